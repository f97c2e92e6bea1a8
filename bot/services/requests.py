"""Says what became of each request of a decision: one place, for whoever shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.core.escalations import Escalation
from bot.core.questions import DecisionRecord, QuestionState, Request
from bot.core.triage import suggests_from
from bot.core.urgency import Urgency
from bot.services.hearing.questions import cleaned
from bot.services.naming import TEAMMATE, name_of
from bot.services.unit import Unit
from bot.services.urgency import explain
from bot.store import Tx


@dataclass(frozen=True, slots=True)
class Became:
    """A request as it was decided, in the words that were read then, and how it stands now.

    `has_it` is who has it, by the name that teammates read; None where nobody does.
    """

    read: str
    request: Request
    state: QuestionState | None
    escalation: Escalation | None = None
    has_it: str | None = None
    urgency: Urgency | None = None


def became(unit: Unit, record: DecisionRecord) -> tuple[Became, ...]:
    """What became of each request of a decision, in the order they were written."""
    return tuple(_became(unit, each) for each in record.requests)


def facts(tx: Tx, record: DecisionRecord) -> dict[str, Any]:
    """A decision as plain values, by codes and ids; the words are those that were read then."""
    question = tx.question(record.question)
    return {
        "id": record.id,
        "at": record.decided_at.isoformat(),
        "channel": tx.channel(question.channel).slack_id,
        "question": question.id,
        "part_of": question.part_of,
        "is_shadow": question.is_shadow,
        "action": record.action.value,
        "why": record.why.value,
        "reply_from": record.thresholds.reply,
        "suggest_from": suggests_from(record.thresholds),
        "tier": record.tier,
        "requests": [
            {
                "text": read_of(each.text),
                "decision": each.action.value,
                "answer": each.slugs[0] if each.slugs else None,
                "why": each.why.value,
                "question": each.question,
            }
            for each in record.requests
        ],
        "candidates": [
            {"answer": each.slug, "confidence": each.confidence, "is_chosen": each.is_chosen}
            for each in record.candidates
        ],
    }


def read_of(raw: str) -> str:
    """Slack's text as it is read, on one line."""
    return " ".join(cleaned(raw).split())


def has_it(unit: Unit, escalation: Escalation) -> str:
    """Who has an escalation, for teammates: who took it, else whose it is."""
    if escalation.assignee is not None:
        return name_of(unit, escalation.assignee, TEAMMATE)
    return unit.roster.settings.name_of(escalation.owner)


def _became(unit: Unit, request: Request) -> Became:
    if request.question is None:
        return Became(read_of(request.text), request, None)
    question = unit.tx.question(request.question)
    escalation = unit.tx.find_escalation(question.id)
    if escalation is None:
        return Became(read_of(request.text), request, question.state)
    return Became(
        read_of(request.text),
        request,
        question.state,
        escalation,
        has_it(unit, escalation) if escalation.state.is_unresolved else None,
        explain(unit, question, escalation),
    )
