"""Signed HTTP events, with Bolt's own HTTP adapter at the other end."""

import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from slack_bolt import App, BoltResponse
from slack_bolt.adapter.wsgi import SlackRequestHandler

from bot.sandbox import NotAcknowledgedError, Sandbox
from tests.sandbox.conftest import web_client


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *args):
        pass


@pytest.fixture
def pushing() -> Iterator[Sandbox]:
    with Sandbox(transport="http", ack_timeout=0.5, retry_delays=(0.02, 0.02)) as sandbox:
        yield sandbox


@pytest.fixture
def app(pushing) -> Iterator[App]:
    made = App(
        client=web_client(pushing),
        signing_secret=pushing.signing_secret,
        process_before_response=True,
    )
    handler = SlackRequestHandler(made, path="/slack/events")
    server = make_server("127.0.0.1", 0, handler, _Server, _Quiet)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    pushing.request_url = f"http://127.0.0.1:{server.server_port}/slack/events"
    yield made
    server.shutdown()
    server.server_close()
    thread.join()


def test_url_verification_passes(pushing, app):
    assert pushing.verify_request_url() is True


def test_events_are_signed_and_acked(pushing, app):
    heard = []
    app.event("message")(lambda event: heard.append(event["text"]))
    pushing.as_user("U0MIA").post("C0GLOBEX", "héllo")
    pushing.wait_idle()
    assert heard == ["héllo"]
    assert pushing.deliveries()[0].attempts[0].via == "http 200"


def test_a_failure_is_retried_with_slacks_headers(pushing, app):
    tries = []

    @app.event("message")
    def fail_once(request):
        number = request.headers.get("x-slack-retry-num")
        tries.append((number, request.headers.get("x-slack-retry-reason")))
        if len(tries) == 1:
            raise ValueError

    app.error(lambda error: None)
    pushing.as_user("U0MIA").post("C0GLOBEX", "x")
    pushing.wait_idle()
    assert tries == [(None, None), (["1"], ["http_error"])]


def test_no_retry_is_obeyed(pushing, app):
    @app.middleware
    def refuse():
        return BoltResponse(status=500, headers={"x-slack-no-retry": "1"})

    pushing.as_user("U0MIA").post("C0GLOBEX", "x")
    pushing.wait_idle()
    (delivery,) = pushing.deliveries()
    assert (delivery.state, len(delivery.attempts)) == ("gave_up", 1)


def test_clicks_modals_and_commands_come_as_forms(pushing, app):
    app.action("press")(lambda ack: ack())
    app.view("v")(lambda ack: ack(response_action="errors", errors={"b": "No."}))
    app.command("/answer")(lambda ack, body: ack(f"You said {body['text']}"))
    button = {"type": "button", "action_id": "press", "text": {"type": "plain_text", "text": "x"}}
    client = web_client(pushing)
    ts = client.chat_postMessage(
        channel="C0GLOBEX", text="x", blocks=[{"type": "actions", "elements": [button]}]
    )["ts"]
    ana = pushing.as_user("U0ANA")
    trigger = ana.click("C0GLOBEX", ts, "press")
    text = {"type": "plain_text", "text": "x"}
    block = {"type": "input", "block_id": "b", "label": text,
             "element": {"type": "plain_text_input", "action_id": "a"}}  # fmt: skip
    view = {"type": "modal", "callback_id": "v", "title": text, "submit": text, "blocks": [block]}
    client.views_open(trigger_id=trigger, view=view)
    assert ana.submit({"a": "1"}).errors == {"b": "No."}
    assert ana.slash("/answer", "hé & so", "C0DESK") == {"text": "You said hé & so"}
    with pytest.raises(NotAcknowledgedError, match="http_error"):
        ana.slash("/unknown", "", "C0DESK")


def test_a_forged_signature_is_refused_by_bolt(pushing, app):
    headers = {"X-Slack-Signature": "v0=00", "X-Slack-Request-Timestamp": "1"}
    request = urllib.request.Request(pushing.request_url, data=b"{}", headers=headers)
    with pytest.raises(urllib.error.HTTPError, match="401"):
        urllib.request.urlopen(request)


def test_a_bot_that_is_down_is_tried_again_and_given_up(pushing):
    pushing.request_url = "http://127.0.0.1:9/slack/events"
    pushing.as_user("U0MIA").post("C0GLOBEX", "x")
    pushing.wait_idle()
    outcomes = [attempt.outcome for attempt in pushing.deliveries()[0].attempts]
    assert outcomes == ["connection_failed"] * 3
