"""Waits for what comes by itself."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any


def until(
    is_so: Callable[[], Any],
    what: str = "what must follow",
    timeout: float = 60.0,
    pause: float = 0.02,
) -> Any:
    """Wait for something that comes by itself."""
    end = time.monotonic() + timeout
    while not (found := is_so()):
        if time.monotonic() > end:
            raise TimeoutError(f"never came: {what}")
        time.sleep(pause)
    return found
