"""What makes a question urgent: its words, by the library's settings, or a 🚨."""

from __future__ import annotations

from collections.abc import Iterable

from bot.core.escalations import Escalation
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


def explain(unit: Unit, escalation: Escalation, texts: Iterable[str]) -> Urgency | None:
    """Why an escalation is urgent, in the customer's words where they still stand in `texts`."""
    if escalation.urgent is None:
        return None
    found = (urgency_in(unit, text) for text in texts)
    same = (one for one in found if one is not None and one.code == escalation.urgent)
    return next(same, Urgency(escalation.urgent))
