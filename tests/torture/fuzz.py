"""Tries a reader on whatever hypothesis makes up: the same few examples, or others for minutes."""

from __future__ import annotations

import functools
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import seed as seeded

from .table import Tried

LONG = settings(
    max_examples=500,
    deadline=None,
    database=None,
    derandomize=False,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@dataclass
class Fuzz:
    """Plays one reader; the long form in batches, each from the seed after the last one's."""

    what: str
    tried: Callable[[Tried], None]
    seconds: float = 0.0  # of processor time; none is the short form
    seed: int | None = None
    times: int = 0
    longest: float = 0.0

    def play(self, check: Callable[..., None], strategies: tuple[Any, ...]) -> None:
        @functools.wraps(check)
        def counted(*given: Any, **named: Any) -> None:
            began = time.monotonic()
            check(*given, **named)
            self.times += 1
            self.longest = max(self.longest, time.monotonic() - began)

        examples = given(*strategies)(counted)
        try:
            examples() if self.seed is None else self._in_batches(LONG(examples), self.seed)
        finally:
            self.tried(Tried(self.what, self.times, worst=self.longest, seed=self.seed))

    def _in_batches(self, examples: Callable[[], None], seed: int) -> None:
        end = time.process_time() + self.seconds
        while time.process_time() < end:
            seeded(seed)(examples)()
            seed += 1


def fuzzed(*strategies: Any) -> Callable[[Callable[..., None]], Callable[[Fuzz], None]]:
    """Make a test of a check, which takes one value of each strategy."""

    def decorate(check: Callable[..., None]) -> Callable[[Fuzz], None]:
        def test(fuzz: Fuzz) -> None:
            fuzz.play(check, strategies)

        test.__name__, test.__qualname__ = check.__name__, check.__qualname__
        return test

    return decorate
