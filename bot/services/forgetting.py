"""Forgets what people wrote: when its days are over, and when somebody asks for it.

Counts, decisions and times stay for the report. What somebody still waits for is withdrawn first.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core import text
from bot.core.forgetting import Forgotten, Scope
from bot.core.outbox import OF_ESCALATION
from bot.core.roster import Roster
from bot.core.settings import Retention
from bot.services.escalations import quiet_lane
from bot.services.escalations.closing import withdraw
from bot.services.outbox import addressing
from bot.services.ports import Clock
from bot.services.unit import Unit
from bot.store import Store, Tx

log = logging.getLogger(__name__)

_AT_ONCE = 100  # questions in one transaction, so that a running bot need not wait for long


@dataclass(frozen=True, slots=True)
class Forgetting:
    """Forgets; `roster` is asked for when a card has to be drawn again."""

    store: Store
    clock: Clock
    roster: Callable[[], Roster]

    # When its days are over ------------------------------------------------------------------

    def retain(self, retention: Retention) -> int:
        """Forget what has been kept for long enough; gives how many questions that were."""
        now, forgotten = self.clock(), 0
        if retention.words is not None:
            forgotten += self._let_go(Scope(before=now - retention.words))
        if retention.counts is not None:
            before = now - retention.counts
            while expired := self._expired(before):
                with self.store.write() as tx:
                    tx.delete_questions(expired)
                forgotten += len(expired)
            with self.store.write() as tx:
                tx.delete_loose(before)
        if forgotten:
            self.store.scrub(whole=False)
            log.info("forgotten questions=%s", forgotten)
        return forgotten

    def _expired(self, before: datetime) -> tuple[int, ...]:
        with self.store.read() as tx:
            return tx.expired_before(before, _AT_ONCE)

    def _let_go(self, scope: Scope) -> int:
        """Erase words and names older than a time, but for what is still open."""
        forgotten, taught = 0, False
        for closed in self._closed(scope):
            with self.store.write() as tx:
                taught |= tx.erase_words(closed)
            forgotten += len(closed)
        with self.store.write() as tx:
            tx.erase_messages(scope)
            tx.erase_people(scope)
            if taught:
                tx.forget_learned()
        return forgotten

    # When somebody asks for it ----------------------------------------------------------------

    def find(self, scope: Scope) -> Forgotten:
        """What would be forgotten."""
        with self.store.read() as tx:
            return tx.found_in(scope)

    def forget(self, scope: Scope, by: str, about: str) -> Forgotten:
        """Forget all of a scope, for good. `by` and `about` are for the audit: no words."""
        found = self.find(scope)
        with self.store.write() as tx:
            people = tx.erase_people(scope)
        answers = self._withdraw(scope)
        for closed in self._closed(scope):
            with self.store.write() as tx:
                answers.update(self._erase(tx, closed, scope))
        with self.store.write() as tx:
            tx.erase_messages(scope)
            if scope.channel is not None:
                tx.erase_channel_name(scope.channel)
            tx.forget_learned()
            tx.doubt_homes()
            tx.audit(by, "forgotten", about, self.clock())
        return replace(found, people=people, answers=tuple(sorted(answers)))

    def _withdraw(self, scope: Scope) -> set[str]:
        """Withdraw what is still open; gives the slugs of the answers that lost a phrasing."""
        slugs: set[str] = set()
        while True:
            with self.store.write() as tx:
                unit = Unit(tx, self.roster(), self.clock())
                waiting = tx.open_in(scope, _AT_ONCE)
                slugs.update(_unlearn(tx, waiting, scope))
                for question in waiting:
                    withdraw(unit, tx.question(question))
            if not waiting:
                return slugs

    def _closed(self, scope: Scope) -> Iterator[tuple[int, ...]]:
        """The closed questions of a scope, a lot at a time."""
        last = 0
        while True:
            with self.store.read() as tx:
                closed = tx.closed_in(scope, _AT_ONCE, last)
            if not closed:
                return
            yield closed
            last = closed[-1]

    def _erase(self, tx: Tx, questions: tuple[int, ...], scope: Scope) -> tuple[str, ...]:
        """Erase one lot; gives the slugs of the answers that lost a phrasing with it."""
        slugs = _unlearn(tx, questions, scope)
        if scope.before is None:
            unit = Unit(tx, self.roster(), self.clock())
            for question in map(tx.question, questions):
                addressing.redraw(unit, question, *OF_ESCALATION)
                quiet_lane.end(unit, question)
            tx.erase_ids(questions)
        tx.erase_words(questions)
        return slugs


def _unlearn(tx: Tx, questions: tuple[int, ...], scope: Scope) -> tuple[str, ...]:
    """Take out of the library what was saved from these questions; old ones stay part of it."""
    if scope.before is not None:
        return ()
    return tx.erase_phrasings(_taken_from(tx.words_asked(questions), tx))


def _taken_from(asked: Iterable[str], tx: Tx) -> tuple[str, ...]:
    """The phrasings that were saved from somebody's question, word for word."""
    said = {
        text.normal_form(words)
        for whole in asked
        for words in (whole, text.clean(whole), *text.sentences(text.clean(whole)))
    }
    return tuple(each for each in tx.phrasings_from_slack() if text.normal_form(each) in said)
