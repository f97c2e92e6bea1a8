"""Makes a move: the one place where an escalation changes its state."""

from __future__ import annotations

from bot.core import moves
from bot.core.escalations import Escalation, MoveKind
from bot.core.questions import Question
from bot.services.unit import Unit


def make(
    unit: Unit,
    escalation_id: int,
    kind: MoveKind,
    by: str | None,
    *,
    assignee: str | None = None,
    text: str | None = None,
) -> int | None:
    """Make a move and keep it; gives its id, or None where it is not legal as things stand.

    `by` is a Slack id, or None for the bot. An `assignee` of None leaves the assignee as it is, an
    empty one clears it.
    """
    was = unit.tx.escalation(escalation_id).state
    state = moves.leads_to(kind, was)
    if state is None:
        return None
    is_change = state is not was or assignee is not None
    if is_change and not unit.tx.move_escalation(
        escalation_id, was=(was,), state=state, assignee=assignee, at=unit.now
    ):
        return None
    return unit.tx.record_move(escalation_id, kind, by=by, at=unit.now, text=text)


def find_unresolved(unit: Unit, question: Question) -> Escalation | None:
    """The question's escalation for which somebody still owes something."""
    escalation = unit.tx.find_escalation(question.id)
    is_unresolved = escalation is not None and escalation.state.is_unresolved
    return escalation if is_unresolved else None
