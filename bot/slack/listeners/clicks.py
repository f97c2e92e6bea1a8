"""How a button that carries an id becomes a call of a service."""

from __future__ import annotations

from collections.abc import Callable

from slack_bolt import Ack, App

from bot.core.people import Author
from bot.slack import payloads
from bot.slack.payloads import Json


def on_click(app: App, action_id: str, act: Callable[[int, Author], object]) -> None:
    """Ack each click on a button, and call `act` with the id that it carries and who it was."""

    @app.action(action_id)
    def on_button(ack: Ack, body: Json) -> None:
        ack()
        act(payloads.value_of(body), payloads.author_of(body))
