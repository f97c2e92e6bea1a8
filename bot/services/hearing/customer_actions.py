"""What customers say of an answer or a suggestion: with a button, a word or a reaction."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bot.core.outbox import MessageKind
from bot.core.people import Author, Side
from bot.core.questions import (
    Action,
    DecisionRecord,
    Escalate,
    Question,
    QuestionState,
    Reply,
    Verdict,
)
from bot.core.why import Why, WhyDropped
from bot.errors import NotAllowed
from bot.services.escalations import moves
from bot.services.escalations.closing import solve
from bot.services.escalations.opening import escalate, owe_again
from bot.services.hearing.questions import is_deleted
from bot.services.outbox import addressing
from bot.services.outbox.answers import say_reply
from bot.services.recording import feedback, last_reading, record_again
from bot.services.unit import Deps, Unit

_PICKABLE = (QuestionState.SUGGESTED, QuestionState.ESCALATED)


@dataclass(frozen=True, slots=True)
class CustomerActions:
    """The buttons under what customers read. A click by another customer closes nothing.

    Each raises `NotAllowed` for a teammate, who has buttons of their own.
    """

    deps: Deps

    def solved(self, question_id: int, by: Author) -> None:
        """*That solved it*."""
        with self._click(by) as unit:
            question = unit.tx.question(question_id)
            if self._is_asker(unit, question, by, Verdict.SOLVED):
                solve(unit, question, by.user_id)

    def need_person(self, question_id: int, by: Author) -> None:
        """*I need a person*."""
        with self._click(by) as unit:
            question = unit.tx.question(question_id)
            if self._is_asker(unit, question, by, Verdict.NOT_SOLVED):
                ask_for_person(unit, question)

    def none_fits(self, question_id: int, by: Author) -> None:
        """*None of these*, or of one: *That's not it*."""
        with self._click(by) as unit:
            question = unit.tx.question(question_id)
            if self._is_asker(unit, question, by, Verdict.NONE_FIT):
                hand_over(unit, question, Why.NONE_FITS, Verdict.NONE_FIT)

    def pick(self, decision_id: int, position: int, by: Author) -> None:
        """One of the suggestions, by its number from 1."""
        with self._click(by) as unit:
            decision = unit.tx.decision(decision_id)
            question = unit.tx.question(decision.question)
            if self._is_asker(unit, question, by, Verdict.PICKED):
                pick(unit, question, position, decision)

    @contextmanager
    def _click(self, by: Author) -> Iterator[Unit]:
        side, _ = self.deps.who(by)
        if side in (Side.TEAMMATE, Side.NEITHER):
            raise NotAllowed("for_the_asker")
        with self.deps.unit() as unit:
            yield unit

    def _is_asker(self, unit: Unit, question: Question, by: Author, verdict: Verdict) -> bool:
        if question.asker == by.user_id:
            return not is_deleted(question)
        feedback(unit, question, by.user_id, verdict, counts=False)
        return False


def pick(
    unit: Unit, question: Question, position: int, decision: DecisionRecord | None = None
) -> bool:
    """Answer with a suggestion that the asker chose; False where there is no such suggestion."""
    decision = decision or _last_suggestion(unit, question)
    if decision is None or not 1 <= position <= len(decision.chosen):
        return False
    chosen = decision.chosen[position - 1]
    if chosen.slug in unit.tx.given_in_thread(question.channel, question.root_ts):
        return True
    if not unit.tx.change_question(question.id, was=_PICKABLE, state=QuestionState.ANSWERED):
        return False
    unit.tx.set_question_wake(question.id, None)
    reply = Reply((chosen.match,), why=Why.PICKED)
    recorded = record_again(unit, question, reply, decision.reading)
    feedback(unit, question, question.asker, Verdict.PICKED, slug=chosen.slug)
    say_reply(unit, question, recorded, chosen_by=question.asker)
    addressing.redraw(unit, question)
    return True


def ask_for_person(unit: Unit, question: Question) -> None:
    """The asker wants a person."""
    hand_over(unit, question, Why.ASKED_FOR_A_PERSON, Verdict.NOT_SOLVED)


def hand_over(unit: Unit, question: Question, why: Why, verdict: Verdict) -> None:
    """The asker wants a person, or nothing that the bot offered fits."""
    feedback(unit, question, question.asker, verdict)
    reading = last_reading(unit, question)
    waiting = (MessageKind.REPLY, MessageKind.SUGGESTION)
    unit.tx.drop_ready(question.id, waiting, WhyDropped.HANDED_OVER, unit.now)
    current = moves.find_unresolved(unit, question)
    if current is not None:
        owe_again(unit, current)
    else:
        record_again(unit, question, Escalate(why), reading)
    escalate(unit, question, why, reading, since=unit.said_at)
    addressing.redraw(unit, question)


def suggested_of(unit: Unit, question: Question) -> tuple[str, ...]:
    """The slugs that the asker is being asked to choose from."""
    suggestion = _last_suggestion(unit, question)
    return tuple(each.slug for each in suggestion.chosen) if suggestion is not None else ()


def count_suggested(unit: Unit, question: Question) -> int:
    """How many answers the asker is being asked to choose from."""
    if question.state is not QuestionState.SUGGESTED:
        return 0
    return len(suggested_of(unit, question))


def _last_suggestion(unit: Unit, question: Question) -> DecisionRecord | None:
    decisions = unit.tx.decisions_of(question.id)
    suggested = [decision for decision in decisions if decision.action is Action.SUGGEST]
    return suggested[-1] if suggested else None
