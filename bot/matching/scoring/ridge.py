"""Kernel ridge on phrasings, in closed form: how strongly a question speaks for each answer.

A library of up to GLOBAL_LIMIT texts is solved once; a larger one is solved anew for each question
among the LOCAL_TEXTS nearest texts, which measures the same.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.matching.arrays import Doubles, Floats, Ints
from bot.matching.scoring.labels import TextLabels
from bot.matching.scoring.space import Space
from bot.matching.wording.lexicon import Sparse

GLOBAL_LIMIT = 3_000
LOCAL_TEXTS = 128
REACH = 0.1  # of a score: what an answer gains for having a question's words in any phrasing


@dataclass(frozen=True, slots=True)
class Near:
    """A question, with how near it is to each text."""

    terms: Sparse
    raw: Floats
    """The raw similarity: `(texts,)`."""
    kernel: Floats
    """`(texts,)`."""


class Ridge:
    """The solved library: scores any question."""

    def __init__(self, space: Space, labels: TextLabels, weights: Floats | None) -> None:
        """`weights` are those of `SolvedRidge`, or None to solve locally."""
        self.space = space
        self.labels = labels
        self._weights = weights
        self._penalties = labels.penalties()

    def scores(self, near: Near) -> Floats:
        """What the library makes of a question: its score `(columns,)`.

        The kernel times the ridge's weights, and 0.1 of `Lexicon.word_overlap`.
        """
        overlap = REACH * self.space.lexicon.word_overlap(near.terms, self.labels.width)
        if self._weights is not None:
            return np.asarray(near.kernel @ self._weights + overlap, np.float32)
        rows = nearest(near.raw)
        _, among = self.space.among(rows)
        return self.local(among, rows, near.kernel[rows]) + overlap

    def overlap_without_each(self, rows: Ints) -> Floats:
        """What `scores` adds for it, for texts had they not been there: `(rows, columns)`."""
        lexicon, width = self.space.lexicon, self.labels.width
        shares = [lexicon.word_overlap_without(row, width) for row in rows.tolist()]
        return REACH * np.asarray(shares, np.float32).reshape(len(rows), width)

    def local(self, among: Floats, rows: Ints, kernel: Floats) -> Floats:
        """The ridge solved among a few texts: `(columns,)`.

        `among` is their kernel `(rows, rows)`, and `kernel` the question's with them `(rows,)`.
        """
        system = among + np.diag(self._penalties[rows])
        weights = np.linalg.solve(system, kernel)
        scores = np.zeros(self.labels.width, np.float32)
        np.add.at(scores, self.labels.columns[rows], weights * self.labels.signs[rows])
        return scores


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A solved system, and what it says of texts had they not been in it, in closed form."""

    targets: Floats
    """`(texts, targets)`."""
    weights: Floats
    """`(texts, targets)`."""
    inverse: Doubles
    """That of the system: `(texts, texts)`."""

    def each(self) -> Floats:
        """What it says of each text without that one: `(texts, targets)`."""
        diagonal = np.diag(self.inverse)
        return np.asarray(self.targets - self.weights / diagonal[:, None], np.float32)

    def block(self, rows: Ints) -> Floats:
        """What it says of some texts without any of them: `(rows, targets)`."""
        block = self.inverse[np.ix_(rows, rows)]
        left_out = self.targets[rows] - np.linalg.solve(block, self.weights[rows])
        return np.asarray(left_out, np.float32)


@dataclass(frozen=True)
class SolvedRidge:
    """The whole library solved at once."""

    labels: TextLabels
    weights: Floats
    """`(texts, columns)`."""
    raw: Floats
    """The texts' raw similarities: `(texts, texts)`."""
    _system: Doubles

    @classmethod
    def of(cls, space: Space, labels: TextLabels) -> SolvedRidge:
        """Solve it."""
        raw, kernel = space.all_pairs()
        system = kernel.astype(np.float64)
        system[np.diag_indices_from(system)] += labels.penalties()
        weights = np.linalg.solve(system, labels.targets()).astype(np.float32)
        return cls(labels, weights, raw, system)

    def left_out(self) -> LeftOut:
        """With what leaving texts out needs: three times as dear as the weights."""
        return LeftOut(self.labels.targets(), self.weights, _inverse(self._system))


def _inverse(system: Doubles) -> Doubles:
    return np.asarray(np.linalg.inv(system), np.float64)


def nearest(raw: Floats) -> Ints:
    """The texts of highest raw similarity, as many as are solved locally; `raw` is `(texts,)`."""
    count = min(LOCAL_TEXTS, len(raw))
    return np.argpartition(-raw, count - 1)[:count].astype(np.int64)
