"""The legal moves of an escalation, and where each one leads."""

from __future__ import annotations

from collections.abc import Mapping

from bot.core.models import EscalationState, MoveKind

_OPEN, _CLAIMED, _SNOOZED = EscalationState.OPEN, EscalationState.CLAIMED, EscalationState.SNOOZED
_RESOLVED, _WITHDRAWN = EscalationState.RESOLVED, EscalationState.WITHDRAWN

UNRESOLVED = frozenset({_OPEN, _CLAIMED, _SNOOZED})

_MOVES: Mapping[MoveKind, tuple[frozenset[EscalationState], EscalationState]] = {
    MoveKind.CLAIM: (frozenset({_OPEN}), _CLAIMED),
    MoveKind.RELEASE: (frozenset({_CLAIMED, _SNOOZED}), _OPEN),
    MoveKind.REASSIGN: (UNRESOLVED, _CLAIMED),
    MoveKind.SNOOZE: (frozenset({_OPEN, _CLAIMED}), _SNOOZED),
    MoveKind.REPLY: (UNRESOLVED, _CLAIMED),
    MoveKind.SEND_ANSWER: (UNRESOLVED, _CLAIMED),
    MoveKind.RESOLVE: (UNRESOLVED, _RESOLVED),
    MoveKind.REOPEN: (frozenset({_RESOLVED}), _OPEN),
    MoveKind.WITHDRAW: (UNRESOLVED, _WITHDRAWN),
}


def leads_to(kind: MoveKind) -> EscalationState:
    """The state a move leads to."""
    return _MOVES[kind][1]


def may_come_from(kind: MoveKind) -> frozenset[EscalationState]:
    """The states a move is legal in."""
    return _MOVES[kind][0]
