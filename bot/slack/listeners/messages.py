"""Listens to messages of every subtype, and to mentions: both go down one road."""

from __future__ import annotations

import logging

from slack_bolt import App

from bot.core.messages import Deleted, Edited, Heard
from bot.slack import payloads
from bot.slack.listeners.services import Services
from bot.slack.payloads import Json

log = logging.getLogger(__name__)


def register(app: App, services: Services) -> None:
    """Register the listeners for messages and mentions."""

    @app.event("message")
    def on_message(event: Json) -> None:
        _take_in(event, services)

    @app.event("app_mention")
    def on_mention(event: Json) -> None:
        _take_in(event, services)


def _take_in(event: Json, services: Services) -> None:
    """Hand a message on. What goes wrong is for `failures.py`, which loses no question."""
    outcome = _hand_on(payloads.read_message(event, services.us), services)
    log.info("heard channel=%s ts=%s outcome=%s", event.get("channel"), event.get("ts"), outcome)


def _hand_on(message: payloads.Message, services: Services) -> str:
    match message:
        case Heard():
            return services.hearing.hear(message)
        case Edited():
            return services.hearing.hear_edit(message)
        case Deleted():
            return services.hearing.hear_deletion(message)
        case payloads.Skipped(why):
            return f"skipped: {why}"
