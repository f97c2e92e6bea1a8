"""Bolt's app and its connections to Slack, with the points at which tests end the process."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

from slack_bolt import App, BoltRequest, BoltResponse
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk.errors import SlackApiError

from bot.errors import ConfigError, SlackCallFailed
from bot.slack.client import Identity, RateLimited, SlackClient, Unclear


class FaultyApp(App):
    """Bolt's app, with the points before and after a listener at which tests end the process."""

    def __init__(self, fault: Callable[[str], None], **named: Any) -> None:
        super().__init__(**named)
        self._fault = fault

    def dispatch(self, req: BoltRequest) -> BoltResponse:
        """Handle one request of Slack's."""
        self._fault("received")
        response = super().dispatch(req)
        self._fault("before_ack")
        return response


class Connection(SocketModeHandler):
    """Bolt's connection, with the point after the ack at which tests end the process."""

    def __init__(self, fault: Callable[[str], None], *given: Any, **named: Any) -> None:
        self._fault = fault
        super().__init__(*given, **named)

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
        """Handle one envelope, and ack it."""
        super().handle(client, req)
        self._fault("after_ack")


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
