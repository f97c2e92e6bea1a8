"""Messages that are edited or deleted, before and after the bot has spoken."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.escalations import EscalationState
from bot.core.messages import Edited
from bot.core.outbox import MessageKind, Remove
from bot.core.people import Author
from bot.core.questions import QuestionState

from .company import ANA, BEN, BOT, DAN, HELP, KIM, LEE
from .library import LIKELY, SURE, UNKNOWN
from .world import World

TWO_PARTS = f"How do I get a refund?\n{UNKNOWN[:-5]}?"
ANSWERED, SUGGESTED = QuestionState.ANSWERED, QuestionState.SUGGESTED
ESCALATED, SETTLING = QuestionState.ESCALATED, QuestionState.SETTLING
IGNORED, WITHDRAWN = QuestionState.IGNORED, QuestionState.WITHDRAWN


# --- edits -------------------------------------------------------------------------------------


def test_an_edit_while_words_are_waited_for_is_what_counts(world: World):
    heard = world.hear(KIM, LIKELY)
    world.pass_time(seconds=15)
    world.edit(heard, SURE)
    world.pass_time(seconds=15)
    assert world.question().state is SETTLING
    world.pass_time(seconds=10)
    assert world.slugs() == ["reset-password"]
    assert world.kinds() == [MessageKind.REPLY]


def test_an_edit_that_makes_a_suggestion_sure_is_answered(world: World):
    heard = world.hear(KIM, LIKELY)
    world.settle()
    assert world.edit(heard, "how do I remove a teammate?") == "reply"
    assert world.slugs() == ["remove-teammate"]
    assert world.question().state is ANSWERED
    assert world.question().wake_at is None


def test_an_edit_that_stays_unsure_changes_nothing_a_person_sees(world: World):
    heard = world.hear(KIM, LIKELY)
    world.settle()
    world.edit(heard, f"{LIKELY} hm")
    assert world.kinds() == [MessageKind.SUGGESTION]
    assert world.question().text == f"{LIKELY} hm"


def test_an_edit_within_a_minute_replaces_the_answer(world: World):
    heard = world.hear(KIM, SURE)
    world.carry()
    world.edit(heard, "How do I get a refund?")
    world.carry()
    assert world.slugs() == ["refund"]
    assert [post.kind for post in world.seen()] == [MessageKind.REPLY]


def test_an_edit_after_a_minute_that_asks_the_same_is_not_answered_again(world: World):
    heard = world.hear(KIM, SURE)
    world.pass_time(minutes=2)
    assert world.edit(heard, "How can I reset my own password?") == "too_late_to_answer_again"
    assert world.slugs() == ["reset-password"]


def test_what_an_edit_asks_beside_it_after_a_minute_is_answered_below(world: World):
    heard = world.hear(KIM, SURE)
    world.pass_time(minutes=2)
    world.edit(heard, f"{SURE} And how do I get a refund?")
    assert world.slugs() == ["reset-password", "refund"]


def test_an_edit_of_a_question_half_answered_is_shown_to_whoever_has_the_other_half(world: World):
    heard = world.hear(KIM, TWO_PARTS)
    world.carry()
    world.edit(heard, f"{TWO_PARTS} And in which plan?")
    world.carry()
    (notice,) = world.seen(f"D{DAN}")
    assert notice.message.view.question_text.startswith("our webhooks")
    assert notice.message.view.whole_text.endswith("And in which plan?")


def test_the_half_that_somebody_has_stays_theirs_when_the_other_is_edited_away(world: World):
    heard = world.hear(KIM, TWO_PARTS)
    world.curating.retire("refund", Author(ANA))
    world.edit(heard, "hi")
    world.carry()
    world.settle()
    _, part = world.questions()
    assert (part.state, part.closed_at) == (ESCALATED, None)
    assert world.escalation().wake_at is not None


def test_an_edit_of_an_escalated_question_is_shown_to_whoever_has_it(world: World):
    heard = world.hear(KIM, UNKNOWN)
    world.settle()
    world.carry()
    world.edit(heard, "our webhooks arrive twice since Monday, why?")
    world.carry()
    (notice,) = world.seen(f"D{DAN}")
    assert notice.message.view.question_text == "our webhooks arrive twice since Monday, why?"


@pytest.mark.parametrize(
    "edited",
    ["{} EDIT: never mind, found it", "~{}~ solved", "[solved] {}", "{}\nUpdate: all good now"],
)
def test_what_an_edit_adds_to_a_question_may_end_it(world: World, edited: str):
    heard = world.hear(KIM, UNKNOWN)
    world.settle()
    world.carry()
    assert world.edit(heard, edited.format(UNKNOWN)) == "over"
    assert world.question().state is WITHDRAWN
    assert world.escalation().state is EscalationState.WITHDRAWN


def test_what_an_edit_adds_and_only_sounds_like_the_end_goes_to_whoever_has_it(world: World):
    heard = world.hear(KIM, UNKNOWN)
    world.settle()
    world.carry()
    world.edit(heard, f"{UNKNOWN} EDIT: found it, but it still fails")
    world.carry()
    assert world.question().state is ESCALATED
    (notice,) = world.seen(f"D{DAN}")
    assert "still fails" in notice.message.view.question_text


def test_small_talk_edited_into_a_clear_question_is_answered(world: World):
    heard = world.hear(KIM, "ok")
    world.settle()
    world.edit(heard, SURE)
    world.settle()
    assert world.slugs() == ["reset-password"]
    assert world.question().closed_at is None


def test_small_talk_edited_into_an_unclear_question_is_handed_over(world: World):
    heard = world.hear(KIM, "ok")
    world.settle()
    world.edit(heard, UNKNOWN)
    world.settle()
    assert world.question().state is ESCALATED
    assert world.question().closed_at is None


def test_an_edit_heard_twice_changes_nothing(world: World):
    heard = world.hear(KIM, LIKELY)
    world.settle()
    world.edit(heard, "how do I remove a teammate?")
    assert world.edit(heard, "how do I remove a teammate?") == "nothing_changed"
    assert world.slugs() == ["remove-teammate"]


def test_an_edit_of_part_of_a_burst_changes_that_part(world: World):
    first = world.hear(KIM, "hello there")
    world.hear(KIM, UNKNOWN)
    world.edit(first, "good morning")
    assert world.question().text == f"good morning\n{UNKNOWN}"


def test_an_edit_heard_before_the_message_stands_for_it(world: World):
    heard = world.write(KIM, LIKELY)
    world.edit(heard, SURE)
    assert world.slugs() == ["reset-password"]
    assert world.hearing.hear(heard) == "heard_before"
    assert world.kinds() == [MessageKind.REPLY]


def test_an_edit_of_a_message_from_before_the_watch_is_not_answered(world: World):
    heard = world.write(KIM, UNKNOWN, ago=timedelta(days=40))
    world.edit(heard, f"{UNKNOWN} (typo)")
    world.settle()
    assert world.questions() == ()
    assert world.outbox() == ()


def test_nobody_edits_another_persons_question(world: World):
    heard = world.hear(KIM, LIKELY)
    forged = Edited(HELP, heard.ts, Author(LEE), SURE)
    assert world.hearing.hear_edit(forged) == "nothing_to_reread"
    assert world.question().text == LIKELY


def test_an_edit_after_a_teammate_has_answered_says_nothing(world: World):
    heard = world.hear(KIM, LIKELY)
    world.settle()
    world.hear(BEN, "I'll take this.", thread=heard.ts)
    world.edit(heard, SURE)
    world.settle()
    assert world.slugs() == []


def test_an_edit_that_adds_a_mention_counts_as_one(world: World):
    heard = world.hear(KIM, "the webhooks of Tuesday")
    world.edit(heard, f"<@{BOT}> the webhooks of Tuesday")
    world.settle()
    assert world.question().state is ESCALATED


# --- deletions ---------------------------------------------------------------------------------


@pytest.mark.parametrize("said", [SURE, LIKELY, UNKNOWN])
def test_a_deleted_question_is_withdrawn_and_what_we_said_goes_with_it(world: World, said):
    heard = world.hear(KIM, said)
    world.settle()
    world.carry()
    assert world.delete(heard) == "withdrawn"
    world.carry()
    assert world.seen(HELP) == []
    question = world.question()
    assert (question.state, question.wake_at) == (WITHDRAWN, None)
    assert {escalation.state.value for escalation in world.escalations()} <= {"withdrawn"}
    world.pass_time(days=3)
    world.carry()
    assert world.seen(HELP) == []


@pytest.mark.parametrize("said", [SURE, LIKELY, UNKNOWN])
def test_a_question_deleted_before_we_spoke_leaves_nothing_to_say(world: World, said):
    heard = world.hear(KIM, said)
    world.settle()
    world.delete(heard)
    world.pass_time(minutes=30)
    world.carry()
    assert world.slack.posts == {}
    assert world.question().state is WITHDRAWN


def test_a_question_deleted_while_our_reply_went_out_takes_it_back(world: World):
    heard = world.hear(KIM, SURE)
    row = world.take()
    world.delete(heard)
    briefing = world.queue.envelope(row, world.clock())
    world.queue.drop(row, briefing.why, world.clock())
    assert briefing.why == "withdrawn"
    world.carry()
    assert world.seen() == []


def test_a_question_deleted_just_after_the_last_look_takes_our_reply_back(world: World):
    heard = world.hear(KIM, SURE)
    row = world.take()
    briefing = world.queue.envelope(row, world.clock())
    world.delete(heard)
    ts = world.slack.post(row, HELP, heard.ts, briefing.message)
    world.queue.sent(row, HELP, ts, world.clock())
    world.carry()
    assert world.seen() == []
    world.carry()
    assert world.kinds().count(Remove.kind) == 1


def test_the_owner_sees_that_the_question_is_gone(world: World):
    heard = world.hear(KIM, UNKNOWN)
    world.settle()
    world.carry()
    world.delete(heard)
    world.carry()
    (notice,) = world.seen(f"D{DAN}")
    assert notice.message.view.was_deleted
    assert world.escalation().state.value == "withdrawn"
    assert world.moves(world.escalation())[-1] == ("withdraw", KIM)


def test_what_we_said_stays_where_somebody_else_has_written(world: World):
    heard = world.hear(KIM, SURE)
    world.carry()
    world.hear(BEN, "And look in your spam folder.", thread=heard.ts)
    world.delete(heard)
    world.carry()
    assert len(world.seen()) == 1
    assert world.question().state is WITHDRAWN


def test_a_part_of_a_burst_that_is_deleted_leaves_the_rest(world: World):
    hello = world.hear(KIM, "hello there")
    world.hear(KIM, UNKNOWN)
    assert world.delete(hello) == "deleted_in_part"
    assert world.question().text == UNKNOWN
    world.settle()
    assert world.question().state is ESCALATED


def test_a_deletion_heard_before_its_message_stands(world: World):
    heard = world.write(KIM, SURE)
    assert world.delete(heard) == "deleted_unheard"
    assert world.hearing.hear(heard) == "heard_before"
    world.pass_time(minutes=1)
    assert (world.questions(), world.outbox()) == ((), ())


def test_a_deletion_heard_twice_changes_nothing(world: World):
    heard = world.hear(KIM, SURE)
    world.carry()
    world.delete(heard)
    before = world.kinds()
    assert world.delete(heard) == "deleted_before"
    assert world.kinds() == before


def test_an_edit_after_the_deletion_brings_nothing_back(world: World):
    heard = world.hear(KIM, LIKELY)
    world.delete(heard)
    world.edit(heard, SURE)
    world.pass_time(minutes=1)
    assert world.question().state is WITHDRAWN
    assert world.outbox() == ()


def test_a_deleted_aside_takes_nothing_with_it(world: World):
    heard = world.hear(KIM, UNKNOWN)
    world.settle()
    joined = world.hear(LEE, "same here", thread=heard.ts)
    world.delete(joined)
    assert world.question().state is ESCALATED
    assert world.escalation().state.value == "open"
    assert world.told(MessageKind.NOTICE) == [DAN]


def test_a_deletion_in_a_channel_that_is_not_watched_is_nothing_to_us(world: World):
    assert world.delete(world.write(ANA, "oops", channel="C0NOWHERE")) == "not_watched"
