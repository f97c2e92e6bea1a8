"""Bolt's connections to Slack over Socket Mode."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterator
from typing import Any

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk.errors import SlackApiError

from bot.errors import ConfigError, SlackCallFailed
from bot.slack.calls import RateLimited, Unclear
from bot.slack.client import Identity, SlackClient

log = logging.getLogger(__name__)

_CONNECTIONS = 2
_READ_AT_ONCE = 16 * 1024  # bytes of a connection: several envelopes
_MOST_WAITING = 1_000  # a connection: more than the bot comes to before Slack gives up waiting
_ENVELOPE, _EVENT = '"envelope_id"', '"events_api"'  # quotes of people's are escaped in JSON
_EACH = 100  # events left, for one line in the log


class SocketConnection(SocketModeHandler):
    """Bolt's connection: lets no more wait than it can come to, and nothing once it is closed.

    An event that finds `most_waiting` envelopes before it is left alone. It would be acked too late
    anyway, so Slack delivers it again, and history has it, too; without that bound the queue would
    take all memory. Clicks and commands are never left: Slack sends them once.
    """

    def __init__(
        self,
        *given: Any,
        most_waiting: int = _MOST_WAITING,
        **named: Any,
    ) -> None:
        self._most_waiting = most_waiting
        self._waiting = 0
        self._counting = threading.Lock()
        self.left = 0
        super().__init__(*given, **named)
        self._enqueue = self.client.enqueue_message
        self.client.enqueue_message = self._admit  # type: ignore[method-assign]

    def open(self) -> None:
        """Connect; raises `ConfigError` where Slack does not take the app-level token."""
        try:
            self.connect()  # type: ignore[no-untyped-call] # Bolt's
        except SlackApiError as error:
            raise ConfigError(
                f"Slack refused the app-level token: {error.response['error']}. It needs the scope "
                "connections:write (docs/install.md, App-Level Tokens)."
            ) from error

    def shut(self, timeout: float = 2.0) -> None:
        """Close within so many seconds.

        Its message loop is woken, or closing would wait a second for it. A session that was just
        about to start forgets that it was told to end, and would be waited for for ever: it is told
        again.
        """
        client = self.client
        client.closed = True
        client.enqueue_message("")
        closing = threading.Thread(target=self.close, name="closing", daemon=True)
        closing.start()
        until = time.monotonic() + timeout
        while closing.is_alive() and time.monotonic() < until:
            client.current_session_state.terminated = True
            closing.join(0.02)

    def close(self) -> None:
        """Close, and also the session that was just being made in place of another."""
        super().close()  # type: ignore[no-untyped-call] # Bolt's
        self.client.disconnect()

    def handle(self, client: Any, req: Any) -> None:
        """Handle one envelope, and ack it. What still waits when all is closed comes again."""
        try:
            if not client.closed:
                super().handle(client, req)
        finally:
            with self._counting:
                self._waiting -= 1

    def _admit(self, message: str) -> None:
        if _ENVELOPE in message:
            with self._counting:
                is_left = self._waiting >= self._most_waiting and _EVENT in message
                self._waiting += not is_left
                self.left += is_left
            if is_left:
                if self.left % _EACH == 1:
                    log.warning("too much waits, left to be delivered again events=%s", self.left)
                return
        self._enqueue(message)


class SocketConnections:
    """The two connections of a bot, so that one stands while Slack refreshes the other."""

    def __init__(self, app: App, app_token: str | None, *, ping_every: float) -> None:
        self._app = app
        self._app_token = app_token
        self._ping_every = ping_every
        self._opened: list[SocketConnection] = []
        self._seen: frozenset[str] = frozenset()

    def open(self) -> None:
        """Connect; raises `ConfigError` where Slack does not take the app-level token."""
        for _ in range(_CONNECTIONS):
            connection = SocketConnection(
                self._app,
                self._app_token,
                ping_interval=self._ping_every,
                receive_buffer_size=_READ_AT_ONCE,
            )
            self._opened.append(connection)
            connection.open()
        self._seen = self._sessions()

    def __iter__(self) -> Iterator[SocketConnection]:
        return iter(tuple(self._opened))

    def connected(self) -> int | None:
        """How many stand now; None where none was opened, because events come over HTTP."""
        return len(self._sessions()) if self._opened else None

    def has_new(self) -> bool:
        """Whether a session stands that did not at the last look, or when all was opened."""
        before, self._seen = self._seen, self._sessions()
        return bool(self._seen - before)

    def _sessions(self) -> frozenset[str]:
        clients = [connection.client for connection in self]
        return frozenset(str(each.session_id()) for each in clients if each.is_connected())


def identify(client: SlackClient) -> Identity:
    """Who the bot token speaks for; raises `ConfigError` where it speaks for nobody."""
    try:
        return client.auth_test()
    except (Unclear, RateLimited) as error:
        raise ConfigError(
            f"Slack could not be reached: {error.code}. Check this machine's way to slack.com, "
            "then start again."
        ) from error
    except SlackCallFailed as error:
        raise ConfigError(
            f"Slack refused the bot token: {error.code}. Copy it again from the app's page, "
            "OAuth & Permissions (docs/install.md)."
        ) from error
