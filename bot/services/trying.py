"""Tells what would be decided of a customer's words, without keeping or saying anything."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core import triage
from bot.core.channels import Channel, Mode
from bot.core.questions import Question, QuestionState, Ruling
from bot.core.ranking import Reading
from bot.core.urgency import Urgency
from bot.core.why import Why
from bot.services.hearing.questions import circumstances_of
from bot.services.unit import Unit
from bot.services.urgency import urgency_in

_THEIRS = Channel(key=0, slack_id="", mode=Mode.LIVE)


def would_decide(unit: Unit, raw: str, reading: Reading) -> tuple[Ruling, ...]:
    """What would be decided of each request, had a customer written these words in their channel.

    By somebody known, in time, with no more words to come.
    """
    question = Question(0, _THEIRS.key, "", "", raw, QuestionState.SETTLING, unit.now)
    circumstances = circumstances_of(unit, question, raw, _THEIRS, is_settled=True)
    return triage.rule(reading, circumstances)


def urgencies(unit: Unit, raw: str, rulings: Sequence[Ruling]) -> tuple[Urgency | None, ...]:
    """What makes each request urgent: its own words, or else those around it in its message."""
    own = [urgency_in(unit, ruling.words) for ruling in rulings]
    handed = [ruling.decision.why is Why.URGENT for ruling in rulings]
    is_all = not any(own) and not any(handed)
    whole = urgency_in(unit, raw)
    return tuple(
        each or (whole if is_all or is_handed else None)
        for each, is_handed in zip(own, handed, strict=True)
    )
