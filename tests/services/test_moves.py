"""What teammates do with an escalation: claimed by one, released, reassigned, snoozed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.core.escalations import Escalation, EscalationState
from bot.core.outbox import MessageKind
from bot.core.people import Author
from bot.errors import IllegalMove, InvalidAnswer, NotAllowed, UserMistake

from .company import ANA, BEN, CAT, DAN, EVE, KIM, THEIRS
from .world import World

OPEN, CLAIMED = EscalationState.OPEN, EscalationState.CLAIMED


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
            world.teammate_actions.claim(escalation.id, Author(user_id))
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
    world.teammate_actions.claim(escalation.id, Author(BEN))
    with pytest.raises(IllegalMove) as late:
        world.teammate_actions.claim(escalation.id, Author(ANA))
    assert late.value.facts == {"name": "Ben Okafor"}


def test_a_claim_is_drawn_on_the_notice_in_place(world: World, escalation: Escalation):
    world.teammate_actions.claim(escalation.id, Author(DAN))
    world.carry()
    (notice,) = world.seen(f"D{DAN}")
    assert notice.message.view.assignee_name == "Dan Roy"


def test_what_is_released_may_be_claimed_by_another(world: World, escalation: Escalation):
    world.teammate_actions.claim(escalation.id, Author(BEN))
    world.teammate_actions.release(escalation.id, Author(BEN))
    assert (world.escalation().state, world.escalation().assignee) == (OPEN, None)
    world.teammate_actions.claim(escalation.id, Author(ANA))
    assert world.escalation().assignee == ANA
    assert [kind for kind, _ in world.moves(escalation)] == ["open", "claim", "release", "claim"]


ACTS: dict[str, Callable[[World, int, Author], object]] = {
    "claim": lambda world, id_, by: world.teammate_actions.claim(id_, by),
    "release": lambda world, id_, by: world.teammate_actions.release(id_, by),
    "reply": lambda world, id_, by: world.teammate_actions.reply(id_, by, "Hello."),
    "send_answer": lambda world, id_, by: world.teammate_actions.send_answer(id_, "refund", by),
    "resolve": lambda world, id_, by: world.teammate_actions.resolve(id_, by),
    "reassign": lambda world, id_, by: world.teammate_actions.reassign(id_, "dan", by),
    "snooze": lambda world, id_, by: world.teammate_actions.snooze(id_, "hour", by),
    "case": lambda world, id_, by: world.teammate_actions.view(id_, by),
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
    world.teammate_actions.resolve(escalation.id, Author(EVE))
    before, moves = world.outbox(), world.moves(escalation)
    with pytest.raises(UserMistake):
        ACTS[act](world, escalation.id, Author(EVE))
    assert (world.outbox(), world.moves(escalation)) == (before, moves)


# --- reassign and snooze -----------------------------------------------------------------------


def test_whom_it_is_given_to_is_told_and_has_it(world: World, escalation: Escalation):
    world.teammate_actions.claim(escalation.id, Author(BEN))
    world.teammate_actions.reassign(escalation.id, "ana", Author(BEN))
    after = world.escalation()
    assert (after.state, after.assignee, after.due_at) == (CLAIMED, ANA, escalation.due_at)
    assert world.told(MessageKind.NOTICE) == [DAN, ANA]
    world.carry()
    assert world.seen(f"D{ANA}")[-1].message.given_by == "Ben Okafor"
    assert world.moves(escalation)[-1] == ("reassign", BEN)


def test_whoever_takes_it_over_themselves_is_not_told(world: World, escalation: Escalation):
    world.teammate_actions.reassign(escalation.id, "ana", Author(ANA))
    assert world.told(MessageKind.NOTICE) == [DAN]


@pytest.mark.parametrize("to", ["nobody", "", "cat"])
def test_it_is_given_to_nobody_who_cannot_be_reached(world: World, escalation: Escalation, to: str):
    world.rosters.roster = replace(world.rosters.roster, absent=frozenset({CAT}))
    with pytest.raises(InvalidAnswer):
        world.teammate_actions.reassign(escalation.id, to, Author(BEN))
    assert world.escalation() == escalation


@pytest.mark.parametrize("act", ["release", "reassign", "snooze"])
def test_nobody_but_an_admin_moves_what_another_has(world: World, escalation: Escalation, act: str):
    world.teammate_actions.claim(escalation.id, Author(BEN))
    with pytest.raises(NotAllowed, match="not_yours"):
        ACTS[act](world, escalation.id, Author(ANA))
    ACTS[act](world, escalation.id, Author(EVE))
    assert world.moves(escalation)[-1] == (act, EVE)


def test_what_is_snoozed_is_silent_until_then_and_then_reminds_whoever_has_it(
    world: World, escalation: Escalation
):
    world.teammate_actions.snooze(escalation.id, "half_day", Author(BEN))
    assert (world.escalation().state.value, world.escalation().assignee) == ("snoozed", BEN)
    world.pass_time(hours=3, minutes=59)
    assert world.outbox(MessageKind.REMINDER, MessageKind.BREACH) == ()
    world.pass_time(minutes=2)
    assert (world.escalation().state, world.escalation().assignee) == (CLAIMED, BEN)
    assert world.told(MessageKind.REMINDER) == [BEN]
    world.pass_time(minutes=2)
    assert BEN in world.told(MessageKind.BREACH), "the due time has not moved"


def test_what_is_snoozed_for_an_hour_is_still_chased_in_time(world: World, escalation: Escalation):
    world.teammate_actions.snooze(escalation.id, "hour", Author(BEN))
    world.pass_time(hours=1, minutes=1)
    assert world.told(MessageKind.REMINDER) == [BEN]
    world.pass_time(hours=2)
    assert world.told(MessageKind.REMINDER) == [BEN, BEN]


def test_what_is_snoozed_and_released_has_its_clock_again(world: World, escalation: Escalation):
    world.teammate_actions.snooze(escalation.id, "next_day", Author(BEN))
    world.teammate_actions.release(escalation.id, Author(BEN))
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
        world.teammate_actions.snooze(escalation.id, until, Author(BEN))
    assert world.escalation() == escalation
