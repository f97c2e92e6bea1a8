"""Forgetting: words, names and ids of people go, counts and times stay; later the rows go, too.

What is erased is overwritten with zeros, because every connection sets SQLite's `secure_delete`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from operator import itemgetter

from bot.core.escalations import Outcome
from bot.core.forgetting import Forgotten, Scope
from bot.core.questions import SHOWN
from bot.core.records import CUSTOMERS_HOME, ShownHome
from bot.store.named_values import ValueRows
from bot.store.rows import BY_PEOPLE, UNRESOLVED, listed

_OPEN = f"""(q.state = 'settling'
    OR (q.state IN ('suggested', 'escalated') AND q.closed_at IS NULL)
    OR EXISTS (SELECT 1 FROM escalations e WHERE e.question = q.id
        AND e.state IN {UNRESOLVED}))"""
_HAS_WORDS = """(q.text <> ''
    OR EXISTS (SELECT 1 FROM question_messages m WHERE m.question = q.id AND m.text <> '')
    OR EXISTS (SELECT 1 FROM escalations e JOIN escalation_moves v ON v.escalation = e.id
        WHERE e.question = q.id AND v.kind IN ('reply', 'note') AND v.text IS NOT NULL)
    OR EXISTS (SELECT 1 FROM decisions d JOIN candidates c ON c.decision = d.id
        WHERE d.question = q.id AND c.reason IS NOT NULL)
    OR EXISTS (SELECT 1 FROM decisions d JOIN requests r ON r.decision = d.id
        WHERE d.question = q.id AND r.text <> ''))"""
_ASKED_IN = """(q.asker = :user OR q.channel = :channel OR q.asked_at < :before)"""
_SAID_IN = """(m.author = :user OR m.channel = :channel
    OR (m.question IS NULL AND m.heard_at < :before))"""
_WORDS_GONE = "the reason went with the words"  # it may quote them

# In the order in which nothing points at what has gone.
_ROWS_OF_QUESTIONS = (
    """DELETE FROM outbox WHERE question = ANY(:questions) OR escalation IN
        (SELECT id FROM escalations WHERE question = ANY(:questions))""",
    "DELETE FROM feedback WHERE question = ANY(:questions)",
    """DELETE FROM escalation_moves WHERE escalation IN
        (SELECT id FROM escalations WHERE question = ANY(:questions))""",
    "DELETE FROM escalations WHERE question = ANY(:questions)",
    """DELETE FROM candidates WHERE decision IN
        (SELECT id FROM decisions WHERE question = ANY(:questions))""",
    """DELETE FROM requests WHERE decision IN
        (SELECT id FROM decisions WHERE question = ANY(:questions))""",
    "UPDATE requests SET question = NULL WHERE question = ANY(:questions)",
    "UPDATE questions SET part_of = NULL WHERE part_of = ANY(:questions)",
    "DELETE FROM decisions WHERE question = ANY(:questions)",
    "DELETE FROM question_messages WHERE question = ANY(:questions)",
    "DELETE FROM quiet WHERE question = ANY(:questions)",
    "DELETE FROM questions WHERE id = ANY(:questions)",
)
_ROWS_OF_NOTHING = (
    "DELETE FROM question_messages WHERE question IS NULL AND heard_at < :before",
    """DELETE FROM outbox WHERE question IS NULL AND escalation IS NULL AND created_at < :before
        AND state NOT IN ('ready', 'sending') AND target IS NOT NULL""",
    """DELETE FROM outbox WHERE question IS NULL AND escalation IS NULL AND created_at < :before
        AND state NOT IN ('ready', 'sending')
        AND id NOT IN (SELECT target FROM outbox WHERE target IS NOT NULL)""",
    "DELETE FROM audit WHERE made_at < :before",
    "DELETE FROM reactions WHERE heard_at < :before",
    """DELETE FROM thread_stand_downs AS s WHERE made_at < :before AND NOT EXISTS
        (SELECT 1 FROM questions q WHERE q.channel = s.channel AND q.root_ts = s.root_ts)""",
)


class ForgettingRows(ValueRows):
    """Forgetting. None of it touches the library, but for phrasings that are named."""

    def found_in(self, scope: Scope) -> Forgotten:
        """How much of a scope is still kept; changes nothing."""
        counts = self._one(
            f"""SELECT
                (SELECT count(*) FROM questions q WHERE {_ASKED_IN}
                    AND (q.asker <> '' AND :with_names OR {_HAS_WORDS})) AS questions,
                (SELECT count(*) FROM question_messages m LEFT JOIN questions q ON q.id = m.question
                    WHERE ({_SAID_IN} OR {_ASKED_IN})
                        AND (m.author <> '' AND :with_names OR m.text <> '')) AS messages,
                (SELECT count(*) FROM questions q JOIN escalations e ON e.question = q.id
                    JOIN escalation_moves v ON v.escalation = e.id
                    WHERE ({_ASKED_IN} OR v.made_by = :user)
                        AND v.kind IN ('reply', 'note') AND v.text IS NOT NULL) AS replies,
                (SELECT count(*) FROM questions q WHERE {_ASKED_IN} AND {_OPEN}) AS withdrawn""",
            **_values(scope),
        )
        return Forgotten(**counts)

    def open_in(self, scope: Scope, limit: int) -> tuple[int, ...]:
        """Questions of a scope for which somebody, or the bot, still owes something."""
        return self._all_as(
            itemgetter("id"),
            f"""SELECT q.id FROM questions q WHERE {_ASKED_IN} AND {_OPEN}
            ORDER BY q.id LIMIT :limit""",
            limit=limit,
            **_values(scope),
        )

    def closed_in(self, scope: Scope, limit: int, after: int = 0) -> tuple[int, ...]:
        """Questions of a scope with words, or an id, in them, for which nothing is owed.

        `after` is the last one of the lot before.
        """
        return self._all_as(
            itemgetter("id"),
            f"""SELECT q.id FROM questions q WHERE q.id > :after AND {_ASKED_IN} AND NOT {_OPEN}
                AND (q.asker <> '' AND :with_names OR {_HAS_WORDS})
            ORDER BY q.id LIMIT :limit""",
            limit=limit,
            after=after,
            **_values(scope),
        )

    def words_asked(self, questions: Sequence[int]) -> tuple[str, ...]:
        """The words of some questions, whole and message by message, each text once."""
        return self._all_as(
            itemgetter("text"),
            """SELECT text FROM questions WHERE id = ANY(:questions) AND text <> ''
            UNION SELECT text FROM question_messages
            WHERE question = ANY(:questions) AND text <> ''""",
            questions=list(questions),
        )

    def forget_words(self, questions: Sequence[int]) -> None:
        """Empty the words of questions, their messages and ranking. What was decided stays.

        But with what evidence it was, and what people showed of it, goes: nothing is reckoned from
        a question that was forgotten.
        """
        these = {"questions": list(questions)}
        self._change("UPDATE questions SET text = '' WHERE id = ANY(:questions)", **these)
        self._change(
            "UPDATE question_messages SET text = '' WHERE question = ANY(:questions)", **these
        )
        of_theirs = "decision IN (SELECT id FROM decisions WHERE question = ANY(:questions))"
        self._change(
            f"""UPDATE candidates SET reason = NULL,
                held_back = CASE WHEN held_back IS NULL THEN NULL ELSE :gone END
            WHERE {of_theirs}""",
            gone=_WORDS_GONE,
            **these,
        )
        self._change(f"UPDATE requests SET text = '' WHERE {of_theirs}", **these)
        self._change("UPDATE requests SET text = '' WHERE question = ANY(:questions)", **these)
        self._forget_labels(questions)

    def _forget_labels(self, questions: Sequence[int]) -> None:
        """Forget the evidence of questions, and what a teammate's own answer showed of it."""
        these = {"questions": list(questions)}
        known = "(first IS NOT NULL OR evidence IS NOT NULL)"
        forgotten = self._change(
            f"""UPDATE requests SET first = NULL, evidence = NULL WHERE {known}
                AND (question = ANY(:questions) OR decision IN
                    (SELECT id FROM decisions WHERE question = ANY(:questions)))""",
            **these,
        )
        self._change(
            f"""DELETE FROM feedback WHERE question = ANY(:questions)
                AND verdict IN {listed(SHOWN)}""",
            **these,
        )
        if forgotten:
            self._count_label_change()

    def erase_words(self, questions: Sequence[int]) -> bool:
        """Forget the words of some questions, and those of the replies and notes about them.

        True where matching may have learned from one of them: it was closed without an answer, or
        people chose an answer for it.
        """
        self.forget_words(questions)
        these = {"questions": list(questions)}
        self._change("DELETE FROM quiet WHERE question = ANY(:questions)", **these)
        moves = """escalation IN (SELECT id FROM escalations WHERE question = ANY(:questions))"""
        self._change(
            f"""UPDATE escalation_moves SET text = NULL
            WHERE kind IN ('reply', 'note') AND {moves}""",
            **these,
        )
        return bool(
            self._first(
                f"""SELECT 1 FROM escalation_moves WHERE text = '{Outcome.NO_ANSWER}' AND {moves}
                UNION ALL SELECT 1 FROM decisions
                WHERE question = ANY(:questions) AND action = 'reply' AND why IN {BY_PEOPLE}""",
                **these,
            )
        )

    def erase_ids(self, questions: Sequence[int]) -> None:
        """Empty who asked some questions, wherever it is kept, and who else judged its answers."""
        these = {"questions": list(questions)}
        asker = "(SELECT asker FROM questions q WHERE q.id = question)"
        mover = """(SELECT q.asker FROM questions q JOIN escalations e ON e.question = q.id
            WHERE e.id = escalation)"""
        self._unname_feedback(
            f"question = ANY(:questions) AND (made_by = {asker} OR NOT counts)", **these
        )
        for statement in (
            f"""UPDATE question_messages SET author = ''
                WHERE question = ANY(:questions) AND author = {asker}""",
            f"""UPDATE outbox SET facts = replace(facts, {asker}, 'forgotten')
                WHERE question = ANY(:questions) AND facts <> '{{}}'
                    AND {asker} <> ''""",
            f"""UPDATE escalation_moves SET made_by = NULL WHERE made_by = {mover}
                AND escalation IN (SELECT id FROM escalations WHERE question = ANY(:questions))""",
            "UPDATE questions SET asker = '' WHERE id = ANY(:questions)",
        ):
            self._change(statement, **these)

    def erase_messages(self, scope: Scope) -> int:
        """Empty what else was said in a scope; gives how many messages changed.

        It belongs to no question, or to somebody else's. Their reactions are deleted.
        """
        changed = self._change(
            f"""UPDATE question_messages AS m SET text = '',
                author = CASE WHEN :with_names THEN '' ELSE author END
            WHERE {_SAID_IN} AND (text <> '' OR (:with_names AND author <> ''))""",
            **_values(scope),
        )
        self._change(
            """DELETE FROM reactions WHERE author = :user OR channel_id IN
                (SELECT slack_id FROM channel_ids WHERE channel = :channel)""",
            user=scope.user,
            channel=scope.channel,
        )
        self._change(
            """UPDATE escalation_moves SET text = NULL
            WHERE made_by = :user AND kind IN ('reply', 'note') AND text IS NOT NULL""",
            user=scope.user,
        )
        return changed

    def erase_people(self, scope: Scope) -> int:
        """Delete the people of a scope, and give how many; call it while it shows who wrote there.

        One person; those who wrote in one conversation and nowhere else; or those who have not
        written since a time and have nothing in hand.
        """
        if scope.user is not None:
            return self._erase_person(scope.user)
        if scope.channel is not None:
            return self._change(
                """DELETE FROM people WHERE user_id IN (
                    SELECT author FROM question_messages WHERE channel = :channel
                    EXCEPT SELECT author FROM question_messages WHERE channel <> :channel)""",
                channel=scope.channel,
            )
        return self._change(
            f"""DELETE FROM people WHERE coalesce(looked_up_at, '') < :before
                AND user_id NOT IN (SELECT author FROM question_messages WHERE heard_at >= :before)
                AND user_id NOT IN (SELECT assignee FROM escalations
                    WHERE state IN {UNRESOLVED} AND assignee IS NOT NULL)""",
            before=scope.before,
        )

    def _erase_person(self, user: str) -> int:
        erased = self._change("DELETE FROM people WHERE user_id = :user", user=user)
        self._change("UPDATE channels SET with_user = NULL WHERE with_user = :user", user=user)
        self._unname_feedback("made_by = :user AND NOT counts", user=user)
        self.forget_person(user)
        return erased

    def _unname_feedback(self, which: str, **values: object) -> None:
        """Erase who said some feedback; several that said the same of one answer become one."""
        self._change(
            f"""INSERT INTO feedback (question, slug, made_by, verdict, made_at, counts)
            SELECT question, slug, '', verdict, max(made_at), count(*) FILTER (WHERE counts) > 0
            FROM feedback WHERE made_by <> '' AND {which} GROUP BY question, slug, verdict
            ON CONFLICT (question, slug, made_by, verdict) DO UPDATE SET
                counts = feedback.counts OR excluded.counts""",
            **values,
        )
        self._change(f"DELETE FROM feedback WHERE made_by <> '' AND {which}", **values)

    def erase_channel_name(self, channel: int) -> None:
        """Empty the name of a conversation (by our key); `_library.yml` may say it again."""
        self._change("UPDATE channels SET name = '' WHERE key = :channel", channel=channel)
        self.forget_known_as(channel)

    def phrasings_from_slack(self) -> tuple[str, ...]:
        """The phrasings, of any version, that no file said first."""
        return self._all_as(
            itemgetter("text"), "SELECT DISTINCT text FROM phrasings WHERE origin <> 'file'"
        )

    def erase_phrasings(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Delete phrasings from every version of every answer; gives the slugs that had one.

        Those that a file said first stay.
        """
        found = self._all(
            """DELETE FROM phrasings WHERE origin <> 'file'
                AND text = ANY(:texts) RETURNING slug""",
            texts=list(texts),
        )
        return tuple(sorted({row["slug"] for row in found}))

    def forget_learned(self) -> None:
        """Delete the vectors, which were made from words, and count a change of the library.

        With the next index the library's are made anew.
        """
        self._change("DELETE FROM vectors")
        self._count_library_change()

    def doubt_homes(self) -> None:
        """Forget what the teammates' App Homes show, so that they are drawn again."""
        for user_id, home in self.homes().items():
            if home.sign != CUSTOMERS_HOME:
                self.keep_home(user_id, ShownHome(home.opened_at))

    def expired_before(self, before: datetime, limit: int) -> tuple[int, ...]:
        """Questions asked before a time of which nothing is open and nothing waits to be said."""
        return self._all_as(
            itemgetter("id"),
            f"""SELECT q.id FROM questions q WHERE q.asked_at < :before AND NOT {_OPEN}
                AND NOT EXISTS (SELECT 1 FROM outbox o
                    WHERE o.question = q.id AND o.state IN ('ready', 'sending'))
            ORDER BY q.id LIMIT :limit""",
            before=before,
            limit=limit,
        )

    def delete_questions(self, questions: Sequence[int]) -> None:
        """Delete questions with all that hangs on them."""
        self._forget_labels(questions)
        for statement in _ROWS_OF_QUESTIONS:
            self._change(statement, questions=list(questions))

    def delete_loose(self, before: datetime) -> int:
        """Delete what belongs to no question and is older than a time; gives how many rows."""
        return sum(self._change(statement, before=before) for statement in _ROWS_OF_NOTHING)


def _values(scope: Scope) -> dict[str, object]:
    return {
        "user": scope.user,
        "channel": scope.channel,
        "before": scope.before,
        "with_names": scope.before is None,  # what is only old keeps who said it
    }
