"""Snapshots, words, and a Slack on loopback."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox import Sandbox
from bot.slack.client import SlackClient
from bot.slack.courier import Courier
from bot.slack.templates import Words
from bot.store import Store

from . import snapshots
from .speaking import SmallQueue
from .steps import QUICK


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-snapshots", action="store_true", help="write what is drawn as the new snapshots"
    )


@pytest.fixture(scope="session")
def words() -> Words:
    return Words()


@pytest.fixture(scope="session")
def agreed(request: pytest.FixtureRequest, words: Words) -> dict[str, str]:
    """The files of tests/snapshots by name; written anew first with --update-snapshots."""
    if request.config.getoption("--update-snapshots", default=False):
        snapshots.write(words)
    return snapshots.kept()


@pytest.fixture
def as_agreed(words: Words, agreed: dict[str, str]) -> Callable[[str], None]:
    """Compare a sample, as a person sees it, with what was last agreed on."""

    def compare(name: str) -> None:
        sample = snapshots.SAMPLES[name]
        parts = snapshots.sections(agreed.get(f"{sample.file}.txt", ""))
        assert name in parts, f"no snapshot {name}; run pytest tests/slack --update-snapshots"
        assert "\n".join(sample.as_seen(words)[0]) == parts[name]

    return compare


@pytest.fixture(scope="module")
def shared_sandbox() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(shared_sandbox: Sandbox) -> Iterator[Sandbox]:
    """The sandbox, as it was at first when the test is over."""
    before = shared_sandbox.snapshot()
    shared_sandbox.forget_traffic()
    yield shared_sandbox
    shared_sandbox.faults.clear()
    shared_sandbox.restore(before)


@pytest.fixture
def hasty_client(sandbox: Sandbox) -> SlackClient:
    """A client for tests in which Slack does not answer: it gives up soon."""
    return SlackClient(sandbox.bot_token, base_url=sandbox.api_url, timeout=0.25)


@pytest.fixture
def client(request: pytest.FixtureRequest, sandbox: Sandbox) -> SlackClient:
    """A client that waits longer than a busy machine needs, unless Slack is not to answer."""
    if "timeout" in request.node.name:
        return request.getfixturevalue("hasty_client")
    return SlackClient(sandbox.bot_token, base_url=sandbox.api_url, timeout=5)


@pytest.fixture
def speaking(tmp_path: Path, sandbox: Sandbox) -> Iterator[SmallQueue]:
    with Store(tmp_path / "switchboard.db") as store:
        yield SmallQueue(store, sandbox.clock.now)


@pytest.fixture
def make(sandbox, client, speaking, words) -> Iterator[Callable[..., Courier]]:
    made = []

    def make_courier(**options: Any) -> Courier:
        options = {"timing": QUICK, "client": client} | options
        chosen_client, clock = options.pop("client"), options.pop("clock", sandbox.clock.now)
        made.append(Courier(speaking, chosen_client, words, clock, **options))
        return made[-1]

    yield make_courier
    for courier in made:
        courier.stop(2)


@pytest.fixture
def channel(speaking: SmallQueue) -> int:
    return speaking.watch("C0GLOBEX")


@pytest.fixture
def other(speaking: SmallQueue) -> int:
    return speaking.watch("C0COMMUNITY")
