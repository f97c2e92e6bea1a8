"""What the tests of this folder share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.e2e.world import ROOT, SandboxWorld

from .fork_server import ForkServer
from .fuzz import Fuzz
from .table import Tried

SEED = 3


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="the long form of tests/torture")
    parser.addoption("--day-seed", type=int, default=SEED, help="another seed for the bad days")
    parser.addoption("--fuzz-seed", type=int, default=SEED, help="another seed for the fuzzed")
    parser.addoption(
        "--fuzz-seconds", type=float, default=60, help="processor time for each reader, in full"
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--full", default=False):
        settings.register_profile("torture", derandomize=True, deadline=None)
        settings.load_profile("torture")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what takes too long for every change, before a world is made for it."""
    if item.get_closest_marker("full") and not item.config.getoption("--full"):
        pytest.skip("in the full run: make torture")


@pytest.fixture(scope="session")
def is_full(pytestconfig: pytest.Config) -> bool:
    """Whether to try everything, or what a change may wait for."""
    return bool(pytestconfig.getoption("--full", default=False))


@pytest.fixture(scope="session")
def day_seed(pytestconfig: pytest.Config) -> int:
    """What chance does on a bad day: the same for the same seed."""
    return int(pytestconfig.getoption("--day-seed", default=SEED))


@pytest.fixture
def named(request: pytest.FixtureRequest) -> str:
    """What the test tries, in its own words."""
    return str(request.node.name.removeprefix("test_").replace("_", " "))


@pytest.fixture
def noted(named: str, tried: Callable[[Tried], None]) -> Callable[..., None]:
    """Takes a row for the table, of a day that cannot end as a good one does."""

    def note(times: int = 1, *, lost: int = 0, doubled: int = 0) -> None:
        tried(Tried(f"worse day: {named}", times, lost, doubled))

    return note


@pytest.fixture
def world(memory_folder: Path) -> Iterator[SandboxWorld]:
    """A world with the starter's library, whose database is sound in the end."""
    made = SandboxWorld(memory_folder, http=False, responses=ROOT / "responses")
    try:
        yield made
        assert made.bot.store.check() == ()
    finally:
        made.close()


@pytest.fixture
def fuzz(
    request: pytest.FixtureRequest, named: str, is_full: bool, tried: Callable[[Tried], None]
) -> Fuzz:
    """Plays the reader that a test is about."""
    made = Fuzz(f"fuzzed: {named}", tried)
    if is_full:
        made.seconds = request.config.getoption("--fuzz-seconds")
        made.seed = request.config.getoption("--fuzz-seed")
    return made


@pytest.fixture(scope="session")
def fork_server() -> Iterator[ForkServer]:
    """Forks the real program; a fresh Python for each would be most of these tests' time."""
    made = ForkServer()
    try:
        yield made
    finally:
        made.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path
