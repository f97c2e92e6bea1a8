"""Writes cases as a Slack export, a channel a case, for `switchboard replay`."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any

from .case import Case
from .world import TEAM, TUESDAY

_BETWEEN = timedelta(minutes=10)  # from one case to the next: nothing of it waits any more


def write_export(cases: Iterable[Case], folder: Path) -> None:
    """Write the cases into a folder, as Slack does: channels, people, and a file a day."""
    channels, users = [], [{"id": id_, "name": handle} for handle, id_ in TEAM.items()]
    at = TUESDAY
    for case in cases:
        word = case.id.replace("-", "").upper()
        channels.append({"id": f"C0{word}", "name": case.id})
        users.append({"id": f"U0{word}", "name": f"asker-{case.id}"})
        _write(
            folder / case.id / f"{at:%Y-%m-%d}.json", _messages(case, at.timestamp(), f"U0{word}")
        )
        at += _BETWEEN
    _write(folder / "channels.json", channels)
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
