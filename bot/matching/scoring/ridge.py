"""Kernel ridge on phrasings, in closed form: how strongly a question speaks for each answer.

A library of up to GLOBAL_LIMIT texts is solved once; a larger one is solved anew for each question
among the LOCAL_TEXTS nearest texts, which measures the same.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.matching.arrays import Doubles, Floats, Ints
from bot.matching.scoring.labels import TextLabels
from bot.matching.scoring.space import Query, Space

GLOBAL_LIMIT = 3_000
LOCAL_TEXTS = 128


@dataclass(frozen=True, slots=True)
class Near:
    """A question with its raw similarity to each text, and its kernel with each."""

    query: Query
    raw: Floats
    kernel: Floats


class Ridge:
    """The solved library: scores any question."""

    def __init__(self, space: Space, labels: TextLabels, weights: Floats | None) -> None:
        """`weights` are those of `Solved`, or None to solve locally."""
        self.space = space
        self.labels = labels
        self._weights = weights
        self._penalties = labels.penalties()

    def near(self, query: Query) -> Near:
        """How near a segment is to each text: cheap beside `scores`."""
        return Near(query, *self.space.to_all(query))

    def scores(self, near: Near) -> Floats:
        """What the library makes of a segment: its ridge score in each column."""
        reach = self._reach(near.query)
        if self._weights is not None:
            return np.asarray(near.kernel @ self._weights + reach, np.float32)
        rows = nearest(near.raw)
        _, among = self.space.among(rows)
        return self.local(among, rows, near.kernel[rows]) + reach

    def _reach(self, query: Query) -> Floats | float:
        tuning = self.space.tuning
        if not tuning.reach:
            return 0.0
        return tuning.reach * self.space.lexicon.reach(query.terms, self.labels.width)

    def stray(self, query: Query) -> Floats:
        """What each answer loses in evidence for the words of a segment that it does not have."""
        tuning, width = self.space.tuning, self.labels.width
        if not tuning.stray:
            return np.zeros(width, np.float32)
        return tuning.stray * self.space.lexicon.stray(query.terms, width)

    def stray_without_each(self, rows: Ints) -> Floats:
        """The same for texts of the library had they not been there."""
        found = np.zeros((len(rows), self.labels.width), np.float32)
        if self.space.tuning.stray:
            for at, row in enumerate(rows.tolist()):
                found[at] = self.space.lexicon.stray_without(row, self.labels.width)
        return self.space.tuning.stray * found

    def reach_without_each(self, rows: Ints) -> Floats:
        """What `scores` adds for reach, for texts of the library had they not been there."""
        found = np.zeros((len(rows), self.labels.width), np.float32)
        if self.space.tuning.reach:
            for at, row in enumerate(rows.tolist()):
                found[at] = self.space.lexicon.reach_without(row, self.labels.width)
        return self.space.tuning.reach * found

    def local(self, among: Floats, rows: Ints, kernel: Floats) -> Floats:
        """The ridge solved among a few texts."""
        system = among + np.diag(self._penalties[rows])
        weights = np.linalg.solve(system, kernel)
        found = np.zeros(self.labels.width, np.float32)
        np.add.at(found, self.labels.columns[rows], weights * self.labels.signs[rows])
        return found


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A solved system, and what it says of texts had they not been in it, in closed form.

    `targets` and `weights` have a row a text; `inverse` is that of the system.
    """

    targets: Floats
    weights: Floats
    inverse: Doubles

    def each(self) -> Floats:
        """What it says of each text without that one."""
        diagonal = np.diag(self.inverse)
        return np.asarray(self.targets - self.weights / diagonal[:, None], np.float32)

    def block(self, rows: Ints) -> Floats:
        """What it says of some texts without any of them."""
        block = self.inverse[np.ix_(rows, rows)]
        found = self.targets[rows] - np.linalg.solve(block, self.weights[rows])
        return np.asarray(found, np.float32)


@dataclass(frozen=True)
class Solved:
    """The whole library solved at once."""

    labels: TextLabels
    weights: Floats
    raw: Floats
    _system: Doubles

    @classmethod
    def of(cls, space: Space, labels: TextLabels) -> Solved:
        """Solve it."""
        raw, kernel = space.all_pairs()
        system = kernel.astype(np.float64)
        system[np.diag_indices_from(system)] += labels.penalties()
        weights = np.linalg.solve(system, labels.targets()).astype(np.float32)
        return cls(labels, weights, raw, system)

    def left_out(self) -> LeftOut:
        """With what leaving texts out needs: three times as dear as the weights."""
        return LeftOut(self.labels.targets(), self.weights, _inverse(self._system))

    def smooth(self, targets: Floats, smoothness: float) -> LeftOut:
        """The same library solved for something else, with so many times the penalties."""
        system = self._system.copy()
        system[np.diag_indices_from(system)] += (smoothness - 1) * self.labels.penalties()
        inverse = _inverse(system)
        return LeftOut(targets, np.asarray(inverse @ targets, np.float32), inverse)


def _inverse(system: Doubles) -> Doubles:
    return np.asarray(np.linalg.inv(system), np.float64)


def nearest(raw: Floats) -> Ints:
    """The texts of highest raw similarity, as many as are solved locally."""
    count = min(LOCAL_TEXTS, len(raw))
    return np.argpartition(-raw, count - 1)[:count].astype(np.int64)
