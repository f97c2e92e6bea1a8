from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.world import ROOT, SandboxWorld


@pytest.fixture
def world(tmp_path: Path) -> Iterator[SandboxWorld]:
    """The whole bot over the sandbox's sockets, stepped by hand."""
    made = SandboxWorld(tmp_path, http=False, responses=ROOT / "responses")
    try:
        yield made
    finally:
        made.close()
