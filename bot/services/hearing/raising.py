"""A question that becomes urgent on the way: by more words of its asker, or by a 🚨."""

from __future__ import annotations

from bot.core.conversation import Raises
from bot.core.outbox import MessageKind
from bot.core.questions import UNDECIDED, Escalate, Question, QuestionState
from bot.core.ranking import Reading
from bot.core.urgency import Urgency, Urgent
from bot.core.why import Why, WhyDropped
from bot.services.escalations import moves
from bot.services.escalations.opening import escalate
from bot.services.escalations.urgent import is_with_people, raise_urgent
from bot.services.hearing.meant import meant_by
from bot.services.hearing.questions import is_deleted
from bot.services.outbox import addressing
from bot.services.recording import last_decision, last_reading, record_again
from bot.services.unit import Deps, Unit
from bot.services.urgency import urgency_in

_BY_WORDS = (QuestionState.SUGGESTED, QuestionState.IGNORED)
"""Where more words of the same question are enough; those after an answer may be another's."""


def raise_by_words(unit: Unit, question_id: int, raw: str, *, is_answered: bool = False) -> None:
    """The asker has written more about a question: if that cannot wait, people hear so at once.

    `is_answered`: also where it was answered, as the words are about it all the same.
    """
    question = unit.tx.question(question_id)
    urgency = urgency_in(unit, raw)
    if urgency is None or question.is_shadow:
        return
    is_open = is_answered and question.state is QuestionState.ANSWERED and not question.closed_at
    escalation = moves.find_unresolved(unit, question)
    if escalation is not None:
        raise_urgent(unit, escalation, urgency, question.asker)
    elif (is_open or question.state in _BY_WORDS) and not unit.tx.has_teammate_spoken(
        question.channel, question.root_ts
    ):
        _hand_over(unit, question, urgency, Why.URGENT, last_reading(unit, question))


def raise_by_edit(unit: Unit, question: Question, before: str, raw: str) -> bool:
    """New words make a decided message urgent that was not: people have it, answered or not.

    False where they do not, or where somebody has what cannot wait of it.
    """
    own = (question, *unit.tx.parts_of(question.id))
    if urgency_in(unit, raw) is None or urgency_in(unit, before) is not None:
        return False
    if question.state in UNDECIDED or any(is_with_people(unit, each) for each in own):
        return False
    meant = meant_by(unit, own, Raises())
    raise_by_words(unit, meant.id, raw, is_answered=True)
    return is_with_people(unit, meant)


def raise_by_siren(deps: Deps, unit: Unit, question: Question, by: str) -> str:
    """A 🚨 by the asker or a teammate; gives a word for the log."""
    if question.is_shadow or is_deleted(question):
        return "means_nothing"
    siren = Urgency(Urgent.SIREN)
    escalation = moves.find_unresolved(unit, question)
    if escalation is not None:
        return "raised" if raise_urgent(unit, escalation, siren, by) else "raised_before"
    decided = last_decision(unit, question)
    reading = decided.reading if decided else deps.indexes.current().read(question.text)
    _hand_over(unit, question, siren, Why.MARKED_URGENT, reading)
    return "handed_over"


def _hand_over(
    unit: Unit, question: Question, urgency: Urgency, why: Why, reading: Reading
) -> None:
    """What nobody has yet goes to people at once; an answer on its way still goes out."""
    record_again(unit, question, Escalate(why), reading)
    unit.tx.drop_ready(question.id, (MessageKind.SUGGESTION,), WhyDropped.HANDED_OVER, unit.now)
    escalate(unit, question, why, reading, urgency)
    addressing.redraw(unit, question)
