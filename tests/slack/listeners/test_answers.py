"""The buttons under what customers read: whose click counts, and what a forged one does."""

from __future__ import annotations

import pytest

from bot.core.questions import QuestionState
from tests.e2e.world import ANA, BEN, COMMUNITY, GIL, GLOBEX, MIA, NOAH
from tests.slack.listeners.world import CLEAR, ListenerWorld

SOLVED, PERSON = "question:solved", "question:need_person"


def questions(world: ListenerWorld) -> list:
    with world.bot.store.read() as tx:
        return [tx.question(1)]


def answered(world: ListenerWorld) -> tuple[str, str]:
    ts = world.ask(MIA, GLOBEX, CLEAR)
    (reply,) = world.said(GLOBEX, ts)
    return ts, reply["ts"]


def test_the_asker_says_that_it_is_solved(world: ListenerWorld):
    _, reply = answered(world)
    world.sandbox.as_user(MIA).click(GLOBEX, reply, SOLVED)

    assert questions(world)[0].closed_at is not None


def test_the_asker_wants_a_person(world: ListenerWorld):
    _, reply = answered(world)
    world.sandbox.as_user(MIA).click(GLOBEX, reply, PERSON)
    world.come_to_rest()

    assert questions(world)[0].state is QuestionState.ESCALATED
    assert "reset my password" in str(world.card())


@pytest.mark.parametrize("action", [SOLVED, PERSON])
def test_another_customers_click_closes_nothing_and_says_nothing(world: ListenerWorld, action):
    _, reply = answered(world)
    world.sandbox.as_user(NOAH).click(GLOBEX, reply, action)
    world.come_to_rest()

    (question,) = questions(world)
    assert question.state is QuestionState.ANSWERED
    assert question.closed_at is None
    assert world.told(NOAH, GLOBEX) == "[]"


@pytest.mark.parametrize("action", [SOLVED, PERSON])
def test_a_teammate_is_told_whose_button_it_is(world: ListenerWorld, action):
    ts, reply = answered(world)
    world.sandbox.as_user(BEN).click(GLOBEX, reply, action)
    world.come_to_rest()

    assert "for the person who asked" in world.told(BEN, GLOBEX)
    assert "for the person who asked" not in str(world.said(GLOBEX, ts))
    assert questions(world)[0].closed_at is None


@pytest.mark.parametrize(
    "action", [SOLVED, PERSON, "suggestion:none", "suggestion:pick_1", "suggestion:pick_3"]
)
def test_a_forged_value_is_refused_in_words(world: ListenerWorld, action):
    _, reply = answered(world)
    forged = ("999", "0", "-1", "", "1 or 1=1", "9" * 40)
    for value in forged:
        world.sandbox.as_user(MIA).click(GLOBEX, reply, action, value, force=True)
    world.come_to_rest()

    assert world.told(MIA, GLOBEX).count("not there any more") == len(forged)
    assert questions(world)[0].closed_at is None


def test_an_asker_elsewhere_cannot_close_somebody_elses_question(world: ListenerWorld):
    answered(world)
    ts = world.ask(GIL, COMMUNITY, "How do I get a refund?")
    (reply,) = world.said(COMMUNITY, ts)
    world.sandbox.as_user(GIL).click(COMMUNITY, reply["ts"], SOLVED, "1", force=True)

    assert questions(world)[0].closed_at is None


def test_a_click_that_comes_twice_changes_nothing_more(world: ListenerWorld):
    ts, reply = answered(world)
    for _ in range(2):
        world.sandbox.as_user(MIA).click(GLOBEX, reply, PERSON, "1", force=True)
        world.come_to_rest()

    assert len(world.said(GLOBEX, ts)) == 2
    with world.bot.store.read() as tx:
        assert len(tx.open_escalations()) == 1


def test_a_button_of_an_earlier_version_is_acked(world: ListenerWorld):
    _, reply = answered(world)
    world.sandbox.as_user(MIA).click(GLOBEX, reply, "question:of_old", "1", force=True)


def test_reactions_stand_for_the_buttons(world: ListenerWorld):
    _, reply = answered(world)
    world.sandbox.as_user(NOAH).react(GLOBEX, reply, "white_check_mark")
    world.come_to_rest()
    assert questions(world)[0].closed_at is None

    world.sandbox.as_user(MIA).react(GLOBEX, reply, "white_check_mark")
    world.come_to_rest()
    assert questions(world)[0].closed_at is not None


def test_a_teammate_claims_with_their_eyes(world: ListenerWorld):
    ts, _ = world.escalated()
    world.sandbox.as_user(ANA).react(GLOBEX, ts, "eyes")
    world.come_to_rest()

    assert "Ana Keller" in str(world.card())
