"""Looking something up in the library: for teammates, in words, with what was found."""

from __future__ import annotations

from collections.abc import Callable

from bot.core.models import Candidate, Match
from bot.core.triage import is_likely
from bot.matching.index import Index
from bot.services.outbox.messages import AnswerBrief, LookupBrief

_SHOWN = 5


def look_up(index: Index, query: str, answer: Callable[[str], AnswerBrief | None]) -> LookupBrief:
    """The best answer whole and the next by title, for what somebody typed.

    What would not even be suggested to a customer is listed only where nothing fits better.
    """
    reading = index.read(query)
    found = [match for match in reading.ranking if answer(match.slug) is not None][:_SHOWN]
    near = [match for match in found if is_likely(match, reading.thresholds)]
    others = near[1:] if near else found
    return LookupBrief(
        query=query,
        best=answer(near[0].slug) if near else None,
        confidence=near[0].confidence if near else 0.0,
        others=tuple(_candidate(match, place) for place, match in enumerate(others, 1)),
    )


def _candidate(match: Match, position: int) -> Candidate:
    return Candidate(
        slug=match.slug,
        title=match.title,
        version=0,
        confidence=match.confidence,
        position=position,
        reason=match.reason,
        held_back=match.held_back,
    )
