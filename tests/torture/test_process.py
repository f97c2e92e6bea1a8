"""The process as a whole: one to a database, gone soon when told to go, clear when it cannot be."""

from __future__ import annotations

import os
import sqlite3
import subprocess
from collections.abc import Iterator

import pytest

from bot.store import Store
from tests.waiting import until

from .fork_server import ForkServer
from .stories import CLEAR
from .world import ProcessWorld, channel_of, customer_of, make_world

SOON = 5.0


@pytest.fixture
def world(folder, fork_server: ForkServer) -> Iterator[ProcessWorld]:
    made = make_world(folder, fork_server)
    try:
        yield made
    finally:
        made.close()


def up(world: ProcessWorld) -> None:
    world.start()
    world.sandbox.wait_for_sockets(2, timeout=30)


def ask(world: ProcessWorld, words: str = CLEAR) -> str:
    return str(world.sandbox.as_user(customer_of(0)).post(channel_of(0), words))


def replies(world: ProcessWorld, ts: str) -> list[dict]:
    return [m for m in world.sandbox.thread(channel_of(0), ts) if m.get("bot_id")]


def words_at_the_end(world: ProcessWorld) -> str:
    return "\n".join(world.log.read_text().strip().splitlines()[-5:])


def test_a_second_bot_on_one_database_is_refused_with_a_reason(world):
    up(world)
    first = world.pid

    world.start()
    status = world.fork_server.wait(world.pid)

    assert os.waitstatus_to_exitcode(status) == 1
    assert "in use by another `switchboard run`" in words_at_the_end(world)
    assert world.fork_server.status(first) is None
    world.pid = first


def test_sigterm_stops_within_five_seconds_and_what_was_decided_is_said_at_the_next_start(world):
    up(world)
    world.sandbox.faults.add("chat.postMessage", kind="http_503", times=None)
    ts = ask(world)
    until(lambda: world.sandbox.calls("chat.postMessage"), "a first try")

    status = world.stop(SOON)

    assert os.waitstatus_to_exitcode(status) == 0
    assert world.sandbox.sockets == 0
    world.sandbox.faults.clear()
    up(world)
    until(lambda: replies(world, ts), "the reply")
    assert len(replies(world, ts)) == 1


@pytest.mark.slow
def test_sigterm_stops_as_soon_while_slack_answers_nothing(world):
    up(world)
    world.sandbox.faults.add(None, kind="slow", seconds=30, times=None)
    ask(world)
    until(lambda: world.sandbox.calls("chat.postMessage"), "a first try")

    assert os.waitstatus_to_exitcode(world.stop(SOON)) == 0


@pytest.mark.slow
def test_sigterm_in_the_middle_of_many_events_loses_none(world):
    up(world)
    asked = [ask(world) for _ in range(30)]
    world.stop()
    up(world)

    until(lambda: all(replies(world, ts) for ts in asked), "every reply")
    assert [len(replies(world, ts)) for ts in asked] == [1] * len(asked)


def test_a_token_taken_away_stops_the_bot_and_a_new_one_takes_it_up_again(world):
    up(world)
    world.sandbox.drop_events(1)
    world.sandbox.faults.add("chat.postMessage", kind="http_503", times=1)
    ts = ask(world)
    world.sandbox.revoke_token()
    status = world.fork_server.wait(world.pid, 20)

    assert os.waitstatus_to_exitcode(status) == 1
    assert "stopped by itself" in words_at_the_end(world)
    assert "Slack took the token away" in world.log.read_text()
    world.sandbox.issue_token()
    up(world)
    until(lambda: replies(world, ts), "the reply")
    assert len(replies(world, ts)) == 1


def test_no_token_stands_in_the_log_or_in_the_arguments(world):
    up(world)
    ask(world)
    arguments = subprocess.run(["ps", "-o", "args=", "-p", str(world.pid)], capture_output=True)
    world.stop()
    seen = world.log.read_text() + arguments.stdout.decode() + repr(world.database.read_bytes())

    for secret in (world.sandbox.bot_token, world.sandbox.app_token):
        assert secret not in seen


# The database's bad days ----------------------------------------------------------------------


def refused(world: ProcessWorld) -> str:
    """Start where starting must fail; gives what was said."""
    world.start()
    status = world.fork_server.wait(world.pid, 20)
    assert os.waitstatus_to_exitcode(status) == 1
    said = world.log.read_text()
    assert "Traceback" not in said
    return words_at_the_end(world)


def make_database(world: ProcessWorld) -> None:
    with Store(world.database).open():
        pass


def test_a_corrupt_database_is_named_and_left_alone(world):
    make_database(world)
    body = bytearray(world.database.read_bytes())
    body[0:4096] = b"\x7f" * 4096
    world.database.write_bytes(body)

    assert str(world.database) in refused(world)
    assert world.database.read_bytes() == bytes(body)


def test_a_folder_that_cannot_be_made_into_a_database_is_named(world):
    world.database.mkdir()

    assert str(world.database) in refused(world)


def test_a_newer_schema_is_not_touched(world):
    make_database(world)
    with sqlite3.connect(world.database) as db:
        (table,) = db.execute(
            "SELECT name FROM sqlite_master WHERE name LIKE '%migrations'"
        ).fetchone()
        columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
        values = {
            "migration_set": "switchboard",
            "name": "9999_from_the_future",
            "applied_at": "2030-01-01",
        }
        known = {name: values[name] for name in columns if name in values}
        marks = ", ".join("?" * len(known))
        db.execute(f"INSERT INTO {table} ({', '.join(known)}) VALUES ({marks})", (*known.values(),))
    db.close()

    assert "newer" in refused(world)


def test_a_database_locked_by_another_process_is_not_acked_and_nothing_is_lost(world):
    up(world)
    with sqlite3.connect(world.database, isolation_level=None) as db:
        db.execute("BEGIN IMMEDIATE")
        ts = ask(world)
        until(lambda: world.sandbox.deliveries("message")[-1].attempts[1:], "a second delivery")
        delivery = world.sandbox.deliveries("message")[-1]
        assert not delivery.is_acked
        assert world.rows("SELECT id FROM questions") == []
        db.execute("ROLLBACK")
    db.close()

    until(lambda: replies(world, ts), "the reply")
    assert len(replies(world, ts)) == 1
    assert world.is_alive()


def test_the_database_is_its_owners_alone(world):
    up(world)

    for end in ("", "-wal", "-shm"):
        mode = with_end(world, end).stat().st_mode & 0o777
        assert mode == 0o600


def with_end(world: ProcessWorld, end: str):
    return world.database.with_name(world.database.name + end)
