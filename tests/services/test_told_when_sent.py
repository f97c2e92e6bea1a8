"""An answer that tells: its owner hears once that it was sent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.core.answers import Sending
from bot.core.outbox import MessageKind, OutboxState
from bot.core.people import Author

from .company import ANA, BEN, KIM, LEE, TUESDAY
from .library import SURE, SURE_AND_URGENT, UNKNOWN
from .world import World


def _with(world: World, slug: str, **changes: object) -> None:
    """An answer as its file now says it, and the index that follows."""
    with world.store.write() as tx:
        answer = tx.find_answer(slug)
        tx.save_answer(replace(answer, **changes), by=None, at=TUESDAY)
    world.deps.indexes.refresh()


def test_the_owner_of_an_answer_that_tells_hears_once_that_it_was_sent(world: World):
    _with(world, "reset-password", tells=True)
    world.ask(KIM, SURE)
    assert world.told(MessageKind.TOLD) == [ANA]
    world.carry()
    (told,) = world.seen(f"D{ANA}")
    assert (told.message.title, told.message.customer) == ("Reset a password", "Kim Park")
    world.come_back()
    world.carry()
    assert world.told(MessageKind.TOLD) == [ANA]


def test_what_was_not_sent_is_not_told(world: World):
    _with(world, "reset-password", tells=True)
    heard = world.hear(KIM, SURE)
    world.hear(BEN, "I have this", thread=heard.ts)
    world.carry()
    assert world.outbox(MessageKind.REPLY)[0].state is OutboxState.DROPPED
    assert world.told(MessageKind.TOLD) == []


def test_who_has_the_question_anyway_is_not_told(world: World):
    _with(world, "reset-password", tells=True)
    world.ask(KIM, SURE_AND_URGENT)
    assert world.told(MessageKind.NOTICE) == [ANA]
    assert world.told(MessageKind.TOLD) == []


def test_what_a_teammate_sends_is_not_told(world: World):
    _with(world, "reset-password", tells=True)
    world.ask(KIM, UNKNOWN)
    world.teammate_actions.send_answer(world.escalation().id, "reset-password", Author(BEN))
    world.carry()
    assert world.told(MessageKind.TOLD) == []


def test_a_topic_can_tell_for_its_answers_and_an_answer_knows_better(
    make_world: Callable[..., World],
):
    world = make_world()
    topics = {name: replace(topic, tells=True) for name, topic in world.settings.topics.items()}
    world = make_world(topics=topics)
    world.ask(KIM, SURE)
    assert world.told(MessageKind.TOLD) == [ANA]
    _with(world, "invite-teammate", tells=False)
    world.ask(LEE, "How do I invite a teammate?")
    assert world.told(MessageKind.TOLD) == [ANA]


def test_what_is_only_suggested_is_chosen_by_the_customer_and_then_told(world: World):
    _with(world, "reset-password", sending=Sending.SUGGEST, tells=True)
    ts = world.ask(KIM, SURE)
    assert world.slugs() == []
    assert world.suggested()[0][0] == "reset-password"
    world.ask(KIM, "1", thread=ts)
    assert world.slugs() == ["reset-password"]
    assert world.told(MessageKind.TOLD) == [ANA]
