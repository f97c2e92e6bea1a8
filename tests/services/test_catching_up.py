"""History is read for what no event brought."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from bot.core.models import Heard, Say
from bot.errors import SlackCallFailed
from bot.services.catching_up import CatchingUp

from .library import SURE, SURE_OF_REFUND, UNKNOWN
from .world import ANA, HELP, KIM, SHADOW, World


@dataclass
class Record:
    """What a workspace has written; the port `History`. Of `closed` channels nothing is read."""

    written: list[Heard]
    closed: set[str] = field(default_factory=set)

    def since(self, channel_id: str, oldest: str) -> Iterator[Heard]:
        if channel_id in self.closed:
            raise SlackCallFailed("conversations.history", "not_in_channel")
        yield from self._after(channel_id, oldest, None)

    def replies(self, channel_id: str, root_ts: str, oldest: str) -> Iterator[Heard]:
        yield from self._after(channel_id, oldest, root_ts)

    def _after(self, channel_id: str, oldest: str, root: str | None) -> Iterator[Heard]:
        for heard in sorted(self.written, key=lambda each: each.ts):
            if (heard.channel_id, heard.thread_ts) == (channel_id, root) and heard.ts > oldest:
                yield replace(heard, from_history=True)


@pytest.fixture
def catching_up(world: World) -> CatchingUp:
    catching = CatchingUp(world.kit, world.answering, Record(world.written))
    catching.start_watching()
    return catching


def test_nothing_from_before_the_watch_is_ever_answered(world: World):
    world.write(KIM, SURE)
    world.clock.at += timedelta(minutes=5)
    catching = CatchingUp(world.kit, world.answering, Record(world.written))
    catching.start_watching()
    catching.read_all()
    assert world.outbox() == ()


def test_what_no_event_brought_is_found(world: World, catching_up):
    world.write(KIM, SURE)
    assert catching_up.read_all() == 1
    assert world.slugs() == ["reset-password"]


def test_a_lost_message_is_found_however_much_came_after_it(world: World, catching_up):
    lost = world.write(KIM, SURE)
    world.clock.at += timedelta(minutes=9)
    world.hear(ANA, "Good morning")
    world.hear("U0JO", SURE_OF_REFUND)
    catching_up.read_all()
    assert lost.ts in [row.thread_ts for row in world.outbox(Say.REPLY)]


def test_reading_twice_says_nothing_twice(world: World, catching_up):
    world.write(KIM, SURE)
    for _ in range(3):
        catching_up.read_all()
    assert world.kinds() == [Say.REPLY]


def test_a_reply_that_no_event_brought_is_found_in_an_open_thread(world: World, catching_up):
    asked = world.hear(KIM, UNKNOWN)
    world.settle()
    world.write(ANA, "I am on it.", thread=asked.ts)
    catching_up.read_all()
    assert world.escalation().assignee == ANA


def test_a_channel_that_cannot_be_read_does_not_keep_the_others_unread(world: World, catching_up):
    catching_up.history.closed.add(SHADOW)
    world.write(KIM, SURE)
    catching_up.read_all()
    catching_up.history.closed.add(HELP)
    before = world.channel().read_to
    world.clock.at += timedelta(minutes=10)
    catching_up.read_all()
    assert world.slugs() == ["reset-password"]
    assert world.channel().read_to == before


def test_after_a_long_stop_what_was_missed_is_suggested_on_and_not_replied_to(
    world: World, catching_up
):
    world.write(KIM, SURE)
    world.clock.at += timedelta(hours=5)
    catching_up.read_all()
    assert world.slugs() == []
    assert world.suggested() == [["reset-password"]]


def test_what_was_written_far_apart_is_no_burst_though_it_is_heard_together(
    world: World, catching_up
):
    for words in (UNKNOWN, "Can we bring our dogs to the office on Fridays?"):
        world.write(KIM, words)
        world.clock.at += timedelta(minutes=10)
    catching_up.read_all()
    world.settle()

    with world.store.read() as tx:
        assert len(tx.open_escalations()) == 2
