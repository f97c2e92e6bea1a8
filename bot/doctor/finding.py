"""One line of what `doctor` found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """Whether somebody has to do something."""

    OK = "ok"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, what it is like, and what to do about it."""

    level: Level
    about: str
    says: str
    do: str = ""


def ok(about: str, says: str) -> Finding:
    """All is well."""
    return Finding(Level.OK, about, says)


def warning(about: str, says: str, do: str = "") -> Finding:
    """Somebody should look."""
    return Finding(Level.WARNING, about, says, do)


def error(about: str, says: str, do: str = "") -> Finding:
    """Somebody must."""
    return Finding(Level.ERROR, about, says, do)
