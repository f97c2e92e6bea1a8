"""The Socket Mode connection when more comes than the bot can come to, and when it closes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from slack_bolt import App
from slack_sdk import WebClient

from bot.sandbox import Sandbox
from bot.slack.connection import SocketConnection

WHERE, WHO = "C0GLOBEX", "U0MIA"


class Slow:
    """An app whose one listener goes on when it is let."""

    def __init__(self, sandbox: Sandbox, **options: float) -> None:
        self.may_go_on = threading.Event()
        self.is_at_it = threading.Event()
        self.heard: list[str] = []
        client = WebClient(sandbox.bot_token, base_url=sandbox.api_url)
        self.app = App(client=client, signing_secret="x", process_before_response=True)
        self.app.event("message")(self.hear)
        self.connection = SocketConnection(self.app, sandbox.app_token, concurrency=1, **options)
        self.connection.open()
        sandbox.wait_for_sockets(1)

    def hear(self, event: dict[str, str]) -> None:
        self.is_at_it.set()
        self.may_go_on.wait(10)
        self.heard.append(event["ts"])


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(ack_timeout=1.5, retry_delays=(0.05, 0.05, 0.05)) as made:
        yield made


@pytest.fixture
def start(sandbox: Sandbox) -> Iterator[Callable[..., Slow]]:
    made: list[Slow] = []

    def begin(**options: float) -> Slow:
        made.append(Slow(sandbox, **options))
        return made[-1]

    yield begin
    for each in made:
        each.may_go_on.set()
        each.connection.shut()


def until(is_so: Callable[[], bool]) -> None:
    nothing = threading.Event()
    for _ in range(2000):
        if is_so():
            return
        nothing.wait(0.005)
    raise TimeoutError


def test_events_beyond_what_may_wait_are_left_and_heard_when_they_come_again(sandbox, start):
    slow = start(most_waiting=3)
    asked = [sandbox.as_user(WHO).post(WHERE, f"question {number}") for number in range(5)]
    until(lambda: slow.connection.left == 2)
    slow.may_go_on.set()
    sandbox.wait_idle()
    assert sorted(slow.heard) == sorted(asked)
    assert sorted(len(each.attempts) for each in sandbox.deliveries("message")) == [1, 1, 1, 2, 2]


def test_what_still_waits_when_the_connection_closes_is_not_handled(sandbox, start):
    slow = start()
    asked = [sandbox.as_user(WHO).post(WHERE, f"question {number}") for number in range(3)]
    assert slow.is_at_it.wait(10)
    until(lambda: slow.connection._waiting == 3)
    slow.connection.client.closed = True
    slow.may_go_on.set()
    until(lambda: slow.connection._waiting == 0)
    assert slow.heard == asked[:1]


def test_a_session_that_is_made_while_it_closes_is_closed_too(sandbox, start):
    connection = start(ping_interval=0.1).connection
    client = connection.client
    issue, is_at_it, may_go_on = client.issue_new_wss_url, threading.Event(), threading.Event()

    def issue_later() -> str:
        is_at_it.set()
        may_go_on.wait(10)
        return issue()

    client.issue_new_wss_url = issue_later
    sandbox.drop_sockets()
    assert is_at_it.wait(10)
    closing = threading.Thread(target=connection.shut, args=(10,))
    closing.start()
    until(lambda: not client.current_session_runner.is_alive())  # it has closed what stood
    may_go_on.set()
    closing.join(10)
    assert not client.is_connected()
