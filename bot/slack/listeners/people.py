"""Listens to what happens to people: accounts that change, groups that get other members."""

from __future__ import annotations

import logging
import threading

from slack_bolt import App

from bot.errors import BotError
from bot.slack.listeners.services import Services
from bot.slack.payloads import Json

log = logging.getLogger(__name__)

REFRESHING = "roster refresh"


def register(app: App, services: Services) -> None:
    """Register the listeners for people."""

    @app.event("user_change")
    def on_person(event: Json) -> None:
        user = event.get("user") or {}
        user_id, is_deleted = str(user.get("id", "")), bool(user.get("deleted"))
        services.channels.person_changed(user_id)
        if is_deleted or user_id in services.deps.roster().absent:
            _refresh_soon(services)

    @app.event("subteam_members_changed")
    def on_group() -> None:
        _refresh_soon(services)


def _refresh_soon(services: Services) -> None:
    """Ask Slack who is who, beside the listener: it takes longer than an event may."""

    def refresh() -> None:
        try:
            services.deps.rosters.refresh()
        except BotError as error:
            log.warning("roster not refreshed: %s", error)

    threading.Thread(target=refresh, name=REFRESHING, daemon=True).start()
