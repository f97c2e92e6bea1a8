"""Listens to the app's own fate, and acks what nobody else wants."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable

from slack_bolt import Ack, App, BoltResponse

from bot.slack.listeners.services import Services
from bot.slack.payloads import Json

log = logging.getLogger(__name__)


def register(app: App, services: Services) -> None:
    """Register the last listeners: whatever comes after them would never run."""

    @app.event("tokens_revoked")
    def on_revoked(event: Json) -> None:
        if services.us.user_id in ((event.get("tokens") or {}).get("bot") or []):
            services.on_revoked("tokens_revoked")

    @app.event("app_uninstalled")
    def on_uninstalled() -> None:
        services.on_revoked("app_uninstalled")

    @app.middleware
    def on_rate_limited(
        body: Json,
        next: Callable[[], BoltResponse],  # noqa: A002 - Bolt's name for it
    ) -> BoltResponse:
        if body.get("type") == "app_rate_limited":
            log.warning("Slack sends too many events and drops some; history is read for them")
            return BoltResponse(status=200)
        return next()

    @app.event(re.compile(".*"))
    def on_anything_else() -> None:
        """An event that is not acked is delivered again and again."""

    @app.action(re.compile(".*"))
    def on_unknown_button(ack: Ack) -> None:
        """A button of an earlier version: without an ack, Slack shows a warning beside it."""
        ack()
