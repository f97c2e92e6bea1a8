"""What teammates say and do in a customer's thread: the bot stands down, and it is theirs."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.outbox import MessageKind, OutboxState
from bot.core.questions import QuestionState
from tests.reading import TO_CUSTOMERS

from .company import ANA, BEN, BOT, DAN, DESK, HELP, KIM, LEE
from .library import LIKELY, SURE, SURE_OF_REFUND, UNKNOWN
from .world import World

ANSWERED, SUGGESTED = QuestionState.ANSWERED, QuestionState.SUGGESTED
ESCALATED = QuestionState.ESCALATED


def test_a_teammates_reply_makes_a_waiting_suggestion_theirs(world: World):
    ts = world.ask(KIM, LIKELY)
    world.hear(BEN, "Let me look at that.", thread=ts)
    question, escalation = world.question(), world.escalation()
    assert (question.state, question.wake_at) == (ESCALATED, None)
    assert (escalation.owner, escalation.assignee) == ("ben", BEN)
    assert escalation.state.value == "claimed"
    assert escalation.answered_at is not None
    assert escalation.wake_at is not None
    assert world.outbox(MessageKind.HANDOVER) == ()


def test_a_teammates_reply_claims_an_open_escalation_and_its_clock_runs_on(world: World):
    ts = world.ask(KIM, UNKNOWN)
    before = world.escalation()
    world.hear(BEN, "I am on it.", thread=ts)
    after = world.escalation()
    assert (after.id, after.assignee, after.owner) == (before.id, BEN, "dan")
    assert (after.due_at, after.wake_at) == (before.due_at, before.wake_at)
    assert world.moves(after) == [("open", None), ("claim", BEN)]


def test_a_second_teammates_reply_takes_nothing_away_from_the_first(world: World):
    ts = world.ask(KIM, UNKNOWN)
    world.hear(BEN, "I am on it.", thread=ts)
    world.hear(ANA, "So am I.", thread=ts)
    assert world.escalation().assignee == BEN


def test_a_teammate_who_answers_a_settling_question_has_it(world: World):
    heard = world.hear(KIM, LIKELY)
    world.hear(BEN, "Which team?", thread=heard.ts)
    world.settle()
    assert world.living(*TO_CUSTOMERS) == ()
    assert world.escalation().assignee == BEN


def test_what_has_not_gone_out_is_not_said_after_a_teammate(world: World):
    heard = world.hear(KIM, UNKNOWN)
    world.settle()
    world.hear(BEN, "Checking.", thread=heard.ts)
    world.carry()
    assert world.seen() == []
    assert {row.state for row in world.outbox(MessageKind.HANDOVER)} == {OutboxState.DROPPED}


def test_a_reply_that_a_teammate_was_faster_than_is_theirs(world: World):
    """The answer never went out, so nobody but the teammate owes one."""
    heard = world.hear(KIM, SURE)
    world.hear(BEN, "Give me a minute.", thread=heard.ts)
    world.carry()
    assert world.seen() == []
    assert world.question().state is ESCALATED
    assert world.escalation().assignee == BEN


def test_a_reply_overtaken_by_a_teammate_while_it_was_taken_is_theirs(world: World):
    heard = world.hear(KIM, SURE)
    row = world.take()
    world.hear(BEN, "Give me a minute.", thread=heard.ts)
    world.carry_row(row)
    world.pass_time(minutes=1)
    world.carry()
    assert world.seen() == []
    assert world.question().state is ESCALATED
    assert world.escalation().assignee == BEN


def test_an_answer_that_was_read_stays_the_answer_when_a_teammate_adds_to_it(world: World):
    ts = world.ask(KIM, SURE)
    world.hear(BEN, "And look in your spam folder.", thread=ts)
    assert world.question().state is ANSWERED
    assert world.escalations() == ()


def test_after_a_teammate_the_bot_is_silent_in_that_thread(world: World):
    ts = world.ask(KIM, UNKNOWN)
    world.hear(BEN, "I am on it.", thread=ts)
    world.carry()
    before = world.seen()
    world.hear(KIM, SURE, thread=ts)
    world.hear(KIM, "that didn't help", thread=ts)
    world.hear(LEE, SURE_OF_REFUND, thread=ts)
    world.pass_time(minutes=15)
    world.carry()
    assert [post.row for post in world.seen()] == [post.row for post in before]


def test_after_a_teammate_a_mention_is_answered_still(world: World):
    ts = world.ask(KIM, UNKNOWN)
    world.hear(BEN, "I am on it.", thread=ts)
    world.hear(LEE, f"<@{BOT}> {SURE}", thread=ts)
    assert world.slugs() == ["reset-password"]
    world.carry()
    assert world.seen()[-1].kind is MessageKind.REPLY


def test_who_asks_on_where_a_teammate_answered_is_waited_for_again(world: World):
    ts = world.ask(KIM, UNKNOWN)
    world.hear(BEN, "Fixed, it was us.", thread=ts)
    world.carry()
    said = len(world.seen(HELP))
    world.pass_time(hours=1)
    world.hear(KIM, "it still fails for the second workspace", thread=ts)
    escalation = world.escalation()
    assert escalation.answered_at is None
    assert escalation.due_at - escalation.opened_at > timedelta(hours=4)
    world.pass_time(hours=5)
    assert world.escalation().breached_at is not None
    world.carry()
    assert len(world.seen(HELP)) == said


def test_thanks_after_a_teammates_words_resolve_it(world: World):
    ts = world.ask(KIM, UNKNOWN)
    world.hear(BEN, "Fixed, it was us.", thread=ts)
    world.hear(KIM, "thank you!", thread=ts)
    assert world.question().closed_at is not None
    assert world.escalation().state.value == "resolved"


def test_a_teammates_reply_heard_before_the_question_makes_it_theirs(world: World):
    question = world.write(KIM, UNKNOWN)
    reply = world.write(BEN, "Restarted, try again.", thread=question.ts)
    world.hearing.hear(reply)
    world.hearing.hear(question)
    world.pass_time(minutes=1)
    assert world.living(*TO_CUSTOMERS) == ()
    assert world.question().state is ESCALATED
    assert world.escalation().assignee == BEN
    assert world.escalation().answered_at is not None


def test_a_teammates_words_heard_again_do_not_take_what_was_asked_after_them(world: World):
    ts = world.ask(KIM, SURE)
    words = world.hear(ANA, "And look in your spam folder.", thread=ts)
    world.hear(KIM, f"<@{BOT}> {LIKELY}", thread=ts)
    world.hearing.hear(words)
    world.settle()
    assert world.escalations() == ()
    assert world.questions()[1].state is SUGGESTED


def test_nothing_a_teammate_writes_to_customers_is_kept(world: World):
    ts = world.ask(KIM, UNKNOWN)
    reply = world.hear(ANA, "It was our fault.", thread=ts)
    with world.store.read() as tx:
        assert tx.find_message(world.channel().key, reply.ts).text == ""


def test_small_talk_that_a_teammate_answered_first_is_nobodys_question(world: World):
    hello = world.write(KIM, "good morning all")
    world.hearing.hear(world.write(BEN, "Morning!", thread=hello.ts))
    world.hearing.hear(hello)
    world.pass_time(minutes=1)
    assert (world.escalations(), world.outbox()) == ((), ())


@pytest.mark.parametrize("below", [0, 1])
def test_a_teammate_may_answer_below_any_message_of_a_burst(world: World, below):
    burst = [world.hear(KIM, "hello there"), world.hear(KIM, LIKELY)]
    world.settle()
    world.carry()
    world.hear(BEN, "I'll take this one.", thread=burst[below].ts)
    assert world.question().state is ESCALATED
    assert world.escalation().assignee == BEN


def test_with_a_desk_what_a_teammate_took_is_shown_there(make_world):
    world = make_world(desk=DESK)
    ts = world.ask(KIM, LIKELY)
    world.hear(BEN, "I'll take this one.", thread=ts)
    world.carry()
    (card,) = world.seen(DESK)
    assert card.message.view.assignee_name == "Ben Okafor"
    assert world.told(MessageKind.NOTICE) == []


def test_a_teammates_eyes_on_what_is_solved_take_nothing_up(world: World):
    asked = world.hear(KIM, LIKELY)
    world.settle()
    world.react(KIM, "white_check_mark", asked.ts)
    world.react(BEN, "eyes", asked.ts)

    assert world.escalations() == ()
    assert world.question().closed_at is not None


def test_a_teammates_eyes_claim(world: World):
    ts = world.ask(KIM, UNKNOWN)
    assert world.react(BEN, "eyes", ts) == "claimed"
    assert world.escalation().assignee == BEN
    assert world.escalation().answered_at is None


def test_a_teammates_check_mark_resolves(world: World):
    ts = world.ask(KIM, UNKNOWN)
    assert world.react(BEN, "white_check_mark", ts) == "resolved"
    assert world.escalation().state.value == "resolved"
    assert world.question().closed_at is not None


def test_a_teammates_thumb_grades_an_automatic_answer_and_nothing_else(world: World):
    ts = world.ask(KIM, SURE)
    assert world.react(BEN, "+1", ts) == "means_nothing"
    assert world.react(BEN, "-1", world.ts_of(MessageKind.REPLY)) == "graded_wrong"
    assert world.feedback() == [("reset-password", BEN, "graded_wrong", True)]


def test_words_under_a_notice_are_internal_and_the_bot_says_once_how_to_answer(world: World):
    world.ask(KIM, UNKNOWN)
    notice = world.ts_of(MessageKind.NOTICE)
    for words in ("Ask them for the log", "Which plan are they on?"):
        world.hear(DAN, words, channel=f"D{DAN}", thread=notice)
    assert len(world.outbox(MessageKind.HINT)) == 1
    assert world.outbox(MessageKind.LOOKUP) == ()
    assert world.outbox(MessageKind.RELAY) == ()


def test_words_under_a_card_are_internal(make_world):
    world = make_world(desk=DESK)
    world.ask(KIM, UNKNOWN)
    card = world.ts_of(MessageKind.CARD)
    world.hear(DAN, SURE, channel=DESK, thread=card)
    world.hear(BEN, SURE, channel=DESK, thread=card)
    assert len(world.outbox(MessageKind.HINT)) == 2
    assert world.slugs() == []
    assert len(world.questions()) == 1
