"""How much speaks for each answer: one number, on which thresholds and odds stand."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.matching.arrays import Floats, Ints

SURE = 1.3  # evidence from which it no longer counts that the library knows the matter at all


@dataclass(frozen=True, slots=True)
class Adjustments:
    """What a library's bias changes in the evidence of some questions; see `Bias`."""

    ease: Floats
    """`(questions, answers)`: comes off, for the answer's phrasings are easily found."""
    neighbourhood: Floats
    """`(questions,)`: comes off, for hereabouts phrasings are easily found."""
    false_pull: Floats
    """`(questions,)`: how sure the library would be here of what it cannot answer. Where it is
    unsure of the first answer, a sign that it knows the matter."""

    @classmethod
    def none(cls, questions: int, answers: int) -> Adjustments:
        """Those of no bias at all."""
        nothing = np.zeros(questions, np.float32)
        return cls(np.zeros((questions, answers), np.float32), nothing, nothing)

    def of(self, rows: Ints) -> Adjustments:
        """Those of some of the questions."""
        return Adjustments(self.ease[rows], self.neighbourhood[rows], self.false_pull[rows])


def plain_evidence(ridge: Floats, similarity: Floats, missing_words: Floats, none: int) -> Floats:
    """The evidence before the bias of the library is looked at: `(questions, answers)`.

    `r + (r - best other r) + s - missing_words`, with r the score (`ridge`) and s the `similarity`
    of an answer. All three are `(questions, columns)`; `none` is the column for *no answer*, which
    may be the best other.
    """
    second, top = (column[:, None] for column in np.partition(ridge, -2, axis=1)[:, -2:].T)
    rival = np.where(ridge >= top, second, top)
    return np.asarray((2 * ridge - rival + similarity - missing_words)[:, :none], np.float32)


def evidence_for_all(
    ridge: Floats, similarity: Floats, missing_words: Floats, none: int, adjustments: Adjustments
) -> Floats:
    """The plain evidence, less ease and neighbourhood: `(questions, answers)`.

    Where the first is not sure, a close second answer, and a neighbourhood that pulls falsely, say
    that the question is at least one that the library knows: they count for the first, and the more
    the less sure that is. It gains `clip(1.3 - evidence, 0, 1) * (clip(r2, 0, 1) + false_pull)`,
    with r2 the score of the second answer.
    """
    plain = plain_evidence(ridge, similarity, missing_words, none)
    evidence = plain - adjustments.ease - adjustments.neighbourhood[:, None]
    if none > 1:
        at, first = np.arange(len(ridge)), np.argmax(ridge[:, :none], axis=1)
        others = ridge[:, :none].copy()
        others[at, first] = -np.inf
        known = np.clip(others.max(axis=1), 0, 1) + adjustments.false_pull
        evidence[at, first] += np.clip(SURE - evidence[at, first], 0, 1) * known
    return np.asarray(evidence, np.float32)
