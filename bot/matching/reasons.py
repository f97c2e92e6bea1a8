"""Says why a match is what it is: the phrasing, the words they share, the runner-up and the gap."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.core.ranking import Reason
from bot.matching.scored import ScoredSegment
from bot.matching.texts import Texts
from bot.matching.wording.words import norm, stem

MOST_WORDS = 5


def of(texts: Texts, scored: ScoredSegment, column: int, order: Sequence[int]) -> Reason:
    """Why `column` stands where it does in the ranking `order`.

    What a teammate wrote is quoted, never the words of another customer.
    """
    written = ~texts.learned[: texts.asks]
    mine = np.flatnonzero((texts.labels.columns[: texts.asks] == column) & written)
    if not mine.size:
        return Reason(phrasing="", segment=scored.segment.text)
    phrasing = texts.as_written[int(mine[np.argmax(scored.similarities[mine])])]
    rival = next((int(other) for other in order if int(other) != column), None)
    gap = 0.0 if rival is None else float(scored.ordered[column] - scored.ordered[rival])
    return Reason(
        phrasing=phrasing,
        segment=scored.segment.text,
        words=_shared(scored.text, phrasing),
        runner_up=None if rival is None else texts.answers[rival].slug,
        gap=round(gap, 3),
    )


def _shared(said: str, phrasing: str) -> tuple[str, ...]:
    """The words of the question whose stems the phrasing has too, the longest first."""
    known = {stem(word) for word in norm(phrasing).split()}
    shared = dict.fromkeys(word for word in said.split() if stem(word) in known)
    return tuple(sorted(shared, key=lambda word: (-len(word), word))[:MOST_WORDS])
