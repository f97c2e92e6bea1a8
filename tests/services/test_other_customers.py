"""What other customers say and do in somebody's thread."""

from __future__ import annotations

import pytest

from bot.core.outbox import MessageKind
from bot.core.people import Author
from bot.core.questions import QuestionState
from bot.errors import NotAllowed

from .company import ANA, BOT, DAN, HELP, KIM, LEE, THEIRS
from .library import LIKELY, SURE, UNKNOWN, UNKNOWN_TOO
from .world import World

ANSWERED, SUGGESTED = QuestionState.ANSWERED, QuestionState.SUGGESTED
ESCALATED = QuestionState.ESCALATED


@pytest.mark.parametrize("said", ["same here", "+1", "us too, please"])
def test_same_here_joins_the_question(world: World, said):
    ts = world.ask(KIM, UNKNOWN)
    heard = world.hear(LEE, said, thread=ts)
    assert world.why(heard) == ("joined", "same_here")
    assert len(world.questions()) == 1
    world.carry()
    (notice,) = world.seen(f"D{DAN}")
    assert notice.message.view.same_here == 1


def test_another_customers_clear_question_is_answered_in_the_thread(world: World):
    ts = world.ask(KIM, UNKNOWN)
    world.hear(LEE, SURE, thread=ts)
    assert world.slugs() == ["reset-password"]


@pytest.mark.parametrize("said", [LIKELY, UNKNOWN_TOO, "that did not work for us either"])
def test_another_customer_is_not_interrupted_where_the_bot_is_not_sure(world: World, said):
    ts = world.ask(KIM, LIKELY)
    world.carry()
    before = len(world.outbox())
    heard = world.hear(LEE, said, thread=ts)
    world.settle()
    assert len(world.outbox()) == before
    assert world.slugs() == []
    with world.store.read() as tx:
        assert tx.find_quiet(world.question(heard).id) is not None


def test_another_customers_number_picks_nothing(world: World):
    ts = world.ask(KIM, LIKELY)
    heard = world.hear(LEE, "2", thread=ts)
    assert world.why(heard) == ("ignored", "asks_nothing")
    assert world.slugs() == []


def test_another_customers_mention_is_always_answered(world: World):
    ts = world.ask(KIM, SURE)
    world.hear(LEE, f"<@{BOT}> {UNKNOWN}", thread=ts)
    world.settle()
    assert [question.state for question in world.questions()] == [ANSWERED, ESCALATED]


def test_another_customer_who_wants_a_person_gets_one_and_leaves_the_question_as_it_is(
    world: World,
):
    ts = world.ask(KIM, SURE)
    world.hear(LEE, "I need a person", thread=ts)
    asked, wanted = world.questions()
    assert (asked.state, asked.closed_at) == (ANSWERED, None)
    assert (wanted.state, wanted.asker) == (ESCALATED, LEE)
    assert world.feedback() == []


@pytest.mark.parametrize("said", ["solved, thanks", "thanks!"])
def test_another_customers_words_close_and_hand_over_nothing(world: World, said):
    ts = world.ask(KIM, SURE)
    world.hear(LEE, said, thread=ts)
    assert world.question().closed_at is None
    assert world.question().state is ANSWERED
    assert world.feedback() == []


def test_another_customers_clicks_are_kept_as_theirs_and_close_nothing(world: World):
    world.ask(KIM, SURE)
    question = world.question()
    world.customer_actions.solved(question.id, Author(LEE, THEIRS))
    world.customer_actions.need_person(question.id, Author(LEE, THEIRS))
    assert world.question().closed_at is None
    assert world.escalations() == ()
    assert world.feedback() == [
        ("reset-password", LEE, "solved", False),
        ("reset-password", LEE, "not_solved", False),
    ]


def test_another_customer_picks_nothing_for_the_asker(world: World):
    ts = world.ask(KIM, LIKELY)
    (row,) = world.outbox(MessageKind.SUGGESTION)
    world.customer_actions.pick(row.says.decision, 1, Author(LEE, THEIRS))
    world.customer_actions.none_fits(world.question().id, Author(LEE, THEIRS))
    world.react(LEE, "one", ts)
    assert world.question().state is SUGGESTED
    assert world.slugs() == []


@pytest.mark.parametrize("emoji", ["white_check_mark", "raising_hand", "eyes", "+1", "tada"])
def test_another_customers_reaction_means_nothing(world: World, emoji):
    ts = world.ask(KIM, SURE)
    assert world.react(LEE, emoji, ts) in ("means_nothing", "not_ours")
    assert world.question().closed_at is None
    assert world.feedback() == []


def test_a_teammate_may_not_press_a_customers_buttons(world: World):
    world.ask(KIM, SURE)
    with pytest.raises(NotAllowed, match="for_the_asker"):
        world.customer_actions.solved(world.question().id, Author(ANA))
    assert world.question().closed_at is None


def test_under_a_teammates_announcement_only_a_clear_question_is_answered(world: World):
    root = world.hear(ANA, "We have released version 4 today.")
    world.hear(KIM, UNKNOWN, thread=root.ts)
    world.hear(LEE, LIKELY, thread=root.ts)
    world.settle()
    assert world.outbox() == ()
    world.hear(KIM, SURE, thread=root.ts)
    assert world.slugs() == ["reset-password"]


def test_under_a_teammates_announcement_a_mention_is_answered(world: World):
    root = world.hear(ANA, "We have released version 4 today.")
    world.hear(KIM, f"<@{BOT}> {UNKNOWN}", thread=root.ts)
    world.settle()
    assert world.question().state is ESCALATED


def test_below_ones_own_message_that_asked_nothing_an_unclear_question_is_taken_up(world: World):
    root = world.hear(KIM, "thanks everyone for the call")
    world.settle()
    world.hear(KIM, UNKNOWN, thread=root.ts)
    world.settle()
    assert [question.state.value for question in world.questions()] == ["ignored", "escalated"]
    assert world.channel(HELP).key == world.questions()[1].channel
