"""What stands around the services: a clock, who is in Slack, the index in force, and Slack itself.

Nothing here is a mock: these are the smallest real implementations of what services need.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.core.answers import Answer, Sending
from bot.core.messages import Heard
from bot.core.outbox import MessageKind, OutboxRow
from bot.core.people import Person
from bot.core.roster import Roster
from bot.matching.confidence.traffic import PastTraffic
from bot.matching.index import Index
from bot.matching.scoring.space import SCORE
from bot.services.curating.learning import past_traffic
from bot.services.outbox.messages import ComposedMessage
from bot.services.ports import Conversation
from bot.store import Store

from .company import NAMES, OURS, TEAM, THEIRS, TUESDAY

TIER = "lexical"


@dataclass
class Clock:
    """A clock that stands still until it is set."""

    at: datetime = TUESDAY

    def __call__(self) -> datetime:
        return self.at


@dataclass
class Company:
    """Who is in Slack; the port `People`. Whom `silent` names, Slack says nothing of."""

    clock: Clock
    facts: dict[str, dict[str, object]] = field(default_factory=dict)
    silent: set[str] = field(default_factory=set)
    threads: dict[str, tuple[Heard, ...]] = field(default_factory=dict)

    def look_up(self, user_id: str) -> Person | None:
        if user_id in self.silent:
            return None
        given = {
            "team_id": OURS if user_id in TEAM else THEIRS,
            "name": NAMES.get(user_id, user_id),
            "looked_up_at": self.clock(),
        }
        return Person(user_id, **(given | self.facts.get(user_id, {})))

    def thread_authors(self, channel_id: str, root_ts: str) -> tuple[Heard, ...] | None:
        return self.threads.get(root_ts)


@functools.lru_cache
def build(answers: tuple[Answer, ...]) -> Index:
    return build_with(answers, PastTraffic())


def build_with(answers: tuple[Answer, ...], traffic: PastTraffic) -> Index:
    held = [answer.slug for answer in answers if answer.sending is Sending.SUGGEST]
    return Index.build(answers, wrong_rate=0.02, traffic=traffic, only_suggested=held)


@dataclass
class Indexes:
    """The index in force, rebuilt at once when the library has changed."""

    store: Store
    index: Index

    def current(self) -> Index:
        return self.index

    def refresh(self) -> None:
        with self.store.read() as tx:
            self.index = build(tx.answers())

    def learn(self, *, learns: bool) -> None:
        """As every hour: build it with what traffic has taught, too."""
        with self.store.read() as tx:
            traffic = past_traffic(tx, tier=TIER, score=SCORE, learns=learns)
            self.index = build_with(tx.answers(), traffic)


@dataclass
class Rosters:
    """The roster in force."""

    roster: Roster

    def current(self) -> Roster:
        return self.roster


@dataclass(frozen=True)
class Post:
    """A message of ours as it stands in Slack."""

    row: int
    kind: MessageKind
    place: str
    thread_ts: str | None
    message: ComposedMessage


@dataclass
class Slack:
    """What was posted and still stands, by channel id and ts. A person's DM is `D` and their id."""

    posts: dict[tuple[str, str], Post] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)
    count: int = 0

    def post(
        self, row: OutboxRow, place: str, thread_ts: str | None, message: ComposedMessage
    ) -> str:
        self.count += 1
        ts = f"1900000000.{self.count:06d}"
        self.posts[place, ts] = Post(row.id, row.kind, place, thread_ts, message)
        return ts

    def change(self, place: str, ts: str, message: ComposedMessage | None) -> None:
        if message is None:
            self.posts.pop((place, ts), None)
        elif (place, ts) in self.posts:
            self.posts[place, ts] = replace(self.posts[place, ts], message=message)


class Killed(BaseException):
    """The process ended. Not an Exception, so that nothing goes on after it."""


class NoHistory:
    """History with nothing in it."""

    def since(self, channel_id: str, oldest: str) -> Iterable[Heard]:
        return iter(())

    def replies(self, channel_id: str, root_ts: str, oldest: str) -> Iterable[Heard]:
        return iter(())

    def conversations(self) -> Iterable[Conversation]:
        return iter(())
