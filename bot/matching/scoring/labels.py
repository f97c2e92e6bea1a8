"""Whose each text of the library is, and what follows from that alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from bot.matching.arrays import Floats, Ints

RIDGE = 0.1
LEAST_WEIGHT, MOST_WEIGHT = 0.2, 3.0  # of a text, for how few or many phrasings its answer has


@dataclass(frozen=True)
class TextLabels:
    """Which column each text speaks for: an answer, or (the last column) that there is none.

    Texts are sorted by column; the texts that must *not* match come last, and `sign` is -1 there.
    """

    columns: Ints
    signs: Floats
    answers: int

    @property
    def none(self) -> int:
        """The column of questions that have no answer."""
        return self.answers

    @property
    def width(self) -> int:
        """How many columns there are."""
        return self.answers + 1

    @cached_property
    def asked(self) -> tuple[Ints, Ints, int]:
        """The answers that have phrasings, where each one's begin, and where the last one ends."""
        asks = (self.signs > 0) & (self.columns < self.answers)
        end = int(asks.sum())
        columns, starts = np.unique(self.columns[:end], return_index=True)
        return columns, starts, end

    def targets(self, rows: Ints | slice = slice(None)) -> Floats:
        """What the ridge should say of these texts, a column an answer."""
        columns, signs = self.columns[rows], self.signs[rows]
        found = np.zeros((len(columns), self.width), np.float32)
        found[np.arange(len(columns)), columns] = signs
        return found

    def penalties(self) -> Floats:
        """The ridge's diagonal: a text of an answer with many phrasings counts for less."""
        asks = self.signs > 0
        counts = np.bincount(self.columns[asks], minlength=self.width).astype(float)
        of_answers = counts[: self.answers]
        mean = of_answers[of_answers > 0].mean() if of_answers.any() else 1.0
        weights = np.sqrt(mean / np.maximum(counts, 1.0))[self.columns]
        weights[~asks] = 1.0
        return np.asarray(RIDGE / np.clip(weights, LEAST_WEIGHT, MOST_WEIGHT), np.float32)


def phrasings_of(labels: TextLabels) -> Ints:
    """How many phrasings ask for each answer."""
    asks = (labels.signs > 0) & (labels.columns < labels.none)
    return np.bincount(labels.columns[asks], minlength=labels.answers)


def best_by_column(raw: Floats, labels: TextLabels) -> Floats:
    """The best raw similarity among each answer's phrasings; `raw` has a row a question."""
    found = np.zeros((len(raw), labels.width), np.float32)
    columns, starts, end = labels.asked
    if columns.size:
        found[:, columns] = np.maximum.reduceat(raw[:, :end], starts, axis=1)
    return found


def mean_by_column(raw: Floats, labels: TextLabels) -> Floats:
    """The mean raw similarity of each answer's phrasings, zero where it has none."""
    found = np.zeros(labels.width, np.float32)
    columns, starts, end = labels.asked
    if columns.size:
        sums = np.add.reduceat(raw[:end], starts)
        found[columns] = sums / np.diff(np.append(starts, end))
    return found
