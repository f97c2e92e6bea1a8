"""What the asker says in the thread of their question."""

from __future__ import annotations

import pytest

from bot.core.outbox import MessageKind
from bot.core.questions import QuestionState

from .company import ANA, ASKER, BOT, DAN, KIM
from .library import LIKELY, SURE, UNKNOWN
from .world import World

ANSWERED = QuestionState.ANSWERED
ESCALATED = QuestionState.ESCALATED


@pytest.mark.parametrize(
    "said", ["solved, thanks", "that worked!", "thanks!", ":white_check_mark:"]
)
def test_the_asker_says_that_an_answer_solved_it(world: World, said):
    ts = world.ask(KIM, SURE)
    world.hear(KIM, said, thread=ts)
    assert world.question().closed_at == world.clock()
    assert world.feedback() == [("reset-password", KIM, "solved", True)]
    world.carry()
    assert world.seen()[0].message.standing.value == "solved"


@pytest.mark.parametrize("where", ["the question", "our reply"])
def test_the_askers_check_mark_means_solved(world: World, where):
    ts = world.ask(KIM, SURE)
    on = ts if where == "the question" else world.ts_of(MessageKind.REPLY)
    assert world.react(KIM, "white_check_mark", on) == "solved"
    assert world.question().closed_at is not None


def test_the_button_under_an_answer_means_solved(world: World):
    world.ask(KIM, SURE)
    world.customer_actions.solved(world.question().id, ASKER)
    assert world.question().closed_at is not None
    assert world.feedback() == [("reset-password", KIM, "solved", True)]


@pytest.mark.parametrize("said", ["thanks!", "ok thank you"])
@pytest.mark.parametrize("asked", [LIKELY, UNKNOWN])
def test_thanks_close_nothing_before_somebody_has_answered(world: World, asked, said):
    ts = world.ask(KIM, asked)
    world.hear(KIM, said, thread=ts)
    assert world.question().closed_at is None
    assert world.feedback() == []


def test_saying_that_it_is_solved_takes_back_what_nobody_has_answered(world: World):
    ts = world.ask(KIM, UNKNOWN)
    world.hear(KIM, "solved", thread=ts)
    assert world.question().closed_at is not None
    assert world.reasons(world.question())[-1] == ("ignore", "over")
    assert world.escalation().state.value == "withdrawn"
    assert ("withdraw", KIM) in world.moves(world.escalation())


def need_by_word(world: World, ts: str) -> None:
    world.hear(KIM, "I need a person", thread=ts)


def need_by_button(world: World, ts: str) -> None:
    world.customer_actions.need_person(world.question().id, ASKER)


def need_by_reaction(world: World, ts: str) -> None:
    world.react(KIM, "raising_hand::skin-tone-4", ts)


@pytest.mark.parametrize("need", [need_by_word, need_by_button, need_by_reaction])
@pytest.mark.parametrize("asked", [SURE, LIKELY])
def test_the_asker_wants_a_person(world: World, asked, need):
    ts = world.ask(KIM, asked)
    need(world, ts)
    assert world.question().state is ESCALATED
    escalation = world.escalation()
    assert (escalation.owner, escalation.why) == ("ana", "asked_for_a_person")
    assert world.told(MessageKind.NOTICE) == [ANA]
    need(world, ts)
    assert len(world.escalations()) == 1
    assert len(world.outbox(MessageKind.HANDOVER)) == 1


def test_who_wants_a_person_after_it_was_solved_gets_one(world: World):
    ts = world.ask(KIM, SURE)
    world.hear(KIM, "solved", thread=ts)
    need_by_word(world, ts)
    assert world.question().state is ESCALATED
    assert world.question().closed_at is None


def test_an_answer_that_did_not_help_is_handed_over(world: World):
    ts = world.ask(KIM, SURE)
    world.hear(KIM, "that didn't help, the mail never comes", thread=ts)
    assert world.escalation().why == "not_solved"
    assert world.feedback() == [("reset-password", KIM, "not_solved", True)]
    world.carry()
    assert world.seen()[0].message.standing.value == "over"  # the hand-over itself says who has it


def test_trouble_that_another_answer_is_sure_about_gets_that_answer(world: World):
    ts = world.ask(KIM, SURE)
    world.hear(KIM, "my payment did not work out: please refund my last payment", thread=ts)
    assert world.slugs() == ["reset-password", "refund"]


def test_more_words_go_to_the_person_who_has_it(world: World):
    ts = world.ask(KIM, UNKNOWN)
    world.hear(KIM, "It began at noon", thread=ts)
    assert world.question().text == f"{UNKNOWN}\nIt began at noon"
    world.carry()
    (notice,) = world.seen(f"D{DAN}")
    assert notice.message.view.question_text.endswith("It began at noon")
    assert len(world.questions()) == 1


def test_another_clear_question_is_answered_while_a_person_has_the_first(world: World):
    ts = world.ask(KIM, UNKNOWN)
    world.hear(KIM, SURE, thread=ts)
    assert world.slugs() == ["reset-password"]
    assert len(world.questions()) == 2
    assert world.escalation().state.value == "open"


def test_a_second_mention_is_told_who_still_has_it(world: World):
    ts = world.ask(KIM, UNKNOWN)
    mention = world.hear(KIM, f"<@{BOT}> any news?", thread=ts)
    world.hearing.hear(mention)
    assert len(world.outbox(MessageKind.HANDOVER)) == 2
    world.carry()
    assert [post.message.is_still_open for post in world.seen()] == [False, True]


def test_a_new_question_in_ones_own_answered_thread_is_a_question_of_its_own(world: World):
    ts = world.ask(KIM, SURE)
    world.hear(KIM, UNKNOWN, thread=ts)
    world.settle()
    first, second = world.questions()
    assert (first.state, second.state) == (ANSWERED, ESCALATED)
    assert second.root_ts == ts
