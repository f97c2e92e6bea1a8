"""The courier against a Slack that misbehaves: nothing twice, nothing lost, order kept."""

from __future__ import annotations

import pytest

from bot.core.outbox import OutboxState
from bot.slack.calls import TokenRevoked
from bot.slack.client import SlackClient
from bot.slack.delivery import MOST_UNCLEAR
from bot.slack.timing import Timing
from tests.torture.kill_points import passing
from tests.waiting import until

from .steps import POST, REDRAWN, Killed, drain_all, said


def test_a_row_is_posted_and_marked(sandbox, speaking, make, channel):
    row_id = speaking.say("hello", channel=channel)
    assert make().drain() == 1
    row, message = speaking.row(row_id), sandbox.messages("C0GLOBEX")[-1]
    assert said(sandbox) == ["hello"]
    assert (row.state, row.sent_channel_id, row.sent_ts) == ("sent", "C0GLOBEX", message["ts"])
    assert message["metadata"] == {
        "event_type": "switchboard_said",
        "event_payload": {"k": row.token},
    }
    args = sandbox.calls(POST)[-1].args
    assert (args["unfurl_links"], args["unfurl_media"]) == (False, False)


def test_a_row_goes_to_its_thread(sandbox, speaking, make, channel):
    root = sandbox.as_user("U0MIA").post("C0GLOBEX", "how do I reset sso?")
    speaking.say("hello", channel=channel, thread_ts=root)
    make().drain()
    assert [m["text"] for m in sandbox.thread("C0GLOBEX", root)][1:] == ["Ana from Fernhill: hello"]


@pytest.mark.parametrize("in_thread", [True, False], ids=["thread", "channel"])
@pytest.mark.parametrize("kind", ["timeout_after", "reset_after", "internal_error_after"])
def test_what_went_out_unseen_is_not_said_twice(sandbox, speaking, make, channel, kind, in_thread):
    root = sandbox.as_user("U0MIA").post("C0GLOBEX", "how?") if in_thread else None
    before = len(said(sandbox))
    sandbox.faults.add(POST, kind=kind)
    row_id = speaking.say("hello", channel=channel, thread_ts=root)
    drain_all(make(), sandbox)
    assert said(sandbox)[before:] == ["hello"]
    assert speaking.row(row_id).state == "sent"
    assert len(sandbox.calls(POST)) == 1


@pytest.mark.parametrize(
    "kind", ["timeout_before", "reset_before", "http_500", "http_503", "error"]
)
def test_what_did_not_go_out_is_said_once(sandbox, speaking, make, channel, kind):
    sandbox.faults.add(POST, kind=kind)
    row_id = speaking.say("hello", channel=channel)
    drain_all(make(), sandbox, 2)
    assert said(sandbox) == ["hello"]
    assert speaking.row(row_id).state == "sent"
    assert len(sandbox.calls(POST)) == 2


def test_a_post_that_arrives_late_is_found_at_the_second_look(
    sandbox, speaking, make, channel, hasty_client
):
    sandbox.faults.add(POST, kind="slow", seconds=0.5)
    speaking.say("hello", channel=channel)
    drain_all(make(client=hasty_client, timing=Timing(per_channel=0, look_again=0.6)), sandbox, 2)
    assert said(sandbox) == ["hello"]


@pytest.mark.parametrize("kind", ["http_500", "ratelimited", "reset_before", "timeout_before"])
def test_nothing_is_posted_again_while_nobody_can_look(sandbox, speaking, make, channel, kind):
    sandbox.faults.add(POST, kind="internal_error_after")
    sandbox.faults.add("conversations.history", kind=kind, times=3)
    row_id = speaking.say("hello", channel=channel)
    courier = make()
    courier.drain()
    assert (speaking.row(row_id).state, said(sandbox)) == ("ready", ["hello"])
    drain_all(courier, sandbox)
    assert (speaking.row(row_id).state, said(sandbox)) == ("sent", ["hello"])
    assert len(sandbox.calls(POST)) == 1


def test_an_update_that_is_unclear_is_repeated(sandbox, speaking, make, channel, hasty_client):
    first = speaking.say("hello", channel=channel)
    courier = make(client=hasty_client)
    courier.drain()
    sandbox.faults.add("chat.update", kind="timeout_after")
    speaking.redraw(first)
    drain_all(courier, sandbox, 2)
    assert said(sandbox) == [REDRAWN]
    assert len(sandbox.calls("chat.update")) == 2
    assert speaking.states() == {"sent": 2}


def test_slack_that_asks_to_wait_is_obeyed_and_no_try_is_counted(
    sandbox, speaking, make, channel, other
):
    sandbox.clock.freeze()
    target = speaking.say("before", channel=other)
    courier = make()
    courier.drain()
    sandbox.faults.add(POST, kind="ratelimited", retry_after=30)
    held = [speaking.say("one", channel=channel), speaking.say("two", channel=other)]
    courier.drain()
    assert [speaking.row(row_id).state for row_id in held] == ["ready", "ready"]
    assert len(sandbox.calls(POST)) == 2, "a method at rest is not called"
    speaking.redraw(target)
    sandbox.clock.advance(29)
    courier.drain()
    assert len(sandbox.calls(POST)) == 2
    sandbox.clock.advance(2)
    courier.drain()
    assert said(sandbox) == ["one"]
    assert speaking.states() == {"sent": 4}
    assert [speaking.row(row_id).tries for row_id in held] == [0, 0]
    sandbox.clock.thaw()


def test_only_the_method_that_has_to_wait_waits(sandbox, speaking, make, channel, other):
    target = speaking.say("before", channel=other)
    courier = make()
    courier.drain()
    sandbox.faults.add(POST, kind="ratelimited", retry_after=30)
    speaking.say("waits", channel=channel)
    speaking.redraw(target)
    courier.drain()
    assert said(sandbox, "C0COMMUNITY") == [REDRAWN]
    assert said(sandbox) == []


def test_rows_behind_a_failed_one_go_on_in_order(sandbox, speaking, make, channel):
    rows = [speaking.say(str(number), channel=channel) for number in range(5)]
    sandbox.faults.add(POST, kind="error", error="invalid_blocks", nth=3)
    make().drain()
    assert said(sandbox) == ["0", "1", "3", "4"]
    assert speaking.failures == [(rows[2], "invalid_blocks")]


def test_an_unclear_row_holds_up_its_own_channel_only(sandbox, speaking, make, channel, other):
    sandbox.faults.add(POST, kind="http_500", times=3, where={"channel": "C0GLOBEX"})
    speaking.say("first", channel=channel)
    speaking.say("second", channel=channel)
    speaking.say("elsewhere", channel=other)
    courier = make()
    courier.drain()
    assert (said(sandbox), said(sandbox, "C0COMMUNITY")) == ([], ["elsewhere"])
    drain_all(courier, sandbox)
    assert said(sandbox) == ["first", "second"]


def test_a_row_that_only_slack_cannot_take_is_given_up(sandbox, speaking, make, channel, other):
    sandbox.faults.add(POST, kind="http_500", times=None, where={"channel": "C0GLOBEX"})
    row_id = speaking.say("poison", channel=channel)
    courier = make()
    for number in range(MOST_UNCLEAR + 1):
        speaking.say(f"works {number}", channel=other)
        drain_all(courier, sandbox, 1)
    assert speaking.failures == [(row_id, "service_unavailable")]


def test_no_row_is_given_up_while_slack_is_down(sandbox, speaking, make, channel):
    sandbox.faults.add(kind="http_500", times=None)
    row_id = speaking.say("patient", channel=channel)
    courier = make()
    drain_all(courier, sandbox, 20)
    assert (speaking.row(row_id).state, speaking.failures) == ("ready", [])
    sandbox.faults.clear()
    drain_all(courier, sandbox, 2)
    assert said(sandbox) == ["patient"]


def test_a_channel_that_is_closed_fails_and_is_reported(sandbox, speaking, make, channel, other):
    sandbox.archive("C0GLOBEX")
    row_id = speaking.say("hello", channel=channel)
    speaking.say("elsewhere", channel=other)
    make().drain()
    assert speaking.failures == [(row_id, "is_archived")]
    assert speaking.gone == [row_id]
    assert said(sandbox, "C0COMMUNITY")[-1] == "elsewhere"


def test_a_channel_without_the_bot_fails_and_is_reported(sandbox, speaking, make, channel):
    sandbox.leave("C0GLOBEX", sandbox.bot_user_id)
    row_id = speaking.say("hello", channel=channel)
    make().drain()
    assert [failed for failed, _ in speaking.failures] == speaking.gone == [row_id]


def test_a_row_that_we_cannot_draw_has_three_tries(sandbox, speaking, make, channel):
    broken = speaking.say("broken", channel=channel)
    speaking.say("behind", channel=channel)
    speaking.broken.add(broken)
    courier = make()
    courier.drain()
    assert speaking.row(broken).tries == 2, "the second try is at once"
    drain_all(courier, sandbox, 2)
    assert speaking.row(broken).state == "failed"
    assert speaking.failures[0][1].startswith("ours ref=")
    assert said(sandbox) == ["behind"]


def test_what_is_not_wanted_any_more_is_dropped(sandbox, speaking, make, channel):
    row_id = speaking.say("too late", channel=channel)
    speaking.unwanted.add(row_id)
    make().drain()
    row = speaking.row(row_id)
    assert (row.state, row.why, said(sandbox)) == (OutboxState.DROPPED, "withdrawn", [])


def test_a_message_that_is_gone_needs_no_redraw(sandbox, speaking, make, channel):
    target = speaking.say("hello", channel=channel)
    courier = make()
    courier.drain()
    row = speaking.row(target)
    SlackClient(sandbox.bot_token, base_url=sandbox.api_url).delete("C0GLOBEX", row.sent_ts)
    speaking.redraw(target)
    courier.drain()
    assert speaking.states() == {"sent": 1, "dropped": 1}


def test_a_message_is_removed_once_and_a_second_time_is_no_trouble(
    sandbox, speaking, make, channel
):
    target = speaking.say("hello", channel=channel)
    courier = make()
    courier.drain()
    sandbox.faults.add("chat.delete", kind="internal_error_after")
    speaking.remove(target)
    drain_all(courier, sandbox, 2)
    assert said(sandbox) == []
    assert speaking.states() == {"sent": 2}


def test_a_direct_message_is_opened_once_and_then_known(sandbox, speaking, make):
    courier = make()
    for text in ("one", "two"):
        speaking.say(text, to_user="U0ANA")
    courier.drain()
    assert said(sandbox, speaking.direct["U0ANA"]) == ["one", "two"]
    assert len(sandbox.calls("conversations.open")) == 1


@pytest.mark.parametrize("kind", ["timeout_after", "reset_after", "internal_error_after"])
@pytest.mark.parametrize("method", [POST, "conversations.open"])
def test_a_direct_message_is_not_said_twice(sandbox, speaking, make, kind, method):
    sandbox.faults.add(method, kind=kind)
    speaking.say("hello", to_user="U0ANA")
    drain_all(make(), sandbox, 3)
    assert said(sandbox, speaking.direct["U0ANA"]) == ["hello"]


def test_a_person_who_left_cannot_be_told(sandbox, speaking, make):
    row_id = speaking.say("hello", to_user="U0OLD")
    make().drain()
    assert [failed for failed, _ in speaking.failures] == [row_id]
    assert speaking.gone == []


@pytest.mark.parametrize("point", ["before_send", "after_send", "after_mark"])
@pytest.mark.parametrize("to", [{"channel": 1}, {"to_user": "U0ANA"}], ids=["channel", "person"])
def test_a_crash_at_any_point_loses_nothing_and_says_nothing_twice(
    sandbox, speaking, make, channel, point, to
):
    def die(here: str) -> None:
        if here == point:
            raise Killed

    where = {"channel": channel} if "channel" in to else to
    row_id = speaking.say("hello", **where)
    with passing(die), pytest.raises(Killed):
        make().drain()
    make().drain()
    channel_id = "C0GLOBEX" if "channel" in to else speaking.direct["U0ANA"]
    assert said(sandbox, channel_id) == ["hello"]
    assert speaking.row(row_id).state == "sent"


def test_a_crash_behind_a_row_that_is_no_longer_wanted_still_finds_it(
    sandbox, speaking, make, channel
):
    def die(here: str) -> None:
        if here == "after_send":
            raise Killed

    row_id = speaking.say("hello", channel=channel)
    with passing(die), pytest.raises(Killed):
        make().drain()
    speaking.unwanted.add(row_id)
    make().drain()
    assert speaking.row(row_id).state == "sent", "what a customer can read is on record"


def test_a_revoked_token_stops_the_courier_and_loses_nothing(sandbox, speaking, make, channel):
    heard: list[BaseException] = []
    sandbox.revoke_token()
    rows = [speaking.say("hello", channel=channel), speaking.say("there", to_user="U0ANA")]
    courier = make()
    courier.start(lambda _part, error: heard.append(error))
    until(lambda: bool(heard))
    assert courier.stop(2)
    assert not courier.is_alive
    assert [speaking.row(row_id).state for row_id in rows] == ["ready", "ready"]
    assert [error.code for error in heard] == ["token_revoked"]
    renewed = SlackClient(sandbox.issue_token(), base_url=sandbox.api_url)
    make(client=renewed).drain()
    assert said(sandbox) == ["hello"]


def test_a_token_revoked_while_in_doubt_does_not_forget_the_doubt(sandbox, speaking, make, channel):
    sandbox.faults.add(POST, kind="internal_error_after")
    sandbox.faults.add("conversations.history", kind="error", error="token_revoked")
    speaking.say("hello", channel=channel)
    with pytest.raises(TokenRevoked):
        make().drain()
    drain_all(make(), sandbox, 2)
    assert said(sandbox) == ["hello"]


def test_a_database_that_cannot_mark_it_does_not_make_it_said_twice(
    sandbox, speaking, make, channel
):
    speaking.locked.append("database is locked")
    row_id = speaking.say("hello", channel=channel)
    courier = make()
    courier.drain()
    assert speaking.row(row_id).state == "sending"
    until(lambda: courier.drain() > 0)
    assert (speaking.row(row_id).state, said(sandbox)) == ("sent", ["hello"])


def test_a_desk_that_is_shared_is_not_written_in(sandbox, speaking, make):
    desk = speaking.watch("C0DESK")
    speaking.note("first", channel=desk)
    courier = make()
    courier.drain()
    sandbox.share("C0DESK", "T0GLOBEX")
    speaking.note("second", channel=desk)
    courier.drain()
    assert len(said(sandbox, "C0DESK")) == 1
    assert speaking.unsafe == ["C0DESK"]
    assert speaking.failures[0][1] == "desk_is_shared"
