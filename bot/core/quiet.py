"""The quiet lane: a line for each message that may want somebody and does not say so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class QuietLine:
    """One message in the quiet lane of its channel, and whose it is: a handle.

    `came_on` is the day it came, `stands_on` the day of the card that has it now. It ends once
    somebody of the team (`ended_by`) has seen it, or by itself (None).
    """

    question: int
    channel: int
    owner: str
    came_on: date
    stands_on: date
    wake_at: datetime | None
    ended_at: datetime | None = None
    ended_by: str | None = None

    @property
    def id(self) -> int:
        """The question is what it is known by."""
        return self.question

    @property
    def is_open(self) -> bool:
        """Whether nobody has seen it yet."""
        return self.ended_at is None


@dataclass(frozen=True, slots=True)
class QuietCounts:
    """How many lines a card has, how many of them came before its day, how many left it unseen."""

    waiting: int
    before: int
    moved: int
