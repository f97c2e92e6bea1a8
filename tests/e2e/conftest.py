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
def world(request, memory_folder, responses) -> Iterator[SandboxWorld]:
    """A world over each transport; what it says to customers is read over at its end."""
    made = SandboxWorld(memory_folder, http=request.param == "http", responses=responses)
    try:
        yield made
        assert made.sandbox.unknown_methods == []
    finally:
        made.close()


@pytest.fixture
def socket_world(memory_folder, responses) -> Iterator[Callable[..., SandboxWorld]]:
    made = SandboxWorld(memory_folder, http=False, responses=responses)
    try:
        yield made
        assert made.sandbox.unknown_methods == []
    finally:
        made.close()
