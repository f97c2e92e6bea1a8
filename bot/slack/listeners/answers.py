"""Listens to the buttons under what customers read."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App

from bot.slack import ids, payloads
from bot.slack.listeners.services import Services


def register(app: App, services: Services) -> None:
    """Register the listeners for replies and suggestions."""
    clicks = services.customer_actions

    @app.action(ids.QUESTION_SOLVED)
    def on_solved(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        clicks.solved(payloads.value_of(body), payloads.author_of(body))

    @app.action(ids.QUESTION_NEED_PERSON)
    def on_need_person(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        clicks.need_person(payloads.value_of(body), payloads.author_of(body))

    @app.action(ids.SUGGESTION_NONE)
    def on_none(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        clicks.none_fits(payloads.value_of(body), payloads.author_of(body))

    for position, action_id in enumerate(ids.SUGGESTION_PICKS, 1):
        app.action(action_id)(_picking(services, position))


def _picking(services: Services, position: int) -> Any:
    def on_pick(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        by = payloads.author_of(body)
        services.customer_actions.pick(payloads.value_of(body), position, by)

    return on_pick
