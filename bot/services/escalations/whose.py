"""Whose a question is: read off its ranking, its channel and the roster."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core import routing
from bot.core.questions import Question
from bot.core.ranking import Match, Reading
from bot.core.routing import Route
from bot.services.unit import Unit

_PLACED = 5  # of the best candidates, that say whose a question is


def whose(unit: Unit, question: Question, ranking: Sequence[Match], reading: Reading) -> Route:
    """Choose owner and deputy of a question."""
    placings = unit.tx.placings_of(match.slug for match in ranking[:_PLACED])
    subject = routing.about(ranking, placings, reading.thresholds)
    return routing.route(subject, unit.tx.channel(question.channel), unit.roster)
