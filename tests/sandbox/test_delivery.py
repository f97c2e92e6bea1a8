"""Retries, acks, sockets, and events that come late, twice, in another order or never."""

import asyncio
import threading
import time

import aiohttp
import pytest

from bot.sandbox import Sandbox
from tests.sandbox.conftest import Recorder, bolt_app


def test_an_event_that_is_not_acked_comes_again_with_its_event_id(hasty, connect):
    app = bolt_app(hasty)
    tries = []

    @app.event("message")
    def fail_twice(body, request):
        tries.append((body["event_id"], request.headers.get("x-slack-retry-num")))
        if len(tries) < 3:
            raise ValueError

    app.error(lambda error: None)
    connect(hasty, app)
    hasty.as_user("U0MIA").post("C0GLOBEX", "x")
    hasty.wait_idle()
    (delivery,) = hasty.deliveries()
    assert [outcome.outcome for outcome in delivery.attempts] == ["timeout", "timeout", "acked"]
    assert [number for _, number in tries] == [["0"], ["1"], ["2"]]
    assert len({event_id for event_id, _ in tries}) == 1


def test_an_unhandled_event_is_never_acked_and_given_up_after_four_tries(hasty, connect):
    connect(hasty, bolt_app(hasty))
    hasty.as_user("U0MIA").post("C0GLOBEX", "x")
    hasty.wait_idle()
    (delivery,) = hasty.deliveries()
    assert (delivery.state, len(delivery.attempts)) == ("gave_up", 4)


def test_a_late_ack_is_a_failure_although_the_work_was_done(hasty, connect):
    app = bolt_app(hasty)
    done = []

    @app.event("message")
    def slow_at_first():
        done.append(time.monotonic())
        if len(done) == 1:
            time.sleep(0.4)

    connect(hasty, app)
    hasty.as_user("U0MIA").post("C0GLOBEX", "x")
    hasty.wait_idle()
    time.sleep(0.2)
    (delivery,) = hasty.deliveries()
    assert [attempt.outcome for attempt in delivery.attempts] == ["timeout", "acked"]
    assert len(done) == 2
    assert delivery.late_acks == 1


def test_without_a_socket_events_are_retried_and_then_lost(sandbox):
    ts = sandbox.as_user("U0MIA").post("C0GLOBEX", "x")
    sandbox.wait_idle()
    (delivery,) = sandbox.deliveries()
    assert {attempt.outcome for attempt in delivery.attempts} == {"connection_failed"}
    assert delivery.state == "gave_up"
    assert sandbox.messages("C0GLOBEX")[0]["ts"] == ts


def test_an_event_may_arrive_before_the_call_that_caused_it_is_answered(sandbox, connect):
    app = bolt_app(sandbox, ignoring_self_events_enabled=False)
    order = []
    app.event("message")(lambda event: order.append("event"))
    connect(sandbox, app)
    sandbox.faults.add("chat.postMessage", kind="slow_answer", seconds=0.2)
    app.client.chat_postMessage(channel="C0GLOBEX", text="x")
    order.append("answer")
    assert order == ["event", "answer"]


def test_everything_can_be_redelivered_with_the_same_or_another_event_id(sandbox, recorder):
    sandbox.as_user("U0MIA").post("C0GLOBEX", "x")
    sandbox.wait_idle()
    sandbox.redeliver()
    sandbox.redeliver(sandbox.deliveries()[0], same_event_id=False)
    sandbox.wait_idle()
    assert len({event["ts"] for event in recorder.events}) == 1
    ids = [body["event_id"] for body in recorder.bodies]
    assert len(ids) == 3
    assert len(set(ids)) == 2


def test_what_is_redelivered_comes_in_the_order_that_is_asked_for(sandbox):
    said = [sandbox.as_user("U0MIA").post("C0GLOBEX", str(number)) for number in range(8)]
    originals = sandbox.deliveries("message")

    def order(name):
        again = sandbox.redeliver(*originals, order=name)
        return [delivery.payload["event"]["ts"] for delivery in again]

    assert order("kept") == said
    assert order("reversed") == said[::-1]
    shuffled = order("shuffled")
    assert shuffled != said
    assert sorted(shuffled) == said


def test_held_events_come_late_in_another_order_or_not_at_all(sandbox, recorder):
    mia = sandbox.as_user("U0MIA")
    sandbox.hold_events()
    ts = mia.post("C0GLOBEX", "old")
    mia.edit("C0GLOBEX", ts, "new")
    mia.react("C0GLOBEX", ts, "eyes")
    sandbox.wait_idle()
    assert recorder.events == []
    released = sandbox.release_events(order=lambda held: [held[2], held[1]])
    sandbox.wait_idle()
    assert [one.type for one in released] == ["reaction_added", "message"]
    assert sorted(event["type"] for event in recorder.events) == ["message", "reaction_added"]
    assert sandbox.deliveries()[0].state == "dropped"


def test_dropped_events_are_lost_but_stay_in_history(sandbox, recorder):
    mia = sandbox.as_user("U0MIA")
    sandbox.drop_events(1)
    mia.post("C0GLOBEX", "1")
    mia.post("C0GLOBEX", "2")
    with sandbox.drop_events():
        mia.post("C0GLOBEX", "3")
    mia.post("C0GLOBEX", "4")
    sandbox.wait_idle()
    assert sorted(event["text"] for event in recorder.events) == ["2", "4"]
    assert len(sandbox.messages("C0GLOBEX")) == 4


def test_weather_may_double_delay_and_lose_events(sandbox, recorder):
    sandbox.weather.disturb_events(double=1.0, late=0.05)
    sandbox.as_user("U0MIA").post("C0GLOBEX", "x")
    sandbox.wait_idle()
    assert [event["text"] for event in recorder.events] == ["x", "x"]
    sandbox.weather.disturb_events(lose=1.0)
    sandbox.as_user("U0MIA").post("C0GLOBEX", "y")
    sandbox.weather.disturb_events()
    sandbox.as_user("U0MIA").post("C0GLOBEX", "z")
    sandbox.wait_idle()
    assert [event["text"] for event in recorder.events] == ["x", "x", "z"]


@pytest.mark.parametrize("reason", ["warning", "refresh_requested"])
def test_the_client_comes_back_after_a_refresh(sandbox, connect, recorder, reason):
    sandbox.refresh_sockets(reason, after=0.05)
    until = time.monotonic() + 5
    while len(sandbox.calls("apps.connections.open")) < 2 and time.monotonic() < until:
        time.sleep(0.01)
    time.sleep(0.1)
    sandbox.wait_for_sockets()
    sandbox.as_user("U0MIA").post("C0GLOBEX", "x")
    sandbox.wait_idle()
    assert len(recorder.events) == 1


def test_a_socket_that_drops_between_delivery_and_ack_means_a_second_try(hasty, connect):
    app = bolt_app(hasty)
    tries = []

    @app.event("message")
    def drop_first():
        tries.append(1)
        if len(tries) == 1:
            hasty.drop_sockets()

    handler = connect(hasty, app)
    hasty.as_user("U0MIA").post("C0GLOBEX", "x")
    until = time.monotonic() + 3
    while not tries and time.monotonic() < until:
        time.sleep(0.01)
    handler.client.connect_to_new_endpoint(force=True)
    hasty.wait_idle()
    assert len(tries) == 2
    assert hasty.deliveries()[0].is_acked


def test_a_half_open_socket_carries_nothing(hasty, connect):
    recording = Recorder(hasty)
    connect(hasty, recording.app)
    hasty.half_open_sockets()
    hasty.as_user("U0MIA").post("C0GLOBEX", "x")
    hasty.wait_idle()
    assert recording.events == []
    assert hasty.sockets == 1
    hasty.drop_sockets()
    assert hasty.deliveries()[0].state == "gave_up"


def test_the_eleventh_socket_is_turned_away_and_a_ticket_works_once(sandbox, client):
    async def knock():
        frames, sockets, addresses = [], [], []
        async with aiohttp.ClientSession() as session:
            for _ in range(11):
                answer = client.apps_connections_open(app_token=sandbox.app_token)
                addresses.append(answer["url"])
                sockets.append(await session.ws_connect(addresses[-1]))
                frames.append(await sockets[-1].receive_json())
            async with session.get(addresses[0]) as again:
                return frames, again.status

    frames, status = asyncio.run(knock())
    assert [frame["type"] for frame in frames] == ["hello"] * 10 + ["disconnect"]
    assert frames[9]["num_connections"] == 10
    assert frames[10]["reason"] == "too_many_websockets"
    assert status == 403


def test_wait_idle_says_when_it_waited_in_vain(sandbox, connect):
    app = bolt_app(sandbox)
    release = threading.Event()
    app.event("message")(lambda: release.wait(1))
    connect(sandbox, app)
    sandbox.as_user("U0MIA").post("C0GLOBEX", "x")
    with pytest.raises(TimeoutError, match="1 deliveries"):
        sandbox.wait_idle(timeout=0.1)
    release.set()
    sandbox.wait_idle()


def test_a_sandbox_that_was_never_started_leaves_nothing_behind():
    sandbox = Sandbox()
    sandbox.as_user("U0MIA").post("C0GLOBEX", "x")
    sandbox.stop()
    assert sandbox.deliveries()[0].state == "gave_up"


def test_app_rate_limited_has_no_inner_event(sandbox):
    payload = sandbox.app_rate_limited().payload
    assert payload["type"] == "app_rate_limited"
    assert "event" not in payload
