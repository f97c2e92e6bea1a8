"""Files taken from a running bot, or from one that starts: said clearly, not acked, made up for."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.store import Store
from tests.waiting import until

from .fork_server import ForkServer
from .table import Tried
from .test_database import answered, ask, is_refused, note
from .test_process import make_database, refused, with_end
from .world import ProcessWorld, make_world, whole

ENDS = ("", "-wal", "-shm")
UP = "Switchboard is up"


@pytest.fixture
def world(folder, fork_server: ForkServer) -> Iterator[ProcessWorld]:
    """A world whose database has a folder of its own, and is whole in the end."""
    made = make_world(folder, fork_server)
    made.store = folder / "database"
    made.store.mkdir()
    with whole(made):
        yield made


@pytest.fixture
def noted(named: str, tried: Callable[[Tried], None]) -> Callable[[ProcessWorld, list[str]], None]:
    """Waits for the replies, and takes a row for the table."""

    def wait(world: ProcessWorld, asked: list[str]) -> None:
        answered(world, asked)
        note(named, tried, world, asked)

    return wait


@contextlib.contextmanager
def closed(*files: Path) -> Iterator[None]:
    """Nobody may use these any more, for a while."""
    before = {file: file.stat().st_mode for file in files if file.exists()}
    for file in before:
        file.chmod(0)
    try:
        yield
    finally:
        for file, mode in before.items():
            file.chmod(mode)


def up(world: ProcessWorld) -> None:
    """Start it, and wait until it is past all that could still end a start."""
    before = world.log.read_text().count(UP) if world.log.exists() else 0
    world.start()
    until(lambda: world.log.exists() and world.log.read_text().count(UP) > before, "its start")


def kill(world: ProcessWorld) -> None:
    world.send(signal.SIGKILL)
    world.fork_server.wait(world.pid)


def test_a_file_that_may_not_be_opened_any_more_costs_nothing(world, noted):
    up(world)
    asked = [ask(world)]
    answered(world, asked)
    with closed(*(with_end(world, end) for end in ENDS)):
        asked += [ask(world) for _ in range(3)]
        until(lambda: not world.sandbox.deliverer.under_way or is_refused(world), "an ack, or none")
        kill(world)
        assert "There is no permission to use" in refused(world)
    up(world)
    noted(world, asked)


def test_a_folder_that_may_not_be_looked_into_any_more_costs_nothing(world, noted):
    up(world)
    asked = [ask(world)]
    answered(world, asked)
    with closed(world.store):
        asked.append(ask(world))
        until(lambda: is_refused(world), "a second delivery")
        said = f"There is no permission to look into {world.store}"
        until(lambda: said in world.log.read_text(), "clear words")
        assert world.is_alive()
    noted(world, asked)


@pytest.mark.full
def test_a_folder_that_may_not_be_written_is_named_at_the_next_start(world, noted):
    up(world)
    asked = [ask(world)]
    answered(world, asked)
    world.store.chmod(0o500)
    asked.append(ask(world))
    answered(world, asked)
    world.store.chmod(0o700)
    world.stop()
    world.store.chmod(0o500)
    assert str(world.database) in refused(world)
    world.store.chmod(0o700)
    asked.append(ask(world))
    up(world)
    noted(world, asked)


def test_a_journal_taken_away_costs_nothing_that_was_acked(world, noted):
    up(world)
    asked = [ask(world)]
    answered(world, asked)
    for end in ENDS[1:]:
        with_end(world, end).unlink()
    asked.append(ask(world))
    until(lambda: is_refused(world), "a second delivery")
    until(lambda: "taken away or replaced" in world.log.read_text(), "clear words")
    kill(world)
    up(world)
    noted(world, asked)


@pytest.mark.full
def test_a_copy_put_in_its_place_is_not_touched_before_the_next_start(world, noted):
    up(world)
    asked = [ask(world)]
    answered(world, asked)
    copy = world.folder / "copy.db"
    Store(world.database).backup(copy)
    before = copy.read_bytes()
    copy.replace(world.database)
    asked.append(ask(world))
    until(lambda: is_refused(world), "a second delivery")
    until(lambda: "Another file was put in the place" in world.log.read_text(), "clear words")
    world.stop()
    assert world.database.read_bytes() == before
    up(world)
    noted(world, asked)


@pytest.mark.full
def test_it_ends_by_itself_where_it_may_not_use_its_database_for_long(world, noted):
    up(world)
    with closed(world.store):
        asked = [ask(world)]
        status = world.fork_server.wait(world.pid, 90)
    assert os.waitstatus_to_exitcode(status) == 1
    assert "stopped by itself" in world.log.read_text()
    up(world)
    noted(world, asked)


def test_what_others_may_read_is_taken_from_them_at_the_start_and_that_is_told(world):
    make_database(world)
    world.database.chmod(0o644)
    up(world)

    assert [with_end(world, end).stat().st_mode & 0o777 for end in ENDS] == [0o600] * 3
    assert f"others on this machine could read {world.database}" in world.log.read_text()
