"""What the overview counts: one fact a question, an escalation, an answer."""

from __future__ import annotations

from datetime import datetime

from bot.core import moves
from bot.core.escalations import EscalationState
from bot.core.outbox import OutboxState
from bot.core.overview import AnswerFact, AskedFact, EscalationFact, Stuck, Tally, VainQuestion
from bot.core.questions import Action, QuestionState
from bot.core.triage import LEAST_SUGGESTED
from bot.core.why import Why
from bot.store.rows import BY_PEOPLE, UNRESOLVED, Row, Rows, time_from, time_of

_SENT = Why.SENT_BY_A_TEAMMATE
_VERDICTS = """
    count(*) FILTER (WHERE f.verdict = 'solved' AND f.counts) AS solved,
    count(*) FILTER (WHERE f.verdict = 'not_solved' AND f.counts) AS not_solved,
    count(*) FILTER (WHERE f.verdict = 'graded_right' AND f.counts) AS graded_right,
    count(*) FILTER (WHERE f.verdict = 'graded_wrong' AND f.counts) AS graded_wrong"""

_ASKED = f"""
    WITH asked AS (
        SELECT q.*, coalesce(
            (SELECT min(d.id) FROM decisions d WHERE d.question = q.id
                AND d.action NOT IN ('ignore', 'wait') AND d.why <> '{_SENT}'),
            (SELECT min(d.id) FROM decisions d WHERE d.question = q.id AND d.action = 'ignore')
        ) AS first
        FROM questions q WHERE q.asked_at >= :since
    ), said AS (
        SELECT f.question, {_VERDICTS} FROM feedback f GROUP BY f.question
    )
    SELECT q.id, coalesce(nullif(ch.name, ''), ch.slack_id) AS channel, q.asked_at, q.state,
        q.is_shadow, d.action, d.why, c.slug, v.topic,
        coalesce(c.confidence >= d.suggest_threshold AND c.confidence >= {LEAST_SUGGESTED}, FALSE)
            AS is_likely,
        EXISTS (SELECT 1 FROM decisions p WHERE p.question = q.id AND p.why = '{Why.PICKED}')
            AS was_picked,
        (SELECT min(o.ended_at) FROM outbox o JOIN decisions r ON r.id = o.decision
            WHERE o.question = q.id AND o.kind = 'reply' AND o.state = 'sent'
                AND r.why <> '{_SENT}') AS replied_at,
        (SELECT min(e.answered_at) FROM escalations e WHERE e.question = q.id) AS person_at,
        said.solved, said.not_solved, said.graded_right, said.graded_wrong
    FROM asked q
    JOIN channels ch ON ch.key = q.channel
    LEFT JOIN decisions d ON d.id = q.first
    LEFT JOIN candidates c ON c.decision = d.id AND c.position = 1
    LEFT JOIN answer_versions v ON v.slug = c.slug AND v.version = c.version
    LEFT JOIN said ON said.question = q.id
    ORDER BY q.asked_at, q.id"""

_ESCALATIONS = """
    SELECT e.*, q.asked_at FROM escalations e JOIN questions q ON q.id = e.question
    WHERE q.asked_at >= :since ORDER BY e.id"""

_ANSWERS = f"""
    WITH used AS (
        SELECT c.slug,
            count(*) FILTER (WHERE d.action = 'reply' AND d.why NOT IN {BY_PEOPLE}) AS replied,
            count(*) FILTER (WHERE d.action = 'reply' AND d.why = '{Why.PICKED}') AS picked,
            count(*) FILTER (WHERE d.action = 'reply' AND d.why = '{_SENT}') AS sent_by_people,
            count(*) FILTER (WHERE d.action = 'suggest') AS suggested,
            max(d.decided_at) AS last_used_at
        FROM decisions d JOIN candidates c ON c.decision = d.id AND c.is_chosen
        JOIN questions q ON q.id = d.question
        WHERE q.asked_at >= :since GROUP BY c.slug
    ), said AS (
        SELECT f.slug, {_VERDICTS} FROM feedback f JOIN questions q ON q.id = f.question
        WHERE q.asked_at >= :since GROUP BY f.slug
    )
    SELECT v.slug, v.topic, v.title, v.is_retired,
        used.replied, used.picked, used.sent_by_people, used.suggested, used.last_used_at,
        said.solved, said.not_solved, said.graded_right, said.graded_wrong
    FROM answers a JOIN answer_versions v USING (slug, version)
    LEFT JOIN used ON used.slug = a.slug LEFT JOIN said ON said.slug = a.slug
    ORDER BY v.topic, v.slug"""

_WORDS = """
    SELECT q.id, coalesce(nullif(ch.name, ''), ch.slack_id) AS channel, q.asked_at, q.text
    FROM questions q JOIN channels ch ON ch.key = q.channel
    WHERE q.id = ANY(:questions)
    ORDER BY q.asked_at DESC, q.id DESC"""


class OverviewRows(Rows):
    """What the overview counts. `since` is about when a question was asked; None for ever."""

    def asked_facts(self, since: datetime | None) -> tuple[AskedFact, ...]:
        """One fact a question, oldest first."""
        return tuple(_asked(row) for row in self._all(_ASKED, since=since or ""))

    def escalation_facts(self, since: datetime | None) -> tuple[EscalationFact, ...]:
        """One fact a hand-off, oldest first."""
        return tuple(_escalation(row) for row in self._all(_ESCALATIONS, since=since or ""))

    def answer_facts(self, since: datetime | None) -> tuple[AnswerFact, ...]:
        """One fact an answer of the library, by topic and slug; the retired ones too."""
        return tuple(_answer(row) for row in self._all(_ANSWERS, since=since or ""))

    def words_of(self, questions: list[int]) -> tuple[VainQuestion, ...]:
        """The words of some questions, newest first."""
        rows = self._all(_WORDS, questions=list(questions))
        return tuple(
            VainQuestion(row["id"], row["channel"], time_of(row["asked_at"]), row["text"])
            for row in rows
        )

    def stuck(self, examples: int = 3) -> Stuck:
        """What of the outbox somebody should look at."""
        failed = self._all(
            """SELECT id, kind, coalesce(why, '') AS why FROM outbox WHERE state = 'failed'
            ORDER BY id DESC LIMIT :examples""",
            examples=examples,
        )
        counts = self._one(
            """SELECT (SELECT count(*) FROM outbox WHERE state = 'failed') AS failed,
                count(*) AS waiting, min(created_at) AS since
            FROM outbox WHERE state IN ('ready', 'sending')"""
        )
        return Stuck(
            failed=counts["failed"],
            examples=tuple((row["id"], row["kind"], row["why"]) for row in failed),
            waiting=counts["waiting"],
            waiting_since=time_from(counts["since"]),
        )

    def tally(self, now: datetime) -> Tally:
        """A few counts, cheap enough for every scrape of the metrics."""
        decisions = self._counts(
            "SELECT action AS name, count(*) AS number FROM decisions GROUP BY action"
        )
        outbox = self._counts("SELECT state AS name, count(*) AS number FROM outbox GROUP BY state")
        waiting = self._counts(
            f"""SELECT state AS name, count(*) AS number FROM escalations
            WHERE state IN {UNRESOLVED} GROUP BY state"""
        )
        overdue = self._one(
            f"""SELECT count(*) AS number FROM escalations
            WHERE state IN {UNRESOLVED} AND answered_at IS NULL AND due_at < :now""",
            now=now,
        )
        return Tally(
            decisions={action.value: 0 for action in Action} | decisions,
            outbox={state.value: 0 for state in OutboxState} | outbox,
            escalations={state.value: 0 for state in moves.UNRESOLVED} | waiting,
            overdue=overdue["number"],
        )

    def _counts(self, sql: str) -> dict[str, int]:
        return {row["name"]: row["number"] for row in self._all(sql)}


def _asked(row: Row) -> AskedFact:
    return AskedFact(
        id=row["id"],
        channel=row["channel"],
        asked_at=time_of(row["asked_at"]),
        state=QuestionState(row["state"]),
        is_shadow=bool(row["is_shadow"]),
        action=None if row["action"] is None else Action(row["action"]),
        why=None if row["why"] is None else Why(row["why"]),
        slug=row["slug"],
        topic=row["topic"],
        is_likely=bool(row["is_likely"]),
        was_picked=bool(row["was_picked"]),
        replied_at=time_from(row["replied_at"]),
        person_at=time_from(row["person_at"]),
        is_solved=bool(row["solved"]),
        is_not_solved=bool(row["not_solved"]),
        is_graded_right=bool(row["graded_right"]),
        is_graded_wrong=bool(row["graded_wrong"]),
    )


def _escalation(row: Row) -> EscalationFact:
    return EscalationFact(
        owner=row["owner"],
        state=EscalationState(row["state"]),
        asked_at=time_of(row["asked_at"]),
        opened_at=time_of(row["opened_at"]),
        due_at=time_of(row["due_at"]),
        answered_at=time_from(row["answered_at"]),
        resolved_at=time_from(row["resolved_at"]),
        is_breached=row["breached_at"] is not None,
    )


def _answer(row: Row) -> AnswerFact:
    return AnswerFact(
        slug=row["slug"],
        topic=row["topic"],
        title=row["title"],
        is_retired=bool(row["is_retired"]),
        replied=row["replied"] or 0,
        picked=row["picked"] or 0,
        suggested=row["suggested"] or 0,
        sent_by_people=row["sent_by_people"] or 0,
        solved=row["solved"] or 0,
        not_solved=row["not_solved"] or 0,
        graded_right=row["graded_right"] or 0,
        graded_wrong=row["graded_wrong"] or 0,
        last_used_at=time_from(row["last_used_at"]),
    )
