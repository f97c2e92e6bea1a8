"""One line an event: time, level, logger, phrase and ids. Never a customer's words.

What could bring words in is kept out here: the text of exceptions that are not ours, tracebacks,
and all that Slack's libraries add to their phrases.
"""

from __future__ import annotations

import json
import logging
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

from bot.errors import BotError

# At DEBUG these print payloads, and with them customers' words; they never go below INFO.
_TALKATIVE = ("slack_sdk", "slack_bolt", "aiohttp", "waitress")
_ROOT = Path(__file__).parents[2]
_FRAMES = 6  # the innermost so many calls of an exception
_FACT = re.compile(r" ?\b([a-z_]+)=(\S*)")
_ADDED = re.compile(r"[({\[<:'\"]")  # where a library's own phrase ends and what it adds begins


class PlainLine(logging.Formatter):
    """An event as one line for people: time, level, logger, phrase, key=value."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        facts = " ".join(f"{key}={value}" for key, value in _trace(record).items())
        at = f"{_time(record):%Y-%m-%d %H:%M:%S},{record.msecs:03.0f}"
        line = f"{at} {record.levelname:7} {record.name} {_said(record)}"
        return _one_line(f"{line} {facts}" if facts else line)


class JsonLine(logging.Formatter):
    """The same event as one JSON object, for a machine."""

    def format(self, record: logging.LogRecord) -> str:
        """The object."""
        said = _said(record)
        facts = {found[1]: found[2] for found in _FACT.finditer(said)}
        event = {
            "time": _time(record).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": _one_line(_FACT.sub("", said)).strip(),
        }
        return json.dumps({**facts, **_trace(record), **event}, ensure_ascii=True)


def set_up(level: str = "INFO", shape: str = "line") -> None:
    """Log to standard error: `line` for people, `json` for a machine."""
    logging.basicConfig(level=level, handlers=[handler(shape)], force=True)
    hush(level)


def handler(shape: str = "line") -> logging.Handler:
    """Where the lines go, and in which shape."""
    made = logging.StreamHandler(sys.stderr)
    made.setFormatter(JsonLine() if shape == "json" else PlainLine())
    return made


def hush(level: str) -> None:
    """Keep other people's libraries from printing what people wrote."""
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(max(logging.INFO, logging.getLevelName(level)))
    logging.getLogger("aiohttp.access").setLevel(logging.WARNING)


@contextmanager
def silent() -> Iterator[None]:
    """Log nothing for a while: for a command that says everything itself."""
    loggers = [logging.getLogger(name) for name in ("bot", *_TALKATIVE)]
    before = [logger.level for logger in loggers]
    try:
        for logger in loggers:
            logger.setLevel(logging.CRITICAL + 1)
        yield
    finally:
        for logger, level in zip(loggers, before, strict=True):
            logger.setLevel(level)


def _said(record: logging.LogRecord) -> str:
    """The phrase with its ids; of a talkative library the phrase alone."""
    said = record.getMessage()
    if record.name.partition(".")[0] in _TALKATIVE:
        return _ADDED.split(said, maxsplit=1)[0].strip()
    return said


def _trace(record: logging.LogRecord) -> dict[str, str]:
    """An exception: its kind, and where it was raised. Its text only where it is ours."""
    error = record.exc_info[1] if record.exc_info else None
    if error is None:
        return {}
    found = {"error": type(error).__name__, "at": ",".join(_places(error.__traceback__))}
    if isinstance(error, BotError):
        found["says"] = json.dumps(_one_line(str(error)), ensure_ascii=False)
    return found


def _places(trace: TracebackType | None) -> Iterator[str]:
    """The innermost calls, the last one first: file, line, function."""
    calls = [(frame.f_code, line) for frame, line in walk_tb(trace)]
    for code, line in reversed(calls[-_FRAMES:]):
        path = Path(code.co_filename)
        name = path.relative_to(_ROOT) if path.is_relative_to(_ROOT) else path.name
        yield f"{name}:{line}:{code.co_name}"


def _time(record: logging.LogRecord) -> datetime:
    return datetime.fromtimestamp(record.created, UTC).astimezone()


def _one_line(text: str) -> str:
    """No line breaks and no control characters: an event is one line, also in a terminal."""
    return "".join(char if char.isprintable() else " " for char in text)
