"""The server behind `run --http`, on its own."""

import socket
from urllib.parse import urlsplit

import pytest
from slack_bolt import App
from slack_sdk import WebClient

from bot.slack.http import serve


@pytest.fixture
def app() -> App:
    client = WebClient(token="xoxb-of-nobody", base_url="http://127.0.0.1:9/api/")
    return App(
        client=client,
        signing_secret="a secret of this test",
        token_verification_enabled=False,
        process_before_response=True,
    )


def ask(at: socket.socket, path: str) -> bytes:
    at.sendall(f"GET {path} HTTP/1.1\r\nHost: here\r\n\r\n".encode())
    answer = at.recv(4096)
    while not answer.endswith(b"Not Found"):  # head and body may come apart
        answer += at.recv(4096)
    return answer


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_closing_lets_idle_connections_go_and_frees_the_port(app, host):
    served = serve(app, host, 0)
    at = urlsplit(served.url)
    with socket.create_connection((at.hostname, at.port), timeout=5) as idle:
        assert ask(idle, "/nowhere").startswith(b"HTTP/1.1 404")
        served.close()
        assert idle.recv(4096) == b""
    assert not served.thread.is_alive()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((at.hostname, at.port), timeout=5)
