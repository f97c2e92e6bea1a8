"""Whose a question is: read off its ranking, its channel and the roster."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core import routing
from bot.core.channels import Channel
from bot.core.questions import Question
from bot.core.ranking import Match, Reading
from bot.core.routing import About, Route
from bot.services.naming import named_by
from bot.services.unit import Unit

_PLACED = 5  # of the best candidates, that say whose a question is


def whose(unit: Unit, question: Question, ranking: Sequence[Match], reading: Reading) -> Route:
    """Choose owner and deputy of a question."""
    placings = unit.tx.placings_of(match.slug for match in ranking[:_PLACED])
    subject = routing.about(ranking, placings, reading.thresholds)
    channel = unit.tx.channel(question.channel)
    named = _named(unit, question, subject, channel)
    return routing.route(subject, channel, unit.roster, named)


def _named(unit: Unit, question: Question, subject: About, channel: Channel) -> str | None:
    """The teammate of its topic whom the customer names in a question."""
    named = named_by(unit, question)
    if not named:
        return None
    owners = unit.tx.owners_in(subject.topic) if subject.topic else ()
    return routing.named_first(named, subject, channel, unit.roster, owners)
