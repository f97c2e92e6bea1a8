"""The word lists of this package, as values: readable files in `words/`, read on first use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files

from bot.matching.wording.words import stem

Phrase = tuple[str, ...]
"""The lemmas of a word, or of a verb with its particles: `turn off`."""
Sides = tuple[frozenset[Phrase], frozenset[Phrase]]
"""What says the one, and what says its opposite."""


@cache
def lemma(word: str) -> str:
    """What all forms of a word have in common: *took*, *taken* and *taking* are one."""
    return stem(_irregular().get(word, word))


def is_past(word: str) -> bool:
    """Whether a word is, or may be, the past form of a verb."""
    return word.endswith("ed") or _irregular().get(word, word) != word


def phrase_of(written: str) -> Phrase:
    """A word or a verb with its particles, as it is looked for."""
    return tuple(lemma(word) for word in written.casefold().split())


@cache
def products() -> Mapping[str, bool]:
    """Names of products that many use, in lower case, and whether one is a common word, too."""
    names = [name for line in _lines("products.txt") for name in line.split()]
    return {name.rstrip("*"): name.endswith("*") for name in names}


@cache
def elsewhere() -> Mapping[str, frozenset[str]]:
    """Everyday things that others look after, by field: one of them, or several.

    Two words that belong together have a hyphen.
    """
    return {field: numbers_of(words) for field, words in word_groups("elsewhere.txt").items()}


def numbers_of(words: Iterable[str]) -> frozenset[str]:
    """Nouns, each as it is and in the plural."""
    return frozenset(form for word in words for form in (word, f"{word}s", f"{word}es"))


@cache
def usual_opposites() -> tuple[Sides, ...]:
    """The lines of opposites: two sides each, what stands on one being ways to say the same."""
    return tuple(opposite_sides(_lines("opposites.txt")))


def opposite_sides(lines: Iterable[str]) -> Iterator[Sides]:
    """Lines such as `enable, turn on = disable, turn off`, as two sides each."""
    for line in lines:
        one, _, other = line.partition("=")
        yield _side(one), _side(other)


def _side(written: str) -> frozenset[Phrase]:
    return frozenset(phrase_of(each) for each in written.split(",") if each.strip())


@cache
def endings() -> tuple[Sides, ...]:
    """Ways to say that something is to end or to be undone; and what an answer may call it, too."""
    lines = [line.partition(":")[2] for line in _lines("endings.txt")]
    pairs = zip(lines[::2], lines[1::2], strict=True)
    return tuple((_side(wants), _side(wants) | _side(also)) for wants, also in pairs)


def word_groups(name: str) -> Mapping[str, frozenset[str]]:
    """The groups of a list, each of which begins with its name and a colon."""
    groups: dict[str, set[str]] = {}
    group = ""
    for line in _lines(name):
        head, _, words = line.rpartition(":")
        group = head or group
        groups.setdefault(group, set()).update(words.split())
    return {name: frozenset(words) for name, words in groups.items()}


def is_base(word: str) -> bool:
    """Whether a word may be the base form of a verb: what is to be done, and not what was."""
    return not word.endswith(("ed", "ing")) and _irregular().get(word, word) == word


@cache
def _irregular() -> Mapping[str, str]:
    """Past forms that do not end in *-ed*, and their base forms."""
    rows = [line.split() for line in _lines("irregular.txt")]
    return {form: row[0] for row in rows for form in row[1:]}


def _lines(name: str) -> list[str]:
    text = files(__package__).joinpath("words", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
