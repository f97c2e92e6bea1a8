"""`switchboard run --http` while somebody on the network takes their time."""

from __future__ import annotations

import contextlib
import select
import socket
import threading
from collections.abc import Iterator

import pytest

from tests.waiting import until

from .fork_server import ForkServer
from .stories import CLEAR
from .table import Tried
from .test_process import replies
from .world import ProcessWorld, channel_of, customer_of, make_world

SLOW = 150  # more than the server would take by itself
TRICKLE = 0.2


@pytest.fixture
def world(folder, fork_server: ForkServer) -> Iterator[ProcessWorld]:
    made = make_world(folder, fork_server, transport="http")
    try:
        yield made
    finally:
        made.close()


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def up(world: ProcessWorld) -> int:
    port = free_port()
    world.start("--http", "--port", str(port))
    world.sandbox.request_url = f"http://127.0.0.1:{port}/slack/events"

    def is_up() -> bool:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return True
        return False

    until(is_up, "a server")
    return port


class Slow:
    """Requests that never end: a byte now and then, each on a connection of its own."""

    def __init__(self, port: int, count: int) -> None:
        self._stop = threading.Event()
        self.lines = [socket.create_connection(("127.0.0.1", port), 5) for _ in range(count)]
        for line in self.lines:
            line.sendall(b"POST /slack/events HTTP/1.1\r\nHost: x\r\nX-Slow: ")
        self._thread = threading.Thread(target=self._trickle)
        self._thread.start()

    def _trickle(self) -> None:
        while not self._stop.wait(TRICKLE):
            for line in self.lines:
                with contextlib.suppress(OSError):
                    line.send(b"a")

    def hung_up_on(self) -> int:
        """How many connections the server has ended."""
        ended = 0
        for line in select.select(self.lines, [], [], 0)[0]:
            try:
                ended += not line.recv(1, socket.MSG_PEEK)
            except OSError:
                ended += 1
        return ended

    def close(self) -> None:
        self._stop.set()
        self._thread.join()
        for line in self.lines:
            line.close()


def test_those_who_send_a_byte_at_a_time_keep_nobody_waiting(world, is_full, tried):
    port = up(world)
    slow = Slow(port, SLOW)
    try:
        ts = str(world.sandbox.as_user(customer_of(0)).post(channel_of(0), CLEAR))
        until(lambda: replies(world, ts), "the reply")
        delivery = world.sandbox.deliveries("message")[0]
        tried(Tried("HTTP: 150 requests that never end", SLOW, worst=delivery.attempts[0].seconds))
        assert delivery.is_acked
        assert len(delivery.attempts) == 1
        if is_full:
            until(lambda: slow.hung_up_on() == SLOW, "an end to all of them")
    finally:
        slow.close()
