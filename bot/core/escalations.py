"""An escalation to people, and what was done to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.urgency import Urgent
from bot.core.why import Why


class EscalationState(StrEnum):
    """Where an escalation stands."""

    OPEN = "open"
    CLAIMED = "claimed"
    SNOOZED = "snoozed"
    RESOLVED = "resolved"
    WITHDRAWN = "withdrawn"

    @property
    def is_unresolved(self) -> bool:
        """Whether somebody still owes something."""
        return self in (EscalationState.OPEN, EscalationState.CLAIMED, EscalationState.SNOOZED)


class MoveKind(StrEnum):
    """What can be done to an escalation: the same word on button, function, column and log."""

    OPEN = "open"
    CLAIM = "claim"
    RELEASE = "release"
    REASSIGN = "reassign"
    SNOOZE = "snooze"
    REPLY = "reply"
    SEND_ANSWER = "send_answer"
    RESOLVE = "resolve"
    REOPEN = "reopen"
    WITHDRAW = "withdraw"
    REMIND = "remind"
    BREACH = "breach"
    NOTE = "note"
    RAISE = "raise"


class Outcome(StrEnum):
    """How an escalation ended; `no_answer` teaches the matching that nobody wants this answered."""

    ANSWERED = "answered"
    CUSTOMER_SORTED_IT_OUT = "customer_sorted_it_out"
    NO_ANSWER = "no_answer"


@dataclass(frozen=True, slots=True)
class Escalation:
    """What people owe: whose it is, who took it, and by when an answer is owed.

    `opened_at` is when the customer wrote, or pressed, what it is about: its clock runs from there.
    `owner` and `deputy` are handles of `_library.yml`, `assignee` is a Slack id. `reminded_at` and
    `breached_at` mark what was said. `urgent` says why it cannot wait, where it cannot.
    """

    id: int
    question: int
    owner: str
    state: EscalationState
    why: Why
    opened_at: datetime
    due_at: datetime
    assignee: str | None = None
    deputy: str | None = None
    claimed_at: datetime | None = None
    answered_at: datetime | None = None
    resolved_at: datetime | None = None
    reminded_at: datetime | None = None
    breached_at: datetime | None = None
    wake_at: datetime | None = None
    urgent: Urgent | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """One thing done to an escalation, and by whom (a Slack id, or None for the bot)."""

    id: int
    escalation: int
    kind: MoveKind
    by: str | None
    at: datetime
    text: str | None = None
