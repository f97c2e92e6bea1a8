"""Numbers that say how sure they are: shares with their interval, spreads of times. Pure."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

_Z = 1.959963984540054  # 95 %
FEW = 30
"""Below so many cases a share is told as its interval, not as a percentage."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, with Wilson's 95 % interval."""

    part: int
    whole: int

    @property
    def value(self) -> float | None:
        """The plain share; None of nothing."""
        return self.part / self.whole if self.whole else None

    @property
    def is_small(self) -> bool:
        """Whether there are too few cases for a percentage."""
        return self.whole < FEW

    @property
    def interval(self) -> tuple[float, float]:
        """Where the true share lies, 19 times of 20; all of 0 to 1 where nothing was counted."""
        n = self.whole
        if not n:
            return 0.0, 1.0
        p, z2 = self.part / n, _Z * _Z
        middle = (p + z2 / (2 * n)) / (1 + z2 / n)
        half = _Z / (1 + z2 / n) * math.sqrt(p * (1 - p) / n + z2 / (4 * n * n))
        low = 0.0 if self.part == 0 else max(0.0, middle - half)
        return low, 1.0 if self.part == n else min(1.0, middle + half)


@dataclass(frozen=True, slots=True)
class Spread:
    """Times, sorted, and what can be said of them."""

    times: tuple[timedelta, ...] = ()

    @classmethod
    def of(cls, times: Iterable[timedelta]) -> Spread:
        """The spread of some times, in any order."""
        return cls(tuple(sorted(times)))

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.times)

    @property
    def median(self) -> timedelta | None:
        """Half of them took no longer."""
        return self._at(0.5)

    @property
    def p90(self) -> timedelta | None:
        """Nine of ten took no longer; None of fewer than ten."""
        return self._at(0.9) if self.count >= 10 else None

    @property
    def interval(self) -> tuple[timedelta, timedelta] | None:
        """Where the true median lies, 19 times of 20; None of fewer than six (too few to say)."""
        n = self.count
        if n < 6:
            return None
        reach = _Z * math.sqrt(n) / 2
        low, high = math.floor(n / 2 - reach), math.ceil(n / 2 + reach)
        return self.times[max(0, low)], self.times[min(n - 1, high)]

    def _at(self, share: float) -> timedelta | None:
        if not self.times:
            return None
        place = share * (self.count - 1)
        low = math.floor(place)
        high = min(low + 1, self.count - 1)
        return self.times[low] + (self.times[high] - self.times[low]) * (place - low)
