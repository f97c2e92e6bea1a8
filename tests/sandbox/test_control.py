"""The control API and the page, over plain HTTP."""

import json
import re
import urllib.error
import urllib.request
from typing import Any

import pytest

from tests.sandbox.conftest import bolt_app, web_client


def send(url: str, body: dict[str, Any] | None = None, **headers: str) -> Any:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"} | headers)
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def page(sandbox, query: str = "") -> str:
    with urllib.request.urlopen(f"{sandbox.page_url}{query}") as answer:
        return str(answer.read().decode())


def test_another_process_learns_the_tokens_and_acts(sandbox):
    tokens = send(f"{sandbox.control_url}tokens")["result"]
    assert tokens["bot_token"] == sandbox.bot_token
    assert tokens["api_url"] == sandbox.api_url
    deed = {"user": "U0MIA", "do": "post", "args": {"channel": "C0GLOBEX", "text": "hi"}}
    ts = send(f"{sandbox.control_url}act", deed)["result"]
    asked = {"do": "messages", "args": {"channel": "C0GLOBEX"}}
    assert send(f"{sandbox.control_url}do", asked)["result"][0]["ts"] == ts
    deliveries = send(f"{sandbox.control_url}do", {"do": "deliveries"})["result"]
    assert deliveries[0]["payload"]["event"]["ts"] == ts


def test_another_process_moves_the_clock_and_plans_faults(sandbox, client):
    before = sandbox.clock.now()
    send(f"{sandbox.control_url}clock", {"advance": 3600})
    assert (sandbox.clock.now() - before).total_seconds() >= 3600
    frozen = send(f"{sandbox.control_url}clock", {"freeze": "2026-01-05T08:00:00+00:00"})
    assert frozen["result"] == "2026-01-05T08:00:00+00:00"
    fault = {"method": "auth.test", "kind": "error", "error": "fatal_error"}
    send(f"{sandbox.control_url}faults", fault)
    with pytest.raises(Exception, match="fatal_error"):
        client.auth_test()


def test_another_process_lets_events_get_lost_until_the_weather_is_fine(sandbox, recorder):
    for chance, words in ((1.0, "lost"), (0.0, "heard")):
        deed = {"do": "weather", "args": {"lose": chance}}
        assert send(f"{sandbox.control_url}do", deed)["result"] is None
        sandbox.as_user("U0MIA").post("C0GLOBEX", words)
    sandbox.wait_idle()
    assert [event["text"] for event in recorder.heard("message")] == ["heard"]


@pytest.mark.parametrize(
    ("deed", "status"),
    [
        ({"user": "U0MIA", "do": "post", "args": {"channel": "C0DESK", "text": "x"}}, 409),
        ({"user": "U0MIA", "do": "__init__"}, 409),
        ({"user": "U0NOBODY", "do": "post", "args": {}}, 400),
        ({"user": "U0MIA", "do": "post", "args": {"oops": 1}}, 400),
    ],
)
def test_refusals_are_told(sandbox, deed, status):
    with pytest.raises(urllib.error.HTTPError) as caught:
        send(f"{sandbox.control_url}act", deed)
    assert caught.value.code == status
    assert json.load(caught.value)["message"]


def test_only_the_token_opens_the_page_and_only_from_loopback(sandbox):
    with pytest.raises(urllib.error.HTTPError, match="404"):
        send(f"{sandbox.origin}/guess/control/tokens")
    with pytest.raises(urllib.error.HTTPError, match="403"):
        send(f"{sandbox.control_url}tokens", Host="evil.example")
    deed = {"user": "U0MIA", "do": "post", "args": {"channel": "C0GLOBEX", "text": "x"}}
    with pytest.raises(urllib.error.HTTPError, match="403"):
        send(f"{sandbox.page_url}act", deed, Origin="https://evil.example")


HOSTILE = '<script>alert(1)</script> *b* `c` [x](javascript:1) "q" \' &lt;i&gt; <javascript:1|x>'


def test_the_page_escapes_everything(sandbox, client):
    sandbox.as_user("U0MIA").post("C0GLOBEX", HOSTILE)
    sandbox.change_user("U0NOAH", real_name='"><img src=x onerror=1>')
    ts = sandbox.as_user("U0NOAH").post("C0GLOBEX", "<@U0NOAH>")
    block = {"type": "section", "text": {"type": "mrkdwn", "text": HOSTILE, "verbatim": True}}
    blocks = [block, {"type": "header", "text": {"type": "plain_text", "text": '"><b>'}}]
    button = {"type": "button", "action_id": "'\"><b>", "value": "'\"><b>",
              "text": {"type": "plain_text", "text": "<b>"}}  # fmt: skip
    blocks.append({"type": "actions", "elements": [button]})
    client.chat_postMessage(channel="C0GLOBEX", text="x", blocks=blocks, thread_ts=ts)
    html = page(sandbox, f"?as=U0MIA&in=C0GLOBEX&thread={ts}")
    assert html.count("<script") == html.count('<script src="static/')
    assert html.count("<img") == html.count('<img src="static/')
    assert 'href="javascript' not in html
    assert "<b>b</b>" in html
    assert "<code>c</code>" in html


def test_the_page_shows_what_each_person_sees(strict_sandbox):
    client = web_client(strict_sandbox)
    client.chat_postEphemeral(channel="C0GLOBEX", user="U0ANA", text="only for Ana")
    ana = page(strict_sandbox, "?as=U0ANA&in=C0GLOBEX")
    mia = page(strict_sandbox, "?as=U0MIA&in=C0GLOBEX")
    assert "only for Ana" in ana
    assert "only for Ana" not in mia
    assert "support-desk" in ana
    assert "support-desk" not in mia
    assert "/answer" in ana
    assert "/answer" not in mia
    assert "App Home" in ana
    assert "App Home" not in mia


def test_every_block_is_drawn_and_an_unknown_one_says_so(sandbox, client):
    text = {"type": "plain_text", "text": "Words"}
    options = [{"text": text, "value": "1"}]
    kinds = ("static_select", "overflow", "checkboxes", "radio_buttons", "users_select",
             "channels_select", "datepicker", "timepicker")  # fmt: skip
    elements = [{"type": kind, "action_id": kind, "options": options} for kind in kinds]
    blocks = [
        {"type": "section", "text": text, "fields": [text]},
        {"type": "context", "elements": [text]},
        {"type": "divider"},
        {"type": "image", "image_url": "https://x.example/y.png", "alt_text": "a picture"},
        {"type": "actions", "elements": elements},
        {"type": "markdown", "text": "**md**"},
        {"type": "video", "title": text},
        {"type": "rich_text", "elements": [{"type": "rich_text_list", "style": "bullet",
         "elements": [{"type": "rich_text_section", "elements": [
             {"type": "text", "text": "item", "style": {"bold": True}},
             {"type": "user", "user_id": "U0MIA"},
             {"type": "strange"}]}]}]},
    ]  # fmt: skip
    client.chat_postMessage(channel="C0GLOBEX", text="x", blocks=blocks)
    html = page(sandbox, "?as=U0MIA&in=C0GLOBEX")
    assert "Unknown block: video" in html
    assert "unknown element: strange" in html
    assert "<li><div><b>item</b>" in html
    assert "a picture" in html
    assert html.count("<img") == html.count('<img src="static/')
    assert "Unknown element" not in html


def test_what_is_typed_on_the_page_goes_the_same_way(sandbox, connect):
    app = bolt_app(sandbox)
    heard = []
    app.event("message")(lambda event: heard.append(event["text"]))
    app.event("app_mention")(lambda: None)
    connect(sandbox, app)
    words = "@Switchboard ask @Mia Torres in #community @here"
    deed = {"user": "U0MIA", "do": "post", "args": {"channel": "C0GLOBEX", "text": words}}
    assert send(f"{sandbox.page_url}act", deed)["result"]
    sandbox.wait_idle()
    assert heard == ["<@U0SWITCH> ask <@U0MIA> in <#C0COMMUNITY> <!here>"]
    refused = deed | {"args": {"channel": "C0DESK", "text": "x"}}
    assert send(f"{sandbox.page_url}act", refused)["error"] == "RefusedError"


def test_the_page_is_told_of_changes(sandbox):
    with urllib.request.urlopen(f"{sandbox.page_url}stream", timeout=3) as stream:
        first = stream.readline()
        stream.readline()
        sandbox.as_user("U0MIA").post("C0GLOBEX", "x")
        second = stream.readline()
    assert re.match(rb"data: \d+", first)
    assert second > first


def test_the_monday_button_is_nine_oclock_where_the_person_is(sandbox):
    send(f"{sandbox.control_url}clock", {"freeze": "2026-01-07T12:00:00+00:00"})
    html = page(sandbox, "?as=U0ANA&in=C0GLOBEX")
    assert "2026-01-12T08:00:00+00:00" in html
    assert "Wed 07 Jan, 13:00" in html
