"""Turns a text into the terms that are compared: normal form, stemmed words, character grams."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import product

import snowballstemmer

from bot.core.text import straight

_WON_T = re.compile(r"\bwon't\b")
_CAN_T = re.compile(r"\bcan't\b")
_CONTRACTIONS = (
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"'re\b"), " are"),
    (re.compile(r"'ll\b"), " will"),
    (re.compile(r"'ve\b"), " have"),
    (re.compile(r"'m\b"), " am"),
    (re.compile(r"'d\b"), " would"),
)
_NOT_A_WORD = re.compile(r"[\W_]+")
GRAM_SIZES = (3, 4, 5)
FAR = 5  # words: a pair of stems further apart is no term
LONGEST_WORD = 40  # longer ones are keys, hashes or noise: their grams say nothing


_COMMON = """
    a about am an and any are as at be been but by can could did do does for from get got had has
    have he her here him his how i if in into is it its just let may maybe me might my no not now
    of off ok on one only or our out over please s she should so some than that the their them
    then there these they thing think this those to too try up us want was we well were what when
    where which who why will with would yes you your
"""
COMMON = frozenset(_COMMON.split())
"""Words that any question may have, whatever it asks."""


def norm(text: str) -> str:
    """The normal form: NFKC, lower case, contractions written out, words parted by one space."""
    text = straight(unicodedata.normalize("NFKC", text).lower())
    if "'" in text:
        text = _CAN_T.sub("can not", _WON_T.sub("will not", text))
        for short, full in _CONTRACTIONS:
            text = short.sub(full, text)
    return _NOT_A_WORD.sub(" ", text).strip()


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The word's stem. A stemmer keeps state while it works, so each miss has its own."""
    return str(snowballstemmer.stemmer("english").stemWord(word[:LONGEST_WORD]))


COMMON_STEMS = frozenset(stem(word) for word in COMMON)


@lru_cache(maxsize=65_536)
def grams(word: str) -> tuple[str, ...]:
    """The character grams of one word, padded with a space at each end."""
    padded = f" {word[:LONGEST_WORD]} "
    return tuple(
        padded[at : at + size] for size in GRAM_SIZES for at in range(len(padded) - size + 1)
    )


def word_terms(words: Sequence[str]) -> dict[str, list[str]]:
    """The terms of a normal text's words by kind.

    `w` are stems, `p` two stems at most FAR words apart, in any order.
    """
    stems = [stem(word) for word in words]
    once = list(dict.fromkeys(stems))
    near = (
        pair for at, a in enumerate(once) for pair in product((a,), once[at + 1 : at + 1 + FAR])
    )
    return {
        "w": stems,
        "p": [" ".join(sorted(pair)) for pair in near],
    }
