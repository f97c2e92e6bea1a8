"""What cannot wait: whose it is then, who hears of it at once, and how a thing becomes urgent."""

from __future__ import annotations

from dataclasses import replace

from bot.core import sla
from bot.core.escalations import Escalation, MoveKind
from bot.core.questions import Question
from bot.core.routing import Route
from bot.core.urgency import Urgency
from bot.services.escalations import moves
from bot.services.outbox import addressing
from bot.services.unit import Unit


def route(unit: Unit, way: Route) -> Route:
    """Whose something urgent is: outside working hours whoever `urgent_owner` names."""
    other = _on_call(unit)
    return Route(other, way.owner) if other is not None and other != way.owner else way


def tell(unit: Unit, escalation: Escalation, *, again: str = "") -> None:
    """Tell whoever has it, by direct messages; outside working hours the next in line, too."""
    notice = addressing.notice_of(escalation)
    for user_id in dict.fromkeys(_hear_of_it(unit, escalation)):
        addressing.to_person(unit, user_id, notice, again=again)


def raise_urgent(unit: Unit, escalation: Escalation, urgency: Urgency, by: str | None) -> bool:
    """What people have already cannot wait any more: it is due sooner, and they are told again.

    Once only; a snooze ends. False where it is over, or was urgent before.
    """
    settings = unit.roster.settings
    way = route(unit, Route(escalation.owner, escalation.deputy))
    due = unit.now + settings.urgent.due
    if escalation.answered_at is None:
        due = min(due, escalation.due_at)
    raised = replace(escalation, urgent=urgency.code, due_at=due, reminded_at=None)
    if not escalation.state.is_unresolved or not unit.tx.raise_escalation(
        escalation.id,
        urgent=urgency.code,
        owner=way.owner,
        deputy=way.deputy,
        due_at=due,
        wake_at=sla.wake_at(
            settings.working_hours, settings.sla, unit.now, raised, settings.urgent
        ),
    ):
        return False
    move = moves.make(unit, escalation.id, MoveKind.RAISE, by, text=urgency.code.value)
    is_new = escalation.opened_at == unit.now  # those who are told of it just now hear it once
    tell(unit, unit.tx.escalation(escalation.id), again="" if is_new else f":m{move}")
    addressing.redraw(unit, unit.tx.question(escalation.question))
    return True


def is_with_people(unit: Unit, question: Question) -> bool:
    """Whether people have something urgent that none of them has answered yet."""
    escalation = moves.find_unresolved(unit, question)
    return (
        escalation is not None and escalation.urgent is not None and escalation.answered_at is None
    )


def _on_call(unit: Unit) -> str | None:
    """The handle of who is there for what is urgent while nobody is at work, if that is anybody."""
    settings = unit.roster.settings
    if sla.is_open(settings.working_hours, unit.now):
        return None
    return settings.urgent.owner if unit.roster.reached_by(settings.urgent.owner) else None


def _hear_of_it(unit: Unit, escalation: Escalation) -> tuple[str, ...]:
    roster = unit.roster
    deputies = roster.reached_by(escalation.deputy)
    owners = roster.reached_by(escalation.owner) or deputies
    is_open = sla.is_open(roster.settings.working_hours, unit.now)
    if escalation.assignee is not None and escalation.assignee not in roster.absent:
        on_call = roster.reached_by(_on_call(unit))
        return (escalation.assignee, *on_call)
    return owners if is_open and escalation.breached_at is None else (*owners, *deputies)
