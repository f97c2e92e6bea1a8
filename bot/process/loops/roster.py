"""Asks Slack who is who, and lets the index learn from what was graded and resolved."""

from __future__ import annotations

from bot.process.live import LiveIndex, LiveRoster
from bot.process.loops.loop import Loop


class RosterLoop(Loop):
    """Replaces roster and index every hour; a start has just made both."""

    name = "roster"
    every = 3600.0
    begins_at_once = False

    def __init__(self, roster: LiveRoster, indexes: LiveIndex) -> None:
        super().__init__()
        self._roster = roster
        self._indexes = indexes

    def work(self) -> None:
        """Put another roster and another index in force."""
        self._roster.refresh()
        self._indexes.refresh()
