"""Between outbox and courier: what is not wanted any more, what fails, who hears of it instead."""

from __future__ import annotations

import pytest

from bot.core.outbox import MessageKind, OutboxState
from bot.core.people import Author
from bot.core.questions import QuestionState

from .company import ANA, BEN, CAT, DAN, DESK, EVE, HELP, KIM
from .library import LIKELY, SURE, UNKNOWN
from .world import World

ANSWERED, SUGGESTED = QuestionState.ANSWERED, QuestionState.SUGGESTED
ESCALATED, SETTLING = QuestionState.ESCALATED, QuestionState.SETTLING


def escalate(world: World) -> None:
    world.hear(KIM, UNKNOWN)
    world.settle()


# --- not wanted any more -----------------------------------------------------------------------


def test_an_answer_retired_before_it_went_out_is_not_sent_and_the_question_decided_again(
    world: World,
):
    world.hear(KIM, SURE)
    world.curating.retire("reset-password", Author(ANA))
    world.carry()
    assert world.seen() == []
    (row,) = world.outbox(MessageKind.REPLY)
    assert (row.state, row.why) == (OutboxState.DROPPED, "answer retired")
    assert world.question().state is SETTLING
    world.pass_time(seconds=1)
    assert world.question().state in (SUGGESTED, ESCALATED)
    assert "reset-password" not in [slug for each in world.suggested() for slug in each]


def test_thanks_before_our_reply_went_out_leave_nothing_to_say(world: World):
    heard = world.hear(KIM, SURE)
    world.hear(KIM, "solved, it was caps lock", thread=heard.ts)
    world.hear(KIM, "solved", thread=heard.ts)
    world.carry()
    assert world.seen() == []
    assert world.question().closed_at is not None
    world.pass_time(days=1)
    assert world.living(MessageKind.SUGGESTION, MessageKind.HANDOVER) == ()


def test_a_suggestion_is_not_asked_after_the_question_was_answered(world: World):
    heard = world.hear(KIM, LIKELY)
    world.settle()
    world.edit(heard, "how do I remove a teammate?")
    world.carry()
    assert [post.kind for post in world.seen()] == [MessageKind.REPLY]


# --- refused by Slack --------------------------------------------------------------------------


@pytest.mark.parametrize("said", [SURE, LIKELY])
def test_what_a_customer_could_not_be_told_is_handed_to_a_person(world: World, said):
    world.slack.refused.add(HELP)
    world.hear(KIM, said)
    world.settle()
    world.carry()
    escalation = world.escalation()
    assert (escalation.why, escalation.owner) == ("could_not_post", "ana")
    assert world.question().state is ESCALATED
    assert [post.kind for post in world.seen(f"D{ANA}")] == [MessageKind.NOTICE]


def test_a_reply_of_a_person_that_could_not_be_posted_comes_back_to_them(world: World):
    escalate(world)
    world.carry()
    world.slack.refused.add(HELP)
    world.teammate_actions.reply(world.escalation().id, Author(BEN), "We restarted it.")
    world.carry()
    assert BEN in world.told(MessageKind.REMINDER)
    assert world.escalation().state.value == "claimed"


def test_who_was_reminded_before_still_hears_that_a_reply_could_not_be_posted(world: World):
    escalate(world)
    world.teammate_actions.claim(world.escalation().id, Author(BEN))
    world.pass_time(hours=3, minutes=1)
    world.carry()
    assert world.told(MessageKind.REMINDER) == [BEN]
    world.slack.refused.add(HELP)
    world.teammate_actions.reply(world.escalation().id, Author(BEN), "We restarted it.")
    world.carry()
    assert world.told(MessageKind.REMINDER) == [BEN, BEN]


def test_the_desk_hears_who_could_not_be_told_what_and_why(make_world):
    world = make_world(desk=DESK)
    world.slack.refused.add(HELP)
    world.hear(KIM, SURE)
    world.carry()
    (note,) = [post.message for post in world.seen(DESK) if post.kind is MessageKind.REFUSED]
    assert (note.what, note.code) == (MessageKind.REPLY, "not_in_channel")
    view = note.view
    assert (view.customer, view.channel_name, view.owner_name) == (
        "Kim Park",
        "help-kim",
        "Ana Lima",
    )
    assert world.question().root_ts in view.permalink


def test_a_notice_that_reaches_nobody_goes_down_the_line(world: World):
    world.slack.refused |= {f"D{DAN}"}
    escalate(world)
    world.carry()
    assert world.told(MessageKind.NOTICE) == [EVE]
    assert [post.kind for post in world.seen(f"D{EVE}")] == [MessageKind.NOTICE]


def test_a_notice_that_nobody_in_the_line_can_get_stops_at_its_end(world: World):
    world.slack.refused |= {f"D{DAN}", f"D{EVE}", f"D{ANA}"}
    escalate(world)
    world.carry()
    tried = [row.to_user for row in world.outbox(MessageKind.NOTICE)]
    assert sorted(tried) == sorted([DAN, EVE, ANA])
    assert world.escalation().state.value == "open"


def test_a_breach_that_reaches_nobody_goes_down_the_line(world: World):
    escalate(world)
    world.carry()
    world.slack.refused |= {f"D{DAN}", f"D{EVE}"}
    world.pass_time(hours=5)
    world.carry()
    assert world.told(MessageKind.BREACH) == [ANA]


def test_a_card_that_cannot_be_posted_becomes_notices(make_world):
    world = make_world(desk=DESK)
    world.slack.refused.add(DESK)
    world.hear(KIM, "where is my payment?")
    world.settle()
    world.pass_time(minutes=11)
    world.carry()
    assert world.told(MessageKind.NOTICE) == [BEN, CAT]


def test_a_card_of_a_group_without_members_goes_down_the_line(make_world):
    world = make_world(desk=DESK)
    world.hear(KIM, "where is my payment?")
    world.settle()
    world.pass_time(minutes=11)
    world.rosters.roster = type(world.rosters.roster)(
        world.settings, world.rosters.roster.ids, {"billing-team": ()}
    )
    world.slack.refused.add(DESK)
    world.carry()
    assert world.told(MessageKind.NOTICE) == [CAT]


# --- the courier's own questions ---------------------------------------------------------------


def test_a_row_that_was_put_back_is_sent_later_and_once(world: World):
    world.hear(KIM, SURE)
    row = world.take()
    world.queue.put_back(row, world.clock(), "ratelimited", counts=False)
    world.carry()
    world.carry()
    assert [post.kind for post in world.seen()] == [MessageKind.REPLY]


def test_what_was_being_sent_when_the_bot_stopped_is_known(world: World):
    world.hear(KIM, SURE)
    row = world.take()
    assert [each.id for each in world.queue.unclear_rows()] == [row.id]
    assert world.take() is None


def test_a_direct_message_once_opened_is_remembered(world: World):
    assert world.queue.direct_channel(DAN) is None
    world.queue.opened_direct(DAN, "D0DAN")
    assert world.queue.direct_channel(DAN) == "D0DAN"


def test_a_channel_we_were_put_out_of_is_gone(world: World):
    world.hear(KIM, SURE)
    world.queue.channel_is_gone(world.outbox()[0])
    assert world.channel().is_gone


def test_a_row_says_where_it_goes(world: World):
    heard = world.hear(KIM, SURE)
    where = world.queue.address(world.outbox()[0])
    assert (where.channel_id, where.thread_ts, where.user_id) == (HELP, heard.ts, None)
