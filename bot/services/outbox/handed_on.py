"""What the asker reads of those who have parts of their message: by public name, and once."""

from __future__ import annotations

from bot.core.escalations import Escalation
from bot.core.outbox import OutboxState, SayHandover, SayReply, SaySuggestion
from bot.core.questions import Question
from bot.core.why import Why
from bot.services.outbox.messages import HandedOn
from bot.services.unit import Unit

_CANNOT_WAIT = (Why.URGENT, Why.MARKED_URGENT)
NEVER_SAID = (OutboxState.DROPPED, OutboxState.FAILED)


def who_has(unit: Unit, escalation: Escalation) -> str:
    """By the name that customers may read: who took it, else whose it is."""
    if escalation.assignee is not None:
        return unit.roster.public_name(escalation.assignee)
    return unit.roster.settings.public_name(escalation.owner)


def is_told(unit: Unit, question: Question, escalation: Escalation) -> bool:
    """Whether a message of its own tells, or will tell, the asker who has an escalation."""
    return any(
        isinstance(row.says, SayHandover)
        and row.says.escalation == escalation.id
        and row.state not in NEVER_SAID
        for row in unit.tx.rows_of_question(question.id)
    )


def rest_of(unit: Unit, question: Question) -> tuple[HandedOn, ...]:
    """What people have of a question, but for what a message of its own tells.

    All of it where it was answered and cannot wait, and its parts.
    """
    return tuple(
        HandedOn(who_has(unit, escalation), part.text if part.part_of else None, not part.part_of)
        for part in (question, *unit.tx.parts_of(question.id))
        if (escalation := unit.tx.find_escalation(part.id)) is not None
        and escalation.state.is_unresolved
        and (part.part_of or escalation.why in _CANNOT_WAIT)
        and not is_told(unit, part, escalation)
    )


def handed_on(unit: Unit, says: SayHandover) -> tuple[HandedOn, ...]:
    """All parts of a question that is handed over, its own first, where others have the others.

    Not where what was offered before told already who has the others.
    """
    question = unit.tx.question(says.question)
    was_offered = any(
        isinstance(row.says, SayReply | SaySuggestion) and row.state not in NEVER_SAID
        for row in unit.tx.rows_of_question(question.id)
    )
    rest = () if says.is_still_open or was_offered else rest_of(unit, question)
    if not rest:
        return ()
    made = unit.tx.decisions_of(question.id)[-1]
    own = " ".join(each.text for each in made.requests if each.question == question.id)
    return (HandedOn(who_has(unit, unit.tx.escalation(says.escalation)), own), *rest)
