from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.settings import Sla, WorkingHours
from bot.core.sla import add_working_time, due_at, first_wake, is_open, next_open, remind_at

BERLIN = WorkingHours(zone="Europe/Berlin")
DENVER = WorkingHours(zone="America/Denver", start=time(8, 30), end=time(16))
CLOSED = WorkingHours(zone="Europe/Berlin", closed=(date(2026, 5, 1),))
SUNDAYS = WorkingHours(zone="Europe/Berlin", days=(6,), start=time(0), end=time(6))
IN_THE_GAP = WorkingHours(
    zone="Europe/Berlin", days=(0, 1, 2, 3, 4, 5, 6), start=time(2, 30), end=time(3, 15)
)


def at(text: str, zone: str = "Europe/Berlin") -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


@pytest.mark.parametrize(
    ("hours", "asked", "amount", "expected"),
    [
        (BERLIN, at("2026-03-03 10:00"), 4, at("2026-03-03 14:00")),
        (BERLIN, at("2026-03-03 07:00"), 4, at("2026-03-03 13:00")),
        (BERLIN, at("2026-03-03 13:00"), 4, at("2026-03-03 17:00")),
        (BERLIN, at("2026-03-03 15:00"), 4, at("2026-03-04 11:00")),
        (BERLIN, at("2026-03-03 17:00"), 4, at("2026-03-04 13:00")),
        (BERLIN, at("2026-03-03 23:00"), 4, at("2026-03-04 13:00")),
        (BERLIN, at("2026-03-06 16:00"), 4, at("2026-03-09 12:00")),
        (BERLIN, at("2026-03-07 12:00"), 4, at("2026-03-09 13:00")),
        (BERLIN, at("2026-03-03 09:00"), 20, at("2026-03-05 13:00")),
        (CLOSED, at("2026-04-30 16:00"), 2, at("2026-05-04 10:00")),
        (BERLIN, at("2026-03-27 16:00"), 2, at("2026-03-30 10:00")),
        (BERLIN, at("2026-10-23 16:00"), 2, at("2026-10-26 10:00")),
        (SUNDAYS, at("2026-03-29 01:00"), 1, at("2026-03-29 03:00")),
        (SUNDAYS, at("2026-03-29 00:00"), 5, at("2026-03-29 06:00")),
        (SUNDAYS, at("2026-10-25 00:00"), 6, at("2026-10-25 05:00")),
        (IN_THE_GAP, at("2026-03-28 03:00"), 0.5, at("2026-03-30 02:45")),
        (
            DENVER,
            at("2026-03-03 15:00", "America/Denver"),
            2,
            at("2026-03-04 09:30", "America/Denver"),
        ),
        (DENVER, at("2026-03-03 12:00"), 1, at("2026-03-03 09:30", "America/Denver")),
    ],
    ids=[
        "within a day",
        "before opening",
        "just reaches closing",
        "across a night",
        "asked as the day ends",
        "asked at night",
        "across a weekend",
        "asked on a weekend",
        "across several days",
        "across a closed day and a weekend",
        "across the change to summer time",
        "across the change to winter time",
        "the hour that spring skips is no working time",
        "a night with five hours",
        "a night with seven hours",
        "a day whose whole opening is skipped",
        "another zone",
        "asked on the other side of the ocean",
    ],
)
def test_working_time_is_counted(hours, asked, amount, expected):
    assert add_working_time(hours, asked, timedelta(hours=amount)) == expected


@pytest.mark.parametrize(
    ("asked", "opens"),
    [
        (at("2026-03-03 09:00"), None),
        (at("2026-03-03 16:59"), None),
        (at("2026-03-03 17:00"), at("2026-03-04 09:00")),
        (at("2026-03-03 08:59"), at("2026-03-03 09:00")),
        (at("2026-03-06 18:00"), at("2026-03-09 09:00")),
    ],
    ids=["at opening", "just before closing", "at closing", "just before opening", "on Friday"],
)
def test_when_the_team_is_next_at_work(asked, opens):
    assert next_open(BERLIN, asked) == opens
    assert is_open(BERLIN, asked) == (opens is None)


@pytest.mark.parametrize(
    "hours",
    [
        WorkingHours(days=()),
        WorkingHours(start=time(9), end=time(9)),
        WorkingHours(start=time(17), end=time(9)),
    ],
    ids=["no days", "no hours", "hours the wrong way round"],
)
def test_a_team_that_is_never_at_work_is_given_plain_time(hours):
    asked = at("2026-03-03 10:00")
    assert add_working_time(hours, asked, timedelta(hours=4)) == asked + timedelta(hours=4)
    assert not is_open(hours, asked)
    assert next_open(hours, asked) is None


def test_the_word_before_goes_out_at_its_share_of_the_working_time():
    sla = Sla(first_answer=timedelta(hours=4), remind_at=0.75)
    asked = at("2026-03-03 16:00")
    assert remind_at(BERLIN, sla, asked) == at("2026-03-04 11:00")
    assert due_at(BERLIN, sla, asked) == at("2026-03-04 12:00")


zones = st.sampled_from(["UTC", "Europe/Berlin", "America/Denver", "Asia/Kolkata", "Pacific/Apia"])
moments = st.integers(0, 4 * 366 * 24 * 60).map(
    lambda minutes: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
spans = st.timedeltas(timedelta(0), timedelta(hours=60))
all_hours = st.builds(
    WorkingHours,
    zone=zones,
    days=st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days))),
    start=st.times(),
    end=st.times(),
    closed=st.lists(st.dates(date(2024, 1, 1), date(2028, 1, 1)), max_size=5).map(tuple),
)


@given(all_hours, moments, spans, spans)
def test_more_time_is_never_due_earlier(hours, asked, less, more):
    less, more = sorted((less, more))
    first, second = (add_working_time(hours, asked, amount) for amount in (less, more))
    assert asked <= first <= second
    assert first - asked >= less


@given(all_hours, moments, moments, spans)
def test_who_asks_later_is_never_owed_an_answer_earlier(hours, one, other, amount):
    first, second = sorted((one, other))
    assert add_working_time(hours, first, amount) <= add_working_time(hours, second, amount)


@given(all_hours, moments, spans, spans)
def test_time_counted_in_two_goes_is_time_counted_in_one(hours, asked, one, other):
    at_once = add_working_time(hours, asked, one + other)
    assert add_working_time(hours, add_working_time(hours, asked, one), other) == at_once


@pytest.mark.parametrize(
    ("now", "expected"),
    [("10:00", "12:00"), ("11:59", "12:00"), ("12:00", "13:00"), ("15:00", "13:00")],
    ids=["in time", "just", "too late for a reminder", "overdue already"],
)
def test_when_the_clock_first_speaks_of_what_is_handed_over_late(now, expected):
    sla = Sla(first_answer=timedelta(hours=4), remind_at=0.75)
    day = "2026-03-03"
    woken = first_wake(BERLIN, sla, at(f"{day} 09:00"), at(f"{day} {now}"))
    assert woken == at(f"{day} {expected}")
