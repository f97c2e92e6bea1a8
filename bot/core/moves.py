"""What may be done to an escalation: in which states a move is legal, and where each leads."""

from __future__ import annotations

from collections.abc import Mapping

from bot.core.escalations import EscalationState, MoveKind

_OPEN, _CLAIMED, _SNOOZED = EscalationState.OPEN, EscalationState.CLAIMED, EscalationState.SNOOZED
_RESOLVED, _WITHDRAWN = EscalationState.RESOLVED, EscalationState.WITHDRAWN

UNRESOLVED = tuple(state for state in EscalationState if state.is_unresolved)
"""The states in which somebody still owes something."""


def _all_to(state: EscalationState) -> Mapping[EscalationState, EscalationState]:
    return dict.fromkeys(UNRESOLVED, state)


_AS_IT_IS = {state: state for state in EscalationState}
_LEADS: Mapping[MoveKind, Mapping[EscalationState, EscalationState]] = {
    MoveKind.OPEN: {_OPEN: _OPEN},
    MoveKind.CLAIM: {_OPEN: _CLAIMED},
    MoveKind.RELEASE: {_CLAIMED: _OPEN, _SNOOZED: _OPEN},
    MoveKind.REASSIGN: _all_to(_CLAIMED),
    MoveKind.SNOOZE: {_OPEN: _SNOOZED, _CLAIMED: _SNOOZED},
    MoveKind.REPLY: {state: state for state in UNRESOLVED},
    MoveKind.SEND_ANSWER: {state: state for state in UNRESOLVED},
    MoveKind.RESOLVE: _all_to(_RESOLVED),
    MoveKind.REOPEN: {_RESOLVED: _OPEN},
    MoveKind.WITHDRAW: _all_to(_WITHDRAWN),
    MoveKind.REMIND: {_OPEN: _OPEN, _CLAIMED: _CLAIMED, _SNOOZED: _CLAIMED},  # it ends a snooze
    MoveKind.BREACH: {_OPEN: _OPEN, _CLAIMED: _CLAIMED},
    MoveKind.NOTE: _AS_IT_IS,
    MoveKind.RAISE: {_OPEN: _OPEN, _CLAIMED: _CLAIMED, _SNOOZED: _CLAIMED},  # it ends a snooze, too
}


def leads_to(kind: MoveKind, state: EscalationState) -> EscalationState | None:
    """The state that a move leads to from another; None where it is not legal there."""
    return _LEADS[kind].get(state)
