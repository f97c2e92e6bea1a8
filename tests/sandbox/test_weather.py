"""The weather that a person turns on: what it does to events and calls, and that it ends."""

import pytest
from slack_sdk.errors import SlackApiError

from bot.sandbox.weather.kinds import KINDS
from tests.sandbox.conftest import web_client

NAMES = [kind.name for kind in KINDS]


def post(sandbox):
    return web_client(sandbox).chat_postMessage(channel="C0GLOBEX", text="x")


def test_every_kind_is_turned_on_and_off(sandbox):
    for name in NAMES:
        sandbox.weather.toggle(name)
    assert sandbox.weather.now == NAMES
    sandbox.weather.set()
    assert sandbox.weather.now == []
    assert sandbox.faults.take("chat.postMessage", {}) is None


def test_an_unknown_kind_is_refused(sandbox):
    with pytest.raises(ValueError, match="frogs"):
        sandbox.weather.toggle("frogs")


def test_rate_limits_strike_every_second_post(sandbox):
    sandbox.weather.toggle("limits")
    statuses = []
    for _ in range(4):
        try:
            statuses.append(post(sandbox).status_code)
        except SlackApiError as error:
            statuses.append(error.response.status_code)
    assert statuses == [429, 200, 429, 200]


def test_a_refused_post_is_refused_once_and_then_the_sky_is_clear(sandbox):
    sandbox.weather.toggle("refused")
    with pytest.raises(SlackApiError, match="restricted_action"):
        post(sandbox)
    assert sandbox.weather.now == []
    assert post(sandbox)["ok"]
    sandbox.weather.toggle("refused")
    with pytest.raises(SlackApiError, match="restricted_action"):
        post(sandbox)


def test_everything_twice_shows_both_deliveries(sandbox, recorder):
    sandbox.weather.toggle("twice")
    sandbox.as_user("U0MIA").post("C0GLOBEX", "x")
    sandbox.wait_idle()
    assert [event["text"] for event in recorder.heard("message")] == ["x", "x"]
    first, second = sandbox.deliveries("message")
    assert first.event_id == second.event_id


def test_late_events_come_late_and_all_of_them(sandbox, recorder, monkeypatch):
    monkeypatch.setattr("bot.sandbox.weather.weather._LATE", 0.05)
    sandbox.weather.toggle("late")
    for number in range(5):
        sandbox.as_user("U0MIA").post("C0GLOBEX", str(number))
    sandbox.wait_idle()
    assert sorted(event["text"] for event in recorder.heard("message")) == list("01234")
    assert any(one.delay > 0 for one in sandbox.deliveries("message"))


def test_one_socket_is_cut_and_never_the_last_of_several(sandbox, recorder, connect):
    connect(sandbox, recorder.app)
    sandbox.wait_for_sockets(2)
    sandbox.weather.toggle("sockets")
    sandbox.as_user("U0MIA").post("C0GLOBEX", "x")
    sandbox.wait_idle()
    assert sandbox.sockets >= 1
    assert [event["text"] for event in recorder.heard("message")] != []
