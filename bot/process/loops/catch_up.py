"""Reads Slack's history for what no event brought."""

from __future__ import annotations

import logging
import threading
import time

from bot.process.loops.loop import Loop
from bot.process.metrics import Metrics
from bot.services.hearing.catching_up import CatchingUp

log = logging.getLogger(__name__)


class CatchUpLoop(Loop):
    """Catches up at the start, every ten minutes, and when it is woken.

    `has_read` is set once history was read, or could not be; `began_at` is `time.monotonic()` at
    the beginning of the last reading.
    """

    def __init__(self, catching_up: CatchingUp, metrics: Metrics) -> None:
        super().__init__("catch-up", self._read, every=600.0)
        self._catching_up = catching_up
        self._metrics = metrics
        self.has_read = threading.Event()
        self.began_at = 0.0

    def _read(self) -> None:
        """Read every watched conversation from where it was read to."""
        self.began_at = time.monotonic()
        try:
            count = self._catching_up.read_all()
        finally:
            self.has_read.set()
        self._metrics.caught_up()
        log.info("caught up messages=%s seconds=%.2f", count, time.monotonic() - self.began_at)

    def stop(self, timeout: float = 2.0) -> None:
        """Begin nothing more, and keep nobody waiting for a first reading."""
        self.has_read.set()
        super().stop(timeout)
