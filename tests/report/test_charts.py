"""What the charts of the report's page show, and where there is little or much to show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from bot.core.figures import Share, Spread
from bot.report import page
from bot.report.charts import Chart, charts_of
from bot.services.overview import Bucket, Counts, Overview, Response
from tests.report.conftest import told
from tests.report.life import MONDAY

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def overview_of(*buckets: Bucket, **changes: object) -> Overview:
    """An overview of some buckets of days, all asked on Mondays at nine."""
    heard = sum(bucket.coverage.whole for bucket in buckets)
    made = Overview(MONDAY, None, "UTC", are_hours_known=True, counts=Counts(heard), step="day")
    return replace(made, coverage=buckets, hours={(0, 9): heard}, **changes)


def chart(overview: Overview, name: str) -> Chart:
    (wanted,) = (each for each in charts_of(overview) if each.name == name)
    return wanted


def waits(*times: timedelta) -> dict[str, float]:
    """How high each wait's bar is."""
    asked = Bucket(MONDAY.date(), replied=1)
    responses = (Response("all questions", Spread.of(times)),)
    bars = chart(overview_of(asked, responses=responses), "waits").bars
    return {label: stack[0][1] for label, stack in bars if stack[0][1]}


def test_nothing_asked_draws_nothing(life):
    life.ask("ignore")
    assert charts_of(told(life)) == ()
    assert "<figure" not in page.render(told(life))


def test_what_was_decided_is_stacked_bucket_by_bucket(life):
    for action in ("reply", "reply", "suggest", "escalate", "ignore"):
        life.ask(action)
    life.ask("escalate", at=MONDAY + 2 * DAY)
    drawn = chart(told(life), "decisions")
    assert drawn.bars == (
        ("02 Mar", (("reply", 2), ("suggest", 1), ("escalate", 1))),
        ("03 Mar", (("reply", 0), ("suggest", 0), ("escalate", 0))),
        ("04 Mar", (("reply", 0), ("suggest", 0), ("escalate", 1))),
    )
    assert drawn.in_words.startswith("In all: 2 answered, 1 suggested, 2 handed over.")


def test_coverage_is_its_interval_with_the_share_in_it(life):
    life.ask("reply")
    life.ask("escalate")
    life.ask("reply", at=MONDAY + 2 * DAY)
    drawn = chart(told(life), "coverage")
    (_, two), (_, nothing), (_, one) = drawn.bars
    low, high = Share(1, 2).interval
    assert dict(two) == pytest.approx(
        {"gap": 100 * low, "below": 50 - 100 * low, "above": 100 * high - 50}
    )
    assert nothing == ()
    assert sum(height for _, height in one) == pytest.approx(100)
    assert "2 of 3 (between 21 and 94 %)" in drawn.in_words


def test_questions_are_drawn_in_the_hour_they_came(life):
    for at in (MONDAY, MONDAY + MINUTE, MONDAY + 6 * DAY + 14 * HOUR):
        life.ask("reply", at=at)
    drawn = chart(told(life), "hours")
    cells = {
        (day, hour): height
        for hour, (_, stack) in enumerate(drawn.bars)
        for day, (look, height) in zip(reversed(range(7)), stack, strict=True)
        if look == "reply"
    }
    assert cells == dict(told(life).hours)
    assert (drawn.top, drawn.ticks[0], drawn.ticks[-1]) == (2, "Sun", "Mon")
    assert "The busiest hour has 2: Monday, " in drawn.in_words


@pytest.mark.parametrize(
    ("time", "within"),
    [
        (timedelta(), "10 s"),
        (timedelta(seconds=10), "10 s"),
        (timedelta(seconds=10, microseconds=1), "1 min"),
        (HOUR, "1 h"),
        (DAY, "1 day"),
        (30 * DAY, "more"),
    ],
)
def test_a_wait_counts_where_it_ended(time, within):
    assert waits(time) == {within: 1}


def test_where_nobody_got_an_answer_no_waits_are_drawn(life):
    life.ask("escalate")
    assert [each.name for each in charts_of(told(life))] == ["decisions", "coverage", "hours"]


@pytest.mark.parametrize("most", [1, 2, 5, 6, 9, 10, 63, 99, 100, 101, 12_345, 999_999])
def test_every_bar_fits_below_a_round_top(most):
    drawn = chart(overview_of(Bucket(MONDAY.date(), replied=most)), "decisions")
    numbers = [int(tick.replace(",", "")) for tick in drawn.ticks]
    assert numbers[0] == 0
    assert numbers[-1] == drawn.top
    assert most <= drawn.top <= 2 * most
    assert 2 <= len(numbers) <= 6
    assert len({upper - lower for lower, upper in pairwise(numbers)}) == 1


@pytest.mark.parametrize("count", [1, 2, 5, 6, 21, 60, 100])
def test_a_few_dates_stand_below_however_many_bars(count):
    start = date(2026, 1, 1)
    overview = overview_of(*(Bucket(start + day * DAY, 1, 1, 1) for day in range(count)))
    bars = chart(overview, "decisions").bars
    assert len(bars) == count
    assert bars[0][0] == "01 Jan"
    assert 1 <= sum(bool(label) for label, _ in bars) <= 5


def test_months_are_named_with_their_year():
    asked = Bucket(date(2026, 3, 1), replied=1)
    (bar,) = chart(overview_of(asked, step="month"), "decisions").bars
    assert bar[0] == "2026-03"


def test_each_chart_is_told_in_words_to_who_cannot_see_it(life):
    life.ask("reply", answers_after=MINUTE)
    html = page.render(told(life))
    charts = charts_of(told(life))
    assert len(charts) == 4
    for drawn in charts:
        assert f'role="img" aria-label="{drawn.title}. {drawn.in_words}"' in html
        assert f"<p>{drawn.in_words}</p>" in html


def test_what_is_put_into_a_chart_is_escaped():
    html = page.render(overview_of(Bucket(MONDAY.date(), replied=1), step='"><script>'))
    assert "<script" not in html
    assert "Questions a &#34;&gt;&lt;script&gt;, by what was decided" in html
