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

from .end_state import reading
from .stories import CLEAR
from .table import Tried
from .test_process import replies, up
from .world import Nursery, Place, channel_of, customer_of, make_place, until, whole

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
def place(folder, nursery: Nursery) -> Iterator[Place]:
    """A place whose database is whole in the end."""
    with whole(make_place(folder, nursery)) as made:
        yield made


@pytest.fixture
def noted(named: str, tried: Callable[[Tried], None]) -> Callable[[Place, list[str]], None]:
    """Takes a row for the table."""
    return partial(note, named, tried)


def note(named: str, tried: Callable[[Tried], None], place: Place, asked: list[str]) -> None:
    """Each of the questions asked has one reply; the table says how many got none, or two."""
    counts = [len(replies(place, ts)) for ts in asked]
    doubled = sum(max(0, count - 1) for count in counts)
    tried(Tried(f"database: {named}", len(asked), counts.count(0), doubled))
    assert counts == [1] * len(asked)


def ask(place: Place, lane: int = 0) -> str:
    return str(place.sandbox.as_user(customer_of(lane)).post(channel_of(lane), CLEAR))


def is_refused(place: Place) -> bool:
    """Whether the newest message was delivered again, because it was not acked."""
    delivery = place.sandbox.deliveries("message")[-1]
    return len(delivery.attempts) > 1 and not delivery.is_acked


def answered(place: Place, asked: list[str]) -> None:
    until(lambda: all(replies(place, ts) for ts in asked), "every reply")


@contextlib.contextmanager
def no_room(pid: int) -> Iterator[None]:
    """Whatever the process writes to a file fails, as on a disk that has no room or is broken."""
    before = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, before)


@pytest.mark.usefixtures("in_full")
def test_a_disk_that_takes_nothing_any_more_costs_nothing(place, noted):
    log = Log(place.log)
    up(place)
    first = ask(place)
    answered(place, [first])
    with no_room(place.pid):
        second = ask(place)
        until(lambda: is_refused(place), "a second delivery")
        assert place.is_alive()
        until(lambda: log.says("Check the disk and its mount"), "clear words")
        assert log.says("not kept, Slack delivers it again")
    answered(place, [first, second])
    noted(place, [first, second])


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


@pytest.mark.usefixtures("in_full")
def test_a_full_disk_costs_nothing_once_there_is_room(small_disk, place, noted):
    place.store = small_disk
    log = Log(place.log)
    up(place)
    first = ask(place)
    answered(place, [first])
    ballast = small_disk / "ballast"
    with contextlib.suppress(OSError), ballast.open("wb", buffering=0) as file:
        while file.write(b"\0" * PAGE):
            pass
    second = ask(place)
    until(lambda: is_refused(place), "a second delivery")
    until(lambda: log.says("is full. Make room"), "clear words")
    ballast.unlink()
    answered(place, [first, second])
    noted(place, [first, second])


def test_a_database_on_a_disk_that_may_only_be_read_is_named(small_disk, place):
    place.store = small_disk
    with Store(place.database).open():
        pass
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    log = Log(place.log)
    place.start()

    assert os.waitstatus_to_exitcode(place.nursery.wait(place.pid, 20)) == 1
    until(lambda: log.says(str(place.database)), "clear words")
    assert not log.says("Traceback")
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)


def test_pages_that_break_while_it_runs_are_named_and_a_copy_takes_their_place(place, noted):
    up(place)
    first = ask(place)
    answered(place, [first])
    copy = place.folder / "copy.db"
    Store(place.database).backup(copy)
    _break_pages(place.database)
    second = ask(place)
    until(lambda: is_refused(place), "a second delivery")
    until(lambda: "is corrupt. Stop the bot" in place.log.read_text(), "clear words")
    place.stop()
    for end in ("-wal", "-shm", ""):
        place.database.with_name(place.database.name + end).unlink(missing_ok=True)
    copy.rename(place.database)
    up(place)

    answered(place, [first, second])
    noted(place, [first, second])


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


@pytest.mark.usefixtures("in_full")
def test_copies_made_in_the_middle_of_work_are_whole_and_one_takes_the_bot_on(place, noted):
    up(place)
    copies = [place.folder / f"copy{number}.db" for number in range(4)]
    asked = []
    for copy in copies:
        asked += [ask(place) for _ in range(5)]
        Store(place.database).backup(copy)
    faults = [Store(copy).check() for copy in copies]
    place.send(signal.SIGKILL)
    place.nursery.wait(place.pid)
    for end in ("-wal", "-shm"):
        place.database.with_name(place.database.name + end).unlink(missing_ok=True)
    with Store(copies[-1]) as store, store.write() as tx:
        tx.doubt_ready()
    copies[-1].rename(place.database)
    up(place)

    assert faults == [()] * len(copies)
    answered(place, asked)
    noted(place, asked)


@pytest.mark.usefixtures("in_full")
def test_a_large_database_that_is_written_anew_costs_nothing(place, noted):
    """As `switchboard forget` does at its end."""
    up(place)
    asked = [ask(place)]
    answered(place, asked)
    store = Store(place.database)
    with store.open(), store.write() as tx:
        tx.keep_vectors("large", {str(n): os.urandom(PAGE) for n in range(MANY_PAGES)})
    writing = threading.Thread(target=store.scrub, kwargs={"whole": True})
    writing.start()
    while writing.is_alive():
        asked.append(ask(place))
        writing.join(0.1)
    answered(place, asked)
    noted(place, asked)


@pytest.mark.usefixtures("in_full")
def test_another_program_that_locks_it_for_half_a_minute_costs_nothing(place, noted):
    up(place)
    with contextlib.closing(sqlite3.connect(place.database, isolation_level=None)) as db:
        db.execute("BEGIN IMMEDIATE")
        asked = [ask(place)]
        threading.Event().wait(LOCKED_FOR)
        assert is_refused(place)
        with reading(place.database) as look:
            assert look.execute("SELECT count(*) FROM questions").fetchone() == (0,)
        db.execute("ROLLBACK")

    answered(place, asked)
    assert place.is_alive()
    assert "stays locked by another program" in place.log.read_text()
    noted(place, asked)
