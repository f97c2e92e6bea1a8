"""Keeps the App Homes in Slack as they are true."""

from __future__ import annotations

from bot.process.loops.loop import Loop
from bot.slack.homes import HomePublisher


def homes_loop(publisher: HomePublisher) -> Loop:
    """Publishes those that changed. The bot answers without it, so it is not vital."""
    return Loop("homes", publisher.refresh, every=5.0, is_vital=False)
