"""What is decided of a message, by what was found for it and what bears on it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from bot.core.questions import Decision, Escalate, Ignore, Quiet, Reply, Suggest, Wait
from bot.core.ranking import Match, Thresholds
from bot.core.triage import LEAST_SUGGESTED, MOST_SUGGESTED, NEAR, Circumstances, decide

from .triage import (
    ASKS,
    HELD,
    LEAST_LIKELY,
    LIKELY,
    LIKELY_ALSO,
    LIKELY_TOO,
    PERSON,
    SETTLED,
    SURE,
    THRESHOLDS,
    WEAK,
    askings,
    match,
    rankings,
    reading,
    settled,
    telling,
)

NEARLY_NOTHING = match("seats", NEAR)
NOTHING = match("seats", NEAR / 2)

TELLS = Circumstances(asks=False)
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
        ([], telling(is_urgent=True, among_peers=True), Escalate("urgent")),
        ([SURE], telling(is_urgent=True), Reply((SURE,))),
        ([LIKELY], telling(is_urgent=True, is_courtesy=True), Escalate("urgent", (LIKELY,))),
        ([LIKELY], settled(is_urgent=True, wants_person=True), Escalate("urgent", (LIKELY,))),
    ],
)
def test_what_is_urgent_waits_for_nothing_and_is_never_only_suggested(ranking, asking, expected):
    assert decide(reading(*ranking), asking) == expected


NAMES = Circumstances(asks=False, names=True)

# What it is called, the ranking, what bears on it, what is decided.
ROWS: list[tuple[str, list[Match], Circumstances, Decision]] = [
    # It asks.
    ("sure", [SURE], ASKS, Reply((SURE,))),
    ("sure, also among peers", [SURE], Circumstances(asks=True, among_peers=True), Reply((SURE,))),
    (
        "sure, where the bot was not spoken to",
        [SURE],
        Circumstances(asks=True, only_if_sure=True),
        Reply((SURE,)),
    ),
    ("exactly at the threshold", [match("refund", 0.9)], ASKS, Reply((match("refund", 0.9),))),
    ("likely, but more words may follow", [LIKELY], ASKS, Wait("settling")),
    ("likely, and nothing followed", [LIKELY], SETTLED, Suggest((LIKELY,))),
    ("exactly at the lower threshold", [LEAST_LIKELY], SETTLED, Suggest((LEAST_LIKELY,))),
    (
        "never more than three suggestions",
        [LIKELY, LIKELY_TOO, LIKELY_ALSO, LEAST_LIKELY],
        SETTLED,
        Suggest((LIKELY, LIKELY_TOO, LIKELY_ALSO)),
    ),
    ("the unlikely is not suggested", [LIKELY, WEAK], SETTLED, Suggest((LIKELY,))),
    ("held back waits", [HELD], ASKS, Wait("settling")),
    ("held back is suggested, never sent", [HELD], SETTLED, Suggest((HELD,), "held_back")),
    ("weak waits", [WEAK], ASKS, Wait("settling")),
    ("weak is handed over", [WEAK], SETTLED, Escalate("no_match")),
    ("nothing found is handed over", [], SETTLED, Escalate("no_match")),
    # It only tells.
    ("however sure, what only tells waits", [SURE], TELLS, Wait("asks_nothing_yet")),
    ("however sure, what only tells is not answered", [SURE], telling(), Ignore("asks_nothing")),
    (
        "among peers more words are waited for",
        [SURE],
        Circumstances(asks=False, among_peers=True),
        Wait("asks_nothing_yet"),
    ),
    (
        "among peers what only talks is left alone",
        [SURE],
        telling(among_peers=True),
        Ignore("asks_nothing"),
    ),
    ("likely, but asks nothing yet", [LIKELY], TELLS, Wait("asks_nothing_yet")),
    ("likely, but asks nothing", [LIKELY], telling(), Ignore("asks_nothing")),
    ("held back and asks nothing", [HELD], telling(), Ignore("asks_nothing")),
    ("small talk so far", [], TELLS, Wait("asks_nothing_yet")),
    ("small talk", [], telling(), Ignore("asks_nothing")),
    # It may want somebody.
    (
        "what may want somebody waits for more words",
        [LIKELY],
        Circumstances(asks=False, may_want=True),
        Wait("asks_nothing_yet"),
    ),
    ("it may want somebody, and is near an answer", [WEAK], telling(may_want=True), Quiet()),
    ("it is likely about an answer", [LIKELY], telling(may_want=True), Quiet()),
    ("it is sure to be about an answer", [SURE], telling(may_want=True), Quiet()),
    ("it is just near an answer", [NEARLY_NOTHING], telling(may_want=True), Quiet()),
    ("it is near nothing", [NOTHING], telling(may_want=True), Ignore("asks_nothing")),
    ("nothing was found", [], telling(may_want=True), Ignore("asks_nothing")),
    ("it shows something, near or not", [], telling(may_want=True, shows=True), Quiet()),
    (
        "it may want somebody, where the bot was not spoken to",
        [LIKELY],
        telling(may_want=True, shows=True, only_if_sure=True),
        Ignore("asks_nothing"),
    ),
    # It only names something.
    ("named, and sure", [SURE], NAMES, Reply((SURE,))),
    ("named, and likely, waits", [LIKELY], NAMES, Wait("settling")),
    ("named, and likely", [LIKELY], telling(names=True), Suggest((LIKELY,))),
    ("named, and held back", [HELD], telling(names=True), Suggest((HELD,), "held_back")),
    ("named, sure, but late", [SURE], telling(names=True, may_reply=False), Suggest((SURE,))),
    ("named, and nothing is known of it", [], NAMES, Wait("asks_nothing_yet")),
    ("named, and nothing came", [], telling(names=True), Ignore("asks_nothing")),
    ("named, weak, may want somebody", [WEAK], telling(names=True, may_want=True), Quiet()),
    (
        "named, and given before",
        [SURE],
        telling(names=True, given=frozenset({"refund"})),
        Escalate("given_before"),
    ),
    (
        "named among peers",
        [SURE],
        telling(names=True, among_peers=True),
        Ignore("asks_nothing"),
    ),
    # It thanks, or says that it was heard.
    ("thanks", [SURE], Circumstances(asks=False, is_courtesy=True), Ignore("thanks_or_ok")),
    (
        "thanks to the bot itself may get an answer",
        [SURE],
        Circumstances(asks=False, is_courtesy=True, must_answer=True),
        Reply((SURE,)),
    ),
    # The bot was spoken to.
    (
        "a mention among peers is answered",
        [SURE],
        Circumstances(asks=False, among_peers=True, must_answer=True),
        Reply((SURE,)),
    ),
    ("a mention, nothing known", [], telling(must_answer=True), Escalate("no_match")),
    ("a mention, something likely", [LIKELY], telling(must_answer=True), Suggest((LIKELY,))),
    # They ask for a person.
    ("a person at once, unsettled", [], PERSON, Escalate("asked_for_a_person")),
    ("a person, however sure", [SURE], PERSON, Escalate("asked_for_a_person", (SURE,))),
    (
        "a person, and teammates see what is likely",
        [LIKELY, WEAK],
        PERSON,
        Escalate("asked_for_a_person", (LIKELY,)),
    ),
    (
        "a person, in a wording that asks nothing",
        [],
        Circumstances(asks=False, wants_person=True, among_peers=True),
        Escalate("asked_for_a_person"),
    ),
    (
        "a person, late",
        [SURE],
        settled(wants_person=True, may_reply=False),
        Escalate("asked_for_a_person", (SURE,)),
    ),
    (
        "a person, asked of others",
        [LIKELY],
        settled(wants_person=True, only_if_sure=True),
        Ignore("not_sure_enough_to_interrupt"),
    ),
    # It is over.
    ("over", [SURE], Circumstances(asks=False, is_over=True), Ignore("over")),
    ("over, said as a question", [LIKELY], settled(is_over=True), Ignore("over")),
    ("over, said to the bot", [SURE], telling(is_over=True, must_answer=True), Ignore("over")),
    ("over is not urgent", [SURE], telling(is_over=True, is_urgent=True), Ignore("over")),
    ("over needs no person", [], telling(is_over=True, wants_person=True), Ignore("over")),
    # No automatic reply is allowed.
    ("sure, late, waits", [SURE], Circumstances(asks=True, may_reply=False), Wait("settling")),
    ("sure, late", [SURE], settled(may_reply=False), Suggest((SURE,))),
    ("sure, late, only tells", [SURE], telling(may_reply=False), Ignore("asks_nothing")),
    # The bot was not spoken to.
    (
        "likely does not interrupt others",
        [LIKELY],
        settled(only_if_sure=True),
        Ignore("not_sure_enough_to_interrupt"),
    ),
    (
        "nothing does not interrupt others",
        [],
        settled(only_if_sure=True),
        Ignore("not_sure_enough_to_interrupt"),
    ),
    (
        "late and sure does not interrupt others",
        [SURE],
        settled(only_if_sure=True, may_reply=False),
        Ignore("not_sure_enough_to_interrupt"),
    ),
    # It was given in this thread before.
    (
        "sure of what was given before",
        [SURE, LIKELY],
        settled(given={"refund"}),
        Escalate("given_before", (LIKELY,)),
    ),
    (
        "given before, and nothing else",
        [SURE],
        settled(given={"refund"}),
        Escalate("given_before"),
    ),
    (
        "given before, and it only tells",
        [SURE],
        telling(given={"refund"}),
        Ignore("asks_nothing"),
    ),
    (
        "given before waits for more words",
        [SURE],
        Circumstances(asks=True, given=frozenset({"refund"})),
        Wait("settling"),
    ),
    (
        "what was given is not suggested again",
        [LIKELY, LIKELY_TOO],
        settled(given={"invoice"}),
        Suggest((LIKELY_TOO,)),
    ),
    (
        "likely was given, nothing else is likely",
        [LIKELY],
        settled(given={"invoice"}),
        Escalate("no_match"),
    ),
]


@pytest.mark.parametrize(
    ("ranking", "asking", "expected"),
    [row[1:] for row in ROWS],
    ids=[row[0] for row in ROWS],
)
def test_decide(ranking, asking, expected):
    assert decide(reading(*ranking), asking) == expected


def test_however_low_the_threshold_nobody_is_helped_by_a_guess():
    low = replace(reading(match("seats", LEAST_SUGGESTED - 0.01)), thresholds=Thresholds(0.9, 0.0))
    assert decide(low, SETTLED) == Escalate("no_match")
    likely = match("seats", LEAST_SUGGESTED)
    assert decide(replace(low, ranking=(likely,)), SETTLED) == Suggest((likely,))


def assert_keeps_the_promises(decision: Decision, asking: Circumstances) -> None:
    is_asked = asking.asks or asking.must_answer
    is_person = asking.wants_person and not asking.only_if_sure
    is_at_once = asking.is_urgent or is_person
    match decision:
        case Reply((found,)):
            assert asking.may_reply
            assert found.is_automatic
            assert found.confidence >= THRESHOLDS.reply
            assert found.slug not in asking.given
            assert is_asked or asking.is_urgent or (asking.names and not asking.among_peers)
            assert asking.is_urgent or not is_person
        case Suggest(found):
            assert 1 <= len(found) <= MOST_SUGGESTED
            assert all(each.confidence >= THRESHOLDS.suggest for each in found)
            assert not {each.slug for each in found} & asking.given
            assert asking.is_settled
            assert not is_at_once
            assert not asking.only_if_sure
        case Quiet():
            assert asking.is_settled
            assert asking.may_want or asking.shows
            assert not is_asked
            assert not is_at_once
            assert not asking.only_if_sure
        case Ignore("over"):
            assert asking.is_over
        case Ignore():
            assert not is_at_once
            assert asking.only_if_sure or asking.is_courtesy or not asking.asks
            assert asking.only_if_sure or not asking.must_answer
            assert asking.is_settled or asking.only_if_sure or asking.is_courtesy
        case Wait():
            assert not asking.is_settled
            assert not is_at_once
        case Escalate():
            assert asking.is_settled or is_at_once
        case _:
            raise AssertionError(decision)


@given(rankings, askings)
def test_whatever_is_decided_keeps_the_promises(ranking, asking):
    decision = decide(reading(*ranking), asking)
    assert asking.is_over == (decision == Ignore("over"))
    assert_keeps_the_promises(decision, asking)
