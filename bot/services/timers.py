"""What falls due: questions that have settled or waited long enough, reminders, breaches.

Nothing is kept in memory: a row's `wake_at` is the timer, so that a restart loses none.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TypeVar

from bot.core import sla
from bot.core.escalations import Escalation
from bot.core.people import Author, Side
from bot.core.questions import Question
from bot.core.quiet import QuietLine
from bot.core.ranking import NOTHING_READ
from bot.core.why import Why
from bot.errors import SlackCallFailed, StorageError
from bot.services.escalations import clock, quiet_lane
from bot.services.escalations.opening import escalate
from bot.services.hearing import settling
from bot.services.hearing.questions import words_of
from bot.services.hearing.reactions import Reactions
from bot.services.unit import Deps, Unit

log = logging.getLogger(__name__)

_MOST_TRIES = 3
_PAUSE = timedelta(minutes=1)
_A_ROUND = 100  # rows of a kind that are read at once
_MOST_ROUNDS = 10  # without a pause, however much is due: others want the lock, too
_AT_ONCE = 8  # rows that one transaction wakes: what the disk costs is paid once for them

Due = TypeVar("Due", Question, Escalation, QuietLine)
Wake = Callable[[Unit], None]
"""Does what is due of one row, inside a unit that is already open."""


@dataclass(frozen=True, slots=True)
class Timers:
    """The clock's work. `tick` may be called as often as one likes, by one thread."""

    deps: Deps

    def tick(self) -> int:
        """Do what has fallen due; gives how many rows were woken."""
        woken = 0
        for _ in range(_MOST_ROUNDS):
            count = self._round()
            woken += count
            if count < _A_ROUND:
                break
        return woken

    def _round(self) -> int:
        now = self.deps.clock()
        with self.deps.store.read() as tx:
            questions = tx.due_questions(now, limit=_A_ROUND)
            escalations = tx.due_escalations(now, limit=_A_ROUND)
            quiet = tx.due_quiet(now, limit=_A_ROUND)
        self._wake_all(questions, self._prepare_question)
        self._wake_all(escalations, _prepare_escalation)
        self._wake_all(quiet, _prepare_quiet)
        Reactions(self.deps).hear_early()
        return len(questions) + len(escalations) + len(quiet)

    def _wake_all(self, rows: Sequence[Due], prepare: Callable[[Due], Wake]) -> None:
        """Wake rows, a few a transaction; where one of them fails, each in one of its own."""
        for start in range(0, len(rows), _AT_ONCE):
            some = rows[start : start + _AT_ONCE]
            try:
                self._wake(some, prepare)
            except (StorageError, SlackCallFailed):
                raise
            except Exception:  # noqa: BLE001 - it comes again, alone, and is then told of
                for row in some:
                    self._guarded(row, prepare)

    def _wake(self, rows: Sequence[Due], prepare: Callable[[Due], Wake]) -> None:
        prepared = [prepare(row) for row in rows]
        with self.deps.unit() as unit:
            for wake in prepared:
                wake(unit)

    def _guarded(self, row: Due, prepare: Callable[[Due], Wake]) -> None:
        """Wake one row; one that fails by our fault is set aside after three tries."""
        try:
            self._wake((row,), prepare)
        except (StorageError, SlackCallFailed):
            raise
        except Exception:  # one row must not stop the clock of all the others
            name = f"{type(row).__name__.lower()}:{row.id}"
            log.exception("row not woken row=%s", name)
            with self.deps.unit() as unit:
                is_given_up = unit.tx.count_failed_wake(name) >= _MOST_TRIES
                _set_aside(unit, row) if is_given_up else _postpone(unit, row)

    def _prepare_question(self, question: Question) -> Wake:
        """Find out, before the lock, all that may take a while."""
        side = self._side_of_asker(question)
        reading = self.deps.indexes.current().read(words_of(question.text))
        return partial(settling.wake, question=question, side=side, reading=reading)

    def _side_of_asker(self, question: Question) -> Side:
        with self.deps.store.read() as tx:
            hears_bots = tx.channel(question.channel).listens_to_bots
        side, _ = self.deps.who(Author(question.asker), hears_bots=hears_bots)
        return side


def _prepare_escalation(escalation: Escalation) -> Wake:
    return partial(clock.wake, escalation_id=escalation.id)


def _prepare_quiet(line: QuietLine) -> Wake:
    return partial(quiet_lane.wake, channel=line.channel)


def _postpone(unit: Unit, row: Question | Escalation | QuietLine) -> None:
    at = unit.now + _PAUSE
    match row:
        case Question():
            unit.tx.set_question_wake(row.id, at)
        case Escalation():
            unit.tx.set_escalation_wake(row.id, at)
        case QuietLine():
            unit.tx.postpone_quiet(row.channel, unit.now, at)


def _set_aside(unit: Unit, row: Question | Escalation | QuietLine) -> None:
    """Our mistake must not cost a question: its default owner has it."""
    match row:
        case Question():
            unit.tx.set_question_wake(row.id, None)
            escalate(unit, row, Why.UNREADABLE, NOTHING_READ)
        case Escalation():
            unit.tx.set_escalation_wake(row.id, None)
        case QuietLine():  # the App Home has it meanwhile
            tomorrow = sla.next_day(unit.roster.settings.working_hours, unit.now)
            unit.tx.postpone_quiet(row.channel, unit.now, tomorrow)
