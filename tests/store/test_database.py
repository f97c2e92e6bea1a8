"""The file itself: made, opened, shared, damaged, copied."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

import pytest
from sqlite_utils import Database

import bot
from bot.core.escalations import MoveKind
from bot.errors import NotFound, StorageError
from bot.store import Store, engine
from bot.store.sqlite.connections import Connections

from .sample import at, make_answer, make_channel, make_question, open_escalation, put

TABLES = {
    "_sqlite_migrations",
    "answer_versions",
    "answers",
    "audit",
    "candidates",
    "channel_ids",
    "channels",
    "decisions",
    "escalation_moves",
    "escalations",
    "feedback",
    "links",
    "outbox",
    "people",
    "phrasings",
    "question_messages",
    "questions",
    "quiet",
    "reactions",
    "requests",
    "thread_stand_downs",
    "values",
    "vectors",
}


def mode_of(path: Path) -> int:
    return path.stat().st_mode & 0o777


def run_sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


# --- the schema ------------------------------------------------------------------------------


def test_a_blank_file_gets_exactly_the_tables_named_and_all_are_strict(store, path):
    with closing(Database(path)) as db:
        assert set(db.table_names()) == TABLES
        loose = [table.name for table in db.tables if not table.strict]
    assert loose == ["_sqlite_migrations"]


def test_opening_again_keeps_what_is_there(store, path):
    with store.write() as tx:
        tx.keep_direct_channel("name", "kept")
    store.close()
    with Store(path) as again, again.read() as tx:
        assert tx.direct_channel("name") == "kept"


def test_several_may_open_a_blank_file_at_once(path):
    start = Barrier(6)

    def open_it(_: int) -> tuple[str, ...]:
        start.wait()
        with Store(path) as store:
            return store.check()

    with ThreadPoolExecutor(6) as pool:
        assert set(pool.map(open_it, range(6))) == {()}


def test_a_newer_schema_is_refused_and_left_alone(store, path):
    store.close()
    newer = "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, ?, ?)"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(newer, ("switchboard", "m999_from_the_future", "2030-01-01"))
    with pytest.raises(StorageError, match=r"newer version of Switchboard \(m999_from_the_future"):
        Store(path).open()
    run_sql(path, "DELETE FROM _sqlite_migrations WHERE name LIKE 'm999%'")
    Store(path).open().close()


def test_a_database_of_somebody_else_is_refused_and_left_alone(path):
    run_sql(path, "CREATE TABLE theirs (id INTEGER)")
    with pytest.raises(StorageError, match="not Switchboard's"):
        Store(path).open()
    with closing(Database(path)) as db:
        assert db.table_names() == ["theirs"]


def test_a_sqlite_without_strict_tables_is_named(path, monkeypatch):
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    with pytest.raises(StorageError, match=r"Use one that comes with 3\.37 or newer"):
        Store(path).open()
    assert not path.exists()


def test_every_connection_is_safe(store, path):
    with closing(Connections(path, 10, "FULL").connect()) as connection:
        pragmas = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("foreign_keys", "journal_mode", "synchronous", "busy_timeout")
        }
    assert pragmas == {
        "foreign_keys": 1,
        "journal_mode": "wal",
        "synchronous": 2,
        "busy_timeout": 10_000,
    }


def test_the_file_and_its_journals_are_for_their_owner_only(store, path):
    with store.write() as tx:
        tx.keep_direct_channel("a", "b")
    names = [path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")]
    assert [mode_of(name) for name in names] == [0o600] * 3


# --- units of work ---------------------------------------------------------------------------


def test_an_exception_undoes_the_whole_unit(store):
    def fail() -> None:
        with store.write() as tx:
            tx.keep_direct_channel("a", "b")
            make_question(tx)
            raise RuntimeError("no")

    with pytest.raises(RuntimeError):
        fail()
    with store.read() as tx:
        assert tx.direct_channel("a") is None
        assert tx.channels() == ()


def test_the_store_can_be_used_after_a_refusal(store):
    with pytest.raises(StorageError), store.write() as tx:
        tx.record_move(9, MoveKind.CLAIM, by=None, at=at())
    with store.write() as tx:
        tx.keep_direct_channel("a", "b")


def test_nothing_is_written_while_reading(store):
    with pytest.raises(StorageError, match="only reading"), store.read() as tx:
        tx.keep_direct_channel("a", "b")


def test_a_reader_sees_one_moment(store):
    with store.read() as reading:
        assert reading.direct_channel("a") is None
        with store.write() as tx:
            tx.keep_direct_channel("a", "b")
        assert reading.direct_channel("a") is None
    with store.read() as reading:
        assert reading.direct_channel("a") == "b"


def test_what_is_not_committed_is_seen_by_nobody(store):
    def look() -> str | None:
        with store.read() as reading:
            return reading.direct_channel("a")

    with store.write() as tx, ThreadPoolExecutor(1) as other:
        tx.keep_direct_channel("a", "b")
        assert other.submit(look).result() is None


def test_what_is_read_inside_a_unit_that_writes_is_its_own_view(store):
    with store.write() as tx:
        tx.keep_direct_channel("a", "b")
        with store.read() as reading:
            assert reading.direct_channel("a") == "b"
        tx.keep_direct_channel("c", "d")
    with store.read() as reading:
        assert [reading.direct_channel("a"), reading.direct_channel("c")] == ["b", "d"]


def test_writers_of_many_threads_lose_nothing(store):
    def count(_: int) -> None:
        with store.write() as tx:
            tx.keep_direct_channel("n", str(int(tx.direct_channel("n") or "0") + 1))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(count, range(200)))
    with store.read() as tx:
        assert tx.direct_channel("n") == "200"


def test_what_is_new_is_never_a_table_made_by_mistake(store, path):
    with store.write() as tx:
        question = make_question(tx).id
        escalation = open_escalation(tx, question)
        tx.record_move(escalation.id, MoveKind.CLAIM, by="U1", at=at())
        tx.save_answer(make_answer(), by=None, at=at())
        tx.audit("U1", "claim", "1", at())
        put(tx, "k")
    with closing(Database(path)) as db:
        assert set(db.table_names()) == TABLES


# --- what can go wrong -----------------------------------------------------------------------


def test_a_lock_held_by_another_program_is_named(store, path):
    impatient = Store(path, busy_timeout=0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError, match="locked by another program"), impatient.write():
            pass
        with impatient.read() as tx:
            assert tx.channels() == ()


def test_a_lock_held_by_another_thread_is_named(path):
    with Store(path, busy_timeout=0.05) as store, store.write(), ThreadPoolExecutor() as pool:

        def write() -> None:
            with store.write():
                pass

        failure = pool.submit(write).exception()
    assert isinstance(failure, StorageError)
    assert "another thread" in str(failure)


def test_a_file_that_is_no_database_is_named(path):
    path.write_bytes(b"This is a shopping list, and by no means a database. " * 40)
    with pytest.raises(StorageError, match="not a database"):
        Store(path).open()


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(StorageError, match=r"folder .*nowhere does not exist"):
        Store(tmp_path / "nowhere" / "s.db").open()


def test_a_folder_in_the_files_place_is_named(tmp_path):
    with pytest.raises(StorageError, match="is a folder"):
        Store(tmp_path).open()


def test_a_file_that_vanished_is_named_and_not_made_anew(path):
    with pytest.raises(StorageError, match="does not exist"), Store(path).write():
        pass
    assert not path.exists()


def test_a_full_disk_is_named_and_the_unit_undone(store, monkeypatch):
    begin = engine.begin

    def begin_on_a_small_disk(connection, *, writes: bool) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 5}")
        begin(connection, writes=writes)

    def fill() -> None:
        with store.write() as tx:
            tx.keep_vectors("m", {str(n): b"x" * 4000 for n in range(50)})

    with monkeypatch.context() as patch:
        patch.setattr(engine, "begin", begin_on_a_small_disk)
        with pytest.raises(StorageError, match="is full"):
            fill()
    with store.read() as tx:
        assert tx.vectors("m", ["0"]) == {}


def test_a_corrupt_file_is_named_and_found_by_the_check(store, path):
    with store.write() as tx:
        tx.keep_vectors("m", {str(n): b"x" * 4000 for n in range(50)})
    store.close()
    damaged = bytearray(path.read_bytes())
    damaged[40_960:] = b"\xff" * (len(damaged) - 40_960)
    path.write_bytes(damaged)
    assert store.check() != ()
    with pytest.raises(StorageError, match="is corrupt"), store.read() as tx:
        tx.vectors("m", [str(n) for n in range(50)])


def test_a_folder_without_permission_is_named(folder_of_a_plain_user):
    folder_of_a_plain_user.chmod(0o500)
    with pytest.raises(StorageError, match="permission"):
        Store(folder_of_a_plain_user / "s.db").open()
    folder_of_a_plain_user.chmod(0o000)
    with pytest.raises(StorageError, match="permission"):
        Store(folder_of_a_plain_user / "s.db").open()


def test_a_file_without_permission_is_named(folder_of_a_plain_user):
    path = folder_of_a_plain_user / "s.db"
    Store(path).open().close()
    path.chmod(0o000)
    with pytest.raises(StorageError, match="permission"):
        Store(path).open()


def test_a_read_only_file_is_named(folder_of_a_plain_user):
    path = folder_of_a_plain_user / "s.db"
    Store(path).open().close()
    path.chmod(0o400)
    with pytest.raises(StorageError, match="read-only"):
        Store(path).open()


def test_a_reference_to_nothing_is_found_by_the_check(store, path):
    assert store.check() == ()
    with store.write() as tx:
        make_channel(tx)
    run_sql(path, "INSERT INTO channel_ids (slack_id, channel) VALUES ('C9', 99)")
    (fault,) = store.check()
    assert "channel_ids" in fault
    assert "channels" in fault


# --- copies ----------------------------------------------------------------------------------


def test_a_backup_is_whole_and_private_and_taken_while_writing_goes_on(store, tmp_path):
    stop = threading.Event()

    def keep_writing() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            with store.write() as tx:
                tx.keep_direct_channel("a", str(number))
                tx.keep_direct_channel("b", str(number))

    with store.write() as tx:
        tx.keep_direct_channel("a", "0")
        tx.keep_direct_channel("b", "0")
    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(keep_writing)
        for _ in range(5):
            store.backup(tmp_path / "copy.db")
        stop.set()
        writing.result()
    assert mode_of(tmp_path / "copy.db") == 0o600
    with Store(tmp_path / "copy.db") as copy, copy.read() as tx:
        assert tx.direct_channel("a") == tx.direct_channel("b") is not None
        assert copy.check() == ()
    assert not (tmp_path / "copy.db.part").exists()


def test_a_backup_over_the_database_itself_is_refused(store, path):
    with pytest.raises(StorageError, match="the database itself"):
        store.backup(path)


def test_a_backup_into_a_missing_folder_says_so(store, tmp_path):
    with pytest.raises(StorageError, match=r"folder .*nowhere does not exist"):
        store.backup(tmp_path / "nowhere" / "copy.db")


# --- crashes ---------------------------------------------------------------------------------

WRITER = """
import sys
from bot.core.outbox import SayNudge
from bot.store import Store
from tests.store.sample import at, make_question

with Store(sys.argv[1]) as store:
    while True:
        with store.write() as tx:
            question = make_question(tx)
            tx.keep_direct_channel("half", str(question.id))
            tx.put(SayNudge(question.id), f"k{question.id}", at(), to_user="U1")
        print(question.id, flush=True)
"""


def test_a_killed_process_leaves_what_it_had_committed_and_no_half_of_anything(path):
    root = Path(bot.__file__).parents[1]
    for round_number in range(1, 4):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)], cwd=root, stdout=subprocess.PIPE, text=True
        ) as writer:
            seen = [int(writer.stdout.readline()) for _ in range(7 * round_number)]
            writer.kill()
            seen += [int(line) for line in writer.stdout.read().splitlines()]
        with Store(path) as store, store.read() as tx:
            assert store.check() == ()
            last = int(tx.direct_channel("half"))
            assert last >= seen[-1]
            rows = [len(tx.rows_of_question(number)) for number in range(1, last + 1)]
            assert rows == [1] * last
            with pytest.raises(NotFound):
                tx.question(last + 1)
