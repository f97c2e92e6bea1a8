"""What a customer asked, what was decided of it, and what was said of the answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from bot.core.ranking import Match, Part, Reading, Reason, Thresholds
from bot.core.text import escape
from bot.core.why import BY_PEOPLE, Why


class QuestionState(StrEnum):
    """Where a question stands."""

    SETTLING = "settling"
    SUGGESTED = "suggested"
    ANSWERED = "answered"
    ESCALATED = "escalated"
    IGNORED = "ignored"
    WITHDRAWN = "withdrawn"


UNDECIDED = (QuestionState.SETTLING, QuestionState.IGNORED)
"""Where it is not known, or not so, that something is asked."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a customer asked. `root_ts` is the thread that replies go to.

    `text` joins the burst's messages. `version` counts edits. `closed_at` is set once nobody owes
    anything. `id` is 0 until it is kept. Of a message that holds several requests, those that do
    not share the first one's fate are questions of their own, `part_of` it.
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
    part_of: int | None = None


class Action(StrEnum):
    """What a decision chose."""

    REPLY = "reply"
    SUGGEST = "suggest"
    ESCALATE = "escalate"
    QUIET = "quiet"
    IGNORE = "ignore"
    WAIT = "wait"


@dataclass(frozen=True, slots=True)
class Reply:
    """Send these answers: one for each request that has one."""

    action: ClassVar = Action.REPLY
    matches: tuple[Match, ...]
    why: Why = Why.SURE


@dataclass(frozen=True, slots=True)
class Suggest:
    """Ask "did you mean …" with up to three likely answers."""

    action: ClassVar = Action.SUGGEST
    matches: tuple[Match, ...]
    why: Why = Why.LIKELY


@dataclass(frozen=True, slots=True)
class Escalate:
    """Hand it to the owner."""

    action: ClassVar = Action.ESCALATE
    why: Why
    candidates: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class Quiet:
    """Say nothing to anybody; its owner finds a line of it, without a clock, in the quiet lane."""

    action: ClassVar = Action.QUIET
    why: Why = Why.MAY_WANT_SOMEBODY


@dataclass(frozen=True, slots=True)
class Ignore:
    """Stay silent; `why` says what the message was taken for."""

    action: ClassVar = Action.IGNORE
    why: Why


@dataclass(frozen=True, slots=True)
class Wait:
    """Say nothing yet: more of the same question may follow."""

    action: ClassVar = Action.WAIT
    why: Why


Decision = Reply | Suggest | Escalate | Quiet | Ignore | Wait

SILENT = (Action.QUIET, Action.IGNORE, Action.WAIT)
"""The actions of which neither the asker nor anybody else is told."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What is decided of one request: a stretch of a message, or all of it.

    `evidence` is that for the first answer, where nothing but too little of it keeps it back; else
    None.
    """

    part: Part
    decision: Decision
    evidence: float | None = None

    @property
    def words(self) -> str:
        """The request's words as Slack text, as they are kept."""
        return escape(self.part.text)

    @property
    def is_silent(self) -> bool:
        """Whether nobody is told of it: it asks nothing, or nothing yet."""
        return self.decision.action in SILENT

    @property
    def first(self) -> str:
        """The slug of the answer that ranked first; empty where none did."""
        return self.part.ranking[0].slug if self.part.ranking else ""


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it was recorded: its words, what was decided of it and why, and as what.

    `slugs` are the answers that were sent or suggested. `question` is the question it became.
    `first` is the answer that ranked first, empty where none did, and None where that is not known
    any more, or never was: such a request says nothing of the threshold. `evidence` is as a
    ruling's.
    """

    text: str
    action: Action
    why: Why
    slugs: tuple[str, ...] = ()
    question: int | None = None
    first: str | None = None
    evidence: float | None = None

    @property
    def is_sent(self) -> bool:
        """Whether the bot answered it by itself, or in shadow would have."""
        return self.action is Action.REPLY and self.why not in BY_PEOPLE


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
    requests: tuple[Request, ...] = ()
    score: str | None = None

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
            score=self.score or "",
        )


class Verdict(StrEnum):
    """What someone said of an answer, or showed by answering."""

    SOLVED = "solved"
    NOT_SOLVED = "not_solved"
    PICKED = "picked"
    NONE_FIT = "none_fit"
    GRADED_RIGHT = "graded_right"
    GRADED_WRONG = "graded_wrong"
    SHOWN_RIGHT = "shown_right"  # a teammate's own answer was this one
    SHOWN_WRONG = "shown_wrong"  # it was another, or there is none


GRADES = (Verdict.GRADED_RIGHT, Verdict.GRADED_WRONG)
SHOWN = (Verdict.SHOWN_RIGHT, Verdict.SHOWN_WRONG)
LABELS = (*GRADES, *SHOWN)
"""The verdicts of teammates from which the reply threshold follows."""
