"""What the services need of the world: a store, people, Slack reads, bodies, a clock, an index.

Protocols only. `app.py` chooses the real parts; the store's methods take and give core values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from bot.core.models import (
    Answer,
    Candidate,
    Channel,
    DecisionRecord,
    Escalation,
    EscalationState,
    Heard,
    Mode,
    Move,
    MoveKind,
    OutboxRow,
    OutboxState,
    Person,
    Question,
    QuestionState,
    Reacted,
    Reading,
    Role,
    Say,
    Thresholds,
    Verdict,
)
from bot.core.overview import AnswerFact, AskedFact, EscalationFact, Stuck, Tally, VainQuestion
from bot.core.records import MessageRow, NewOutboxRow, NewQuestion, Traffic
from bot.core.roster import Roster
from bot.core.routing import Placing
from bot.core.why import Why
from bot.services.keeping import AuditRows, ForgettingRows

Clock = Callable[[], datetime]
"""Gives the time, aware, in UTC."""


class AnswerRows(Protocol):
    """The library as it stands, and each version it had."""

    def answers(self, *, retired: bool = False) -> tuple[Answer, ...]:
        """All live answers (with `retired`, the retired ones too), by topic and slug."""

    def placings_of(self, slugs: Iterable[str]) -> dict[str, Placing]:
        """Where several answers belong as they stand, live or retired, by slug."""

    def versions_of(self, slugs: Iterable[str]) -> dict[str, int]:
        """The versions in which several answers stand, live or retired, by slug."""

    def find_answer(self, slug: str) -> Answer | None:
        """An answer by slug, live or retired."""

    def is_live(self, slug: str) -> bool:
        """Whether there is such an answer, and it is not retired."""

    def answer_version(self, slug: str, version: int) -> Answer:
        """An answer as it was at a version."""

    def save_answer(self, answer: Answer, *, by: str | None, at: datetime) -> Answer:
        """Keep a new version of an answer (its `version` is set here: last + 1) and give it back.

        `by` is a Slack id, or None for a file. From a curator, the answer is marked as edited in
        Slack; see `edited_slugs`.
        """

    def edited_slugs(self) -> frozenset[str]:
        """The slugs whose live version was made in Slack and is not what a file says."""

    def mark_agreed(self, slug: str) -> None:
        """A file says what the live version says: no longer an edit, its origin is the file."""

    def library_changed_at(self) -> str:
        """A token that changes whenever any answer changes; cheap."""


class PeopleRows(Protocol):
    """People seen in Slack."""

    def find_person(self, user_id: str) -> Person | None:
        """A person as last looked up."""

    def save_person(self, person: Person) -> None:
        """Keep what was looked up."""


class ChannelRows(Protocol):
    """Conversations the bot knows, by our own key."""

    def find_channel(self, slack_id: str) -> Channel | None:
        """A channel by any Slack id it has had."""

    def channel(self, key: int) -> Channel:
        """A channel by our key."""

    def channels(self) -> tuple[Channel, ...]:
        """All of them."""

    def save_channel(
        self,
        slack_id: str,
        *,
        mode: Mode,
        name: str = "",
        owner: str | None = None,
        listens_to_bots: bool = False,
        is_community: bool = False,
        is_direct: bool = False,
        with_user: str | None = None,
    ) -> Channel:
        """Keep a channel's settings under its Slack id (an alias finds the same one)."""

    def add_channel_id(self, key: int, slack_id: str) -> None:
        """The channel has a new Slack id; the old ones still find it."""

    def move_read_to(self, key: int, ts: str) -> None:
        """History has been read up to `ts`; never moves back."""

    def mark_channel(self, key: int, *, is_gone: bool) -> None:
        """The bot can no longer (or can again) speak there."""


class QuestionRows(Protocol):
    """Questions, the messages they came in, and what was decided."""

    def find_message(self, channel: int, ts: str) -> MessageRow | None:
        """A message the bot heard."""

    def keep_message(self, message: MessageRow) -> bool:
        """Keep a heard message; False when (channel, ts) is known already, and nothing changes."""

    def change_message(
        self,
        channel: int,
        ts: str,
        *,
        text: str | None = None,
        role: Role | None = None,
        question: int | None = None,
        why: Why | None = None,
    ) -> None:
        """Change what is given of a kept message."""

    def messages_of(self, question: int) -> tuple[MessageRow, ...]:
        """A question's messages, oldest first."""

    def add_question(self, new: NewQuestion) -> Question:
        """Keep a new question."""

    def question(self, id: int) -> Question:  # noqa: A002 - the field's own name
        """A question by id."""

    def questions_in_thread(self, channel: int, root_ts: str) -> tuple[Question, ...]:
        """The questions of a thread, oldest first, whatever their state."""

    def open_threads(self, channel: int, answered_since: datetime) -> tuple[str, ...]:
        """The roots of the threads with a question that somebody may still write about.

        Those that are settling, suggested on or escalated and not closed; and those answered of
        which nobody has said that it is solved, if they were asked after `answered_since`.
        """

    def asked_beside(self, channel: int, answered_since: datetime) -> tuple[str, ...]:
        """The messages, other than their threads' roots, in which these questions were asked."""

    def find_settling(self, channel: int, asker: str) -> Question | None:
        """The asker's newest question in this channel that still waits for more words."""

    def find_newest(self, channel: int, asker: str) -> Question | None:
        """The asker's newest question in this channel that was not ignored or withdrawn."""

    def settle_question(
        self,
        id: int,  # noqa: A002
        state: QuestionState,
        *,
        closes_at: datetime | None = None,
        reopens: bool = False,
    ) -> None:
        """It is decided on, and waits for no more words.

        With `closes_at` nobody owes anything from then on, where that was not so before; where it
        `reopens`, somebody does again.
        """

    def change_question(
        self,
        id: int,  # noqa: A002
        *,
        was: Iterable[QuestionState],
        state: QuestionState | None = None,
        text: str | None = None,
        root_ts: str | None = None,
        is_mention: bool | None = None,
    ) -> bool:
        """One conditional update: change what is given where the state is one of `was`."""

    def forget_words(self, id: int) -> None:  # noqa: A002
        """Forget what was asked: the asker has deleted it. What was decided stays."""

    def set_question_wake(self, id: int, at: datetime | None) -> None:  # noqa: A002
        """When to look at the question again; None for never."""

    def close_question(self, id: int, at: datetime) -> bool:  # noqa: A002
        """Nobody owes anything any more; False when it was closed already."""

    def reopen_question(self, id: int) -> None:  # noqa: A002
        """Somebody owes something again."""

    def due_questions(self, now: datetime, limit: int = 100) -> tuple[Question, ...]:
        """Questions whose `wake_at` has come, oldest first."""

    def record_decision(
        self,
        question: int,
        *,
        action: str,
        why: Why,
        thresholds: Thresholds,
        library_version: str,
        tier: str,
        decided_at: datetime,
        candidates: Sequence[Candidate],
    ) -> int:
        """Keep a decision and its ranking; gives its id."""

    def decision(self, id: int) -> DecisionRecord:  # noqa: A002
        """A decision with its candidates, by id."""

    def has_decision(self, question: int) -> bool:
        """Whether anything was decided of a question."""

    def decisions_of(self, question: int) -> tuple[DecisionRecord, ...]:
        """A question's decisions, oldest first."""

    def recent_decisions(
        self, limit: int, channel: int | None = None
    ) -> tuple[DecisionRecord, ...]:
        """The newest decisions, newest first."""

    def given_in_thread(self, channel: int, root_ts: str) -> frozenset[str]:
        """The slugs that were replied with (decided, sent or not) in this thread."""

    def has_teammate_spoken(self, channel: int, root_ts: str) -> bool:
        """Whether the bot has stood down in this thread."""

    def find_speaker(self, channel: int, root_ts: str) -> str | None:
        """The teammate whose words made the bot stand down in this thread."""

    def mark_teammate_spoke(self, channel: int, root_ts: str, by: str, at: datetime) -> bool:
        """The bot stands down in this thread; False when it had already."""


class EscalationRows(Protocol):
    """Hand-offs and their moves."""

    def open_escalation(
        self,
        question: int,
        *,
        owner: str,
        deputy: str | None,
        why: Why,
        opened_at: datetime,
        due_at: datetime,
        wake_at: datetime | None,
    ) -> Escalation:
        """Open an escalation. A question has at most one that is not resolved or withdrawn."""

    def escalation(self, id: int) -> Escalation:  # noqa: A002
        """An escalation by id."""

    def find_escalation(self, question: int) -> Escalation | None:
        """The question's newest escalation."""

    def open_escalations(self) -> tuple[Escalation, ...]:
        """Those that are open, claimed or snoozed, oldest first."""

    def move_escalation(
        self,
        id: int,  # noqa: A002
        *,
        was: Iterable[EscalationState],
        state: EscalationState,
        assignee: str | None = None,
        at: datetime,
    ) -> bool:
        """One conditional update. Sets `claimed_at` on claimed, `resolved_at` on resolved.

        An `assignee` of None leaves the assignee as it is, an empty one clears it. Resolved and
        withdrawn clear `wake_at`.
        """

    def mark_answered(self, id: int, at: datetime) -> bool:  # noqa: A002
        """A person has answered the customer; False when one had already."""

    def owe_again(self, id: int, *, due_at: datetime, wake_at: datetime) -> bool:  # noqa: A002
        """The customer asks on after an answer: one is due again. False where none was given."""

    def set_escalation_wake(
        self,
        id: int,  # noqa: A002
        at: datetime | None,
        *,
        reminded_at: datetime | None = None,
        breached_at: datetime | None = None,
    ) -> None:
        """When its clock speaks next, and what it has just said (None: unchanged)."""

    def due_escalations(self, now: datetime, limit: int = 100) -> tuple[Escalation, ...]:
        """Escalations whose `wake_at` has come, oldest first."""

    def record_move(
        self,
        escalation: int,
        kind: MoveKind,
        *,
        by: str | None,
        at: datetime,
        text: str | None = None,
    ) -> int:
        """Keep a move; gives its id."""

    def move(self, id: int) -> Move:  # noqa: A002
        """A move by id."""

    def moves_of(self, escalation: int) -> tuple[Move, ...]:
        """An escalation's moves, oldest first."""

    def newest_move(self) -> int:
        """The id of the last move that was made of any escalation; 0 where none was."""


class OutboxRows(Protocol):
    """Everything the bot says."""

    def say(self, new: NewOutboxRow, at: datetime) -> int | None:
        """Put a row in the outbox; None when its key is there already. The token is made here."""

    def redraw(self, target: int, at: datetime) -> None:
        """Draw an earlier message again, as it is true when sent.

        Collapses with a redraw of the same target that is still *ready*. A target that has not been
        sent needs none: it is drawn from what is true when it is.
        """

    def outbox_row(self, id: int) -> OutboxRow:  # noqa: A002
        """A row by id."""

    def find_row_by_message(self, slack_channel_id: str, ts: str) -> OutboxRow | None:
        """The row that a message of ours in Slack came from."""

    def rows_of_question(self, question: int) -> tuple[OutboxRow, ...]:
        """What was said of a question and of its escalations, oldest first."""

    def take_ready(
        self, now: datetime, busy: Iterable[str], most: int = 1
    ) -> tuple[OutboxRow, ...]:
        """Take the oldest rows that may go, one a destination, mark them *sending*, give them.

        Order holds per destination (`channel:<key>` or `user:<id>`): a row waits for every earlier
        *ready* or *sending* row of its destination, also one whose `wake_at` is still to come.
        Destinations in `busy` are passed over. A row with a `wake_at` in the future is not taken.
        """

    def sending_rows(self) -> tuple[OutboxRow, ...]:
        """Rows marked *sending*: after a crash, nobody knows whether they went out."""

    def mark_sent(self, id: int, channel_id: str | None, ts: str | None, at: datetime) -> None:  # noqa: A002
        """It is in Slack, under this channel id and ts."""

    def mark_over(self, id: int, state: OutboxState, why: str, at: datetime) -> None:  # noqa: A002
        """It ends as *failed* or *dropped*, with the reason."""

    def put_back(self, id: int, at: datetime, why: str, *, counts: bool = True) -> None:  # noqa: A002
        """It did not go out: *ready* again from `at`; `counts` adds a try."""

    def drop_ready(self, question: int, kinds: Iterable[Say], why: str, at: datetime) -> int:
        """Drop the *ready* rows of these kinds of a question; gives how many."""

    def outbox_counts(self) -> Mapping[str, int]:
        """How many rows stand in each state."""


class ReactionRows(Protocol):
    """Reactions that were heard."""

    def keep_reaction(self, reacted: Reacted, at: datetime) -> bool:
        """Keep a reaction; False where it, or a later one of the same kind, was heard before."""

    def let_reaction_wait(self, reacted: Reacted, *, is_waiting: bool = True) -> None:
        """Its message is not known yet; or is by now, and the reaction was taken in."""

    def early_reactions(self) -> tuple[Reacted, ...]:
        """Those that waited for a message that has been heard, or posted, by now."""

    def forget_early_reactions(self, before: datetime) -> int:
        """Their messages never came; gives how many."""


class LearningRows(Protocol):
    """What people said of answers, and what matching keeps."""

    def keep_feedback(
        self,
        question: int,
        *,
        slug: str | None,
        by: str,
        verdict: Verdict,
        at: datetime,
        counts: bool = True,
    ) -> bool:
        """Keep what someone said, and when last; False when they said so before.

        `counts`: they are the asker, or grade what the bot sent by itself.
        """

    def vectors(self, model: str, hashes: Sequence[str]) -> dict[str, bytes]:
        """Cached embeddings by text hash."""

    def keep_vectors(self, model: str, vectors: Mapping[str, bytes]) -> None:
        """Cache embeddings."""

    def closed_without_answer(self, limit: int = 2000) -> tuple[str, ...]:
        """The words of questions that people resolved as not for the library, newest first."""

    def taught(self, limit: int = 2000) -> tuple[tuple[str, str], ...]:
        """The answer that people chose for a question, and the question's words, newest first.

        Only where it is the one answer that the question was given and nobody called wrong, and the
        words are still those that it was chosen for.
        """

    def traffic(self) -> Traffic:
        """What the questions so far say of the threshold. Shadow counts, ignored ones do not."""

    def confidences(self, limit: int) -> tuple[float, ...]:
        """How sure the first answer to each of the newest questions was, when it was first decided.

        Zero where nothing ranked, or where it could not have been sent.
        """

    def expect_wrong(self, share: float) -> None:
        """Another question came while the threshold was expected to get this share wrong."""

    def value(self, name: str) -> str | None:
        """A small named value the bot keeps (when the index was built, what was graded …)."""

    def keep_value(self, name: str, value: str) -> None:
        """Keep a small named value."""

    def values_of(self, family: str) -> Mapping[str, str]:
        """The kept values whose names begin with a family and a colon, by the rest of the name."""


class OverviewRows(Protocol):
    """What the overview counts. `since` is about when a question was asked; None for ever."""

    def asked_facts(self, since: datetime | None) -> tuple[AskedFact, ...]:
        """One fact a question, oldest first."""

    def escalation_facts(self, since: datetime | None) -> tuple[EscalationFact, ...]:
        """One fact a hand-off, oldest first."""

    def answer_facts(self, since: datetime | None) -> tuple[AnswerFact, ...]:
        """One fact an answer of the library, by topic and slug; the retired ones too."""

    def words_of(self, questions: list[int]) -> tuple[VainQuestion, ...]:
        """The words of some questions, newest first."""

    def stuck(self, examples: int = 3) -> Stuck:
        """What of the outbox somebody should look at."""

    def tally(self, now: datetime) -> Tally:
        """A few counts, cheap enough for every scrape of the metrics."""


class RestoringRows(Protocol):
    """What a restored database must be told."""

    def doubt_ready(self) -> int:
        """Nobody knows whether what was *ready* in the copy went out since; gives how many.

        They become *sending*, so that the courier looks for each in Slack before it posts it.
        """


class Tx(
    AnswerRows,
    PeopleRows,
    ChannelRows,
    QuestionRows,
    EscalationRows,
    OutboxRows,
    ReactionRows,
    LearningRows,
    OverviewRows,
    RestoringRows,
    AuditRows,
    ForgettingRows,
    Protocol,
):
    """One unit of work on the store: its own connection, one transaction."""


class Store(Protocol):
    """Where everything is kept. Raises `StorageError` for what the database cannot do."""

    def write(self) -> AbstractContextManager[Tx]:
        """A transaction that may write (BEGIN IMMEDIATE): committed at the end, or undone."""

    def read(self) -> AbstractContextManager[Tx]:
        """A consistent view; nothing may be written."""

    def scrub(self, *, whole: bool) -> bool:
        """Leave nothing of what was erased in the file and its journal; False where one is in use.

        `whole` writes the file anew as well, for what older versions erased without overwriting it.
        Writers wait meanwhile.
        """


class Index(Protocol):
    """Reads a message against the library."""

    @property
    def version(self) -> str:
        """Which library this is."""

    def read(self, text: str) -> Reading:
        """What the message asks for, and how sure that is. Never raises."""


class Indexes(Protocol):
    """The index in force: replaced whole, never changed."""

    def current(self) -> Index:
        """The one to use now."""

    def refresh(self) -> None:
        """The library has changed: build another and put it in force."""


class People(Protocol):
    """Short look-ups in Slack. Each waits a second at most and gives None when it got no answer."""

    def look_up(self, user_id: str) -> Person | None:
        """`users.info`."""

    def thread_authors(self, channel_id: str, root_ts: str) -> tuple[Heard, ...] | None:
        """A thread's replies, oldest first, without its root."""


class Rosters(Protocol):
    """The roster in force: replaced whole."""

    def current(self) -> Roster:
        """The one to use now."""


class Bodies(Protocol):
    """What a curator's body may say, and what it prints."""

    def mistakes(self, answer: Answer) -> Mapping[str, str]:
        """What is wrong with a draft, by field (`body`, `links` …); empty when nothing is."""

    def render(self, answer: Answer, *, asker: str, owner: str) -> tuple[str, ...]:
        """The body as chunks of Slack mrkdwn, each under 3,000 characters, everything escaped."""
