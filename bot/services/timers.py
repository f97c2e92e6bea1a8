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

from bot.core import moves, triage
from bot.core.models import (
    Author,
    Decision,
    Escalate,
    Escalation,
    EscalationState,
    Ignore,
    MoveKind,
    Question,
    QuestionState,
    Reading,
    Say,
    Side,
)
from bot.core.why import Why, WhyDropped
from bot.errors import SlackCallFailed, StorageError
from bot.services.escalations import clock
from bot.services.hearing.questions import asking_of, say, words_of
from bot.services.hearing.reactions import Reactions
from bot.services.past import NOTHING, reading_of
from bot.services.steps import UNANSWERED, Step
from bot.services.unit import Kit

log = logging.getLogger(__name__)

_MOST_TRIES = 3
_PAUSE = timedelta(minutes=1)
_A_ROUND = 100  # rows of a kind that are read at once
_MOST_ROUNDS = 10  # without a pause, however much is due: others want the lock, too
_AT_ONCE = 8  # rows that one transaction wakes: what the disk costs is paid once for them

Due = TypeVar("Due", Question, Escalation)
Wake = Callable[[Step], None]
"""Does what is due of one row, inside a transaction that is already open."""


@dataclass(frozen=True, slots=True)
class Timers:
    """The clock's work. `tick` may be called as often as one likes, by one thread."""

    kit: Kit

    def tick(self) -> int:
        """Do what has fallen due; gives how many rows were woken."""
        woken = 0
        for _ in range(_MOST_ROUNDS):
            found = self._round()
            woken += found
            if found < _A_ROUND:
                break
        return woken

    def _round(self) -> int:
        now = self.kit.clock()
        with self.kit.store.read() as tx:
            questions = tx.due_questions(now, limit=_A_ROUND)
            escalations = tx.due_escalations(now, limit=_A_ROUND)
        self._wake_all(questions, self._prepare_question)
        self._wake_all(escalations, _prepare_escalation)
        if questions or escalations:
            self.kit.said()
        Reactions(self.kit).hear_early()
        return len(questions) + len(escalations)

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
        with self.kit.store.write() as tx:
            step = Step(tx, self.kit.roster(), self.kit.clock())
            for wake in prepared:
                wake(step)

    def _guarded(self, row: Due, prepare: Callable[[Due], Wake]) -> None:
        """Wake one row; one that fails by our fault is set aside after three tries."""
        try:
            self._wake((row,), prepare)
        except (StorageError, SlackCallFailed):
            raise
        except Exception:  # one row must not stop the clock of all the others
            name = f"{type(row).__name__.lower()}:{row.id}"
            log.exception("row not woken row=%s", name)
            with self.kit.store.write() as tx:
                tries = tx.count_failed_wake(name)
                step = Step(tx, self.kit.roster(), self.kit.clock())
                _set_aside(step, row) if tries >= _MOST_TRIES else _postpone(step, row)

    def _prepare_question(self, question: Question) -> Wake:
        """Find out, before the lock, all that may take a while."""
        side = self._side_of_asker(question)
        reading = self.kit.indexes.current().read(words_of(question.text))
        return partial(_wake_question, question=question, side=side, reading=reading)

    def _side_of_asker(self, question: Question) -> Side:
        with self.kit.store.read() as tx:
            hears_bots = tx.channel(question.channel).listens_to_bots
        side, _ = self.kit.who(Author(question.asker), hears_bots=hears_bots)
        return side


def _wake_question(step: Step, *, question: Question, side: Side, reading: Reading) -> None:
    fresh = step.tx.question(question.id)
    if fresh.wake_at is None or fresh.wake_at > step.now or fresh.text != question.text:
        return
    if fresh.state is QuestionState.SETTLING:
        _settled(step, fresh, reading, side)
    elif fresh.state is QuestionState.SUGGESTED:
        _waited(step, fresh)
    else:
        step.tx.set_question_wake(fresh.id, None)


def _prepare_escalation(escalation: Escalation) -> Wake:
    return partial(_wake_escalation, escalation_id=escalation.id)


def _wake_escalation(step: Step, *, escalation_id: int) -> None:
    escalation = step.tx.escalation(escalation_id)
    if escalation.wake_at is None or escalation.wake_at > step.now:
        return
    if escalation.state not in moves.UNRESOLVED:
        step.tx.set_escalation_wake(escalation.id, None)
    elif escalation.state is EscalationState.SNOOZED:
        clock.end_snooze(step, escalation)
    elif step.now >= escalation.due_at:
        _breach(step, escalation)
    else:
        _remind(step, escalation)


def _postpone(step: Step, row: Question | Escalation) -> None:
    at = step.now + _PAUSE
    if isinstance(row, Question):
        step.tx.set_question_wake(row.id, at)
    else:
        step.tx.set_escalation_wake(row.id, at)


def _set_aside(step: Step, row: Question | Escalation) -> None:
    """Our mistake must not cost a question: its default owner has it."""
    if isinstance(row, Question):
        step.tx.set_question_wake(row.id, None)
        step.escalate(row, Why.UNREADABLE, (), NOTHING)
    else:
        step.tx.set_escalation_wake(row.id, None)


def _settled(step: Step, question: Question, reading: Reading, side: Side) -> None:
    """No more words came: decide on those there are."""
    decision = _decide(step, question, reading, side)
    say(step, question, decision, reading)


def _decide(step: Step, question: Question, reading: Reading, side: Side) -> Decision:
    if side is Side.TEAMMATE:
        return Ignore(Why.A_TEAMMATE)
    if side is Side.NEITHER:
        return Ignore(Why.NOT_A_PERSON)
    asking = asking_of(
        question,
        question.text,
        step.tx.channel(question.channel),
        given=step.tx.given_in_thread(question.channel, question.root_ts),
        may_reply=side is not Side.UNKNOWN
        and step.now - question.asked_at <= step.roster.settings.late_after,
        is_settled=True,
    )
    return triage.decide(reading, asking)


def _waited(step: Step, question: Question) -> None:
    """A suggestion that nobody picked is a question still open: its owner has it now."""
    if not step.tx.change_question(question.id, was=UNANSWERED, state=QuestionState.ESCALATED):
        return
    reading = reading_of(step.last_decision(question))
    step.record(question, Escalate(Why.NOTHING_PICKED), reading)
    step.escalate(question, Why.NOTHING_PICKED, reading.ranking, reading)
    step.redraw(question, Say.SUGGESTION)


def _remind(step: Step, escalation: Escalation) -> None:
    """The word before: to whoever has it, else to everyone its owner is."""
    for user_id in _whose(step, escalation):
        step.to_person(Say.REMINDER, user_id, escalation)
    step.tx.record_move(escalation.id, MoveKind.REMIND, by=None, at=step.now)
    step.tx.set_escalation_wake(escalation.id, escalation.due_at, reminded_at=step.now)


def _breach(step: Step, escalation: Escalation) -> None:
    """The word after: to the deputy, and to whoever has it. A reminder not yet said is not said."""
    step.tx.drop_ready(escalation.question, (Say.REMINDER,), WhyDropped.OVERDUE, step.now)
    deputies = step.roster.reached_by(escalation.deputy)
    for user_id in dict.fromkeys((*deputies, *_whose(step, escalation))):
        step.to_person(Say.BREACH, user_id, escalation)
    step.tx.record_move(escalation.id, MoveKind.BREACH, by=None, at=step.now)
    step.tx.set_escalation_wake(escalation.id, None, breached_at=step.now)
    step.redraw(step.tx.question(escalation.question), Say.CARD)


def _whose(step: Step, escalation: Escalation) -> tuple[str, ...]:
    if escalation.assignee is not None:
        return (escalation.assignee,)
    return step.roster.reached_by(escalation.owner)
