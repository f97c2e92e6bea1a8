"""From when an answer is owed: from what the customer wrote, whenever the bot heard it."""

from __future__ import annotations

from datetime import timedelta

from bot.core.messages import written_at
from bot.core.outbox import MessageKind
from bot.core.people import Author

from .company import ANA, ASKER, BEN, DAN, DESK, EVE, KIM
from .library import LIKELY, SURE, UNKNOWN
from .world import World

FOUR_HOURS = timedelta(hours=4)


def owed(world: World) -> tuple[object, object]:
    """Since when Kim waits, and how long she may have to."""
    newest = world.escalations()[-1]
    return newest.opened_at, newest.due_at - newest.opened_at


def test_it_counts_from_the_first_words_however_long_we_waited_for_more(world: World):
    heard = world.hear(KIM, UNKNOWN)
    world.pass_time(seconds=15)
    world.hear(KIM, "it began on Tuesday")
    world.settle()
    assert owed(world) == (written_at(heard.ts), FOUR_HOURS)


def test_what_a_suggestion_did_not_settle_is_owed_since_it_was_asked(world: World):
    heard = world.hear(KIM, LIKELY)
    world.settle()
    world.carry()
    world.pass_time(minutes=11)
    assert owed(world) == (written_at(heard.ts), FOUR_HOURS)


def test_what_is_heard_late_is_owed_since_it_was_written(world: World):
    world.clock.at += timedelta(hours=4)
    heard = world.hear(KIM, UNKNOWN, ago=timedelta(hours=2))
    assert owed(world) == (written_at(heard.ts), FOUR_HOURS)


def test_what_is_too_late_for_a_reminder_gets_none(world: World):
    world.clock.at += timedelta(hours=5)
    world.hear(KIM, UNKNOWN, ago=timedelta(hours=3, minutes=30))
    world.pass_time(minutes=1)
    assert world.told(MessageKind.NOTICE) == [DAN]
    assert world.outbox(MessageKind.REMINDER) == ()
    world.pass_time(minutes=30)
    assert sorted(world.told(MessageKind.BREACH)) == [DAN, EVE]


def test_what_is_overdue_when_it_is_heard_is_told_first_and_then_called_overdue(world: World):
    world.clock.at += timedelta(hours=6)
    world.hear(KIM, UNKNOWN, ago=timedelta(hours=5))
    assert world.told(MessageKind.NOTICE) == [DAN]
    assert world.outbox(MessageKind.BREACH) == ()
    world.timers.tick()
    world.carry()
    assert [post.kind for post in world.seen(f"D{DAN}")] == [
        MessageKind.NOTICE,
        MessageKind.BREACH,
    ]
    assert [post.kind for post in world.seen(f"D{EVE}")] == [MessageKind.BREACH]
    assert world.seen(f"D{DAN}")[0].message.view.is_overdue


def test_what_is_overdue_when_it_is_heard_stands_on_the_desk_before_anybody_is_told_so(make_world):
    world = make_world(desk=DESK)
    with world.store.write() as tx:
        tx.save_channel(DESK, mode=world.channel().mode)
    world.clock.at += timedelta(hours=6)
    world.hear(KIM, UNKNOWN, ago=timedelta(hours=5))
    world.timers.tick()
    kinds = world.kinds()
    assert kinds.index(MessageKind.CARD) < kinds.index(MessageKind.BREACH)


def test_a_night_in_which_nobody_works_does_not_count(world: World):
    world.clock.at = world.clock().replace(hour=16) + timedelta(days=1)
    asked = world.write(KIM, UNKNOWN)
    world.clock.at = world.clock().replace(hour=9) + timedelta(days=1)
    world.hearing.hear(asked)
    assert world.escalation().due_at == world.clock() + timedelta(hours=3)
    world.timers.tick()
    assert world.outbox(MessageKind.BREACH) == ()


def test_who_was_answered_and_wants_a_person_days_later_waits_since_then(world: World):
    world.ask(KIM, SURE)
    world.pass_time(days=1)
    world.customer_actions.need_person(world.question().id, ASKER)
    assert owed(world) == (world.clock(), FOUR_HOURS)


def test_a_word_that_is_heard_late_counts_from_when_it_was_written(world: World):
    ts = world.ask(KIM, SURE)
    world.clock.at += timedelta(hours=3)
    said = world.hear(KIM, "I need a person", thread=ts, ago=timedelta(hours=2))
    assert owed(world) == (written_at(said.ts), FOUR_HOURS)


def test_what_comes_back_is_owed_from_the_message_that_brought_it_back(world: World):
    ts = world.ask(KIM, UNKNOWN)
    world.hear(ANA, "It is done.", thread=ts)
    world.hear(KIM, "solved", thread=ts)
    world.clock.at += timedelta(days=1)
    said = world.hear(KIM, "it still fails, why?", thread=ts, ago=timedelta(minutes=30))
    assert owed(world) == (written_at(said.ts), FOUR_HOURS)


def test_what_is_asked_on_is_owed_from_that_message(world: World):
    ts = world.ask(KIM, UNKNOWN)
    world.teammate_actions.reply(world.escalation().id, Author(BEN), "Try again, please.")
    world.carry()
    world.clock.at += timedelta(hours=3)
    said = world.hear(KIM, "and how do I do that?", thread=ts, ago=timedelta(minutes=30))
    assert world.escalation().due_at == written_at(said.ts) + FOUR_HOURS


def test_what_an_edit_made_a_question_is_not_owed_since_it_was_none(world: World):
    heard = world.hear(KIM, "thanks everyone")
    world.settle()
    world.pass_time(hours=5)
    world.edit(heard, UNKNOWN)
    edited = world.clock()
    world.settle()
    assert world.escalation().due_at >= edited + FOUR_HOURS
