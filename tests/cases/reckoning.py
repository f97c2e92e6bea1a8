"""Reckons up what became of the cases: the figures, and the bars they are held to."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.commands.matching_cases import at_threshold
from bot.matching.index import Index

from .case import Case, Kind
from .figures import Figure
from .judging import Verdict, judge, lost, misled
from .playing import Way, play

RIGHT_CONTROLS = {"semantic": 0.70, "lexical": 0.38}
"""Of the controls, how many must be answered rightly at the threshold that the library's own test
finds: what else there is to say then is said by the words."""
CARELESS_ANSWERED = 0.08
"""Of the contrary sentences of a kind, how many may be answered there."""

_CARELESS = (Kind.NEGATION, Kind.OPPOSITE, Kind.FOREIGN, Kind.NUMBER)
_QUIET = (Kind.SMALL_TALK, Kind.STATEMENT, Kind.OTHER_PERSON)


@dataclass(frozen=True)
class Found:
    """What came of the cases in force, and at the threshold of the library's own test."""

    in_force: list[Verdict]
    by_itself: list[Verdict]


def look(cases: Sequence[Case], index: Index) -> Found:
    """Play the cases and judge what came of them; those that words must tell apart twice."""
    own = at_threshold(index, index.calibration.first_day.simulated)
    told_apart = [case for case in cases if case.kind in (*_CARELESS, Kind.CONTROL)]
    return Found(verdicts(cases, index), verdicts(told_apart, own))


def verdicts(cases: Iterable[Case], index: Index) -> list[Verdict]:
    """Play the cases and judge what came of them."""
    plays = play(cases, index)
    return [judge(tuple(group)) for _, group in groupby(plays, key=lambda each: each.case.id)]


def figures(found: Found, tier: str) -> list[Figure]:
    """All lines for which there are cases."""
    lines = (*_figures(found.in_force), *_told_apart(found.by_itself, tier))
    return [each for each in lines if each.of]


def _told_apart(found: Sequence[Verdict], tier: str) -> Iterator[Figure]:
    """What words must tell apart where the library's own test is all that there is."""

    def figure(what: str, word: str, kind: Kind, **bar: int) -> Figure:
        of_kind = [each for each in found if each.case.kind is kind]
        count = sum(bool(each.count(word)) for each in of_kind)
        return Figure(f"{what}, at the library's own threshold", count, len(of_kind), **bar)

    controls = sum(each.case.kind is Kind.CONTROL for each in found)
    least = math.ceil(RIGHT_CONTROLS[tier] * controls)
    yield figure("controls answered rightly", "right", Kind.CONTROL, at_least=least)
    for kind in _CARELESS:
        most = int(CARELESS_ANSWERED * sum(each.case.kind is kind for each in found))
        yield figure(f"{kind}: answered by itself", "answered", kind, at_most=most)


def _figures(found: Sequence[Verdict]) -> Iterable[Figure]:
    def count(word: str, *kinds: Kind) -> int:
        return sum(bool(each.count(word)) for each in found if each.case.kind in kinds)

    def number(*kinds: Kind) -> int:
        return sum(each.case.kind in kinds for each in found)

    def figure(what: str, word: str, *kinds: Kind, **bar: int) -> Figure:
        return Figure(what, count(word, *kinds), number(*kinds), **bar)

    requests = sum(len(each.case.requests) for each in found)
    for way in (Way.PLAIN, Way.PICKED, Way.SOLVED):
        gone = sum(each.count(lost(way)) for each in found)
        yield Figure(f"parts lost, {way}", gone, requests, at_most=0)
    picked_wrongly = sum(each.count(misled(Way.PICKED)) for each in found)
    yield Figure("parts whose asker picked what does not fit", picked_wrongly, requests)
    for kind in (Kind.URGENT, Kind.PERSON):
        yield figure(f"{kind}: told at once", "told at once", kind, at_least=number(kind))
    yield figure("quiet: somebody told or timed", "bell", *_QUIET, at_most=3)
    yield figure("quiet: answered by itself", "answered", *_QUIET, at_most=0)
    yield figure("quiet: customer told something else", "said", *_QUIET)
    yield figure("quiet: in the quiet lane", "lane", *_QUIET)
    for kind in _QUIET:
        bar = {"at_most": number(kind) // 10} if kind is Kind.SMALL_TALK else {}
        yield figure(f"· {kind}: somebody told or timed", "bell", kind)
        yield figure(f"· {kind}: answered by itself", "answered", kind)
        yield figure(f"· {kind}: in the quiet lane", "lane", kind, **bar)
    closing = sum(each.case.expect.get("closes") is True for each in found)
    alike = sum(each.case.expect.get("closes") is False for each in found)
    least = -(-closing * 9 // 10)
    yield Figure("over: closed", count("closed", Kind.OVER), closing, at_least=least)
    closed = count("closed by a look-alike", Kind.OVER)
    yield Figure("over: look-alikes closed", closed, alike, at_most=0)
    yield figure("controls answered rightly", "right", Kind.CONTROL)
    yield figure("controls: the right one suggested", "suggested", Kind.CONTROL)
    yield figure("controls answered wrongly", "wrong", Kind.CONTROL)
    for kind in _CARELESS:
        yield figure(f"{kind}: answered by itself", "answered", kind)
    yield figure("negation … number: answered by itself", "answered", *_CARELESS)
    yield figure("negation … number: in the quiet lane", "lane", *_CARELESS)
    yield figure("negation … number: nobody has it", "nobody has it", *_CARELESS)
    yield figure("short: heard", "heard", Kind.SHORT)
    yield figure("short: in the quiet lane", "lane", Kind.SHORT)
    word = "answered wrongly"
    yield figure("foreign languages: answered wrongly", word, Kind.FOREIGN_LANGUAGE)
