"""Bolt's connections to Slack over Socket Mode."""

from __future__ import annotations

import logging
import threading
import time
from typing import Any

from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk.errors import SlackApiError

from bot.errors import ConfigError, SlackCallFailed
from bot.slack.client import Identity, RateLimited, SlackClient, Unclear

log = logging.getLogger(__name__)

_MOST_WAITING = 1_000  # a connection: more than the bot comes to before Slack gives up waiting
_ENVELOPE, _EVENT = '"envelope_id"', '"events_api"'  # quotes of people's are escaped in JSON
_EACH = 100  # events left, for one line in the log


class Connection(SocketModeHandler):
    """Bolt's connection: lets no more wait than it can come to, and nothing once it is closed.

    An event that finds `most_waiting` envelopes before it is left alone. It would be acked too late
    anyway, so Slack delivers it again, and history has it, too; without that bound the queue would
    take all memory. CustomerActions and commands are never left: Slack sends them once.
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


def close(handler: SocketModeHandler, timeout: float = 2.0) -> None:
    """Close a connection.

    Its message loop is woken, or closing would wait a second for it. A session that was just about
    to start forgets that it was told to end, and would be waited for for ever: it is told again.
    """
    client = handler.client
    client.closed = True
    client.enqueue_message("")
    closing = threading.Thread(target=handler.close, name="closing", daemon=True)
    closing.start()
    until = time.monotonic() + timeout
    while closing.is_alive() and time.monotonic() < until:
        client.current_session_state.terminated = True
        closing.join(0.02)


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
