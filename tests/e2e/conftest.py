"""What the tests over the sandbox share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from .world import ROOT, SandboxWorld


@pytest.fixture
def responses() -> Path:
    return ROOT / "responses"


@pytest.fixture(params=["socket", "http"])
def world(request, tmp_path, responses) -> Iterator[SandboxWorld]:
    """A world over each transport; what it says to customers is read over at its end."""
    made = SandboxWorld(tmp_path, http=request.param == "http", responses=responses)
    try:
        yield made
        assert made.sandbox.unknown_methods == []
    finally:
        made.close()


@pytest.fixture
def socket_world(tmp_path, responses) -> Iterator[Callable[..., SandboxWorld]]:
    made = SandboxWorld(tmp_path, http=False, responses=responses)
    try:
        yield made
        assert made.sandbox.unknown_methods == []
    finally:
        made.close()
