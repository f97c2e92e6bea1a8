"""What the overview counts: one fact a question, an escalation, an answer."""

from __future__ import annotations

from datetime import datetime
from operator import itemgetter

from bot.core import moves
from bot.core.outbox import OutboxState
from bot.core.overview import (
    AnswerFact,
    AskedFact,
    EscalationFact,
    Stuck,
    Tally,
    UnansweredQuestion,
)
from bot.core.questions import Action
from bot.core.triage import LEAST_SUGGESTED
from bot.core.why import Why
from bot.store.rows import BY_PEOPLE, SILENT, UNRESOLVED, Rows, reader

_asked = reader(AskedFact)
_escalation = reader(EscalationFact)
_answer = reader(AnswerFact)
_unanswered = reader(UnansweredQuestion)
_stuck = reader(Stuck)

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
                AND d.action NOT IN {SILENT} AND d.why <> '{_SENT}'),
            (SELECT min(d.id) FROM decisions d WHERE d.question = q.id AND d.action = 'quiet'),
            (SELECT min(d.id) FROM decisions d WHERE d.question = q.id AND d.action = 'ignore')
        ) AS first
        FROM questions q WHERE q.asked_at >= :since
    ), said AS (
        SELECT f.question, {_VERDICTS} FROM feedback f GROUP BY f.question
    )
    SELECT q.id, coalesce(nullif(ch.name, ''), ch.slack_id) AS channel, q.asked_at, q.state,
        q.is_shadow, d.action, v.topic,
        coalesce(c.confidence >= d.suggest_threshold AND c.confidence >= {LEAST_SUGGESTED}, FALSE)
            AS is_likely,
        EXISTS (SELECT 1 FROM decisions p WHERE p.question = q.id AND p.why = '{Why.PICKED}')
            AS was_picked,
        (SELECT min(o.ended_at) FROM outbox o JOIN decisions r ON r.id = o.decision
            WHERE o.question = q.id AND o.kind = 'reply' AND o.state = 'sent'
                AND r.why <> '{_SENT}') AS replied_at,
        (SELECT min(e.answered_at) FROM escalations e WHERE e.question = q.id) AS person_at,
        coalesce(said.solved, 0) > 0 AS is_solved,
        coalesce(said.not_solved, 0) > 0 AS is_not_solved,
        coalesce(said.graded_right, 0) > 0 AS is_graded_right,
        coalesce(said.graded_wrong, 0) > 0 AS is_graded_wrong
    FROM asked q
    JOIN channels ch ON ch.key = q.channel
    LEFT JOIN decisions d ON d.id = q.first
    LEFT JOIN candidates c ON c.decision = d.id AND c.position = 1
    LEFT JOIN answer_versions v ON v.slug = c.slug AND v.version = c.version
    LEFT JOIN said ON said.question = q.id
    ORDER BY q.asked_at, q.id"""

_ESCALATIONS = """
    SELECT e.owner, e.state, e.opened_at, e.answered_at, e.breached_at IS NOT NULL AS is_breached
    FROM escalations e JOIN questions q ON q.id = e.question
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
        coalesce(used.replied, 0) AS replied, coalesce(used.picked, 0) AS picked,
        coalesce(used.suggested, 0) AS suggested,
        coalesce(used.sent_by_people, 0) AS sent_by_people, used.last_used_at,
        coalesce(said.solved, 0) AS solved, coalesce(said.not_solved, 0) AS not_solved,
        coalesce(said.graded_right, 0) AS graded_right,
        coalesce(said.graded_wrong, 0) AS graded_wrong
    FROM answers a JOIN answer_versions v USING (slug, version)
    LEFT JOIN used ON used.slug = a.slug LEFT JOIN said ON said.slug = a.slug
    ORDER BY v.topic, v.slug"""

_WORDS = """
    SELECT coalesce(nullif(ch.name, ''), ch.slack_id) AS channel, q.asked_at, q.text
    FROM questions q JOIN channels ch ON ch.key = q.channel
    WHERE q.id = ANY(:questions)
    ORDER BY q.asked_at DESC, q.id DESC"""


class OverviewRows(Rows):
    """What the overview counts. `since` is about when a question was asked; None for ever."""

    def asked_facts(self, since: datetime | None) -> tuple[AskedFact, ...]:
        """One fact a question, oldest first."""
        return self._all_as(_asked, _ASKED, since=since or "")

    def escalation_facts(self, since: datetime | None) -> tuple[EscalationFact, ...]:
        """One fact an escalation, oldest first."""
        return self._all_as(_escalation, _ESCALATIONS, since=since or "")

    def answer_facts(self, since: datetime | None) -> tuple[AnswerFact, ...]:
        """One fact an answer of the library, by topic and slug; the retired ones too."""
        return self._all_as(_answer, _ANSWERS, since=since or "")

    def words_of(self, questions: list[int]) -> tuple[UnansweredQuestion, ...]:
        """The words of some questions, newest first."""
        return self._all_as(_unanswered, _WORDS, questions=list(questions))

    def stuck(self, examples: int = 3) -> Stuck:
        """What of the outbox somebody should look at."""
        failed = self._all_as(
            itemgetter("id", "kind", "why"),
            """SELECT id, kind, coalesce(why, '') AS why FROM outbox WHERE state = 'failed'
            ORDER BY id DESC LIMIT :examples""",
            examples=examples,
        )
        counts = self._one(
            """SELECT (SELECT count(*) FROM outbox WHERE state = 'failed') AS failed,
                count(*) AS waiting, min(created_at) AS waiting_since
            FROM outbox WHERE state IN ('ready', 'sending')"""
        )
        return _stuck(counts | {"examples": failed})

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
