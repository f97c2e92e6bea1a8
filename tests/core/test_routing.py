from __future__ import annotations

import pytest

from bot.core.ranking import Thresholds
from bot.core.routing import About, Placing, Route, about, line_of, named_first, route

from .sample import ANA, BEN, CAT, DAN, EVE, make_channel, make_match, make_roster

THRESHOLDS = Thresholds(reply=0.9, suggest=0.5)
REFUND = Placing("billing", None)
OWNED = Placing("billing", "ben")
ANSWERS = {
    "reset": Placing("account", None),
    "seats": Placing("account", None),
    "leave": Placing("account", None),
    "refund": REFUND,
    "owned": OWNED,
}


@pytest.mark.parametrize(
    ("ranking", "expected"),
    [
        ([("refund", 0.7), ("reset", 0.6)], About(REFUND, "billing")),
        ([("refund", 0.5)], About(REFUND, "billing")),
        ([("reset", 0.3), ("seats", 0.2), ("leave", 0.1)], About(None, "account")),
        ([("reset", 0.3), ("seats", 0.2), ("refund", 0.1)], About()),
        ([("reset", 0.3), ("seats", 0.2)], About()),
        ([("gone", 0.9), ("refund", 0.7)], About(REFUND, "billing")),
        ([], About()),
    ],
    ids=[
        "a likely answer",
        "just likely",
        "three of one topic",
        "two topics",
        "too few to say a topic",
        "an answer that is gone says nothing",
        "nothing",
    ],
)
def test_what_a_question_is_about(ranking, expected):
    assert about([make_match(*each) for each in ranking], ANSWERS, THRESHOLDS) == expected


@pytest.mark.parametrize(
    ("subject", "channel_owner", "absent", "expected"),
    [
        (About(OWNED, "billing"), None, (), Route("ben", "cat")),
        (About(REFUND, "billing"), None, (), Route("billing", "cat")),
        (About(None, "account"), "cat", (), Route("ana", "ben")),
        (About(None, "loose"), "cat", (), Route("cat", "eve")),
        (About(), "cat", (), Route("cat", "eve")),
        (About(), None, (), Route("dan", "eve")),
        (About(None, "unheard-of"), None, (), Route("dan", "eve")),
        (About(None, "account"), None, (ANA,), Route("ben", "eve")),
        (About(None, "account"), None, (ANA, BEN), Route("dan", "eve")),
        (About(None, "account"), None, (BEN,), Route("ana", "eve")),
        (About(REFUND, "billing"), None, (BEN,), Route("billing", "cat")),
        (About(), "eve", (), Route("eve", "dan")),
        (About(OWNED, "billing"), None, (ANA, BEN, CAT, DAN, EVE), Route("ben", None)),
    ],
    ids=[
        "the answer's owner",
        "a group owns the topic",
        "the topic's owner, before the channel's",
        "a topic that nobody owns",
        "the channel's owner",
        "the default",
        "a topic that is not in the file",
        "the owner has left: the deputy",
        "owner and deputy have left",
        "the deputy has left: the default one",
        "a group that has lost one member",
        "the default deputy owns the channel",
        "nobody can be reached, and still it has a name on it",
    ],
)
def test_whom_a_question_goes_to(subject, channel_owner, absent, expected):
    roster = make_roster(frozenset(absent))
    assert route(subject, make_channel(channel_owner), roster) == expected


def test_the_line_names_everyone_once_and_first_those_who_own_it():
    roster = make_roster(admins=("eve", "ana"))
    line = line_of(About(OWNED, "billing"), make_channel("cat"), roster)
    assert line == ("ben", "billing", "cat", "dan", "eve", "ana")


@pytest.mark.parametrize(
    ("named", "subject", "owners", "absent", "expected"),
    [
        (["ben"], About(REFUND, "billing"), (), (), "ben"),
        (["cat"], About(None, "billing"), (), (), "cat"),
        (["ana", "ben"], About(REFUND, "billing"), (), (), "ben"),
        (["ana"], About(REFUND, "billing"), (), (), None),
        (["ana"], About(REFUND, "billing"), ("ana",), (), "ana"),
        (["ben"], About(OWNED, "billing"), (), (), "ben"),
        (["ben"], About(None, "account"), (), (BEN,), None),
        (["eve"], About(None, "account"), (), (), None),
        (["eve"], About(), (), (), "eve"),
        (["ana"], About(), (), (), "ana"),
        (["ben"], About(), (), (), None),
        (["ben"], About(None, "unheard-of"), (), (), None),
        ([], About(REFUND, "billing"), (), (), None),
    ],
    ids=[
        "one of the group that owns the topic",
        "the deputy",
        "the first of those of the topic",
        "somebody of another topic",
        "who owns an answer of the topic",
        "who owns the answer",
        "somebody who has left",
        "who stands in for everybody, where the topic has its own people",
        "who stands in, where nothing says the topic",
        "the channel's owner, where nothing says the topic",
        "somebody else, where nothing says the topic",
        "a topic that nobody knows",
        "nobody",
    ],
)
def test_who_is_named_comes_first_where_the_topic_is_theirs(
    named, subject, owners, absent, expected
):
    roster = make_roster(frozenset(absent))
    assert named_first(named, subject, make_channel("ana"), roster, owners) == expected


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ("ben", Route("ben", "cat")),
        ("cat", Route("cat", "billing")),
        (None, Route("billing", "cat")),
    ],
    ids=["named: the deputy stands in", "the deputy named: the owner stands in", "nobody named"],
)
def test_who_is_named_has_it_and_somebody_else_stands_in(named, expected):
    assert route(About(REFUND, "billing"), make_channel(), make_roster(), named) == expected
