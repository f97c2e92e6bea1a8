"""Says of one message in Slack what was made of it: what was read, the ranking, and why.

For those who look behind the scenes, on the sandbox's page; plain values only, nothing is changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.core.escalations import Escalation
from bot.core.messages import MessageRow
from bot.core.outbox import OutboxRow
from bot.core.questions import Candidate, DecisionRecord, Question
from bot.core.triage import suggests_from
from bot.core.urgency import Urgency
from bot.services.requests import Became, became, has_it, read_of
from bot.services.unit import Deps, Unit
from bot.services.urgency import explain
from bot.store import Tx

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Explaining:
    """Explains messages from what was recorded of them."""

    deps: Deps

    def explain(self, channel_id: str, ts: str) -> Json | None:
        """What was made of a message (a customer's, or one of ours); None where nothing was."""
        with self.deps.view() as unit:
            tx = unit.tx
            channel = tx.find_channel(channel_id)
            heard = tx.find_message(channel.key, ts) if channel is not None else None
            question = _question(tx, heard, tx.find_row_by_message(channel_id, ts))
            taken = {"why": heard.why.sentence} if heard is not None else None
            if question is not None:
                return (taken or {}) | self._told(unit, question)
        return taken | {"decisions": []} if taken is not None else None

    def _told(self, unit: Unit, question: Question) -> Json:
        tx = unit.tx
        parts = (question, *tx.parts_of(question.id))
        whole = tx.question(question.part_of) if question.part_of else None
        made = sorted(
            (each for part in parts for each in tx.decisions_of(part.id)), key=lambda one: one.id
        )
        held = [(part, escalation) for part in parts if (escalation := tx.find_escalation(part.id))]
        return {
            "state": question.state.value,
            "asked": question.text,
            "part_of": read_of(whole.text) if whole is not None else None,
            "read": None if made else read_of(question.text),
            "answers": len(tx.answers()),
            "decisions": [self._decision(unit, each) for each in made],
            "escalations": [_escalation(unit, *each) for each in held],
            "quiet": _quiet(unit, question),
            "said": [_said(row) for part in parts for row in tx.rows_of_question(part.id)],
        }

    def _decision(self, unit: Unit, record: DecisionRecord) -> Json:
        requests = [_request(each) for each in became(unit, record)]
        return {
            "action": record.action.value,
            "why": record.why.sentence,
            "question": record.question,
            "at": _at(record.decided_at),
            "tier": record.tier,
            "reply_from": record.thresholds.reply,
            "suggest_from": suggests_from(record.thresholds),
            "requests": requests,
            "repaired": [
                list(pair) for each in requests for pair in self._repaired(record, each["text"])
            ],
            "ranking": [_candidate(each) for each in record.candidates],
        }

    def _repaired(self, record: DecisionRecord, words: str) -> tuple[tuple[str, str], ...]:
        """The spellings that were read otherwise; only the library of then can say so."""
        reading = self.deps.indexes.current().read(words)
        return reading.repaired if reading.library_version == record.library_version else ()


def _request(made: Became) -> Json:
    escalation = made.escalation
    return {
        "text": made.read,
        "decision": made.request.action.value,
        "answers": list(made.request.slugs),
        "why": made.request.why.sentence,
        "question": made.request.question,
        "state": made.state.value if made.state is not None else None,
        "with": made.has_it,
        "handed_over": escalation.state.value if escalation is not None else None,
        "urgent": _urgent(made.urgency),
    }


def _urgent(urgency: Urgency | None) -> Json | None:
    return {"why": urgency.code.sentence, "words": urgency.words} if urgency is not None else None


def _escalation(unit: Unit, question: Question, escalation: Escalation) -> Json:
    return {
        "about": read_of(question.text),
        "state": escalation.state.value,
        "why": escalation.why.sentence,
        "owner": unit.roster.settings.name_of(escalation.owner),
        "with": has_it(unit, escalation),
        "due_at": escalation.due_at.isoformat(),
        "urgent": _urgent(explain(unit, question, escalation)),
        "moves": [
            {"kind": move.kind.value.replace("_", " "), "by": move.by, "at": _at(move.at)}
            for move in unit.tx.moves_of(escalation.id)
        ],
    }


def _quiet(unit: Unit, question: Question) -> Json | None:
    line = unit.tx.find_quiet(question.id)
    if line is None:
        return None
    return {
        "owner": unit.roster.settings.name_of(line.owner),
        "day": line.stands_on.isoformat(),
        "is_open": line.is_open,
        "seen_by": line.ended_by,
    }


def _question(tx: Tx, heard: MessageRow | None, row: OutboxRow | None) -> Question | None:
    if heard is not None and heard.question is not None:
        return tx.question(heard.question)
    if row is not None and row.question is not None:
        return tx.question(row.question)
    if row is not None and row.escalation is not None:
        return tx.question(tx.escalation(row.escalation).question)
    return None


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
