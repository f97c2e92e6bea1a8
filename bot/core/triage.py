"""Decide what to do with a question. Pure: the same inputs give the same decision."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.questions import Decision, Escalate, Ignore, Reply, Suggest, Wait
from bot.core.ranking import Match, Part, Reading, Thresholds
from bot.core.why import Why

MOST_SUGGESTED = 3
MORE_LIKELY_THAN_NOT = 0.5
LEAST_SUGGESTED = 0.15  # nobody is helped by a guess that is wrong six times in seven


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What bears on the decision beside the ranking.

    `asks`: it asks something or reports trouble. `among_peers`: people there talk to each other,
    too. `is_courtesy`: it only thanks, or says that something was heard. `may_want`: it is more
    than small talk, which here may want somebody. `must_answer`: a mention or a direct message.
    `may_reply`: an automatic reply is allowed (the asker is known, the message is not late).
    `only_if_sure`: the bot was not spoken to, here it speaks only when sure. `is_settled`: no more
    words are waited for. `given`: slugs that this thread has had already. `is_urgent`: it cannot
    wait, and people hear of it whatever is decided.
    """

    asks: bool
    among_peers: bool = False
    is_courtesy: bool = False
    may_want: bool = False
    must_answer: bool = False
    may_reply: bool = True
    only_if_sure: bool = False
    is_settled: bool = False
    given: frozenset[str] = frozenset()
    is_urgent: bool = False


def decide(reading: Reading, circumstances: Circumstances) -> Decision:
    """Choose between replying, suggesting, escalating, waiting and staying silent.

    A sure match is answered even where the message does not look like a question, except among
    peers, who answer each other in the same words. What the thread has had already is never given
    again: if that is the best there is, a person is needed. What cannot wait is never only
    suggested on, and waits for no more words.
    """
    if circumstances.is_urgent:
        reply = _reply(reading, circumstances) if circumstances.may_reply else None
        return reply or Escalate(Why.URGENT, _likely(reading, circumstances))
    return _decide_in_turn(reading, circumstances)


def _decide_in_turn(reading: Reading, circumstances: Circumstances) -> Decision:
    if circumstances.is_courtesy and not circumstances.must_answer:
        return Ignore(Why.THANKS_OR_OK)
    if circumstances.among_peers and not (circumstances.asks or circumstances.must_answer):
        return _of_talk(reading, circumstances)
    reply = _reply(reading, circumstances)
    if reply is not None and circumstances.may_reply:
        return reply
    if circumstances.only_if_sure:
        return Ignore(Why.NOT_SURE_ENOUGH_TO_INTERRUPT)
    is_old = _is_sure_of_old(reading, circumstances)
    if not (circumstances.asks or circumstances.must_answer or reply or is_old):
        return _of_talk(reading, circumstances)
    if not circumstances.is_settled:
        return Wait(Why.SETTLING)
    likely = _likely(reading, circumstances)
    if is_old or not likely:
        return Escalate(Why.GIVEN_BEFORE if is_old else Why.NO_MATCH, likely)
    return Suggest(likely, Why.HELD_BACK if likely[0].held_back else Why.LIKELY)


def _of_talk(reading: Reading, circumstances: Circumstances) -> Decision:
    """What only tells something: in a customer's own channel somebody looks at it all the same."""
    if not circumstances.is_settled:
        return Wait(Why.ASKS_NOTHING_YET)
    if not circumstances.may_want:
        return Ignore(Why.ASKS_NOTHING)
    likely = _likely(reading, circumstances)
    sound = tuple(match for match in likely if match.confidence >= MORE_LIKELY_THAN_NOT)
    return Suggest(sound, Why.LIKELY) if sound else Escalate(Why.MAY_WANT_SOMEBODY, likely)


def _reply(reading: Reading, circumstances: Circumstances) -> Reply | None:
    sure = [
        match
        for part in _parts(reading)
        if (match := _sure_match(part, reading.thresholds, circumstances.given)) is not None
    ]
    unique = tuple({match.slug: match for match in sure}.values())
    if not unique:
        return None
    open_parts = [
        part
        for part in reading.parts
        if len(reading.parts) > 1
        and _sure_match(part, reading.thresholds, circumstances.given) is None
        and not _is_given(part, circumstances)
    ]
    return Reply(unique, open_part=open_parts[0] if open_parts else None)


def _parts(reading: Reading) -> tuple[Part, ...]:
    if len(reading.parts) > 1:
        return reading.parts
    return (Part(reading.cleaned, reading.ranking),)


def _sure_match(part: Part, thresholds: Thresholds, given: frozenset[str]) -> Match | None:
    best = part.ranking[0] if part.ranking else None
    if best is None or not best.is_automatic or best.slug in given:
        return None
    return best if best.confidence >= thresholds.reply else None


def _is_given(part: Part, circumstances: Circumstances) -> bool:
    return bool(part.ranking) and part.ranking[0].slug in circumstances.given


def _is_sure_of_old(reading: Reading, circumstances: Circumstances) -> bool:
    best = reading.ranking[0] if reading.ranking else None
    return (
        best is not None
        and len(reading.parts) < 2
        and best.slug in circumstances.given
        and best.confidence >= reading.thresholds.reply
    )


def is_likely(match: Match, thresholds: Thresholds) -> bool:
    """Whether an answer is worth asking about."""
    return match.confidence >= max(thresholds.suggest, LEAST_SUGGESTED)


def _likely(reading: Reading, circumstances: Circumstances) -> tuple[Match, ...]:
    return tuple(
        match
        for match in reading.ranking
        if is_likely(match, reading.thresholds) and match.slug not in circumstances.given
    )[:MOST_SUGGESTED]
