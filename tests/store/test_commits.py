"""Units of work that share a commit: kept together, undone alone."""

from __future__ import annotations

import shutil
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack

import pytest

from bot.errors import StorageError
from bot.store import Store, engine

from .sample import at, make_channel


class Crew:
    """Threads that each do one unit of work, all let in while the first is still at its own."""

    def __init__(self, store: Store, stack: ExitStack) -> None:
        self.store = store
        self.pool = stack.enter_context(ThreadPoolExecutor(8))
        self.first_is_in = threading.Event()
        self.all_came = threading.Event()
        self.done: list[Future[None]] = []

    def begin(self, *works) -> None:
        """The first unit holds the turn until the others stand in line for it."""
        self.done.append(self.pool.submit(self._first))
        assert self.first_is_in.wait(10)
        self.done += [self.pool.submit(self._unit, work) for work in works]
        while self.store.commits.waiting < len(works):
            self.all_came.wait(0.001)
        self.all_came.set()

    def _first(self) -> None:
        with self.store.write() as tx:
            tx.keep_direct_channel("first", "kept")
            self.first_is_in.set()
            assert self.all_came.wait(10)

    def _unit(self, work) -> None:
        with self.store.write() as tx:
            work(tx)

    def errors(self) -> list[type[BaseException] | None]:
        return [error and type(error) for error in (each.exception(10) for each in self.done)]


@pytest.fixture
def crew(store):
    with ExitStack() as stack:
        yield Crew(store, stack)


def keeps(name):
    return lambda tx: tx.keep_direct_channel(name, "kept")


def fails(tx) -> None:
    tx.keep_direct_channel("half", "kept")
    raise RuntimeError("no")


def breaks_a_rule(tx) -> None:
    tx.mark_teammate_spoke(99, "1700000000.000100", "U1", at())


def check_rules_at_the_commit_only(monkeypatch) -> None:
    begin = engine.begin

    def begin_leniently(connection, *, writes: bool) -> None:
        begin(connection, writes=writes)
        connection.execute("PRAGMA defer_foreign_keys = ON")

    monkeypatch.setattr(engine, "begin", begin_leniently)


def values(store, *names):
    with store.read() as tx:
        return [tx.direct_channel(name) for name in names]


def test_one_that_fails_among_several_is_undone_alone(store, crew):
    crew.begin(keeps("a"), fails, keeps("b"))
    assert sorted(map(str, crew.errors())) == sorted(map(str, [None, None, RuntimeError, None]))
    assert values(store, "first", "a", "half", "b") == ["kept", "kept", None, "kept"]


def test_a_commit_that_fails_is_told_to_everybody_whose_work_was_in_it(store, crew, monkeypatch):
    check_rules_at_the_commit_only(monkeypatch)
    crew.begin(keeps("a"), breaks_a_rule)
    assert crew.errors() == [StorageError] * 3
    assert values(store, "first", "a") == [None, None]
    with store.write() as tx:
        tx.keep_direct_channel("a", "later")
    assert values(store, "a") == ["later"]


def test_nobody_outside_sees_a_unit_that_others_still_follow(store, crew):
    seen = []
    crew.begin(lambda _: seen.extend(crew.pool.submit(values, store, "first").result()))
    assert crew.errors() == [None, None]
    assert seen == [None]
    assert values(store, "first") == ["kept"]


def test_a_unit_is_not_over_before_its_commit(store, crew):
    later = []
    crew.begin(lambda _: later.append(crew.done[0].done()))
    assert crew.errors() == [None, None]
    assert later == [False]


def test_what_every_unit_wrote_is_seen_by_the_next(store, crew):
    seen = []
    crew.begin(lambda tx: seen.append(tx.direct_channel("first")))
    assert crew.errors() == [None, None]
    assert seen == ["kept"]


def channels_in(path):
    with Store(path) as fresh, fresh.read() as tx:
        return [channel.slack_id for channel in tx.channels()]


def test_a_file_put_in_the_place_of_an_open_one_is_not_touched(store, path, tmp_path):
    with store.write() as tx:
        make_channel(tx, "C1")
    store.backup(tmp_path / "copy.db")
    with store.write() as tx:
        make_channel(tx, "C2")
    first = path.rename(tmp_path / "first.db")
    (tmp_path / "copy.db").replace(path)
    with pytest.raises(StorageError, match="Another file was put"), store.write():
        pass
    with pytest.raises(StorageError, match="Another file was put"), store.read():
        pass
    first.replace(path)
    with store.read() as tx:
        assert [channel.slack_id for channel in tx.channels()] == ["C1", "C2"]


@pytest.mark.parametrize("ends", [("-wal",), ("-shm",), ("-wal", "-shm")], ids=" ".join)
def test_a_journal_taken_away_costs_nothing_that_was_kept(store, path, tmp_path, ends):
    with store.write() as tx:
        make_channel(tx, "C1")
    for end in ends:
        path.with_name(path.name + end).unlink()
    with pytest.raises(StorageError, match="start the bot again"), store.write() as tx:
        make_channel(tx, "C2")
    shutil.copyfile(path, tmp_path / "as-after-a-kill.db")

    assert channels_in(tmp_path / "as-after-a-kill.db") == ["C1"]
    store.close()
    assert channels_in(path) == ["C1"]


def test_a_file_taken_away_is_missed_by_the_next_unit(store, path):
    with store.write() as tx:
        make_channel(tx)
    path.unlink()
    with pytest.raises(StorageError, match="does not exist"), store.write():
        pass
    with pytest.raises(StorageError, match="does not exist"), store.read():
        pass
