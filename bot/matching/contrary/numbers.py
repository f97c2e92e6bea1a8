"""The sign of a number: the message names a code, a version or a form that the answer lacks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bot.core.intent.patterns import word_set
from bot.matching.contrary.answer_words import AnswerWords
from bot.matching.contrary.said import Clause, Word

_CODE = re.compile(r"\d{3,6}")
_VERSION = re.compile(r"v\d+(?:\.\d+)*", re.IGNORECASE)
_DOTTED = re.compile(r"\d+(?:\.\d+)+")
_MIXED = re.compile(r"(?=\w*[A-Z])(?=[\w-]*\d{2})[A-Z\d]+(?:[-_/][A-Z\d]+)*")
_HEX = re.compile(r"0x[\da-f]{2,}", re.IGNORECASE)
# What a number stands behind that names one of several.
_NAMES_ONE = word_set(
    """
    error errors code codes status version release port http iso number no nr form article section
    clause paragraph model type line ticket rule standard norm step page class room exception fault
    build api firmware server windows office excel android ios macos python java node php postgres
    postgresql mysql
    """
)
_FOLLOWS_ONE = word_set("error errors code exception response status certified certificate form")
# Whose number is one of many of a customer's own.
_OWN = word_set("invoice order bill ticket case reference account customer card phone id")
_COUNTS = word_set(
    """
    every each least most about over under than within around another further between and times plus
    minus until till before after by january february march april may june july august september
    october november december jan feb mar apr jun jul aug sep sept oct nov dec
    """
)
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


def sign(
    clauses: Sequence[Clause], answer: AnswerWords, is_known: Callable[[str], bool]
) -> str | None:
    """The number that names something else than the answer is about; else None."""
    for clause in clauses:
        for at, word in enumerate(clause.words):
            number = _named(clause.words, at, answer)
            is_common = number and not number.isdecimal() and is_known(word.lemma)
            if number and not is_common and not _has(answer, number):
                return f"it has the number *{word.written}*, which the answer has nowhere"
            if number is None and _counts_other(clause.words, at, answer):
                return f"it counts with *{word.written}*, which means something else in the answer"
    return None


def _named(words: Sequence[Word], at: int, answer: AnswerWords) -> str | None:
    """The number at a place where it is the name of one thing of a kind; else None."""
    written = words[at].written
    before = words[at - 1].plain if at else ""
    after = words[at + 1].plain if at + 1 < len(words) else ""
    if before in _OWN:
        return None
    if before in _NAMES_ONE and any(char.isdecimal() for char in written):
        return written.casefold()
    if _HEX.fullmatch(written) or _VERSION.fullmatch(written) or _MIXED.fullmatch(written):
        return written.casefold()
    if not (_CODE.fullmatch(written) or _DOTTED.fullmatch(written) or written.isdecimal()):
        return None
    if before in _NAMES_ONE or after in _FOLLOWS_ONE:
        return written
    if at and not _is_plural(after) and _is_numbered_otherwise(words[at - 1], written, answer):
        return written
    is_like_one = _CODE.fullmatch(written) and any(len(n) == len(written) for n in answer.codes)
    is_year = written.isdecimal() and _FIRST_YEAR <= int(written) <= _LAST_YEAR
    is_count = _is_plural(after)
    return written if is_like_one and not is_year and not is_count else None


def _is_numbered_otherwise(word: Word, number: str, answer: AnswerWords) -> bool:
    """Whether the answer has the same word with one other number: *SOC 2*, not *SOC 1*."""
    numbers = answer.numbered.get(word.lemma, frozenset())
    return len(numbers) == 1 and number not in numbers and word.plain not in _OWN | _COUNTS


def _has(answer: AnswerWords, number: str) -> bool:
    return (
        number in answer.numbers
        or number in answer.written
        or (
            not _DOTTED.fullmatch(number)
            and all(part in answer.written for part in re.findall(r"[^\W_]+", number))
        )
    )


def _counts_other(words: Sequence[Word], at: int, answer: AnswerWords) -> bool:
    """Whether a code of the answer is how many there are in the message: *500 people*."""
    if words[at].written not in answer.codes or at + 1 >= len(words):
        return False
    after = words[at + 1]
    return _is_plural(after.plain) and after.lemma not in answer.known


def _is_plural(word: str) -> bool:
    return word in ("people", "men", "women", "children") or (
        word.endswith("s")
        and not word.endswith("ss")
        and len(word) > 3
        and word not in _FOLLOWS_ONE
    )
