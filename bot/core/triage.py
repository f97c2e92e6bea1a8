"""Decide what to do with each request of a message. Pure: nothing but the inputs decides."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.core.questions import (
    Candidate,
    Decision,
    Escalate,
    Ignore,
    Quiet,
    Reply,
    Ruling,
    Suggest,
    Wait,
)
from bot.core.ranking import Match, Part, Reading, Thresholds
from bot.core.urgency import NO_WORDS, UrgentWords, find_urgency
from bot.core.why import Why

MOST_SUGGESTED = 3
NEAR = 0.05  # a confidence: it has something to do with an answer
LEAST_SUGGESTED = 0.15  # nobody is helped by a guess that is wrong six times in seven


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What bears on the decision beside the ranking.

    `asks`: it asks something, wants something or reports trouble. `names`: it only names
    something, as people type into a search box. `wants_person`: it asks for a person. `is_over`: it
    says that nothing is wanted any more. `is_courtesy`: it only thanks, or says that something was
    heard. `may_want`: it is more than small talk, which here may want somebody; `shows`: code, a
    log or a link stands in it. `among_peers`:
    people there talk to each other, too. `must_answer`: a mention or a direct message.
    `may_reply`: an automatic reply is allowed (the asker is known, the message is not late).
    `only_if_sure`: the bot was not spoken to, here it speaks only when sure. `is_settled`: no more
    words are waited for. `given`: slugs that this thread has had already. `is_urgent`: it cannot
    wait, by `urgent_words` among others, and people hear of it whatever is decided.
    """

    asks: bool
    names: bool = False
    wants_person: bool = False
    is_over: bool = False
    is_courtesy: bool = False
    may_want: bool = False
    shows: bool = False
    among_peers: bool = False
    must_answer: bool = False
    may_reply: bool = True
    only_if_sure: bool = False
    is_settled: bool = False
    given: frozenset[str] = frozenset()
    is_urgent: bool = False
    urgent_words: UrgentWords = NO_WORDS


def rule(reading: Reading, circumstances: Circumstances) -> tuple[Ruling, ...]:
    """Decide on every request of a message, each by itself; on all of it where it holds one.

    What is said of one is not kept waiting for the others: then all are decided on.
    """
    whole = Part(reading.cleaned, reading.ranking)
    is_one = circumstances.wants_person or circumstances.is_over
    if len(reading.parts) < 2 or is_one:
        return (_ruling(whole, reading, circumstances),)
    rulings = _rulings(reading, circumstances)
    kinds = {type(ruling.decision) for ruling in rulings}
    if kinds <= {Wait, Ignore}:
        return (Ruling(whole, rulings[0].decision, rulings[0].evidence),)
    if circumstances.only_if_sure and Reply in kinds:  # who speaks there anyway says all of it
        circumstances = replace(circumstances, only_if_sure=False)
        return _rulings(reading, replace(circumstances, is_settled=True))
    if Wait in kinds:
        return _rulings(reading, replace(circumstances, is_settled=True))
    return rulings


def _rulings(reading: Reading, circumstances: Circumstances) -> tuple[Ruling, ...]:
    words = circumstances.urgent_words
    alarming = [find_urgency(part.text, words) is not None for part in reading.parts]
    return tuple(
        _ruling(
            part,
            replace(reading, ranking=part.ranking, parts=()),
            replace(
                circumstances,
                wants_person=part.wants_person,
                is_urgent=circumstances.is_urgent and (is_alarming or not any(alarming)),
            ),
        )
        for part, is_alarming in zip(reading.parts, alarming, strict=True)
    )


def _ruling(part: Part, reading: Reading, circumstances: Circumstances) -> Ruling:
    decision = decide(reading, circumstances)
    best = reading.ranking[0] if reading.ranking else None
    is_theirs = decision.why is Why.ASKED_FOR_A_PERSON or not circumstances.may_reply
    if best is None or is_theirs or not best.is_automatic or best.slug in circumstances.given:
        return Ruling(part, decision)
    return Ruling(part, decision, best.evidence)


def decide(reading: Reading, circumstances: Circumstances) -> Decision:
    """Choose between replying, suggesting, escalating, waiting and staying silent, for one request.

    What the thread has had already is never given again: if that is the best there is, a person is
    needed. What cannot wait is never only suggested on, and waits for no more words.
    """
    likely = _likely(reading, circumstances)
    if circumstances.is_over:
        return Ignore(Why.OVER)
    if circumstances.is_urgent:
        reply = _reply(reading, circumstances) if circumstances.may_reply else None
        return reply or Escalate(Why.URGENT, likely)
    if circumstances.wants_person and (circumstances.may_want or not circumstances.only_if_sure):
        return Escalate(Why.ASKED_FOR_A_PERSON, likely)
    return _decide_in_turn(reading, circumstances, likely)


def _decide_in_turn(
    reading: Reading, circumstances: Circumstances, likely: tuple[Match, ...]
) -> Decision:
    """Decide on what neither cannot wait nor asks for a person."""
    if circumstances.is_courtesy and not circumstances.must_answer:
        return Ignore(Why.THANKS_OR_OK)
    is_asked = circumstances.asks or circumstances.must_answer
    if not (is_asked or (circumstances.names and not circumstances.among_peers)):
        return _of_talk(reading, circumstances)
    reply = _reply(reading, circumstances)
    if reply is not None and circumstances.may_reply:
        return reply
    if circumstances.only_if_sure:
        is_customers = circumstances.may_want and is_asked  # in their own channel it is not lost
        return Quiet() if is_customers else Ignore(Why.NOT_SURE_ENOUGH_TO_INTERRUPT)
    is_old = _is_sure_of_old(reading, circumstances)
    if not (is_asked or reply or is_old or likely):
        return _of_talk(reading, circumstances)
    if not circumstances.is_settled:
        return Wait(Why.SETTLING)
    if is_old or not likely:
        return Escalate(Why.GIVEN_BEFORE if is_old else Why.NO_MATCH, likely)
    return Suggest(likely, Why.HELD_BACK if likely[0].held_back else Why.LIKELY)


def _of_talk(reading: Reading, circumstances: Circumstances) -> Decision:
    """What only tells something: in a customer's own channel somebody may look at it all the same.

    Where it has to do with anything that the library knows: else it is talk.
    """
    if circumstances.only_if_sure:
        return Ignore(Why.ASKS_NOTHING)
    if not circumstances.is_settled:
        return Wait(Why.ASKS_NOTHING_YET)
    is_near = bool(reading.ranking) and reading.ranking[0].confidence >= NEAR
    is_ours = circumstances.shows or (circumstances.may_want and is_near)
    return Quiet() if is_ours else Ignore(Why.ASKS_NOTHING)


def _reply(reading: Reading, circumstances: Circumstances) -> Reply | None:
    best = reading.ranking[0] if reading.ranking else None
    if best is None or best.slug in circumstances.given:
        return None
    return Reply((best,)) if is_sure(best, reading.thresholds) else None


def _is_sure_of_old(reading: Reading, circumstances: Circumstances) -> bool:
    best = reading.ranking[0] if reading.ranking else None
    return (
        best is not None
        and best.slug in circumstances.given
        and best.confidence >= reading.thresholds.reply
    )


def suggests_from(thresholds: Thresholds) -> float:
    """The confidence from which an answer is suggested, and shown to teammates as close."""
    return max(thresholds.suggest, LEAST_SUGGESTED)


def is_sure(match: Match, thresholds: Thresholds) -> bool:
    """Whether an answer may be sent by itself, and is sure enough for it."""
    return match.is_automatic and match.confidence >= thresholds.reply


def is_likely(match: Match | Candidate, thresholds: Thresholds) -> bool:
    """Whether an answer is worth asking about."""
    return match.confidence >= suggests_from(thresholds)


def _likely(reading: Reading, circumstances: Circumstances) -> tuple[Match, ...]:
    return tuple(
        match
        for match in reading.ranking
        if is_likely(match, reading.thresholds) and match.slug not in circumstances.given
    )[:MOST_SUGGESTED]
