"""Says of one message in Slack what was made of it: what was read, the ranking, and why.

For those who look behind the scenes, on the sandbox's page; plain values only, nothing is changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.core import text
from bot.core.models import Candidate, DecisionRecord, Escalation, OutboxRow, Question
from bot.core.records import MessageRow
from bot.services.asked import words_of
from bot.services.kit import Kit
from bot.services.ports import Tx

Json = dict[str, Any]

WHY = {
    "sure": "Sure enough to answer by itself.",
    "likely": "Likely, but not sure enough to answer: the customer chooses.",
    "held_back": "The best answer may be suggested, never sent by itself.",
    "settling": "Not sure yet: it waits a moment for the rest of the question.",
    "asks_nothing_yet": "It asks nothing yet: more may follow.",
    "asks_nothing": "It asks nothing.",
    "no_match": "No answer in the library fits well enough even to suggest.",
    "may_want_somebody": "It asks nothing in so many words; a person looks at it, quietly.",
    "given_before": "The answer that fits was given in this thread already.",
    "nothing_picked": "The customer chose none of the suggested answers in time.",
    "none_fits": "The customer said that none of the suggested answers fits.",
    "came_back": "It was over, but the customer wrote on: a person has it again.",
    "not_solved": "The customer said that the answer did not solve it.",
    "asked_for_a_person": "The customer asked for a person.",
    "second_question": "One part of it was answered; the rest was handed over.",
    "picked": "The customer chose this answer.",
    "sent_by_a_teammate": "A teammate chose to send this answer.",
    "teammate_has_spoken": "A teammate is answering here, so the bot keeps out of it.",
    "teammate_answered": "A teammate has answered in the thread.",
    "not_sure_enough_to_interrupt": "Nobody spoke to the bot, and it is not sure.",
    "thanks_or_ok": "Thanks, or an OK.",
    "greeting": "A greeting.",
    "could_not_post": "The answer could not be posted, so a person has it.",
    "unreadable": "The bot could not read it, so a person has it.",
    "a_teammate": "A teammate wrote it.",
    "not_a_person": "Not written by a person.",
}


@dataclass(frozen=True, slots=True)
class Explaining:
    """Explains messages from what was recorded of them."""

    kit: Kit

    def explain(self, channel_id: str, ts: str) -> Json | None:
        """What was made of a message (a customer's, or one of ours); None where nothing was."""
        with self.kit.store.read() as tx:
            channel = tx.find_channel(channel_id)
            heard = tx.find_message(channel.key, ts) if channel is not None else None
            row = tx.find_row_by_message(channel_id, ts)
            question = _question(tx, heard, row)
            if question is not None:
                return self._told(tx, question)
        if heard is not None:
            return {"heard_as": heard.role, "why": why_in_words(heard.why), "decisions": []}
        return None

    def _told(self, tx: Tx, question: Question) -> Json:
        raw = words_of(question.text)
        reading = self.kit.indexes.current().read(raw)
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
        settings = self.kit.roster().settings
        owner = settings.people.get(escalation.owner) or settings.groups.get(escalation.owner)
        return {
            "state": escalation.state.value,
            "why": why_in_words(escalation.why),
            "owner": owner.name if owner else escalation.owner,
            "due_at": escalation.due_at.isoformat(),
            "moves": [
                {"kind": move.kind.value.replace("_", " "), "by": move.by, "at": _at(move.at)}
                for move in tx.moves_of(escalation.id)
            ],
        }


def why_in_words(code: str) -> str:
    """The sentence for a recorded reason."""
    return WHY.get(code, code.replace("_", " ").capitalize() + ("." if code else ""))


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
        "why": why_in_words(record.why),
        "at": _at(record.decided_at),
        "tier": record.tier,
        "reply_from": record.thresholds.reply,
        "suggest_from": record.thresholds.suggest,
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
        "kind": row.kind.value.replace("_", " "),
        "state": row.state.value,
        "tries": row.tries,
        "why": row.why,
        "ts": row.sent_ts,
    }


def _at(at: Any) -> str:
    return str(at.isoformat())
