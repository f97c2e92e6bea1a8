"""Events as a real Bolt app hears them over Socket Mode."""

import pytest

from bot.sandbox import RefusedError
from tests.sandbox.conftest import Recorder, bolt_app, web_client


def test_a_customers_message_arrives_with_her_team_inside_and_ours_outside(sandbox, recorder):
    ts = sandbox.as_user("U0MIA").post("C0GLOBEX", "how do I reset it?")
    sandbox.wait_idle()
    event, body = recorder.events[0], recorder.bodies[0]
    assert (event["ts"], event["channel_type"], event["user_team"]) == (ts, "channel", "T0GLOBEX")
    assert "thread_ts" not in event
    assert (body["team_id"], body["is_ext_shared_channel"]) == ("T0FERNHILL", True)
    assert body["authorizations"][0]["user_id"] == "U0SWITCH"


def test_a_mention_is_two_events_with_one_ts_and_two_event_ids(sandbox, recorder):
    ts = sandbox.as_user("U0MIA").post("C0GLOBEX", "<@U0SWITCH> help")
    sandbox.wait_idle()
    assert {event["ts"] for event in recorder.events} == {ts}
    assert sorted(event["type"] for event in recorder.events) == ["app_mention", "message"]
    assert len({body["event_id"] for body in recorder.bodies}) == 2


def test_a_direct_message_is_one_event_even_with_a_mention(sandbox, recorder):
    sandbox.as_user("U0MIA").dm("<@U0SWITCH> help")
    sandbox.wait_idle()
    assert [event["type"] for event in recorder.events] == ["message"]
    assert recorder.events[0]["channel"] == "D0MIA"
    assert recorder.events[0]["channel_type"] == "im"


def test_our_own_posts_come_back_unless_bolt_drops_them(sandbox, recorder):
    web_client(sandbox).chat_postMessage(channel="C0GLOBEX", text="hello")
    sandbox.wait_idle()
    event = sandbox.deliveries("message")[0].payload["event"]
    assert (event["bot_id"], event["user"]) == ("B0SWITCH", "U0SWITCH")
    assert "subtype" not in event
    assert recorder.events == []


def test_an_edit_keeps_the_ts_and_shows_what_was(sandbox, recorder):
    mia = sandbox.as_user("U0MIA")
    ts = mia.post("C0GLOBEX", "old")
    mia.edit("C0GLOBEX", ts, "new")
    sandbox.wait_idle()
    (event,) = recorder.heard("message", "message_changed")
    assert (event["message"]["ts"], event["previous_message"]["text"]) == (ts, "old")
    assert event["message"]["edited"]["user"] == "U0MIA"
    assert event["event_ts"] != ts


def test_a_link_unfurls_as_a_change_without_an_edit(sandbox, recorder):
    sandbox.as_user("U0MIA").post("C0GLOBEX", "see https://x.example/y")
    sandbox.wait_idle()
    (event,) = recorder.heard("message", "message_changed")
    assert event["message"]["text"] == event["previous_message"]["text"]
    assert "edited" not in event["message"]
    client = web_client(sandbox)
    client.chat_postMessage(channel="C0GLOBEX", text="https://x.example", unfurl_links=False)
    assert "attachments" not in sandbox.messages("C0GLOBEX")[1]


def test_a_deleted_message_is_gone_and_a_root_with_replies_leaves_a_tombstone(sandbox, recorder):
    mia = sandbox.as_user("U0MIA")
    alone, root = mia.post("C0GLOBEX", "alone"), mia.post("C0GLOBEX", "root")
    reply = mia.post("C0GLOBEX", "reply", thread_ts=root)
    mia.delete("C0GLOBEX", alone)
    mia.delete("C0GLOBEX", root)
    sandbox.wait_idle()
    (gone,) = recorder.heard("message", "message_deleted")
    assert (gone["deleted_ts"], gone["previous_message"]["text"]) == (alone, "alone")
    (changed,) = recorder.heard("message", "message_changed")
    assert changed["message"]["subtype"] == "tombstone"
    assert changed["message"]["user"] == "USLACKBOT"
    assert [m["ts"] for m in sandbox.thread("C0GLOBEX", root)] == [root, reply]
    mia.delete("C0GLOBEX", reply)
    assert sandbox.messages("C0GLOBEX") == []


def test_a_broadcast_carries_its_root(sandbox, recorder):
    mia = sandbox.as_user("U0MIA")
    root = mia.post("C0GLOBEX", "root")
    mia.post("C0GLOBEX", "and all of you", thread_ts=root, broadcast=True)
    sandbox.wait_idle()
    (event,) = recorder.heard("message", "thread_broadcast")
    assert (event["thread_ts"], event["root"]["text"]) == (root, "root")


def test_reactions_name_the_message_and_its_author(sandbox, recorder):
    ts = sandbox.as_user("U0MIA").post("C0GLOBEX", "x")
    sandbox.as_user("U0NOAH").react("C0GLOBEX", ts, "eyes")
    sandbox.as_user("U0NOAH").unreact("C0GLOBEX", ts, "eyes")
    sandbox.wait_idle()
    (added,) = recorder.heard("reaction_added")
    assert added["item"] == {"type": "message", "channel": "C0GLOBEX", "ts": ts}
    assert (added["user"], added["item_user"]) == ("U0NOAH", "U0MIA")
    assert len(recorder.heard("reaction_removed")) == 1


def test_rare_subtypes_and_other_bots_reach_the_bot(sandbox, recorder):
    sandbox.as_user("U0MIA").post("C0GLOBEX", "waves", subtype="me_message")
    sandbox.as_user("U0OTHERBOT")
    sandbox.join("C0COMMUNITY", "U0OTHERBOT")
    sandbox.as_user("U0OTHERBOT").post("C0COMMUNITY", "deployed")
    replied = {"type": "message", "channel": "C0GLOBEX", "ts": "1.000000", "user": "U0MIA"}
    sandbox.inject_event(replied | {"thread_ts": "1.000000", "reply_count": 1}, "C0GLOBEX")
    sandbox.wait_idle()
    assert recorder.heard("message", "me_message")[0]["text"] == "waves"
    plain = {event.get("bot_id"): event for event in recorder.heard("message")}
    assert plain["B0OTHER"]["text"] == "deployed"
    assert plain[None]["reply_count"] == 1


def test_what_stands_beside_the_text_is_delivered_as_slack_does(sandbox, recorder):
    mia, app = sandbox.as_user("U0MIA"), sandbox.as_user("U0OTHERBOT")
    sandbox.join("C0COMMUNITY", "U0OTHERBOT")
    section = {"type": "section", "text": {"type": "mrkdwn", "text": "a form's question"}}
    app.post("C0COMMUNITY", "New submission", blocks=[section], attachments=[{"text": "more"}])
    ts = mia.post("C0GLOBEX", "pass *this* on")
    mia.forward("C0GLOBEX", ts, to="C0GLOBEX", comment="look")
    mia.post("C0GLOBEX", "through an app", via_app="U0OTHERBOT")
    spoken = {"name": "a.m4a", "title": "Voice", "spoken": "hello", "preview": "x"}
    sandbox.as_user("U0EVA").post("C0COMMUNITY", "", files=[spoken])
    sandbox.wait_idle()

    by_text = {event["text"]: event for event in recorder.heard("message")}
    form = by_text["New submission"]
    assert form["blocks"][0]["text"]["text"] == "a form's question"
    assert form["attachments"] == [{"text": "more"}]
    (shared,) = by_text["look"]["attachments"]
    assert shared["is_share"]
    assert (shared["text"], shared["author_name"]) == ("pass *this* on", "Mia Torres")
    assert shared["message_blocks"][0]["message"]["blocks"][0]["type"] == "rich_text"
    person = by_text["through an app"]
    assert (person["user"], person["bot_id"]) == ("U0MIA", "B0OTHER")
    assert person["bot_profile"]["user_id"] == "U0OTHERBOT"
    assert person["user_team"] == "T0GLOBEX"
    (file,) = recorder.heard("message", "file_share")[0]["files"]
    assert (file["title"], file["preview"]) == ("Voice", "x")
    assert file["transcription"]["preview"]["content"] == "hello"


def test_only_apps_post_blocks(sandbox):
    section = {"type": "section", "text": {"type": "mrkdwn", "text": "x"}}
    with pytest.raises(RefusedError, match="only apps"):
        sandbox.as_user("U0MIA").post("C0GLOBEX", "x", blocks=[section])


def test_channels_without_the_bot_are_silent(sandbox, recorder):
    sandbox.as_user("U0ANA").post("C0GENERAL", "<@U0SWITCH> are you there?")
    sandbox.wait_idle()
    assert sandbox.deliveries() == []


def test_what_is_not_subscribed_or_scoped_is_not_sent(strict_sandbox, connect):
    recording = Recorder(strict_sandbox)
    connect(strict_sandbox, recording.app)
    ana = strict_sandbox.as_user("U0ANA")
    ts = ana.post("C0GLOBEX", "<@U0SWITCH> here")
    ana.react("C0GLOBEX", ts, "eyes")
    ana.post("C0DESK", "subscribed to message.groups, but without groups:history")
    strict_sandbox.wait_idle()
    assert [event["type"] for event in recording.events] == ["message"]
    strict_sandbox.remove_scope("channels:history")
    ana.post("C0GLOBEX", "no scope any more")
    strict_sandbox.wait_idle()
    assert len(recording.events) == 1


def test_joins_and_departures_and_the_bots_own(sandbox, recorder):
    sandbox.join("C0COMMUNITY", "U0MIA", inviter="U0ANA")
    sandbox.leave("C0COMMUNITY", "U0MIA")
    sandbox.join("C0GENERAL", "U0SWITCH")
    sandbox.leave("C0GLOBEX", "U0SWITCH")
    sandbox.leave("C0DESK", "U0SWITCH")
    sandbox.wait_idle()
    joined = recorder.heard("member_joined_channel")
    assert [(e["user"], e["channel"]) for e in joined] == [
        ("U0MIA", "C0COMMUNITY"),
        ("U0SWITCH", "C0GENERAL"),
    ]
    assert joined[0]["inviter"] == "U0ANA"
    assert [e["user"] for e in recorder.heard("member_left_channel")] == ["U0MIA"]
    assert [e["channel"] for e in recorder.heard("channel_left")] == ["C0GLOBEX"]
    assert [e["channel"] for e in recorder.heard("group_left")] == ["C0DESK"]
    join = recorder.heard("message", "channel_join")[0]
    error = web_client(sandbox).api_call
    with pytest.raises(Exception, match="cannot_reply_to_message"):
        error("chat.postMessage", json={"channel": join["channel"], "text": "x",
                                        "thread_ts": join["ts"]})  # fmt: skip


def test_sharing_renaming_and_renumbering_a_channel(sandbox, recorder):
    sandbox.share("C0COMMUNITY", "T0GLOBEX")
    sandbox.rename("C0COMMUNITY", "everyone")
    sandbox.change_channel_id("C0COMMUNITY", "C0NEW")
    sandbox.unshare("C0GLOBEX", "T0GLOBEX")
    sandbox.wait_idle()
    assert recorder.heard("channel_shared")[0]["connected_team_id"] == "T0GLOBEX"
    assert recorder.heard("channel_rename")[0]["channel"]["name"] == "everyone"
    (changed,) = recorder.heard("channel_id_changed")
    assert (changed["old_channel_id"], changed["new_channel_id"]) == ("C0COMMUNITY", "C0NEW")
    (unshared,) = recorder.heard("channel_unshared")
    assert unshared["previously_connected_team_id"] == "T0GLOBEX"
    assert unshared["is_ext_shared"] is False
    client = web_client(sandbox)
    with pytest.raises(Exception, match="channel_not_found"):
        client.conversations_info(channel="C0COMMUNITY")
    assert "U0MIA" not in sandbox.workspace.channel("C0GLOBEX").members


def test_people_and_groups_change(sandbox, recorder):
    sandbox.deactivate("U0DEV")
    sandbox.change_usergroup("S0ONCALL", ["U0BEN"])
    sandbox.convert_to_private("C0COMMUNITY")
    sandbox.wait_idle()
    assert recorder.heard("user_change")[0]["user"]["deleted"] is True
    (members,) = recorder.heard("subteam_members_changed")
    assert members["added_users"] == ["U0BEN"]
    assert members["removed_users"] == ["U0CHLOE", "U0DEV"]
    converted = recorder.heard("message", "channel_convert_to_private")
    assert converted[0]["channel_type"] == "group"
    with pytest.raises(RefusedError, match="deactivated"):
        sandbox.as_user("U0DEV").post("C0GLOBEX", "still here?")


def test_one_ts_series_a_channel_and_the_same_seed_gives_the_same_ids(sandbox):
    ids = []
    for _ in range(2):
        with type(sandbox)(seed=7) as other:
            other.as_user("U0MIA").post("C0GLOBEX", "x")
            ids.append(other.deliveries()[0].event_id)
    assert ids[0] == ids[1]


def test_two_apps_hear_an_event_once_between_them(sandbox, connect):
    heard = []
    for _ in range(2):
        app = bolt_app(sandbox)
        app.event("message")(lambda event: heard.append(event["ts"]))
        connect(sandbox, app)
    posted = [sandbox.as_user("U0MIA").post("C0GLOBEX", str(n)) for n in range(12)]
    sandbox.wait_idle()
    assert sorted(heard) == posted
    used = {attempt.via for one in sandbox.deliveries() for attempt in one.attempts}
    assert used == {"socket 1", "socket 2"}
