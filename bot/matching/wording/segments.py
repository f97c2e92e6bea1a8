"""The segments of a message, which are matched one by one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.core import text
from bot.matching.wording.words import norm

MOST_SEGMENTS = 12
LONGEST_SEGMENT = 1_000  # characters
MOST_WORDS = 120
FEWEST_WORDS = 3  # in a stretch of a message; fewer say too little by themselves
_JOINED = re.compile(r"(?:,|;)?\s+(?:and\s+)?(?:also|secondly)\b,?\s+|;\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a message: as written, in normal words, and whether it is all of it."""

    text: str
    words: tuple[str, ...]
    is_whole: bool = False


def segments(cleaned: str) -> tuple[Segment, ...]:
    """The whole message without pleasantries, then each sentence that is more than small talk."""
    whole = text.strip_pleasantries(cleaned)
    is_whole_by_text = {whole: True}
    for sentence in text.sentences(whole):
        for part in (sentence, *_JOINED.split(sentence)):
            stripped = text.strip_pleasantries(part.strip())
            if not text.is_small_talk(stripped):
                is_whole_by_text.setdefault(stripped, False)
    parts = (segment_of(part, is_whole=is_whole) for part, is_whole in is_whole_by_text.items())
    enough = (part for part in parts if len(part.words) >= (1 if part.is_whole else FEWEST_WORDS))
    return _distinct(enough)[:MOST_SEGMENTS]


def segment_of(part: str, *, is_whole: bool = False) -> Segment:
    """A stretch of a message, as it is compared."""
    stripped = text.strip_pleasantries(part)
    return Segment(stripped, tuple(norm(stripped[:LONGEST_SEGMENT]).split()[:MOST_WORDS]), is_whole)


def _distinct(parts: Iterable[Segment]) -> tuple[Segment, ...]:
    by_words: dict[tuple[str, ...], Segment] = {}
    for part in parts:
        by_words.setdefault(part.words, part)
    return tuple(by_words.values())
