"""The overview's charts as values, which the page draws with HTML and CSS alone.

No text that came from a person is in them.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import count

from bot.core.figures import Share
from bot.report import words
from bot.report.sheets import DAYS
from bot.services.overview import Overview

_MOST_DATES = 5  # so many stand side by side on a phone
_DECISIONS = {"reply": "answered", "suggest": "suggested", "escalate": "handed over"}
_WAITS = {
    "10 s": 10, "1 min": 60, "10 min": 600, "1 h": 3600, "4 h": 14_400, "1 day": 86_400,
    "more": math.inf,
}  # fmt: skip
"""How long a wait is at most, in seconds."""

Stack = tuple[tuple[str, float], ...]
"""The pieces of a bar from its foot up: (look, height); overview.css has the looks."""


@dataclass(frozen=True, slots=True)
class Chart:
    """One drawing, what it shows, and the same in words for who cannot see it.

    `ticks` stand evenly from the foot of the drawing to its `top`; `bars` are (label, stack), the
    label empty where there is no room for one; `legend` maps looks to what they stand for.
    """

    name: str
    title: str
    in_words: str
    top: int
    ticks: tuple[str, ...]
    bars: tuple[tuple[str, Stack], ...]
    legend: dict[str, str] = field(default_factory=dict)


def charts_of(overview: Overview) -> tuple[Chart, ...]:
    """Every chart there is something to draw in."""
    if not overview.coverage:
        return ()
    charts = (_decisions(overview), _coverage(overview), _hours(overview))
    if overview.responses and overview.responses[0].clock.count:
        return (*charts, _waits(overview))
    return charts


def _decisions(overview: Overview) -> Chart:
    counts = [
        Counter(reply=bucket.replied, suggest=bucket.suggested, escalate=bucket.escalated)
        for bucket in overview.coverage
    ]
    totals = sum(counts, Counter[str]())
    told = ", ".join(f"{totals[look]:,} {name}" for look, name in _DECISIONS.items())
    return Chart(
        "decisions",
        f"Questions a {overview.step}, by what was decided",
        f"In all: {told}. The table “Coverage over time” has every {overview.step}.",
        *_scale(max(of_bucket.total() for of_bucket in counts)),
        _dated(overview, (tuple(of_bucket.items()) for of_bucket in counts)),
        _DECISIONS,
    )


def _coverage(overview: Overview) -> Chart:
    shares = [bucket.coverage for bucket in overview.coverage]
    whole = Share(sum(share.part for share in shares), sum(share.whole for share in shares))
    return Chart(
        "coverage",
        "Coverage: the share answered at once",
        f"In all: {words.share(whole)}. A tall box means few questions. "
        "The table “Coverage over time” has the numbers.",
        100,
        tuple(f"{height} %" for height in range(0, 101, 20)),
        _dated(overview, map(_interval, shares)),
        {"below": "the share", "above": "its interval"},
    )


def _interval(share: Share) -> Stack:
    """The interval in two halves, which meet at the share; nothing of nothing."""
    if share.value is None:
        return ()
    low, middle, high = (100 * end for end in (share.interval[0], share.value, share.interval[1]))
    return ("gap", low), ("below", middle - low), ("above", high - middle)


def _hours(overview: Overview) -> Chart:
    (day, hour), most = max(overview.hours.items(), key=lambda counted: counted[1])
    return Chart(
        "hours",
        f"When questions come ({overview.zone})",
        "The stronger the colour, the busier. "
        f"The busiest hour has {most:,}: {DAYS[day]}, {hour}:00.",
        most,
        tuple(day[:3] for day in reversed(DAYS)),
        tuple(
            ("" if hour % 4 else f"{hour}:00", _cells(overview.hours, hour)) for hour in range(24)
        ),
    )


def _cells(hours: Mapping[tuple[int, int], int], hour: int) -> Stack:
    """A cell a weekday, Sunday at the foot."""
    counts = [hours.get((day, hour), 0) for day in reversed(range(len(DAYS)))]
    return tuple(("reply" if number else "none", number) for number in counts)


def _waits(overview: Overview) -> Chart:
    ends = list(_WAITS.values())
    times = overview.responses[0].clock.times
    counts = Counter(bisect_left(ends, time.total_seconds()) for time in times)
    told = ", ".join(f"{name}: {counts[place]:,}" for place, name in enumerate(_WAITS))
    return Chart(
        "waits",
        "How soon the first answer came, within …",
        f"By the clock: {told}.",
        *_scale(max(counts.values())),
        tuple((name, (("reply", counts[place]),)) for place, name in enumerate(_WAITS)),
    )


def _dated(overview: Overview, stacks: Iterable[Stack]) -> tuple[tuple[str, Stack], ...]:
    """A bar a bucket, every so many with its date."""
    every = -(-len(overview.coverage) // _MOST_DATES)
    shape = "%Y-%m" if overview.step == "month" else "%d %b"
    return tuple(
        ("" if place % every else bucket.start.strftime(shape), stack)
        for place, (bucket, stack) in enumerate(zip(overview.coverage, stacks, strict=True))
    )


def _scale(most: int) -> tuple[int, tuple[str, ...]]:
    """A round number that holds `most`, and at most six ticks from 0 to it."""
    steps = (digit * 10**power for power in count() for digit in (1, 2, 5))
    step = next(step for step in steps if 5 * step >= most)
    top = -(-most // step) * step
    return top, tuple(f"{tick:,}" for tick in range(0, top + 1, step))
