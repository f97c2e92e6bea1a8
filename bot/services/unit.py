"""The parts that services are given, and a unit of work on them: one transaction and its moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.people import SLACKBOT, Author, Person, Side
from bot.core.roster import Roster
from bot.errors import NotAllowed
from bot.services.ports import Bodies, Clock, Indexes, People, Rosters
from bot.store import Store, Tx

_FRESH = timedelta(days=1)

Permalink = Callable[[str, str, str | None], str]
"""Gives a message's address from its channel id, ts and thread_ts."""


def _nobody_waits() -> None:
    """Wake nothing: nobody waits for what was decided."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of work: the open transaction, who is who, and the time, which stands still.

    `bodies` makes answers readable, where any may be said. `written_at` is when what it is about
    was written, where that was not now.
    """

    tx: Tx
    roster: Roster
    now: datetime
    bodies: Bodies | None = None
    written_at: datetime | None = None

    @property
    def said_at(self) -> datetime:
        """When somebody said or pressed what the unit is about: now, but for what is heard late."""
        return min(self.written_at or self.now, self.now)


@dataclass(frozen=True, slots=True)
class Deps:
    """The real parts, chosen in `app.py`. `wake` is called after a unit's commit."""

    store: Store
    clock: Clock
    indexes: Indexes
    rosters: Rosters
    people: People
    bodies: Bodies
    permalink: Permalink
    wake: Callable[[], None] = _nobody_waits

    @contextmanager
    def unit(
        self, now: datetime | None = None, *, written_at: datetime | None = None
    ) -> Iterator[Unit]:
        """A unit that may write: kept at the end and then told of, undone by any exception.

        No network call belongs in it. Raises `StorageError`.
        """
        with self.store.write() as tx:
            yield Unit(tx, self.roster(), now or self.clock(), self.bodies, written_at)
        self.wake()

    @contextmanager
    def view(self, now: datetime | None = None) -> Iterator[Unit]:
        """A unit that only reads, all of it as it stood at one moment. Raises `StorageError`."""
        with self.store.read() as tx:
            yield Unit(tx, self.roster(), now or self.clock())

    def roster(self) -> Roster:
        """The roster in force."""
        return self.rosters.current()

    def who(self, author: Author, *, hears_bots: bool = False) -> tuple[Side, Person | None]:
        """Which side somebody stands on. May look them up in Slack: never in a unit."""
        with self.store.read() as tx:
            person = tx.find_person(author.user_id)
        return self.side_of(author, person, hears_bots=hears_bots)

    def side_of(
        self, author: Author, person: Person | None, *, hears_bots: bool = False
    ) -> tuple[Side, Person | None]:
        """`who`, of somebody whose row was read already."""
        roster = self.roster()
        if author.user_id not in (author.bot_id, SLACKBOT) and self._is_stale(person):
            person = self.look_up(author.user_id) or person
        return roster.side(author, person, hears_bots=hears_bots), person

    def check_teammate(self, by: Author) -> None:
        """Raise `NotAllowed` unless they are on the team. May look them up: never in a unit."""
        side, _ = self.who(by)
        if side is not Side.TEAMMATE:
            raise NotAllowed("teammates_only")

    def _is_stale(self, person: Person | None) -> bool:
        """Whether to ask Slack again: guests become members, and people leave."""
        if person is None or person.looked_up_at is None:
            return True
        return self.clock() - person.looked_up_at > _FRESH

    def look_up(self, user_id: str) -> Person | None:
        """Ask Slack who somebody is, and keep it. Never in a unit."""
        person = self.people.look_up(user_id)
        if person is not None:
            with self.store.write() as tx:
                tx.save_person(person)
        return person
