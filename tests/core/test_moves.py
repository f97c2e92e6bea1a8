from __future__ import annotations

import pytest

from bot.core.escalations import EscalationState, MoveKind
from bot.core.moves import UNRESOLVED, leads_to

OPEN, CLAIMED, SNOOZED = EscalationState.OPEN, EscalationState.CLAIMED, EscalationState.SNOOZED
RESOLVED, WITHDRAWN = EscalationState.RESOLVED, EscalationState.WITHDRAWN


MOVES = [
    (MoveKind.OPEN, {OPEN: OPEN}),
    (MoveKind.CLAIM, {OPEN: CLAIMED}),
    (MoveKind.RELEASE, {CLAIMED: OPEN, SNOOZED: OPEN}),
    (MoveKind.REASSIGN, {OPEN: CLAIMED, CLAIMED: CLAIMED, SNOOZED: CLAIMED}),
    (MoveKind.SNOOZE, {OPEN: SNOOZED, CLAIMED: SNOOZED}),
    (MoveKind.REPLY, {OPEN: OPEN, CLAIMED: CLAIMED, SNOOZED: SNOOZED}),
    (MoveKind.SEND_ANSWER, {OPEN: OPEN, CLAIMED: CLAIMED, SNOOZED: SNOOZED}),
    (MoveKind.RESOLVE, {OPEN: RESOLVED, CLAIMED: RESOLVED, SNOOZED: RESOLVED}),
    (MoveKind.REOPEN, {RESOLVED: OPEN}),
    (MoveKind.WITHDRAW, {OPEN: WITHDRAWN, CLAIMED: WITHDRAWN, SNOOZED: WITHDRAWN}),
    (MoveKind.REMIND, {OPEN: OPEN, CLAIMED: CLAIMED, SNOOZED: CLAIMED}),
    (MoveKind.BREACH, {OPEN: OPEN, CLAIMED: CLAIMED}),
    (MoveKind.RAISE, {OPEN: OPEN, CLAIMED: CLAIMED, SNOOZED: CLAIMED}),
    (MoveKind.NOTE, {state: state for state in EscalationState}),
]


@pytest.mark.parametrize(("kind", "leads"), MOVES, ids=[str(kind) for kind, _ in MOVES])
def test_a_move_is_legal_in_these_states_and_leads_there(kind, leads):
    assert {state: leads_to(kind, state) for state in EscalationState} == {
        state: leads.get(state) for state in EscalationState
    }


def test_every_move_has_a_rule():
    assert {kind for kind, _ in MOVES} == set(MoveKind)


def test_nothing_but_reopening_leaves_an_end():
    assert set(UNRESOLVED) == {OPEN, CLAIMED, SNOOZED}
    for kind, leads in MOVES:
        if kind is not MoveKind.REOPEN:
            assert all(leads.get(end, end) is end for end in (RESOLVED, WITHDRAWN))
