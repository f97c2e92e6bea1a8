"""Signed HTTP requests from Slack, behind a real WSGI server (waitress)."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass

from slack_bolt import App
from slack_bolt.adapter.wsgi import SlackRequestHandler
from waitress import wasyncore
from waitress.channel import HTTPChannel
from waitress.server import BaseWSGIServer, MultiSocketServer, create_server

from bot.errors import ConfigError

PATH = "/slack/events"
_LARGEST_BODY = 2_000_000  # bytes; Slack's payloads stay far below
_THREADS = 10
_MOST_CONNECTIONS = 1000
_LONGEST_REQUEST = 10.0  # seconds from its first byte to its last; Slack itself waits for three
_LOOK_UP = 0.2  # seconds, after which the thread that waits on sockets sees whether to go on
_LAST_WRITES = 5  # passes over the sockets in which the last answers leave


@dataclass(frozen=True, slots=True)
class Served:
    """A server that listens, and how to close it."""

    url: str
    server: BaseWSGIServer | MultiSocketServer
    thread: threading.Thread
    stopping: threading.Event

    def close(self) -> None:
        """Listen no more; requests under way are finished, idle connections are let go."""
        self.server.task_dispatcher.shutdown(timeout=2)
        self.stopping.set()
        self.thread.join(1)


def serve(app: App, host: str, port: int) -> Served:
    """Listen for Slack's requests in a thread of its own."""
    sockets: dict[int, wasyncore.dispatcher] = {}
    try:
        server = create_server(
            SlackRequestHandler(app, path=PATH),
            map=sockets,
            host=host,
            port=port,
            threads=_THREADS,
            max_request_body_size=_LARGEST_BODY,
            connection_limit=_MOST_CONNECTIONS,
            channel_timeout=10,
            ident=None,
        )
    except OSError as error:
        raise ConfigError(
            f"cannot listen on {host}:{port}: {error.strerror}. Choose another with --port."
        ) from error
    stopping = threading.Event()
    thread = threading.Thread(target=_listen, args=(sockets, stopping), name="http", daemon=True)
    thread.start()
    return Served(f"http://{host}:{_port_of(server)}{PATH}", server, thread, stopping)


def _listen(sockets: dict[int, wasyncore.dispatcher], stopping: threading.Event) -> None:
    """Wait on the sockets, and close them in this same thread: nobody else may meanwhile."""
    begun: dict[HTTPChannel, float] = {}
    while not stopping.is_set():
        wasyncore.loop(timeout=_LOOK_UP, use_poll=True, map=sockets, count=1)
        begun = _hang_up_on_the_slow(sockets, begun)
    wasyncore.loop(timeout=0.01, use_poll=True, map=sockets, count=_LAST_WRITES)
    wasyncore.close_all(sockets)


def _hang_up_on_the_slow(
    sockets: dict[int, wasyncore.dispatcher], begun: dict[HTTPChannel, float]
) -> dict[HTTPChannel, float]:
    """End requests that come a byte at a time, so that they cannot take every connection.

    waitress itself ends only what is silent: without this, as many as it takes would keep Slack out
    for ever; with it, for `_LONGEST_REQUEST`. Gives when each request began that is incomplete.
    """
    now = time.monotonic()
    channels = [each for each in sockets.values() if isinstance(each, HTTPChannel)]
    still = {each: begun.get(each, now) for each in channels if each.request is not None}
    for channel, since in still.items():
        channel.will_close |= now - since > _LONGEST_REQUEST
    return still


def _port_of(server: BaseWSGIServer | MultiSocketServer) -> int:
    """The port; of a name with several addresses, the first one's."""
    if isinstance(server, MultiSocketServer):
        return int(server.effective_listen[0][1])
    return int(server.effective_port)
