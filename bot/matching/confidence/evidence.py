"""How much speaks for each answer: one number a question, on which thresholds and odds stand."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.matching.arrays import Floats, Ints

SURE = 1.3  # evidence from which it no longer counts that the library knows the matter at all


@dataclass(frozen=True, slots=True)
class Leaning:
    """What evidence owes to where questions lie, a row a question.

    `ease`, a column an answer, is what its evidence loses because its phrasings are easily found;
    `place` the same of the neighbourhood. `lure` is how sure the library would be here of what it
    cannot answer: where it is unsure, a sign that it knows the matter.
    """

    ease: Floats
    place: Floats
    lure: Floats

    @classmethod
    def level(cls, questions: int, answers: int) -> Leaning:
        """None at all."""
        nothing = np.zeros(questions, np.float32)
        return cls(np.zeros((questions, answers), np.float32), nothing, nothing)

    def of(self, rows: Ints) -> Leaning:
        """That of some of the questions."""
        return Leaning(self.ease[rows], self.place[rows], self.lure[rows])


def plain_evidence(ridge: Floats, similarity: Floats, stray: Floats, none: int) -> Floats:
    """An answer's score, its lead over all others and its raw similarity, less what is stray.

    All have a row a question and a column an answer; in the column `none` stands that there is no
    answer.
    """
    second, top = (column[:, None] for column in np.partition(ridge, -2, axis=1)[:, -2:].T)
    rival = np.where(ridge >= top, second, top)
    return np.asarray((2 * ridge - rival + similarity - stray)[:, :none], np.float32)


def evidence_for_all(
    ridge: Floats, similarity: Floats, stray: Floats, none: int, leaning: Leaning
) -> Floats:
    """The plain evidence, less what the library leans to.

    Where the first is not sure, a close second answer, and a neighbourhood that is easily sure, say
    that the question is at least one that the library knows: they count for the first, and the more
    the less sure that is.
    """
    plain = plain_evidence(ridge, similarity, stray, none)
    found = plain - leaning.ease - leaning.place[:, None]
    if none > 1:
        at, first = np.arange(len(ridge)), np.argmax(ridge[:, :none], axis=1)
        others = ridge[:, :none].copy()
        others[at, first] = -np.inf
        known = np.clip(others.max(axis=1), 0, 1) + leaning.lure
        found[at, first] += np.clip(SURE - found[at, first], 0, 1) * known
    return np.asarray(found, np.float32)
