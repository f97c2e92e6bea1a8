"""What the asker reads of those who have parts of their message: by public name, and once."""

from __future__ import annotations

from bot.core.escalations import Escalation
from bot.core.outbox import OutboxState, SayHandover
from bot.core.questions import Question
from bot.services.escalations import moves
from bot.services.outbox.messages import HandedOn
from bot.services.unit import Unit

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
    """The parts of a question that people have, but for those that a message of their own tells."""
    held = [(part, moves.find_unresolved(unit, part)) for part in unit.tx.parts_of(question.id)]
    return tuple(
        HandedOn(who_has(unit, escalation), part.text)
        for part, escalation in held
        if escalation is not None and not is_told(unit, part, escalation)
    )
