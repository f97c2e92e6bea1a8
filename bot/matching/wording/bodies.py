"""What the bodies of answers have of a question's words: it helps to order the answers.

A body says much beside what it is asked for, so that it counts by what it has and others have not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np

from bot.core.text import clean
from bot.matching.arrays import Floats
from bot.matching.wording.words import COMMON_STEMS, norm, stem

BODY = 0.5  # of a score: what a body adds that has all of a question's words, and nothing else
SATURATION, LENGTH_PART = 1.2, 0.75  # of BM25, as is usual
_QUOTED_TAG = re.compile(r"\{\{\s*(['\"])(.*?)\1.*?\}\}")
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")


def words_of_body(body: str) -> list[str]:
    """The words of a body in normal form, without its tags: of these the link titles alone."""
    return norm(clean(_TAG.sub(" ", _QUOTED_TAG.sub(r" \2 ", body)))).split()


class Bodies:
    """The bodies of a library's answers, to be asked what they have of a question's words."""

    def __init__(self, bodies: Sequence[str]) -> None:
        """`bodies` as they were written, one an answer, in the order of the answers."""
        counts = [Counter(telling(words_of_body(body))) for body in bodies]
        lengths = np.asarray([sum(of_body.values()) for of_body in counts], np.float64)
        usual = max(1.0, float(lengths.mean())) if len(lengths) else 1.0
        damping = SATURATION * (1 - LENGTH_PART + LENGTH_PART * lengths / usual)
        holders = Counter(term for of_body in counts for term in of_body)
        self._size = len(bodies)
        self._idf = {term: self._rarity(held) for term, held in holders.items()}
        postings: dict[str, list[tuple[int, float]]] = {}
        for at, of_body in enumerate(counts):
            for term, times in of_body.items():
                postings.setdefault(term, []).append((at, times / (times + damping[at])))
        self._postings = {
            term: (
                np.asarray([at for at, _ in held], np.int64),
                np.asarray([share for _, share in held], np.float32) * self._idf[term],
            )
            for term, held in postings.items()
        }

    def _rarity(self, holders: int) -> float:
        return float(np.log(1 + (self._size - holders + 0.5) / (holders + 0.5)))

    def scores(self, words: Sequence[str]) -> Floats:
        """What each answer's body speaks for it by, for a question's normal words: `(answers,)`.

        Half of BM25 as a share of the most that these words could come to.
        """
        shares = np.zeros(self._size, np.float32)
        terms = sorted(set(telling(words)))
        most = sum(self._idf.get(term, self._rarity(0)) for term in terms)
        for term in terms:
            if term in self._postings:
                bodies, rarities = self._postings[term]
                shares[bodies] += rarities
        return BODY * shares / most if most else shares


def telling(words: Sequence[str]) -> list[str]:
    """The stems of normal words, without those that any text may have."""
    return [found for word in words if (found := stem(word)) not in COMMON_STEMS]
