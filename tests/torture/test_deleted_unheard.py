"""What people delete while no event comes: nobody is answered or chased, the card says so."""

from __future__ import annotations

import signal

import pytest

from tests.e2e.test_story import words_of
from tests.e2e.world import ANA, DESK, GLOBEX, MIA, NOAH, SandboxWorld
from tests.waiting import until

from .bad_days import CLEAR
from .fork_server import ForkServer
from .stories import UNKNOWN as UNKNOWN_OF
from .world import channel_of, customer_of, make_world

UNKNOWN = "Do you sponsor local football clubs?"
GONE = "The customer deleted this question"


def delete_unheard(world: SandboxWorld, user: str, ts: str) -> None:
    with world.sandbox.drop_events():
        world.sandbox.as_user(user).delete(GLOBEX, ts)


def read_history(world: SandboxWorld) -> None:
    world.bot.catching_up.read_all()
    world.come_to_rest()


def states(world: SandboxWorld) -> list[str]:
    return [row["state"] for row in world.rows("SELECT state FROM questions ORDER BY id")]


def told_to_people(world: SandboxWorld) -> list[str]:
    """What teammates were told directly: hand-overs, reminders, breaches."""
    sent = "SELECT kind FROM outbox WHERE to_user IS NOT NULL AND state = 'sent'"
    return [row["kind"] for row in world.rows(f"{sent} AND kind <> 'redraw'")]


def cards(world: SandboxWorld) -> list[str]:
    ours = [m for m in world.sandbox.messages(DESK) if m.get("bot_id")]
    return [words_of(message) for message in ours]


def test_an_answer_to_what_was_deleted_unheard_is_taken_back(world: SandboxWorld, noted):
    ts = world.ask(MIA, GLOBEX, CLEAR)
    assert len(world.said(GLOBEX, ts)) == 1
    world.pass_time(minutes=2)
    delete_unheard(world, MIA, ts)
    read_history(world)

    assert [m for m in world.sandbox.messages(GLOBEX) if m.get("bot_id")] == []
    assert states(world) == ["withdrawn"]
    noted()


def test_nobody_is_chased_for_what_was_deleted_unheard(world: SandboxWorld, noted):
    ts = world.ask(MIA, GLOBEX, UNKNOWN)
    world.pass_time(minutes=2)
    told = told_to_people(world)
    delete_unheard(world, MIA, ts)
    read_history(world)
    world.pass_time(hours=30)

    assert states(world) == ["withdrawn"]
    assert told_to_people(world) == told
    assert all(GONE in card for card in cards(world))
    noted()


@pytest.mark.parametrize("reads_first", [True, False], ids=["history first", "posts first"])
def test_what_was_deleted_before_the_answer_went_out_is_not_answered(
    world: SandboxWorld, reads_first, noted
):
    world.sandbox.faults.add("chat.postMessage", kind="http_503", times=None)
    ts = world.ask(MIA, GLOBEX, CLEAR)
    world.pass_time(minutes=2)
    delete_unheard(world, MIA, ts)
    world.sandbox.faults.clear()
    if reads_first:
        world.bot.catching_up.read_all()
    world.pass_time(minutes=2)

    assert [m for m in world.sandbox.messages(GLOBEX) if m.get("bot_id")] == []
    assert states(world) == ["withdrawn"]
    assert told_to_people(world) == []
    assert cards(world) == []
    noted()


def test_a_part_deleted_unheard_is_no_part_of_the_question_any_more(world: SandboxWorld, noted):
    world.ask(MIA, GLOBEX, UNKNOWN)
    second = world.ask(MIA, GLOBEX, "My secret is 42, by the way, should you need it?")
    world.pass_time(30)
    assert any("secret" in card for card in cards(world))
    world.pass_time(minutes=5)
    world.bot.catching_up.read_all()
    delete_unheard(world, MIA, second)
    read_history(world)

    assert not any("secret" in card for card in cards(world))
    assert any("football" in card for card in cards(world))
    assert states(world) == ["escalated"]
    noted()


def test_a_question_below_another_that_was_deleted_unheard_is_withdrawn(world: SandboxWorld, noted):
    root = world.ask(MIA, GLOBEX, CLEAR)
    below = world.ask(MIA, GLOBEX, UNKNOWN, thread_ts=root)
    world.pass_time(minutes=5)
    world.bot.catching_up.read_all()
    assert states(world) == ["answered", "escalated"]
    delete_unheard(world, MIA, below)
    read_history(world)

    assert states(world) == ["answered", "withdrawn"]
    assert all(GONE in card for card in cards(world))
    noted()


def test_the_other_threads_of_a_channel_are_read_where_one_was_deleted(world: SandboxWorld, noted):
    world.sandbox.faults.add("chat.postMessage", kind="http_503", times=None)
    gone = world.ask(NOAH, GLOBEX, CLEAR)
    world.pass_time(minutes=2)
    asked = world.ask(MIA, GLOBEX, UNKNOWN)
    world.pass_time(minutes=2)
    with world.sandbox.drop_events():
        world.sandbox.as_user(NOAH).delete(GLOBEX, gone)
        world.sandbox.as_user(ANA).post(GLOBEX, "We do.", thread_ts=asked)
    world.sandbox.faults.clear()
    read_history(world)

    assert world.rows("SELECT assignee FROM escalations") == [{"assignee": ANA}]
    noted()


@pytest.mark.full
def test_a_start_reads_history_before_anybody_is_chased(tmp_path, fork_server: ForkServer, noted):
    world = make_world(tmp_path, fork_server)
    try:
        box, customer = world.sandbox, world.sandbox.as_user(customer_of(0))
        world.start()
        ts = customer.post(channel_of(0), UNKNOWN_OF.format(place="x"))
        until(lambda: [m for m in box.messages(DESK) if m.get("bot_id")], "a card")
        until(lambda: box.thread(channel_of(0), ts)[1:], "the word that it was passed on")
        world.send(signal.SIGKILL)
        world.fork_server.wait(world.pid)
        with box.drop_events():
            customer.delete(channel_of(0), ts)
        world.pass_time(minutes=20)  # past the breach
        box.faults.add("conversations.history", kind="slow", seconds=0.3, times=3)
        world.start()
        until(lambda: GONE in str(box.messages(DESK)), "the card to say so")
        world.stop()

        assert world.rows("SELECT id FROM outbox WHERE kind IN ('reminder', 'breach')") == []
        noted()
    finally:
        world.close()
