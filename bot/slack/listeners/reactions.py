"""Listens to reactions: the twins of the buttons."""

from __future__ import annotations

import logging

from slack_bolt import App

from bot.core.messages import Reacted
from bot.slack import payloads
from bot.slack.listeners.services import Services
from bot.slack.payloads import Json

log = logging.getLogger(__name__)


def register(app: App, services: Services) -> None:
    """Register the listeners for reactions; of one that is taken away only a grade is heard."""

    @app.event("reaction_added")
    def on_reaction(event: Json) -> None:
        reacted = payloads.read_reaction(event)
        if isinstance(reacted, Reacted):
            outcome = services.reactions.hear(reacted)
            log.info(
                "reaction channel=%s ts=%s outcome=%s", reacted.channel_id, reacted.ts, outcome
            )

    @app.event("reaction_removed")
    def on_reaction_taken_back(event: Json) -> None:
        reacted = payloads.read_reaction(event)
        if isinstance(reacted, Reacted):
            outcome = services.reactions.hear_taken_back(reacted)
            log.info(
                "reaction taken back channel=%s ts=%s outcome=%s",
                reacted.channel_id,
                reacted.ts,
                outcome,
            )
