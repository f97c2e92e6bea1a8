"""The values everything else speaks in; docs/design.md has the glossary."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from bot.core.why import Why

# --- the library -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Link:
    """A titled URL of an answer."""

    title: str
    url: str


class PhrasingKind(StrEnum):
    """Whether a phrasing is one way to ask, or one that must not match."""

    ASKS = "asks"
    NOT = "not"


class Origin(StrEnum):
    """Where an answer or a phrasing came from."""

    FILE = "file"
    CURATOR = "curator"
    LEARNED = "learned"


@dataclass(frozen=True, slots=True)
class Phrasing:
    """One way to ask what an answer answers (`asks`), or one that must not match it (`not`)."""

    text: str
    kind: PhrasingKind = PhrasingKind.ASKS
    origin: Origin = Origin.FILE


@dataclass(frozen=True, slots=True)
class Answer:
    """One curated answer, as it stands.

    `owner` is a handle of `_library.yml` (a person or a group) or None for the topic's owner.
    `body` is Markdown with the few Jinja expressions that `library.template` allows.
    """

    slug: str
    topic: str
    title: str
    body: str
    phrasings: tuple[Phrasing, ...]
    links: tuple[Link, ...] = ()
    owner: str | None = None
    reviewed_on: date | None = None
    origin: Origin = Origin.FILE
    version: int = 1
    is_retired: bool = False

    @property
    def asks(self) -> tuple[str, ...]:
        """The phrasings that ask for this answer."""
        return tuple(p.text for p in self.phrasings if p.kind is PhrasingKind.ASKS)

    @property
    def nots(self) -> tuple[str, ...]:
        """The phrasings that must not match it."""
        return tuple(p.text for p in self.phrasings if p.kind is PhrasingKind.NOT)


# --- matching --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a match is what it is, in terms a curator understands."""

    phrasing: str
    segment: str
    words: tuple[str, ...] = ()
    runner_up: str | None = None
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class Match:
    """An answer with the calibrated probability, 0 to 1, that it is the right one.

    `is_automatic` is false where the answer may be suggested but never sent by itself; `held_back`
    then says why, in a curator's words.
    """

    slug: str
    title: str
    confidence: float
    reason: Reason
    is_automatic: bool = True
    held_back: str | None = None


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The confidence from which to reply, and from which to suggest; both 0 to 1."""

    reply: float
    suggest: float


@dataclass(frozen=True, slots=True)
class Part:
    """One question of a message (a message may ask two), with its ranking, best first."""

    text: str
    ranking: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What matching made of a message.

    `ranking` is the whole message's, best first, at most 5. `parts` holds two entries when the
    message clearly asks two things, else one or none. `repaired` lists (as written, as read)
    spellings. `expected_wrong` is the share of questions that `thresholds` are expected to answer
    wrongly.
    """

    cleaned: str
    ranking: tuple[Match, ...]
    parts: tuple[Part, ...]
    thresholds: Thresholds
    library_version: str
    tier: str
    repaired: tuple[tuple[str, str], ...] = ()
    expected_wrong: float = 0.0


NOTHING_READ = Reading("", (), (), Thresholds(1.0, 1.0), "", "none")
"""The reading of a message that nothing is known of."""


# --- people and places -----------------------------------------------------------------------


class Side(StrEnum):
    """Which side of the conversation somebody stands on."""

    CUSTOMER = "customer"
    TEAMMATE = "teammate"
    NEITHER = "neither"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Author:
    """Who Slack says did something: the facts of one payload, nothing looked up.

    `team_id` is the person's own team as the payload proves it, or None where it proves nothing.
    """

    user_id: str
    team_id: str | None = None
    bot_id: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Someone seen in Slack, as last looked up (`users.info`)."""

    user_id: str
    team_id: str | None
    name: str
    is_guest: bool = False
    is_stranger: bool = False
    is_bot: bool = False
    is_deleted: bool = False
    email: str | None = None
    zone: str | None = None
    looked_up_at: datetime | None = None


class Mode(StrEnum):
    """What the bot does in a channel."""

    LIVE = "live"
    MENTIONS = "mentions"
    SHADOW = "shadow"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Channel:
    """A conversation the bot knows, by our own key; `slack_id` is its newest Slack id."""

    key: int
    slack_id: str
    mode: Mode
    is_direct: bool = False
    with_user: str | None = None
    owner: str | None = None
    listens_to_bots: bool = False
    is_community: bool = False
    name: str = ""
    read_to: str | None = None
    is_gone: bool = False


# --- what happened in Slack ------------------------------------------------------------------


def written_at(ts: str) -> datetime:
    """When a Slack message was written, in UTC."""
    return datetime.fromtimestamp(float(ts), UTC)


def ts_of(at: datetime) -> str:
    """A moment as Slack writes it."""
    return f"{at.timestamp():.6f}"


@dataclass(frozen=True, slots=True)
class Heard:
    """A message that someone wrote, as Slack delivered it. `text` is raw Slack text."""

    channel_id: str
    ts: str
    author: Author
    text: str
    thread_ts: str | None = None
    is_direct: bool = False
    mentions_us: bool = False
    by_bot: bool = False
    from_history: bool = False
    root_author: Author | None = None

    @property
    def root_ts(self) -> str:
        """The ts of the thread this message is in, or would open."""
        return self.thread_ts or self.ts


@dataclass(frozen=True, slots=True)
class Edited:
    """A message whose text was changed by its author."""

    channel_id: str
    ts: str
    author: Author
    text: str
    thread_ts: str | None = None
    is_direct: bool = False
    mentions_us: bool = False


@dataclass(frozen=True, slots=True)
class Deleted:
    """A message that is gone."""

    channel_id: str
    ts: str


@dataclass(frozen=True, slots=True)
class Reacted:
    """A reaction somebody added to a message; `reacted_ts` is when, empty where history told."""

    channel_id: str
    ts: str
    author: Author
    emoji: str
    reacted_ts: str = ""


# --- questions and decisions -----------------------------------------------------------------


class Role(StrEnum):
    """What a message was taken for."""

    ASKED = "asked"  # part of the question
    JOINED = "joined"  # another customer's "same here"
    SAID = "said"  # anything else in its thread
    IGNORED = "ignored"  # it wanted nothing
    DELETED = "deleted"  # gone, perhaps before it was heard


class QuestionState(StrEnum):
    """Where a question stands."""

    SETTLING = "settling"
    SUGGESTED = "suggested"
    ANSWERED = "answered"
    ESCALATED = "escalated"
    IGNORED = "ignored"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Question:
    """What a customer asked. `root_ts` is the thread that replies go to.

    `text` joins the burst's messages. `version` counts edits. `closed_at` is set once nobody owes
    anything.
    """

    id: int
    channel: int
    root_ts: str
    asker: str
    text: str
    state: QuestionState
    asked_at: datetime
    wake_at: datetime | None = None
    is_shadow: bool = False
    is_mention: bool = False
    is_direct: bool = False
    closed_at: datetime | None = None
    version: int = 1


class Action(StrEnum):
    """What a decision chose."""

    REPLY = "reply"
    SUGGEST = "suggest"
    ESCALATE = "escalate"
    IGNORE = "ignore"
    WAIT = "wait"


@dataclass(frozen=True, slots=True)
class Reply:
    """Send these answers: one, or two when the message asks two things.

    `open_part` is the second question where only the first has an answer.
    """

    matches: tuple[Match, ...]
    open_part: Part | None = None
    why: Why = Why.SURE


@dataclass(frozen=True, slots=True)
class Suggest:
    """Ask "did you mean …" with up to three likely answers."""

    matches: tuple[Match, ...]
    why: Why = Why.LIKELY


@dataclass(frozen=True, slots=True)
class Escalate:
    """Hand it to the owner."""

    why: Why
    candidates: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class Ignore:
    """Stay silent; `why` says what the message was taken for."""

    why: Why


@dataclass(frozen=True, slots=True)
class Wait:
    """Say nothing yet: more of the same question may follow."""

    why: Why


Decision = Reply | Suggest | Escalate | Ignore | Wait


def action_of(decision: Decision) -> Action:
    """The word for a decision, as the store, the command line and the log use it."""
    match decision:
        case Reply():
            return Action.REPLY
        case Suggest():
            return Action.SUGGEST
        case Escalate():
            return Action.ESCALATE
        case Ignore():
            return Action.IGNORE
        case Wait():
            return Action.WAIT


@dataclass(frozen=True, slots=True)
class Candidate:
    """One entry of a recorded decision's ranking: the answer and the version it had."""

    slug: str
    title: str
    version: int
    confidence: float
    position: int
    is_chosen: bool = False
    reason: Reason | None = None
    held_back: str | None = None

    @property
    def match(self) -> Match:
        """The match that it was."""
        return Match(
            slug=self.slug,
            title=self.title,
            confidence=self.confidence,
            reason=self.reason or Reason(phrasing="", segment=""),
            is_automatic=self.held_back is None,
            held_back=self.held_back,
        )


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """A decision as it was recorded: what, why, at what threshold, under which library."""

    id: int
    question: int
    action: Action
    why: Why
    thresholds: Thresholds
    library_version: str
    tier: str
    decided_at: datetime
    candidates: tuple[Candidate, ...] = ()

    @property
    def chosen(self) -> tuple[Candidate, ...]:
        """What was sent or suggested, in order."""
        return tuple(c for c in self.candidates if c.is_chosen)

    @property
    def reading(self) -> Reading:
        """The reading that it was made on, as far as it was recorded."""
        ranked = sorted(self.candidates, key=lambda candidate: candidate.position)
        return Reading(
            cleaned="",
            ranking=tuple(candidate.match for candidate in ranked),
            parts=(),
            thresholds=self.thresholds,
            library_version=self.library_version,
            tier=self.tier,
        )


# --- escalations -----------------------------------------------------------------------------


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


@dataclass(frozen=True, slots=True)
class Escalation:
    """A hand-off: whose it is, who took it, and by when an answer is owed.

    `owner` and `deputy` are handles of `_library.yml`, `assignee` is a Slack id. `reminded_at` and
    `breached_at` mark what was said.
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


@dataclass(frozen=True, slots=True)
class Move:
    """One thing done to an escalation, and by whom (a Slack id, or None for the bot)."""

    id: int
    escalation: int
    kind: MoveKind
    by: str | None
    at: datetime
    text: str | None = None


# --- what people say ---------------------------------------------------------------------------


class Verdict(StrEnum):
    """What someone said of an answer."""

    SOLVED = "solved"
    NOT_SOLVED = "not_solved"
    PICKED = "picked"
    NONE_FIT = "none_fit"
    GRADED_RIGHT = "graded_right"
    GRADED_WRONG = "graded_wrong"
