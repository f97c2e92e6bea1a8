"""What falls due: questions that have settled or waited long enough, reminders, breaches.

Nothing is kept in memory: a row's `wake_at` is the timer, so that a restart loses none.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.core import escalation as moves
from bot.core import triage
from bot.core.models import (
    Author,
    Decision,
    Escalate,
    Escalation,
    Ignore,
    MoveKind,
    Question,
    QuestionState,
    Reading,
    Say,
    Side,
)
from bot.services.hearing import asking_of, say, words_of
from bot.services.kit import Kit
from bot.services.past import reading_of
from bot.services.steps import UNANSWERED, Step


@dataclass(frozen=True, slots=True)
class Timers:
    """The clock's work. `tick` may be called as often as one likes, by one thread."""

    kit: Kit

    def tick(self) -> int:
        """Do what has fallen due; gives how many rows were woken."""
        now = self.kit.clock()
        with self.kit.store.read() as tx:
            questions = tx.due_questions(now)
            escalations = tx.due_escalations(now)
        for question in questions:
            self._wake_question(question)
        for escalation in escalations:
            self._wake_escalation(escalation.id)
        if questions or escalations:
            self.kit.said()
        return len(questions) + len(escalations)

    def _wake_question(self, question: Question) -> None:
        side, _ = self.kit.who(Author(question.asker))
        reading = self.kit.indexes.current().read(words_of(question.text))
        with self.kit.store.write() as tx:
            step = Step(tx, self.kit.roster(), self.kit.clock())
            fresh = tx.question(question.id)
            if fresh.wake_at is None or fresh.wake_at > step.now or fresh.text != question.text:
                return
            if fresh.state is QuestionState.SETTLING:
                _settled(step, fresh, reading, side)
            elif fresh.state is QuestionState.SUGGESTED:
                _waited(step, fresh)
            else:
                tx.set_question_wake(fresh.id, None)

    def _wake_escalation(self, escalation_id: int) -> None:
        with self.kit.store.write() as tx:
            step = Step(tx, self.kit.roster(), self.kit.clock())
            escalation = tx.escalation(escalation_id)
            if escalation.wake_at is None or escalation.wake_at > step.now:
                return
            if escalation.state not in moves.UNRESOLVED:
                tx.set_escalation_wake(escalation.id, None)
            elif step.now >= escalation.due_at:
                _breach(step, escalation)
            else:
                _remind(step, escalation)


def _settled(step: Step, question: Question, reading: Reading, side: Side) -> None:
    """No more words came: decide on those there are."""
    decision = _decide(step, question, reading, side)
    say(step, question, decision, reading)


def _decide(step: Step, question: Question, reading: Reading, side: Side) -> Decision:
    if side is Side.TEAMMATE:
        return Ignore("a_teammate")
    if side is Side.NEITHER:
        return Ignore("not_a_person")
    asking = asking_of(
        question,
        question.text,
        given=step.tx.given_in_thread(question.channel, question.root_ts),
        may_reply=side is not Side.UNKNOWN,
        is_settled=True,
    )
    return triage.decide(reading, asking)


def _waited(step: Step, question: Question) -> None:
    """A suggestion that nobody picked is a question still open: its owner has it now."""
    if not step.tx.change_question(question.id, was=UNANSWERED, state=QuestionState.ESCALATED):
        return
    reading = reading_of(step.last_decision(question))
    step.record(question, Escalate("nothing_picked"), reading)
    step.escalate(question, "nothing_picked", reading.ranking, reading)
    step.redraw(question, Say.SUGGESTION)


def _remind(step: Step, escalation: Escalation) -> None:
    """The word before: to whoever has it, else to everyone its owner is."""
    for user_id in _whose(step, escalation):
        step.to_person(Say.REMINDER, user_id, escalation)
    step.tx.record_move(escalation.id, MoveKind.REMIND, by=None, at=step.now)
    step.tx.set_escalation_wake(escalation.id, escalation.due_at, reminded_at=step.now)


def _breach(step: Step, escalation: Escalation) -> None:
    """The word after: to the deputy, and to whoever has it. A reminder not yet said is not said."""
    step.tx.drop_ready(escalation.question, (Say.REMINDER,), "overdue", step.now)
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
