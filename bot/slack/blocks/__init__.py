"""Draws a message: a pure step from what is to be said to what Slack takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.core.outbox import SayDeskNote, SayHint, SayNudge
from bot.services.outbox import messages
from bot.services.outbox.messages import ComposedMessage
from bot.slack.blocks import desk_notes, escalation, lookup, quiet, thread
from bot.slack.blocks.base import DoesNotFitError, Drawn
from bot.slack.templates import Words

__all__ = ["DoesNotFitError", "Drawn", "render"]

DRAWN_BY: Mapping[type[ComposedMessage], Callable[[Any, Words], Drawn]] = {
    messages.ReplyMessage: thread.reply,
    messages.SuggestionMessage: thread.suggestion,
    messages.HandoverMessage: thread.handover,
    messages.RelayMessage: thread.relay,
    SayNudge: thread.nudge,
    messages.EscalationMessage: escalation.escalation,
    messages.QuietMessage: quiet.quiet,
    messages.ShadowMessage: desk_notes.shadow,
    messages.LookupMessage: lookup.lookup,
    SayHint: desk_notes.hint,
    SayDeskNote: desk_notes.desk_note,
    messages.RefusedMessage: desk_notes.refused,
    messages.ToldMessage: desk_notes.told,
}


def render(message: ComposedMessage, words: Words) -> Drawn:
    """Draw a message: its blocks, and its text for notifications and screen readers."""
    return DRAWN_BY[type(message)](message, words)
