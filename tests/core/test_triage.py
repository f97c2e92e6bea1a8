from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.questions import Escalate, Ignore, Quiet, Reply, Suggest, Wait
from bot.core.ranking import Match, Part, Reading, Reason, Thresholds
from bot.core.triage import MOST_SUGGESTED, Circumstances, decide

THRESHOLDS = Thresholds(reply=0.9, suggest=0.5)


def match(slug: str, confidence: float, held_back: str | None = None) -> Match:
    reason = Reason(phrasing="", segment="")
    return Match(slug, slug.title(), confidence, reason, held_back is None, held_back)


SURE = match("refund", 0.95)
SURE_TOO = match("invoice", 0.92)
HELD = match("refund", 0.95, held_back="a single word says too little")
LIKELY = match("invoice", 0.7)
LIKELY_TOO = match("export", 0.6)
LIKELY_ALSO = match("plans", 0.55)
LEAST_LIKELY = match("seats", 0.5)
WEAK = match("webhooks", 0.2)

ASKS = Circumstances(asks=True)
TELLS = Circumstances(asks=False)
SETTLED = Circumstances(asks=True, is_settled=True)
SETTLED_TELLING = Circumstances(asks=False, is_settled=True)


def reading(*ranking: Match, parts: tuple[Part, ...] = ()) -> Reading:
    return Reading("words", ranking, parts, THRESHOLDS, "v1", "lexical")


def settled(**facts: object) -> Circumstances:
    return Circumstances(**{"asks": True, "is_settled": True, **facts})


URGENT = Circumstances(asks=True, is_urgent=True)


@pytest.mark.parametrize(
    ("ranking", "asking", "expected"),
    [
        ([SURE], URGENT, Reply((SURE,))),
        ([LIKELY], URGENT, Escalate("urgent", (LIKELY,))),
        ([HELD], URGENT, Escalate("urgent", (HELD,))),
        ([], Circumstances(asks=False, is_urgent=True), Escalate("urgent")),
        ([SURE], settled(may_reply=False, is_urgent=True), Escalate("urgent", (SURE,))),
        ([SURE], settled(is_urgent=True, given=frozenset({"refund"})), Escalate("urgent")),
        ([LIKELY], settled(is_urgent=True, only_if_sure=True), Escalate("urgent", (LIKELY,))),
        ([], settled(asks=False, is_urgent=True, among_peers=True), Escalate("urgent")),
    ],
)
def test_what_is_urgent_waits_for_nothing_and_is_never_only_suggested(ranking, asking, expected):
    assert decide(reading(*ranking), asking) == expected


@pytest.mark.parametrize(
    ("ranking", "asking", "expected"),
    [
        ([SURE], ASKS, Reply((SURE,))),
        ([SURE], TELLS, Reply((SURE,))),
        ([SURE], Circumstances(asks=False, among_peers=True), Wait("asks_nothing_yet")),
        ([SURE], settled(asks=False, among_peers=True), Ignore("asks_nothing")),
        ([SURE], Circumstances(asks=True, among_peers=True), Reply((SURE,))),
        ([SURE], Circumstances(asks=False, among_peers=True, must_answer=True), Reply((SURE,))),
        ([SURE], Circumstances(asks=True, only_if_sure=True), Reply((SURE,))),
        ([match("refund", 0.9)], ASKS, Reply((match("refund", 0.9),))),
        ([SURE], Circumstances(asks=False, is_courtesy=True), Ignore("thanks_or_ok")),
        ([SURE], Circumstances(asks=False, is_courtesy=True, must_answer=True), Reply((SURE,))),
        ([LIKELY], ASKS, Wait("settling")),
        ([LIKELY], SETTLED, Suggest((LIKELY,))),
        ([LEAST_LIKELY], SETTLED, Suggest((LEAST_LIKELY,))),
        (
            [LIKELY, LIKELY_TOO, LIKELY_ALSO, LEAST_LIKELY],
            SETTLED,
            Suggest((LIKELY, LIKELY_TOO, LIKELY_ALSO)),
        ),
        ([LIKELY, WEAK], SETTLED, Suggest((LIKELY,))),
        ([HELD], ASKS, Wait("settling")),
        ([HELD], SETTLED, Suggest((HELD,), "held_back")),
        ([WEAK], ASKS, Wait("settling")),
        ([WEAK], SETTLED, Escalate("no_match")),
        ([], SETTLED, Escalate("no_match")),
        ([LIKELY], TELLS, Wait("asks_nothing_yet")),
        ([LIKELY], SETTLED_TELLING, Ignore("asks_nothing")),
        ([HELD], SETTLED_TELLING, Ignore("asks_nothing")),
        ([], TELLS, Wait("asks_nothing_yet")),
        ([], SETTLED_TELLING, Ignore("asks_nothing")),
        ([], Circumstances(asks=False, may_want=True), Wait("asks_nothing_yet")),
        ([], settled(asks=False, may_want=True), Quiet()),
        ([WEAK], settled(asks=False, may_want=True), Quiet()),
        ([LIKELY], settled(asks=False, may_want=True), Quiet()),
        ([], settled(asks=False, must_answer=True), Escalate("no_match")),
        ([LIKELY], settled(asks=False, must_answer=True), Suggest((LIKELY,))),
        ([SURE], Circumstances(asks=True, may_reply=False), Wait("settling")),
        ([SURE], settled(may_reply=False), Suggest((SURE,))),
        ([SURE], settled(may_reply=False, asks=False), Suggest((SURE,))),
        ([LIKELY], settled(only_if_sure=True), Ignore("not_sure_enough_to_interrupt")),
        ([], settled(only_if_sure=True), Ignore("not_sure_enough_to_interrupt")),
        (
            [SURE],
            settled(only_if_sure=True, may_reply=False),
            Ignore("not_sure_enough_to_interrupt"),
        ),
        ([SURE, LIKELY], settled(given={"refund"}), Escalate("given_before", (LIKELY,))),
        ([SURE], settled(given={"refund"}), Escalate("given_before")),
        ([SURE], settled(given={"refund"}, asks=False), Escalate("given_before")),
        ([SURE], Circumstances(asks=True, given=frozenset({"refund"})), Wait("settling")),
        ([LIKELY, LIKELY_TOO], settled(given={"invoice"}), Suggest((LIKELY_TOO,))),
        ([LIKELY], settled(given={"invoice"}), Escalate("no_match")),
    ],
    ids=[
        "sure",
        "sure, though it does not look like a question",
        "among peers more words are waited for",
        "among peers what only talks is left alone",
        "among peers a sure question is answered",
        "among peers a mention is answered",
        "sure, where the bot was not spoken to",
        "exactly at the threshold",
        "thanks want no answer",
        "thanks to the bot itself may get one",
        "likely, but more words may follow",
        "likely, and nothing followed",
        "exactly at the lower threshold",
        "never more than three suggestions",
        "the unlikely is not suggested",
        "held back waits",
        "held back is suggested, never sent",
        "weak waits",
        "weak is handed over",
        "nothing found is handed over",
        "likely, but asks nothing yet",
        "likely, but asks nothing",
        "held back and asks nothing",
        "small talk so far",
        "small talk",
        "a customer's statement waits for more words",
        "a customer's statement is looked at by somebody",
        "a customer's statement that nothing in the library is near to",
        "a customer's statement that an answer probably fits",
        "a mention that asks nothing known",
        "a mention that asks something likely",
        "sure, but no automatic reply is allowed: waits",
        "sure, but no automatic reply is allowed: suggested",
        "sure without looking like a question, no automatic reply: suggested",
        "likely does not interrupt others",
        "nothing does not interrupt others",
        "late and sure does not interrupt others",
        "sure of what was given before",
        "sure of what was given before, with nothing else",
        "given before, not phrased as a question",
        "given before waits for more words",
        "what was given is not suggested again",
        "likely was given, nothing else is likely",
    ],
)
def test_decide(ranking, asking, expected):
    assert decide(reading(*ranking), asking) == expected


TWO = (Part("refund?", (SURE, WEAK)), Part("invoice?", (SURE_TOO, WEAK)))
ONE_OPEN = (Part("refund?", (SURE, WEAK)), Part("and the moon?", (WEAK,)))
OPEN_FIRST = (Part("the moon?", (WEAK,)), Part("refund?", (SURE,)))
SAME_TWICE = (Part("refund?", (SURE,)), Part("money back?", (SURE,)))


@pytest.mark.parametrize(
    ("parts", "asking", "expected"),
    [
        (TWO, ASKS, Reply((SURE, SURE_TOO))),
        (ONE_OPEN, ASKS, Reply((SURE,), open_part=ONE_OPEN[1])),
        (OPEN_FIRST, ASKS, Reply((SURE,), open_part=OPEN_FIRST[0])),
        (SAME_TWICE, ASKS, Reply((SURE,))),
        (TWO, settled(given={"refund"}), Reply((SURE_TOO,))),
        (TWO[:1], ASKS, Reply((SURE,))),
    ],
    ids=[
        "both are known",
        "the second is open",
        "the first is open",
        "both are the same answer",
        "one was given before: only the other, and nothing is open",
        "one part is no second question",
    ],
)
def test_a_message_that_asks_two_things(parts, asking, expected):
    assert decide(reading(SURE, WEAK, parts=parts), asking) == expected


def test_two_things_both_given_before_are_not_said_again():
    asking = settled(given=frozenset({"refund", "invoice"}))
    decision = decide(reading(SURE, SURE_TOO, parts=TWO), asking)
    assert not isinstance(decision, Reply | Suggest)


matches = st.builds(
    match,
    st.sampled_from(["refund", "invoice", "export", "plans", "seats"]),
    st.floats(0, 1),
    st.sampled_from([None, None, "held"]),
)
rankings = st.lists(matches, max_size=5, unique_by=lambda each: each.slug).map(
    lambda found: tuple(sorted(found, key=lambda each: -each.confidence))
)
parts_of = st.lists(st.builds(Part, st.just("part"), rankings), max_size=2).map(tuple)
askings = st.builds(
    Circumstances,
    asks=st.booleans(),
    must_answer=st.booleans(),
    may_reply=st.booleans(),
    only_if_sure=st.booleans(),
    is_settled=st.booleans(),
    given=st.frozensets(st.sampled_from(["refund", "invoice", "export"])),
)


@given(rankings, parts_of, askings)
def test_whatever_is_decided_keeps_the_promises(ranking, parts, asking):
    decision = decide(reading(*ranking, parts=parts), asking)
    match decision:
        case Reply(found):
            assert asking.may_reply
            assert all(each.is_automatic for each in found)
            assert all(each.confidence >= THRESHOLDS.reply for each in found)
            assert not {each.slug for each in found} & asking.given
            assert 1 <= len({each.slug for each in found}) == len(found)
        case Suggest(found):
            assert 1 <= len(found) <= MOST_SUGGESTED
            assert all(each.confidence >= THRESHOLDS.suggest for each in found)
            assert not {each.slug for each in found} & asking.given
        case Ignore():
            assert asking.only_if_sure or (asking.is_settled and not asking.asks)
            assert asking.only_if_sure or not asking.must_answer
        case Wait():
            assert not asking.is_settled
        case Escalate():
            assert asking.is_settled
