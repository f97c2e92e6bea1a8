"""What is due of a question: it has settled, or nobody picked what was suggested."""

from __future__ import annotations

from bot.core import triage
from bot.core.outbox import MessageKind
from bot.core.people import Side
from bot.core.questions import Escalate, Ignore, Question, QuestionState, Ruling
from bot.core.ranking import Part, Reading
from bot.core.why import Why
from bot.services.escalations.opening import escalate
from bot.services.escalations.stepping_in import WAITING
from bot.services.hearing.deciding import apply_or_nudge
from bot.services.hearing.questions import circumstances_of
from bot.services.outbox import addressing
from bot.services.recording import last_reading, record_again
from bot.services.unit import Unit


def wake(unit: Unit, question: Question, side: Side, reading: Reading) -> None:
    """Do what is due of a question, if it is still what `side` and `reading` were found out of."""
    fresh = unit.tx.question(question.id)
    if fresh.wake_at is None or fresh.wake_at > unit.now or fresh.text != question.text:
        return
    if fresh.state is QuestionState.SETTLING:
        apply_or_nudge(unit, fresh, _decide(unit, fresh, reading, side), reading)
    elif fresh.state is QuestionState.SUGGESTED:
        _nothing_picked(unit, fresh)
    else:
        unit.tx.set_question_wake(fresh.id, None)


def _decide(unit: Unit, question: Question, reading: Reading, side: Side) -> tuple[Ruling, ...]:
    """No more words came: decide on those there are."""
    if side in (Side.TEAMMATE, Side.NEITHER):
        why = Why.A_TEAMMATE if side is Side.TEAMMATE else Why.NOT_A_PERSON
        return (Ruling(Part(reading.cleaned, reading.ranking), Ignore(why)),)
    is_late = unit.roster.settings.is_late(question.asked_at, unit.now)
    circumstances = circumstances_of(
        unit,
        question,
        question.text,
        unit.tx.channel(question.channel),
        given=unit.tx.given_in_thread(question.channel, question.root_ts),
        may_reply=side is not Side.UNKNOWN and not is_late,
        is_settled=True,
    )
    return triage.rule(reading, circumstances)


def _nothing_picked(unit: Unit, question: Question) -> None:
    """A suggestion that nobody picked is a question still open: its owner has it now."""
    if not unit.tx.change_question(question.id, was=WAITING, state=QuestionState.ESCALATED):
        return
    reading = last_reading(unit, question)
    record_again(unit, question, Escalate(Why.NOTHING_PICKED), reading)
    escalate(unit, question, Why.NOTHING_PICKED, reading)
    addressing.redraw(unit, question, MessageKind.SUGGESTION)
