"""Asks Slack who is who, and lets the index learn."""

from __future__ import annotations

from bot.process.live import LiveIndex, LiveRoster
from bot.process.loops.loop import Loop


def roster_loop(roster: LiveRoster, indexes: LiveIndex) -> Loop:
    """Refreshes both every hour; a start has just made them."""

    def refresh() -> None:
        roster.refresh()
        indexes.refresh()

    return Loop("roster", refresh, every=3600.0, begins_at_once=False)
