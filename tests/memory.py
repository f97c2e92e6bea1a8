"""Where files lie that no disk need keep."""

from __future__ import annotations

import os


def memory() -> str | None:
    """A folder that no disk is behind, where there is one; for tests that are not about disks."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
