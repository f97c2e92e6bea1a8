"""One table of what was tried: how often, lost, doubled, leaked, the longest wait, the seed.

A test records a row with the fixture `tried`; the rows are printed when the run ends. They travel
as properties of the tests' reports, so that they also arrive from other processes of a run.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

PROPERTY = "tried"
_HEADS = ("tried", "times", "lost", "doubled", "leaked", "worst wait", "seed")


@dataclass(frozen=True)
class Tried:
    """One line: `worst` is how long somebody waited at most, in real seconds."""

    what: str
    times: int
    lost: int = 0
    doubled: int = 0
    leaked: int = 0
    worst: float | None = None
    seed: int | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        worst = "" if self.worst is None else f"{self.worst:.2f} s"
        seed = "" if self.seed is None else str(self.seed)
        counts = (self.times, self.lost, self.doubled, self.leaked)
        return (self.what, *(f"{count:,}" for count in counts), worst, seed)


def as_property(row: Tried) -> tuple[str, str]:
    return PROPERTY, json.dumps(asdict(row))


def rows_of(reports: Iterable[Any]) -> Iterator[Tried]:
    """The rows that tests recorded."""
    for report in reports:
        for name, value in getattr(report, "user_properties", ()):
            if name == PROPERTY and report.when == "call":
                yield Tried(**json.loads(value))


def with_earlier(path: Path, rows: list[Tried]) -> list[Tried]:
    """Keep the rows in a file of JSON lines; give them with those of the runs before."""
    with path.open("a", encoding="utf-8") as file:
        file.writelines(f"{json.dumps(asdict(row))}\n" for row in rows)
    with path.open(encoding="utf-8") as file:
        return [Tried(**json.loads(line)) for line in file]


def added_up(rows: Iterable[Tried]) -> Iterator[Tried]:
    """One row for what was tried in several tests with one seed."""
    alike: dict[tuple[str, int | None], Tried] = {}
    for row in rows:
        so_far = alike.get((row.what, row.seed), replace(row, times=0, lost=0, doubled=0, leaked=0))
        waits = [each.worst for each in (so_far, row) if each.worst is not None]
        alike[row.what, row.seed] = replace(
            row,
            times=so_far.times + row.times,
            lost=so_far.lost + row.lost,
            doubled=so_far.doubled + row.doubled,
            leaked=so_far.leaked + row.leaked,
            worst=max(waits, default=None),
        )
    yield from sorted(alike.values(), key=lambda row: (row.what, row.seed or 0))


def table(rows: Iterable[Tried]) -> list[str]:
    """The table in Markdown, in the order of its first column."""
    body = [row.cells for row in added_up(rows)]
    widths = [max(map(len, column)) for column in zip(_HEADS, *body, strict=True)]
    lines = [_line(_HEADS, widths), _line(["-" * width for width in widths], widths)]
    return lines + [_line(cells, widths) for cells in body]


def _line(cells: Iterable[str], widths: list[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return f"| {' | '.join(padded)} |"
