"""Draws a brief: a pure step from what is to be said to what Slack takes."""

from __future__ import annotations

from typing import assert_never

from bot.services.outbox.messages import (
    Brief,
    CaseMessage,
    DeskNoteBrief,
    HandoverBrief,
    HintBrief,
    LookupBrief,
    NudgeBrief,
    RelayBrief,
    RemoveBrief,
    ReplyBrief,
    ShadowBrief,
    SuggestionBrief,
)
from bot.slack.blocks import desk, escalation, lookup, thread
from bot.slack.blocks.base import DoesNotFitError, Drawn
from bot.slack.templates import Words

__all__ = ["DoesNotFitError", "Drawn", "render"]


def render(brief: Brief, words: Words) -> Drawn:
    """Draw any brief but a removal, which has nothing to draw."""
    match brief:
        case ReplyBrief() | SuggestionBrief() | HandoverBrief() | RelayBrief() | NudgeBrief():
            return _for_customers(brief, words)
        case RemoveBrief():
            raise ValueError("a removal has nothing to draw")
        case _:
            return _for_teammates(brief, words)


def _for_customers(
    brief: ReplyBrief | SuggestionBrief | HandoverBrief | RelayBrief | NudgeBrief, words: Words
) -> Drawn:
    match brief:
        case ReplyBrief():
            return thread.reply(brief, words)
        case SuggestionBrief():
            return thread.suggestion(brief, words)
        case HandoverBrief():
            return thread.handover(brief, words)
        case RelayBrief():
            return thread.relay(brief, words)
        case NudgeBrief():
            return thread.nudge(brief, words)
    assert_never(brief)


def _for_teammates(
    brief: CaseMessage | ShadowBrief | LookupBrief | HintBrief | DeskNoteBrief, words: Words
) -> Drawn:
    match brief:
        case CaseMessage():
            return escalation.case(brief, words)
        case ShadowBrief():
            return desk.shadow(brief, words)
        case LookupBrief():
            return lookup.lookup(brief, words)
        case HintBrief():
            return desk.hint(brief, words)
        case DeskNoteBrief():
            return desk.desk_note(brief, words)
    assert_never(brief)
