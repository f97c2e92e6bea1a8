"""Ranks each request of a message that holds several, and joins those that one answer covers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.core.intent.requests import Request
from bot.core.ranking import Match, Part, Thresholds
from bot.core.text import clean
from bot.core.triage import is_likely, is_sure
from bot.matching.scored import ScoredSegment
from bot.matching.wording.segments import Segment, segment_of

Rank = Callable[[ScoredSegment], tuple[Match, ...]]


@dataclass(frozen=True, slots=True)
class _Ranked:
    request: Request
    ranking: tuple[Match, ...]

    @property
    def first(self) -> Match | None:
        return self.ranking[0] if self.ranking else None

    def is_sent(self, thresholds: Thresholds) -> bool:
        best = self.first
        return best is not None and is_sure(best, thresholds)

    def is_about(self, slug: str, thresholds: Thresholds) -> bool:
        """Whether it is likely enough about an answer to be covered by it."""
        best = self.first
        return best is not None and best.slug == slug and is_likely(best, thresholds)


def stretches_of(requests: Sequence[Request]) -> tuple[Segment, ...]:
    """The requests of a message that holds several, to be scored as if each stood alone."""
    if len(requests) < 2:
        return ()
    return tuple(segment_of(clean(request.text)) for request in requests)


def partition(
    requests: Sequence[Request],
    stretches: Sequence[Segment],
    scored: Sequence[ScoredSegment],
    rank: Rank,
    thresholds: Thresholds,
) -> tuple[Part, ...]:
    """The requests as parts, those that one answer covers as one; none where that leaves one."""
    if not stretches or not scored:
        return ()
    found = [_best_of(stretch, scored) for stretch in stretches]
    ranked = [
        _Ranked(request, rank(each) if each is not None else ())
        for request, each in zip(requests, found, strict=True)
    ]
    whole = max((each for each in scored if each.segment.is_whole), default=None, key=_strongest)
    if whole is not None and not any(each.is_sent(thresholds) for each in ranked):
        ranked = _with_whole(ranked, rank(whole), thresholds)
    joined = _joined(ranked, thresholds)
    if len(joined) < 2:
        return ()
    return tuple(
        Part(each.request.text, each.ranking, each.request.wants_person) for each in joined
    )


def _best_of(stretch: Segment, scored: Sequence[ScoredSegment]) -> ScoredSegment | None:
    """All of a request as if it stood alone, or the sentence of it that is surer of an answer."""
    own = [each.alone for each in scored if each.segment.words == stretch.words]
    sentences = (each for each in scored if not each.segment.is_whole)
    inside = (each for each in sentences if _holds(stretch.words, each.segment.words))
    return max((*own, *inside), default=None, key=_strongest)


def _holds(words: Sequence[str], some: Sequence[str]) -> bool:
    """Whether some words stand among others, in a row."""
    return f" {' '.join(some)} " in f" {' '.join(words)} "


def _strongest(scored: ScoredSegment) -> float:
    return scored.strongest


def _with_whole(
    ranked: list[_Ranked], ranking: tuple[Match, ...], thresholds: Thresholds
) -> list[_Ranked]:
    """Where only all the words together are sure of an answer, it is the nearest request's."""
    whole = _Ranked(Request(""), ranking)
    if whole.first is None or not whole.is_sent(thresholds):
        return ranked
    slug = whole.first.slug

    def nearness(each: _Ranked) -> float:
        return max((match.confidence for match in each.ranking if match.slug == slug), default=0.0)

    nearest = max(range(len(ranked)), key=lambda at: nearness(ranked[at]))
    return [
        replace(each, ranking=ranking) if at == nearest else each for at, each in enumerate(ranked)
    ]


def _joined(ranked: Sequence[_Ranked], thresholds: Thresholds) -> list[_Ranked]:
    """Neighbours that one answer covers are one request: the surer one's ranking counts."""
    joined: list[_Ranked] = []
    for each in ranked:
        before = joined[-1] if joined else None
        best = each.first
        if (
            before is not None
            and best is not None
            and not (each.request.wants_person or before.request.wants_person)
            and before.first is not None
            and before.is_about(best.slug, thresholds)
            and each.is_about(best.slug, thresholds)
        ):
            surer = max(before, each, key=lambda one: one.first.confidence if one.first else 0.0)
            text = f"{before.request.text} {each.request.text}"
            joined[-1] = _Ranked(Request(text), surer.ranking)
        else:
            joined.append(each)
    return joined
