"""How much speaks for each answer: one number, on which thresholds and odds stand."""

from __future__ import annotations

import numpy as np

from bot.matching.arrays import Doubles, Floats, Ints

USUAL_PHRASINGS = 10  # of an answer; with fewer, what is right scores lower


def evidence(scores: Floats, bodies: Floats, similarity: Floats, phrasings: Ints) -> Floats:
    """The evidence for each answer: `(questions, answers)`.

    `r + min(R - best other R, r - r of *no answer*) + s + log10(10 / n)`, with r the score, R what
    answers are ordered by, the score and what their bodies add (`bodies`, `(questions, answers)`),
    s the `similarity`, and n the answer's `phrasings` `(answers,)`, from 1 to 10. `scores` and
    `similarity` are `(questions, columns)`; the last column is that of *no answer*.
    """
    own = scores[:, :-1]
    ordered = own + bodies
    lead = own - scores[:, -1:]
    if own.shape[1] > 1:
        second, top = (column[:, None] for column in np.partition(ordered, -2, axis=1)[:, -2:].T)
        lead = np.minimum(lead, ordered - np.where(ordered >= top, second, top))
    return np.asarray(own + similarity[:, :-1] + lead + _sparseness(phrasings), np.float32)


def _sparseness(phrasings: Ints) -> Doubles:
    """What makes up for the phrasings that an answer lacks: `(answers,)`."""
    return np.asarray(np.log10(USUAL_PHRASINGS / np.clip(phrasings, 1, USUAL_PHRASINGS)))
