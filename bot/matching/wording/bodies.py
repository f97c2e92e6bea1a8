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
from bot.matching.wording.lexicon import Lexicon
from bot.matching.wording.words import COMMON_STEMS, norm, stem

WINDOW = 45  # words of a body that are compared at once
BODY = 0.4  # what a window that is all like the question adds, and a body with all its words
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
        words = [words_of_body(body) for body in bodies]
        self._size = len(bodies)
        windows = [(at, window) for at, of_body in enumerate(words) for window in _windows(of_body)]
        self._owners = np.asarray([at for at, _ in windows], np.int64)
        self._lexicon = Lexicon(
            [window for _, window in windows], self._owners.tolist(), len(words)
        )
        self._rarities = _Rarities(words)

    def scores(self, words: Sequence[str]) -> Floats:
        """What each answer's body speaks for it by, for a question's normal words: `(answers,)`.

        `0.4 (s + b)`, with s the lexical similarity of its best window of 45 words, and b BM25 as a
        share of the most that these words could come to.
        """
        best = np.zeros(self._size, np.float32)
        if not len(self._owners) or not words:
            return best
        np.maximum.at(
            best, self._owners, self._lexicon.similarities(self._lexicon.vector(list(words)))
        )
        return np.asarray(BODY * (best + self._rarities.shares(words)), np.float32)


class _Rarities:
    """BM25 over whole bodies."""

    def __init__(self, bodies: Sequence[Sequence[str]]) -> None:
        counts = [Counter(_telling(words)) for words in bodies]
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

    def shares(self, words: Sequence[str]) -> Floats:
        """BM25 of each body as a share of the most that these words could come to: `(answers,)`."""
        shares = np.zeros(self._size, np.float32)
        terms = set(_telling(words))
        most = sum(self._idf.get(term, self._rarity(0)) for term in terms)
        for term in terms & self._postings.keys():
            bodies, rarities = self._postings[term]
            shares[bodies] += rarities
        return shares / most if most else shares


def _windows(words: Sequence[str]) -> list[str]:
    """Stretches of a body that overlap by half."""
    step = WINDOW // 2
    starts = range(0, max(1, len(words) - step), step) if words else ()
    return [" ".join(words[at : at + WINDOW]) for at in starts]


def _telling(words: Sequence[str]) -> list[str]:
    return [found for word in words if (found := stem(word)) not in COMMON_STEMS]
