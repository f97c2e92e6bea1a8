"""What a library leans to: answers that come up too often or too easily, and where it is sure.

All of it is read from the library played against itself; docs/matching.md has the measures.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from bot.matching.arrays import Floats, Ints
from bot.matching.confidence.evidence import Leaning
from bot.matching.scoring.labels import TextLabels
from bot.matching.scoring.ridge import LeftOut, Solved

SHARPNESS = 14.0  # with which ridge scores become shares of the answers
CROWDING = 0.07  # of a score, for each e-fold that an answer comes up too often
EASE = 0.7  # of evidence, for how much better than others an answer's own phrasings are found
PRIOR = 5  # phrasings that stand for the mean in an answer's ease
SMOOTHNESS = 50  # times the ridge's penalties, for what is smooth over the library


@dataclass(frozen=True, slots=True)
class Leanings:
    """A library's leanings: `crowding` comes off each column's score, the rest off evidence.

    `slopes` are weights over its texts, a column for `place` and one for `lure`; `levels` is what
    is usual of the two.
    """

    crowding: Floats
    ease: Floats
    slopes: Floats
    levels: Floats

    @classmethod
    def level(cls, labels: TextLabels) -> Leanings:
        """None at all: those of a library too large to be looked at."""
        crowding, ease = np.zeros(labels.width, np.float32), np.zeros(labels.answers, np.float32)
        return cls(crowding, ease, np.zeros((0, 2), np.float32), np.zeros(2, np.float32))

    def at(self, kernel: Floats) -> Leaning:
        """What the evidence of one question owes, from its kernel with each text."""
        if not len(self.slopes):
            return Leaning.level(1, len(self.ease))
        place, lure = (kernel @ self.slopes - self.levels)[:, None]
        return Leaning(self.ease[None], place, lure)


@dataclass(frozen=True, slots=True)
class Survey:
    """The leanings of a library, and those of the library without each text, or its answer."""

    leanings: Leanings
    without_each: Leaning
    without_answers: Leaning


def crowding_of(left_out: Floats, labels: TextLabels, asks: Ints) -> Floats:
    """How far answers come up for the library's phrasings oftener than their own account for.

    `left_out` has a row for each of these phrasings: its scores, had it not been there.
    """
    found = np.zeros(labels.width, np.float32)
    if not len(asks):
        return found
    scores = SHARPNESS * left_out[:, : labels.answers]
    shares = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    counts = np.bincount(labels.columns[asks], minlength=labels.answers)
    has = np.flatnonzero(counts)
    found[has] = CROWDING * np.log(shares.sum(axis=0)[has] / counts[has])
    return found


def survey(solved: Solved, asks: Ints, own: Floats, lure: Floats, crowding: Floats) -> Survey:
    """Look at a library's phrasings: those that somebody wrote.

    What was learned is what was not sent: hard by choice, and no sign of a hard neighbourhood.
    `own` is each one's score for its answer, had it not been there; `lure` the evidence for another
    answer, had its own not been there.
    """
    labels, size = solved.labels, len(solved.labels.columns)
    if not len(asks):
        level = Leaning.level(size, labels.answers)
        return Survey(replace(Leanings.level(labels), crowding=crowding), level, level)
    own, lure = own - own.mean(), lure - lure.mean()
    ease, ease_each = _eases(own, labels.columns[asks], labels.answers)
    targets = np.zeros((size, 2), np.float32)
    targets[asks] = np.column_stack((own, lure))
    smooth = solved.smooth(targets, SMOOTHNESS)
    each, answers = smooth.each(), without_answers(smooth, labels)
    levels = np.asarray([0.0, each[asks, 1].mean()], np.float32)
    eases = np.repeat(ease[None], size, axis=0)
    eases_each = eases.copy()
    eases_each[asks] = ease_each
    return Survey(
        Leanings(crowding, ease, smooth.weights, levels),
        Leaning(eases_each, *(each - levels).T),
        Leaning(eases, *(answers - levels).T),
    )


def without_answers(left_out: LeftOut, labels: TextLabels) -> Floats:
    """What is said of each text of an answer without all of that answer's; zero for others."""
    found = np.zeros_like(left_out.targets)
    for column in labels.asked[0]:
        block = np.flatnonzero(labels.columns == column)
        found[block] = left_out.block(block)
    return found


def _eases(own: Floats, columns: Ints, answers: int) -> tuple[Floats, Floats]:
    """How easily each answer's phrasings are found; the same without each, a row a phrasing."""
    above = EASE * own
    sums = np.bincount(columns, above, minlength=answers)
    counts = np.bincount(columns, minlength=answers) + PRIOR
    ease = np.asarray(sums / counts, np.float32)
    each = np.repeat(ease[None], len(own), axis=0)
    each[np.arange(len(own)), columns] = (sums[columns] - above) / (counts[columns] - 1)
    return ease, each
