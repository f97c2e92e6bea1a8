"""What the store tells the overview: one fact a question, an escalation, an answer. No words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.core.escalations import EscalationState
from bot.core.questions import Action, QuestionState


@dataclass(frozen=True, slots=True)
class AskedFact:
    """One question: what was decided of it first, and what came of it.

    `action` is the first decision that was not to keep it quiet, to ignore or to wait; where there
    was none, to keep it quiet, else to ignore; None where nothing was decided. `topic` is that of
    the best candidate, `is_likely` says that it was likely enough to be suggested.
    """

    id: int
    channel: str
    asked_at: datetime
    state: QuestionState
    is_shadow: bool
    action: Action | None
    topic: str | None
    is_likely: bool
    was_picked: bool
    replied_at: datetime | None
    person_at: datetime | None
    is_solved: bool
    is_not_solved: bool
    is_graded_right: bool
    is_graded_wrong: bool

    @property
    def is_withdrawn(self) -> bool:
        """Whether the asker took it back."""
        return self.state is QuestionState.WITHDRAWN

    @property
    def is_asked(self) -> bool:
        """Whether it asked something, as far as the bot could tell."""
        return self.action not in (None, Action.QUIET, Action.IGNORE) and not self.is_withdrawn

    @property
    def is_unanswered(self) -> bool:
        """Whether it was handed over because nothing in the library was like it."""
        return self.is_asked and self.action is Action.ESCALATE and not self.is_likely


@dataclass(frozen=True, slots=True)
class EscalationFact:
    """One escalation."""

    owner: str
    state: EscalationState
    opened_at: datetime
    answered_at: datetime | None
    is_breached: bool


@dataclass(frozen=True, slots=True)
class AnswerFact:
    """One answer, and how often it was used."""

    slug: str
    topic: str
    title: str
    is_retired: bool
    replied: int
    picked: int
    suggested: int
    sent_by_people: int
    solved: int
    not_solved: int
    graded_right: int
    graded_wrong: int
    last_used_at: datetime | None

    @property
    def given(self) -> int:
        """How often a customer got it."""
        return self.replied + self.picked + self.sent_by_people


@dataclass(frozen=True, slots=True)
class UnansweredQuestion:
    """A question that nothing in the library was like, in the customer's words."""

    channel: str
    asked_at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Stuck:
    """The outbox, as far as somebody should look: what failed, and what has waited since when."""

    failed: int
    examples: tuple[tuple[int, str, str], ...]  # id, kind, why
    waiting: int
    waiting_since: datetime | None


@dataclass(frozen=True, slots=True)
class Tally:
    """A few counts, cheap enough for every scrape of the metrics."""

    decisions: Mapping[str, int]
    outbox: Mapping[str, int]
    escalations: Mapping[str, int]
    overdue: int
