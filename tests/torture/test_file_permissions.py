"""Files taken from a running bot, or from one that starts: said clearly, not acked, made up for."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.store import Store

from .table import Tried
from .test_database import answered, ask, is_refused, note
from .test_process import make_database, refused, with_end
from .world import Nursery, Place, make_place, until, whole

ENDS = ("", "-wal", "-shm")
UP = "Switchboard is up"


@pytest.fixture
def place(folder, nursery: Nursery) -> Iterator[Place]:
    """A place whose database has a folder of its own, and is whole in the end."""
    made = make_place(folder, nursery)
    made.store = folder / "database"
    made.store.mkdir()
    with whole(made):
        yield made


@pytest.fixture
def noted(named: str, tried: Callable[[Tried], None]) -> Callable[[Place, list[str]], None]:
    """Waits for the replies, and takes a row for the table."""

    def wait(place: Place, asked: list[str]) -> None:
        answered(place, asked)
        note(named, tried, place, asked)

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


def up(place: Place) -> None:
    """Start it, and wait until it is past all that could still end a start."""
    before = place.log.read_text().count(UP) if place.log.exists() else 0
    place.start()
    until(lambda: place.log.exists() and place.log.read_text().count(UP) > before, "its start")


def kill(place: Place) -> None:
    place.send(signal.SIGKILL)
    place.nursery.wait(place.pid)


def test_a_file_that_may_not_be_opened_any_more_costs_nothing(place, noted):
    up(place)
    asked = [ask(place)]
    answered(place, asked)
    with closed(*(with_end(place, end) for end in ENDS)):
        asked += [ask(place) for _ in range(3)]
        until(lambda: not place.sandbox.engine.under_way or is_refused(place), "an ack, or none")
        kill(place)
        assert "There is no permission to use" in refused(place)
    up(place)
    noted(place, asked)


def test_a_folder_that_may_not_be_looked_into_any_more_costs_nothing(place, noted):
    up(place)
    asked = [ask(place)]
    answered(place, asked)
    with closed(place.store):
        asked.append(ask(place))
        until(lambda: is_refused(place), "a second delivery")
        said = f"There is no permission to look into {place.store}"
        until(lambda: said in place.log.read_text(), "clear words")
        assert place.is_alive()
    noted(place, asked)


@pytest.mark.usefixtures("in_full")
def test_a_folder_that_may_not_be_written_is_named_at_the_next_start(place, noted):
    up(place)
    asked = [ask(place)]
    answered(place, asked)
    place.store.chmod(0o500)
    asked.append(ask(place))
    answered(place, asked)
    place.store.chmod(0o700)
    place.stop()
    place.store.chmod(0o500)
    assert str(place.database) in refused(place)
    place.store.chmod(0o700)
    asked.append(ask(place))
    up(place)
    noted(place, asked)


def test_a_journal_taken_away_costs_nothing_that_was_acked(place, noted):
    up(place)
    asked = [ask(place)]
    answered(place, asked)
    for end in ENDS[1:]:
        with_end(place, end).unlink()
    asked.append(ask(place))
    until(lambda: is_refused(place), "a second delivery")
    until(lambda: "taken away or replaced" in place.log.read_text(), "clear words")
    kill(place)
    up(place)
    noted(place, asked)


@pytest.mark.usefixtures("in_full")
def test_a_copy_put_in_its_place_is_not_touched_before_the_next_start(place, noted):
    up(place)
    asked = [ask(place)]
    answered(place, asked)
    copy = place.folder / "copy.db"
    Store(place.database).backup(copy)
    before = copy.read_bytes()
    copy.replace(place.database)
    asked.append(ask(place))
    until(lambda: is_refused(place), "a second delivery")
    until(lambda: "Another file was put in the place" in place.log.read_text(), "clear words")
    place.stop()
    assert place.database.read_bytes() == before
    up(place)
    noted(place, asked)


@pytest.mark.usefixtures("in_full")
def test_it_ends_by_itself_where_it_may_not_use_its_database_for_long(place, noted):
    up(place)
    with closed(place.store):
        asked = [ask(place)]
        status = place.nursery.wait(place.pid, 90)
    assert os.waitstatus_to_exitcode(status) == 1
    assert "stopped by itself" in place.log.read_text()
    up(place)
    noted(place, asked)


def test_what_others_may_read_is_taken_from_them_at_the_start_and_that_is_told(place):
    make_database(place)
    place.database.chmod(0o644)
    up(place)

    assert [with_end(place, end).stat().st_mode & 0o777 for end in ENDS] == [0o600] * 3
    assert f"others on this machine could read {place.database}" in place.log.read_text()
