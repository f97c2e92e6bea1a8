"""What is to be forgotten, and what was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose words are forgotten: one person's, one conversation's, or all from before a time.

    `user` is a Slack id, `channel` our own key; exactly one of the three is given.
    """

    user: str | None = None
    channel: int | None = None
    before: datetime | None = None


@dataclass(frozen=True, slots=True)
class Forgotten:
    """How much was found, or forgotten. `answers` are the slugs that lost a phrasing."""

    questions: int = 0
    messages: int = 0
    people: int = 0
    replies: int = 0
    withdrawn: int = 0
    answers: tuple[str, ...] = ()
