"""Signed HTTP requests from Slack, behind a real WSGI server (waitress)."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from slack_bolt import App
from slack_bolt.adapter.wsgi import SlackRequestHandler
from waitress.server import BaseWSGIServer, create_server

from bot.errors import ConfigError

PATH = "/slack/events"
_LARGEST_BODY = 2_000_000  # bytes; Slack's payloads stay far below
_THREADS = 10


@dataclass(frozen=True, slots=True)
class Served:
    """A server that listens, and how to close it."""

    url: str
    server: BaseWSGIServer
    thread: threading.Thread

    def close(self) -> None:
        """Listen no more; requests under way are finished, idle connections are let go."""
        self.server.pull_trigger()  # wakes its loop, which would else notice within a second
        self.server.close()
        self.server.task_dispatcher.shutdown(timeout=2)
        self.thread.join(0.1)


def serve(app: App, host: str, port: int) -> Served:
    """Listen for Slack's requests in a thread of its own."""
    try:
        server = create_server(
            SlackRequestHandler(app, path=PATH),
            host=host,
            port=port,
            threads=_THREADS,
            max_request_body_size=_LARGEST_BODY,
            channel_timeout=10,
            ident=None,
        )
    except OSError as error:
        raise ConfigError(
            f"cannot listen on {host}:{port}: {error.strerror}. Choose another with --port."
        ) from error
    thread = threading.Thread(target=server.run, name="http", daemon=True)
    thread.start()
    return Served(f"http://{host}:{server.effective_port}{PATH}", server, thread)
