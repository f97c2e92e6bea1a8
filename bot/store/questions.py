"""Questions, the messages they came in, and the threads where the bot has stood down."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from operator import itemgetter

from bot.core.messages import MessageRow, Role
from bot.core.questions import Question, QuestionState
from bot.core.why import Why
from bot.store.rows import Rows, columns_of, reader

_message = reader(MessageRow)
_question = reader(Question)

_GOING_ON = """(
    SELECT id, root_ts FROM questions WHERE channel = :channel AND closed_at IS NULL
        AND state NOT IN ('ignored', 'withdrawn')
        AND (state <> 'answered' OR asked_at > :answered_since)
    UNION SELECT k.id, k.root_ts FROM quiet l JOIN questions k ON k.id = l.question
    WHERE l.channel = :channel AND l.ended_at IS NULL AND k.asked_at > :answered_since) going"""


class QuestionRows(Rows):
    """Questions, and the messages they came in."""

    def find_message(self, channel: int, ts: str) -> MessageRow | None:
        """A message the bot heard, by our channel key and ts; None where it did not."""
        return self._first_as(
            _message,
            "SELECT * FROM question_messages WHERE channel = :channel AND ts = :ts",
            channel=channel,
            ts=ts,
        )

    def keep_message(self, message: MessageRow) -> bool:
        """Keep a heard message; False when (channel, ts) is known already, and nothing changes."""
        row = self._insert_new("question_messages", "channel", "ts", **columns_of(message))
        return row is not None

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
        """Change what is given (None: unchanged) of a kept message."""
        self._change(
            """UPDATE question_messages SET text = coalesce(:text, text),
                role = coalesce(:role, role), question = coalesce(:question, question),
                why = coalesce(:why, why)
            WHERE channel = :channel AND ts = :ts""",
            channel=channel,
            ts=ts,
            text=text,
            role=role,
            question=question,
            why=why,
        )

    def messages_of(self, question: int) -> tuple[MessageRow, ...]:
        """A question's messages, oldest first."""
        return self._all_as(
            _message,
            """SELECT * FROM question_messages WHERE question = :question
            ORDER BY length(ts), ts""",
            question=question,
        )

    def add_question(self, new: Question) -> Question:
        """Keep a new question; gives it with its id."""
        kept = columns_of(new)
        del kept["id"]
        return _question(self._insert("questions", **kept))

    def question(self, question_id: int) -> Question:
        """A question by id. Raises `NotFound`."""
        found = self._first_as(_question, "SELECT * FROM questions WHERE id = :id", id=question_id)
        return self._must(found, "question", question_id)

    def parts_of(self, question: int) -> tuple[Question, ...]:
        """The questions that are part of one: requests of its message with a fate of their own."""
        return self._all_as(
            _question,
            "SELECT * FROM questions WHERE part_of = :question ORDER BY id",
            question=question,
        )

    def questions_in_thread(self, channel: int, root_ts: str) -> tuple[Question, ...]:
        """The questions of a thread, oldest first, whatever their state."""
        return self._all_as(
            _question,
            """SELECT * FROM questions WHERE channel = :channel AND root_ts = :root_ts
            ORDER BY asked_at, id""",
            channel=channel,
            root_ts=root_ts,
        )

    def open_threads(self, channel: int, answered_since: datetime) -> tuple[str, ...]:
        """The roots of the threads with a question that somebody may still write about.

        Those that are settling, suggested on or escalated and not closed; and those answered of
        which nobody has said that it is solved, and what is in the quiet lane, if they were asked
        after `answered_since`.
        """
        return self._all_as(
            itemgetter("root_ts"),
            f"""SELECT root_ts FROM {_GOING_ON}
            GROUP BY root_ts ORDER BY length(root_ts), root_ts""",
            channel=channel,
            answered_since=answered_since,
        )

    def asked_beside(self, channel: int, answered_since: datetime) -> tuple[str, ...]:
        """The messages beside the threads' roots in which those of `open_threads` were asked."""
        return self._all_as(
            itemgetter("ts"),
            f"""SELECT m.ts FROM {_GOING_ON} JOIN question_messages m ON m.question = going.id
            WHERE m.role = 'asked' AND m.ts <> going.root_ts
            ORDER BY length(m.ts), m.ts""",
            channel=channel,
            answered_since=answered_since,
        )

    def find_settling(self, channel: int, asker: str) -> Question | None:
        """The asker's newest question in this channel that still waits for more words."""
        return self._first_as(
            _question,
            """SELECT * FROM questions WHERE channel = :channel AND asker = :asker
                AND state = 'settling'
            ORDER BY asked_at DESC, id DESC LIMIT 1""",
            channel=channel,
            asker=asker,
        )

    def find_newest(self, channel: int, asker: str) -> Question | None:
        """The asker's newest question in this channel that was not ignored or withdrawn."""
        return self._first_as(
            _question,
            """SELECT * FROM questions WHERE channel = :channel AND asker = :asker
                AND state NOT IN ('ignored', 'withdrawn')
            ORDER BY asked_at DESC, id DESC LIMIT 1""",
            channel=channel,
            asker=asker,
        )

    def change_question(
        self,
        question_id: int,
        *,
        was: Iterable[QuestionState] = tuple(QuestionState),
        state: QuestionState | None = None,
        text: str | None = None,
        root_ts: str | None = None,
        is_mention: bool | None = None,
    ) -> bool:
        """Change what is given, where the state is one of `was`; whether that was so.

        Another text makes another version of the question.
        """
        return self._changes_one(
            """UPDATE questions SET state = coalesce(:state, state),
                version = version + CASE WHEN :text <> text THEN 1 ELSE 0 END,
                text = coalesce(:text, text),
                root_ts = coalesce(:root_ts, root_ts),
                is_mention = coalesce(:is_mention, is_mention)
            WHERE id = :id AND state = ANY(:was)""",
            id=question_id,
            was=list(was),
            state=state,
            text=text,
            root_ts=root_ts,
            is_mention=is_mention,
        )

    def settle_question(
        self,
        question_id: int,
        state: QuestionState,
        *,
        closes_at: datetime | None = None,
        reopens: bool = False,
    ) -> None:
        """Set the state of a question that is decided on, and clear `wake_at`.

        `closes_at` sets `closed_at` where it is not set (nobody owes anything from then on), and
        `reopens` clears it (somebody does again).
        """
        self._change(
            """UPDATE questions SET state = :state, wake_at = NULL,
                closed_at = CASE WHEN NOT :reopens THEN coalesce(closed_at, :closes_at) END
            WHERE id = :id""",
            id=question_id,
            state=state,
            closes_at=closes_at,
            reopens=reopens,
        )

    def set_question_wake(self, question_id: int, at: datetime | None) -> None:
        """Set `wake_at`, when to look at the question again; None for never."""
        self._change("UPDATE questions SET wake_at = :at WHERE id = :id", id=question_id, at=at)

    def close_question(self, question_id: int, at: datetime) -> bool:
        """Set `closed_at`: nobody owes anything any more. False when it was closed already."""
        return self._changes_one(
            "UPDATE questions SET closed_at = :at WHERE id = :id AND closed_at IS NULL",
            id=question_id,
            at=at,
        )

    def reopen_question(self, question_id: int) -> None:
        """Clear `closed_at`: somebody owes something again."""
        self._change("UPDATE questions SET closed_at = NULL WHERE id = :id", id=question_id)

    def due_questions(self, now: datetime, limit: int = 100) -> tuple[Question, ...]:
        """Questions whose `wake_at` has come, oldest first."""
        return self._all_as(
            _question,
            "SELECT * FROM questions WHERE wake_at <= :now ORDER BY wake_at, id LIMIT :limit",
            now=now,
            limit=limit,
        )

    def has_teammate_spoken(self, channel: int, root_ts: str) -> bool:
        """Whether the bot has stood down in this thread."""
        return self.find_speaker(channel, root_ts) is not None

    def find_speaker(self, channel: int, root_ts: str) -> str | None:
        """The teammate whose words made the bot stand down in this thread."""
        row = self._first(
            """SELECT made_by FROM thread_stand_downs
            WHERE channel = :channel AND root_ts = :root_ts""",
            channel=channel,
            root_ts=root_ts,
        )
        return None if row is None else str(row["made_by"])

    def mark_teammate_spoke(self, channel: int, root_ts: str, by: str, at: datetime) -> bool:
        """Keep by whose words the bot stands down in this thread; False when it had already."""
        key = {"channel": channel, "root_ts": root_ts}
        row = self._insert_new("thread_stand_downs", *key, **key, made_by=by, made_at=at)
        return row is not None
