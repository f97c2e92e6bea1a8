"""Somebody whom Slack does not tell of yet, and what is heard long after it was written."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.people import Author
from bot.core.questions import QuestionState
from tests.reading import TO_CUSTOMERS

from .company import ANA, BOT, KIM, LEE, OURS
from .library import LIKELY, SURE, UNKNOWN
from .world import World

ESCALATED = QuestionState.ESCALATED


# --- somebody unknown --------------------------------------------------------------------------


def ask_as_a_stranger(world: World, said: str) -> None:
    world.company.silent.add("U0NEW")
    world.hear("U0NEW", said, author=Author("U0NEW"))


def test_somebody_unknown_is_not_answered_but_asked_about_again_in_a_minute(world: World):
    ask_as_a_stranger(world, SURE)
    assert world.outbox() == ()
    assert world.question().wake_at == world.clock() + timedelta(minutes=1)


def test_somebody_known_a_minute_later_is_answered(world: World):
    ask_as_a_stranger(world, SURE)
    world.company.silent.clear()
    world.pass_time(minutes=1)
    assert world.slugs() == ["reset-password"]


def test_somebody_still_unknown_gets_a_suggestion_and_no_reply(world: World):
    ask_as_a_stranger(world, SURE)
    world.pass_time(minutes=1)
    assert world.suggested() == [["reset-password"]]
    assert world.slugs() == []


def test_somebody_who_turns_out_to_be_a_teammate_is_left_alone(world: World):
    ask_as_a_stranger(world, SURE)
    world.company.silent.clear()
    world.company.facts["U0NEW"] = {"team_id": OURS}
    world.pass_time(minutes=1)
    assert world.outbox() == ()
    assert world.reasons(world.question()) == [("ignore", "a_teammate")]


# --- late messages -----------------------------------------------------------------------------


def test_a_late_message_gets_no_automatic_reply(world: World):
    world.hear(KIM, SURE, ago=timedelta(hours=2))
    assert world.slugs() == []
    assert world.suggested() == [["reset-password"]]


def test_a_message_an_hour_old_is_not_late(world: World):
    world.hear(KIM, SURE, ago=timedelta(minutes=59))
    assert world.slugs() == ["reset-password"]


def test_a_late_unknown_question_is_handed_over_at_once(world: World):
    world.hear(KIM, UNKNOWN, ago=timedelta(hours=2))
    assert world.question().state is ESCALATED


@pytest.mark.parametrize("said", [SURE, LIKELY, UNKNOWN, f"<@{BOT}> {SURE}"])
def test_a_late_question_that_a_teammate_has_answered_is_theirs(world: World, said):
    heard = world.write(KIM, said, ago=timedelta(hours=2))
    reply = world.write(ANA, "Done, have a look.", thread=heard.ts, ago=timedelta(hours=1))
    world.company.threads[heard.ts] = (reply,)
    world.hearing.hear(heard)
    world.pass_time(minutes=1)
    assert world.living(*TO_CUSTOMERS) == ()
    escalation = world.escalation()
    assert (escalation.assignee, escalation.state.value) == (ANA, "claimed")
    assert escalation.answered_at is not None
    assert world.question().state is ESCALATED


def test_a_late_question_that_another_customer_has_answered_is_still_open(world: World):
    heard = world.write(KIM, UNKNOWN, ago=timedelta(hours=2))
    reply = world.write(LEE, "me too", thread=heard.ts, ago=timedelta(hours=1))
    world.company.threads[heard.ts] = (reply,)
    world.hearing.hear(heard)
    assert world.escalation().assignee is None


def test_late_small_talk_is_left_alone(world: World):
    world.hear(KIM, "thanks everyone", ago=timedelta(hours=2))
    world.settle()
    assert world.outbox() == ()
