"""The loops: how one goes on, waits and dies, and what those do that have something to decide."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from bot.errors import AccessLost, SlackCallFailed, StorageError
from bot.process.loops import LibraryLoop, Loop, SocketsLoop
from tests.e2e.world import BEN, GLOBEX, MIA, SandboxWorld
from tests.waiting import until


class Busy(Loop):
    """Does what it is told, round after round, then nothing."""

    def __init__(self, *rounds: Callable[[], object], every: float = 0.01, **kind: bool) -> None:
        super().__init__("busy", self._do_next, every=every, **kind)
        self.rounds = list(rounds)
        self.is_done = threading.Event()

    def _do_next(self) -> None:
        if self.rounds:
            self.rounds.pop(0)()
        else:
            self.is_done.set()


def failing(error: BaseException) -> Callable[[], object]:
    def work() -> None:
        raise error

    return work


@pytest.fixture
def start() -> Iterator[Callable[[Loop], list]]:
    made: list[Loop] = []

    def begin(loop: Loop) -> list[Any]:
        heard: list[Any] = []
        made.append(loop)
        loop.start(lambda part, error: heard.append((part, error)))
        return heard

    yield begin
    for loop in made:
        loop.stop()


def ended(loop: Loop) -> bool:
    loop._thread.join(5)
    return not loop.is_alive


@pytest.mark.parametrize(
    "error", [StorageError("locked"), SlackCallFailed("users.info", "no_answer")], ids=str
)
def test_a_loop_waits_for_what_does_not_answer(start, error):
    loop = Busy(failing(error), failing(error))
    heard = start(loop)
    assert loop.is_done.wait(5)
    assert heard == []


@pytest.mark.parametrize("error", [KeyError("a bug"), AccessLost("users.info", "token_revoked")])
def test_a_loop_that_dies_says_so_with_its_name(start, error):
    loop = Busy(failing(error))
    heard = start(loop)
    assert ended(loop)
    assert heard == [("busy", error)]


def test_a_loop_that_is_not_vital_survives_a_bug(start):
    loop = Busy(failing(KeyError("a bug")), is_vital=False)
    heard = start(loop)
    assert loop.is_done.wait(5)
    assert heard == []


def test_a_loop_may_rest_first_unless_it_is_woken(start):
    loop = Busy(every=60.0, begins_at_once=False)
    start(loop)
    assert not loop.is_done.wait(0.1)
    loop.wake()
    assert loop.is_done.wait(5)


def test_a_loop_that_rests_is_stopped_at_once(start):
    loop = Busy(every=60.0)
    start(loop)
    assert loop.is_done.wait(5)
    began = time.monotonic()
    loop.stop()
    assert time.monotonic() - began < 1
    assert not loop.is_alive


class Sessions:
    """Connections of which each look finds a new one, or none."""

    def __init__(self, *looks: bool) -> None:
        self.looks = list(looks)

    def has_new(self) -> bool:
        return self.looks.pop(0)


class Woken:
    """A catch-up that began so many seconds ago, and counts how often it is woken."""

    def __init__(self, ago: float) -> None:
        self.began_at = time.monotonic() - ago
        self.times = 0

    def wake(self) -> None:
        self.times += 1


def test_a_connection_that_replaced_another_has_history_read_once():
    catch_up = Woken(ago=60)
    loop = SocketsLoop(Sessions(False, True, False), catch_up)
    counts = []
    for _ in range(3):
        loop.work()
        counts.append(catch_up.times)
    assert counts == [0, 1, 1]


def test_history_that_was_just_read_is_read_again_a_little_later():
    catch_up = Woken(ago=1)
    loop = SocketsLoop(Sessions(True, False), catch_up)
    loop.work()
    assert catch_up.times == 0
    catch_up.began_at -= 60
    loop.work()
    assert catch_up.times == 1


def test_a_library_that_another_process_changed_is_indexed_anew(world: SandboxWorld):
    bot = world.bot
    loop = LibraryLoop(bot.store, bot.indexes)
    loop.work()
    before = bot.indexes.current()
    loop.work()
    assert bot.indexes.current() is before
    with bot.store.write() as tx:
        changed = replace(tx.answers()[0], body="Changed elsewhere.")
        tx.save_answer(changed, by="cli:ana", at=bot.clock())
    loop.work()
    assert bot.indexes.current() is not before


@pytest.mark.parametrize(("between", "is_new"), [(0.0, True), (60.0, False)])
def test_what_people_show_is_soon_in_force_and_not_at_every_grade(
    world: SandboxWorld, between: float, is_new: bool
):
    ts = world.ask(MIA, GLOBEX, "How do I reset my password?")
    bot = world.bot
    loop = LibraryLoop(bot.store, bot.indexes, between_labels=between)
    loop.work()
    before = bot.indexes.current()
    loop.work()
    assert bot.indexes.current() is before
    (reply,) = world.said(GLOBEX, ts)
    world.sandbox.as_user(BEN).react(GLOBEX, reply["ts"], "-1")
    world.come_to_rest()
    loop.work()
    assert (bot.indexes.current() is not before) == is_new
    after = bot.indexes.current()
    loop.work()
    assert bot.indexes.current() is after


def test_a_session_that_replaced_another_is_new_once(world: SandboxWorld):
    connections = world.bot.connections
    assert not connections.has_new()
    world.sandbox.drop_sockets()
    until(connections.has_new, "a session in place of those that were cut", 10)
    until(lambda: connections.connected() == 2, "both connections", 10)
    connections.has_new()
    assert not connections.has_new()
