"""What makes a question urgent: its words, by the library's settings, or a 🚨."""

from __future__ import annotations

from bot.core.escalations import Escalation
from bot.core.questions import Question
from bot.core.text import clean
from bot.core.urgency import Urgency, Urgent, find_urgency
from bot.services.unit import Unit

SIREN = "rotating_light"
_SIRENS = (f":{SIREN}:", "\N{POLICE CARS REVOLVING LIGHT}")


def urgency_in(unit: Unit, raw: str) -> Urgency | None:
    """What makes Slack text urgent: its words, or a 🚨 in them."""
    found = find_urgency(clean(raw), unit.roster.settings.urgent.words)
    is_marked = any(siren in raw for siren in _SIRENS)
    return found or (Urgency(Urgent.SIREN) if is_marked else None)


def explain(unit: Unit, question: Question, escalation: Escalation) -> Urgency | None:
    """Why an escalated question is urgent, in its customer's words where they still stand there."""
    if escalation.urgent is None:
        return None
    said = unit.tx.messages_of(question.part_of or question.id)
    found = (urgency_in(unit, text) for text in (question.text, *(each.text for each in said)))
    same = (one for one in found if one is not None and one.code == escalation.urgent)
    return next(same, Urgency(escalation.urgent))
