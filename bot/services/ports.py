"""What the services need of the world beside the store: people, Slack reads, bodies, an index.

`app.py` hands in the real parts, and tests have small ones of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.answers import Answer
from bot.core.messages import Heard, Told
from bot.core.people import Person
from bot.core.roster import Roster
from bot.matching.index import Index

Clock = Callable[[], datetime]
"""Gives the time, aware, in UTC."""


class Indexes(Protocol):
    """The index in force: replaced whole, never changed."""

    def current(self) -> Index:
        """The one to use now."""

    def refresh(self) -> None:
        """The library has changed: build another and put it in force."""


class People(Protocol):
    """Short look-ups in Slack. Each waits a second at most and gives None when it got no answer."""

    def look_up(self, user_id: str) -> Person | None:
        """`users.info`."""

    def thread_authors(self, channel_id: str, root_ts: str) -> tuple[Heard, ...] | None:
        """A thread's replies, oldest first, without its root."""


class Rosters(Protocol):
    """The roster in force: replaced whole."""

    def current(self) -> Roster:
        """The one to use now."""

    def refresh(self) -> None:
        """Ask again who is who."""


class Bodies(Protocol):
    """What a curator's body may say, and what it prints."""

    def mistakes(self, answer: Answer) -> Mapping[str, str]:
        """What is wrong with a draft, by field (`body`, `links` …); empty when nothing is."""

    def render(self, answer: Answer, *, asker: str, owner: str) -> tuple[str, ...]:
        """The body as chunks of Slack mrkdwn, each under 3,000 characters, everything escaped."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation that we are in, as Slack lists it; a direct message has a person."""

    channel_id: str
    name: str = ""
    with_user: str | None = None
    is_archived: bool = False


class ConversationList(Protocol):
    """Lists conversations. Raises `SlackCallFailed` where Slack gives no answer."""

    def conversations(self) -> Iterator[Conversation]:
        """Every conversation that we are in."""


class History(ConversationList, Protocol):
    """Reads conversations. Raises `SlackCallFailed` where Slack gives no answer."""

    def since(self, channel_id: str, oldest: str) -> Iterator[Told]:
        """What was written at the top of a channel after `oldest`, oldest first."""

    def replies(self, channel_id: str, root_ts: str, oldest: str) -> Iterator[Told]:
        """A thread's replies after `oldest`, oldest first, and what became of its root.

        `root_ts` may be that of any message: where it is no more, that it was deleted.
        """
