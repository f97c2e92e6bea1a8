"""What the bot says, as values: all that a renderer needs to know, and no block or template.

A brief is made from what is true at the moment of sending. `speaking.py` makes them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.core.models import Candidate, Escalation, Link
from bot.core.why import Why, WhyDropped


@dataclass(frozen=True, slots=True)
class Address:
    """Where a message goes.

    Either `channel_id` is known, or a direct message with `user_id` is opened first. With
    `update_ts` an earlier message of ours is changed (or removed) in place.
    """

    channel_id: str | None = None
    user_id: str | None = None
    thread_ts: str | None = None
    update_ts: str | None = None


@dataclass(frozen=True, slots=True)
class AnswerBrief:
    """An answer as a customer reads it. `chunks` are rendered mrkdwn, escaped already.

    `owner_name` is who stands behind it, by the name customers may read; `reviewed_on` is when they
    last checked it.
    """

    slug: str
    title: str
    chunks: tuple[str, ...]
    links: tuple[Link, ...]
    owner_name: str
    reviewed_on: date | None


class ReplyStanding(StrEnum):
    """What has become of a reply or a suggestion: decides which buttons it still carries."""

    OPEN = "open"
    SOLVED = "solved"
    HANDED_OVER = "handed_over"
    PICKED = "picked"
    STOOD_DOWN = "stood_down"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class ReplyBrief:
    """An answer, or two, in the question's thread.

    `handed_to` names who has the part of the message that no answer was found for. `sent_by` is the
    public name of the teammate who chose to send it, None where the bot did.
    """

    question: int
    answers: tuple[AnswerBrief, ...]
    standing: ReplyStanding = ReplyStanding.OPEN
    handed_to: str | None = None
    sent_by: str | None = None


@dataclass(frozen=True, slots=True)
class SuggestionBrief:
    """Up to three titles to choose from ("did you mean …"), as buttons and as numbers.

    `picked` is the title that was chosen; `handed_to` who has it now, by public name.
    """

    question: int
    decision: int
    titles: tuple[str, ...]
    standing: ReplyStanding = ReplyStanding.OPEN
    picked: str | None = None
    handed_to: str | None = None


class HandoverKind(StrEnum):
    """Which word the asker gets about their hand-off."""

    OPENED = "opened"
    STILL_OPEN = "still_open"


@dataclass(frozen=True, slots=True)
class HandoverBrief:
    """To the asker: who has their question. No promise that nobody made.

    `owner_name` is a public name; `opens_at` is when the team is next at work, None while it is.
    """

    question: int
    owner_name: str
    kind: HandoverKind = HandoverKind.OPENED
    opens_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RelayBrief:
    """A teammate's own words to the customer. `text` is raw: it is escaped when drawn."""

    question: int
    text: str
    by_name: str


@dataclass(frozen=True, slots=True)
class NudgeBrief:
    """To a customer whose mention or direct message asks nothing yet."""


@dataclass(frozen=True, slots=True)
class CaseBrief:
    """An escalation as a teammate sees it: on a notice, a reminder, a breach or the desk's card.

    All internal. `question_text` is the customer's own words, raw. `customer` is a readable name of
    person and company. `mention` is what to mention on the desk card: a group's id (`S…`), a
    person's (`U…`) or None. `same_here` counts other customers who joined. `earlier_answers` are
    titles the bot already gave in the thread.
    """

    escalation: Escalation
    question_text: str
    customer: str
    channel_id: str
    channel_name: str
    permalink: str
    owner_name: str
    assignee_name: str | None
    candidates: tuple[Candidate, ...]
    mention: str | None = None
    same_here: int = 0
    earlier_answers: tuple[str, ...] = ()
    is_redraw: bool = False
    was_deleted: bool = False
    was_erased: bool = False


class CaseKind(StrEnum):
    """On what the case is drawn."""

    NOTICE = "notice"
    REMINDER = "reminder"
    BREACH = "breach"
    CARD = "card"


@dataclass(frozen=True, slots=True)
class CaseMessage:
    """A case and where it is drawn; `given_by` is the teammate who gave it to the reader."""

    kind: CaseKind
    case: CaseBrief
    given_by: str | None = None


@dataclass(frozen=True, slots=True)
class ShadowBrief:
    """One line for the desk channel: what the bot would have done with a message."""

    channel_name: str
    permalink: str
    action: str
    titles: tuple[str, ...]
    confidence: float
    why: Why


@dataclass(frozen=True, slots=True)
class LookupBrief:
    """A teammate's look-up: the best answer whole, the others by title. Internal."""

    query: str
    best: AnswerBrief | None
    confidence: float
    others: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class HintBrief:
    """To a teammate who typed under a notice or card: press *Reply* to answer the customer."""


@dataclass(frozen=True, slots=True)
class DeskNoteBrief:
    """Something the operator should know. `lines` hold no customer's words."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RemoveBrief:
    """Delete an earlier message of ours."""


class PileKind(StrEnum):
    """Why a case is on somebody's App Home."""

    CLAIMED = "claimed"  # they took it
    OWNED = "owned"  # theirs to answer, and nobody took it
    WAITING = "waiting"  # somebody else's, and nobody took it


@dataclass(frozen=True, slots=True)
class Pile:
    """Cases on an App Home, the most urgent first; `more` counts those that are not shown."""

    kind: PileKind
    cases: tuple[CaseBrief, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class WeekBrief:
    """What customers asked in the last seven days, by the first thing that was decided of it."""

    asked: int = 0
    replied: int = 0
    suggested: int = 0
    escalated: int = 0


@dataclass(frozen=True, slots=True)
class ReviewBrief:
    """An answer that its owner should read again; `reviewed_on` is None where nobody ever did."""

    slug: str
    title: str
    reviewed_on: date | None


@dataclass(frozen=True, slots=True)
class TeamHome:
    """A teammate's App Home, as of `made_at`. Internal.

    `reviews` holds the longest unread of `review_count` answers. `in_vain` is for curators: a
    question that nothing in the library was like, in a customer's words, and how often it came.
    """

    made_at: datetime
    first_name: str
    is_curator: bool
    piles: tuple[Pile, ...]
    week: WeekBrief
    curator_names: tuple[str, ...] = ()
    reviews: tuple[ReviewBrief, ...] = ()
    review_count: int = 0
    in_vain: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class CustomerHome:
    """Anybody else's App Home: how to ask. It knows nothing, so that nothing can leak."""


Home = TeamHome | CustomerHome

Brief = (
    ReplyBrief
    | SuggestionBrief
    | HandoverBrief
    | RelayBrief
    | NudgeBrief
    | CaseMessage
    | ShadowBrief
    | LookupBrief
    | HintBrief
    | DeskNoteBrief
    | RemoveBrief
)


@dataclass(frozen=True, slots=True)
class NotWanted:
    """The row need not be said any more, and why."""

    why: WhyDropped


@dataclass(frozen=True, slots=True)
class Briefing:
    """A row's brief and where it goes."""

    address: Address
    brief: Brief
