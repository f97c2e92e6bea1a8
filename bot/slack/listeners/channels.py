"""Listens to what happens to channels: joined, left, renumbered, archived, shared."""

from __future__ import annotations

from typing import Any

from slack_bolt import App

from bot.slack.listeners.services import Services

_GONE = (
    "channel_archive",
    "channel_left",
    "channel_deleted",
    "group_archive",
    "group_left",
    "group_deleted",
)
_BACK = ("channel_unarchive", "group_unarchive")


def register(app: App, services: Services) -> None:
    """Register the listeners for channels."""
    channels = services.channels

    def on_gone(event: dict[str, Any]) -> None:
        channels.gone(str(event.get("channel", "")))

    def on_back(event: dict[str, Any]) -> None:
        channels.gone(str(event.get("channel", "")), is_gone=False)

    for name in _GONE:
        app.event(name)(on_gone)
    for name in _BACK:
        app.event(name)(on_back)
    _register_sharing(app, services)

    @app.event("member_joined_channel")
    def on_joined(event: dict[str, Any]) -> None:
        if event.get("user") == services.us.user_id:
            channels.gone(str(event.get("channel", "")), is_gone=False)

    @app.event("channel_id_changed")
    def on_renumbered(event: dict[str, Any]) -> None:
        old, new = event.get("old_channel_id"), event.get("new_channel_id")
        channels.renumbered(str(old), str(new))


def _register_sharing(app: App, services: Services) -> None:
    channels = services.channels

    @app.event("channel_shared")
    def on_shared(event: dict[str, Any]) -> None:
        channels.shared(str(event.get("channel", "")), is_shared=True)

    @app.event("channel_unshared")
    def on_unshared(event: dict[str, Any]) -> None:
        still = event.get("is_ext_shared") is not False  # unsafe until Slack says otherwise
        channels.shared(str(event.get("channel", "")), is_shared=still)
