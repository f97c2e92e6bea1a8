"""Listens to Slack. One file a feature; each listener acks, parses and calls."""

from __future__ import annotations

from slack_bolt import App

from bot.slack.listeners import (
    answers,
    channels,
    escalations,
    failures,
    home,
    library,
    lifecycle,
    messages,
    people,
    quiet,
    reactions,
)
from bot.slack.listeners.services import Services

__all__ = ["Services", "register_all"]


def register_all(app: App, services: Services) -> None:
    """Register every listener. The first that matches wins, so the catch-all comes last."""
    failures.register(app, services)
    teams = (escalations, quiet, library, home)
    for feature in (messages, reactions, answers, *teams, channels, people, lifecycle):
        feature.register(app, services)
