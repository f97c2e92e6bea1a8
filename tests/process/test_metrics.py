"""What the whole bot counts on the sandbox, and what its small server answers."""

from __future__ import annotations

import re
import socket
import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest
from prometheus_client import CollectorRegistry
from prometheus_client.exposition import generate_latest
from prometheus_client.parser import text_string_to_metric_families

from bot.errors import ConfigError
from bot.process import health
from bot.process.health import serve_health, watched
from bot.process.vitals import Vitals
from tests.e2e.world import GLOBEX, MIA, SandboxWorld

Labels = frozenset[tuple[str, str]]


def scraped(text: str) -> dict[tuple[str, Labels], float]:
    return {
        (sample.name, frozenset(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def counted(world: SandboxWorld, name: str, **labels: str) -> float | None:
    text = generate_latest(world.bot.metrics.registry).decode()
    return scraped(text).get((f"switchboard_{name}", frozenset(labels.items())))


def got(url: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


@pytest.fixture
def running(world: SandboxWorld) -> Iterator[tuple[SandboxWorld, str]]:
    """The bot's loops and courier in their threads, and the server's address."""
    world.bot.courier.start()
    for loop in world.bot.loops:
        loop.start()
    server = serve_health(world.bot.vitals, world.bot.metrics.registry, port=0)
    yield world, server.url
    server.close()


def test_a_question_is_counted_from_hearing_to_sending(world):
    world.ask(MIA, GLOBEX, "How do I reset my password?")
    world.ask(MIA, GLOBEX, "Is the moon made of green cheese?")
    world.pass_time(minutes=1)
    assert counted(world, "messages_heard_total", outcome="reply") == 1
    assert counted(world, "messages_heard_total", outcome="wait") == 1
    assert counted(world, "decisions_total", action="reply") == 1
    assert counted(world, "decisions_total", action="escalate") == 1
    assert counted(world, "outbox_ended_total", kind="reply", state="sent") == 1
    assert counted(world, "outbox_rows", state="ready") == 0
    assert counted(world, "escalations", state="open") == 1
    assert counted(world, "hear_to_commit_seconds_count") >= 2
    assert counted(world, "decide_to_sent_seconds_count") >= 2
    assert counted(world, "sockets_connected") == 2
    assert counted(world, "database_readable") == 1
    text = generate_latest(world.bot.metrics.registry).decode()
    assert not re.search(r"moon|password|[UCTB]0[A-Z]{3}|xox", text)


def test_what_nobody_answers_in_time_is_overdue(world):
    world.ask(MIA, GLOBEX, "Is the moon made of green cheese?")
    world.pass_time(minutes=1)
    assert counted(world, "escalations_overdue") == 0
    world.pass_time(hours=30)
    assert counted(world, "escalations_overdue") == 1


def test_an_edit_and_a_deletion_are_counted(world):
    ts = world.ask(MIA, GLOBEX, "Is the moon made of green cheese?")
    world.sandbox.as_user(MIA).edit(GLOBEX, ts, "Is the moon made of blue cheese?")
    world.come_to_rest()
    world.sandbox.as_user(MIA).delete(GLOBEX, ts)
    world.come_to_rest()
    assert counted(world, "messages_heard_total", outcome="reread") == 1
    assert counted(world, "messages_heard_total", outcome="withdrawn") == 1


def test_a_running_bot_is_well_and_ready_until_something_is_missing(running):
    world, url = running
    assert got(f"{url}/healthz") == (200, "ok\n")
    assert got(f"{url}/readyz") == (200, "ok\n")
    status, text = got(f"{url}/metrics")
    parts = {dict(labels)["part"] for name, labels in scraped(text) if name == "switchboard_alive"}
    assert status == 200
    assert parts == {
        "courier",
        "clock",
        "catch-up",
        "sockets",
        "library",
        "roster",
        "retention",
        "homes",
    }

    database = world.bot.store.path
    moved = database.rename(database.with_name("moved.db"))
    assert got(f"{url}/readyz") == (503, "the database cannot be read\n")
    assert "switchboard_database_readable 0.0" in got(f"{url}/metrics")[1]
    moved.rename(database)

    for handler in world.bot.connections:
        handler.client.auto_reconnect_enabled = False
        handler.client.disconnect()
    assert got(f"{url}/readyz") == (503, "no connection to Slack stands\n")
    assert got(f"{url}/healthz")[0] == 200

    world.bot.loops.clock.stop()
    assert got(f"{url}/healthz") == (503, "clock has died\n")
    assert 'switchboard_alive{part="clock"} 0.0' in got(f"{url}/metrics")[1]


def well() -> Vitals:
    return Vitals(alive={"clock": True}, sockets=None, tally=None)


def test_other_paths_are_not_found():
    server = serve_health(well, CollectorRegistry(), port=0)
    try:
        assert got(f"{server.url}/")[0] == 404
    finally:
        server.close()


def test_a_taken_port_is_told_where_it_was_asked_for():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ConfigError, match="--metrics-port"):
            serve_health(well, CollectorRegistry(), port)


def test_a_port_that_nobody_asked_for_may_be_taken(monkeypatch, caplog):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        monkeypatch.setattr(health, "PORT", taken.getsockname()[1])
        with watched(well, CollectorRegistry(), None):
            assert "no metrics" in caplog.text


def test_port_nought_is_nowhere(caplog):
    with watched(well, CollectorRegistry(), 0):
        assert not [line for line in caplog.messages if "listening" in line]
