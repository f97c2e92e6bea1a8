"""Listens to who opens the App Home."""

from __future__ import annotations

from typing import Any

from slack_bolt import App

from bot.slack.listeners.services import Services

_HOME = "home"


def register(app: App, services: Services) -> None:
    """Register the listener for the App Home; its buttons are those of a card."""

    @app.event("app_home_opened")
    def on_opened(event: dict[str, Any]) -> None:
        user = event.get("user")
        if event.get("tab") == _HOME and isinstance(user, str) and user:
            services.app_homes.open(user)
            services.deps.wake()
