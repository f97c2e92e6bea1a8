"""Faults on purpose, as the real WebClient meets them."""

import time

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.sandbox.conftest import web_client


def post(client: WebClient, **kwargs) -> None:
    client.chat_postMessage(channel="C0GLOBEX", text="x", **kwargs)


def test_429_names_the_wait_and_spares_other_methods(sandbox, client):
    sandbox.faults.add("chat.postMessage", kind="ratelimited", retry_after=7)
    with pytest.raises(SlackApiError) as caught:
        post(client)
    assert caught.value.response.headers["Retry-After"] == "7"
    assert (caught.value.response.status_code, sandbox.messages("C0GLOBEX")) == (429, [])
    assert client.auth_test()["ok"]
    post(client)


def test_a_fault_begins_at_the_nth_call_and_strikes_as_often_as_told(sandbox, client):
    where = {"channel": "C0GLOBEX"}
    sandbox.faults.add(
        "chat.postMessage", nth=2, times=2, kind="error", error="fatal_error", where=where
    )
    outcomes = []
    for channel in ("C0GLOBEX", "C0INITECH", "C0GLOBEX", "C0GLOBEX", "C0GLOBEX"):
        try:
            client.chat_postMessage(channel=channel, text="x")
            outcomes.append("ok")
        except SlackApiError as error:
            outcomes.append(error.response["error"])
    assert outcomes == ["ok", "ok", "fatal_error", "fatal_error", "ok"]


@pytest.mark.parametrize("kind", ["http_500", "http_503"])
def test_server_errors_are_html(sandbox, client, kind):
    sandbox.faults.add("chat.postMessage", kind=kind)
    with pytest.raises(SlackApiError, match=f"{kind[-3:]} Server Error"):
        post(client)
    assert sandbox.messages("C0GLOBEX") == []


@pytest.mark.parametrize(
    ("kind", "stored"),
    [
        ("timeout_before", 0),
        ("timeout_after", 1),
        ("reset_before", 0),
        ("reset_after", 1),
        ("internal_error_after", 1),
    ],
)
def test_an_unclear_result_may_or_may_not_have_taken_effect(sandbox, kind, stored):
    client = web_client(sandbox)
    client.timeout = 0.3
    sandbox.faults.add("chat.postMessage", kind=kind)
    with pytest.raises((OSError, SlackApiError)):
        post(client)
    assert len(sandbox.messages("C0GLOBEX")) == stored
    assert sandbox.calls("chat.postMessage")[0].fault == kind


def test_the_clients_own_retries_post_twice_after_a_reset(sandbox):
    sandbox.faults.add("chat.postMessage", kind="reset_after")
    post(WebClient(token=sandbox.bot_token, base_url=sandbox.api_url))
    assert len(sandbox.messages("C0GLOBEX")) == 2


def test_a_slow_answer_comes_in_the_end(sandbox, client):
    sandbox.faults.add("auth.test", kind="slow", seconds=0.2)
    began = time.monotonic()
    client.auth_test()
    assert time.monotonic() - began > 0.2


def test_cleared_faults_strike_no_more_and_unknown_kinds_are_refused(sandbox, client):
    sandbox.faults.add(kind="http_500", times=None)
    sandbox.faults.clear()
    post(client)
    with pytest.raises(ValueError, match="no fault"):
        sandbox.faults.add(kind="earthquake")
