"""Listens to who opens the App Home."""

from __future__ import annotations

from slack_bolt import App

from bot.slack.listeners.services import Services
from bot.slack.payloads import Json


def register(app: App, services: Services) -> None:
    """Register the listener for the App Home; its buttons are those of a card."""

    @app.event("app_home_opened")
    def on_opened(event: Json) -> None:
        user = event.get("user")
        if event.get("tab") == "home" and isinstance(user, str) and user:
            services.app_homes.open(user)
