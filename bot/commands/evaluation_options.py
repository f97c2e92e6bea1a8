"""The options of `switchboard evaluate` that are read in a way of their own."""

from __future__ import annotations

import re
from typing import Any

import click

MOST_SEEDS = 1_000
_SEEDS = re.compile(r"(\d{1,9})(?:-(\d{1,9}))?")


class Seeds(click.ParamType[range]):
    """A seed, or a range of them: `3`, `0-2`."""

    name = "seeds"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> range:
        """The seeds as a range."""
        if isinstance(value, range):
            return value
        found = _SEEDS.fullmatch(str(value))
        if not found:
            self.fail("give a number, or two as in 0-2", param, ctx)
        first, last = int(found[1]), int(found[2] or found[1])
        if not first <= last < first + MOST_SEEDS:
            self.fail(f"give the lower number first, and at most {MOST_SEEDS}", param, ctx)
        return range(first, last + 1)


def each_once(ranges: tuple[range, ...]) -> tuple[int, ...]:
    """The seeds of several ranges, none twice."""
    return tuple(dict.fromkeys(seed for seeds in ranges for seed in seeds))
