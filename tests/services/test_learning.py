"""Learning: what people answered from the library is known when it is asked again, until not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.core.forgetting import Scope
from bot.core.messages import Heard
from bot.core.outbox import MessageKind
from bot.core.people import Author
from bot.matching.scoring.space import SCORE
from bot.services.curating.learning import past_traffic
from bot.services.forgetting import Forgetting

from .company import ANA, BEN, CAT, DESK, KIM, LEE
from .conftest import MakeWorld
from .library import LIKELY, SURE, UNKNOWN
from .stand_ins import TIER
from .world import World

CHOSEN = "api-limits"
RARE = "why do our quokkas arrive twice since Tuesday?"
HERS, HIS = f"D{LEE}", f"D{BEN}"


def hand_over(world: World, words: str = UNKNOWN) -> Heard:
    """Kim asks what a person has to answer."""
    asked = world.hear(KIM, words)
    world.settle()
    world.carry()
    return asked


def send(world: World, words: str = UNKNOWN) -> Heard:
    """A teammate sends Kim an answer of the library."""
    asked = hand_over(world, words)
    world.teammate_actions.send_answer(world.escalations()[-1].id, CHOSEN, Author(ANA))
    world.carry()
    return asked


def pick(world: World) -> Heard:
    """Kim picks the second of two suggestions."""
    asked = hand_over(world, LIKELY)
    with world.store.read() as tx:
        (decision,) = tx.decisions_of(world.question().id)
    world.customer_actions.pick(decision.id, 2, Author(KIM))
    world.carry()
    return asked


def asks_again(world: World, words: str = UNKNOWN) -> list[str]:
    """What Lee, another customer, is answered by the bot to the same words."""
    world.learn()
    asked = world.hear(LEE, words, channel=HERS)
    world.settle()
    world.carry()
    return world.slugs(of=world.question(asked))


def taught(world: World) -> tuple[tuple[str, str], ...]:
    with world.store.read() as tx:
        return past_traffic(tx, tier=TIER, score=SCORE, learns=world.settings.learns).taught


# --- what teaches --------------------------------------------------------------------------------


def test_what_a_teammate_answered_from_the_library_is_answered_when_it_is_asked_again(world: World):
    send(world)
    assert world.indexes.current().read(UNKNOWN).ranking[0].slug != CHOSEN
    assert asks_again(world) == [CHOSEN]


def test_a_suggestion_that_its_asker_picked_is_answered_when_it_is_asked_again(world: World):
    pick(world)
    assert asks_again(world, LIKELY) == ["remove-teammate"]


def test_what_the_bot_replied_by_itself_teaches_nothing_however_it_was_graded(world: World):
    world.hear(KIM, SURE)
    world.settle()
    world.carry()
    world.react(BEN, "+1", world.ts_of(MessageKind.REPLY))
    world.customer_actions.solved(world.question().id, Author(KIM))
    assert world.slugs() == ["reset-password"]
    assert taught(world) == ()


def test_a_suggestion_that_another_customer_picked_teaches_nothing(world: World):
    hand_over(world, LIKELY)
    with world.store.read() as tx:
        (decision,) = tx.decisions_of(world.question().id)
    world.customer_actions.pick(decision.id, 2, Author(LEE))
    assert taught(world) == ()


def test_what_a_teammate_answered_in_their_own_words_teaches_nothing(world: World):
    hand_over(world)
    world.teammate_actions.reply(world.escalation().id, Author(ANA), "We restarted it.")
    assert taught(world) == ()


def test_with_learn_no_nothing_is_learned(make_world: MakeWorld):
    world = make_world(learns=False)
    send(world)
    assert asks_again(world) == []


def test_a_retired_answer_is_not_learned(world: World):
    send(world)
    world.curating.retire(CHOSEN, Author(ANA))
    assert asks_again(world) == []


def test_of_two_questions_in_one_message_the_answered_ones_own_words_are_learned(world: World):
    world.hear(KIM, f"How do I get a refund? And {UNKNOWN}")
    world.settle()
    world.carry()
    assert world.slugs() == ["refund"]
    world.teammate_actions.send_answer(world.escalation().id, CHOSEN, Author(ANA))
    assert world.slugs() == ["refund", CHOSEN]
    assert taught(world) == ((CHOSEN, UNKNOWN),)


def test_what_was_given_two_answers_is_not_learned(world: World):
    send(world)
    world.teammate_actions.send_answer(world.escalation().id, "export-data", Author(ANA))
    assert taught(world) == ()


def test_of_two_answers_the_one_that_was_right_is_learned(world: World):
    send(world)
    world.react(BEN, "-1", world.ts_of(MessageKind.REPLY))
    world.teammate_actions.send_answer(world.escalation().id, "export-data", Author(ANA))
    assert taught(world) == (("export-data", UNKNOWN),)


def test_a_person_knows_better_than_the_bot_that_answered_first(world: World):
    world.hear(KIM, SURE)
    world.settle()
    world.carry()
    world.customer_actions.need_person(world.question().id, Author(KIM))
    world.teammate_actions.send_answer(world.escalation().id, "invite-teammate", Author(ANA))
    assert taught(world) == (("invite-teammate", SURE),)


# --- what takes it back --------------------------------------------------------------------------


def graded(world: World, _: Heard) -> None:
    assert world.react(BEN, "-1", world.ts_of(MessageKind.REPLY)) == "graded_wrong"


def needs_person(world: World, _: Heard) -> None:
    world.customer_actions.need_person(world.question().id, Author(KIM))


def none_fits(world: World, _: Heard) -> None:
    world.customer_actions.none_fits(world.question().id, Author(KIM))


def says_no(world: World, asked: Heard) -> None:
    world.hear(KIM, "that didn't help", thread=asked.ts)


def comes_back(world: World, asked: Heard) -> None:
    world.customer_actions.solved(world.question().id, Author(KIM))
    world.hear(KIM, "that didn't help", thread=asked.ts)


def edits(world: World, asked: Heard) -> None:
    world.edit(asked, f"{UNKNOWN} And how do I get a refund?")


def asks_on(world: World, asked: Heard) -> None:
    world.hear(KIM, "And who can see our data?", thread=asked.ts)


def deletes(world: World, asked: Heard) -> None:
    world.delete(asked)


def forgotten(world: World, _: Heard) -> None:
    Forgetting(world.store, world.clock, world.rosters.current).forget(Scope(user=KIM), "cli", "x")


def not_for_the_library(world: World, _: Heard) -> None:
    world.teammate_actions.resolve(world.escalation().id, Author(ANA), "no_answer")


TAKES_BACK = (graded, needs_person, none_fits, says_no, comes_back, edits, deletes, forgotten)


@pytest.mark.parametrize(
    "take_back", [*TAKES_BACK, asks_on, not_for_the_library], ids=lambda each: each.__name__
)
def test_what_a_teammate_sent_is_unlearned(world: World, take_back: Callable[[World, Heard], None]):
    asked = send(world)
    assert taught(world) == ((CHOSEN, UNKNOWN),)
    world.clock.at += timedelta(minutes=1)
    take_back(world, asked)
    assert taught(world) == ()
    assert asks_again(world) == []


@pytest.mark.parametrize("take_back", TAKES_BACK, ids=lambda each: each.__name__)
def test_what_was_picked_is_unlearned(world: World, take_back: Callable[[World, Heard], None]):
    asked = pick(world)
    assert taught(world) == (("remove-teammate", LIKELY),)
    world.clock.at += timedelta(minutes=1)
    take_back(world, asked)
    assert taught(world) == ()
    assert asks_again(world, LIKELY) == []


def test_an_objection_from_before_it_was_sent_takes_nothing_back_and_one_from_after_does(
    world: World,
):
    hand_over(world, LIKELY)
    world.customer_actions.need_person(world.question().id, Author(KIM))
    world.clock.at += timedelta(minutes=1)
    world.teammate_actions.send_answer(world.escalation().id, "invite-teammate", Author(ANA))
    assert taught(world) == (("invite-teammate", LIKELY),)
    world.clock.at += timedelta(minutes=1)
    world.customer_actions.need_person(world.question().id, Author(KIM))
    assert taught(world) == ()
    assert [said for *_, said, _ in world.feedback()] == ["not_solved", "shown_right"]
    assert [each.shown for each in world.decided()] == [0]


def test_another_customers_objection_takes_nothing_back(world: World):
    send(world)
    world.clock.at += timedelta(minutes=1)
    world.customer_actions.need_person(world.question().id, Author(LEE))
    assert taught(world) == ((CHOSEN, UNKNOWN),)


def test_a_thumb_on_what_a_person_chose_is_no_grade_of_the_bot(world: World):
    send(world)
    before = world.decided()
    reply = world.ts_of(MessageKind.REPLY)
    assert world.react(BEN, "+1", reply) == "means_nothing"
    assert world.react(BEN, "-1", reply) == "graded_wrong"
    assert world.react(CAT, "-1", reply) == "graded_wrong"
    assert world.feedback() == [
        (CHOSEN, BEN, "graded_wrong", False),
        (CHOSEN, CAT, "graded_wrong", False),
    ]
    assert world.audit()[-1] == (CAT, "graded wrong", f"question {world.question().id}")
    with world.store.read() as tx:
        assert world.decided() == before
        assert [fact.is_graded_wrong for fact in tx.asked_facts(None)] == [False]
        assert sum(fact.graded_wrong for fact in tx.answer_facts(None)) == 0


# --- whose words they are ------------------------------------------------------------------------


def test_nobody_reads_the_words_that_taught(make_world: MakeWorld):
    world = make_world(desk=DESK)
    send(world, RARE)
    world.teammate_actions.resolve(world.escalation().id, Author(ANA))
    world.learn()
    world.carry()
    seen = set(world.slack.posts)
    again = "why do our requests arrive twice since Tuesday?"
    for words in (again, "our requests arrive twice since tuesday: why?"):
        world.hear(LEE, words, channel=HERS)
        world.settle()
        world.pass_time(hours=1)
    world.hear(BEN, again, channel=HIS)
    world.carry()
    new = [post for where, post in world.slack.posts.items() if where not in seen]
    assert world.slugs() == [CHOSEN] * 3
    assert len(new) > 1
    assert "quokka" not in repr(new)
    with world.store.read() as tx:
        lee = [each for each in world.questions() if each.asker == LEE]
        assert lee
        assert "quokka" not in repr([tx.decisions_of(each.id) for each in lee])
