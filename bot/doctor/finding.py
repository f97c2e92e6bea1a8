"""One line of what `doctor` found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import partial


class Level(StrEnum):
    """Whether somebody has to do something: no, should, or must."""

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


ok = partial(Finding, Level.OK)
warning = partial(Finding, Level.WARNING)
error = partial(Finding, Level.ERROR)
