"""Collects the mistakes of one file, and finds the word somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from bot.errors import Mistake

_ALIKE = 60.0


class Mistakes(list[Mistake]):
    """The mistakes of one file, in the order they were found."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path

    def add(self, line: int, advice: str) -> None:
        """Note one thing to put right."""
        self.append(Mistake(self.path, line, advice))


def unknown_advice(what: str, word: str, known: Iterable[str]) -> str | None:
    """What to say of a word that is not among the known ones; None of one that is."""
    names = set(known)
    return None if word in names else f"no {what} is called '{word}'{did_you_mean(word, names)}"


def did_you_mean(word: str, options: Iterable[str]) -> str:
    """A hint to end a sentence with: the option most like `word`, or all of them if few."""
    known = sorted(options)
    best = process.extractOne(word.casefold(), known, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    if best:
        return f"; did you mean '{best[0]}'?"
    return f"; use one of: {', '.join(known)}" if 0 < len(known) <= 20 else ""
