"""What holds for every test: nothing leaves this machine, and every run tries the same examples."""

from __future__ import annotations

import ipaddress
import signal
import socket
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.memory import memory
from tests.reading import READER, watch

from .cases import figures
from .torture.table import Tried, as_property, rows_of, table, with_earlier

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rows", type=Path, help="a file that keeps what was tried, of several runs")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that the other cores are not waiting for it at the end."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Print what was tried to break the bot, and what became of the cases."""
    if hasattr(config, "workerinput"):  # one of several processes: the first has all their rows
        return
    reports = [each for kind in terminalreporter.stats.values() for each in kind]
    rows = list(rows_of(reports))
    kept = config.getoption("--rows")
    if kept is not None:
        rows = with_earlier(kept, rows)
    if rows:
        terminalreporter.section("what was tried")
        terminalreporter.write_line("\n".join(table(rows)))
    cases = figures.figures_of(reports)
    if cases:
        terminalreporter.section("what became of the cases")
        terminalreporter.write_line(figures.table(cases))


class LeftTheMachine(BaseException):
    """A test reached for the network. Not an Exception, so that no retry or fallback hides it."""


def _is_here(host: object) -> bool:
    """Whether a host is this machine."""
    if host in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(host).partition("%")[0]).is_loopback
    except ValueError:
        return False


def _check(address: object) -> None:
    """Refuse an address elsewhere; a path, of a Unix socket, is here."""
    if isinstance(address, tuple) and not _is_here(address[0]):
        raise LeftTheMachine(f"a test reached for {address[0]}")


@pytest.fixture(scope="session", autouse=True)
def nothing_leaves_this_machine() -> Iterator[None]:
    """Stand before every way out of Python's sockets, names included."""
    look_up = socket.getaddrinfo

    def guarded(name: str) -> Any:
        original = getattr(socket.socket, name)

        def reach(self: socket.socket, *given: Any) -> Any:
            _check(given[-1])
            return original(self, *given)

        return reach

    def look_up_here(host: Any, *given: Any, **named: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if not _is_here(name) and not name.endswith(".localhost"):
            raise LeftTheMachine(f"a test asked where {name} is")
        return look_up(host, *given, **named)

    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex", "sendto"):
            patch.setattr(socket.socket, name, guarded(name))
        patch.setattr(socket, "getaddrinfo", look_up_here)
        yield


@pytest.fixture(scope="session", autouse=True)
def customers_read_along() -> Iterator[None]:
    """Stand between the services and every courier, and read what goes to customers."""
    with pytest.MonkeyPatch.context() as patch:
        watch(READER, patch)
        yield


@pytest.fixture(autouse=True)
def customers_read_nothing_internal() -> Iterator[None]:
    """Fails a test in which a customer would have read what is not for customers."""
    READER.found.clear()
    yield
    assert READER.found == []


@pytest.fixture
def memory_folder() -> Iterator[Path]:
    """A folder for one test, in memory where that is possible."""
    with tempfile.TemporaryDirectory(dir=memory()) as name:
        yield Path(name)


@pytest.fixture
def must_end() -> Iterator[None]:
    """Fails a test that computes for ten seconds of processor time: it would never end."""

    def give_up(_signal: int, _frame: object) -> None:
        raise AssertionError("ten seconds of processor time were not enough")

    before = signal.signal(signal.SIGVTALRM, give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, 10)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@pytest.fixture
def tried(request: pytest.FixtureRequest) -> Callable[[Tried], None]:
    """Takes a row for the table that is printed when the run ends."""
    return lambda row: request.node.user_properties.append(as_property(row))
