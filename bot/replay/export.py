"""Reads past conversations: a Slack export (a folder or a zip), or JSON lines."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from bot.errors import BotError

Json = dict[str, Any]

_TS = re.compile(r"[0-9]{1,11}(?:\.[0-9]{1,9})?")  # what is longer is no time
_LARGEST_FILE = 200_000_000  # bytes, unpacked: a day of one channel is never near it


class NotAnExport(BotError):
    """The path holds no conversations that can be read; says what was expected."""


@dataclass(frozen=True, slots=True)
class Said:
    """One message of the export, raw, with the channel it was written in."""

    channel: str
    message: Json


@dataclass(frozen=True, slots=True)
class Export:
    """Messages in the order they were written, and people by id as the export tells of them."""

    messages: tuple[Said, ...]
    users: dict[str, Json] = field(default_factory=dict)
    channels: dict[str, str] = field(default_factory=dict)


def read_export(path: Path) -> Export:
    """Read a Slack export folder or zip, or a file of JSON lines.

    Raises:
        NotAnExport: nothing there, nothing readable, or nothing said.
    """
    if path.is_dir():
        files = path.rglob("*.json")
        export = _from_texts({str(file.relative_to(path)): file.read_bytes() for file in files})
    elif not path.is_file():
        raise NotAnExport(f"{path}: there is no such file or folder")
    elif zipfile.is_zipfile(path):
        export = _from_zip(path)
    else:
        export = _from_lines(path)
    if not export.messages:
        raise NotAnExport(
            f"{path}: no messages found. Give a Slack export (a folder or zip with channels.json "
            "and a folder a channel), or JSON lines like "
            '{"channel": "C…", "ts": "…", "user": "U…", "text": "…"}'
        )
    return export


def _from_zip(path: Path) -> Export:
    try:
        with zipfile.ZipFile(path) as archive:
            names = [name for name in archive.namelist() if name.endswith(".json")]
            big = [n for n in names if archive.getinfo(n).file_size > _LARGEST_FILE]
            if big:
                raise NotAnExport(f"{path}: {big[0]} is too large to be a day of messages")
            return _from_texts({name: archive.read(name) for name in names})
    except (zipfile.BadZipFile, OSError, EOFError) as error:
        raise NotAnExport(f"{path}: the zip is damaged ({error}); export it again") from error


def _from_texts(texts: dict[str, bytes]) -> Export:
    """Build an export from its files; paths may stand under one common folder."""
    parsed = {PurePosixPath(name): _parse(name, text) for name, text in texts.items()}
    top = {path.name: value for path, value in parsed.items() if len(path.parts) <= 2}
    channels = {
        str(entry["name"]): str(entry["id"])
        for name in ("channels.json", "groups.json", "dms.json", "mpims.json")
        for entry in _dicts(top.get(name))
        if entry.get("id") and entry.get("name")
    }
    users = {str(u["id"]): u for u in _dicts(top.get("users.json")) if u.get("id")}
    said = [
        Said(channels.get(path.parent.name, path.parent.name), message)
        for path, value in parsed.items()
        if path.parent.name and path.name[:1].isdigit()
        for message in _dicts(value)
        if message.get("ts")
    ]
    names = {slack_id: name for name, slack_id in channels.items()}
    return Export(_in_order(said), users, names)


def _parse(name: str, text: bytes) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotAnExport(f"{name}: not JSON ({error})") from error


def _from_lines(path: Path) -> Export:
    said = []
    for number, line in enumerate(_lines(path), 1):
        if not line.strip():
            continue
        try:
            message = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise NotAnExport(f"{path}:{number}: not a JSON object ({error})") from error
        if not isinstance(message, dict) or not {"ts", "user", "text"} <= message.keys():
            raise NotAnExport(f'{path}:{number}: needs at least "ts", "user" and "text"')
        said.append(Said(str(message.get("channel", "C0REPLAY")), message))
    return Export(_in_order(said))


def _lines(path: Path) -> Iterator[str]:
    try:
        with path.open(encoding="utf-8") as file:
            yield from file
    except (OSError, UnicodeDecodeError) as error:
        raise NotAnExport(f"{path}: not a text file ({error})") from error


def _dicts(value: object) -> list[Json]:
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def _in_order(said: list[Said]) -> tuple[Said, ...]:
    def written_at(one: Said) -> float:
        ts = str(one.message["ts"])
        if not _TS.fullmatch(ts):
            raise NotAnExport(f"a message has no usable ts: {ts[:40]!r}")
        return float(ts)

    return tuple(sorted(said, key=written_at))
