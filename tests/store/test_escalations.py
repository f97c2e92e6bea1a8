from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from bot.core.escalations import EscalationState, MoveKind
from bot.core.urgency import Urgent
from bot.errors import NotFound, StorageError

from .sample import at, make_question, open_escalation

OPEN = (EscalationState.OPEN,)
UNRESOLVED = (EscalationState.OPEN, EscalationState.CLAIMED, EscalationState.SNOOZED)


@pytest.fixture
def escalation(tx):
    return open_escalation(tx, make_question(tx).id)


def test_an_escalation_comes_back_as_it_was_opened(tx, escalation):
    assert tx.escalation(escalation.id) == escalation
    assert (escalation.owner, escalation.deputy, escalation.why) == ("ana", "bo", "no_match")
    assert (escalation.opened_at, escalation.due_at, escalation.wake_at) == (
        at(),
        at(240),
        at(180),
    )
    assert (escalation.state, escalation.assignee) == (EscalationState.OPEN, None)


def test_an_unknown_escalation_or_move_raises(tx):
    with pytest.raises(NotFound, match="escalation 9"):
        tx.escalation(9)
    with pytest.raises(NotFound, match="move 9"):
        tx.move(9)


def test_a_question_has_at_most_one_unresolved_escalation(store):
    with store.write() as tx:
        question = make_question(tx).id
        first = open_escalation(tx, question)
    with pytest.raises(StorageError, match="UNIQUE"), store.write() as tx:
        open_escalation(tx, question)
    with store.write() as tx:
        tx.move_escalation(first.id, was=OPEN, state=EscalationState.RESOLVED, at=at(1))
        second = open_escalation(tx, question)
        assert tx.find_escalation(question) == second


def test_a_question_never_handed_over_has_no_escalation(tx):
    assert tx.find_escalation(make_question(tx).id) is None


def test_open_escalations_come_oldest_first_without_those_that_are_over(tx):
    second, first, *over = (
        open_escalation(tx, make_question(tx).id, opened_at=at(minutes)) for minutes in (2, 1, 0, 0)
    )
    tx.move_escalation(second.id, was=OPEN, state=EscalationState.SNOOZED, at=at(3))
    tx.move_escalation(first.id, was=OPEN, state=EscalationState.CLAIMED, at=at(3))
    tx.move_escalation(over[0].id, was=OPEN, state=EscalationState.RESOLVED, at=at(3))
    tx.move_escalation(over[1].id, was=OPEN, state=EscalationState.WITHDRAWN, at=at(3))
    assert [found.id for found in tx.open_escalations()] == [first.id, second.id]


def test_a_claim_names_who_took_it_and_when(tx, escalation):
    assert tx.move_escalation(
        escalation.id, was=OPEN, state=EscalationState.CLAIMED, assignee="U1", at=at(1)
    )
    claimed = tx.escalation(escalation.id)
    assert (claimed.assignee, claimed.claimed_at, claimed.resolved_at) == ("U1", at(1), None)
    assert claimed.wake_at == at(180)


def test_a_second_claim_changes_nothing(tx, escalation):
    tx.move_escalation(
        escalation.id, was=OPEN, state=EscalationState.CLAIMED, assignee="U1", at=at(1)
    )
    before = tx.escalation(escalation.id)
    assert not tx.move_escalation(
        escalation.id, was=OPEN, state=EscalationState.CLAIMED, assignee="U2", at=at(2)
    )
    assert tx.escalation(escalation.id) == before


def test_a_move_without_an_assignee_leaves_them_and_an_empty_one_clears_them(tx, escalation):
    tx.move_escalation(
        escalation.id, was=OPEN, state=EscalationState.CLAIMED, assignee="U1", at=at(1)
    )
    tx.move_escalation(escalation.id, was=UNRESOLVED, state=EscalationState.SNOOZED, at=at(2))
    assert tx.escalation(escalation.id).assignee == "U1"
    tx.move_escalation(
        escalation.id, was=UNRESOLVED, state=EscalationState.OPEN, assignee="", at=at(3)
    )
    assert tx.escalation(escalation.id).assignee is None


@pytest.mark.parametrize("state", [EscalationState.RESOLVED, EscalationState.WITHDRAWN])
def test_what_is_over_wakes_nobody(tx, escalation, state):
    tx.move_escalation(escalation.id, was=UNRESOLVED, state=state, at=at(1))
    over = tx.escalation(escalation.id)
    assert over.wake_at is None
    assert over.resolved_at == (at(1) if state is EscalationState.RESOLVED else None)


def test_what_is_reopened_is_not_resolved_any_more(tx, escalation):
    tx.move_escalation(escalation.id, was=OPEN, state=EscalationState.RESOLVED, at=at(1))
    assert tx.move_escalation(
        escalation.id, was=(EscalationState.RESOLVED,), state=EscalationState.OPEN, at=at(2)
    )
    assert tx.escalation(escalation.id).resolved_at is None


def test_an_old_escalation_is_not_reopened_beside_a_newer_one(tx, escalation):
    tx.move_escalation(escalation.id, was=OPEN, state=EscalationState.RESOLVED, at=at(1))
    open_escalation(tx, escalation.question)
    assert not tx.move_escalation(
        escalation.id, was=(EscalationState.RESOLVED,), state=EscalationState.OPEN, at=at(2)
    )


@pytest.mark.parametrize("urgent", list(Urgent))
def test_what_makes_an_escalation_urgent_is_kept(tx, urgent):
    opened = open_escalation(tx, make_question(tx).id, urgent=urgent)
    assert tx.escalation(opened.id).urgent is urgent


def test_an_escalation_is_raised_once_and_owed_anew(tx, escalation):
    tx.mark_answered(escalation.id, at(1))
    tx.set_escalation_wake(escalation.id, at(240), reminded_at=at(180))
    new = {"owner": "cy", "deputy": None, "due_at": at(200), "wake_at": at(195)}
    assert tx.raise_escalation(escalation.id, urgent=Urgent.SIREN, **new)
    assert not tx.raise_escalation(escalation.id, urgent=Urgent.ANGER, **new | {"owner": "dan"})
    raised = tx.escalation(escalation.id)
    assert {name: getattr(raised, name) for name in new} == new
    assert (raised.urgent, raised.state) == (Urgent.SIREN, EscalationState.OPEN)
    assert (raised.answered_at, raised.reminded_at) == (None, None)


@pytest.mark.parametrize("state", [EscalationState.RESOLVED, EscalationState.WITHDRAWN])
def test_what_is_over_is_not_raised(tx, escalation, state):
    tx.move_escalation(escalation.id, was=OPEN, state=state, at=at(1))
    assert not tx.raise_escalation(
        escalation.id, urgent=Urgent.LEGAL, owner="cy", deputy=None, due_at=at(9), wake_at=None
    )
    assert tx.escalation(escalation.id).urgent is None


def test_the_customer_is_answered_by_a_person_once(tx, escalation):
    assert tx.mark_answered(escalation.id, at(1))
    assert not tx.mark_answered(escalation.id, at(2))
    assert tx.escalation(escalation.id).answered_at == at(1)


def test_the_clock_keeps_what_it_has_said(tx, escalation):
    tx.set_escalation_wake(escalation.id, at(240), reminded_at=at(180))
    tx.set_escalation_wake(escalation.id, None, breached_at=at(240))
    said = tx.escalation(escalation.id)
    assert (said.reminded_at, said.breached_at, said.wake_at) == (at(180), at(240), None)


def test_due_escalations_are_those_whose_time_has_come_oldest_first(tx):
    late, early, _never, _future = (
        open_escalation(tx, make_question(tx).id, wake_at=wake_at)
        for wake_at in (at(2), at(1), None, at(3))
    )
    assert [found.id for found in tx.due_escalations(at(2))] == [early.id, late.id]
    assert [found.id for found in tx.due_escalations(at(2), limit=1)] == [early.id]


@pytest.mark.parametrize("kind", list(MoveKind))
def test_a_move_comes_back_as_it_was_made(tx, escalation, kind):
    move = tx.move(tx.record_move(escalation.id, kind, by="U1", at=at(1), text="words"))
    assert (move.escalation, move.kind, move.by) == (escalation.id, kind, "U1")
    assert (move.at, move.text) == (at(1), "words")


def test_moves_come_oldest_first(tx, escalation):
    opened = tx.record_move(escalation.id, MoveKind.OPEN, by=None, at=at())
    claimed = tx.record_move(escalation.id, MoveKind.CLAIM, by="U1", at=at(1))
    assert [move.id for move in tx.moves_of(escalation.id)] == [opened, claimed]
    assert tx.move(opened).by is None


def test_of_twenty_people_who_claim_at_once_one_wins(store):
    with store.write() as tx:
        escalation = open_escalation(tx, make_question(tx).id)
    start = Barrier(20)

    def claim(number: int) -> bool:
        start.wait()
        with store.write() as tx:
            return tx.move_escalation(
                escalation.id,
                was=OPEN,
                state=EscalationState.CLAIMED,
                assignee=f"U{number}",
                at=at(number),
            )

    with ThreadPoolExecutor(20) as pool:
        won = list(pool.map(claim, range(20)))
    assert won.count(True) == 1
    with store.read() as tx:
        assert tx.escalation(escalation.id).assignee == f"U{won.index(True)}"
