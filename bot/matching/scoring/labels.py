"""Whose each text of the library is, and what follows from that alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from bot.matching.arrays import Bools, Floats, Ints

RIDGE = 0.1
LEAST_WEIGHT, MOST_WEIGHT = 0.2, 3.0  # of a text, for how many or few phrasings its answer has


@dataclass(frozen=True)
class TextLabels:
    """Which column each text speaks for: an answer, or (the last column) that there is none.

    Texts are sorted by column; the texts that must *not* match come last.
    """

    columns: Ints
    """`(texts,)`."""
    signs: Floats
    """`(texts,)`: 1, or -1 for what must not match its answer."""
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
    def is_ask(self) -> Bools:
        """`(texts,)`: whether a text asks for an answer."""
        return (self.signs > 0) & (self.columns < self.none)

    @cached_property
    def asked(self) -> tuple[Ints, Ints, int]:
        """The answers that have phrasings, where each one's begin, and where the last one ends."""
        end = int(self.is_ask.sum())
        columns, starts = np.unique(self.columns[:end], return_index=True)
        return columns, starts, end

    def phrasings(self) -> Ints:
        """How many phrasings ask for each answer: `(answers,)`."""
        return np.bincount(self.columns[self.is_ask], minlength=self.answers)

    def targets(self) -> Floats:
        """What the ridge should say of each text: `(texts, columns)`."""
        targets = np.zeros((len(self.columns), self.width), np.float32)
        targets[np.arange(len(self.columns)), self.columns] = self.signs
        return targets

    def penalties(self) -> Floats:
        """The ridge's diagonal `(texts,)`: a text counts for less the more phrasings it is among.

        `0.1 / weight`, the weight being the root of the usual number of phrasings over that of
        the text's answer, from 0.2 to 3, and 1 for what must not match.
        """
        asks = self.signs > 0
        counts = np.bincount(self.columns[asks], minlength=self.width).astype(float)
        of_answers = counts[: self.answers]
        mean = of_answers[of_answers > 0].mean() if of_answers.any() else 1.0
        weights = np.sqrt(mean / np.maximum(counts, 1.0))[self.columns]
        weights[~asks] = 1.0
        return np.asarray(RIDGE / np.clip(weights, LEAST_WEIGHT, MOST_WEIGHT), np.float32)

    def best(self, raw: Floats) -> Floats:
        """The best raw similarity among each answer's phrasings, zero where it has none.

        `raw` is `(questions, texts)`; gives `(questions, columns)`.
        """
        best = np.zeros((len(raw), self.width), np.float32)
        columns, starts, end = self.asked
        if columns.size:
            best[:, columns] = np.maximum.reduceat(raw[:, :end], starts, axis=1)
        return best
