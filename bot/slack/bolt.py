"""Bolt's app, with every listener; what comes over a socket and over HTTP goes through it."""

from __future__ import annotations

import logging

from slack_bolt import App
from slack_sdk import WebClient

from bot.slack.listeners import Services, register_all

LOOK_UP_TIMEOUT = 1  # seconds that a listener waits for Slack


def make_app(
    services: Services, bot_token: str, signing_secret: str | None, *, base_url: str
) -> App:
    """An app that acks what it heard once the listener is done."""
    app = App(
        client=WebClient(bot_token, base_url=base_url, timeout=LOOK_UP_TIMEOUT, retry_handlers=[]),
        signing_secret=signing_secret or "unused: Socket Mode is not signed",
        process_before_response=True,
        # Bolt gives each logger of its own the level of this one, or else the root's.
        logger=logging.getLogger("slack_bolt"),
    )
    register_all(app, services)
    return app
