"""Keeps the App AppHomes true."""

from __future__ import annotations

from bot.process.loops.loop import Loop
from bot.slack.homes import HomePublisher


class HomesLoop(Loop):
    """Publishes the pages that changed. The bot answers without it, so it is not vital."""

    name = "homes"
    every = 5.0
    is_vital = False

    def __init__(self, publisher: HomePublisher) -> None:
        super().__init__()
        self._publisher = publisher

    def work(self) -> int:
        """Publish what is not shown as it is true; gives how many pages were."""
        return self._publisher.refresh()
