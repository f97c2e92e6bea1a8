"""A question that people have is followed up until it is resolved; the desk's card shows it."""

from __future__ import annotations

from datetime import timedelta

from bot.core.escalations import Escalation, EscalationState
from bot.core.outbox import MessageKind, Redraw
from bot.core.people import Author
from bot.core.questions import QuestionState

from .company import BEN, DAN, DESK, EVE, KIM, TUESDAY
from .library import LIKELY, SURE, UNKNOWN
from .world import World

OPEN, RESOLVED = EscalationState.OPEN, EscalationState.RESOLVED


# --- reminder and breach -----------------------------------------------------------------------


def test_the_owner_is_reminded_and_then_owner_and_deputy_hear_of_the_breach(
    world: World, escalation: Escalation
):
    assert escalation.wake_at == escalation.opened_at + timedelta(hours=3)
    world.pass_time(hours=2, minutes=59)
    assert world.outbox(MessageKind.REMINDER) == ()
    world.pass_time(minutes=2)
    assert world.told(MessageKind.REMINDER) == [DAN]
    world.pass_time(minutes=58)
    assert world.outbox(MessageKind.BREACH) == ()
    world.pass_time(minutes=2)
    assert world.told(MessageKind.BREACH) == [EVE, DAN]
    assert [kind for kind, _ in world.moves(escalation)] == ["open", "remind", "breach"]
    world.pass_time(days=30)
    assert world.told(MessageKind.BREACH) == [EVE, DAN]
    assert world.escalation().state is OPEN


def test_who_has_claimed_it_is_reminded(world: World, escalation: Escalation):
    world.teammate_actions.claim(escalation.id, Author(BEN))
    world.pass_time(hours=3, minutes=1)
    assert world.told(MessageKind.REMINDER) == [BEN]
    world.pass_time(hours=1)
    assert world.told(MessageKind.BREACH) == [EVE, BEN]


def test_a_deputy_who_has_it_hears_of_the_breach_once(world: World, escalation: Escalation):
    world.teammate_actions.claim(escalation.id, Author(EVE))
    world.pass_time(hours=5)
    assert world.told(MessageKind.BREACH) == [EVE]


def test_what_is_resolved_is_not_chased(world: World, escalation: Escalation):
    world.teammate_actions.resolve(escalation.id, Author(BEN))
    world.pass_time(days=3)
    assert world.living(MessageKind.REMINDER, MessageKind.BREACH) == ()


def test_the_clock_of_an_escalation_stands_still_at_night(world: World):
    world.set_clock(TUESDAY.replace(hour=15))
    world.hear(KIM, UNKNOWN)
    world.settle()
    world.set_clock(TUESDAY.replace(hour=23))
    world.set_clock(TUESDAY.replace(day=4, hour=9, minute=55))
    assert world.outbox(MessageKind.REMINDER) == ()
    world.set_clock(TUESDAY.replace(day=4, hour=10, minute=1))
    assert world.told(MessageKind.REMINDER) == [DAN]


def test_of_several_steps_that_fell_due_while_the_bot_was_down_only_the_last_is_said(
    world: World, escalation: Escalation
):
    world.pass_time(days=2)
    world.timers.tick()
    assert world.outbox(MessageKind.REMINDER) == ()
    assert world.told(MessageKind.BREACH) == [EVE, DAN]


def test_a_reminder_that_was_not_said_in_time_is_not_said_after_the_breach(
    world: World, escalation: Escalation
):
    world.pass_time(hours=3, minutes=1)
    world.pass_time(hours=1)
    world.carry()
    assert [post.kind for post in world.seen(f"D{DAN}")] == [MessageKind.NOTICE, MessageKind.BREACH]


def test_a_tick_with_nothing_due_does_nothing(world: World, escalation: Escalation):
    before = world.outbox()
    assert world.timers.tick() == 0
    assert world.outbox() == before


def test_a_suggestion_long_run_out_is_handed_over_once(world: World):
    world.hear(KIM, LIKELY)
    world.settle()
    world.pass_time(days=2)
    world.pass_time(days=2)
    assert len(world.escalations()) == 1
    assert world.question().state is QuestionState.ESCALATED


# --- the desk ----------------------------------------------------------------------------------


def test_the_card_is_one_message_edited_in_place(make_world):
    world = make_world(desk=DESK)
    world.hear(KIM, UNKNOWN)
    world.settle()
    world.carry()
    id_ = world.escalation().id
    world.teammate_actions.claim(id_, Author(BEN))
    world.carry()
    world.teammate_actions.reply(id_, Author(BEN), "We restarted it.")
    world.carry()
    world.teammate_actions.resolve(id_, Author(BEN))
    world.carry()
    (card,) = world.seen(DESK)
    assert card.message.view.escalation.state is RESOLVED
    assert card.message.view.assignee_name == "Ben Okafor"


def test_several_changes_before_the_courier_comes_are_one_redraw(make_world):
    world = make_world(desk=DESK)
    world.hear(KIM, UNKNOWN)
    world.settle()
    world.carry()
    id_ = world.escalation().id
    for _ in range(3):
        world.teammate_actions.claim(id_, Author(BEN))
        world.teammate_actions.release(id_, Author(BEN))
    targets = [row.says.target for row in world.outbox(Redraw.kind)]
    assert len(targets) == len(set(targets)) == 2


def test_a_desk_that_others_can_read_hears_nothing(make_world):
    world = make_world(desk=DESK)
    world.queue.desk_is_unsafe(DESK)
    world.hear(KIM, UNKNOWN)
    world.settle()
    world.hear(KIM, SURE)
    world.carry()
    assert world.seen(DESK) == []
    assert world.told(MessageKind.NOTICE) == [DAN]
