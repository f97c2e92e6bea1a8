"""Listens to what happens to channels: joined, left, renumbered, archived, shared."""

from __future__ import annotations

from slack_bolt import App

from bot.slack.listeners.services import Services
from bot.slack.payloads import Json


def register(app: App, services: Services) -> None:
    """Register the listeners for channels."""
    _register_presence(app, services)
    _register_sharing(app, services)

    @app.event("channel_id_changed")
    def on_renumbered(event: Json) -> None:
        old, new = event.get("old_channel_id"), event.get("new_channel_id")
        services.channels.renumbered(str(old), str(new))


def _register_presence(app: App, services: Services) -> None:
    def on_gone(event: Json) -> None:
        services.channels.gone(_channel_of(event))

    def on_back(event: Json) -> None:
        services.channels.gone(_channel_of(event), is_gone=False)

    for kind in ("channel", "group"):
        for end in ("archive", "left", "deleted"):
            app.event(f"{kind}_{end}")(on_gone)
        app.event(f"{kind}_unarchive")(on_back)

    @app.event("member_joined_channel")
    def on_joined(event: Json) -> None:
        if event.get("user") == services.us.user_id:
            on_back(event)


def _register_sharing(app: App, services: Services) -> None:
    channels = services.channels

    @app.event("channel_shared")
    def on_shared(event: Json) -> None:
        channels.shared(_channel_of(event), is_shared=True)

    @app.event("channel_unshared")
    def on_unshared(event: Json) -> None:
        still = event.get("is_ext_shared") is not False  # unsafe until Slack says otherwise
        channels.shared(_channel_of(event), is_shared=still)


def _channel_of(event: Json) -> str:
    return str(event.get("channel", ""))
