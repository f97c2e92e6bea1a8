"""Reads words despite a slip of the hand: as the library writes them, or as common words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA
from spellchecker import SpellChecker

from bot.matching.wording.words import COMMON

SHORTEST_REPAIRED = 4  # letters
LONG_WORD = 8  # letters, from which two slips are allowed
FIRST_MAY_DIFFER = 5  # letters, from which the first one may be a slip
_WORDS_REMEMBERED = 8_192
_SHORT_FOR_SOMETHING = frozenset(
    "aas aws att eb ehr elt em fi hsa iss ist ko ma na ro sa sso su".split()  # noqa: SIM905
)
"""Names that many teams use, and no slips: who asks of SSO does not mean *so*."""


@cache
def english_words() -> frozenset[str]:
    """The words of English, none of them a slip: read from an installed list on first use."""
    return frozenset(SpellChecker(language="en"))


def _slips(words: Iterable[str]) -> dict[str, str]:
    """Each way to write one of these words with a letter doubled, or two swapped, and the word."""
    meant: dict[str, set[str]] = {}
    for word in words:
        doubled = {word[: at + 1] + word[at:] for at in range(len(word))}
        pairs = range(len(word) - 1)
        swapped = {f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}" for at in pairs}
        for slip in (doubled | swapped) - COMMON - _SHORT_FOR_SOMETHING:
            meant.setdefault(slip, set()).add(word)
    return {slip: word for slip, (word, *others) in meant.items() if not others}


_SLIPS = _slips(COMMON)


class Speller:
    """Reads a word that the library lacks as the word of the library, or common one, it nearly is.

    Where it is too short for that, a common word with a letter doubled or two swapped.
    """

    def __init__(
        self, counts: Mapping[str, int], knows: Callable[[str], bool] = lambda _: False
    ) -> None:
        """`counts` says how often each word stands in the library; what one `knows` is no slip."""
        self._counts = dict.fromkeys(COMMON, 0) | dict(counts)
        self._knows = knows
        self._by_length: dict[int, list[str]] = {}
        for word in self._counts:
            if len(word) >= SHORTEST_REPAIRED - 1:
                self._by_length.setdefault(len(word), []).append(word)
        self._read_before = lru_cache(_WORDS_REMEMBERED)(self._read)

    def read(self, words: Sequence[str]) -> tuple[str, ...]:
        """The words as the library writes them, or as they stand: as many as there were."""
        parted = list(words)
        for at in range(len(parted) - 1):
            parted[at : at + 2] = self._parted(parted[at], parted[at + 1])
        return tuple(self._read_before(word) for word in parted)

    def _parted(self, one: str, other: str) -> tuple[str, str]:
        """Two words whose space was typed a letter too early or too late: *o fthe*, *tot he*."""
        if all(word in self._counts or self._knows(word) for word in (one, other)):
            return one, other
        early, late = (one + other[0], other[1:]), (one[:-1], one[-1] + other)
        for pair in (early, late):
            if all(word in self._counts for word in pair):
                return pair
        return one, other

    def _read(self, word: str) -> str:
        if word in self._counts or not word.isalpha() or self._knows(word):
            return word
        near = self._nearest(word) if len(word) >= SHORTEST_REPAIRED else word
        return near if near != word else _SLIPS.get(word, word)

    def _nearest(self, word: str) -> str:
        allowed = 2 if len(word) >= LONG_WORD else 1
        best = (allowed + 1, 0, word)
        for length in range(len(word) - allowed, len(word) + allowed + 1):
            near = process.extract(
                word,
                self._by_length.get(length, ()),
                scorer=OSA.distance,
                score_cutoff=allowed,
                limit=None,
            )
            for known, distance, _ in near:
                # A hand rarely slips on the first letter: another one there is another word.
                if known[0] == word[0] or len(word) >= FIRST_MAY_DIFFER:
                    best = min(best, (int(distance), -self._counts[known], known))
        return best[2]
