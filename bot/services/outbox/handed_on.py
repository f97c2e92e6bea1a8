"""What the asker reads of those who have parts of their message: by public name, and once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.core import sla
from bot.core.escalations import Escalation
from bot.core.messages import Role, written_at
from bot.core.outbox import OutboxState, SayHandover, SayReply, SaySuggestion
from bot.core.questions import Question
from bot.core.why import Why
from bot.services.outbox.messages import HandedOn
from bot.services.recording import decided_apart, own_requests
from bot.services.unit import Unit

_CANNOT_WAIT = (Why.URGENT, Why.MARKED_URGENT)
NEVER_SAID = (OutboxState.DROPPED, OutboxState.FAILED)


def who_has(unit: Unit, escalation: Escalation) -> str:
    """By the name that customers may read: who took it, else whose it is."""
    if escalation.assignee is not None:
        return unit.roster.public_name(escalation.assignee)
    return unit.roster.settings.public_name(escalation.owner)


def waits(unit: Unit, escalation: Escalation) -> bool:
    """Whether an escalation waits for working hours, as what is urgent need not."""
    return escalation.urgent is None or unit.roster.settings.urgent.owner is None


def opens_at(unit: Unit, handed: Sequence[HandedOn]) -> datetime | None:
    """When those who have something are next at work; None while they are, or where some are."""
    if not handed or not all(each.waits for each in handed):
        return None
    return sla.next_open(unit.roster.settings.working_hours, unit.now)


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
        HandedOn(
            who_has(unit, escalation),
            part.text if part.part_of else None,
            is_all=not part.part_of,
            waits=waits(unit, escalation),
        )
        for part in (question, *unit.tx.parts_of(question.id))
        if (escalation := unit.tx.find_escalation(part.id)) is not None
        and escalation.state.is_unresolved
        and (part.part_of or escalation.why in _CANNOT_WAIT)
        and not is_told(unit, part, escalation)
    )


def handed_on(unit: Unit, says: SayHandover) -> tuple[HandedOn, ...]:
    """What is handed over, in its words, where it is not all of its message; then who has the rest.

    Not the rest where what was offered before told already who has it.
    """
    question = unit.tx.question(says.question)
    if says.is_still_open:
        return ()
    was_offered = any(
        isinstance(row.says, SayReply | SaySuggestion) and row.state not in NEVER_SAID
        for row in unit.tx.rows_of_question(question.id)
    )
    rest = () if was_offered or question.part_of else rest_of(unit, question)
    own = question.text if question.part_of else own_words(unit, question)
    if not rest and own == question.text and question.part_of is None:
        return ()
    escalation = unit.tx.escalation(says.escalation)
    mine = HandedOn(who_has(unit, escalation), own, waits=waits(unit, escalation))
    return (mine, *rest)


def own_words(unit: Unit, question: Question) -> str:
    """What a question itself asks: of one with parts its own requests, and what came after them."""
    made = decided_apart(unit, question)
    own = own_requests(unit, question) if unit.tx.parts_of(question.id) else ()
    if made is None or not any(own):
        return question.text
    after = (
        row.text
        for row in unit.tx.messages_of(question.id)
        if row.role is Role.ASKED and written_at(row.ts) > made.decided_at
    )
    return "\n".join((*own, *after))
