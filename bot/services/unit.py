"""What every service works with, and the few steps they share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.core.models import Author, Person, Side
from bot.core.roster import Roster
from bot.services.ports import Bodies, Clock, Indexes, People, Rosters
from bot.store import Store

_FRESH = timedelta(days=1)


Permalink = Callable[[str, str, str | None], str]
"""Gives a message's address from its channel id, ts and thread_ts."""


def _nothing() -> None:
    """Do nothing: nobody waits for what was said."""


@dataclass(frozen=True, slots=True)
class Kit:
    """The real parts, chosen in `app.py`. `said` is called after a commit."""

    store: Store
    clock: Clock
    indexes: Indexes
    rosters: Rosters
    people: People
    bodies: Bodies
    permalink: Permalink
    said: Callable[[], None] = _nothing

    def roster(self) -> Roster:
        """The roster in force."""
        return self.rosters.current()

    def who(self, author: Author, *, hears_bots: bool = False) -> tuple[Side, Person | None]:
        """Which side somebody stands on. May look them up in Slack: never in a transaction."""
        with self.store.read() as tx:
            person = tx.find_person(author.user_id)
        return self.side_of(author, person, hears_bots=hears_bots)

    def side_of(
        self, author: Author, person: Person | None, *, hears_bots: bool = False
    ) -> tuple[Side, Person | None]:
        """`who`, of somebody whose row was read already."""
        roster = self.roster()
        if author.bot_id is None and self._is_stale(person):
            person = self._look_up(author) or person
        return roster.side(author, person, hears_bots=hears_bots), person

    def _is_stale(self, person: Person | None) -> bool:
        """Whether to ask Slack again: guests become members, and people leave."""
        if person is None or person.looked_up_at is None:
            return True
        return self.clock() - person.looked_up_at > _FRESH

    def _look_up(self, author: Author) -> Person | None:
        person = self.people.look_up(author.user_id)
        if person is not None:
            with self.store.write() as tx:
                tx.save_person(person)
        return person


def ts_of(at: datetime) -> str:
    """A moment as Slack writes it."""
    return f"{at.timestamp():.6f}"


def time_of(ts: str) -> datetime:
    """When a Slack message was written."""
    return datetime.fromtimestamp(float(ts), UTC)
