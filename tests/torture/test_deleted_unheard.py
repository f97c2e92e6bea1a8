"""What people delete while no event comes: nobody is answered or chased, the card says so."""

from __future__ import annotations

import signal

import pytest

from tests.e2e.test_story import words_of
from tests.e2e.world import ANA, DESK, GLOBEX, MIA, NOAH, Story

from .bad_days import CLEAR
from .end_state import reading
from .stories import UNKNOWN as UNKNOWN_OF
from .world import Nursery, channel_of, customer_of, make_place, until

UNKNOWN = "Do you sponsor local football clubs?"
GONE = "The customer deleted this question"


def delete_unheard(story: Story, user: str, ts: str) -> None:
    with story.sandbox.drop_events():
        story.sandbox.as_user(user).delete(GLOBEX, ts)


def read_history(story: Story) -> None:
    story.bot.catching_up.read_all()
    story.settle()


def states(story: Story) -> list[str]:
    with reading(story.bot.config.database) as db:
        return [row[0] for row in db.execute("SELECT state FROM questions ORDER BY id")]


def told_to_people(story: Story) -> list[str]:
    """What teammates were told directly: hand-overs, reminders, breaches."""
    with reading(story.bot.config.database) as db:
        sent = "SELECT kind FROM outbox WHERE to_user IS NOT NULL AND state = 'sent'"
        return [row[0] for row in db.execute(f"{sent} AND kind <> 'redraw'")]


def cards(story: Story) -> list[str]:
    ours = [m for m in story.sandbox.messages(DESK) if m.get("bot_id")]
    return [words_of(message) for message in ours]


def test_an_answer_to_what_was_deleted_unheard_is_taken_back(story: Story, noted):
    ts = story.ask(MIA, GLOBEX, CLEAR)
    assert len(story.said(GLOBEX, ts)) == 1
    story.pass_time(minutes=2)
    delete_unheard(story, MIA, ts)
    read_history(story)

    assert [m for m in story.sandbox.messages(GLOBEX) if m.get("bot_id")] == []
    assert states(story) == ["withdrawn"]
    noted()


def test_nobody_is_chased_for_what_was_deleted_unheard(story: Story, noted):
    ts = story.ask(MIA, GLOBEX, UNKNOWN)
    story.pass_time(minutes=2)
    told = told_to_people(story)
    delete_unheard(story, MIA, ts)
    read_history(story)
    story.pass_time(hours=30)

    assert states(story) == ["withdrawn"]
    assert told_to_people(story) == told
    assert all(GONE in card for card in cards(story))
    noted()


@pytest.mark.parametrize("reads_first", [True, False], ids=["history first", "posts first"])
def test_what_was_deleted_before_the_answer_went_out_is_not_answered(
    story: Story, reads_first, noted
):
    story.sandbox.faults.add("chat.postMessage", kind="http_503", times=None)
    ts = story.ask(MIA, GLOBEX, CLEAR)
    story.pass_time(minutes=2)
    delete_unheard(story, MIA, ts)
    story.sandbox.faults.clear()
    if reads_first:
        story.bot.catching_up.read_all()
    story.pass_time(minutes=2)

    assert [m for m in story.sandbox.messages(GLOBEX) if m.get("bot_id")] == []
    assert states(story) == ["withdrawn"]
    assert told_to_people(story) == []
    assert cards(story) == []
    noted()


def test_a_part_deleted_unheard_is_no_part_of_the_question_any_more(story: Story, noted):
    story.ask(MIA, GLOBEX, UNKNOWN)
    second = story.ask(MIA, GLOBEX, "My secret is 42, by the way, should you need it?")
    story.pass_time(30)
    assert any("secret" in card for card in cards(story))
    story.pass_time(minutes=5)
    story.bot.catching_up.read_all()
    delete_unheard(story, MIA, second)
    read_history(story)

    assert not any("secret" in card for card in cards(story))
    assert any("football" in card for card in cards(story))
    assert states(story) == ["escalated"]
    noted()


def test_a_question_below_another_that_was_deleted_unheard_is_withdrawn(story: Story, noted):
    root = story.ask(MIA, GLOBEX, CLEAR)
    below = story.ask(MIA, GLOBEX, UNKNOWN, thread_ts=root)
    story.pass_time(minutes=5)
    story.bot.catching_up.read_all()
    assert states(story) == ["answered", "escalated"]
    delete_unheard(story, MIA, below)
    read_history(story)

    assert states(story) == ["answered", "withdrawn"]
    assert all(GONE in card for card in cards(story))
    noted()


def test_the_other_threads_of_a_channel_are_read_where_one_was_deleted(story: Story, noted):
    story.sandbox.faults.add("chat.postMessage", kind="http_503", times=None)
    gone = story.ask(NOAH, GLOBEX, CLEAR)
    story.pass_time(minutes=2)
    asked = story.ask(MIA, GLOBEX, UNKNOWN)
    story.pass_time(minutes=2)
    with story.sandbox.drop_events():
        story.sandbox.as_user(NOAH).delete(GLOBEX, gone)
        story.sandbox.as_user(ANA).post(GLOBEX, "We do.", thread_ts=asked)
    story.sandbox.faults.clear()
    read_history(story)

    with reading(story.bot.config.database) as db:
        assert db.execute("SELECT assignee FROM escalations").fetchall() == [(ANA,)]
    noted()


@pytest.mark.usefixtures("in_full")
def test_a_start_reads_history_before_anybody_is_chased(tmp_path, nursery: Nursery, noted):
    place = make_place(tmp_path, nursery)
    try:
        box, customer = place.sandbox, place.sandbox.as_user(customer_of(0))
        place.start()
        ts = customer.post(channel_of(0), UNKNOWN_OF.format(place="x"))
        until(lambda: [m for m in box.messages(DESK) if m.get("bot_id")], "a card")
        until(lambda: box.thread(channel_of(0), ts)[1:], "the word that it was passed on")
        place.send(signal.SIGKILL)
        place.nursery.wait(place.pid)
        with box.drop_events():
            customer.delete(channel_of(0), ts)
        place.pass_time(20)  # past the breach
        box.faults.add("conversations.history", kind="slow", seconds=0.3, times=3)
        place.start()
        until(lambda: GONE in str(box.messages(DESK)), "the card to say so")
        place.stop()

        with reading(place.database) as db:
            told = "SELECT count(*) FROM outbox WHERE kind IN ('reminder', 'breach')"
            assert db.execute(told).fetchone() == (0,)
        noted()
    finally:
        place.close()
