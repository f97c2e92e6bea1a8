"""What teammates press beside a line of the quiet lane, on the desk's card and on the App Home."""

from __future__ import annotations

import pytest

from tests.e2e.world import ANA, BEN, CHLOE, DESK, GLOBEX, MIA
from tests.slack.listeners.world import ListenerWorld

SEEN, IS_A_QUESTION = "quiet:seen", "quiet:is_a_question"
TOLD = "we moved everything to the new servers yesterday"
MORE = "the parcel with the scanners arrived in Lisbon on Friday"


def tell(world: ListenerWorld, words: str = TOLD) -> str:
    ts = world.ask(MIA, GLOBEX, words)
    world.pass_time(60)
    return ts


def press(world: ListenerWorld, user: str, action: str, value: str = "1") -> None:
    world.sandbox.as_user(user).click(DESK, world.card()["ts"], action, value, force=True)
    world.come_to_rest()


def open_lines(world: ListenerWorld) -> list[int]:
    rows = world.rows("SELECT question FROM quiet WHERE ended_at IS NULL ORDER BY question")
    return [row["question"] for row in rows]


def test_what_is_listed_is_seen_with_one_click(world: ListenerWorld):
    tell(world)
    tell(world, MORE)
    world.sandbox.as_user(BEN).click(DESK, world.card()["ts"], SEEN, "1,2")
    world.come_to_rest()

    assert open_lines(world) == []
    assert "nothing is left to look at" in str(world.card()["blocks"])
    assert world.told(BEN, DESK) == "[]"


def test_one_line_is_taken_for_a_question_and_the_other_stays(world: ListenerWorld):
    ts = tell(world)
    tell(world, MORE)
    world.sandbox.as_user(CHLOE).click(DESK, world.card()["ts"], IS_A_QUESTION, "1")
    world.come_to_rest()

    assert open_lines(world) == [2]
    (handover,) = world.said(GLOBEX, ts)
    assert "Ana from Fernhill" in handover["text"]
    assert "needs you" in str(world.direct(ANA))


@pytest.mark.parametrize("action", [SEEN, IS_A_QUESTION])
def test_a_customer_is_refused(world: ListenerWorld, action):
    tell(world)
    ts = world.ask(MIA, GLOBEX, "How do I reset my password?")
    (reply,) = world.said(GLOBEX, ts)
    world.sandbox.as_user(MIA).click(GLOBEX, reply["ts"], action, "1", force=True)
    world.come_to_rest()

    assert "Only the team that answers here" in world.told(MIA, GLOBEX)
    assert open_lines(world) == [1]


@pytest.mark.parametrize("action", [SEEN, IS_A_QUESTION])
def test_a_forged_value_is_refused_in_words(world: ListenerWorld, action):
    tell(world)
    forged = ("999", "0", "x", "", ",", "1" * 30)
    for value in forged:
        press(world, BEN, action, value)

    assert world.told(BEN, DESK).count("not there any more") == len(forged)
    assert open_lines(world) == [1]


def test_what_its_customer_deleted_is_said_to_be_gone(world: ListenerWorld):
    ts = tell(world)
    before = world.card()
    world.sandbox.as_user(MIA).delete(GLOBEX, ts)
    world.come_to_rest()
    assert TOLD not in str(world.card()["blocks"])
    world.sandbox.as_user(BEN).click(DESK, before["ts"], IS_A_QUESTION, "1", force=True)
    world.come_to_rest()

    assert "not there any more" in world.told(BEN, DESK)
