"""Slack delivers twice, late and out of order; what a person can see stays the same."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from bot.core.messages import Heard, Reacted
from bot.core.people import Author

from .company import ANA, ASKED, BEN, BOT, DESK, HELP, KIM, LEE, SHADOW
from .library import LIKELY, SURE, SURE_OF_REFUND, UNKNOWN
from .world import World

Batch = list[Heard]
Story = list[Callable[[World], Batch]]
"""What people write before the bot next speaks, batch by batch."""


def root(world: World) -> str:
    """The first message of the story."""
    return world.written[0].ts


STORIES: dict[str, Story] = {
    "a clear question and thanks": [
        lambda w: [w.write(KIM, SURE)],
        lambda w: [w.write(KIM, "thanks!", thread=root(w))],
    ],
    "a burst": [
        lambda w: [w.write(KIM, "hello there"), w.write(KIM, "quick one"), w.write(KIM, LIKELY)],
        lambda w: [w.write(KIM, "2", thread=w.written[2].ts)],
    ],
    "a suggestion that nobody fits": [
        lambda w: [w.write(KIM, LIKELY)],
        lambda w: [w.write(KIM, "none of these", thread=root(w))],
        lambda w: [w.write(BEN, "Which team?", thread=root(w))],
        lambda w: [w.write(KIM, "the whole company", thread=root(w))],
    ],
    "an unknown question that a teammate answers": [
        lambda w: [w.write(KIM, UNKNOWN)],
        lambda w: [w.write(LEE, "same here", thread=root(w)), w.write(KIM, "every time")],
        lambda w: [w.write(ANA, "Restarted.", thread=root(w))],
        lambda w: [w.write(KIM, "solved, thanks", thread=root(w))],
    ],
    "a teammate faster than the bot": [
        lambda w: [(q := w.write(KIM, UNKNOWN)), w.write(BEN, "On it.", thread=q.ts)],
        lambda w: [w.write(KIM, "thank you!", thread=root(w))],
    ],
    "several customers at once": [
        lambda w: [
            w.write(KIM, SURE),
            w.write(LEE, SURE_OF_REFUND),
            w.write(ANA, "Good morning all"),
            w.write("U0JO", UNKNOWN),
            w.write(KIM, f"<@{BOT}> {SURE_OF_REFUND}", channel=ASKED),
            w.write(LEE, SURE, channel=SHADOW),
        ],
    ],
    "mentions": [
        lambda w: [w.write(KIM, f"<@{BOT}> {UNKNOWN}"), w.write(LEE, f"<@{BOT}> hello")],
        lambda w: [w.write(KIM, f"<@{BOT}> any news?", thread=root(w))],
    ],
    "a direct message": [
        lambda w: [w.write(KIM, LIKELY, channel=f"D{KIM}")],
        lambda w: [w.write(KIM, "1", channel=f"D{KIM}")],
        lambda w: [w.write(KIM, "thanks", channel=f"D{KIM}")],
    ],
    "a look-up": [lambda w: [w.write(ANA, "refund", channel=f"D{ANA}")]],
}


def visible(world: World) -> list[tuple[object, ...]]:
    """Everything of ours that stands in Slack: where, what, and how it is drawn now."""
    return sorted(
        (post.place, post.thread_ts or "", str(post.kind), _words(post.message))
        for post in world.slack.posts.values()
    )


def _words(message: object) -> str:
    """A message without the ids of rows, which depend on the order of arrival."""
    found: list[str] = [type(message).__name__]
    for name in getattr(message, "__slots__", ()):
        value = getattr(message, name)
        if name in ("question", "decision"):
            continue
        if name == "view":
            value = (
                value.question_text,
                value.escalation.state,
                value.assignee_name,
                value.escalation.why,
                value.same_here,
            )
        found.append(f"{name}={value}")
    return " ".join(found)


def play(world: World, story: Story, shuffle: random.Random | None) -> None:
    """Deliver a story; with `shuffle` each message twice, in any order, and all of it again."""
    for step in story:
        batch = step(world)
        if shuffle is not None:
            batch = batch * 2
            shuffle.shuffle(batch)
        for heard in batch:
            world.hearing.hear(heard)
        if shuffle is not None:
            world.hearing.hear(shuffle.choice(world.written))
        world.settle()
        world.carry()
    if shuffle is not None:
        again = list(world.written)
        shuffle.shuffle(again)
        for heard in again:
            world.hearing.hear(heard)
        world.settle()
        world.carry()


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_hearing_everything_twice_and_in_any_order_changes_nothing_a_person_sees(make_world, story):
    plain = make_world(desk=DESK)
    play(plain, story, None)
    for seed in range(4):
        world = make_world(desk=DESK)
        play(world, story, random.Random(seed))
        assert visible(world) == visible(plain), f"seed {seed}"


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_hearing_it_all_again_puts_nothing_in_the_outbox(make_world, story):
    world = make_world(desk=DESK)
    play(world, story, None)
    before = {row.key for row in world.outbox()}
    for heard in world.written:
        world.hearing.hear(heard)
    world.settle()
    assert {row.key for row in world.outbox()} == before


def test_edits_and_deletions_delivered_twice_change_nothing(world: World):
    asked = [world.hear(KIM, LIKELY), world.hear(LEE, UNKNOWN)]
    world.settle()
    world.carry()
    for _ in range(2):
        world.edit(asked[0], "how do I remove a teammate?")
        world.delete(asked[1])
        for heard in asked:
            world.hearing.hear(heard)
    world.settle()
    world.carry()
    assert [(str(post.kind), post.place) for post in world.seen(HELP)] == [
        ("suggestion", HELP),
        ("reply", HELP),
    ]


def test_a_reaction_heard_before_its_message_counts_once_the_message_is_heard(world: World):
    asked = world.write(KIM, UNKNOWN)
    assert world.react(ANA, "eyes", asked.ts) == "early"
    world.hearing.hear(asked)
    world.pass_time(seconds=1)
    assert world.escalation().assignee == ANA


def test_a_reaction_on_a_reply_that_the_bot_has_only_just_posted_counts(world: World):
    world.hear(KIM, SURE)
    (row,) = world.queue.take(world.clock(), ())
    world.react(KIM, "white_check_mark", "1700000001.000100")
    at = f"{world.clock().timestamp():.6f}"
    world.react(KIM, "white_check_mark", at)
    world.queue.sent(row, HELP, at, world.clock())
    world.pass_time(seconds=1)
    assert world.questions()[0].closed_at is not None


def test_a_reaction_delivered_again_after_a_release_claims_nothing(world: World):
    asked = world.hear(KIM, UNKNOWN)
    world.settle()
    eyes = Reacted(HELP, asked.ts, Author(ANA), "eyes", f"{world.clock().timestamp():.6f}")
    world.reactions.hear(eyes)
    world.teammate_actions.release(world.escalation().id, Author(ANA))
    assert world.reactions.hear(eyes) == "heard_before"
    assert world.escalation().assignee is None


def test_a_reaction_on_what_never_comes_is_forgotten(world: World):
    world.react(ANA, "eyes", f"{world.clock().timestamp():.6f}")
    world.pass_time(hours=2)
    world.react(ANA, "eyes", f"{world.clock().timestamp():.6f}")
    assert len(world.rows("SELECT * FROM reactions")) == 1
