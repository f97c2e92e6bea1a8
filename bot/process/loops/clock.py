"""Keeps time: whatever has fallen due is seen to."""

from __future__ import annotations

import threading

from bot.process.loops.loop import Loop
from bot.services.timers import Timers

_FIRST_READ_WITHIN = 10.0  # seconds that the clock waits for history: what is gone is not chased


class ClockLoop(Loop):
    """Ticks the timers, once history was read for the first time."""

    name = "clock"
    every = 1.0

    def __init__(self, timers: Timers, has_read: threading.Event) -> None:
        super().__init__()
        self._timers = timers
        self._has_read = has_read

    def work(self) -> None:
        """Wake the questions and escalations whose time has come."""
        self._has_read.wait(_FIRST_READ_WITHIN)
        self._has_read.set()
        self._timers.tick()
