"""What people said of answers, and what matching keeps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from operator import itemgetter

from bot.core.escalations import Outcome
from bot.core.questions import Verdict
from bot.core.records import Traffic
from bot.store.named_values import ValueRows
from bot.store.rows import BY_PEOPLE, SILENT

# Whether a reply was called wrong since: it was graded so, did not help, or was not the end of it.
_CALLED_WRONG = """(EXISTS (SELECT 1 FROM feedback f
        WHERE f.question = {d}.question AND f.slug = {c}.slug AND f.made_at >= {d}.decided_at
            AND (f.verdict = 'graded_wrong'
                OR f.counts AND f.verdict IN ('not_solved', 'none_fit')))
    OR EXISTS (SELECT 1 FROM escalations e
        WHERE e.question = {d}.question AND e.why = 'came_back' AND e.opened_at >= {d}.decided_at))
"""
_TAUGHT = f"""
    SELECT c.slug, q.text FROM decisions d
    JOIN candidates c ON c.decision = d.id AND c.is_chosen
    JOIN questions q ON q.id = d.question
    WHERE d.action = 'reply' AND d.why IN {BY_PEOPLE}
        AND q.text <> '' AND q.version = coalesce(d.question_version, 1)
        AND NOT q.is_shadow AND q.state NOT IN ('settling', 'ignored', 'withdrawn')
        AND NOT {_CALLED_WRONG.format(d="d", c="c")}
        AND NOT EXISTS (SELECT 1 FROM decisions o
            JOIN candidates oc ON oc.decision = o.id AND oc.is_chosen AND oc.slug <> c.slug
            WHERE o.question = d.question AND o.action = 'reply'
                AND NOT {_CALLED_WRONG.format(d="o", c="oc")})
        AND NOT EXISTS (SELECT 1 FROM decisions o LEFT JOIN requests r
                ON r.decision = o.id AND r.position = 2
            WHERE o.question = d.question
                AND (r.position = 2 OR o.why = 'second_question'))
        AND NOT EXISTS (SELECT 1 FROM escalations e
            JOIN escalation_moves m ON m.escalation = e.id AND m.kind = 'resolve'
            WHERE e.question = d.question AND e.state = 'resolved'
                AND m.text = '{Outcome.NO_ANSWER}' AND m.made_at >= d.decided_at
                AND NOT EXISTS (SELECT 1 FROM escalation_moves later
                    WHERE later.escalation = e.id AND later.kind = 'resolve' AND later.id > m.id))
    ORDER BY d.id DESC LIMIT :limit"""


class LearningRows(ValueRows):
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
        key = {"question": question, "slug": slug or "", "made_by": by, "verdict": verdict}
        if self._insert_new("feedback", *key, **key, made_at=at, counts=counts) is not None:
            return True
        self._change(
            """UPDATE feedback SET made_at = :at WHERE question = :question AND slug = :slug
                AND made_by = :made_by AND verdict = :verdict""",
            **key,
            at=at,
        )
        return False

    def vectors(self, model: str, hashes: Sequence[str]) -> dict[str, bytes]:
        """The cached embeddings of a model, by the hash of their text; only those there are."""
        rows = self._all(
            """SELECT hash, vector FROM vectors
            WHERE model = :model AND hash = ANY(:hashes)""",
            model=model,
            hashes=list(hashes),
        )
        return {row["hash"]: row["vector"] for row in rows}

    def keep_vectors(self, model: str, vectors: Mapping[str, bytes]) -> None:
        """Cache embeddings of a model by the hash of their text, in place of older ones."""
        for text_hash, vector in vectors.items():
            self._replace("vectors", "model", "hash", model=model, hash=text_hash, vector=vector)

    def closed_without_answer(self, limit: int = 2000) -> tuple[str, ...]:
        """The words of questions that people resolved as not for the library, newest first."""
        return self._all_as(
            itemgetter("text"),
            f"""SELECT q.text FROM escalation_moves m
            JOIN escalations e ON e.id = m.escalation
            JOIN questions q ON q.id = e.question
            WHERE m.kind = 'resolve' AND m.text = '{Outcome.NO_ANSWER}' AND e.state = 'resolved'
                AND q.text <> ''
                AND NOT EXISTS (SELECT 1 FROM escalation_moves later
                    WHERE later.escalation = m.escalation AND later.kind = 'resolve'
                        AND later.id > m.id)
            ORDER BY m.id DESC LIMIT :limit""",
            limit=limit,
        )

    def taught(self, limit: int = 2000) -> tuple[tuple[str, str], ...]:
        """The answer that people chose for a question, and the question's words, newest first.

        Only where it is the one answer that the question was given and nobody called wrong, and the
        words are still those that it was chosen for.
        """
        return tuple((row["slug"], row["text"]) for row in self._all(_TAUGHT, limit=limit))

    def traffic(self) -> Traffic:
        """What the questions so far say of the threshold. What asks nothing does not count."""
        counts = self._one(
            f"""WITH asked AS (
                SELECT question, min(id) AS first FROM decisions
                WHERE action NOT IN {SILENT} GROUP BY question
            ), sent AS (
                SELECT d.question FROM asked JOIN decisions d ON d.id = asked.first
                WHERE d.action = 'reply'
            ), wrong AS (
                SELECT DISTINCT question FROM feedback WHERE verdict = 'graded_wrong' AND counts
            ), resolved AS (
                SELECT DISTINCT e.question FROM escalations e
                JOIN escalation_moves m ON m.escalation = e.id AND m.kind = 'resolve'
                WHERE e.state = 'resolved' AND coalesce(m.text, '') <> '{Outcome.NO_ANSWER}'
            )
            SELECT
                (SELECT count(*) FROM asked) AS seen,
                (SELECT count(*) FROM asked WHERE question IN (SELECT question FROM resolved)
                    OR (question IN (SELECT question FROM sent)
                        AND question NOT IN (SELECT question FROM wrong))) AS answerable,
                (SELECT count(*) FROM sent) AS sent,
                (SELECT count(DISTINCT question) FROM feedback
                    WHERE verdict IN ('graded_right', 'graded_wrong') AND counts) AS graded,
                (SELECT count(*) FROM wrong) AS graded_wrong"""
        )
        return Traffic(**counts, expected_wrong=self._expected_wrong())

    def confidences(self, limit: int) -> tuple[float, ...]:
        """How sure the first answer to each of the newest questions was, when it was first decided.

        Zero where nothing ranked, or where it could not have been sent.
        """
        return self._all_as(
            itemgetter("confidence"),
            f"""SELECT CASE WHEN c.held_back IS NULL THEN coalesce(c.confidence, 0) ELSE 0 END
                AS confidence
            FROM decisions d LEFT JOIN candidates c ON c.decision = d.id AND c.position = 1
            WHERE d.action NOT IN {SILENT}
                AND NOT EXISTS (SELECT 1 FROM decisions earlier
                    WHERE earlier.question = d.question AND earlier.id < d.id
                    AND earlier.action NOT IN {SILENT})
            ORDER BY d.id DESC LIMIT :limit""",
            limit=limit,
        )
