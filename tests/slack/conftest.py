"""Snapshots, words, and a Slack on loopback."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox import Sandbox
from bot.slack.client import SlackClient
from bot.slack.courier import Courier
from bot.slack.templates import Words
from bot.store import Store

from .speaking import SmallSpeaking
from .steps import QUICK

SNAPSHOTS = Path(__file__).parent.parent / "snapshots"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-snapshots", action="store_true", help="write what is drawn as the new snapshots"
    )


@pytest.fixture(scope="session")
def words() -> Words:
    return Words()


@pytest.fixture
def same_as_snapshot(request: pytest.FixtureRequest) -> Callable[[str, Any], None]:
    """Compare with tests/snapshots/<name>.json, or write it with --update-snapshots."""
    is_update = request.config.getoption("--update-snapshots", default=False)

    def compare(name: str, drawn: Any) -> None:
        file = SNAPSHOTS / f"{name}.json"
        if is_update:
            SNAPSHOTS.mkdir(exist_ok=True)
            text = json.dumps(drawn, indent=2, ensure_ascii=False, sort_keys=True)
            file.write_text(text + "\n", encoding="utf-8")
        assert file.is_file(), f"no snapshot {name}; run pytest tests/slack --update-snapshots"
        assert json.loads(file.read_text(encoding="utf-8")) == drawn

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
def speaking(tmp_path: Path, sandbox: Sandbox) -> Iterator[SmallSpeaking]:
    with Store(tmp_path / "switchboard.db") as store:
        yield SmallSpeaking(store, sandbox.clock.now)


@pytest.fixture
def make(sandbox, client, speaking, words) -> Iterator[Callable[..., Courier]]:
    made = []

    def make_courier(**options: Any) -> Courier:
        options = {"pace": QUICK, "client": client} | options
        chosen_client, clock = options.pop("client"), options.pop("clock", sandbox.clock.now)
        made.append(Courier(speaking, chosen_client, words, clock, **options))
        return made[-1]

    yield make_courier
    for courier in made:
        courier.stop(2)


@pytest.fixture
def channel(speaking: SmallSpeaking) -> int:
    return speaking.watch("C0GLOBEX")


@pytest.fixture
def other(speaking: SmallSpeaking) -> int:
    return speaking.watch("C0COMMUNITY")
