"""A message of several requests: what is decided of each."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.questions import Escalate, Ignore, Reply, Suggest, Wait
from bot.core.ranking import Part
from bot.core.triage import Circumstances, decide, rule

from .triage import (
    ALARM,
    ASKS,
    LIKELY,
    LIKELY_TOO,
    PERSON,
    SETTLED,
    SURE,
    SURE_TOO,
    WEAK,
    askings,
    rankings,
    reading,
    settled,
)

REFUND = Part("refund?", (SURE, WEAK))
INVOICE = Part("invoice?", (SURE_TOO, WEAK))
EXPORT = Part("export?", (LIKELY_TOO,))
MOON = Part("and the moon?", (WEAK,))
NOTHING_KNOWN = Part("and mars?", ())
HUMAN = Part("a person on mars please", (LIKELY,), wants_person=True)
AGAIN = Part("money back?", (SURE,))
REPLIED, REPLIED_TOO = Reply((SURE,)), Reply((SURE_TOO,))
OPEN = Escalate("no_match")


@pytest.mark.parametrize(
    ("parts", "asking", "expected"),
    [
        ((REFUND, INVOICE), ASKS, (REPLIED, REPLIED_TOO)),
        ((REFUND, MOON), ASKS, (REPLIED, OPEN)),
        ((MOON, REFUND), ASKS, (OPEN, REPLIED)),
        ((REFUND, EXPORT), ASKS, (REPLIED, Suggest((LIKELY_TOO,)))),
        ((REFUND, EXPORT, MOON), ASKS, (REPLIED, Suggest((LIKELY_TOO,)), OPEN)),
        ((REFUND, AGAIN), ASKS, (REPLIED, REPLIED)),
        ((EXPORT, MOON), SETTLED, (Suggest((LIKELY_TOO,)), OPEN)),
        ((MOON, NOTHING_KNOWN), SETTLED, (OPEN, OPEN)),
        ((REFUND, MOON), settled(may_reply=False), (Suggest((SURE,)), OPEN)),
        ((REFUND, INVOICE), settled(given={"refund"}), (Escalate("given_before"), REPLIED_TOO)),
        (
            (REFUND, INVOICE),
            settled(given={"refund", "invoice"}),
            (Escalate("given_before"), Escalate("given_before")),
        ),
        (
            (REFUND, MOON),
            settled(only_if_sure=True),
            (REPLIED, OPEN),
        ),
        (
            (REFUND, HUMAN),
            ASKS,
            (REPLIED, Escalate("asked_for_a_person", (LIKELY,))),
        ),
        (
            (HUMAN, EXPORT),
            ASKS,
            (Escalate("asked_for_a_person", (LIKELY,)), Suggest((LIKELY_TOO,))),
        ),
    ],
    ids=[
        "both are known",
        "the second is open",
        "the first is open",
        "the second is likely",
        "one of each",
        "both are the same answer",
        "none is sure",
        "none is known",
        "no automatic reply is allowed",
        "one was given before",
        "both were given before",
        "where the bot was not spoken to, but speaks to one of them",
        "one is for a person, by itself",
        "one is for a person, and the other waits no longer",
    ],
)
def test_each_request_of_a_message_is_decided_by_itself(parts, asking, expected):
    rulings = rule(reading(SURE, WEAK, parts=parts), asking)
    assert tuple(ruling.part for ruling in rulings) == parts
    assert tuple(ruling.decision for ruling in rulings) == expected


@pytest.mark.parametrize(
    ("parts", "asking", "expected"),
    [
        ((), ASKS, REPLIED),
        ((REFUND,), ASKS, REPLIED),
        ((EXPORT, MOON), ASKS, Wait("settling")),
        (
            (EXPORT, MOON),
            settled(only_if_sure=True),
            Ignore("not_sure_enough_to_interrupt"),
        ),
        ((REFUND, MOON), PERSON, Escalate("asked_for_a_person", (SURE,))),
        ((REFUND, MOON), settled(is_over=True), Ignore("over")),
    ],
    ids=[
        "it holds one request",
        "one part is no second request",
        "none is sure, and more words may follow",
        "none is sure enough to interrupt others",
        "all of it is about having a person",
        "all of it is over",
    ],
)
def test_a_message_is_decided_as_a_whole(parts, asking, expected):
    (ruling,) = rule(reading(SURE, WEAK, parts=parts), asking)
    assert ruling.part == Part("words", (SURE, WEAK))
    assert ruling.decision == expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((EXPORT, NOTHING_KNOWN), (Suggest((LIKELY_TOO,)), Escalate("urgent"))),
        ((REFUND, NOTHING_KNOWN), (REPLIED, Escalate("urgent"))),
        ((EXPORT, HUMAN), (Suggest((LIKELY_TOO,)), Escalate("urgent", (LIKELY,)))),
        ((EXPORT, MOON), (Escalate("urgent", (LIKELY_TOO,)), Escalate("urgent"))),
    ],
    ids=[
        "the words of one say so",
        "the other is answered",
        "it asks for a person, too",
        "no part says so by itself: all of it is",
    ],
)
def test_of_several_requests_those_that_sound_urgent_are(parts, expected):
    asking = Circumstances(asks=True, is_urgent=True, urgent_words=ALARM)
    rulings = rule(reading(SURE, parts=parts), asking)
    assert tuple(ruling.decision for ruling in rulings) == expected


texts = st.sampled_from(["part", "about mars", "other"])
parts_of = st.lists(st.builds(Part, texts, rankings, st.booleans()), max_size=4).map(tuple)


@given(rankings, parts_of, askings)
def test_each_of_several_requests_is_decided_as_if_it_stood_alone(ranking, parts, asking):
    rulings = rule(reading(*ranking, parts=parts), asking)
    kinds = {type(ruling.decision) for ruling in rulings}
    if len(parts) < 2 or asking.wants_person or asking.is_over:
        assert [ruling.decision for ruling in rulings] == [decide(reading(*ranking), asking)]
        return
    if len(rulings) == 1:
        assert kinds <= {Wait, Ignore}
        return
    assert tuple(ruling.part for ruling in rulings) == parts
    assert Wait not in kinds
    assert not asking.is_urgent or kinds & {Reply, Escalate}
    for ruling in rulings:
        alone = [
            replace(
                asking,
                wants_person=ruling.part.wants_person,
                is_urgent=asking.is_urgent and is_urgent,
                is_settled=asking.is_settled or is_settled,
            )
            for is_urgent in (True, False)
            for is_settled in (True, False)
        ]
        assert ruling.decision in [decide(reading(*ruling.part.ranking), each) for each in alone]
