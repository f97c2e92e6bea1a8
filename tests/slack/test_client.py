"""Slack's answers by name, each once: what is unclear is never taken for a no."""

from __future__ import annotations

import http.client
from datetime import timedelta

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.sandbox import Sandbox
from bot.slack.blocks.base import plain_section
from bot.slack.calls import (
    ChannelGone,
    MessageGone,
    NotInChannel,
    RateLimited,
    Refused,
    TokenRevoked,
    Unclear,
    call,
)
from bot.slack.client import Posted, SlackClient, permalink

BLOCKS = [plain_section("hello").to_dict()]
MINUTE = timedelta(minutes=1)


def post(client: SlackClient, token: str = "t0ken", **where: str) -> Posted:
    return client.post("C0GLOBEX", text="hello", blocks=BLOCKS, token=token, **where)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("channel_not_found", ChannelGone),
        ("is_archived", ChannelGone),
        ("not_in_channel", NotInChannel),
        ("message_not_found", MessageGone),
        ("thread_not_found", MessageGone),
        ("token_revoked", TokenRevoked),
        ("account_inactive", TokenRevoked),
        ("invalid_auth", TokenRevoked),
        ("internal_error", Unclear),
        ("fatal_error", Unclear),
        ("invalid_blocks", Refused),
        ("restricted_action", Refused),
        ("missing_scope", TokenRevoked),
        ("a_code_of_next_year", Refused),
    ],
)
def test_a_refusal_has_a_name(sandbox, client, code, kind):
    sandbox.faults.add("chat.postMessage", kind="error", error=code)
    with pytest.raises(kind) as failed:
        post(client)
    assert (failed.value.method, failed.value.code) == ("chat.postMessage", code)
    assert len(sandbox.calls("chat.postMessage")) == 1


@pytest.mark.parametrize(
    "kind",
    [
        "http_500",
        "http_503",
        "timeout_before",
        "timeout_after",
        "reset_before",
        "reset_after",
        "internal_error_after",
    ],
)
@pytest.mark.parametrize("method", ["chat.postMessage", "chat.update", "conversations.history"])
def test_no_clear_answer_is_unclear_and_a_write_is_sent_once(sandbox, client, kind, method):
    ts = post(client).ts
    sandbox.forget_traffic()
    sandbox.faults.add(method, kind=kind, times=None)
    asked = {
        "chat.postMessage": lambda: post(client),
        "chat.update": lambda: client.update("C0GLOBEX", ts, text="x", blocks=BLOCKS),
        "conversations.history": lambda: client.find_by_token(
            "C0GLOBEX", None, "x", sandbox.clock.now()
        ),
    }[method]
    with pytest.raises(Unclear):
        asked()
    assert len(sandbox.calls(method)) == 1


def test_nobody_at_the_other_end_is_unclear():
    client = SlackClient("xoxb-1", base_url="http://127.0.0.1:9/", timeout=1)
    with pytest.raises(Unclear, match="no_answer"):
        post(client)


def test_slack_that_asks_to_wait_says_how_long(sandbox, client):
    sandbox.faults.add("chat.postMessage", kind="ratelimited", retry_after=17)
    with pytest.raises(RateLimited) as failed:
        post(client)
    assert failed.value.retry_after == 17


def test_a_read_waits_once_by_itself_where_slack_asks(sandbox, client):
    sandbox.faults.add("users.info", kind="ratelimited", retry_after=1)
    assert client.user_info("U0MIA")["team_id"] == "T0GLOBEX"


def test_a_reader_in_a_hurry_waits_for_nothing(sandbox):
    client = SlackClient(sandbox.bot_token, base_url=sandbox.api_url, timeout=1, patience=0)
    sandbox.faults.add("users.info", kind="ratelimited", retry_after=30)
    with pytest.raises(RateLimited):
        client.user_info("U0MIA")


def response(data: object, status: int = 200) -> SlackResponse:
    return SlackResponse(
        client=None,
        http_verb="POST",
        api_url="",
        req_args={},
        data=data,
        headers={},
        status_code=status,
    )


@pytest.mark.parametrize("value", [{}, {"ts": None}, {"ts": ""}, {"ts": 5}])
def test_a_yes_in_which_something_is_missing_is_unclear(value):
    def send() -> SlackResponse:
        return response({"ok": True, **value})

    answer = call(send)
    with pytest.raises(Unclear, match="bad_answer"):
        answer.text("ts")


@pytest.mark.parametrize(
    "error",
    [
        TimeoutError(),
        ConnectionResetError(),
        http.client.RemoteDisconnected(),
        http.client.IncompleteRead(b""),
        UnicodeDecodeError("utf-8", b"", 0, 1, "x"),
        SlackApiError("secret words", response({"ok": False, "error": "<html>oops"})),
        SlackApiError("secret words", response({"ok": False}, 502)),
    ],
)
def test_whatever_the_network_raises_is_unclear_and_keeps_no_words(error):
    def send() -> None:
        raise error

    with pytest.raises(Unclear) as failed:
        call(send)
    assert "secret" not in str(failed.value)
    assert failed.value.__suppress_context__


def test_a_message_is_found_by_its_token_in_channel_and_thread(sandbox: Sandbox, client):
    since = sandbox.clock.now() - MINUTE
    root = post(client, "one")
    reply = post(client, "two", thread_ts=root.ts)
    assert client.find_by_token("C0GLOBEX", None, "one", since) == root
    assert client.find_by_token("C0GLOBEX", root.ts, "two", since) == reply
    assert client.find_by_token("C0GLOBEX", None, "two", since) is None
    assert client.find_by_token("C0GLOBEX", None, "three", since) is None


def test_a_message_is_found_behind_many_others(sandbox: Sandbox, client):
    since = sandbox.clock.now() - MINUTE
    wanted = post(client, "wanted")
    mia = sandbox.as_user("U0MIA")
    for number in range(230):
        mia.post("C0GLOBEX", str(number))
    assert client.find_by_token("C0GLOBEX", None, "wanted", since) == wanted
    assert len(sandbox.calls("conversations.history")) == 2


def test_a_token_in_somebodys_words_is_not_ours(sandbox: Sandbox, client):
    sandbox.as_user("U0MIA").post("C0GLOBEX", "switchboard_said k=t0ken")
    since = sandbox.clock.now() - MINUTE
    assert client.find_by_token("C0GLOBEX", None, "t0ken", since) is None


def test_history_and_replies_come_in_pages(sandbox: Sandbox, client):
    root = post(client)
    post(client, thread_ts=root.ts)
    assert [message["ts"] for message in client.history("C0GLOBEX", oldest="0")] == [root.ts]
    assert len(list(client.replies("C0GLOBEX", root.ts))) == 2


def test_looking_people_and_groups_up(sandbox: Sandbox, client):
    assert client.lookup_by_email("ana@fernhill.example")["id"] == "U0ANA"
    assert client.group_members("S0SUPPORT") == ("U0ANA", "U0EVA")
    assert client.channel_info("C0GLOBEX")["is_ext_shared"] is True
    with pytest.raises(Refused, match="users_not_found"):
        client.lookup_by_email("nobody@fernhill.example")


def test_who_we_are(sandbox: Sandbox, client):
    identity = client.auth_test()
    assert (identity.user_id, identity.bot_id) == (sandbox.bot_user_id, sandbox.bot_id)
    assert "chat:write" in identity.scopes


def test_a_permalink_is_built_here():
    url = "https://fernhill.slack.com/"
    assert permalink(url, "C1", "1.000200") == "https://fernhill.slack.com/archives/C1/p1000200"
    assert permalink(url, "C1", "2.000300", "1.000200") == (
        "https://fernhill.slack.com/archives/C1/p2000300?thread_ts=1.000200&cid=C1"
    )
