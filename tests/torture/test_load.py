"""More than Slack ever sends, and a whole day: in the full form, and by hand with `load.py`."""

from __future__ import annotations

import pytest

from .load import CEILING, day, report, rush, told

SOON = 5.0


pytestmark = pytest.mark.full  # takes most of an hour


def test_ten_times_slacks_ceiling_for_ten_minutes_loses_nothing(folder, tried):
    outcome = rush(folder, rate=10 * CEILING, seconds=600, messages=None)

    tried(outcome.row("ten times Slack's ceiling"))
    assert outcome.is_good, told(outcome)
    assert outcome.stopped_in < SOON


def test_a_day_of_messages_leaves_memory_flat(folder, tried):
    played = day(folder, events=100_000, hours=24, messages=None)

    tried(played.outcome.row("a day of 100,000 messages"))
    assert played.outcome.is_good, report(played)
    slope, half = played.slope()
    assert slope - half < 1.0, report(played)
