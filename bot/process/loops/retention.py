"""Forgets what has been kept for as long as `_library.yml` says."""

from __future__ import annotations

from bot.core.settings import Retention
from bot.process.loops.loop import Loop
from bot.services.forgetting import Forgetting
from bot.services.unit import Deps


class RetentionLoop(Loop):
    """Erases words and names, and later counts, that are over their time."""

    name = "retention"
    every = 6 * 3600.0

    def __init__(self, deps: Deps, retention: Retention) -> None:
        super().__init__()
        self._forgetting = Forgetting(deps.store, deps.clock, deps.roster)
        self._retention = retention

    def work(self) -> None:
        """Erase what is over its time."""
        self._forgetting.retain(self._retention)
