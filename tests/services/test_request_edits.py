"""A message of several requests that is edited or deleted."""

from __future__ import annotations

import pytest

from bot.core.escalations import EscalationState
from bot.core.outbox import MessageKind

from .company import DAN, KIM
from .library import (
    ALL_THREE,
    ANSWERED_AND_UNKNOWN,
    LIKELY,
    ONE_LIKELY,
    SUGGESTED_AND_UNKNOWN,
    SURE,
    SURE_OF_REFUND,
    UNKNOWN,
    UNKNOWN_TOO,
)
from .parts import ANSWERED, ESCALATED, WITHDRAWN, part_with, states
from .world import World

# --- edits -------------------------------------------------------------------------------------


def test_what_an_edit_adds_is_asked_and_what_others_have_is_not_handed_over_twice(world: World):
    heard = world.hear(KIM, ANSWERED_AND_UNKNOWN)
    world.carry()
    world.pass_time(minutes=5)
    world.edit(heard, f"{ANSWERED_AND_UNKNOWN} {UNKNOWN_TOO}")
    assert states(world) == [ANSWERED, ESCALATED, ESCALATED]
    assert [each.text for each in world.questions()[1:]] == [UNKNOWN, UNKNOWN_TOO]


def test_a_reworded_request_is_read_by_who_has_it(world: World):
    heard = world.hear(KIM, ANSWERED_AND_UNKNOWN)
    world.pass_time(minutes=5)
    world.carry()
    world.edit(heard, f"{SURE} And our webhooks arrive three times since Monday, why?")
    world.carry()
    assert len(world.escalations()) == 1
    (notice,) = world.seen(f"D{DAN}")
    assert "three times since Monday" in notice.message.view.question_text


def test_what_an_edit_takes_away_stays_with_who_has_it(world: World):
    heard = world.hear(KIM, ANSWERED_AND_UNKNOWN)
    world.pass_time(minutes=5)
    world.edit(heard, SURE)
    assert world.escalation().state is EscalationState.OPEN


def test_an_edit_within_a_minute_replaces_the_answer_and_hands_the_rest_over_once(world: World):
    heard = world.hear(KIM, ANSWERED_AND_UNKNOWN)
    world.carry()
    world.edit(heard, f"{SURE_OF_REFUND}? And {UNKNOWN}")
    world.carry()
    assert world.slugs() == ["refund"]
    assert len(world.escalations()) == 1
    (reply,) = world.seen()
    assert [each.to for each in reply.message.rest] == ["Dan"]


def test_an_edit_that_makes_only_one_request_sure_keeps_the_other(world: World):
    heard = world.hear(KIM, LIKELY)
    world.settle()
    world.edit(heard, f"how do I remove a teammate?\n{UNKNOWN}")
    assert world.slugs() == ["remove-teammate"]
    assert part_with(world, "webhooks").state is ESCALATED


def test_a_suggestion_for_what_is_asked_no_more_is_taken_back(world: World):
    heard = world.hear(KIM, ONE_LIKELY)
    world.settle()
    world.carry()
    world.edit(heard, UNKNOWN)
    world.carry()
    assert [post.kind for post in world.seen()] == [MessageKind.HANDOVER]
    assert states(world) == [ESCALATED]


@pytest.mark.parametrize("minutes", [0, 5])
def test_an_edit_to_never_mind_takes_all_of_it_back(world: World, minutes):
    heard = world.hear(KIM, SUGGESTED_AND_UNKNOWN)
    world.settle()
    world.pass_time(minutes=minutes)
    assert world.edit(heard, "never mind, found it") == "over"
    assert states(world) == [WITHDRAWN, WITHDRAWN]
    world.edit(heard, SUGGESTED_AND_UNKNOWN)
    assert world.escalations()[-1].state is EscalationState.OPEN


def test_an_edit_may_ask_for_a_person(world: World):
    heard = world.hear(KIM, SURE)
    world.edit(heard, f"{SURE} I need a person")
    assert world.escalation().why == "asked_for_a_person"


def test_small_talk_in_a_burst_that_is_edited_into_a_question_is_heard(world: World):
    world.hear(KIM, "hi")
    talk = world.hear(KIM, "quick one")
    world.edit(talk, SURE)
    assert world.slugs() == ["reset-password"]
    world.edit(talk, SURE)
    assert len(world.slugs()) == 1


# --- deletions ---------------------------------------------------------------------------------


def test_deleting_the_message_withdraws_it_and_its_parts(world: World):
    heard = world.hear(KIM, ALL_THREE)
    world.settle()
    world.carry()
    assert world.delete(heard) == "withdrawn"
    world.carry()
    assert set(states(world)) == {WITHDRAWN}
    assert world.seen() == []
    assert all(each.text == "" for each in world.questions())
    assert world.rows("SELECT text FROM requests WHERE text <> ''") == []


def test_deleting_one_message_of_a_burst_withdraws_what_only_it_asked(world: World):
    gone = world.hear(KIM, UNKNOWN)
    world.hear(KIM, SURE)
    world.carry()
    assert world.delete(gone) == "deleted_in_part"
    assert states(world) == [ANSWERED, WITHDRAWN]
    assert world.escalation().state is EscalationState.WITHDRAWN
