"""What stands in tests/snapshots: every sample as a person sees it, one file a kind of message.

A few samples stand beside them in whole Block Kit, to hold the shape of the blocks.
`pytest tests/slack --update-snapshots` writes all of them anew.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from bot.slack.blocks import render
from bot.slack.blocks.home import home
from bot.slack.templates import Words

from . import samples
from .as_seen import Actions, message_as_seen, view_as_seen

FOLDER = Path(__file__).parent.parent / "snapshots"
SHORT = {samples.LINK: "LINK"}

Json = dict[str, Any]


@dataclass(frozen=True)
class Sample:
    """Something that the bot draws, and the file in which it stands."""

    file: str
    as_seen: Callable[[Words], tuple[list[str], Actions]]
    blocks: Callable[[Words], Json]


def _message(file: str, draw: Callable[[Words], Any]) -> Sample:
    def blocks(words: Words) -> Json:
        message = draw(words)
        return {"text": message.text, "blocks": list(message.blocks)}

    return Sample(file, lambda words: message_as_seen(draw(words), SHORT), blocks)


def _view(file: str, draw: Callable[[Words], Json]) -> Sample:
    return Sample(file, lambda words: view_as_seen(draw(words), SHORT), draw)


_FILES = {
    "reply": "replies",
    "suggestion": "suggestions",
    "handover": "handovers",
    "relay": "handovers",
    "nudge": "handovers",
    "notice": "notices",
    "reminder": "notices",
    "breach": "notices",
    "card": "cards",
    "mistake": "mistakes",
}
"""By the first word of a sample's name; the rest stands with its kind."""


def _file_of(name: str, otherwise: str) -> str:
    return _FILES.get(name.partition("-")[0], otherwise)


SAMPLES: Mapping[str, Sample] = {
    **{
        name: _message(_file_of(name, "desk"), partial(render, message))
        for name, message in (samples.TO_CUSTOMERS | samples.TO_TEAM).items()
    },
    **{
        f"ephemeral-{name}": _message(_file_of(name, "commands"), draw)
        for name, draw in samples.EPHEMERALS.items()
    },
    **{f"modal-{name}": _view("forms", draw) for name, draw in samples.VIEWS.items()},
    **{f"home-{name}": _view("homes", partial(home, page)) for name, page in samples.HOMES.items()},
}
IN_BLOCKS = ("reply", "suggestion", "relay", "card-claimed", "home-nothing", "modal-form-edit")
"""Those whose whole Block Kit is kept, too."""


def texts(words: Words) -> dict[str, str]:
    """Every file of snapshots, by name, as it should be."""
    files: dict[str, list[str]] = {}
    actions: dict[str, Actions] = {}
    for name, sample in SAMPLES.items():
        lines, pressed = sample.as_seen(words)
        files.setdefault(sample.file, []).append("\n".join([f"=== {name} ===", *lines]))
        for label, ids in pressed.items():
            actions.setdefault(sample.file, {}).setdefault(label, set()).update(ids)
    for file, pressed in actions.items():
        files[file].append("\n".join(["=== what is pressed ===", *_table(pressed)]))
    drawn = {f"{file}.txt": "\n\n".join(parts) + "\n" for file, parts in files.items()}
    return drawn | {f"blocks/{name}.json": _json(SAMPLES[name].blocks(words)) for name in IN_BLOCKS}


def _table(pressed: Actions) -> list[str]:
    width = max(map(len, pressed))
    return [f"{label:{width}}  {', '.join(sorted(pressed[label]))}" for label in sorted(pressed)]


def _json(drawn: Json) -> str:
    return json.dumps(drawn, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def kept() -> dict[str, str]:
    """Every file of snapshots, by name, as it was last agreed on."""
    return {
        path.relative_to(FOLDER).as_posix(): path.read_text(encoding="utf-8")
        for path in FOLDER.rglob("*.*")
    }


def sections(text: str) -> dict[str, str]:
    """The parts of a file by name."""
    parts = [part.partition(" ===\n") for part in f"\n\n{text.rstrip()}".split("\n\n=== ")[1:]]
    return {name: body for name, _, body in parts}


def write(words: Words) -> None:
    """Write what is drawn now as the new snapshots, and take away what is drawn no more."""
    now = texts(words)
    for name in kept().keys() - now.keys():
        (FOLDER / name).unlink()
    for name, text in now.items():
        (FOLDER / name).parent.mkdir(parents=True, exist_ok=True)
        (FOLDER / name).write_text(text, encoding="utf-8")
