"""What people said of answers, and what matching keeps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from operator import itemgetter

from bot.core.escalations import Outcome
from bot.core.questions import GRADES, LABELS, SHOWN, Request, Verdict
from bot.core.records import DecidedRequest
from bot.store.decisions import request_in
from bot.store.named_values import ValueRows
from bot.store.rows import BY_PEOPLE, SILENT, Row, listed

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

# A request as it was decided on first: what is decided of it again is no other request.
_IS_FIRST = f"""NOT EXISTS (SELECT 1 FROM requests earlier WHERE earlier.question = r.question
    AND earlier.decision < r.decision AND earlier.action NOT IN {SILENT})"""
# What was shown to be right was called wrong since.
_OBJECTED_TO = f"""(f.verdict = '{Verdict.SHOWN_RIGHT}' AND EXISTS (SELECT 1 FROM feedback o
    WHERE o.question = f.question AND o.slug = f.slug AND o.made_at > f.made_at
        AND (o.counts AND o.verdict IN ('not_solved', 'none_fit')
            OR NOT o.counts AND o.verdict = 'graded_wrong')))"""
# What a teammate's answer shows counts where it is one thing. Of what was sent it is heard only
# once the asker has said that it did not help. In shadow nobody was sent anything, and
# nobody presses or grades: there a label comes as it does of what was kept back.
_DECIDED = f"""
    SELECT r.evidence,
        r.action = 'reply' AND r.why NOT IN {BY_PEOPLE} AND NOT q.is_shadow AS is_sent,
        (SELECT f.verdict FROM feedback f WHERE f.question = r.question AND f.slug = r.first
            AND f.counts AND f.verdict IN {listed(GRADES)}
            ORDER BY f.made_at DESC, f.id DESC LIMIT 1) AS grade,
        (SELECT min(f.verdict) FROM feedback f WHERE f.question = r.question AND f.slug = r.first
            AND f.verdict IN {listed(SHOWN)} AND NOT {_OBJECTED_TO}
            HAVING count(DISTINCT f.verdict) = 1) AS shown
    FROM decisions d JOIN requests r ON r.decision = d.id
    JOIN questions q ON q.id = r.question
    WHERE d.tier = :tier AND d.score = :score AND r.first IS NOT NULL
        AND r.question IS NOT NULL AND r.action NOT IN {SILENT} AND {_IS_FIRST}
    ORDER BY d.id DESC, r.position DESC LIMIT :limit"""
_SIGNS = {
    Verdict.GRADED_RIGHT: 1,
    Verdict.GRADED_WRONG: -1,
    Verdict.SHOWN_RIGHT: 1,
    Verdict.SHOWN_WRONG: -1,
}


def _decided(row: Row) -> DecidedRequest:
    is_sent = bool(row["is_sent"])
    grade, shown = (_SIGNS.get(row[column], 0) for column in ("grade", "shown"))
    return DecidedRequest(row["evidence"], is_sent, grade if is_sent else 0, shown)


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
        if verdict in LABELS:
            self._count_label_change()
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

    def decided(self, tier: str, score: str, limit: int = 10_000) -> tuple[DecidedRequest, ...]:
        """The newest requests that were decided on, with what was shown of each; newest first.

        Each once, as it was first decided on, if that was in this tier and by this version of the
        score. What asked nothing, is kept quiet or was forgotten is none.
        """
        return self._all_as(_decided, _DECIDED, tier=tier, score=score, limit=limit)

    def decided_first(self, question: int) -> tuple[Request, ...]:
        """The requests of a question as they were decided on first, if anything of them is known.

        Without what asked nothing.
        """
        return self._all_as(
            request_in,
            f"""SELECT r.* FROM requests r WHERE r.question = :question
                AND r.action NOT IN {SILENT} AND r.first IS NOT NULL AND {_IS_FIRST}
            ORDER BY r.position""",
            question=question,
        )

    def drop_feedback(
        self, question: int, verdicts: Sequence[Verdict], by: str, slug: str | None = None
    ) -> bool:
        """Forget what somebody said of an answer, or of any; False where there is no such thing."""
        dropped = self._change(
            """DELETE FROM feedback WHERE question = :question AND made_by = :by
                AND slug = coalesce(:slug, slug) AND verdict = ANY(:verdicts)""",
            question=question,
            by=by,
            slug=slug,
            verdicts=list(verdicts),
        )
        if dropped:
            self._count_label_change()
        return bool(dropped)

    def is_reworded(self, question: int) -> bool:
        """Whether a question has had other words since it was first decided on."""
        found = self._all(
            f"""SELECT 1 FROM questions q WHERE q.id = :question AND q.version >
                (SELECT min(d.question_version) FROM decisions d
                WHERE d.question = q.id AND d.action NOT IN {SILENT})""",
            question=question,
        )
        return bool(found)

    def has_said(self, question: int, slug: str, verdicts: Sequence[Verdict]) -> bool:
        """Whether somebody whose word counts said so of an answer."""
        found = self._all(
            """SELECT 1 FROM feedback WHERE question = :question AND slug = :slug AND counts
                AND verdict = ANY(:verdicts)""",
            question=question,
            slug=slug,
            verdicts=list(verdicts),
        )
        return bool(found)
