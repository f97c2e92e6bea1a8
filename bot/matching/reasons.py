"""Says why a match is what it is: the phrasing, the words they share, the runner-up and the gap."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from bot.core.models import Reason
from bot.matching.arrays import Floats
from bot.matching.texts import Rows
from bot.matching.wording.segments import Segment
from bot.matching.wording.words import norm, stem

MOST_WORDS = 5


class Scored(Protocol):
    """A segment with what the library makes of it."""

    @property
    def segment(self) -> Segment:
        """The stretch of the message."""

    @property
    def text(self) -> str:
        """It in normal words, slips repaired."""

    @property
    def ridge(self) -> Floats:
        """A score an answer."""

    @property
    def similarities(self) -> Floats:
        """The raw similarity to each of the library's texts."""


def of(rows: Rows, heard: Scored, column: int, order: Sequence[int]) -> Reason:
    """Why `column` stands where it does in the ranking `order`.

    What a teammate wrote is quoted, never the words of another customer.
    """
    written = ~rows.learned[: rows.asks]
    mine = np.flatnonzero((rows.labels.columns[: rows.asks] == column) & written)
    if not mine.size:
        return Reason(phrasing="", segment=heard.segment.text)
    phrasing = rows.texts[int(mine[np.argmax(heard.similarities[mine])])]
    rival = next((int(other) for other in order if int(other) != column), None)
    gap = 0.0 if rival is None else float(heard.ridge[column] - heard.ridge[rival])
    return Reason(
        phrasing=phrasing,
        segment=heard.segment.text,
        words=_shared(heard.text, phrasing),
        runner_up=None if rival is None else rows.entries[rival].slug,
        gap=round(gap, 3),
    )


def _shared(said: str, phrasing: str) -> tuple[str, ...]:
    """The words of the question whose stems the phrasing has too, the longest first."""
    known = {stem(word) for word in norm(phrasing).split()}
    shared = dict.fromkeys(word for word in said.split() if stem(word) in known)
    return tuple(sorted(shared, key=lambda word: (-len(word), word))[:MOST_WORDS])
