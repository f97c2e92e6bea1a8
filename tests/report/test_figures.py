"""Shares with intervals, spreads of times, working time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.core import sla
from bot.core.figures import Share, Spread
from bot.core.settings import WorkingHours
from bot.report import words


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (0, 0, 0.0, 1.0)],
)
def test_the_interval_is_wilsons(part, whole, low, high):
    assert Share(part, whole).interval == pytest.approx((low, high), abs=1e-4)


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (Share(0, 0), "none yet"),
        (Share(1, 2), "1 of 2 (between 9 and 91 %)"),
        (Share(29, 29), "29 of 29 (between 88 and 100 %)"),
        (Share(600, 1200), "50 % (600 of 1,200; 47 to 53 %)"),
    ],
)
def test_a_small_share_is_told_as_its_interval(share, said):
    assert words.share(share) == said


def spread(*minutes: float) -> Spread:
    return Spread.of(timedelta(minutes=each) for each in minutes)


def test_few_times_are_told_by_their_ends():
    assert words.median(spread()) == "none yet"
    assert words.median(spread(3)) == "3.0 min"
    assert words.median(spread(3, 1)) == "between 60 s and 3.0 min"
    assert words.p90(spread(1, 2, 3)) == "too few"


def test_many_times_have_a_median_with_its_interval():
    times = spread(*range(1, 101))
    assert times.median == timedelta(minutes=50.5)
    assert times.p90 == timedelta(minutes=90.1)
    low, high = times.interval
    assert low < times.median < high
    assert words.median(times).startswith("50 min (")


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "0 s"), (0.2, "under 1 s"), (12, "12 s"), (240, "4.0 min"), (5400, "1.5 h"),
        (200_000, "2.3 days"), (None, "-"),
    ],
)  # fmt: skip
def test_a_span_is_said_as_a_person_would(seconds, said):
    assert words.span(None if seconds is None else timedelta(seconds=seconds)) == said


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 3, day, hour, tzinfo=UTC)


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        (at(2, 10), at(2, 12), 2),
        (at(2, 7), at(2, 20), 8),
        (at(6, 16), at(9, 10), 2),  # Friday to Monday
        (at(7, 10), at(8, 10), 0),  # a weekend
        (at(2, 12), at(2, 10), 0),
    ],
    ids=["inside", "a whole day", "over a weekend", "a weekend", "backwards"],
)
def test_working_time(start, end, hours):
    assert sla.working_time(WorkingHours(), start, end) == timedelta(hours=hours)


def test_days_off_are_no_working_time():
    hours = WorkingHours(closed=(date(2026, 3, 3),))
    assert sla.working_time(hours, at(2, 9), at(4, 9)) == timedelta(hours=8)
