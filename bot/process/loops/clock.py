"""Keeps time: whatever has fallen due is seen to."""

from __future__ import annotations

import threading

from bot.process.loops.loop import Loop
from bot.services.timers import Timers

_FIRST_READ_WITHIN = 10.0  # seconds that the clock waits for history: what is gone is not chased


def clock_loop(timers: Timers, has_read: threading.Event) -> Loop:
    """Ticks the timers every second, once history was read for the first time."""

    def tick() -> None:
        has_read.wait(_FIRST_READ_WITHIN)
        has_read.set()
        timers.tick()

    return Loop("clock", tick, every=1.0)
