"""Keeps decisions with the rankings they came from, and what people say of the answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.core.questions import (
    SILENT,
    Candidate,
    Decision,
    DecisionRecord,
    Escalate,
    Question,
    Reply,
    Request,
    Ruling,
    Suggest,
    Verdict,
)
from bot.core.ranking import NOTHING_READ, Match, Part, Reading
from bot.services.unit import Unit


def record(
    unit: Unit,
    question: Question,
    decision: Decision,
    reading: Reading,
    requests: Sequence[Request] = (),
) -> int:
    """Keep a decision with the ranking it came from, and what became of each request.

    Gives its id. A decision on all of a question's words is one on one request, of which the
    evidence says nothing unless it is given.
    """
    chosen = [match.slug for match in _matches(decision)]
    ranking = _merged(_matches(decision), reading.ranking)
    candidates = [
        Candidate(
            slug=match.slug,
            title=match.title,
            version=version,
            confidence=match.confidence,
            position=position,
            is_chosen=match.slug in chosen and not isinstance(decision, Escalate),
            reason=match.reason,
            held_back=match.held_back,
        )
        for position, (match, version) in enumerate(_with_versions(unit, ranking), 1)
    ]
    if not requests:
        whole = Ruling(Part(question.text, reading.ranking), decision)
        requests = (request_of(whole, question, question.text),)
    return unit.tx.record_decision(
        question.id,
        action=decision.action,
        why=decision.why,
        thresholds=reading.thresholds,
        library_version=reading.library_version,
        tier=reading.tier,
        score=reading.score,
        decided_at=unit.now,
        candidates=candidates,
        requests=requests,
    )


def record_again(unit: Unit, question: Question, decision: Decision, reading: Reading) -> int:
    """Keep another decision on the requests that a question itself has; gives its id.

    What its message holds beside them is a part, and has a decision of its own. What of it asks
    nothing goes on doing so, unless nothing else is in it. Nothing of it was kept back, or sent,
    for what evidence there was.
    """
    made = last_decision(unit, question)
    own = [each for each in (made.requests if made else ()) if each.question == question.id]
    wanted = [each for each in own if each.action not in SILENT] or own
    slugs = tuple(match.slug for match in _matches(decision))
    requests = [
        replace(each, action=decision.action, why=decision.why, slugs=slugs, evidence=None)
        if each in wanted
        else each
        for each in own
    ]
    return record(unit, question, decision, reading, requests)


def request_of(ruling: Ruling, question: Question, words: str | None = None) -> Request:
    """A ruling as it is recorded, with the question that it is now; in its own words, or others."""
    decision = ruling.decision
    return Request(
        text=ruling.words if words is None else words,
        action=decision.action,
        why=decision.why,
        slugs=tuple(match.slug for match in _matches(decision)),
        question=question.id or None,
        first=ruling.first,
        evidence=ruling.evidence,
    )


def own_requests(unit: Unit, question: Question) -> tuple[str, ...]:
    """The words of the requests that are the question itself, as they were last decided on."""
    made = decided_apart(unit, question)
    return tuple(each.text for each in made.requests if _is_own(each, question)) if made else ()


def decided_apart(unit: Unit, question: Question) -> DecisionRecord | None:
    """The newest decision that told a question's requests apart, else the newest."""
    decided = unit.tx.decisions_of(question.id)
    of_several = [made for made in decided if len(made.requests) > 1]
    return next(reversed(of_several or decided), None)


def last_decision(unit: Unit, question: Question) -> DecisionRecord | None:
    """The newest decision about a question."""
    decisions = unit.tx.decisions_of(question.id)
    return decisions[-1] if decisions else None


def last_reading(unit: Unit, question: Question) -> Reading:
    """What the newest decision about a question was made on, as far as it was recorded."""
    decision = last_decision(unit, question)
    return decision.reading if decision is not None else NOTHING_READ


def feedback(
    unit: Unit,
    question: Question,
    by: str,
    verdict: Verdict,
    *,
    slug: str | None = None,
    counts: bool = True,
) -> bool:
    """Keep what somebody said of the question's last answer; False when they said so before."""
    if slug is None:
        chosen = [made.chosen for made in unit.tx.decisions_of(question.id) if made.chosen]
        slug = chosen[-1][0].slug if chosen else None
    return unit.tx.keep_feedback(
        question.id, slug=slug, by=by, verdict=verdict, at=unit.now, counts=counts
    )


def _is_own(request: Request, question: Question) -> bool:
    return request.question == question.id and request.action not in SILENT


def _with_versions(unit: Unit, ranking: Sequence[Match]) -> Iterable[tuple[Match, int]]:
    versions = unit.tx.versions_of(match.slug for match in ranking)
    for match in ranking:
        if match.slug in versions:
            yield match, versions[match.slug]


def _matches(decision: Decision) -> tuple[Match, ...]:
    match decision:
        case Reply() | Suggest():
            return decision.matches
        case _:
            return ()


def _merged(first: Sequence[Match], rest: Sequence[Match]) -> tuple[Match, ...]:
    """The chosen matches, then the rest of the ranking, each answer once."""
    return tuple({match.slug: match for match in (*first, *rest)}.values())
