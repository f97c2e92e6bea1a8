"""Moves that shift an escalation: to somebody else, to later, and back onto its clock."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from bot.core import moves, sla
from bot.core.models import Escalation, MoveKind, Say
from bot.services.steps import Step


class Until(StrEnum):
    """Until when an escalation is snoozed; hours are working hours."""

    HOUR = "hour"
    HALF_DAY = "half_day"
    NEXT_DAY = "next_day"


_HOURS = {Until.HOUR: timedelta(hours=1), Until.HALF_DAY: timedelta(hours=4)}


def time_of(step: Step, until: Until) -> datetime:
    """The moment that a choice means now."""
    hours = step.roster.settings.working_hours
    if until is Until.NEXT_DAY:
        return sla.next_day(hours, step.now)
    return sla.add_working_time(hours, step.now, _HOURS[until])


def snooze(step: Step, escalation: Escalation, by: str, until: Until) -> bool:
    """Be silent about it for a while; it is theirs meanwhile. False where it is not legal."""
    if not step.tx.move_escalation(
        escalation.id,
        was=moves.may_come_from(MoveKind.SNOOZE),
        state=moves.leads_to(MoveKind.SNOOZE),
        assignee=escalation.assignee or by,
        at=step.now,
    ):
        return False
    step.tx.record_move(escalation.id, MoveKind.SNOOZE, by=by, at=step.now, text=until.value)
    step.tx.set_escalation_wake(escalation.id, time_of(step, until))
    step.redraw(step.tx.question(escalation.question))
    return True


def end_snooze(step: Step, escalation: Escalation) -> None:
    """The time has come: it is claimed again, and whoever has it is reminded."""
    step.tx.move_escalation(
        escalation.id,
        was=(escalation.state,),
        state=moves.leads_to(MoveKind.CLAIM),
        at=step.now,
    )
    move = step.tx.record_move(escalation.id, MoveKind.REMIND, by=None, at=step.now)
    if escalation.assignee is not None:
        step.to_person(Say.REMINDER, escalation.assignee, escalation, again=f":m{move}")
    run_clock(step, escalation)
    step.redraw(step.tx.question(escalation.question))


def run_clock(step: Step, escalation: Escalation) -> None:
    """Its clock runs as if it had never been set aside: the due time has not moved."""
    settings = step.roster.settings
    at = sla.wake_at(settings.working_hours, settings.sla, step.now, escalation)
    step.tx.set_escalation_wake(escalation.id, at)
