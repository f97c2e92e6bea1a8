"""Working hours and due times. Pure: the time is always an argument."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.escalations import Escalation
from bot.core.settings import Sla, UrgentSetting, WorkingHours

_USUAL = UrgentSetting()
_LONGEST_BREAK = 400  # days looked ahead for the next opening; longer breaks are a mistake


def _opening(hours: WorkingHours, at: datetime) -> tuple[datetime, datetime] | None:
    """The working span, in UTC, that `at` is in or that comes next."""
    zone = ZoneInfo(hours.zone)
    day = at.astimezone(zone).date()
    for ahead in range(_LONGEST_BREAK):
        date = day + timedelta(days=ahead)
        if date.weekday() not in hours.days or date in hours.closed:
            continue
        start = datetime.combine(date, hours.start, zone).astimezone(UTC)
        end = datetime.combine(date, hours.end, zone).astimezone(UTC)
        if at < end and start < end:  # a span that the clocks skip in spring is none
            return start, end
    return None


def is_open(hours: WorkingHours, at: datetime) -> bool:
    """Whether the team is at work."""
    span = _opening(hours, at)
    return span is not None and span[0] <= at


def next_open(hours: WorkingHours, at: datetime) -> datetime | None:
    """When the team is next at work; None while it is, or when it never will be."""
    span = _opening(hours, at)
    return span[0] if span is not None and at < span[0] else None


def add_working_time(hours: WorkingHours, at: datetime, amount: timedelta) -> datetime:
    """The moment at which `amount` of working time has passed since `at`.

    With hours that never open, plain time is counted.
    """
    left, now = amount, at
    while True:
        span = _opening(hours, now)
        if span is None:
            return now + left
        start, end = max(now, span[0]), span[1]
        if start + left <= end:
            return start + left
        left -= end - start
        now = end


def working_time(hours: WorkingHours, start: datetime, end: datetime) -> timedelta:
    """How much of the time from `start` to `end` the team was at work."""
    total, now = timedelta(), start
    while (span := _opening(hours, now)) is not None and span[0] < end:
        total += max(timedelta(), min(end, span[1]) - max(start, span[0]))
        now = span[1]
    return total


def due_at(hours: WorkingHours, sla: Sla, asked_at: datetime) -> datetime:
    """When a first answer is owed."""
    return add_working_time(hours, asked_at, sla.first_answer)


def remind_at(hours: WorkingHours, sla: Sla, asked_at: datetime) -> datetime:
    """When the word before the due time goes out."""
    return add_working_time(hours, asked_at, sla.first_answer * sla.remind_at)


def day_of(hours: WorkingHours, at: datetime) -> date:
    """The day that it is where the team works."""
    return at.astimezone(ZoneInfo(hours.zone)).date()


def first_wake(hours: WorkingHours, sla: Sla, asked_at: datetime, now: datetime) -> datetime:
    """When the clock first speaks of what was asked then and is handed over now.

    Where the word before would be due by now, the notice is word enough: only the due time counts.
    """
    remind = remind_at(hours, sla, asked_at)
    return remind if now < remind else due_at(hours, sla, asked_at)


def urgent_due_at(urgent: UrgentSetting, asked_at: datetime) -> datetime:
    """When an answer to what cannot wait is owed: in plain time, by day and by night."""
    return asked_at + urgent.due


def urgent_remind_at(urgent: UrgentSetting, sla: Sla, asked_at: datetime) -> datetime:
    """When the word before that goes out: after the usual share of it."""
    return asked_at + urgent.due * sla.remind_at


def next_day(hours: WorkingHours, at: datetime) -> datetime:
    """When work begins on the next working day; in a day where it never does."""
    tomorrow = day_of(hours, at) + timedelta(days=1)
    midnight = datetime.combine(tomorrow, time(), ZoneInfo(hours.zone))
    span = _opening(hours, midnight.astimezone(UTC))
    return span[0] if span is not None else at + timedelta(days=1)


def wake_at(
    hours: WorkingHours,
    sla: Sla,
    now: datetime,
    escalation: Escalation,
    urgent: UrgentSetting = _USUAL,
) -> datetime | None:
    """When an escalation's clock speaks next, after it was set aside for a while."""
    if escalation.breached_at is not None:
        return None
    remind = remind_at(hours, sla, escalation.opened_at)
    if escalation.urgent is not None:
        remind = escalation.due_at - urgent.due * (1 - sla.remind_at)
    return remind if escalation.reminded_at is None and now < remind else escalation.due_at
