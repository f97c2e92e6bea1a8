"""Watches the Socket Mode connections: what one that was replaced has missed is read back."""

from __future__ import annotations

import logging
import time

from bot.process.loops.catch_up import CatchUpLoop
from bot.process.loops.loop import Loop
from bot.slack.connection import SocketConnections

log = logging.getLogger(__name__)

_BETWEEN_CATCH_UPS = 30.0  # seconds, however often connections come and go


class SocketsLoop(Loop):
    """Wakes the catch-up where a connection has replaced another.

    One that only looked alive is replaced at once, so that none is ever seen to be down.
    """

    def __init__(self, connections: SocketConnections, catch_up: CatchUpLoop) -> None:
        super().__init__("sockets", self._look, every=1.0)
        self._connections = connections
        self._catch_up = catch_up
        self._may_have_missed = False

    def _look(self) -> None:
        """Look for a new session; until it stood something may have been missed."""
        if self._connections.has_new():
            log.info("connection returned")
            self._may_have_missed = True
        is_time = time.monotonic() - self._catch_up.began_at > _BETWEEN_CATCH_UPS
        if self._may_have_missed and is_time:
            self._may_have_missed = False
            self._catch_up.wake()
