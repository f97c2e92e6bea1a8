"""What was decided of questions, and the ranking it was decided on."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from operator import itemgetter

from bot.core.questions import Candidate, DecisionRecord, Request
from bot.core.ranking import Reason, Thresholds
from bot.core.why import Why
from bot.store.rows import Row, Rows, columns_of, reader

_read_decision = reader(DecisionRecord)
_read_candidate = reader(Candidate)
_read_request = reader(Request)


class DecisionRows(Rows):
    """What was decided of questions."""

    def record_decision(
        self,
        question: int,
        *,
        action: str,
        why: Why,
        thresholds: Thresholds,
        library_version: str,
        tier: str,
        score: str | None = None,
        decided_at: datetime,
        candidates: Sequence[Candidate],
        requests: Sequence[Request] = (),
    ) -> int:
        """Keep a decision with its ranking, requests and version of its question; gives its id."""
        decision = self._insert(
            "decisions",
            question=question,
            question_version=self._version_of(question),
            action=action,
            why=why,
            reply_threshold=thresholds.reply,
            suggest_threshold=thresholds.suggest,
            library_version=library_version,
            tier=tier,
            score=score,
            decided_at=decided_at,
        )["id"]
        self._insert_all("candidates", list(_kept(candidates, decision)))
        self._insert_all(
            "requests",
            [
                {
                    **columns_of(each),
                    "slugs": " ".join(each.slugs),
                    "decision": decision,
                    "position": at,
                }
                for at, each in enumerate(requests, 1)
            ],
        )
        return int(decision)

    def _version_of(self, question: int) -> int | None:
        row = self._first("SELECT version FROM questions WHERE id = :id", id=question)
        return None if row is None else row["version"]

    def decision(self, decision_id: int) -> DecisionRecord:
        """A decision with its candidates, by id. Raises `NotFound`."""
        row = self._first("SELECT * FROM decisions WHERE id = :id", id=decision_id)
        return self._with_candidates([self._must(row, "decision", decision_id)])[0]

    def decisions_of(self, question: int) -> tuple[DecisionRecord, ...]:
        """A question's decisions, oldest first."""
        return self._with_candidates(
            self._all(
                "SELECT * FROM decisions WHERE question = :question ORDER BY id", question=question
            )
        )

    def recent_decisions(
        self, limit: int, channel: int | None = None
    ) -> tuple[DecisionRecord, ...]:
        """The newest decisions (of one channel, by our key), newest first."""
        if channel is None:
            rows = self._all("SELECT * FROM decisions ORDER BY id DESC LIMIT :limit", limit=limit)
        else:
            rows = self._all(
                """SELECT d.* FROM questions q JOIN decisions d ON d.question = q.id
                WHERE q.channel = :channel ORDER BY d.id DESC LIMIT :limit""",
                channel=channel,
                limit=limit,
            )
        return self._with_candidates(rows)

    def given_in_thread(self, channel: int, root_ts: str) -> frozenset[str]:
        """The slugs that were replied with (decided, sent or not) in this thread."""
        slugs = self._all_as(
            itemgetter("slug"),
            """SELECT c.slug FROM questions q
            JOIN decisions d ON d.question = q.id
            JOIN candidates c ON c.decision = d.id
            WHERE q.channel = :channel AND q.root_ts = :root_ts
                AND d.action = 'reply' AND c.is_chosen""",
            channel=channel,
            root_ts=root_ts,
        )
        return frozenset(slugs)

    def _with_candidates(self, decisions: Iterable[Row]) -> tuple[DecisionRecord, ...]:
        decisions = list(decisions)
        ids = [row["id"] for row in decisions]
        candidates: dict[int, list[Candidate]] = defaultdict(list)
        requests: dict[int, list[Request]] = defaultdict(list)
        for row in self._all(
            """SELECT * FROM candidates WHERE decision = ANY(:decisions)
            ORDER BY id""",
            decisions=ids,
        ):
            above = candidates[row["decision"]]
            above.append(_candidate(row, above[-1].reason if above else None))
        for row in self._all(
            "SELECT * FROM requests WHERE decision = ANY(:decisions) ORDER BY decision, position",
            decisions=ids,
        ):
            requests[row["decision"]].append(request_in(row))
        return tuple(
            _decision(row, tuple(candidates[row["id"]]), tuple(requests[row["id"]]))
            for row in decisions
        )


def _decision(
    row: Row, candidates: tuple[Candidate, ...], requests: tuple[Request, ...]
) -> DecisionRecord:
    thresholds = Thresholds(row["reply_threshold"], row["suggest_threshold"])
    parts = {"thresholds": thresholds, "candidates": candidates, "requests": requests}
    return _read_decision(row | parts)


def request_in(row: Row) -> Request:
    """A request as a row of `requests` has it."""
    return _read_request(row | {"slugs": tuple(row["slugs"].split())})


def _kept(candidates: Sequence[Candidate], decision: int) -> Iterator[Row]:
    above: Reason | None = None
    for candidate in candidates:
        reason = _reason_kept(candidate.reason, above)
        yield {**columns_of(candidate), "decision": decision, "reason": reason}
        above = candidate.reason


def _reason_kept(reason: Reason | None, above: Reason | None) -> str | None:
    """A reason as JSON; the customer's words once, where the candidate above says the same ones."""
    if reason is None:
        return None
    told = columns_of(reason)
    if above is not None and above.segment == reason.segment:
        del told["segment"]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _candidate(row: Row, above: Reason | None) -> Candidate:
    reason = None if row["reason"] is None else _reason(json.loads(row["reason"]), above)
    return _read_candidate(row | {"reason": reason})


def _reason(kept: Row, above: Reason | None) -> Reason:
    words = tuple(kept.pop("words"))
    segment = kept.pop("segment", above.segment if above is not None else "")
    return Reason(**kept, words=words, segment=segment)
