"""Loops that keep something as it should be, and remember nothing between two rounds."""

from __future__ import annotations

from functools import partial

from bot.core.settings import Retention
from bot.process.live import LiveIndex, LiveRoster
from bot.process.loops.loop import Loop
from bot.services.forgetting import Forgetting
from bot.services.unit import Deps
from bot.slack.homes import HomePublisher


def roster_loop(roster: LiveRoster, indexes: LiveIndex) -> Loop:
    """Asks Slack who is who, and lets the index learn, every hour; a start has just made both."""

    def refresh() -> None:
        roster.refresh()
        indexes.refresh()

    return Loop("roster", refresh, every=3600.0, begins_at_once=False)


def retention_loop(deps: Deps, retention: Retention) -> Loop:
    """Erases words and names, and later counts, that are over `_library.yml`'s time for them."""
    forgetting = Forgetting(deps.store, deps.clock, deps.roster)
    return Loop("retention", partial(forgetting.retain, retention), every=6 * 3600.0)


def homes_loop(publisher: HomePublisher) -> Loop:
    """Publishes the App Homes that changed. The bot answers without it, so it is not vital."""
    return Loop("homes", publisher.refresh, every=5.0, is_vital=False)
