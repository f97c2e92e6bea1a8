"""The library as it was read: settings, answers, and where each of them stands on disk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.core.answers import Answer
from bot.core.settings import LibrarySettings
from bot.errors import Mistake


@dataclass(frozen=True, slots=True)
class Source:
    """The response file of an answer; `lines` maps a place such as `title` or `phrasings.0`."""

    path: Path
    lines: Mapping[str, int] = field(default_factory=dict)

    def line(self, place: str) -> int:
        """The line of a place, or the first line where the place is not known."""
        return self.lines.get(place, 1)

    def mistake(self, place: str, advice: str) -> Mistake:
        """What to put right at a place."""
        return Mistake(str(self.path), self.line(place), advice)


@dataclass(frozen=True, slots=True)
class Library:
    """Everything in `responses/`.

    `broken` names the slugs whose file is there but could not be used: their last good version
    stands, they have not been retired.
    """

    settings: LibrarySettings
    answers: tuple[Answer, ...]
    sources: Mapping[str, Source] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
