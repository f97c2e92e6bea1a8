"""History is read for what no event brought."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from bot.core.escalations import EscalationState
from bot.core.messages import Heard, Reacted
from bot.core.outbox import MessageKind
from bot.core.people import Author
from bot.errors import SlackCallFailed
from bot.services.hearing.catching_up import CatchingUp
from bot.services.hearing.channels import Channels
from bot.services.ports import Conversation

from .company import ANA, HELP, KIM, LEE, SHADOW
from .library import SURE, SURE_OF_REFUND, UNKNOWN
from .world import World


@dataclass
class Record:
    """What a workspace has written; the port `History`. Of `closed` channels nothing is read."""

    written: list[Heard]
    reacted: list[Reacted] = field(default_factory=list)
    closed: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)
    listed: list[Conversation] = field(default_factory=list)

    def since(self, channel_id: str, oldest: str) -> Iterator[Heard]:
        self.asked.append(channel_id)
        if channel_id in self.closed:
            raise SlackCallFailed("conversations.history", "not_in_channel")
        yield from self._after(channel_id, oldest, None)

    def replies(self, channel_id: str, root_ts: str, oldest: str) -> Iterator[Heard]:
        yield from self._after(channel_id, oldest, root_ts)
        yield from (each for each in self.reacted if each.ts == root_ts)

    def conversations(self) -> Iterator[Conversation]:
        yield from self.listed
        directs = {(h.channel_id, h.author.user_id) for h in self.written if h.is_direct}
        yield from (Conversation(channel, with_user=user) for channel, user in directs)

    def _after(self, channel_id: str, oldest: str, root: str | None) -> Iterator[Heard]:
        for heard in sorted(self.written, key=lambda each: each.ts):
            if (heard.channel_id, heard.thread_ts) == (channel_id, root) and heard.ts > oldest:
                yield replace(heard, from_history=True)


@pytest.fixture
def catching_up(world: World) -> CatchingUp:
    catching = CatchingUp(world.deps, world.hearing, world.reactions, Record(world.written))
    catching.start_watching()
    return catching


def test_nothing_from_before_the_watch_is_ever_answered(world: World):
    world.write(KIM, SURE)
    world.clock.at += timedelta(minutes=5)
    catching = CatchingUp(world.deps, world.hearing, world.reactions, Record(world.written))
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
    assert lost.ts in [row.thread_ts for row in world.outbox(MessageKind.REPLY)]


def test_reading_twice_says_nothing_twice(world: World, catching_up):
    world.write(KIM, SURE)
    for _ in range(3):
        catching_up.read_all()
    assert world.kinds() == [MessageKind.REPLY]


def test_a_reply_that_no_event_brought_is_found_in_an_open_thread(world: World, catching_up):
    asked = world.hear(KIM, UNKNOWN)
    world.settle()
    world.write(ANA, "I am on it.", thread=asked.ts)
    catching_up.read_all()
    assert world.escalation().assignee == ANA


QUIET = "we moved everything to the new servers yesterday"


def test_what_is_written_below_what_was_kept_quiet_is_found(world: World, catching_up):
    seen, asked_on = world.hear(KIM, QUIET), world.hear(LEE, QUIET)
    world.settle()
    world.write(ANA, "Thank you for telling us.", thread=seen.ts)
    world.write(LEE, UNKNOWN, thread=asked_on.ts)
    catching_up.read_all()
    world.settle()
    rows = world.rows("SELECT ended_by FROM quiet WHERE ended_at IS NOT NULL")
    assert rows == [{"ended_by": ANA}]
    assert world.escalation().why == "no_match"


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


def test_a_first_direct_message_that_no_event_brought_is_found(world: World, catching_up):
    world.write(KIM, SURE, channel="D0KIM")
    catching_up.read_all()
    assert world.slugs() == ["reset-password"]


def test_a_direct_message_from_before_the_watch_is_not_answered(world: World):
    world.write(KIM, SURE, channel="D0KIM")
    world.clock.at += timedelta(minutes=5)
    catching = CatchingUp(world.deps, world.hearing, world.reactions, Record(world.written))
    catching.start_watching()
    catching.read_all()
    assert world.outbox() == ()


def test_a_reaction_that_no_event_brought_is_found_and_counts_once(world: World, catching_up):
    asked = world.hear(KIM, UNKNOWN)
    world.settle()
    catching_up.history.reacted.append(Reacted(HELP, asked.ts, Author(ANA), "eyes"))
    catching_up.read_all()
    assert world.escalation().assignee == ANA

    world.teammate_actions.release(world.escalation().id, Author(ANA))
    catching_up.read_all()
    assert world.escalation().state is EscalationState.OPEN


def test_the_conversation_that_was_read_longest_ago_is_read_first(world: World, catching_up):
    catching_up.history.closed.add(HELP)
    world.clock.at += timedelta(minutes=10)
    catching_up.read_all()
    catching_up.history.asked.clear()
    catching_up.read_all()
    assert catching_up.history.asked[0] == HELP


def test_a_channel_that_got_another_id_unheard_is_followed_by_its_name(world: World, catching_up):
    catching_up.history.listed = [Conversation(HELP, "help"), Conversation(SHADOW, "shadow")]
    catching_up.read_all()
    catching_up.history.listed[0] = Conversation("C0NEW", "help")
    world.write(KIM, SURE, channel="C0NEW")
    catching_up.read_all()
    assert world.channel("C0NEW") == world.channel(HELP)
    assert world.slugs() == ["reset-password"]


def test_a_channel_of_another_name_is_not_taken_for_one_that_is_missing(world: World, catching_up):
    catching_up.history.listed = [Conversation(HELP, "help")]
    catching_up.read_all()
    catching_up.history.listed = [Conversation("C0NEW", "help-us")]
    catching_up.read_all()
    assert world.channel(HELP).slack_id == HELP


@pytest.mark.parametrize("is_archived", [False, True])
def test_a_channel_that_is_back_unheard_is_read_again(world: World, catching_up, is_archived):
    Channels(world.deps).gone(HELP)
    catching_up.history.listed = [Conversation(HELP, "help", is_archived=is_archived)]
    catching_up.read_all()
    assert world.channel().is_gone == is_archived
