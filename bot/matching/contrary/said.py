"""Reads a text for its signs: clauses of words, each as written and by its lemma."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.core.text import straight
from bot.matching.contrary.lists import Phrase, lemma
from bot.matching.wording.slips import english_words

_NOT_WRITTEN_OUT = re.compile(
    r"\b(do|does|did|is|are|was|were|have|has|had|could|would|should|must|need|wo|ca|ai)n'?t\b",
    re.IGNORECASE,
)
_CANNOT = re.compile(r"\bcannot\b", re.IGNORECASE)
_SHORT = re.compile(r"(?<=\w)'(m|re|ve|ll|d)\b", re.IGNORECASE)
_SHORT_WITHOUT_MARK = re.compile(r"\b(i)(m|ve)\b", re.IGNORECASE)
_IS = re.compile(
    r"\b(it|that|this|there|he|she|what|who|here)'s\b|\b(it)s(?= (?:not|no)\b)", re.IGNORECASE
)
_LONG = {"m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would"}
_AUXILIARY = {"wo": "will", "ca": "can", "ai": "is"}
_TOKEN = re.compile(r"[#$€£]?[^\W_](?:[\w'&/.+-]*\w)?|[.,;:!?()\n]|\s[-\u2013\u2014]\s")
_ENDS = frozenset(".!?\n")
_JOINS = frozenset(
    "and but so because while though although since whereas however yet or".split()  # noqa: SIM905
)
_PREFIX = re.compile(r"\A(un|dis|de|re)-(?=\w)")  # *un-share* is *unshare*
_CONTRARY_PREFIXES = ("un", "dis", "de", "re")
_PARTICLE_WITHIN = 4  # words after its verb
MOST_WORDS = 150


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: as written, in lower case with slips repaired, and its lemma."""

    written: str
    plain: str
    lemma: str
    is_first: bool = False
    """Whether a sentence begins with it."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Words between two stops or joining words; `opening` is what joins it to what was before."""

    words: tuple[Word, ...]
    opening: str = ""
    is_beginning: bool = True
    """Whether the text begins with it."""


def clauses_of(text: str, repaired: Mapping[str, str] | None = None) -> tuple[Clause, ...]:
    """The clauses of a text; `repaired` says as what a slip was read."""
    clauses: list[Clause] = []
    words: list[Word] = []
    opening, is_first, count = "", True, 0

    def close() -> None:
        if words:
            clauses.append(Clause(tuple(words), opening, is_beginning=not clauses))
            words.clear()

    for token in _TOKEN.findall(_written_out(text)):
        if not any(char.isalnum() for char in token):
            close()
            opening = ""
            is_first = is_first or token in _ENDS
            continue
        plain = token.casefold()
        if plain in _JOINS:
            close()
            opening = plain
            continue
        plain = _PREFIX.sub(r"\1", _read_as(plain, repaired or {}))
        words.append(Word(token, plain, lemma(plain), is_first))
        is_first, count = False, count + 1
        if count >= MOST_WORDS:
            break
    close()
    return tuple(clauses)


def _read_as(word: str, repaired: Mapping[str, str]) -> str:
    """A word without its slip. No word of English is one, nor *undelete*."""
    read = word if word in english_words() else repaired.get(word, word)
    return word if word.endswith(read) and word[: -len(read)] in _CONTRARY_PREFIXES else read


def _written_out(text: str) -> str:
    """A text with *don't*, *dont*, *it's* as the words they are short for."""
    said = _CANNOT.sub("can not", straight(text))
    said = _NOT_WRITTEN_OUT.sub(lambda n: f"{_AUXILIARY.get(n[1].lower(), n[1])} not", said)
    said = _SHORT.sub(lambda short: f" {_LONG[short[1].lower()]}", said)
    said = _SHORT_WITHOUT_MARK.sub(lambda short: f"{short[1]} {_LONG[short[2].lower()]}", said)
    return _IS.sub(lambda of: f"{of[1] or of[2]} is", said)


def lemmas_of(clauses: Sequence[Clause]) -> frozenset[str]:
    """All lemmas of some clauses."""
    return frozenset(word.lemma for clause in clauses for word in clause.words)


def place_of(phrase: Phrase, words: Sequence[Word]) -> int | None:
    """Where a phrase begins among words, its particle at most some words behind its verb."""
    for at, word in enumerate(words):
        if word.lemma == phrase[0] and _goes_on(phrase[1:], words[at + 1 :]):
            return at
    return None


def _goes_on(rest: Phrase, words: Sequence[Word]) -> bool:
    for particle in rest:
        near = [word.lemma for word in words[:_PARTICLE_WITHIN]]
        if particle not in near:
            return False
        words = words[near.index(particle) + 1 :]
    return True
