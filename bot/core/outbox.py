"""What the bot says and changes in Slack: small values that name ids, never blocks or words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import UnionType
from typing import ClassVar, get_args


class MessageKind(StrEnum):
    """What a message of the bot's is."""

    REPLY = "reply"
    SUGGESTION = "suggestion"
    HANDOVER = "handover"
    RELAY = "relay"
    NUDGE = "nudge"
    NOTICE = "notice"
    REMINDER = "reminder"
    BREACH = "breach"
    CARD = "card"
    QUIET = "quiet"
    SHADOW = "shadow"
    LOOKUP = "lookup"
    HINT = "hint"
    DESK_NOTE = "desk_note"
    REFUSED = "refused"
    TOLD = "told"


Place = tuple[int, int]
"""A place in a reply: which of the chosen answers, and which chunk of its body, both from 0."""

BEGINNING: Place = (0, 0)


@dataclass(frozen=True, slots=True)
class SayReply:
    """The answers that a decision chose, in the question's thread.

    `chosen_by` is the customer who picked it, `sent_by` the teammate who sent it: Slack ids. What
    is too long for one message goes on in others: this one says what stands from `begins` up to
    `ends`, where the next one begins.
    """

    kind: ClassVar = MessageKind.REPLY
    question: int
    decision: int
    chosen_by: str | None = None
    sent_by: str | None = None
    begins: Place = BEGINNING
    ends: Place | None = None

    @property
    def is_a_persons(self) -> bool:
        """Whether a person chose it, and not the bot."""
        return bool(self.chosen_by or self.sent_by)


@dataclass(frozen=True, slots=True)
class SaySuggestion:
    """The likely answers to choose from, in the question's thread."""

    kind: ClassVar = MessageKind.SUGGESTION
    question: int
    decision: int


@dataclass(frozen=True, slots=True)
class SayHandover:
    """To the asker, in their thread: who has it, or who has it still."""

    kind: ClassVar = MessageKind.HANDOVER
    question: int
    escalation: int
    is_still_open: bool = False


@dataclass(frozen=True, slots=True)
class SayRelay:
    """A teammate's words from the Reply form, in the question's thread."""

    kind: ClassVar = MessageKind.RELAY
    question: int
    escalation: int
    move: int


@dataclass(frozen=True, slots=True)
class SayNudge:
    """To a customer whose mention asks nothing: how to ask."""

    kind: ClassVar = MessageKind.NUDGE
    question: int


@dataclass(frozen=True, slots=True)
class SayNotice:
    """To a person: an escalation is theirs. `given_by` is the teammate who gave it to them."""

    kind: ClassVar = MessageKind.NOTICE
    question: int
    escalation: int
    given_by: str | None = None


@dataclass(frozen=True, slots=True)
class SayReminder:
    """To a person: it is due soon, or wants them again."""

    kind: ClassVar = MessageKind.REMINDER
    question: int
    escalation: int


@dataclass(frozen=True, slots=True)
class SayBreach:
    """To a person: it is overdue."""

    kind: ClassVar = MessageKind.BREACH
    question: int
    escalation: int


@dataclass(frozen=True, slots=True)
class SayCard:
    """The desk's card of an escalation."""

    kind: ClassVar = MessageKind.CARD
    question: int
    escalation: int


@dataclass(frozen=True, slots=True)
class SayQuiet:
    """The desk's card of what stands in the quiet lane of a channel (our key) on a day, as ISO."""

    kind: ClassVar = MessageKind.QUIET
    channel: int
    day: str


@dataclass(frozen=True, slots=True)
class SayShadow:
    """One line at the desk: what would have been done."""

    kind: ClassVar = MessageKind.SHADOW
    question: int
    decision: int


@dataclass(frozen=True, slots=True)
class SayLookup:
    """What the library makes of a teammate's direct message, which was written at `ts`."""

    kind: ClassVar = MessageKind.LOOKUP
    ts: str


@dataclass(frozen=True, slots=True)
class SayHint:
    """To a teammate who typed under a card or a notice: press *Reply* to answer the customer."""

    kind: ClassVar = MessageKind.HINT
    escalation: int | None


@dataclass(frozen=True, slots=True)
class SayDeskNote:
    """To the desk: lines that the operator should know. No customer's words."""

    kind: ClassVar = MessageKind.DESK_NOTE
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SayRefused:
    """To the desk: what a customer should have read did not go out; `code` is the row's `why`."""

    kind: ClassVar = MessageKind.REFUSED
    escalation: int
    refused: MessageKind
    code: str


@dataclass(frozen=True, slots=True)
class SayTold:
    """To an answer's owner: it was sent by itself, and they want to know of it."""

    kind: ClassVar = MessageKind.TOLD
    question: int
    decision: int
    slug: str


@dataclass(frozen=True, slots=True)
class Redraw:
    """Draw an earlier message, the outbox row `target`, again as it is true now."""

    kind: ClassVar = "redraw"
    target: int


@dataclass(frozen=True, slots=True)
class Remove:
    """Delete an earlier message, that of the outbox row `target`."""

    kind: ClassVar = "remove"
    target: int


Automatic = SayReply | SaySuggestion | SayHandover | SayNudge
"""What customers are told by the bot itself."""

ToPerson = SayNotice | SayReminder | SayBreach
"""What goes to a person, and must reach somebody."""

Escalated = ToPerson | SayCard
"""What shows an escalation to teammates."""

Message = (
    Automatic
    | SayRelay
    | Escalated
    | SayQuiet
    | SayShadow
    | SayLookup
    | SayHint
    | SayDeskNote
    | SayRefused
    | SayTold
)
Change = Redraw | Remove


def _kinds(messages: UnionType) -> tuple[MessageKind, ...]:
    return tuple(says.kind for says in get_args(messages))


AUTOMATIC = _kinds(Automatic)
TO_PEOPLE = _kinds(ToPerson)
OF_ESCALATION = _kinds(Escalated)
_TO_ONE = (
    *AUTOMATIC,
    MessageKind.RELAY,
    *TO_PEOPLE,
    MessageKind.LOOKUP,
    MessageKind.HINT,
    MessageKind.TOLD,
)
TO_DESK = tuple(kind for kind in MessageKind if kind not in _TO_ONE)
"""What goes to the desk, where no other company may read along: all that is not said elsewhere."""

OURS = "ours"
"""How the `why` of a row begins that failed by our own fault; a reference for the log follows."""


class OutboxState(StrEnum):
    """Where something to say stands."""

    READY = "ready"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    DROPPED = "dropped"


LIVING = (OutboxState.READY, OutboxState.SENDING, OutboxState.SENT)
"""The states of what was said, is being said or will be."""


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """Something to say or change in Slack, and what became of it.

    `key` is unique: the same thing decided twice is one row. `token` is the opaque key in the
    posted message's metadata. Exactly one of `channel` (our key) and `to_user` says where.
    `why` is a `WhyDropped`, the code of the last call that failed, or `OURS` with a reference.
    """

    id: int
    key: str
    token: str
    says: Message | Change
    state: OutboxState
    created_at: datetime
    channel: int | None = None
    to_user: str | None = None
    thread_ts: str | None = None
    tries: int = 0
    wake_at: datetime | None = None
    sent_channel_id: str | None = None
    sent_ts: str | None = None
    why: str | None = None

    @property
    def kind(self) -> str:
        """A `MessageKind`, or the word for a change."""
        return self.says.kind

    @property
    def question(self) -> int | None:
        """The question that a message is about, if it is about one."""
        return getattr(self.says, "question", None)

    @property
    def escalation(self) -> int | None:
        """The escalation that a message is about, if it is about one."""
        return getattr(self.says, "escalation", None)
