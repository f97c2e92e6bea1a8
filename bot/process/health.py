"""A small HTTP server for operators: /metrics, /healthz, /readyz. On loopback unless told else."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from prometheus_client import CollectorRegistry
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

from bot.errors import ConfigError
from bot.process.vitals import Vitals

log = logging.getLogger(__name__)

HOST = "127.0.0.1"
PORT = 9464  # the port that OpenTelemetry's Prometheus exporters use
_PLAIN = "text/plain; charset=utf-8"


def ill(vitals: Vitals) -> tuple[str, ...]:
    """What makes the process worth restarting: a part of it has died."""
    return tuple(f"{part} has died" for part, alive in vitals.alive.items() if not alive)


def unready(vitals: Vitals) -> tuple[str, ...]:
    """What keeps the bot from hearing or answering now, restarting or not."""
    reasons = list(ill(vitals))
    if vitals.sockets == 0:
        reasons.append("no connection to Slack stands")
    if vitals.tally is None:
        reasons.append("the database cannot be read")
    return tuple(reasons)


@dataclass(frozen=True, slots=True)
class HealthServer:
    """A server that listens, and how to close it."""

    url: str
    server: ThreadingHTTPServer

    def close(self) -> None:
        """Listen no more."""
        self.server.shutdown()
        self.server.server_close()


def serve_health(
    look: Callable[[], Vitals], registry: CollectorRegistry, port: int, host: str = HOST
) -> HealthServer:
    """Listen in a thread of its own; raises `ConfigError` where the port is taken."""

    class Handler(BaseHTTPRequestHandler):
        """Answers GET on three paths."""

        server_version = "switchboard"
        sys_version = ""
        timeout = 10

        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            if path == "/metrics":
                self._answer(200, generate_latest(registry), CONTENT_TYPE_LATEST)
            elif path in ("/healthz", "/readyz"):
                reasons = (ill if path == "/healthz" else unready)(look())
                body = "\n".join(reasons or ("ok",)) + "\n"
                self._answer(503 if reasons else 200, body.encode(), _PLAIN)
            else:
                self._answer(404, b"/metrics, /healthz, /readyz\n", _PLAIN)

        def _answer(self, status: int, body: bytes, kind: str) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing: a scrape every few seconds is no event."""

    server = _listen(host, port, Handler)
    threading.Thread(target=server.serve_forever, args=(0.1,), name="health", daemon=True).start()
    return HealthServer(f"http://{host}:{server.server_address[1]}", server)


def _listen(host: str, port: int, handler: type[BaseHTTPRequestHandler]) -> ThreadingHTTPServer:
    try:
        return ThreadingHTTPServer((host, port), handler)
    except OSError as error:
        raise ConfigError(
            f"cannot listen on {host}:{port}: {error.strerror}. Choose another --metrics-port, "
            "or 0 for none."
        ) from error


@contextmanager
def watched(
    look: Callable[[], Vitals], registry: CollectorRegistry, port: int | None, host: str = HOST
) -> Iterator[None]:
    """Serve health meanwhile: on a port, with 0 on none, with None on 9464 where that is free."""
    server = None
    if port != 0:
        try:
            server = serve_health(look, registry, PORT if port is None else port, host)
        except ConfigError as error:
            if port is not None:
                raise
            log.warning("no metrics: %s", error)
    if server is not None:
        log.info("metrics listening url=%s/metrics", server.url)
    try:
        yield
    finally:
        if server is not None:
            server.close()
