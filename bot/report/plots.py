"""The overview's plots as SVG, drawn by matplotlib, in the page's own colours.

Only our own words and numbers are drawn: no text that came from a person.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.report.sheets import DAYS
from bot.services.overview import Overview

MISSING = (
    "There are no plots here: drawing them needs matplotlib. "
    "pip install matplotlib brings it; the tables say the same."
)
_WIDE, _HIGH = 4.8, 2.5  # inches: 10-point letters stay readable on a phone

# Colours that stand for the page's own, light or dark.
_COLOURS = {
    "#010203": "var(--ink)",
    "#010204": "var(--dim)",
    "#010205": "var(--reply)",
    "#010206": "var(--suggest)",
    "#010207": "var(--escalate)",
}
_INK, _DIM, _REPLY, _SUGGEST, _ESCALATE = _COLOURS
_WAITS = (
    ("10 s", timedelta(seconds=10)),
    ("1 min", timedelta(minutes=1)),
    ("10 min", timedelta(minutes=10)),
    ("1 h", timedelta(hours=1)),
    ("4 h", timedelta(hours=4)),
    ("1 day", timedelta(days=1)),
    ("more", timedelta.max),
)


@dataclass(frozen=True, slots=True)
class Plot:
    """One drawing, what it shows, and the same in words for who cannot see it."""

    title: str
    in_words: str
    svg: str


def plots_of(overview: Overview) -> tuple[Plot, ...] | None:
    """The plots there is something to draw in; None where matplotlib is not installed."""
    try:
        import matplotlib as mpl  # noqa: F401 - an extra, and slow to load
    except ImportError:
        return None
    drawn = [_decisions(overview), _coverage(overview), _hours(overview)]
    if overview.responses and overview.responses[0].clock.count:
        drawn.append(_waits(overview))
    return tuple(drawn)


def _decisions(overview: Overview) -> Plot:
    buckets = overview.coverage
    kinds = (
        ("answered", [b.replied for b in buckets], _REPLY),
        ("suggested", [b.suggested for b in buckets], _SUGGEST),
        ("handed over", [b.escalated for b in buckets], _ESCALATE),
    )

    def draw(axes: Any) -> None:
        below = [0] * len(buckets)
        for name, counts, colour in kinds:
            axes.bar(range(len(buckets)), counts, bottom=below, color=colour, label=name)
            below = [a + b for a, b in zip(below, counts, strict=True)]
        _dates(axes, overview)
        axes.yaxis.get_major_locator().set_params(integer=True)
        axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=3, frameon=False, borderpad=0)

    words = ", ".join(f"{sum(counts)} {name}" for name, counts, _ in kinds)
    return Plot(
        f"Questions a {overview.step}, by what was decided",
        f"In all: {words}. The table “Coverage over time” has every {overview.step}.",
        _svg("decisions", draw),
    )


def _coverage(overview: Overview) -> Plot:
    buckets = [(at, b.coverage) for at, b in enumerate(overview.coverage) if b.coverage.whole]

    def draw(axes: Any) -> None:
        at = [place for place, _ in buckets]
        low = [100 * share.interval[0] for _, share in buckets]
        high = [100 * share.interval[1] for _, share in buckets]
        axes.vlines(at, low, high, color=_REPLY, alpha=0.35, linewidth=5)
        values = [100 * (share.value or 0) for _, share in buckets]
        axes.plot(at, values, color=_REPLY, marker="o", markersize=4, linewidth=1.5)
        axes.set_ylim(0, 100)
        axes.yaxis.set_major_formatter("{x:.0f} %")
        _dates(axes, overview)

    return Plot(
        "Coverage: the share answered at once, with its interval",
        "A long bar means few questions. The table “Coverage over time” has the numbers.",
        _svg("coverage", draw),
    )


def shade(count: int, most: int) -> float:
    """How dark a count is drawn, from 0.1 to 1; never a hair above, which matplotlib refuses."""
    return min(1.0, 0.1 + 0.9 * count / most)


def _hours(overview: Overview) -> Plot:
    most = max(overview.hours.values(), default=1)
    busiest = max(overview.hours, key=lambda each: overview.hours[each], default=(0, 0))

    def draw(axes: Any) -> None:
        for (day, hour), count in overview.hours.items():
            axes.bar(
                hour + 0.5,
                0.92,
                0.92,
                bottom=day - 0.46,
                color=_REPLY,
                alpha=shade(count, most),
            )
        axes.set_xlim(0, 24)
        axes.set_ylim(6.5, -0.5)
        axes.set_xticks(range(0, 25, 4), [f"{hour}:00" for hour in range(0, 25, 4)])
        axes.set_yticks(range(7), [day[:3] for day in DAYS])
        axes.grid(visible=False)

    return Plot(
        f"When questions come ({overview.zone})",
        "The stronger the colour, the busier. "
        f"The busiest hour has {most}: {DAYS[busiest[0]]}, {busiest[1]}:00.",
        _svg("hours", draw),
    )


def _waits(overview: Overview) -> Plot:
    times = overview.responses[0].clock.times
    counts, before = [], timedelta(seconds=-1)
    for _, within in _WAITS:
        counts.append(sum(before < time <= within for time in times))
        before = within
    names = [name for name, _ in _WAITS]

    def draw(axes: Any) -> None:
        axes.bar(range(len(counts)), counts, color=_REPLY)
        axes.set_xticks(range(len(counts)), names)
        axes.yaxis.get_major_locator().set_params(integer=True)

    pairs = zip(names, counts, strict=True)
    return Plot(
        "How soon the first answer came, within …",
        "By the clock: " + ", ".join(f"{name}: {count}" for name, count in pairs) + ".",
        _svg("waits", draw),
    )


def _dates(axes: Any, overview: Overview) -> None:
    starts = [bucket.start for bucket in overview.coverage]
    every = max(1, -(-len(starts) // 6))
    shape = "%Y-%m" if overview.step == "month" else "%d %b"
    places = range(0, len(starts), every)
    axes.set_xticks(places, [starts[place].strftime(shape) for place in places])
    axes.set_xlim(-0.6, max(len(starts) - 0.4, 0.6))


def _svg(name: str, draw: Callable[[Any], None]) -> str:
    """Draw, and give SVG to put into a page: with its colours, without ids and styles."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    look: dict[Any, Any] = {
        "svg.fonttype": "none",
        "svg.hashsalt": name,
        "font.size": 10,
        "text.parse_math": False,
        "text.color": _INK,
        "axes.edgecolor": _DIM,
        "axes.labelcolor": _INK,
        "xtick.color": _INK,
        "ytick.color": _INK,
        "axes.grid": True,
        "axes.grid.axis": "y",
        "axes.axisbelow": True,
        "grid.color": _DIM,
        "grid.alpha": 0.3,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.spines.left": False,
    }
    with mpl.rc_context(look):
        figure = Figure(figsize=(_WIDE, _HIGH), layout="constrained")
        draw(figure.add_subplot())
        file = io.StringIO()
        figure.savefig(
            file,
            format="svg",
            transparent=True,
            metadata={"Date": None, "Creator": None, "Format": None, "Type": None},
        )
    return _inline(file.getvalue())


def _inline(drawn: str) -> str:
    svg = drawn[drawn.index("<svg") :]
    svg = re.sub(r"<metadata>.*?</metadata>|<style.*?</style>", "", svg, flags=re.DOTALL)
    svg = re.sub(r'<g id="[^"]*"', "<g", svg)
    svg = re.sub(
        r'^<svg [^>]*?viewBox="([^"]*)"[^>]*>', r'<svg viewBox="\1" aria-hidden="true">', svg
    )
    for colour, variable in _COLOURS.items():
        svg = svg.replace(colour, variable)
    return svg
