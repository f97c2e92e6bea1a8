"""The table over the cases: a line a figure, a column a tier, and the bar that each is held to.

Figures travel as properties of the tests' reports, so that the table is printed when a run ends.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

PROPERTY = "cases"


@dataclass(frozen=True)
class Figure:
    """One line: how many of how many, and what is asked of it, if anything is."""

    what: str
    count: int
    of: int
    at_most: int | None = None
    at_least: int | None = None

    @property
    def is_kept(self) -> bool:
        too_many = self.at_most is not None and self.count > self.at_most
        return not too_many and (self.at_least is None or self.count >= self.at_least)

    @property
    def bar(self) -> str:
        if self.at_most is not None:
            return f"≤ {self.at_most}"
        return "" if self.at_least is None else f"≥ {self.at_least}"

    def __str__(self) -> str:
        return f"{self.count} of {self.of}{'' if self.is_kept else ' ✗'}"


def as_property(tier: str, figures: Sequence[Figure]) -> tuple[str, str]:
    return PROPERTY, json.dumps([tier, [asdict(each) for each in figures]])


def figures_of(reports: Iterable[Any]) -> dict[str, list[Figure]]:
    """The figures that tests recorded, by tier."""
    found = {}
    for report in reports:
        for name, value in getattr(report, "user_properties", ()):
            if name == PROPERTY and report.when == "call":
                tier, figures = json.loads(value)
                found[tier] = [Figure(**each) for each in figures]
    return dict(sorted(found.items()))


def table(by_tier: Mapping[str, Sequence[Figure]]) -> str:
    """The figures side by side, in Markdown."""
    tiers = list(by_tier)
    rows = [("what", *tiers, "bar")]
    for same in zip(*by_tier.values(), strict=True):
        bars = dict.fromkeys(each.bar for each in same)
        rows.append((same[0].what, *map(str, same), " / ".join(filter(None, bars))))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    rows.insert(1, tuple("-" * width for width in widths))
    return "\n".join(
        f"| {' | '.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))} |"
        for row in rows
    )
