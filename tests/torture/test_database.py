"""The database's bad days, while the real process runs: said clearly, not acked, made up for."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import sqlite3
import subprocess
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from bot.store import Store
from tests.waiting import until

from .fork_server import ForkServer
from .stories import CLEAR
from .table import Tried
from .test_process import replies, up
from .world import ProcessWorld, channel_of, customer_of, make_world, whole

PAGE = 4096
LOCKED_FOR = 30.0
MANY_PAGES = 40_000


class Log:
    """What the bot says, read from a pipe: a disk that takes nothing takes no log either."""

    def __init__(self, path: Path) -> None:
        os.mkfifo(path)
        self._end = os.open(path, os.O_RDWR)
        self._lines: list[str] = []
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        with os.fdopen(self._end, errors="replace") as pipe:
            for line in pipe:
                self._lines.append(line)

    def says(self, words: str) -> bool:
        return any(words in line for line in list(self._lines))


@pytest.fixture
def world(folder, fork_server: ForkServer) -> Iterator[ProcessWorld]:
    """A world whose database is whole in the end."""
    with whole(make_world(folder, fork_server)) as made:
        yield made


@pytest.fixture
def noted(named: str, tried: Callable[[Tried], None]) -> Callable[[ProcessWorld, list[str]], None]:
    """Takes a row for the table."""
    return partial(note, named, tried)


def note(named: str, tried: Callable[[Tried], None], world: ProcessWorld, asked: list[str]) -> None:
    """Each of the questions asked has one reply; the table says how many got none, or two."""
    counts = [len(replies(world, ts)) for ts in asked]
    doubled = sum(max(0, count - 1) for count in counts)
    tried(Tried(f"database: {named}", len(asked), counts.count(0), doubled))
    assert counts == [1] * len(asked)


def ask(world: ProcessWorld, pair: int = 0) -> str:
    return str(world.sandbox.as_user(customer_of(pair)).post(channel_of(pair), CLEAR))


def is_refused(world: ProcessWorld) -> bool:
    """Whether the newest message was delivered again, because it was not acked."""
    delivery = world.sandbox.deliveries("message")[-1]
    return len(delivery.attempts) > 1 and not delivery.is_acked


def answered(world: ProcessWorld, asked: list[str]) -> None:
    until(lambda: all(replies(world, ts) for ts in asked), "every reply")


@contextlib.contextmanager
def no_room(pid: int) -> Iterator[None]:
    """Whatever the process writes to a file fails, as on a disk that has no room or is broken."""
    before = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, before)


@pytest.mark.full
def test_a_disk_that_takes_nothing_any_more_costs_nothing(world, noted):
    log = Log(world.log)
    up(world)
    first = ask(world)
    answered(world, [first])
    with no_room(world.pid):
        second = ask(world)
        until(lambda: is_refused(world), "a second delivery")
        assert world.is_alive()
        until(lambda: log.says("Check the disk and its mount"), "clear words")
        assert log.says("not kept, Slack delivers it again")
    answered(world, [first, second])
    noted(world, [first, second])


@pytest.fixture
def small_disk(folder) -> Iterator[Path]:
    """A disk of three megabytes, where one may be mounted."""
    path = folder / "disk"
    path.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(path)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no small disk may be mounted here")
    try:
        yield path
    finally:
        subprocess.run(["umount", "-l", str(path)], check=True)


@pytest.mark.full
def test_a_full_disk_costs_nothing_once_there_is_room(small_disk, world, noted):
    world.store = small_disk
    log = Log(world.log)
    up(world)
    first = ask(world)
    answered(world, [first])
    ballast = small_disk / "ballast"
    with contextlib.suppress(OSError), ballast.open("wb", buffering=0) as file:
        while file.write(b"\0" * PAGE):
            pass
    second = ask(world)
    until(lambda: is_refused(world), "a second delivery")
    until(lambda: log.says("is full. Make room"), "clear words")
    ballast.unlink()
    answered(world, [first, second])
    noted(world, [first, second])


def test_a_database_on_a_disk_that_may_only_be_read_is_named(small_disk, world):
    world.store = small_disk
    with Store(world.database).open():
        pass
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    log = Log(world.log)
    world.start()

    assert os.waitstatus_to_exitcode(world.fork_server.wait(world.pid, 20)) == 1
    until(lambda: log.says(str(world.database)), "clear words")
    assert not log.says("Traceback")
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)


def test_pages_that_break_while_it_runs_are_named_and_a_copy_takes_their_place(world, noted):
    up(world)
    first = ask(world)
    answered(world, [first])
    copy = world.folder / "copy.db"
    Store(world.database).backup(copy)
    _break_pages(world.database)
    second = ask(world)
    until(lambda: is_refused(world), "a second delivery")
    until(lambda: "is corrupt. Stop the bot" in world.log.read_text(), "clear words")
    world.stop()
    for end in ("-wal", "-shm", ""):
        world.database.with_name(world.database.name + end).unlink(missing_ok=True)
    copy.rename(world.database)
    up(world)

    answered(world, [first, second])
    noted(world, [first, second])


def _break_pages(database: Path) -> None:
    """Fold the journal back, so that every connection reads the file anew, and scribble on it."""
    with contextlib.closing(sqlite3.connect(database)) as db:
        db.execute("PRAGMA user_version = 7")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with database.open("r+b") as file:
        pages = file.seek(0, os.SEEK_END) // PAGE
        for page in range(1, pages):
            file.seek(page * PAGE)
            file.write(b"\x7f" * PAGE)


@pytest.mark.full
def test_copies_made_in_the_middle_of_work_are_whole_and_one_takes_the_bot_on(world, noted):
    up(world)
    copies = [world.folder / f"copy{number}.db" for number in range(4)]
    asked = []
    for copy in copies:
        asked += [ask(world) for _ in range(5)]
        Store(world.database).backup(copy)
    faults = [Store(copy).check() for copy in copies]
    world.send(signal.SIGKILL)
    world.fork_server.wait(world.pid)
    for end in ("-wal", "-shm"):
        world.database.with_name(world.database.name + end).unlink(missing_ok=True)
    with Store(copies[-1]) as store, store.write() as tx:
        tx.doubt_ready()
    copies[-1].rename(world.database)
    up(world)

    assert faults == [()] * len(copies)
    answered(world, asked)
    noted(world, asked)


@pytest.mark.full
def test_a_large_database_that_is_written_anew_costs_nothing(world, noted):
    """As `switchboard forget` does at its end."""
    up(world)
    asked = [ask(world)]
    answered(world, asked)
    store = Store(world.database)
    with store.open(), store.write() as tx:
        tx.keep_vectors("large", {str(n): os.urandom(PAGE) for n in range(MANY_PAGES)})
    writing = threading.Thread(target=store.scrub, kwargs={"whole": True})
    writing.start()
    while writing.is_alive():
        asked.append(ask(world))
        writing.join(0.1)
    answered(world, asked)
    noted(world, asked)


@pytest.mark.full
def test_another_program_that_locks_it_for_half_a_minute_costs_nothing(world, noted):
    up(world)
    with contextlib.closing(sqlite3.connect(world.database, isolation_level=None)) as db:
        db.execute("BEGIN IMMEDIATE")
        asked = [ask(world)]
        threading.Event().wait(LOCKED_FOR)
        assert is_refused(world)
        assert world.rows("SELECT id FROM questions") == []
        db.execute("ROLLBACK")

    answered(world, asked)
    assert world.is_alive()
    assert "stays locked by another program" in world.log.read_text()
    noted(world, asked)
