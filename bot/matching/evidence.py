"""How much speaks for each answer: one number a question, on which thresholds and odds stand."""

from __future__ import annotations

import numpy as np

from bot.matching.lexicon import Floats

SURE = 1.2  # evidence from which it no longer counts that the library knows the matter at all


def evidence_for_all(ridge: Floats, similarity: Floats, stray: Floats, none: int) -> Floats:
    """An answer's score, its lead over all others and its raw similarity, less what is stray.

    All have a row a question and a column an answer; in the column `none` stands that there is no
    answer. Where the first is not sure, a close second answer says that the question is at least
    one that the library knows: it counts for the first, and the more the less sure that is.
    """
    second, top = (column[:, None] for column in np.partition(ridge, -2, axis=1)[:, -2:].T)
    rival = np.where(ridge >= top, second, top)
    found = (2 * ridge - rival + similarity)[:, :none] - stray[:, :none]
    if none > 1:
        at, first = np.arange(len(ridge)), np.argmax(ridge[:, :none], axis=1)
        others = ridge[:, :none].copy()
        others[at, first] = -np.inf
        close = np.clip(others.max(axis=1), 0, 1)
        found[at, first] += np.clip(SURE - found[at, first], 0, 1) * close
    return np.asarray(found, np.float32)
