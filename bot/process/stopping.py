"""Stops several parts side by side."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable


def stop_all(stops: Iterable[Callable[[], object]], within: float) -> None:
    """Call them all at once, and wait so many seconds: who hangs holds nobody else up."""
    threads = [threading.Thread(target=stop, daemon=True) for stop in stops]
    for thread in threads:
        thread.start()
    until = time.monotonic() + within
    for thread in threads:
        thread.join(max(0.0, until - time.monotonic()))
