"""Judges a play: what the bot did, held against what the case expects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.escalations import Escalation
from bot.core.outbox import AUTOMATIC, TO_PEOPLE, MessageKind, SayReply
from bot.core.questions import Question, QuestionState

from .case import Case, Kind, Request
from .playing import Play, Way
from .world import Said

AT_ONCE = 5.0  # seconds
_ASKING_BACK = (MessageKind.REPLY, MessageKind.SUGGESTION)
_LOUD = ("reply", "suggest", "escalate", "ignore", "wait")  # any other action tells nobody


@dataclass(frozen=True)
class Finding:
    """A word for what came of a case; `is_missed`: it ought to have been otherwise."""

    word: str
    is_missed: bool = False
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.word} {self.detail}".strip()


@dataclass(frozen=True)
class Verdict:
    """What came of a case."""

    case: Case
    plays: tuple[Play, ...]
    findings: tuple[Finding, ...]

    @property
    def is_missed(self) -> bool:
        return any(each.is_missed for each in self.findings)

    def count(self, word: str) -> int:
        return sum(each.word == word for each in self.findings)


def judge(plays: tuple[Play, ...]) -> Verdict:
    """Judge all plays of one case."""
    plain = next(play for play in plays if play.way is Way.PLAIN)
    judged = _JUDGED_BY.get(plain.case.kind, _never_answered)
    return Verdict(plain.case, plays, tuple(judged(plain, plays)))


Judged = Iterator[Finding]


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
    """How many questions lie where nobody is called to them, and nothing is due."""
    decided = {each.question for each in play.decisions if each.action.value not in _LOUD}
    return len(decided | {each.question for each in play.escalations if each.due_at is None})


def owed_in(play: Play) -> list[Escalation]:
    """What somebody still owes an answer to, by a time."""
    return [e for e in play.escalations if e.state.is_unresolved and e.due_at is not None]


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
        yield Finding("bell", is_missed=True)
    if answers:
        yield Finding("answered", is_missed=True)
    if said and not answers:
        yield Finding("said", is_missed=True)
    if lanes > 0:
        yield Finding("lane")
    if not (bells or said or lanes > 0):
        yield Finding("silent")


def _never_answered(plain: Play, _: tuple[Play, ...]) -> Judged:
    answered = answered_by_itself(plain)
    yield Finding("answered", is_missed=True) if answered else Finding("not answered")
    if not (answered or owed_in(plain) or _is_asked_back(plain)):
        yield Finding("lane" if lanes_of(plain) else "nobody has it")


def _is_asked_back(play: Play) -> bool:
    return any(said.row.kind in _ASKING_BACK for said in play.to_customer())


def _control(plain: Play, _: tuple[Play, ...]) -> Judged:
    answered = answered_by_itself(plain)
    right = plain.case.expect["reply"]
    if right in answered:
        yield Finding("right")
    if answered - {right}:
        yield Finding("wrong", is_missed=True)
    if not answered:
        is_offered = any(right in slugs for slugs in suggested_in(plain).values())
        yield Finding("suggested" if is_offered else "not answered", is_missed=True)


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
        gone, picked_wrongly = lost_in(play)
        for request in gone:
            yield Finding(lost(play.way), is_missed=True, detail=f"“{request.about}”")
        for request in picked_wrongly:
            yield Finding(misled(play.way), detail=f"“{request.about}”")


def lost(way: Way) -> str:
    """The word for a request that was lost."""
    return f"lost, {way}:"


def misled(way: Way) -> str:
    """The word for a request whose asker picked an answer that does not fit."""
    return f"picked wrongly, {way}:"


def lost_in(play: Play) -> tuple[list[Request], list[Request]]:
    """The requests that nobody has: not answered, and not in a person's hands.

    First those that were lost, then those for which their asker picked what does not fit: one a
    suggestion, because whatever else was asked with it is still owed.
    """
    read = {slug for said in play.to_customer() for slug in slugs_of(said)}
    cards = [play.cards.get(each.id, "") for each in owed_in(play)]
    rest = [
        request
        for request in play.case.requests
        if request.fits not in read and not any(_tells(card, request.about) for card in cards)
    ]
    settled = []
    for offered in _picked_in_vain(play):
        nearest = sorted(rest, key=lambda request: request.fits not in offered)
        settled += nearest[:1]
        rest = [request for request in rest if request not in settled]
    return rest, settled


def _picked_in_vain(play: Play) -> list[tuple[str, ...]]:
    """What was offered where the answer that was picked fits no request."""
    fits = {request.fits for request in play.case.requests}
    picked = {slug for s in play.to_customer() if not is_by_itself(s) for slug in slugs_of(s)}
    return [each for each in suggested_in(play).values() if each and each[0] in picked - fits]


def _tells(card: str, about: str) -> bool:
    return " ".join(about.lower().split()) in " ".join(card.lower().split())


def _person(plain: Play, _: tuple[Play, ...]) -> Judged:
    """Somebody is told at once, or was told before and still has it."""
    at = plain.last_at
    told = [said.at for said in plain.to_team() if is_bell(said)]
    now = any(at <= when <= at + AT_ONCE for when in told)
    before = any(when < at for when in told) and bool(owed_in(plain))
    yield Finding("told at once") if now or before else Finding("not told at once", is_missed=True)


def _over(plain: Play, _: tuple[Play, ...]) -> Judged:
    """All that was asked before the last message is over, and that message asks nothing new."""
    first = [q for q in plain.questions if _seconds(plain, q) < plain.last_at]
    is_over = bool(first) and all(_is_over(question, plain) for question in first)
    if plain.case.expect["closes"]:
        is_over = is_over and not owed_in(plain)
        yield Finding("closed") if is_over else Finding("left open", is_missed=True)
    else:
        word = "closed by a look-alike" if is_over else "look-alike left open"
        yield Finding(word, is_missed=is_over)


def _seconds(play: Play, question: Question) -> float:
    start = min(each.asked_at for each in play.questions)
    return (question.asked_at - start).total_seconds()


def _is_over(question: Question, play: Play) -> bool:
    owed = [e for e in play.escalations if e.question == question.id and e.state.is_unresolved]
    is_closed = question.closed_at is not None or question.state is QuestionState.WITHDRAWN
    return is_closed and not owed


def _heard(plain: Play, _: tuple[Play, ...]) -> Judged:
    if _is_asked_back(plain) or any(each.due_at is not None for each in plain.escalations):
        yield Finding("heard")
    else:
        yield Finding("lane" if lanes_of(plain) else "ignored", is_missed=True)


def _foreign_language(plain: Play, _: tuple[Play, ...]) -> Judged:
    wrong = answered_by_itself(plain) - {plain.case.expect["never_reply_wrong"]}
    yield Finding("answered wrongly", is_missed=True) if wrong else Finding("not answered wrongly")


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
