"""The Web API as the real WebClient meets it."""

import json
import urllib.request

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sandbox import RefusedError, Sandbox
from tests.sandbox.conftest import web_client

PLAIN = {"type": "plain_text", "text": "Go"}


def refusal(call, *args, **kwargs) -> str:
    with pytest.raises(SlackApiError) as caught:
        call(*args, **kwargs)
    return str(caught.value.response["error"])


def test_auth_test_tells_bolt_who_the_bot_is(client):
    answer = client.auth_test()
    assert (answer["user_id"], answer["bot_id"]) == ("U0SWITCH", "B0SWITCH")
    assert answer["team_id"] == "T0FERNHILL"
    assert "chat:write" in answer.headers["x-oauth-scopes"]


def test_a_call_is_kept_with_its_body(sandbox, client):
    client.chat_postMessage(channel="C0GLOBEX", text="hello", unfurl_links=False)
    call = sandbox.calls("chat.postMessage")[0]
    assert call.args == {"channel": "C0GLOBEX", "text": "hello", "unfurl_links": False}
    assert (call.is_ok, call.token, call.status) == (True, sandbox.bot_token, 200)


def test_a_kept_call_shows_what_was_sent_not_what_slack_made_of_it(sandbox, client):
    blocks = [{"type": "section", "text": {"type": "mrkdwn", "text": "a & b"}}]
    client.chat_postMessage(channel="C0GLOBEX", text="x", blocks=blocks)
    assert sandbox.calls("chat.postMessage")[0].args["blocks"] == blocks
    assert sandbox.messages("C0GLOBEX")[0]["blocks"] != blocks


def test_an_unknown_method_is_refused_and_kept(sandbox, client):
    assert refusal(client.api_call, "chat.shout") == "unknown_method"
    assert sandbox.unknown_methods == ["chat.shout"]


def test_arguments_may_come_in_the_query_and_by_get(sandbox):
    address = f"{sandbox.api_url}conversations.history?channel=C0GLOBEX&limit=5&inclusive=1"
    headers = {"Authorization": f"Bearer {sandbox.bot_token}"}
    request = urllib.request.Request(address, headers=headers)
    with urllib.request.urlopen(request) as answer:
        assert json.load(answer)["ok"] is True


def test_what_comes_back_is_not_what_was_posted(sandbox, client):
    blocks = [
        {"type": "section", "text": {"type": "mrkdwn", "text": "ask @here"}},
        {"type": "section", "text": {"type": "mrkdwn", "text": "ask @here", "verbatim": True}},
        {"type": "actions", "elements": [{"type": "button", "text": dict(PLAIN)}]},
    ]
    client.chat_postMessage(
        channel="C0GLOBEX", text="a & b < c, see https://x.example/y. 👍 <@U0MIA>", blocks=blocks
    )
    message = sandbox.messages("C0GLOBEX")[0]
    assert message["text"] == "a &amp; b &lt; c, see <https://x.example/y>. :+1: <@U0MIA>"
    assert message["bot_profile"]["name"] == "Switchboard"
    assert all(block["block_id"] for block in message["blocks"])
    assert message["blocks"][0]["text"]["text"] == "ask <!here>"
    assert message["blocks"][1]["text"]["text"] == "ask @here"
    assert message["blocks"][2]["elements"][0]["action_id"]


def test_a_persons_words_are_escaped_and_get_rich_text(sandbox):
    sandbox.as_user("U0MIA").post("C0GLOBEX", "a&amp;b <b> write to me@globex.example 🙋🏽")
    message = sandbox.messages("C0GLOBEX")[0]
    assert message["text"] == (
        "a&amp;amp;b &lt;b&gt; write to <mailto:me@globex.example|me@globex.example>"
        " :raising_hand::skin-tone-4:"
    )
    assert message["blocks"][0]["type"] == "rich_text"
    assert message["user_team"] == "T0GLOBEX"
    assert message["client_msg_id"]


def _blocks(count=1, **section):
    return [{"type": "section", "text": {"type": "mrkdwn", "text": "x"}} | section] * count


@pytest.mark.parametrize(
    ("kwargs", "error"),
    [
        ({"channel": "C0NOWHERE", "text": "x"}, "channel_not_found"),
        ({"channel": "C0GENERAL", "text": "x"}, "not_in_channel"),
        ({"channel": "C0GLOBEX"}, "no_text"),
        ({"channel": "C0GLOBEX", "text": "x", "blocks": _blocks(51)}, "invalid_blocks"),
        (
            {"channel": "C0GLOBEX", "blocks": _blocks(text={"type": "mrkdwn", "text": "x" * 3001})},
            "invalid_blocks",
        ),
        ({"channel": "C0GLOBEX", "blocks": [{"type": "alert"}]}, "invalid_blocks"),
        ({"channel": "C0GLOBEX", "blocks": _blocks(2, block_id="same")}, "invalid_blocks"),
        ({"channel": "C0GLOBEX", "blocks": "{oops"}, "invalid_blocks_format"),
        ({"channel": "C0GLOBEX", "text": "x", "thread_ts": "1.000001"}, "thread_not_found"),
        ({"channel": "C0GLOBEX", "text": "x", "metadata": {"a": 1}}, "invalid_metadata_schema"),
        ({"channel": "U0OTHERBOT", "text": "x"}, "cannot_dm_bot"),
        ({"channel": "U0OLD", "text": "x"}, "user_disabled"),
        ({"channel": "U0STRANGE", "text": "x"}, "channel_not_found"),
        ({"channel": "C0GLOBEX", "text": "x", "markdown_text": "y"}, "markdown_text_conflict"),
    ],
)
def test_post_message_refuses(client, kwargs, error):
    assert refusal(client.chat_postMessage, **kwargs) == error


def test_bad_blocks_are_named_by_pointer(client):
    button = {"type": "button", "text": PLAIN, "value": "v" * 2001}
    with pytest.raises(SlackApiError) as caught:
        client.chat_postMessage(
            channel="C0GLOBEX", blocks=[{"type": "actions", "elements": [button]}]
        )
    messages = caught.value.response["response_metadata"]["messages"]
    assert messages == [
        "[ERROR] must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]"
    ]


def test_a_long_text_is_cut_with_a_warning(client):
    answer = client.chat_postMessage(channel="C0GLOBEX", text="x" * 40_001)
    assert len(answer["message"]["text"]) == 40_000
    assert answer["warning"] == "message_truncated"


def test_an_archived_channel_and_a_closed_one_refuse_posts(sandbox, client):
    sandbox.archive("C0GLOBEX")
    sandbox.restrict_posting("C0INITECH")
    assert refusal(client.chat_postMessage, channel="C0GLOBEX", text="x") == "is_archived"
    assert refusal(client.chat_postMessage, channel="C0INITECH", text="x") == "restricted_action"
    with pytest.raises(RefusedError, match="closed"):
        sandbox.as_user("U0MIA").post("C0GLOBEX", "x")


def test_ts_rises_strictly_and_a_reply_to_a_reply_lands_in_the_roots_thread(sandbox, client):
    sandbox.clock.freeze()
    mia = sandbox.as_user("U0MIA")
    root = mia.post("C0GLOBEX", "root")
    reply = client.chat_postMessage(channel="C0GLOBEX", text="1", thread_ts=root)["ts"]
    deeper = client.chat_postMessage(channel="C0GLOBEX", text="2", thread_ts=reply)
    assert deeper["message"]["thread_ts"] == root
    assert root < reply < deeper["ts"]
    assert len(root.partition(".")[2]) == 6
    thread = client.conversations_replies(channel="C0GLOBEX", ts=reply)["messages"]
    assert [m["text"] for m in thread] == ["root", "1", "2"]
    assert (thread[0]["thread_ts"], thread[0]["reply_count"]) == (root, 2)
    assert thread[1]["parent_user_id"] == "U0MIA"


def test_history_is_newest_first_without_replies_and_its_bounds_are_exclusive(sandbox, client):
    mia = sandbox.as_user("U0MIA")
    first, second, third = (mia.post("C0GLOBEX", text) for text in ("1", "2", "3"))
    mia.post("C0GLOBEX", "reply", thread_ts=first)
    mia.post("C0GLOBEX", "broadcast", thread_ts=first, broadcast=True)
    history = client.conversations_history(channel="C0GLOBEX")["messages"]
    assert [m["text"] for m in history] == ["broadcast", "3", "2", "1"]
    assert history[0]["subtype"] == "thread_broadcast"
    assert "thread_ts" not in history[1]
    between = client.conversations_history(channel="C0GLOBEX", oldest=first, latest=third)
    assert [m["ts"] for m in between["messages"]] == [second]
    whole = client.conversations_history(
        channel="C0GLOBEX", oldest=first, latest=third, inclusive=True
    )
    assert len(whole["messages"]) == 3


def test_pages_follow_opaque_cursors_to_the_end(sandbox, client):
    mia = sandbox.as_user("U0MIA")
    posted = [mia.post("C0GLOBEX", str(number)) for number in range(7)]
    pages = [page["messages"] for page in client.conversations_history(channel="C0GLOBEX", limit=3)]
    assert [m["ts"] for page in pages for m in page] == posted[::-1]
    error = refusal(client.conversations_history, channel="C0GLOBEX", cursor="rubbish")
    assert error == "invalid_cursor"
    assert refusal(client.conversations_history, channel="C0GLOBEX", limit=1000) == "invalid_limit"


def test_replies_give_the_parent_on_each_page(sandbox, client):
    mia = sandbox.as_user("U0MIA")
    root = mia.post("C0GLOBEX", "root")
    for number in range(4):
        mia.post("C0GLOBEX", str(number), thread_ts=root)
    pages = [
        [m["text"] for m in page["messages"]]
        for page in client.conversations_replies(channel="C0GLOBEX", ts=root, limit=3)
    ]
    assert pages == [["root", "0", "1", "2"], ["root", "3"]]
    error = refusal(client.conversations_replies, channel="C0GLOBEX", ts="1.000000")
    assert error == "thread_not_found"


def test_metadata_shows_only_its_type_unless_asked_for(client):
    metadata = {"event_type": "said", "event_payload": {"k": "opaque"}}
    ts = client.chat_postMessage(channel="C0GLOBEX", text="x", metadata=metadata)["ts"]
    short = client.conversations_history(channel="C0GLOBEX")["messages"][0]
    assert short["metadata"] == {"event_type": "said"}
    full = client.conversations_history(channel="C0GLOBEX", include_all_metadata=True)
    assert full["messages"][0]["metadata"] == metadata
    client.chat_update(channel="C0GLOBEX", ts=ts, text="y")
    full = client.conversations_history(channel="C0GLOBEX", include_all_metadata=True)
    assert full["messages"][0]["metadata"] == metadata


def test_update_changes_only_the_bots_own_messages_and_keeps_their_ts(sandbox, client):
    theirs = sandbox.as_user("U0MIA").post("C0GLOBEX", "mine")
    ours = client.chat_postMessage(channel="C0GLOBEX", text="old", blocks=_blocks())["ts"]
    client.chat_update(channel="C0GLOBEX", ts=ours, text="new")
    message = sandbox.messages("C0GLOBEX")[1]
    assert (message["ts"], message["text"], message["edited"]["user"]) == (ours, "new", "U0SWITCH")
    assert message["blocks"][0]["type"] == "section"
    update = client.chat_update
    assert refusal(update, channel="C0GLOBEX", ts=theirs, text="x") == "cant_update_message"
    assert refusal(update, channel="C0GLOBEX", ts="1.0", text="x") == "message_not_found"
    assert refusal(update, channel="C0GLOBEX", ts=ours, text="x" * 4001) == "msg_too_long"
    assert refusal(client.chat_delete, channel="C0GLOBEX", ts=theirs) == "cant_delete_message"
    client.chat_delete(channel="C0GLOBEX", ts=ours)
    assert [m["ts"] for m in sandbox.messages("C0GLOBEX")] == [theirs]


def test_blocks_that_are_too_long_together_are_refused(client):
    def sections(size: int, count: int) -> list[dict]:
        return [
            {"type": "section", "text": {"type": "mrkdwn", "text": "x" * size}}
            for _ in range(count)
        ]

    call = {"channel": "C0GLOBEX", "text": "x"}
    ts = client.chat_postMessage(**call, blocks=sections(2640, 5))["ts"]
    too_long = sections(2641, 5)
    assert refusal(client.chat_postMessage, **call, blocks=too_long) == "msg_blocks_too_long"
    assert refusal(client.chat_update, **call, ts=ts, blocks=too_long) == "msg_blocks_too_long"
    ephemeral = {**call, "user": "U0MIA", "blocks": too_long}
    assert refusal(client.chat_postEphemeral, **ephemeral) == "msg_blocks_too_long"


def test_an_ephemeral_is_seen_by_one_person_and_stays_out_of_history(sandbox, client):
    answer = client.chat_postEphemeral(channel="C0GLOBEX", user="U0MIA", text="psst")
    assert sandbox.as_user("U0MIA").ephemerals("C0GLOBEX")[0]["text"] == "psst"
    assert sandbox.as_user("U0NOAH").ephemerals("C0GLOBEX") == []
    assert client.conversations_history(channel="C0GLOBEX")["messages"] == []
    ts = answer["message_ts"]
    error = refusal(client.chat_update, channel="C0GLOBEX", ts=ts, text="x")
    assert error == "message_not_found"
    post = client.chat_postEphemeral
    assert refusal(post, channel="C0GLOBEX", user="U0OLGA", text="x") == "user_not_in_channel"
    sandbox.change_user("U0NOAH", presence="away")
    assert post(channel="C0GLOBEX", user="U0NOAH", text="lost")["ok"]
    assert sandbox.as_user("U0NOAH").ephemerals("C0GLOBEX") == []


def test_outsiders_have_another_team_and_fewer_fields(client):
    mia = client.users_info(user="U0MIA")["user"]
    assert (mia["team_id"], mia["is_stranger"]) == ("T0GLOBEX", False)
    assert "is_admin" not in mia
    stranger = client.users_info(user="U0STRANGE")["user"]
    assert stranger["is_stranger"] is True
    assert "tz" not in stranger
    gil = client.users_info(user="U0GIL")["user"]
    assert (gil["team_id"], gil["is_restricted"]) == ("T0FERNHILL", True)
    assert client.users_info(user="U0OLD")["user"]["deleted"] is True


def test_people_are_found_by_email_in_our_workspace_only(client):
    found = client.users_lookupByEmail(email="ANA@fernhill.example")["user"]
    assert (found["id"], found["tz"]) == ("U0ANA", "Europe/Berlin")
    error = refusal(client.users_lookupByEmail, email="mia@globex.example")
    assert error == "users_not_found"
    assert refusal(client.users_info, user="U0NOBODY") == "user_not_found"


def test_a_status_expires_on_the_virtual_clock(sandbox, client):
    until = int(sandbox.clock.now().timestamp()) + 60
    sandbox.change_user("U0ANA", status_text="Away", status_expiration=until)
    assert client.users_info(user="U0ANA")["user"]["profile"]["status_text"] == "Away"
    sandbox.clock.advance(61)
    assert client.users_info(user="U0ANA")["user"]["profile"]["status_text"] == ""


def test_a_user_group_has_members(client):
    assert client.usergroups_users_list(usergroup="S0SUPPORT")["users"] == ["U0ANA", "U0EVA"]
    assert refusal(client.usergroups_users_list, usergroup="S0NONE") == "no_such_subteam"


def test_channel_facts_tell_what_is_shared_and_private(client):
    info = client.conversations_info(channel="C0GLOBEX")["channel"]
    assert (info["is_ext_shared"], info["is_private"], info["is_member"]) == (True, False, True)
    assert client.conversations_info(channel="C0DESK")["channel"]["is_private"] is True
    types = "public_channel,private_channel"
    mine = {c["id"] for c in client.users_conversations(types=types)["channels"]}
    assert mine == {"C0GLOBEX", "C0INITECH", "C0COMMUNITY", "C0DESK"}


def test_a_private_channel_without_the_bot_is_unknown(sandbox, client):
    sandbox.leave("C0DESK", "U0SWITCH")
    assert refusal(client.conversations_info, channel="C0DESK") == "channel_not_found"
    assert refusal(client.conversations_history, channel="C0GENERAL") == "not_in_channel"


def test_direct_messages_open_with_members_and_customers(client):
    assert client.conversations_open(users="U0ANA")["channel"]["id"] == "D0ANA"
    assert client.conversations_open(users=["U0MIA"])["channel"]["id"] == "D0MIA"
    assert refusal(client.conversations_open, users="U0ANA,U0BEN") == "too_many_users"
    assert refusal(client.conversations_open, users="U0STRANGE") == "user_not_visible"
    assert client.chat_postMessage(channel="U0ANA", text="hi")["channel"] == "D0ANA"


def test_a_file_in_a_shared_channel_is_a_promise(sandbox, client):
    file = {"name": "log.txt", "content": "ERROR"}
    sandbox.as_user("U0MIA").post("C0GLOBEX", "", files=[file])
    message = client.conversations_history(channel="C0GLOBEX")["messages"][0]
    assert (message["subtype"], message["text"]) == ("file_share", "")
    assert message["files"][0]["file_access"] == "check_file_info"


def test_scopes_are_enforced_and_named(strict_sandbox: Sandbox):
    client = web_client(strict_sandbox)
    with pytest.raises(SlackApiError) as caught:
        client.usergroups_users_list(usergroup="S0SUPPORT")
    assert caught.value.response["error"] == "missing_scope"
    assert caught.value.response["needed"] == "usergroups:read"
    assert "chat:write" in caught.value.response["provided"]
    assert refusal(client.conversations_history, channel="C0DESK") == "missing_scope"
    assert "email" not in client.users_info(user="U0ANA")["user"]["profile"]
    strict_sandbox.remove_scope("users:read")
    assert refusal(client.users_info, user="U0ANA") == "missing_scope"


def test_tokens_that_are_wrong_revoked_or_of_another_kind(sandbox, client):
    wrong = WebClient(token="xoxb-wrong", base_url=sandbox.api_url)
    assert refusal(wrong.auth_test) == "invalid_auth"
    other = WebClient(token=sandbox.app_token, base_url=sandbox.api_url)
    assert refusal(other.auth_test) == "not_allowed_token_type"
    sandbox.revoke_token()
    assert refusal(client.auth_test) == "token_revoked"
    sandbox.issue_token()
    assert web_client(sandbox).auth_test()["ok"]


def test_limits_stop_a_channel_and_a_method_until_the_clock_moves_on():
    with Sandbox(limits=True) as sandbox:
        sandbox.clock.freeze()
        client = web_client(sandbox)
        for _ in range(4):
            client.chat_postMessage(channel="C0GLOBEX", text="x")
        with pytest.raises(SlackApiError) as caught:
            client.chat_postMessage(channel="C0GLOBEX", text="x")
        assert caught.value.response.status_code == 429
        assert caught.value.response.headers["Retry-After"] == "1"
        client.chat_postMessage(channel="C0INITECH", text="another channel")
        sandbox.clock.advance(1)
        client.chat_postMessage(channel="C0GLOBEX", text="x")
        for _ in range(20):
            client.usergroups_users_list(usergroup="S0SUPPORT")
        assert refusal(client.usergroups_users_list, usergroup="S0SUPPORT") == "ratelimited"


def test_snapshots_bring_everything_back(sandbox, client):
    sandbox.as_user("U0MIA").post("C0GLOBEX", "kept")
    moment = sandbox.snapshot()
    sandbox.as_user("U0MIA").post("C0GLOBEX", "lost")
    sandbox.archive("C0GLOBEX")
    sandbox.restore(moment)
    assert [m["text"] for m in sandbox.messages("C0GLOBEX")] == ["kept"]
    assert client.chat_postMessage(channel="C0GLOBEX", text="x")["ok"]
