"""The bias of a library: answers that come up too often or too easily, and where it is too sure.

All of it is read from the library's test of itself; docs/research/matching.md has the measures.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from bot.matching.arrays import Floats, Ints
from bot.matching.confidence.evidence import Adjustments
from bot.matching.scoring.labels import TextLabels
from bot.matching.scoring.ridge import LeftOut, SolvedRidge

SHARPNESS = 14.0  # with which ridge scores become shares of the answers
HUBNESS = 0.07  # of a score, for each e-fold that an answer comes up too often
EASE = 0.7  # of evidence, for how much better than others an answer's own phrasings are found
PRIOR = 5  # phrasings that stand for the mean in an answer's ease
SMOOTHNESS = 50  # times the ridge's penalties, for what is smooth over the library


@dataclass(frozen=True, slots=True)
class Bias:
    """What a library is biased by, with `own` a phrasing's score for its answer without itself.

    `neighbourhood` and `false_pull` are a second ridge, with 50 times the penalties, through
    `own - mean own` and through the evidence for another answer, had the phrasing's own not been
    there, less its mean.
    """

    hubness: Floats
    """`(columns,)`, comes off the score: `0.07 ln(sum of softmax(14 scores) / own phrasings)`, the
    sum over the library's phrasings, each scored without itself. 0 for *no answer*."""
    ease: Floats
    """`(answers,)`, comes off evidence: `sum of 0.7 (own - mean own) / (own phrasings + 5)`."""
    slopes: Floats
    """`(texts, 2)`: the weights of `neighbourhood` and of `false_pull`."""
    levels: Floats
    """`(2,)`: what is usual of the two, and comes off."""

    @classmethod
    def none(cls, labels: TextLabels) -> Bias:
        """None at all: that of a library too large to be looked at."""
        hubness, ease = np.zeros(labels.width, np.float32), np.zeros(labels.answers, np.float32)
        return cls(hubness, ease, np.zeros((0, 2), np.float32), np.zeros(2, np.float32))

    def at(self, kernel: Floats) -> Adjustments:
        """What changes in the evidence of one question, from its kernel with each text."""
        if not len(self.slopes):
            return Adjustments.none(1, len(self.ease))
        neighbourhood, false_pull = (kernel @ self.slopes - self.levels)[:, None]
        return Adjustments(self.ease[None], neighbourhood, false_pull)


@dataclass(frozen=True, slots=True)
class MeasuredBias:
    """The bias of a library, and what it changes for each text without it, or without its answer.

    Both have the library's texts as their questions.
    """

    bias: Bias
    without_each: Adjustments
    without_answers: Adjustments


def hubness_of(left_out: Floats, labels: TextLabels, asks: Ints) -> Floats:
    """How far answers come up for phrasings oftener than their own account for: `(columns,)`.

    `left_out` is `(phrasings, columns)`: the scores of the texts `asks`, each without itself.
    """
    hubness = np.zeros(labels.width, np.float32)
    if not len(asks):
        return hubness
    scores = SHARPNESS * left_out[:, : labels.answers]
    shares = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    counts = np.bincount(labels.columns[asks], minlength=labels.answers)
    has = np.flatnonzero(counts)
    hubness[has] = HUBNESS * np.log(shares.sum(axis=0)[has] / counts[has])
    return hubness


def measure_bias(
    solved: SolvedRidge, asks: Ints, own: Floats, pull: Floats, hubness: Floats
) -> MeasuredBias:
    """Look at the phrasings `asks` of a library: those that somebody wrote.

    What was learned is what was not sent: hard by choice, and no sign of a hard neighbourhood.
    `own` `(phrasings,)` is each one's score for its answer, had it not been there; `pull`
    `(phrasings,)` the evidence for another answer, had its own not been there.
    """
    labels, size = solved.labels, len(solved.labels.columns)
    if not len(asks):
        nothing = Adjustments.none(size, labels.answers)
        return MeasuredBias(replace(Bias.none(labels), hubness=hubness), nothing, nothing)
    own, pull = own - own.mean(), pull - pull.mean()
    ease, ease_each = _eases(own, labels.columns[asks], labels.answers)
    targets = np.zeros((size, 2), np.float32)
    targets[asks] = np.column_stack((own, pull))
    smooth = solved.smooth(targets, SMOOTHNESS)
    without_each, answers = smooth.each(), without_answers(smooth, labels)
    levels = np.asarray([0.0, without_each[asks, 1].mean()], np.float32)
    eases = np.repeat(ease[None], size, axis=0)
    eases_each = eases.copy()
    eases_each[asks] = ease_each
    return MeasuredBias(
        Bias(hubness, ease, smooth.weights, levels),
        Adjustments(eases_each, *(without_each - levels).T),
        Adjustments(eases, *(answers - levels).T),
    )


def without_answers(left_out: LeftOut, labels: TextLabels) -> Floats:
    """What is said of each text of an answer without all of that answer's: `(texts, targets)`.

    Zero for texts that are no answer's.
    """
    said = np.zeros_like(left_out.targets)
    for column in labels.asked[0]:
        block = np.flatnonzero(labels.columns == column)
        said[block] = left_out.block(block)
    return said


def _eases(own: Floats, columns: Ints, answers: int) -> tuple[Floats, Floats]:
    """How easily each answer's phrasings are found, and the same without each phrasing.

    `own` and `columns` are `(phrasings,)`; gives `(answers,)` and `(phrasings, answers)`.
    """
    above = EASE * own
    sums = np.bincount(columns, above, minlength=answers)
    counts = np.bincount(columns, minlength=answers) + PRIOR
    ease = np.asarray(sums / counts, np.float32)
    without_each = np.repeat(ease[None], len(own), axis=0)
    without_each[np.arange(len(own)), columns] = (sums[columns] - above) / (counts[columns] - 1)
    return ease, without_each
