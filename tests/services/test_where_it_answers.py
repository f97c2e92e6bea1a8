"""Direct messages, and the modes of channels."""

from __future__ import annotations

import pytest

from bot.core.outbox import MessageKind
from bot.core.questions import QuestionState

from .company import ANA, ASKED, BOT, DESK, ELSEWHERE, KIM, LEE, OFF, SHADOW
from .library import LIKELY, SURE, SURE_OF_REFUND, UNKNOWN
from .world import World

ESCALATED = QuestionState.ESCALATED


# --- direct messages ---------------------------------------------------------------------------


DM = f"D{KIM}"


def test_a_direct_question_is_answered(world: World):
    world.hear(KIM, SURE, channel=DM)
    assert world.slugs() == ["reset-password"]
    channel = world.channel(DM)
    assert (channel.is_direct, channel.with_user) == (True, KIM)


def test_a_direct_greeting_is_told_how_to_ask(world: World):
    world.hear(KIM, "hello", channel=DM)
    world.settle()
    assert world.kinds() == [MessageKind.NUDGE]


def test_a_direct_message_always_gets_an_answer(world: World):
    world.hear(KIM, "the webhooks of Tuesday", channel=DM)
    world.settle()
    assert world.question().state is ESCALATED


def test_a_bare_number_in_a_direct_message_picks_from_the_last_suggestion(world: World):
    world.hear(KIM, LIKELY, channel=DM)
    world.settle()
    world.hear(KIM, "2", channel=DM)
    assert world.slugs() == ["remove-teammate"]


def test_thanks_in_a_direct_message_closes_the_last_question(world: World):
    heard = world.hear(KIM, SURE, channel=DM)
    world.hear(KIM, "thanks!", channel=DM)
    assert world.question(heard).closed_at is not None
    world.settle()
    assert world.kinds() == [MessageKind.REPLY]


def test_a_teammates_direct_message_is_a_look_up(world: World):
    heard = world.hear(ANA, "refund", channel=f"D{ANA}")
    assert world.kinds() == [MessageKind.LOOKUP]
    assert world.questions() == ()
    world.carry()
    (post,) = world.seen(f"D{ANA}")
    assert post.message.best.slug == "refund"
    assert world.hearing.hear(heard) == "heard_before"
    assert world.kinds() == [MessageKind.LOOKUP]


def test_a_look_up_that_nothing_fits_shows_titles_and_no_answer(world: World):
    world.hear(ANA, UNKNOWN, channel=f"D{ANA}")
    world.carry()
    (post,) = world.seen(f"D{ANA}")
    assert post.message.best is None
    confidences = [other.confidence for other in post.message.others]
    assert len(confidences) == 5
    assert confidences == sorted(confidences, reverse=True)


# --- modes -------------------------------------------------------------------------------------


@pytest.mark.parametrize("said", [SURE, LIKELY, UNKNOWN, f"<@{BOT}> {UNKNOWN}", f"hi <@{BOT}>"])
def test_shadow_says_nothing_but_one_line_to_the_desk(make_world, said):
    world = make_world(desk=DESK)
    heard = world.hear(LEE, said, channel=SHADOW)
    world.settle()
    world.hear(LEE, "that didn't help, I need a person", channel=SHADOW, thread=heard.ts)
    world.react(LEE, "raising_hand", heard.ts, SHADOW)
    world.react(ANA, "eyes", heard.ts, SHADOW)
    world.hear(ANA, "Let me look.", channel=SHADOW, thread=heard.ts)
    world.pass_time(minutes=30)
    world.pass_time(days=3)
    assert {row.kind for row in world.outbox()} <= {MessageKind.SHADOW}
    assert world.escalations() == ()
    assert [each.wake_at for each in world.questions()] == [None] * len(world.questions())
    world.carry()
    assert world.seen(SHADOW) == []
    assert all(post.place == DESK for post in world.slack.posts.values())


def test_shadow_tells_the_desk_what_would_have_been_done(make_world):
    world = make_world(desk=DESK)
    world.hear(LEE, SURE, channel=SHADOW)
    world.carry()
    (line,) = world.seen(DESK)
    assert (line.message.action, line.message.titles) == ("reply", ("Reset a password",))


def test_shadow_without_a_desk_still_keeps_what_was_decided(world: World):
    world.hear(LEE, SURE, channel=SHADOW)
    assert world.outbox() == ()
    assert world.reasons(world.question()) == [("reply", "sure")]


@pytest.mark.parametrize("said", [SURE, UNKNOWN, f"<@{BOT}> {SURE}"])
def test_off_is_off(world: World, said):
    world.hear(KIM, said, channel=OFF)
    world.pass_time(minutes=1)
    assert (world.outbox(), world.questions()) == ((), ())


def test_where_only_mentions_count_nothing_else_is_read(world: World):
    world.hear(KIM, SURE, channel=ASKED)
    world.pass_time(minutes=1)
    assert (world.outbox(), world.questions()) == ((), ())


def test_where_only_mentions_count_a_mention_and_its_thread_are_served(world: World):
    heard = world.hear(KIM, f"<@{BOT}> {SURE}", channel=ASKED)
    assert world.slugs() == ["reset-password"]
    world.hear(KIM, "that didn't help", channel=ASKED, thread=heard.ts)
    assert world.question().state is ESCALATED


def test_in_a_channel_that_is_not_watched_a_mention_is_answered_and_nothing_else(world: World):
    world.hear(KIM, SURE, channel=ELSEWHERE)
    assert world.questions() == ()
    world.hear(KIM, f"{SURE} <@{BOT}>", channel=ELSEWHERE)
    assert world.slugs() == ["reset-password"]
    world.hear(KIM, SURE_OF_REFUND, channel=ELSEWHERE)
    assert world.slugs() == ["reset-password"]


def test_nothing_a_customer_writes_in_the_desk_channel_is_a_question(make_world):
    world = make_world(desk=DESK)
    world.hear(KIM, f"<@{BOT}> {SURE}", channel=DESK)
    world.settle()
    assert (world.outbox(), world.questions()) == ((), ())
