"""What the tests of this folder share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from .place import Nursery
from .table import Tried, as_property


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="the long form of tests/torture")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--full"):
        settings.register_profile("torture", derandomize=True, deadline=None)
        settings.load_profile("torture")


@pytest.fixture(scope="session")
def is_full(pytestconfig: pytest.Config) -> bool:
    """Whether to try everything, or what a change may wait for."""
    return bool(pytestconfig.getoption("--full", default=False))


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    """Forks the real program; a fresh Python for each would be most of these tests' time."""
    made = Nursery()
    try:
        yield made
    finally:
        made.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def tried(request: pytest.FixtureRequest) -> Callable[[Tried], None]:
    """Takes a row for the table that is printed when the run ends."""
    return lambda row: request.node.user_properties.append(as_property(row))
