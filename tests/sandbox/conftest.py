"""A running sandbox and real Bolt apps connected to it."""

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from bot.sandbox import Sandbox

MANIFEST = """
display_information:
  name: Switchboard
features:
  app_home: {home_tab_enabled: true, messages_tab_enabled: true}
  bot_user: {display_name: Switchboard}
  slash_commands:
    - {command: /answer, description: Answers, usage_hint: add, should_escape: true}
    - {command: /plain, description: Plain}
  shortcuts:
    - {name: Save as answer, type: message, callback_id: save, description: Save}
    - {name: Ask, type: global, callback_id: ask, description: Ask}
oauth_config:
  scopes:
    bot: [chat:write, channels:history, im:history, channels:read, users:read, commands]
settings:
  event_subscriptions:
    bot_events: [message.channels, message.im, message.groups, app_home_opened]
  interactivity: {is_enabled: true}
"""


@pytest.fixture(autouse=True)
def posts_without_text(monkeypatch):
    """Some posts here leave `text` out on purpose; slack_sdk warns about that."""
    monkeypatch.setenv("SKIP_SLACK_SDK_WARNING", "1")


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(retry_delays=(0.02, 0.04, 0.06)) as running:
        yield running


@pytest.fixture
def hasty() -> Iterator[Sandbox]:
    """A sandbox that waits for acks only a moment, for tests in which they do not come."""
    with Sandbox(ack_timeout=0.25, retry_delays=(0.02, 0.04, 0.06)) as running:
        yield running


@pytest.fixture
def strict_sandbox(tmp_path) -> Iterator[Sandbox]:
    """A sandbox that reads a small manifest."""
    path = tmp_path / "manifest.yml"
    path.write_text(MANIFEST)
    with Sandbox(manifest=path, retry_delays=(0.02,)) as running:
        yield running


@pytest.fixture
def client(sandbox: Sandbox) -> WebClient:
    return web_client(sandbox)


def web_client(sandbox: Sandbox, **options: Any) -> WebClient:
    return WebClient(
        token=sandbox.bot_token, base_url=sandbox.api_url, retry_handlers=[], timeout=2, **options
    )


def bolt_app(sandbox: Sandbox, **options: Any) -> App:
    return App(client=web_client(sandbox), process_before_response=True, **options)


@pytest.fixture
def connect() -> Iterator[Callable[..., SocketModeHandler]]:
    """Connects Bolt apps to a sandbox by Socket Mode, and closes them at the end."""
    handlers: list[SocketModeHandler] = []

    def start(sandbox: Sandbox, app: App) -> SocketModeHandler:
        handler = SocketModeHandler(app, sandbox.app_token)
        handler.connect()
        handlers.append(handler)
        sandbox.wait_for_sockets(len(handlers))
        return handler

    yield start
    for handler in handlers:
        close(handler)


def close(handler: SocketModeHandler) -> None:
    """Close a handler at once: slack_sdk would wait a second for a message that never comes.

    A session that was just about to start is told again to end, or would be waited for for ever.
    """
    handler.client.closed = True
    handler.client.enqueue_message("")
    closing = threading.Thread(target=handler.close, daemon=True)
    closing.start()
    while closing.is_alive():
        handler.client.current_session_state.terminated = True
        closing.join(0.02)


class Recorder:
    """A Bolt app that keeps everything it hears and acks it."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.app = bolt_app(sandbox)
        self.events: list[dict[str, Any]] = []
        self.bodies: list[dict[str, Any]] = []
        for kind in KINDS:
            self.app.event(kind)(self._hear)

    def _hear(self, event: dict[str, Any], body: dict[str, Any]) -> None:
        self.events.append(event)
        self.bodies.append(body)

    def heard(self, kind: str, subtype: str | None = None) -> list[dict[str, Any]]:
        return [e for e in self.events if e["type"] == kind and e.get("subtype") == subtype]


_KINDS = (
    "message app_mention reaction_added reaction_removed member_joined_channel channel_left "
    "member_left_channel channel_id_changed channel_shared channel_unshared channel_rename "
    "channel_archive user_change subteam_updated subteam_members_changed app_home_opened "
    "tokens_revoked group_left"
)
KINDS = _KINDS.split()


@pytest.fixture
def recorder(sandbox: Sandbox, connect) -> Recorder:
    recording = Recorder(sandbox)
    connect(sandbox, recording.app)
    return recording
