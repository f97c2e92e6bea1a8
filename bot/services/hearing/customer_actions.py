"""What customers say of an answer or a suggestion: with a button, a word or a reaction."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bot.core import moves
from bot.core.models import (
    Action,
    Author,
    DecisionRecord,
    EscalationState,
    MoveKind,
    OutboxState,
    Question,
    QuestionState,
    Reply,
    Role,
    Say,
    Side,
    Verdict,
)
from bot.core.records import NewOutboxRow
from bot.core.why import Why, WhyDropped
from bot.errors import NotAllowed
from bot.services.past import match_of, reading_of
from bot.services.steps import AUTOMATIC, TO_PEOPLE, Step
from bot.services.unit import Kit

_PICKABLE = (QuestionState.SUGGESTED, QuestionState.ESCALATED)


@dataclass(frozen=True, slots=True)
class Clicks:
    """The buttons under what customers read. A click by another customer closes nothing."""

    kit: Kit

    def solved(self, question_id: int, by: Author) -> None:
        """*That solved it*."""
        with self._click(by) as step:
            question = step.tx.question(question_id)
            if self._is_asker(step, question, by, Verdict.SOLVED):
                step.solve(question, by.user_id)

    def need_person(self, question_id: int, by: Author) -> None:
        """*I need a person*."""
        with self._click(by) as step:
            question = step.tx.question(question_id)
            if self._is_asker(step, question, by, Verdict.NOT_SOLVED):
                why = Why.ASKED_FOR_A_PERSON
                hand_over(step, question, by.user_id, why, Verdict.NOT_SOLVED)

    def none_fits(self, question_id: int, by: Author) -> None:
        """*None of these*."""
        with self._click(by) as step:
            question = step.tx.question(question_id)
            if self._is_asker(step, question, by, Verdict.NONE_FIT):
                hand_over(step, question, by.user_id, Why.NONE_FITS, Verdict.NONE_FIT)

    def pick(self, decision_id: int, position: int, by: Author) -> None:
        """One of the suggestions, by its number from 1."""
        with self._click(by) as step:
            decision = step.tx.decision(decision_id)
            question = step.tx.question(decision.question)
            if self._is_asker(step, question, by, Verdict.PICKED):
                pick(step, question, position, by.user_id, decision)

    @contextmanager
    def _click(self, by: Author) -> Iterator[Step]:
        """A customer's click, in one transaction. Teammates have buttons of their own."""
        side, _ = self.kit.who(by)
        if side in (Side.TEAMMATE, Side.NEITHER):
            raise NotAllowed("for_the_asker")
        with self.kit.store.write() as tx:
            yield Step(tx, self.kit.roster(), self.kit.clock())
        self.kit.said()

    def _is_asker(self, step: Step, question: Question, by: Author, verdict: Verdict) -> bool:
        if question.asker == by.user_id:
            return question.state is not QuestionState.WITHDRAWN
        step.feedback(question, by.user_id, verdict, counts=False)
        return False


def pick(
    step: Step,
    question: Question,
    position: int,
    by: str,
    decision: DecisionRecord | None = None,
) -> bool:
    """Answer with a suggestion that the asker chose; False where there is no such suggestion."""
    decision = decision or _last_suggestion(step, question)
    if decision is None or not 1 <= position <= len(decision.chosen):
        return False
    chosen = decision.chosen[position - 1]
    if chosen.slug in step.tx.given_in_thread(question.channel, question.root_ts):
        return True
    if not step.tx.change_question(question.id, was=_PICKABLE, state=QuestionState.ANSWERED):
        return False
    step.tx.set_question_wake(question.id, None)
    reply = Reply((match_of(chosen),), why=Why.PICKED)
    decided = step.record(question, reply, reading_of(decision))
    step.feedback(question, by, Verdict.PICKED, slug=chosen.slug)
    step.say_reply(question, decided, chosen_by=by)
    step.redraw(question)
    return True


def _last_suggestion(step: Step, question: Question) -> DecisionRecord | None:
    decisions = step.tx.decisions_of(question.id)
    suggested = [decision for decision in decisions if decision.action is Action.SUGGEST]
    return suggested[-1] if suggested else None


def hand_over(step: Step, question: Question, by: str, why: Why, verdict: Verdict) -> None:
    """The asker wants a person, or nothing that the bot offered fits."""
    step.feedback(question, by, verdict)
    reading = reading_of(step.last_decision(question))
    step.tx.drop_ready(question.id, (Say.REPLY, Say.SUGGESTION), WhyDropped.HANDED_OVER, step.now)
    step.escalate(question, why, reading.ranking, reading)
    step.redraw(question)


def withdraw(step: Step, question: Question) -> None:
    """The asker deleted the question: nothing more is said, and what was said goes with it.

    What the bot said stays where somebody else has written in the thread.
    """
    tx, now = step.tx, step.now
    tx.change_question(question.id, was=tuple(QuestionState), state=QuestionState.WITHDRAWN)
    tx.set_question_wake(question.id, None)
    tx.close_question(question.id, now)
    tx.forget_words(question.id)
    tx.doubt_homes()
    tx.drop_ready(question.id, (*AUTOMATIC, *TO_PEOPLE, Say.RELAY), WhyDropped.WITHDRAWN, now)
    escalation = tx.find_escalation(question.id)
    if escalation is not None and tx.move_escalation(
        escalation.id,
        was=moves.may_come_from(MoveKind.WITHDRAW),
        state=EscalationState.WITHDRAWN,
        at=now,
    ):
        tx.record_move(escalation.id, MoveKind.WITHDRAW, by=question.asker, at=now)
    step.redraw(question)
    if not _has_company(step, question):
        for row in tx.rows_of_question(question.id):
            if row.kind in AUTOMATIC and row.state is OutboxState.SENT:
                remove(step, row.id, row.channel, question.id)


def remove(step: Step, target: int, channel: int | None, question: int) -> None:
    """Delete an earlier message of ours."""
    row = NewOutboxRow(
        key=f"remove:{target}", kind=Say.REMOVE, channel=channel, question=question, target=target
    )
    step.tx.say(row, step.now)


def _has_company(step: Step, question: Question) -> bool:
    """Whether somebody else, or another question, is in the thread."""
    tx = step.tx
    if tx.has_teammate_spoken(question.channel, question.root_ts):
        return True
    if len(tx.questions_in_thread(question.channel, question.root_ts)) > 1:
        return True
    return any(row.role in (Role.SAID, Role.JOINED) for row in tx.messages_of(question.id))
