"""Tells what would be decided of a customer's words, without keeping or saying anything."""

from __future__ import annotations

from bot.core import triage
from bot.core.channels import Channel, Mode
from bot.core.questions import Question, QuestionState, Ruling
from bot.core.ranking import Reading
from bot.services.hearing.questions import circumstances_of
from bot.services.unit import Unit

_THEIRS = Channel(key=0, slack_id="", mode=Mode.LIVE)


def would_decide(unit: Unit, raw: str, reading: Reading) -> tuple[Ruling, ...]:
    """What would be decided of each request, had a customer written these words in their channel.

    By somebody known, in time, with no more words to come.
    """
    question = Question(0, _THEIRS.key, "", "", raw, QuestionState.SETTLING, unit.now)
    circumstances = circumstances_of(unit, question, raw, _THEIRS, is_settled=True)
    return triage.rule(reading, circumstances)
