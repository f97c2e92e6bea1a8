"""An escalation's clock: the reminder, the breach, and what sets it aside for a while."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from bot.core import sla
from bot.core.escalations import Escalation, EscalationState, MoveKind
from bot.core.outbox import MessageKind, SayBreach
from bot.core.why import WhyDropped
from bot.services.escalations import moves
from bot.services.outbox import addressing
from bot.services.unit import Unit


class Until(StrEnum):
    """Until when an escalation is snoozed; hours are working hours."""

    HOUR = "hour"
    HALF_DAY = "half_day"
    NEXT_DAY = "next_day"


_HOURS = {Until.HOUR: timedelta(hours=1), Until.HALF_DAY: timedelta(hours=4)}


def snooze(unit: Unit, escalation: Escalation, by: str, until: Until) -> bool:
    """Be silent about it for a while; it is theirs meanwhile. False where it is not legal."""
    assignee = escalation.assignee or by
    if not moves.make(
        unit, escalation.id, MoveKind.SNOOZE, by, assignee=assignee, text=until.value
    ):
        return False
    unit.tx.set_escalation_wake(escalation.id, _end_of(unit, until))
    addressing.redraw(unit, unit.tx.question(escalation.question))
    return True


def run(unit: Unit, escalation: Escalation) -> None:
    """Its clock runs as if it had never been set aside: the due time has not moved."""
    settings = unit.roster.settings
    at = sla.wake_at(settings.working_hours, settings.sla, unit.now, escalation, settings.urgent)
    unit.tx.set_escalation_wake(escalation.id, at)


def wake(unit: Unit, escalation_id: int) -> None:
    """Do what is due of an escalation, if anything is."""
    escalation = unit.tx.escalation(escalation_id)
    if escalation.wake_at is None or escalation.wake_at > unit.now:
        return
    if not escalation.state.is_unresolved:
        unit.tx.set_escalation_wake(escalation.id, None)
    elif escalation.state is EscalationState.SNOOZED:
        _end_snooze(unit, escalation)
    elif unit.now >= escalation.due_at:
        _breach(unit, escalation)
    else:
        _remind(unit, escalation)


def _end_of(unit: Unit, until: Until) -> datetime:
    """The moment that a choice means now."""
    hours = unit.roster.settings.working_hours
    if until is Until.NEXT_DAY:
        return sla.next_day(hours, unit.now)
    return sla.add_working_time(hours, unit.now, _HOURS[until])


def _end_snooze(unit: Unit, escalation: Escalation) -> None:
    """The time has come: it is claimed again, and whoever has it is reminded."""
    move = moves.make(unit, escalation.id, MoveKind.REMIND, by=None)
    if escalation.assignee is not None:
        says = addressing.reminder_of(escalation)
        addressing.to_person(unit, escalation.assignee, says, again=f":m{move}")
    run(unit, escalation)
    addressing.redraw(unit, unit.tx.question(escalation.question))


def _remind(unit: Unit, escalation: Escalation) -> None:
    """The word before: to whoever has it, else to everyone its owner is."""
    for user_id in _whose(unit, escalation):
        addressing.to_person(unit, user_id, addressing.reminder_of(escalation))
    moves.make(unit, escalation.id, MoveKind.REMIND, by=None)
    unit.tx.set_escalation_wake(escalation.id, escalation.due_at, reminded_at=unit.now)


def _breach(unit: Unit, escalation: Escalation) -> None:
    """The word after: to the deputy, and to whoever has it. A reminder not yet said is not said."""
    unit.tx.drop_ready(escalation.question, (MessageKind.REMINDER,), WhyDropped.OVERDUE, unit.now)
    deputies = unit.roster.reached_by(escalation.deputy)
    for user_id in dict.fromkeys((*deputies, *_whose(unit, escalation))):
        says = SayBreach(escalation.question, escalation.id)
        addressing.to_person(unit, user_id, says)
    moves.make(unit, escalation.id, MoveKind.BREACH, by=None)
    unit.tx.set_escalation_wake(escalation.id, None, breached_at=unit.now)
    addressing.redraw(unit, unit.tx.question(escalation.question), MessageKind.CARD)


def _whose(unit: Unit, escalation: Escalation) -> tuple[str, ...]:
    """Those who have it: the assignee, else everybody its owner reaches."""
    if escalation.assignee is not None:
        return (escalation.assignee,)
    return unit.roster.reached_by(escalation.owner)
