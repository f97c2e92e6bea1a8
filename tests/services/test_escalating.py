"""A question that people have: claimed once, answered, resolved, followed up until it is."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.models import Author, Escalation, EscalationState, QuestionState, Say
from bot.errors import IllegalMove, InvalidAnswer, NotAllowed, UserMistake
from bot.services.escalations.teammate_actions import LONGEST_REPLY, OUTCOMES

from .library import LIKELY, SURE, UNKNOWN
from .world import ANA, BEN, CAT, DAN, DESK, EVE, HELP, KIM, THEIRS, TUESDAY, World

OPEN, CLAIMED, RESOLVED = (
    EscalationState.OPEN,
    EscalationState.CLAIMED,
    EscalationState.RESOLVED,
)


@pytest.fixture
def escalation(world: World) -> Escalation:
    """Kim's question, which dan owns, with everything about it said."""
    world.hear(KIM, UNKNOWN)
    world.settle()
    world.carry()
    return world.escalation()


# --- claim and release -------------------------------------------------------------------------


def test_a_claim_is_won_by_exactly_one_of_twenty(world: World, escalation: Escalation):
    people = [f"U0MATE{n}" for n in range(20)]
    for user_id in people:
        world.company.facts[user_id] = {"team_id": "T0OURS", "name": user_id}
    start = threading.Barrier(len(people))
    outcomes: dict[str, str] = {}

    def claim(user_id: str) -> None:
        start.wait(timeout=20)
        try:
            world.escalating.claim(escalation.id, Author(user_id))
            outcomes[user_id] = "won"
        except IllegalMove as late:
            outcomes[user_id] = late.code

    threads = [threading.Thread(target=claim, args=(user_id,)) for user_id in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    (winner,) = [user_id for user_id, outcome in outcomes.items() if outcome == "won"]
    assert sorted(outcomes.values()) == ["already_claimed"] * 19 + ["won"]
    assert world.escalation().assignee == winner
    assert world.moves(escalation) == [("open", None), ("claim", winner)]


def test_who_comes_too_late_is_told_who_has_it(world: World, escalation: Escalation):
    world.escalating.claim(escalation.id, Author(BEN))
    with pytest.raises(IllegalMove) as late:
        world.escalating.claim(escalation.id, Author(ANA))
    assert late.value.facts == {"name": "Ben Okafor"}


def test_a_claim_is_drawn_on_the_notice_in_place(world: World, escalation: Escalation):
    world.escalating.claim(escalation.id, Author(DAN))
    world.carry()
    (notice,) = world.seen(f"D{DAN}")
    assert notice.brief.case.assignee_name == "Dan Roy"


def test_what_is_released_may_be_claimed_by_another(world: World, escalation: Escalation):
    world.escalating.claim(escalation.id, Author(BEN))
    world.escalating.release(escalation.id, Author(BEN))
    assert (world.escalation().state, world.escalation().assignee) == (OPEN, None)
    world.escalating.claim(escalation.id, Author(ANA))
    assert world.escalation().assignee == ANA
    assert [kind for kind, _ in world.moves(escalation)] == ["open", "claim", "release", "claim"]


ACTS: dict[str, Callable[[World, int, Author], object]] = {
    "claim": lambda world, id_, by: world.escalating.claim(id_, by),
    "release": lambda world, id_, by: world.escalating.release(id_, by),
    "reply": lambda world, id_, by: world.escalating.reply(id_, by, "Hello."),
    "send_answer": lambda world, id_, by: world.escalating.send_answer(id_, "refund", by),
    "resolve": lambda world, id_, by: world.escalating.resolve(id_, by),
    "reassign": lambda world, id_, by: world.escalating.reassign(id_, "dan", by),
    "snooze": lambda world, id_, by: world.escalating.snooze(id_, "hour", by),
    "case": lambda world, id_, by: world.escalating.case(id_, by),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
@pytest.mark.parametrize(
    "by",
    [Author(KIM, THEIRS), Author("U0GUEST", "T0OURS"), Author("U0GONE"), Author("U0ROBOT")],
    ids=["the customer", "a guest", "somebody who left", "a bot"],
)
def test_only_teammates_act_on_an_escalation(world: World, escalation: Escalation, act, by):
    world.company.facts["U0GUEST"] = {"team_id": "T0OURS", "is_guest": True}
    world.company.facts["U0GONE"] = {"team_id": "T0OURS", "is_deleted": True}
    world.company.facts["U0ROBOT"] = {"team_id": "T0OURS", "is_bot": True}
    before = world.outbox()
    with pytest.raises(NotAllowed, match="teammates_only"):
        act(world, escalation.id, by)
    assert world.escalation() == escalation
    assert world.outbox() == before


@pytest.mark.parametrize("act", sorted(set(ACTS) - {"case"}))
def test_nothing_is_done_to_what_is_resolved(world: World, escalation: Escalation, act):
    world.escalating.resolve(escalation.id, Author(EVE))
    before, moves = world.outbox(), world.moves(escalation)
    with pytest.raises(UserMistake):
        ACTS[act](world, escalation.id, Author(EVE))
    assert (world.outbox(), world.moves(escalation)) == (before, moves)


# --- reassign and snooze -----------------------------------------------------------------------


def test_whom_it_is_given_to_is_told_and_has_it(world: World, escalation: Escalation):
    world.escalating.claim(escalation.id, Author(BEN))
    world.escalating.reassign(escalation.id, "ana", Author(BEN))
    after = world.escalation()
    assert (after.state, after.assignee, after.due_at) == (CLAIMED, ANA, escalation.due_at)
    assert world.told(Say.NOTICE) == [DAN, ANA]
    world.carry()
    assert world.seen(f"D{ANA}")[-1].brief.given_by == "Ben Okafor"
    assert world.moves(escalation)[-1] == ("reassign", BEN)


def test_whoever_takes_it_over_themselves_is_not_told(world: World, escalation: Escalation):
    world.escalating.reassign(escalation.id, "ana", Author(ANA))
    assert world.told(Say.NOTICE) == [DAN]


@pytest.mark.parametrize("to", ["nobody", "", "cat"])
def test_it_is_given_to_nobody_who_cannot_be_reached(world: World, escalation: Escalation, to: str):
    world.rosters.roster = replace(world.rosters.roster, absent=frozenset({CAT}))
    with pytest.raises(InvalidAnswer):
        world.escalating.reassign(escalation.id, to, Author(BEN))
    assert world.escalation() == escalation


@pytest.mark.parametrize("act", ["release", "reassign", "snooze"])
def test_nobody_but_an_admin_moves_what_another_has(world: World, escalation: Escalation, act: str):
    world.escalating.claim(escalation.id, Author(BEN))
    with pytest.raises(NotAllowed, match="not_yours"):
        ACTS[act](world, escalation.id, Author(ANA))
    ACTS[act](world, escalation.id, Author(EVE))
    assert world.moves(escalation)[-1] == (act, EVE)


def test_what_is_snoozed_is_silent_until_then_and_then_reminds_whoever_has_it(
    world: World, escalation: Escalation
):
    world.escalating.snooze(escalation.id, "half_day", Author(BEN))
    assert (world.escalation().state.value, world.escalation().assignee) == ("snoozed", BEN)
    world.wait(hours=3, minutes=59)
    assert world.outbox(Say.REMINDER, Say.BREACH) == ()
    world.wait(minutes=2)
    assert (world.escalation().state, world.escalation().assignee) == (CLAIMED, BEN)
    assert world.told(Say.REMINDER) == [BEN]
    world.wait(minutes=2)
    assert BEN in world.told(Say.BREACH), "the due time has not moved"


def test_what_is_snoozed_for_an_hour_is_still_chased_in_time(world: World, escalation: Escalation):
    world.escalating.snooze(escalation.id, "hour", Author(BEN))
    world.wait(hours=1, minutes=1)
    assert world.told(Say.REMINDER) == [BEN]
    world.wait(hours=2)
    assert world.told(Say.REMINDER) == [BEN, BEN]


def test_what_is_snoozed_and_released_has_its_clock_again(world: World, escalation: Escalation):
    world.escalating.snooze(escalation.id, "next_day", Author(BEN))
    world.escalating.release(escalation.id, Author(BEN))
    assert (world.escalation().state, world.escalation().wake_at) == (OPEN, escalation.wake_at)


def test_a_sleeping_face_of_whoever_may_snoozes_until_the_next_working_day(
    world: World, escalation: Escalation
):
    ts = world.question().root_ts
    assert world.react(KIM, "zzz", ts) == "means_nothing"
    assert world.react(BEN, "zzz", ts) == "snoozed"
    assert world.react(ANA, "zzz", ts) == "means_nothing"
    assert world.escalation().wake_at > escalation.due_at


@pytest.mark.parametrize("until", ["", "never", "HOUR"])
def test_a_time_that_is_no_choice_snoozes_nothing(world: World, escalation: Escalation, until: str):
    with pytest.raises(InvalidAnswer):
        world.escalating.snooze(escalation.id, until, Author(BEN))
    assert world.escalation() == escalation


# --- answering ---------------------------------------------------------------------------------


def test_a_reply_reaches_the_customer_in_their_thread_and_claims(
    world: World, escalation: Escalation
):
    world.escalating.reply(escalation.id, Author(ANA), "  We restarted it.  ")
    after = world.escalation()
    assert (after.state, after.assignee, after.answered_at) == (CLAIMED, ANA, world.clock())
    assert world.moves(escalation) == [("open", None), ("claim", ANA), ("reply", ANA)]
    world.carry()
    relay = world.seen()[-1]
    assert (relay.kind, relay.thread_ts) == (Say.RELAY, world.question().root_ts)
    assert (relay.brief.text, relay.brief.by_name) == ("We restarted it.", "Ana")


def test_a_teammate_without_a_public_name_is_our_team_to_customers(
    world: World, escalation: Escalation
):
    world.escalating.reply(escalation.id, Author(BEN), "We restarted it.")
    world.carry()
    assert world.seen()[-1].brief.by_name == "our team"


def test_a_second_teammate_may_reply_and_the_first_keeps_it(world: World, escalation: Escalation):
    world.escalating.claim(escalation.id, Author(BEN))
    world.escalating.reply(escalation.id, Author(ANA), "Ben is on his way.")
    assert world.escalation().assignee == BEN
    assert len(world.outbox(Say.RELAY)) == 1


def test_two_replies_are_two_messages(world: World, escalation: Escalation):
    world.escalating.reply(escalation.id, Author(BEN), "Looking.")
    world.escalating.reply(escalation.id, Author(BEN), "Looking.")
    assert len(world.outbox(Say.RELAY)) == 2


def test_one_form_sent_twice_is_one_reply(world: World, escalation: Escalation):
    for _ in range(2):
        world.escalating.reply(escalation.id, Author(BEN), "Looking.", token="form-1")
    assert len(world.outbox(Say.RELAY)) == 1


@pytest.mark.parametrize(
    "words", ["", "   \n", "We guarantee it", "we GUARANTEEd it", "x" * (LONGEST_REPLY + 1)]
)
def test_words_that_cannot_be_sent_are_refused_and_nothing_changes(
    world: World, escalation: Escalation, words
):
    with pytest.raises(InvalidAnswer) as refused:
        world.escalating.reply(escalation.id, Author(BEN), words)
    assert list(refused.value.fields) == ["reply"]
    assert world.escalation() == escalation
    assert world.outbox(Say.RELAY) == ()


def test_an_answer_of_the_library_is_sent_by_a_teammate(world: World, escalation: Escalation):
    world.escalating.send_answer(escalation.id, "export-data", Author(ANA))
    assert world.slugs() == ["export-data"]
    assert world.moves(escalation)[1:] == [("claim", ANA), ("send_answer", ANA)]
    world.carry()
    reply = world.seen()[-1].brief
    assert (reply.sent_by, reply.answers[0].slug) == ("Ana", "export-data")
    assert world.escalation().answered_at is not None


def test_an_answer_is_not_sent_twice(world: World, escalation: Escalation):
    world.escalating.send_answer(escalation.id, "export-data", Author(ANA))
    with pytest.raises(IllegalMove, match="given_before"):
        world.escalating.send_answer(escalation.id, "export-data", Author(ANA))
    assert world.slugs() == ["export-data"]


def test_an_answer_that_was_retired_is_not_sent(world: World, escalation: Escalation):
    world.curating.retire("export-data", Author(ANA))
    with pytest.raises(IllegalMove, match="answer_gone"):
        world.escalating.send_answer(escalation.id, "export-data", Author(ANA))
    assert world.escalation() == escalation


def test_thanks_for_a_reply_resolve(world: World, escalation: Escalation):
    root = world.question().root_ts
    world.hear(KIM, "thanks!", thread=root)
    assert world.escalation().state is OPEN
    world.escalating.reply(escalation.id, Author(BEN), "We restarted it.")
    world.hear(KIM, "thanks!", thread=root)
    assert world.escalation().state is RESOLVED
    assert world.question().closed_at is not None


# --- resolving ---------------------------------------------------------------------------------


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_every_outcome_resolves_and_is_kept_with_who_said_so(
    world: World, escalation: Escalation, outcome
):
    world.escalating.claim(escalation.id, Author(BEN))
    world.escalating.resolve(escalation.id, Author(BEN), outcome)
    after, question = world.escalation(), world.question()
    assert (after.state, after.resolved_at, after.wake_at) == (RESOLVED, world.clock(), None)
    assert question.closed_at == world.clock()
    with world.store.read() as tx:
        last = tx.moves_of(escalation.id)[-1]
    assert (last.kind.value, last.by, last.text) == ("resolve", BEN, outcome)


def test_a_note_of_the_resolver_is_kept_for_the_team(world: World, escalation: Escalation):
    world.escalating.resolve(escalation.id, Author(BEN), "answered", "They had the old key.")
    with world.store.read() as tx:
        texts = [(move.kind.value, move.text) for move in tx.moves_of(escalation.id)]
    assert texts[-2:] == [("resolve", "answered"), ("note", "They had the old key.")]


def test_what_nobody_wants_answered_teaches_the_matching(world: World, escalation: Escalation):
    world.escalating.resolve(escalation.id, Author(BEN), "no_answer")
    with world.store.read() as tx:
        assert tx.closed_without_answer() == (UNKNOWN,)


def test_an_outcome_that_does_not_exist_resolves_nothing(world: World, escalation: Escalation):
    with pytest.raises(IllegalMove, match="unknown_outcome"):
        world.escalating.resolve(escalation.id, Author(BEN), "forged")
    assert world.escalation() == escalation


def test_resolving_twice_is_resolved_once(world: World, escalation: Escalation):
    world.escalating.resolve(escalation.id, Author(BEN))
    with pytest.raises(IllegalMove, match="already_resolved"):
        world.escalating.resolve(escalation.id, Author(ANA))
    assert [kind for kind, _ in world.moves(escalation)].count("resolve") == 1


def test_a_notice_that_is_no_longer_needed_is_not_sent(world: World):
    world.hear(KIM, UNKNOWN)
    world.settle()
    world.escalating.resolve(world.escalation().id, Author(EVE))
    world.carry()
    assert world.seen(f"D{DAN}") == []


def test_a_resolved_question_may_come_back(world: World, escalation: Escalation):
    world.escalating.resolve(escalation.id, Author(BEN))
    world.hear(KIM, "I need a person", thread=world.question().root_ts)
    first, second = world.escalations()
    assert (first.state, second.state) == (RESOLVED, OPEN)
    assert world.question().closed_at is None


@pytest.mark.parametrize(
    "words", ["it is still not working", "Can you look at it once more? The export fails."]
)
def test_whoever_had_it_has_it_again_when_the_customer_writes_that_it_is_not_over(
    world: World, escalation: Escalation, words: str
):
    world.escalating.reply(escalation.id, Author(BEN), "Try again now.")
    world.escalating.resolve(escalation.id, Author(BEN))
    world.carry()
    world.hear(KIM, words, thread=world.question().root_ts)
    first, second = world.escalations()
    assert (first.state, second.state, second.why) == (RESOLVED, OPEN, "came_back")
    assert world.question().closed_at is None
    assert BEN in world.told(Say.NOTICE)
    assert second.wake_at is not None
    assert len(world.living(Say.HANDOVER)) == 1, "and nothing more is said in the thread"


def test_what_comes_back_to_somebody_who_left_goes_to_its_owner(
    world: World, escalation: Escalation
):
    world.escalating.claim(escalation.id, Author(BEN))
    world.escalating.resolve(escalation.id, Author(BEN))
    world.rosters.roster = replace(world.rosters.roster, absent=frozenset({BEN}))
    world.hear(KIM, "it is still not working", thread=world.question().root_ts)
    assert world.told(Say.NOTICE) == [DAN, DAN]


def test_the_case_shows_what_a_teammate_needs(world: World, escalation: Escalation):
    case = world.escalating.case(escalation.id, Author(BEN))
    assert (case.question_text, case.customer) == (UNKNOWN, "Kim Park")
    assert case.permalink == f"https://slack.example.com/{HELP}/{world.question().root_ts}"
    assert (case.owner_name, case.assignee_name) == ("Dan Roy", None)
    assert len(case.candidates) == 3


# --- reminder and breach -----------------------------------------------------------------------


def test_the_owner_is_reminded_and_then_owner_and_deputy_hear_of_the_breach(
    world: World, escalation: Escalation
):
    assert escalation.wake_at == escalation.opened_at + timedelta(hours=3)
    world.wait(hours=2, minutes=59)
    assert world.outbox(Say.REMINDER) == ()
    world.wait(minutes=2)
    assert world.told(Say.REMINDER) == [DAN]
    world.wait(minutes=58)
    assert world.outbox(Say.BREACH) == ()
    world.wait(minutes=2)
    assert world.told(Say.BREACH) == [EVE, DAN]
    assert [kind for kind, _ in world.moves(escalation)] == ["open", "remind", "breach"]
    world.wait(days=30)
    assert world.told(Say.BREACH) == [EVE, DAN]
    assert world.escalation().state is OPEN


def test_who_has_claimed_it_is_reminded(world: World, escalation: Escalation):
    world.escalating.claim(escalation.id, Author(BEN))
    world.wait(hours=3, minutes=1)
    assert world.told(Say.REMINDER) == [BEN]
    world.wait(hours=1)
    assert world.told(Say.BREACH) == [EVE, BEN]


def test_a_deputy_who_has_it_hears_of_the_breach_once(world: World, escalation: Escalation):
    world.escalating.claim(escalation.id, Author(EVE))
    world.wait(hours=5)
    assert world.told(Say.BREACH) == [EVE]


def test_what_is_resolved_is_not_chased(world: World, escalation: Escalation):
    world.escalating.resolve(escalation.id, Author(BEN))
    world.wait(days=3)
    assert world.living(Say.REMINDER, Say.BREACH) == ()


def test_the_clock_of_an_escalation_stands_still_at_night(world: World):
    world.set_clock(TUESDAY.replace(hour=15))
    world.hear(KIM, UNKNOWN)
    world.settle()
    world.set_clock(TUESDAY.replace(hour=23))
    world.set_clock(TUESDAY.replace(day=4, hour=9, minute=55))
    assert world.outbox(Say.REMINDER) == ()
    world.set_clock(TUESDAY.replace(day=4, hour=10, minute=1))
    assert world.told(Say.REMINDER) == [DAN]


def test_of_several_steps_that_fell_due_while_the_bot_was_down_only_the_last_is_said(
    world: World, escalation: Escalation
):
    world.wait(days=2)
    world.timers.tick()
    assert world.outbox(Say.REMINDER) == ()
    assert world.told(Say.BREACH) == [EVE, DAN]


def test_a_reminder_that_was_not_said_in_time_is_not_said_after_the_breach(
    world: World, escalation: Escalation
):
    world.wait(hours=3, minutes=1)
    world.wait(hours=1)
    world.carry()
    assert [post.kind for post in world.seen(f"D{DAN}")] == [Say.NOTICE, Say.BREACH]


def test_a_tick_with_nothing_due_does_nothing(world: World, escalation: Escalation):
    before = world.outbox()
    assert world.timers.tick() == 0
    assert world.outbox() == before


def test_a_suggestion_long_run_out_is_handed_over_once(world: World):
    world.hear(KIM, LIKELY)
    world.settle()
    world.wait(days=2)
    world.wait(days=2)
    assert len(world.escalations()) == 1
    assert world.question().state is QuestionState.ESCALATED


# --- the desk ----------------------------------------------------------------------------------


def test_the_card_is_one_message_edited_in_place(make_world):
    world = make_world(desk=DESK)
    world.hear(KIM, UNKNOWN)
    world.settle()
    world.carry()
    id_ = world.escalation().id
    world.escalating.claim(id_, Author(BEN))
    world.carry()
    world.escalating.reply(id_, Author(BEN), "We restarted it.")
    world.carry()
    world.escalating.resolve(id_, Author(BEN))
    world.carry()
    (card,) = world.seen(DESK)
    assert card.brief.case.escalation.state is RESOLVED
    assert card.brief.case.assignee_name == "Ben Okafor"


def test_several_changes_before_the_courier_comes_are_one_redraw(make_world):
    world = make_world(desk=DESK)
    world.hear(KIM, UNKNOWN)
    world.settle()
    world.carry()
    id_ = world.escalation().id
    for _ in range(3):
        world.escalating.claim(id_, Author(BEN))
        world.escalating.release(id_, Author(BEN))
    targets = [row.target for row in world.outbox(Say.REDRAW)]
    assert len(targets) == len(set(targets)) == 2


def test_a_desk_that_others_can_read_hears_nothing(make_world):
    world = make_world(desk=DESK)
    world.speaking.desk_is_unsafe(DESK)
    world.hear(KIM, UNKNOWN)
    world.settle()
    world.hear(KIM, SURE)
    world.carry()
    assert world.seen(DESK) == []
    assert world.told(Say.NOTICE) == [DAN]
