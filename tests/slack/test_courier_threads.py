"""The courier in its threads: order and pace a channel, stopping, and dying aloud."""

from __future__ import annotations

import time
from datetime import timedelta
from threading import Event
from typing import Any

from bot.errors import StorageError
from bot.slack.timing import Timing
from tests.waiting import until

from .steps import POST, drain_all, said


def test_workers_keep_the_order_of_each_channel_on_a_bad_day(sandbox, speaking, make):
    places = ["C0GLOBEX", "C0COMMUNITY", "C0INITECH"]
    keys = [speaking.watch(place) for place in places]
    for nth, kind in ((3, "internal_error_after"), (8, "reset_after"), (14, "reset_before")):
        sandbox.faults.add(POST, kind=kind, nth=nth)
    courier = make()
    courier.start()
    for number in range(12):
        for key in keys:
            speaking.say(str(number), channel=key)
        courier.wake()
    until(lambda: speaking.states() == {"sent": 36})
    assert courier.stop(2)
    for place in places:
        assert said(sandbox, place) == [str(number) for number in range(12)]


def test_posts_in_one_channel_keep_their_distance_and_other_channels_do_not_wait(
    sandbox, speaking, make, channel, other
):
    for text in ("one", "two"):
        speaking.say(text, channel=channel)
    speaking.say("elsewhere", channel=other)
    courier = make(timing=Timing(per_channel=0.3, look_again=0, poll=0.02))
    courier.start()
    until(lambda: speaking.states() == {"sent": 3})
    at = {call.args["text"].split()[-1]: call.at for call in sandbox.calls(POST)}
    assert at["two"] - at["one"] >= timedelta(seconds=0.29)
    assert at["elsewhere"] < at["two"]


def test_what_is_announced_is_sent_at_once(sandbox, speaking, make, channel):
    courier = make(timing=Timing(per_channel=0, look_again=0, poll=5))
    courier.start()
    time.sleep(0.1)
    row_id = speaking.say("hello", channel=channel)
    courier.wake()
    until(lambda: speaking.row(row_id).state == "sent", timeout=1)


def test_a_stop_while_in_doubt_leaves_the_row_to_the_next_start(sandbox, speaking, make, channel):
    sandbox.faults.add(POST, kind="http_500")
    row_id = speaking.say("hello", channel=channel)
    courier = make(timing=Timing(per_channel=0, look_again=30, poll=0.02))
    courier.start()
    until(lambda: bool(sandbox.calls("conversations.history")))
    assert courier.stop(2)
    assert speaking.row(row_id).state == "sending"
    drain_all(make(), sandbox, 2)
    assert (speaking.row(row_id).state, said(sandbox)) == ("sent", ["hello"])


def test_a_stop_takes_nothing_new(sandbox, speaking, make, channel):
    courier = make()
    courier.start()
    assert courier.stop(2)
    row_id = speaking.say("later", channel=channel)
    time.sleep(0.1)
    assert speaking.row(row_id).state == "ready"


def test_a_loop_that_dies_says_so(speaking, make, monkeypatch):
    died = Event()

    def fail(*_: object) -> None:
        raise KeyError("a bug of ours")

    monkeypatch.setattr(speaking, "take", fail)
    courier = make()
    courier.start(lambda _part, _error: died.set())
    assert died.wait(2)
    until(lambda: not courier.is_alive)


def test_a_database_that_is_away_for_a_moment_is_waited_for(
    sandbox, speaking, make, channel, monkeypatch
):
    take, troubles = speaking.take, [StorageError("locked")]

    def take_later(*args: Any) -> Any:
        if troubles:
            raise troubles.pop()
        return take(*args)

    monkeypatch.setattr(speaking, "take", take_later)
    row_id = speaking.say("hello", channel=channel)
    make().start()
    until(lambda: speaking.row(row_id).state == "sent")


def test_no_words_reach_the_log(sandbox, speaking, make, channel, hasty_client, caplog):
    caplog.set_level("DEBUG", logger="bot")
    for kind in ("timeout_after", "http_500", "ratelimited", "error"):
        sandbox.faults.add(POST, kind=kind)
    speaking.say("confidential", channel=channel)
    broken = speaking.say("confidential too", channel=channel)
    speaking.broken.add(broken)
    drain_all(make(client=hasty_client), sandbox)
    assert caplog.records
    assert "confidential" not in caplog.text


def test_a_row_in_doubt_is_not_forgotten_where_nothing_can_be_taken_meanwhile(
    sandbox, speaking, make, channel
):
    speaking.locked.append("database is locked")
    speaking.untakable += ["database is locked"] * 4
    row_id = speaking.say("hello", channel=channel)
    courier = make(timing=Timing(per_channel=0, look_again=0, poll=0.02, storage_pause=0.02))
    courier.start()
    until(lambda: not speaking.untakable)
    until(lambda: speaking.row(row_id).state == "sent")
    assert said(sandbox) == ["hello"]
