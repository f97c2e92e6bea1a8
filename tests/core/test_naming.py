from __future__ import annotations

import pytest

from bot.core.naming import named_in
from bot.core.settings import PersonEntry

from .sample import make_roster

PEOPLE = {
    "will": PersonEntry("will", "Will Hart", public_name="Will from Fernhill"),
    "mark-t": PersonEntry("mark-t", "Mark Tan"),
    "jo": PersonEntry("jo", "Jo O'Neil"),
    "lower": PersonEntry("lower", "lower case"),
}


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Will, can you look at this?", ["will"]),
        ("will, can you look at this?", ["will"]),
        ("hi will how do i pay", ["will"]),
        ("Good morning Will! It fails again.", ["will"]),
        ("It fails again. Will: please look", ["will"]),
        ("can you help us, Will?", ["will"]),
        ("thanks, will", ["will"]),
        ("@will the invoice is wrong", ["will"]),
        ("could @mark-t have a look", ["mark-t"]),
        ("as Will promised, the invoice", ["will"]),
        ("the invoice that Mark's colleague sent", ["mark-t"]),
        ("please ask will hart", ["will"]),
        ("is Will from Fernhill there?", ["will"]),
        ("Jo O'Neil said so", ["jo"]),
        ("Mark and Will, where is it?", ["mark-t", "will"]),
        ("where is it? Will or Mark: please", ["will", "mark-t"]),
        ("Will this work with two keys?", []),
        ("this will work", []),
        ("Mark the invoice as paid?", []),
        ("how do I mark it as paid", []),
        ("write to will@example.com", []),
        ("ask @will.smith", []),
        ("I asked Will Smith", []),
        ("it will, I think", []),
        ("lower, please", []),
        ("what is our job, Jon?", []),
        ("", []),
    ],
)
def test_whom_a_message_names(said, named):
    assert list(named_in(said, make_roster(people=PEOPLE))) == named


def test_a_mention_names_and_comes_first():
    said = "Ana, <@U0CAT|cat> or <@U0NOBODY> knows"
    assert named_in(said, make_roster()) == ("cat", "ana")
