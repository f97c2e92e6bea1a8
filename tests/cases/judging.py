"""Judges a play: what the bot did, held against what the case expects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.outbox import AUTOMATIC, TO_PEOPLE, MessageKind, SayReply
from bot.core.questions import Question, QuestionState

from .case import Case, Kind, Request
from .playing import Play, Way
from .world import Said

AT_ONCE = 5.0  # seconds
_ANSWERING = (MessageKind.REPLY, MessageKind.SUGGESTION)
_LANE = "quiet"  # the action of a decision that only puts something where people may look


@dataclass(frozen=True)
class Verdict:
    """What came of a case: by word, how often. What `missed` holds ought not to be."""

    case: Case
    plays: tuple[Play, ...]
    counts: Counter[str]
    missed: tuple[str, ...]


def judge(plays: tuple[Play, ...]) -> Verdict:
    """Judge all plays of one case."""
    plain = next(play for play in plays if play.way is Way.PLAIN)
    judged = _JUDGED_BY.get(plain.case.kind, _never_answered)
    counts, missed = Counter[str](), []
    for word, is_missed in judged(plain, plays):
        counts[word] += 1
        if is_missed:
            missed.append(word)
    return Verdict(plain.case, plays, counts, tuple(missed))


Judged = Iterator[tuple[str, bool]]


# What the bot did ----------------------------------------------------------------------------


def is_by_itself(said: Said) -> bool:
    """Whether it is an answer that no person chose."""
    return isinstance(said.row.says, SayReply) and not said.row.says.is_a_persons


def slugs_of(said: Said) -> tuple[str, ...]:
    """The answers that a reply holds."""
    return tuple(answer.slug for answer in getattr(said.post.message, "answers", ()))


def answered_by_itself(play: Play) -> set[str]:
    return {slug for said in play.to_customer() if is_by_itself(said) for slug in slugs_of(said)}


def is_bell(said: Said) -> bool:
    """Whether it calls somebody of the team: a direct message to them, or a mention at the desk."""
    return said.row.to_user is not None or said.row.kind in TO_PEOPLE or bool(said.mentions)


def bells_of(play: Play) -> Counter[str]:
    """Who was told, and what was timed."""
    told = Counter(f"{s.row.kind} {s.row.to_user or 'desk'}" for s in play.to_team() if is_bell(s))
    timed = Counter("due" for each in play.escalations if each.due_at is not None)
    return told + timed


def words_to_customer(play: Play) -> Counter[str]:
    """What the customer was told by the bot itself."""
    return Counter(
        f"{said.row.kind} {' '.join(slugs_of(said))}".strip()
        for said in play.to_customer()
        if said.row.kind in AUTOMATIC
    )


def lanes_of(play: Play) -> int:
    """How many questions lie in the quiet lane."""
    return len({each.question for each in play.decisions if each.action.value == _LANE})


def unresolved(play: Play) -> list[int]:
    return [each.id for each in play.escalations if each.state.is_unresolved]


# Held against what is expected ---------------------------------------------------------------


def _quiet(plain: Play, plays: tuple[Play, ...]) -> Judged:
    """Of several messages the last one counts: what there is more of than without it."""
    without = next((play for play in plays if play.way is Way.WITHOUT_TAIL), None)
    bells, said, lanes = bells_of(plain), words_to_customer(plain), lanes_of(plain)
    if without is not None:
        bells, said = bells - bells_of(without), said - words_to_customer(without)
        lanes -= lanes_of(without)
    answers = [word for word in said if word.startswith(MessageKind.REPLY)]
    if bells:
        yield "bell", True
    if answers:
        yield "answered", True
    if said and not answers:
        yield "said", True
    if lanes > 0:
        yield "lane", False
    if not (bells or said or lanes > 0):
        yield "silent", False


def _never_answered(plain: Play, _: tuple[Play, ...]) -> Judged:
    answered = answered_by_itself(plain)
    yield ("answered", True) if answered else ("not answered", False)
    if not answered and not (unresolved(plain) or _is_asked_back(plain)):
        yield "nobody has it", False


def _is_asked_back(play: Play) -> bool:
    return any(said.row.kind in _ANSWERING for said in play.to_customer())


def _control(plain: Play, _: tuple[Play, ...]) -> Judged:
    answered = answered_by_itself(plain)
    right = plain.case.expect["reply"]
    if right in answered:
        yield "right", False
    if answered - {right}:
        yield "wrong", True
    if not answered:
        is_offered = any(right in slugs for slugs in suggested_in(plain).values())
        yield "suggested" if is_offered else "not answered", True


def suggested_in(play: Play) -> dict[int, tuple[str, ...]]:
    """The slugs that were suggested, by decision."""
    ids = {getattr(s.post.message, "decision", 0) for s in play.to_customer()}
    return {
        each.id: tuple(chosen.slug for chosen in each.chosen)
        for each in play.decisions
        if each.id in ids
    }


def _parts(_: Play, plays: tuple[Play, ...]) -> Judged:
    for play in plays:
        yield from ((f"lost, {play.way}", True) for _ in lost_in(play))
        yield from ((f"of, {play.way}", False) for _ in play.case.requests)


def lost_in(play: Play) -> list[Request]:
    """The requests that nobody has: not answered, not offered and not in a person's hands."""
    read = {slug for said in play.to_customer() for slug in slugs_of(said)}
    cards = [play.cards.get(id_, "") for id_ in unresolved(play)]
    open_ = [
        request
        for request in play.case.requests
        if request.fits not in read and not any(_tells(card, request.about) for card in cards)
    ]
    return _without_misclicked(play, open_, read)


def _tells(card: str, about: str) -> bool:
    return " ".join(about.lower().split()) in " ".join(card.lower().split())


def _without_misclicked(play: Play, requests: list[Request], read: set[str]) -> list[Request]:
    """A request was not lost whose answer was offered, where a wrong one beside it was picked.

    Each suggestion that was picked from settles one request at most.
    """
    if play.way not in (Way.PICKED, Way.SOLVED):
        return requests
    rest = list(requests)
    fits = {request.fits for request in play.case.requests}
    for offered in suggested_in(play).values():
        if offered and not (offered[0] in read and offered[0] in fits):
            hit = next((request for request in rest if request.fits in offered), None)
            rest = [request for request in rest if request is not hit]
    return rest


def _person(plain: Play, _: tuple[Play, ...]) -> Judged:
    """Somebody is told at once, or was told before and still has it."""
    at = plain.last_at
    told = [said.at for said in plain.to_team() if is_bell(said)]
    now = any(at <= when <= at + AT_ONCE for when in told)
    before = any(when < at for when in told) and bool(unresolved(plain))
    yield ("told at once", False) if now or before else ("not told at once", True)


def _over(plain: Play, _: tuple[Play, ...]) -> Judged:
    """All that was asked before the last message is over, and that message asks nothing new."""
    first = [q for q in plain.questions if _seconds(plain, q) < plain.last_at]
    is_over = bool(first) and all(_is_over(question, plain) for question in first)
    if plain.case.expect["closes"]:
        is_over = is_over and not unresolved(plain)
        yield ("closed", False) if is_over else ("left open", True)
    else:
        yield ("closed by a look-alike", True) if is_over else ("look-alike left open", False)


def _seconds(play: Play, question: Question) -> float:
    start = min(each.asked_at for each in play.questions)
    return (question.asked_at - start).total_seconds()


def _is_over(question: Question, play: Play) -> bool:
    owed = [e for e in play.escalations if e.question == question.id and e.state.is_unresolved]
    is_closed = question.closed_at is not None or question.state is QuestionState.WITHDRAWN
    return is_closed and not owed


def _heard(plain: Play, _: tuple[Play, ...]) -> Judged:
    if _is_asked_back(plain) or plain.escalations:
        yield "heard", False
    else:
        yield ("lane" if lanes_of(plain) else "ignored"), True


def _foreign_language(plain: Play, _: tuple[Play, ...]) -> Judged:
    wrong = answered_by_itself(plain) - {plain.case.expect["never_reply_wrong"]}
    yield ("answered wrongly", True) if wrong else ("not answered wrongly", False)


_JUDGED_BY = {
    Kind.STATEMENT: _quiet,
    Kind.OTHER_PERSON: _quiet,
    Kind.SMALL_TALK: _quiet,
    Kind.CONTROL: _control,
    Kind.PARTS: _parts,
    Kind.URGENT: _person,
    Kind.PERSON: _person,
    Kind.OVER: _over,
    Kind.SHORT: _heard,
    Kind.FOREIGN_LANGUAGE: _foreign_language,
}
