"""Writes cases as a Slack export, a channel a case, for `switchboard replay`."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any

from .case import Case
from .world import TEAM, TUESDAY

COMMUNITY = "C0COMMUNITY"  # in the starter's settings: a replay takes it for a community's
_BETWEEN = timedelta(minutes=10)  # from one case to the next: nothing of it waits any more


def write_export(cases: Iterable[Case], folder: Path) -> None:
    """Write the cases into a folder, as Slack does: channels, people, and a file a day.

    Each is in a channel of its own; those of a community are one after the other in the starter's.
    """
    channels = {}
    users = [{"id": id_, "name": handle} for handle, id_ in TEAM.items()]
    days = defaultdict(list)
    at = TUESDAY
    for case in cases:
        word = case.id.replace("-", "").upper()
        name = "community" if case.is_community else case.id
        channels[name] = COMMUNITY if case.is_community else f"C0{word}"
        users.append({"id": f"U0{word}", "name": f"asker-{case.id}"})
        days[name, f"{at:%Y-%m-%d}"] += _messages(case, at.timestamp(), f"U0{word}")
        at += _BETWEEN
    for (name, day), messages in days.items():
        _write(folder / name / f"{day}.json", messages)
    _write(folder / "channels.json", [{"id": id_, "name": name} for name, id_ in channels.items()])
    _write(folder / "users.json", users)


def _messages(case: Case, start: float, asker: str) -> list[dict[str, Any]]:
    written = [
        {"type": "message", "user": asker, "text": text, "ts": f"{start + n * case.gap:.6f}"}
        for n, text in enumerate(case.messages)
    ]
    if case.is_thread:
        for message in written:
            message |= {"thread_ts": written[0]["ts"], "parent_user_id": asker}
    return written


def _write(path: Path, value: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")
