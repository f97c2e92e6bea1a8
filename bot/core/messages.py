"""What somebody did in Slack, as it was delivered, and a message as it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from bot.core.people import Author
from bot.core.why import Why


def written_at(ts: str) -> datetime:
    """When a Slack message was written, in UTC."""
    return datetime.fromtimestamp(float(ts), UTC)


def ts_of(at: datetime) -> str:
    """A moment as Slack writes it."""
    return f"{at.timestamp():.6f}"


@dataclass(frozen=True, slots=True)
class Heard:
    """A message that someone wrote, as Slack delivered it. `text` is raw Slack text."""

    channel_id: str
    ts: str
    author: Author
    text: str
    thread_ts: str | None = None
    is_direct: bool = False
    mentions_us: bool = False
    from_history: bool = False
    root_author: Author | None = None

    @property
    def root_ts(self) -> str:
        """The ts of the thread this message is in, or would open."""
        return self.thread_ts or self.ts


@dataclass(frozen=True, slots=True)
class Edited:
    """A message whose text was changed by its author."""

    channel_id: str
    ts: str
    author: Author
    text: str
    thread_ts: str | None = None
    is_direct: bool = False
    mentions_us: bool = False


@dataclass(frozen=True, slots=True)
class Deleted:
    """A message that is gone."""

    channel_id: str
    ts: str


@dataclass(frozen=True, slots=True)
class Reacted:
    """A reaction somebody added to a message; `reacted_ts` is when, empty where history told."""

    channel_id: str
    ts: str
    author: Author
    emoji: str
    reacted_ts: str = ""


Told = Heard | Edited | Deleted | Reacted
"""What history tells: as events would have, had they come."""


class Role(StrEnum):
    """What a message was taken for."""

    ASKED = "asked"  # part of the question
    JOINED = "joined"  # another customer's "same here"
    SAID = "said"  # anything else in its thread
    IGNORED = "ignored"  # it wanted nothing
    DELETED = "deleted"  # gone, perhaps before it was heard


@dataclass(frozen=True, slots=True)
class MessageRow:
    """A message the bot heard. `role` says what it was taken for; `question` may be None."""

    channel: int
    ts: str
    role: Role
    author: str
    text: str
    why: Why
    heard_at: datetime
    question: int | None = None
    thread_ts: str | None = None
