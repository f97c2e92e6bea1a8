"""Collects the mistakes of one file, and finds the word somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from bot.errors import Mistake

_ALIKE = 60.0


@dataclass(slots=True)
class Report:
    """The mistakes of one file, in the order they were found."""

    path: str
    mistakes: list[Mistake] = field(default_factory=list)

    def say(self, line: int, advice: str) -> None:
        """Note one thing to put right."""
        self.mistakes.append(Mistake(self.path, line, advice))


def did_you_mean(word: str, options: Iterable[str]) -> str:
    """A hint to end a sentence with: the option most like `word`, or all of them if few."""
    known = sorted(options)
    best = process.extractOne(word.casefold(), known, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    if best:
        return f"; did you mean '{best[0]}'?"
    return f"; use one of: {', '.join(known)}" if 0 < len(known) <= 20 else ""
