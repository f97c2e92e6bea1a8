from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.world import ROOT, Story


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    """The whole bot over the sandbox's sockets, stepped by hand."""
    made = Story(tmp_path, http=False, responses=ROOT / "responses")
    try:
        yield made
    finally:
        made.close()
