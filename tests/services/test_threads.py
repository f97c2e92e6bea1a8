"""What is said in a thread the bot knows: by the asker, by teammates, by other customers."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.models import Author, OutboxState, QuestionState, Say
from bot.errors import NotAllowed
from bot.services.curating.learning import lessons_of

from .library import LIKELY, SURE, SURE_OF_REFUND, UNKNOWN, UNKNOWN_TOO
from .world import ANA, BEN, BOT, DAN, DESK, HELP, KIM, LEE, THEIRS, World

ANSWERED, SUGGESTED = QuestionState.ANSWERED, QuestionState.SUGGESTED
ESCALATED, SETTLING = QuestionState.ESCALATED, QuestionState.SETTLING

TO_CUSTOMERS = (Say.REPLY, Say.SUGGESTION, Say.HANDOVER, Say.NUDGE)


def ask(world: World, said: str) -> str:
    """Let Kim ask, and everything that follows by itself happen; gives the question's ts."""
    heard = world.hear(KIM, said)
    world.settle()
    world.carry()
    return heard.ts


# --- the asker ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said", ["solved, thanks", "that worked!", "thanks!", ":white_check_mark:"]
)
def test_the_asker_says_that_an_answer_solved_it(world: World, said):
    ts = ask(world, SURE)
    world.hear(KIM, said, thread=ts)
    assert world.question().closed_at == world.clock()
    assert world.feedback() == [("reset-password", KIM, "solved", True)]
    world.carry()
    assert world.seen()[0].brief.standing.value == "solved"


@pytest.mark.parametrize("where", ["the question", "our reply"])
def test_the_askers_check_mark_means_solved(world: World, where):
    ts = ask(world, SURE)
    on = ts if where == "the question" else world.ts_of(Say.REPLY)
    assert world.react(KIM, "white_check_mark", on) == "solved"
    assert world.question().closed_at is not None


def test_the_button_under_an_answer_means_solved(world: World):
    ask(world, SURE)
    world.clicks.solved(world.question().id, Author(KIM, THEIRS))
    assert world.question().closed_at is not None
    assert world.feedback() == [("reset-password", KIM, "solved", True)]


@pytest.mark.parametrize("said", ["thanks!", "ok thank you"])
@pytest.mark.parametrize("asked", [LIKELY, UNKNOWN])
def test_thanks_close_nothing_before_somebody_has_answered(world: World, asked, said):
    ts = ask(world, asked)
    world.hear(KIM, said, thread=ts)
    assert world.question().closed_at is None
    assert world.feedback() == []


def test_saying_that_it_is_solved_closes_what_nobody_has_answered(world: World):
    ts = ask(world, UNKNOWN)
    world.hear(KIM, "solved", thread=ts)
    assert world.question().closed_at is not None
    assert world.escalation().state.value == "resolved"
    assert ("resolve", KIM) in world.moves(world.escalation())


def need_by_word(world: World, ts: str) -> None:
    world.hear(KIM, "I need a person", thread=ts)


def need_by_button(world: World, ts: str) -> None:
    world.clicks.need_person(world.question().id, Author(KIM, THEIRS))


def need_by_reaction(world: World, ts: str) -> None:
    world.react(KIM, "raising_hand::skin-tone-4", ts)


@pytest.mark.parametrize("need", [need_by_word, need_by_button, need_by_reaction])
@pytest.mark.parametrize("asked", [SURE, LIKELY])
def test_the_asker_wants_a_person(world: World, asked, need):
    ts = ask(world, asked)
    need(world, ts)
    assert world.question().state is ESCALATED
    escalation = world.escalation()
    assert (escalation.owner, escalation.why) == ("ana", "asked_for_a_person")
    assert world.told(Say.NOTICE) == [ANA]
    need(world, ts)
    assert len(world.escalations()) == 1
    assert len(world.outbox(Say.HANDOVER)) == 1


def test_who_wants_a_person_after_it_was_solved_gets_one(world: World):
    ts = ask(world, SURE)
    world.hear(KIM, "solved", thread=ts)
    need_by_word(world, ts)
    assert world.question().state is ESCALATED
    assert world.question().closed_at is None


def test_an_answer_that_did_not_help_is_handed_over(world: World):
    ts = ask(world, SURE)
    world.hear(KIM, "that didn't help, the mail never comes", thread=ts)
    assert world.escalation().why == "not_solved"
    assert world.feedback() == [("reset-password", KIM, "not_solved", True)]
    world.carry()
    assert world.seen()[0].brief.standing.value == "handed_over"


def test_trouble_that_another_answer_is_sure_about_gets_that_answer(world: World):
    ts = ask(world, SURE)
    world.hear(KIM, "my payment did not work out: please refund my last payment", thread=ts)
    assert world.slugs() == ["reset-password", "refund"]


def test_more_words_go_to_the_person_who_has_it(world: World):
    ts = ask(world, UNKNOWN)
    world.hear(KIM, "It began at noon", thread=ts)
    assert world.question().text == f"{UNKNOWN}\nIt began at noon"
    world.carry()
    (notice,) = world.seen(f"D{DAN}")
    assert notice.brief.case.question_text.endswith("It began at noon")
    assert len(world.questions()) == 1


def test_another_clear_question_is_answered_while_a_person_has_the_first(world: World):
    ts = ask(world, UNKNOWN)
    world.hear(KIM, SURE, thread=ts)
    assert world.slugs() == ["reset-password"]
    assert len(world.questions()) == 2
    assert world.escalation().state.value == "open"


def test_a_second_mention_is_told_who_still_has_it(world: World):
    ts = ask(world, UNKNOWN)
    mention = world.hear(KIM, f"<@{BOT}> any news?", thread=ts)
    assert [row.facts for row in world.outbox(Say.HANDOVER)] == [{}, {"kind": "still_open"}]
    world.answering.hear(mention)
    assert len(world.outbox(Say.HANDOVER)) == 2
    world.carry()
    assert [post.brief.kind.value for post in world.seen()] == ["opened", "still_open"]


def test_a_new_question_in_ones_own_answered_thread_is_a_question_of_its_own(world: World):
    ts = ask(world, SURE)
    world.hear(KIM, UNKNOWN, thread=ts)
    world.settle()
    first, second = world.questions()
    assert (first.state, second.state) == (ANSWERED, ESCALATED)
    assert second.root_ts == ts


# --- teammates ---------------------------------------------------------------------------------


def test_a_teammates_reply_makes_a_waiting_suggestion_theirs(world: World):
    ts = ask(world, LIKELY)
    world.hear(BEN, "Let me look at that.", thread=ts)
    question, escalation = world.question(), world.escalation()
    assert (question.state, question.wake_at) == (ESCALATED, None)
    assert (escalation.owner, escalation.assignee) == ("ben", BEN)
    assert escalation.state.value == "claimed"
    assert escalation.answered_at is not None
    assert escalation.wake_at is not None
    assert world.outbox(Say.HANDOVER) == ()


def test_a_teammates_reply_claims_an_open_escalation_and_its_clock_runs_on(world: World):
    ts = ask(world, UNKNOWN)
    before = world.escalation()
    world.hear(BEN, "I am on it.", thread=ts)
    after = world.escalation()
    assert (after.id, after.assignee, after.owner) == (before.id, BEN, "dan")
    assert (after.due_at, after.wake_at) == (before.due_at, before.wake_at)
    assert world.moves(after) == [("open", None), ("claim", BEN)]


def test_a_second_teammates_reply_takes_nothing_away_from_the_first(world: World):
    ts = ask(world, UNKNOWN)
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
    assert {row.state for row in world.outbox(Say.HANDOVER)} == {OutboxState.DROPPED}


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
    world.wait(minutes=1)
    world.carry()
    assert world.seen() == []
    assert world.question().state is ESCALATED
    assert world.escalation().assignee == BEN


def test_an_answer_that_was_read_stays_the_answer_when_a_teammate_adds_to_it(world: World):
    ts = ask(world, SURE)
    world.hear(BEN, "And look in your spam folder.", thread=ts)
    assert world.question().state is ANSWERED
    assert world.escalations() == ()


def test_after_a_teammate_the_bot_is_silent_in_that_thread(world: World):
    ts = ask(world, UNKNOWN)
    world.hear(BEN, "I am on it.", thread=ts)
    world.carry()
    before = world.seen()
    world.hear(KIM, SURE, thread=ts)
    world.hear(KIM, "that didn't help", thread=ts)
    world.hear(LEE, SURE_OF_REFUND, thread=ts)
    world.wait(minutes=15)
    world.carry()
    assert [post.row for post in world.seen()] == [post.row for post in before]


def test_after_a_teammate_a_mention_is_answered_still(world: World):
    ts = ask(world, UNKNOWN)
    world.hear(BEN, "I am on it.", thread=ts)
    world.hear(LEE, f"<@{BOT}> {SURE}", thread=ts)
    assert world.slugs() == ["reset-password"]
    world.carry()
    assert world.seen()[-1].kind is Say.REPLY


def test_who_asks_on_where_a_teammate_answered_is_waited_for_again(world: World):
    ts = ask(world, UNKNOWN)
    world.hear(BEN, "Fixed, it was us.", thread=ts)
    world.carry()
    said = len(world.seen(HELP))
    world.wait(hours=1)
    world.hear(KIM, "it still fails for the second workspace", thread=ts)
    escalation = world.escalation()
    assert escalation.answered_at is None
    assert escalation.due_at - escalation.opened_at > timedelta(hours=4)
    world.wait(hours=5)
    assert world.escalation().breached_at is not None
    world.carry()
    assert len(world.seen(HELP)) == said


def test_thanks_after_a_teammates_words_resolve_it(world: World):
    ts = ask(world, UNKNOWN)
    world.hear(BEN, "Fixed, it was us.", thread=ts)
    world.hear(KIM, "thank you!", thread=ts)
    assert world.question().closed_at is not None
    assert world.escalation().state.value == "resolved"


def test_a_teammates_reply_heard_before_the_question_makes_it_theirs(world: World):
    question = world.write(KIM, UNKNOWN)
    reply = world.write(BEN, "Restarted, try again.", thread=question.ts)
    world.answering.hear(reply)
    world.answering.hear(question)
    world.wait(minutes=1)
    assert world.living(*TO_CUSTOMERS) == ()
    assert world.question().state is ESCALATED
    assert world.escalation().assignee == BEN
    assert world.escalation().answered_at is not None


def test_a_teammates_words_heard_again_do_not_take_what_was_asked_after_them(world: World):
    ts = ask(world, SURE)
    words = world.hear(ANA, "And look in your spam folder.", thread=ts)
    world.hear(KIM, f"<@{BOT}> {LIKELY}", thread=ts)
    world.answering.hear(words)
    world.settle()
    assert world.escalations() == ()
    assert world.questions()[1].state is SUGGESTED


def test_nothing_a_teammate_writes_to_customers_is_kept(world: World):
    ts = ask(world, UNKNOWN)
    reply = world.hear(ANA, "It was our fault.", thread=ts)
    with world.store.read() as tx:
        assert tx.find_message(world.channel().key, reply.ts).text == ""


def test_small_talk_that_a_teammate_answered_first_is_nobodys_question(world: World):
    hello = world.write(KIM, "good morning all")
    world.answering.hear(world.write(BEN, "Morning!", thread=hello.ts))
    world.answering.hear(hello)
    world.wait(minutes=1)
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
    ts = ask(world, LIKELY)
    world.hear(BEN, "I'll take this one.", thread=ts)
    world.carry()
    (card,) = world.seen(DESK)
    assert card.brief.case.assignee_name == "Ben Okafor"
    assert world.told(Say.NOTICE) == []


def test_a_teammates_eyes_on_what_is_solved_take_nothing_up(world: World):
    asked = world.hear(KIM, LIKELY)
    world.settle()
    world.react(KIM, "white_check_mark", asked.ts)
    world.react(BEN, "eyes", asked.ts)

    assert world.escalations() == ()
    assert world.question().closed_at is not None


def test_a_teammates_eyes_claim(world: World):
    ts = ask(world, UNKNOWN)
    assert world.react(BEN, "eyes", ts) == "claimed"
    assert world.escalation().assignee == BEN
    assert world.escalation().answered_at is None


def test_a_teammates_check_mark_resolves(world: World):
    ts = ask(world, UNKNOWN)
    assert world.react(BEN, "white_check_mark", ts) == "resolved"
    assert world.escalation().state.value == "resolved"
    assert world.question().closed_at is not None


def test_a_teammates_thumb_grades_an_automatic_answer_and_nothing_else(world: World):
    ts = ask(world, SURE)
    assert world.react(BEN, "+1", ts) == "means_nothing"
    assert world.react(BEN, "-1", world.ts_of(Say.REPLY)) == "graded_wrong"
    assert world.feedback() == [("reset-password", BEN, "graded_wrong", True)]


def test_how_sure_first_answers_were_is_what_the_threshold_learns_from(world: World):
    ask(world, SURE)
    ask(world, UNKNOWN)
    index = world.indexes.current()
    sure, unknown = index.read(SURE).ranking[0], index.read(UNKNOWN).ranking[0]
    assert unknown.held_back
    with world.store.read() as tx:
        assert lessons_of(tx).confidences == (0.0, pytest.approx(sure.confidence))


def test_words_under_a_notice_are_internal_and_the_bot_says_once_how_to_answer(world: World):
    ask(world, UNKNOWN)
    notice = world.ts_of(Say.NOTICE)
    for words in ("Ask them for the log", "Which plan are they on?"):
        world.hear(DAN, words, channel=f"D{DAN}", thread=notice)
    assert len(world.outbox(Say.HINT)) == 1
    assert world.outbox(Say.LOOKUP) == ()
    assert world.outbox(Say.RELAY) == ()


def test_words_under_a_card_are_internal(make_world):
    world = make_world(desk=DESK)
    ask(world, UNKNOWN)
    card = world.ts_of(Say.CARD)
    world.hear(DAN, SURE, channel=DESK, thread=card)
    world.hear(BEN, SURE, channel=DESK, thread=card)
    assert len(world.outbox(Say.HINT)) == 2
    assert world.slugs() == []
    assert len(world.questions()) == 1


# --- other customers ---------------------------------------------------------------------------


@pytest.mark.parametrize("said", ["same here", "+1", "us too, please"])
def test_same_here_joins_the_question(world: World, said):
    ts = ask(world, UNKNOWN)
    heard = world.hear(LEE, said, thread=ts)
    assert world.why(heard) == ("joined", "same_here")
    assert len(world.questions()) == 1
    world.carry()
    (notice,) = world.seen(f"D{DAN}")
    assert notice.brief.case.same_here == 1


def test_another_customers_clear_question_is_answered_in_the_thread(world: World):
    ts = ask(world, UNKNOWN)
    world.hear(LEE, SURE, thread=ts)
    assert world.slugs() == ["reset-password"]


@pytest.mark.parametrize("said", [LIKELY, UNKNOWN_TOO, "that did not work for us either", "2"])
def test_another_customer_is_not_interrupted_where_the_bot_is_not_sure(world: World, said):
    ts = ask(world, LIKELY)
    world.carry()
    before = len(world.outbox())
    heard = world.hear(LEE, said, thread=ts)
    world.settle()
    assert len(world.outbox()) == before
    assert world.why(heard) == ("ignored", "not_sure_enough_to_interrupt")
    assert world.slugs() == []


def test_another_customers_mention_is_always_answered(world: World):
    ts = ask(world, SURE)
    world.hear(LEE, f"<@{BOT}> {UNKNOWN}", thread=ts)
    world.settle()
    assert [question.state for question in world.questions()] == [ANSWERED, ESCALATED]


@pytest.mark.parametrize("said", ["solved, thanks", "I need a person", "thanks!"])
def test_another_customers_words_close_and_hand_over_nothing(world: World, said):
    ts = ask(world, SURE)
    world.hear(LEE, said, thread=ts)
    assert world.question().closed_at is None
    assert world.question().state is ANSWERED
    assert world.feedback() == []


def test_another_customers_clicks_are_kept_as_theirs_and_close_nothing(world: World):
    ask(world, SURE)
    question = world.question()
    world.clicks.solved(question.id, Author(LEE, THEIRS))
    world.clicks.need_person(question.id, Author(LEE, THEIRS))
    assert world.question().closed_at is None
    assert world.escalations() == ()
    assert world.feedback() == [
        ("reset-password", LEE, "solved", False),
        ("reset-password", LEE, "not_solved", False),
    ]


def test_another_customer_picks_nothing_for_the_asker(world: World):
    ts = ask(world, LIKELY)
    (row,) = world.outbox(Say.SUGGESTION)
    world.clicks.pick(row.decision, 1, Author(LEE, THEIRS))
    world.clicks.none_fits(world.question().id, Author(LEE, THEIRS))
    world.react(LEE, "one", ts)
    assert world.question().state is SUGGESTED
    assert world.slugs() == []


@pytest.mark.parametrize("emoji", ["white_check_mark", "raising_hand", "eyes", "+1", "tada"])
def test_another_customers_reaction_means_nothing(world: World, emoji):
    ts = ask(world, SURE)
    assert world.react(LEE, emoji, ts) in ("means_nothing", "not_ours")
    assert world.question().closed_at is None
    assert world.feedback() == []


def test_a_teammate_may_not_press_a_customers_buttons(world: World):
    ask(world, SURE)
    with pytest.raises(NotAllowed, match="for_the_asker"):
        world.clicks.solved(world.question().id, Author(ANA))
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
