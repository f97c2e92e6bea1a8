"""A question that the bot is not sure of: what may be meant is shown, and picked or not."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.outbox import MessageKind
from bot.core.questions import QuestionState

from .company import ASKER, KIM, TUESDAY
from .library import LIKELY
from .world import World

ANSWERED, SUGGESTED = QuestionState.ANSWERED, QuestionState.SUGGESTED
ESCALATED, SETTLING = QuestionState.ESCALATED, QuestionState.SETTLING


def test_an_unclear_question_waits_for_more_words_and_then_gets_suggestions(world: World):
    heard = world.hear(KIM, LIKELY)
    assert world.question().state is SETTLING
    assert world.question().wake_at == world.clock() + timedelta(seconds=20)
    world.pass_time(seconds=19)
    assert world.outbox() == ()
    world.pass_time(seconds=1)
    (row,) = world.outbox()
    assert (row.kind, row.thread_ts) == (MessageKind.SUGGESTION, heard.ts)
    assert world.suggested() == [["invite-teammate", "remove-teammate"]]


def test_a_suggestion_shows_titles_to_choose_from(world: World):
    world.hear(KIM, LIKELY)
    world.settle()
    world.carry()
    (post,) = world.seen()
    assert post.message.titles == ("Invite a teammate", "Remove a teammate")


def suggest(world: World) -> str:
    """Let Kim be asked what she meant; gives the question's ts."""
    heard = world.hear(KIM, LIKELY)
    world.settle()
    world.carry()
    return heard.ts


def pick_by_button(world: World, ts: str) -> None:
    (row,) = world.outbox(MessageKind.SUGGESTION)
    world.customer_actions.pick(row.says.decision, 2, ASKER)


def pick_by_number(world: World, ts: str) -> None:
    world.hear(KIM, "2, thanks", thread=ts)


def pick_by_reaction_to_us(world: World, ts: str) -> None:
    world.react(KIM, "two", world.ts_of(MessageKind.SUGGESTION))


def pick_by_reaction_to_the_question(world: World, ts: str) -> None:
    world.react(KIM, "two", ts)


@pytest.mark.parametrize(
    "pick",
    [pick_by_button, pick_by_number, pick_by_reaction_to_us, pick_by_reaction_to_the_question],
)
def test_a_suggestion_is_picked(world: World, pick):
    ts = suggest(world)
    pick(world, ts)
    assert world.slugs() == ["remove-teammate"]
    assert world.question().state is ANSWERED
    assert world.question().wake_at is None
    assert world.feedback() == [("remove-teammate", KIM, "picked", True)]
    world.carry()
    suggestion, reply = world.seen()
    assert suggestion.message.picked == "Remove a teammate"
    assert reply.message.answers[0].slug == "remove-teammate"


@pytest.mark.parametrize("number", ["3", "0", "7"])
def test_a_number_that_was_not_offered_picks_nothing(world: World, number):
    ts = suggest(world)
    world.hear(KIM, number, thread=ts)
    assert world.question().state is SUGGESTED
    assert world.slugs() == []


def test_picking_twice_answers_once(world: World):
    ts = suggest(world)
    pick_by_button(world, ts)
    pick_by_button(world, ts)
    pick_by_number(world, ts)
    assert world.slugs() == ["remove-teammate"]
    assert len(world.feedback()) == 1


def test_what_was_picked_is_not_given_again_after_a_hand_over(world: World):
    ts = suggest(world)
    pick_by_button(world, ts)
    world.carry()
    world.hear(KIM, "that didn't help", thread=ts)
    pick_by_button(world, ts)
    pick_by_number(world, ts)
    assert world.slugs() == ["remove-teammate"]
    assert world.question().state is ESCALATED


def test_who_picked_the_wrong_one_may_still_ask_for_a_person(world: World):
    ts = suggest(world)
    pick_by_button(world, ts)
    world.hear(KIM, "that didn't help", thread=ts)
    assert world.question().state is ESCALATED
    assert world.escalation().why == "not_solved"


def test_none_of_these_hands_over(world: World):
    ts = suggest(world)
    world.hear(KIM, "none of these", thread=ts)
    assert world.question().state is ESCALATED
    assert world.escalation().why == "none_fits"
    assert [verdict for _, _, verdict, _ in world.feedback()] == ["none_fit"]


def test_more_words_may_make_a_suggestion_sure(world: World):
    ts = suggest(world)
    world.hear(KIM, "I mean: how do I remove a teammate?", thread=ts)
    assert world.slugs() == ["remove-teammate"]
    assert world.question().state is ANSWERED


def test_a_suggestion_that_nobody_picks_is_handed_over_after_ten_working_minutes(world: World):
    suggest(world)
    world.pass_time(minutes=9, seconds=50)
    assert world.question().state is SUGGESTED
    world.pass_time(seconds=15)
    assert world.question().state is ESCALATED
    assert world.escalation().why == "nothing_picked"
    assert world.escalation().owner == "ana"


def test_a_suggestion_does_not_run_out_while_the_team_sleeps(world: World):
    world.set_clock(TUESDAY.replace(hour=16, minute=54))
    suggest(world)
    world.set_clock(TUESDAY.replace(hour=23))
    assert world.question().state is SUGGESTED
    world.set_clock(TUESDAY.replace(day=4, hour=9, minute=4))
    assert world.question().state is SUGGESTED
    world.set_clock(TUESDAY.replace(day=4, hour=9, minute=6))
    assert world.question().state is ESCALATED
