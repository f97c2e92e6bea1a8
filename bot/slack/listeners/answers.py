"""Listens to the buttons under what customers read."""

from __future__ import annotations

from collections.abc import Callable

from slack_bolt import App

from bot.core.people import Author
from bot.services.hearing.customer_actions import CustomerActions
from bot.slack import ids
from bot.slack.listeners.clicks import on_click
from bot.slack.listeners.services import Services


def register(app: App, services: Services) -> None:
    """Register the listeners for replies and suggestions."""
    clicks = services.customer_actions
    on_click(app, ids.QUESTION_SOLVED, clicks.solved)
    on_click(app, ids.QUESTION_NEED_PERSON, clicks.need_person)
    on_click(app, ids.SUGGESTION_NONE, clicks.none_fits)
    for position, action_id in enumerate(ids.SUGGESTION_PICKS, 1):
        on_click(app, action_id, _picking(clicks, position))


def _picking(clicks: CustomerActions, position: int) -> Callable[[int, Author], None]:
    return lambda decision, by: clicks.pick(decision, position, by)
