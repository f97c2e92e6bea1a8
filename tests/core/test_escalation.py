from __future__ import annotations

import pytest

from bot.core.models import EscalationState, MoveKind
from bot.core.moves import UNRESOLVED, leads_to, may_come_from

OPEN, CLAIMED, SNOOZED = EscalationState.OPEN, EscalationState.CLAIMED, EscalationState.SNOOZED
RESOLVED, WITHDRAWN = EscalationState.RESOLVED, EscalationState.WITHDRAWN


MOVES = [
    (MoveKind.CLAIM, {OPEN}, CLAIMED),
    (MoveKind.RELEASE, {CLAIMED, SNOOZED}, OPEN),
    (MoveKind.REASSIGN, {OPEN, CLAIMED, SNOOZED}, CLAIMED),
    (MoveKind.SNOOZE, {OPEN, CLAIMED}, SNOOZED),
    (MoveKind.REPLY, {OPEN, CLAIMED, SNOOZED}, CLAIMED),
    (MoveKind.SEND_ANSWER, {OPEN, CLAIMED, SNOOZED}, CLAIMED),
    (MoveKind.RESOLVE, {OPEN, CLAIMED, SNOOZED}, RESOLVED),
    (MoveKind.REOPEN, {RESOLVED}, OPEN),
    (MoveKind.WITHDRAW, {OPEN, CLAIMED, SNOOZED}, WITHDRAWN),
]


@pytest.mark.parametrize(
    ("kind", "legal_in", "leads"),
    MOVES,
    ids=[str(kind) for kind, *_ in MOVES],
)
def test_a_move_is_legal_in_these_states_and_leads_there(kind, legal_in, leads):
    assert may_come_from(kind) == legal_in
    assert leads_to(kind) is leads


@pytest.mark.parametrize("kind", [MoveKind.OPEN, MoveKind.REMIND, MoveKind.BREACH])
def test_what_only_the_bot_does_is_no_move_of_a_persons(kind):
    with pytest.raises(KeyError):
        leads_to(kind)


def test_nothing_but_reopening_leaves_an_end():
    assert {RESOLVED, WITHDRAWN}.isdisjoint(UNRESOLVED)
    leaving = {kind for kind, _, _ in MOVES if not may_come_from(kind) <= UNRESOLVED}
    assert leaving == {MoveKind.REOPEN}
