"""The process as a whole: one to a database, gone soon when told to go, clear when it cannot be."""

from __future__ import annotations

import os
import sqlite3
import subprocess
from collections.abc import Iterator

import pytest

from bot.store import Store

from .end_state import reading
from .stories import CLEAR
from .world import Nursery, Place, channel_of, customer_of, make_place, until

SOON = 5.0


@pytest.fixture
def place(folder, nursery: Nursery) -> Iterator[Place]:
    made = make_place(folder, nursery)
    try:
        yield made
    finally:
        made.close()


def up(place: Place) -> None:
    place.start()
    place.sandbox.wait_for_sockets(2, timeout=30)


def ask(place: Place, words: str = CLEAR) -> str:
    return str(place.sandbox.as_user(customer_of(0)).post(channel_of(0), words))


def replies(place: Place, ts: str) -> list[dict]:
    return [m for m in place.sandbox.thread(channel_of(0), ts) if m.get("bot_id")]


def words_at_the_end(place: Place) -> str:
    return "\n".join(place.log.read_text().strip().splitlines()[-5:])


def test_a_second_bot_on_one_database_is_refused_with_a_reason(place):
    up(place)
    first = place.pid

    place.start()
    status = place.nursery.wait(place.pid)

    assert os.waitstatus_to_exitcode(status) == 1
    assert "in use by another `switchboard run`" in words_at_the_end(place)
    assert place.nursery.status(first) is None
    place.pid = first


def test_sigterm_stops_within_five_seconds_and_what_was_decided_is_said_at_the_next_start(place):
    up(place)
    place.sandbox.faults.add("chat.postMessage", kind="http_503", times=None)
    ts = ask(place)
    until(lambda: place.sandbox.calls("chat.postMessage"), "a first try")

    status = place.stop(SOON)

    assert os.waitstatus_to_exitcode(status) == 0
    assert place.sandbox.sockets == 0
    place.sandbox.faults.clear()
    up(place)
    until(lambda: replies(place, ts), "the reply")
    assert len(replies(place, ts)) == 1


def test_sigterm_stops_as_soon_while_slack_answers_nothing(place):
    up(place)
    place.sandbox.faults.add(None, kind="slow", seconds=30, times=None)
    ask(place)
    until(lambda: place.sandbox.calls("chat.postMessage"), "a first try")

    assert os.waitstatus_to_exitcode(place.stop(SOON)) == 0


def test_sigterm_in_the_middle_of_many_events_loses_none(place):
    up(place)
    asked = [ask(place) for _ in range(30)]
    place.stop()
    up(place)

    until(lambda: all(replies(place, ts) for ts in asked), "every reply")
    assert [len(replies(place, ts)) for ts in asked] == [1] * len(asked)


def test_a_token_taken_away_stops_the_bot_and_a_new_one_takes_it_up_again(place):
    up(place)
    place.sandbox.drop_events(1)
    place.sandbox.faults.add("chat.postMessage", kind="http_503", times=1)
    ts = ask(place)
    place.sandbox.revoke_token()
    status = place.nursery.wait(place.pid, 20)

    assert os.waitstatus_to_exitcode(status) == 1
    assert "stopped by itself" in words_at_the_end(place)
    assert "Slack took the token away" in place.log.read_text()
    place.sandbox.issue_token()
    up(place)
    until(lambda: replies(place, ts), "the reply")
    assert len(replies(place, ts)) == 1


def test_no_token_stands_in_the_log_or_in_the_arguments(place):
    up(place)
    ask(place)
    arguments = subprocess.run(["ps", "-o", "args=", "-p", str(place.pid)], capture_output=True)
    place.stop()
    seen = place.log.read_text() + arguments.stdout.decode() + repr(place.database.read_bytes())

    for secret in (place.sandbox.bot_token, place.sandbox.app_token):
        assert secret not in seen


# The database's bad days ----------------------------------------------------------------------


def refused(place: Place) -> str:
    """Start where starting must fail; gives what was said."""
    place.start()
    status = place.nursery.wait(place.pid, 20)
    assert os.waitstatus_to_exitcode(status) == 1
    said = place.log.read_text()
    assert "Traceback" not in said
    return words_at_the_end(place)


def make_database(place: Place) -> None:
    with Store(place.database).open():
        pass


def test_a_corrupt_database_is_named_and_left_alone(place):
    make_database(place)
    body = bytearray(place.database.read_bytes())
    body[0:4096] = b"\x7f" * 4096
    place.database.write_bytes(body)

    assert str(place.database) in refused(place)
    assert place.database.read_bytes() == bytes(body)


def test_a_folder_that_cannot_be_made_into_a_database_is_named(place):
    place.database.mkdir()

    assert str(place.database) in refused(place)


def test_a_newer_schema_is_not_touched(place):
    make_database(place)
    with sqlite3.connect(place.database) as db:
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

    assert "newer" in refused(place)


def test_a_database_locked_by_another_process_is_not_acked_and_nothing_is_lost(place):
    up(place)
    with sqlite3.connect(place.database, isolation_level=None) as db:
        db.execute("BEGIN IMMEDIATE")
        ts = ask(place)
        until(lambda: place.sandbox.deliveries("message")[-1].attempts[1:], "a second delivery")
        delivery = place.sandbox.deliveries("message")[-1]
        assert not delivery.is_acked
        with reading(place.database) as look:
            assert look.execute("SELECT count(*) FROM questions").fetchone() == (0,)
        db.execute("ROLLBACK")
    db.close()

    until(lambda: replies(place, ts), "the reply")
    assert len(replies(place, ts)) == 1
    assert place.is_alive()


def test_the_database_is_its_owners_alone(place):
    up(place)

    for end in ("", "-wal", "-shm"):
        mode = with_end(place, end).stat().st_mode & 0o777
        assert mode == 0o600


def with_end(place: Place, end: str):
    return place.database.with_name(place.database.name + end)
