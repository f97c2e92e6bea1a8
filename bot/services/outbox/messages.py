"""What the bot says, as values: all that a renderer needs to know, and no block or template.

`compose.py` makes them from what is true at the moment of sending.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from bot.core.answers import Link
from bot.core.escalations import Escalation
from bot.core.outbox import MessageKind, SayDeskNote, SayHint, SayNudge
from bot.core.questions import Action, Candidate
from bot.core.ranking import Match
from bot.core.urgency import Urgency
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
class AnswerView:
    """An answer as a customer reads it. `chunks` are rendered mrkdwn, escaped already.

    `owner_name` is who stands behind it, by the name customers may read; `reviewed_on` is when they
    last checked it. Of one that is too long for a message, `is_begun` is the part whose beginning
    stands in an earlier one, and the end of one that `goes_on` stands in a later one.
    """

    slug: str
    title: str
    chunks: tuple[str, ...]
    links: tuple[Link, ...]
    owner_name: str
    reviewed_on: date | None
    is_begun: bool = False
    goes_on: bool = False

    def part(self, first: int, last: int | None) -> AnswerView:
        """The chunks from `first` up to `last`; up to the end where that is None."""
        chunks = self.chunks[first:last]
        return replace(self, chunks=chunks, is_begun=first > 0, goes_on=last is not None)


class ReplyStanding(StrEnum):
    """What has become of a reply or a suggestion: decides which buttons it still carries."""

    OPEN = "open"
    SOLVED = "solved"
    HANDED_OVER = "handed_over"
    PICKED = "picked"
    STOOD_DOWN = "stood_down"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class HandedOn:
    """A part of a message that no answer was found for: who has it, by public name.

    `what` is that part in the customer's words, raw; None where it is simply the rest. `is_all`: it
    was answered, and all of it cannot wait. `waits`: nobody looks at it outside working hours.
    """

    to: str
    what: str | None = None
    is_all: bool = False
    waits: bool = True


@dataclass(frozen=True, slots=True)
class ReplyMessage:
    """One or more answers in the question's thread.

    `rest` is what no answer was found for. `handed_to` is who has the question as a whole, where
    that is to be said here. `opens_at` is when those who have the rest are next at work, None while
    they are. `sent_by` is the public name of the teammate who chose to send it, None
    where the bot did. A reply that `goes_on` in another message ends there.
    """

    question: int
    answers: tuple[AnswerView, ...]
    standing: ReplyStanding = ReplyStanding.OPEN
    handed_to: str | None = None
    sent_by: str | None = None
    rest: tuple[HandedOn, ...] = ()
    opens_at: datetime | None = None
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class SuggestionMessage:
    """Up to three titles to choose from ("did you mean …"), as buttons and as numbers.

    `picked` is the title that was chosen; `handed_to` who has it now, by public name. Of a message
    with several requests `about` is the one that is meant, in the customer's words, `rest` who has
    others, and `opens_at` when those are next at work.
    """

    question: int
    decision: int
    titles: tuple[str, ...]
    standing: ReplyStanding = ReplyStanding.OPEN
    picked: str | None = None
    handed_to: str | None = None
    about: str | None = None
    rest: tuple[HandedOn, ...] = ()
    opens_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class HandoverMessage:
    """To the asker: who has their question. No promise that nobody made.

    `owner_name` is a public name; `opens_at` is when the team is next at work, None while it is.
    `rest` has every part of the message, where several people have them.
    """

    owner_name: str
    is_still_open: bool = False
    opens_at: datetime | None = None
    rest: tuple[HandedOn, ...] = ()


@dataclass(frozen=True, slots=True)
class RelayMessage:
    """A teammate's own words to the customer. `text` is raw: it is escaped when drawn."""

    text: str
    by_name: str


@dataclass(frozen=True, slots=True)
class EscalationView:
    """An escalation as a teammate sees it: on a notice, a reminder, a breach or the desk's card.

    All internal. `question_text` is the customer's own words, raw; `whole_text` all of the message
    that they are a part of. `customer` is a readable name of person and company. `mention` is what
    to mention on the desk card: a group's id (`S…`), a person's (`U…`) or None. `suggests_from` is
    the confidence below which none of `candidates` is shown. `same_here` counts other customers who
    joined. `earlier_answers` are titles the bot already gave in the thread. `was_named`: the
    customer named the owner. `urgency` says why it cannot wait, where it cannot. `written_at` is
    when the customer wrote, where the clock runs from later.
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
    suggests_from: float = 0.0
    mention: str | None = None
    same_here: int = 0
    earlier_answers: tuple[str, ...] = ()
    whole_text: str | None = None
    is_redraw: bool = False
    was_deleted: bool = False
    was_erased: bool = False
    is_overdue: bool = False
    was_named: bool = False
    urgency: Urgency | None = None
    written_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class EscalationMessage:
    """An escalation, and on what it is drawn: a notice, a reminder, a breach or the card.

    `given_by` is the teammate who gave it to the reader.
    """

    kind: MessageKind
    view: EscalationView
    given_by: str | None = None


@dataclass(frozen=True, slots=True)
class ShadowMessage:
    """One line for the desk channel: what the bot would have done with a message."""

    channel_name: str
    permalink: str
    action: str
    titles: tuple[str, ...]
    confidence: float
    why: Why
    urgency: Urgency | None = None


@dataclass(frozen=True, slots=True)
class LookupMessage:
    """A teammate's look-up: the best answer whole, the others by title. Internal."""

    query: str
    best: AnswerView | None
    confidence: float
    others: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class RefusedMessage:
    """To the desk: what a customer should have read did not go out; `code` is the row's `why`.

    `what` was to be said; `view` is the escalation that the question is now.
    """

    what: MessageKind
    code: str
    view: EscalationView


@dataclass(frozen=True, slots=True)
class QuietView:
    """A line of the quiet lane. Internal. `words` are the customer's own, raw."""

    question: int
    words: str
    customer: str
    channel_name: str
    permalink: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class QuietMessage:
    """The desk's card of a channel's quiet lane.

    `more` counts the lines not shown, `before` those from before its `day`, and `moved` those that
    stand on a newer card, because nobody had seen them.
    """

    channel_name: str
    day: date
    lines: tuple[QuietView, ...]
    more: int = 0
    before: int = 0
    moved: int = 0


@dataclass(frozen=True, slots=True)
class ToldMessage:
    """To an answer's owner: it was sent by itself to a customer, whose words are not repeated."""

    title: str
    customer: str
    channel_id: str
    channel_name: str
    permalink: str


class PileKind(StrEnum):
    """Why an escalation is on somebody's App Home."""

    CLAIMED = "claimed"  # they took it
    OWNED = "owned"  # theirs to answer, and nobody took it
    WAITING = "waiting"  # somebody else's, and nobody took it


@dataclass(frozen=True, slots=True)
class Pile:
    """Escalations on an App Home, the most urgent first; `more` counts those not shown."""

    kind: PileKind
    escalations: tuple[EscalationView, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class DueReview:
    """An answer that its owner should read again; `reviewed_on` is None where nobody ever did."""

    slug: str
    title: str
    reviewed_on: date | None


@dataclass(frozen=True, slots=True)
class TeamHome:
    """A teammate's App Home, as of `made_at`. Internal.

    `week` counts what customers asked in the last seven days by what was decided of it first.
    `reviews` holds the longest unread of `review_count` answers. `unanswered` is for curators: a
    question that nothing in the library was like, in a customer's words, and how often it came.
    `quiet` holds what may want this person; nobody waits for them, so it is in no pile.
    """

    made_at: datetime
    first_name: str
    is_curator: bool
    piles: tuple[Pile, ...]
    week: Counter[Action | None]
    curator_names: tuple[str, ...] = ()
    reviews: tuple[DueReview, ...] = ()
    review_count: int = 0
    unanswered: tuple[tuple[str, int], ...] = ()
    quiet: tuple[QuietView, ...] = ()
    more_quiet: int = 0


@dataclass(frozen=True, slots=True)
class CustomerHome:
    """Anybody else's App Home: how to ask. It knows nothing, so that nothing can leak."""


Home = TeamHome | CustomerHome

# Of a nudge, a hint and a note the outbox says all there is to draw.
ComposedMessage = (
    ReplyMessage
    | SuggestionMessage
    | HandoverMessage
    | RelayMessage
    | SayNudge
    | EscalationMessage
    | QuietMessage
    | ShadowMessage
    | LookupMessage
    | SayHint
    | SayDeskNote
    | RefusedMessage
    | ToldMessage
)


@dataclass(frozen=True, slots=True)
class NotWanted:
    """The row need not be said any more, and why."""

    why: WhyDropped


@dataclass(frozen=True, slots=True)
class Envelope:
    """What a row says now, and where it goes; `message` is None where one is to be deleted.

    `is_internal`: it goes where other companies must not read along.
    """

    address: Address
    message: ComposedMessage | None
    is_internal: bool = False
