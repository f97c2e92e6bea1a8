"""A question that nothing fits, or that we could not handle: a named person has it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core import text
from bot.core.messages import written_at
from bot.core.outbox import MessageKind

from .company import BEN, CAT, DAN, DESK, HELP, KIM, OFF, TUESDAY
from .library import SURE, UNKNOWN
from .world import World

# --- an unknown question -----------------------------------------------------------------------


def test_an_unknown_question_is_handed_to_the_default_owner(world: World):
    heard = world.hear(KIM, UNKNOWN)
    world.settle()
    escalation = world.escalation()
    assert (escalation.owner, escalation.deputy) == ("dan", "eve")
    assert (escalation.why, escalation.state.value) == ("no_match", "open")
    assert world.told(MessageKind.NOTICE) == [DAN]
    (handover,) = world.outbox(MessageKind.HANDOVER)
    assert handover.thread_ts == heard.ts
    assert world.moves(escalation) == [("open", None)]
    assert escalation.due_at == written_at(heard.ts) + timedelta(hours=4)


def test_the_asker_is_told_a_public_name_and_when_the_team_is_back(world: World):
    world.set_clock(TUESDAY.replace(hour=20))
    world.hear(KIM, UNKNOWN)
    world.settle()
    world.carry()
    (post,) = world.seen()
    assert post.message.owner_name == "Dan"
    assert post.message.opens_at == TUESDAY.replace(day=4, hour=9)


def test_with_a_desk_the_owner_gets_a_notice_and_the_desk_a_card(make_world):
    world = make_world(desk=DESK)
    world.hear(KIM, UNKNOWN)
    world.settle()
    assert world.told(MessageKind.NOTICE) == [DAN]
    world.carry()
    (card,) = world.seen(DESK)
    assert card.message.view.question_text == UNKNOWN
    assert card.message.view.mention == DAN


ABOUT_BILLING = "where is my payment"


def test_without_a_desk_each_member_of_a_group_that_owns_is_told(world: World):
    world.hear(KIM, f"{ABOUT_BILLING}?")
    world.settle()
    world.pass_time(minutes=11)
    assert world.escalation().owner == "billing-team"
    assert world.told(MessageKind.NOTICE) == [BEN, CAT]


def test_with_a_desk_a_group_that_owns_is_mentioned_on_the_card_alone(make_world):
    world = make_world(desk=DESK)
    world.hear(KIM, f"{ABOUT_BILLING}?")
    world.settle()
    world.pass_time(minutes=11)
    assert world.told(MessageKind.NOTICE) == []
    world.carry()
    (card,) = world.seen(DESK)
    assert card.message.view.mention == "S0BILL"


# --- our own mistakes --------------------------------------------------------------------------


def test_a_message_that_we_could_not_handle_is_the_default_owners(world: World):
    heard = world.write(KIM, SURE)
    world.hearing.record_unreadable(heard)
    world.hearing.record_unreadable(heard)
    escalation = world.escalation()
    assert (escalation.owner, escalation.why) == ("dan", "unreadable")
    assert world.question().text == SURE
    assert world.told(MessageKind.NOTICE) == [DAN]
    assert world.hearing.hear(heard) == "heard_before"
    assert world.slugs() == []


def test_a_message_that_was_handled_is_not_recorded_as_unreadable(world: World):
    heard = world.hear(KIM, SURE)
    world.hearing.record_unreadable(heard)
    assert world.escalations() == ()


def test_what_we_could_not_handle_in_a_channel_that_is_off_is_not_kept(world: World):
    world.hearing.record_unreadable(world.write(KIM, SURE, channel=OFF))
    assert world.questions() == ()


@pytest.mark.parametrize("where", [HELP, "D0KIM"], ids=["in a channel", "directly"])
def test_a_file_without_words_is_seen_by_a_person(world: World, where):
    world.hear(KIM, text.FILE, channel=where)
    world.settle()
    assert world.escalation().why == "no_match"


def test_a_file_and_then_the_question_is_one_question(world: World):
    world.hear(KIM, text.FILE)
    world.hear(KIM, SURE)
    assert world.slugs() == ["reset-password"]
    assert len(world.questions()) == 1


def test_a_file_under_the_bots_answer_is_seen_by_a_person(world: World):
    asked = world.hear(KIM, SURE)
    world.settle()
    world.hear(KIM, text.FILE, thread=asked.ts)
    world.settle()
    assert world.escalation().why == "no_match"
