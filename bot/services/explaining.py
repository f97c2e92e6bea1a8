"""Says of one message in Slack what was made of it: what was read, the ranking, and why.

For those who look behind the scenes, on the sandbox's page; plain values only, nothing is changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.core import text
from bot.core.escalations import Escalation
from bot.core.messages import MessageRow
from bot.core.outbox import OutboxRow
from bot.core.questions import Candidate, DecisionRecord, Question
from bot.core.triage import suggests_from
from bot.services.hearing.questions import words_of
from bot.services.unit import Deps
from bot.store import Tx

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Explaining:
    """Explains messages from what was recorded of them."""

    deps: Deps

    def explain(self, channel_id: str, ts: str) -> Json | None:
        """What was made of a message (a customer's, or one of ours); None where nothing was."""
        with self.deps.store.read() as tx:
            channel = tx.find_channel(channel_id)
            heard = tx.find_message(channel.key, ts) if channel is not None else None
            row = tx.find_row_by_message(channel_id, ts)
            question = _question(tx, heard, row)
            if question is not None:
                return self._told(tx, question)
        if heard is not None:
            return {"heard_as": heard.role, "why": heard.why.sentence, "decisions": []}
        return None

    def _told(self, tx: Tx, question: Question) -> Json:
        raw = words_of(question.text)
        reading = self.deps.indexes.current().read(raw)
        escalation = tx.find_escalation(question.id)
        return {
            "state": question.state.value,
            "asked": question.text,
            "read": " ".join(text.clean(raw).split()),
            "repaired": [list(pair) for pair in reading.repaired],
            "answers": len(tx.answers()),
            "decisions": [_decision(each) for each in tx.decisions_of(question.id)],
            "escalation": self._escalation(tx, escalation) if escalation else None,
            "said": [_said(row) for row in tx.rows_of_question(question.id)],
        }

    def _escalation(self, tx: Tx, escalation: Escalation) -> Json:
        return {
            "state": escalation.state.value,
            "why": escalation.why.sentence,
            "owner": self.deps.roster().settings.name_of(escalation.owner),
            "due_at": escalation.due_at.isoformat(),
            "moves": [
                {"kind": move.kind.value.replace("_", " "), "by": move.by, "at": _at(move.at)}
                for move in tx.moves_of(escalation.id)
            ],
        }


def _question(tx: Tx, heard: MessageRow | None, row: OutboxRow | None) -> Question | None:
    if heard is not None and heard.question is not None:
        return tx.question(heard.question)
    if row is not None and row.question is not None:
        return tx.question(row.question)
    if row is not None and row.escalation is not None:
        return tx.question(tx.escalation(row.escalation).question)
    return None


def _decision(record: DecisionRecord) -> Json:
    return {
        "action": record.action.value,
        "why": record.why.sentence,
        "at": _at(record.decided_at),
        "tier": record.tier,
        "reply_from": record.thresholds.reply,
        "suggest_from": suggests_from(record.thresholds),
        "ranking": [_candidate(each) for each in record.candidates],
    }


def _candidate(candidate: Candidate) -> Json:
    reason = candidate.reason
    return {
        "title": candidate.title,
        "slug": candidate.slug,
        "confidence": candidate.confidence,
        "is_chosen": candidate.is_chosen,
        "phrasing": reason.phrasing if reason else "",
        "words": list(reason.words) if reason else [],
        "held_back": candidate.held_back,
    }


def _said(row: OutboxRow) -> Json:
    return {
        "kind": row.kind.replace("_", " "),
        "state": row.state.value,
        "tries": row.tries,
        "why": row.why,
        "ts": row.sent_ts,
    }


def _at(at: Any) -> str:
    return str(at.isoformat())
