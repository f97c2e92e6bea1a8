"""Listens to what teammates press beside a line of the quiet lane."""

from __future__ import annotations

from slack_bolt import Ack, App

from bot.slack import ids, payloads
from bot.slack.listeners.clicks import on_click
from bot.slack.listeners.services import Services
from bot.slack.payloads import Json


def register(app: App, services: Services) -> None:
    """Register the listeners for the desk's cards and the lines on the App Home."""
    on_click(app, ids.QUIET_IS_A_QUESTION, services.quiet_actions.take_for_question)

    @app.action(ids.QUIET_SEEN)
    def on_seen(ack: Ack, body: Json) -> None:
        ack()
        services.quiet_actions.seen(payloads.values_of(body), payloads.author_of(body))
