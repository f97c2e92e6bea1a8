"""What is made of each payload that Slack may deliver, in tables."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.messages import Deleted, Edited, Heard, Reacted
from bot.core.people import Author
from bot.slack import payloads
from bot.slack.payloads import (
    Skipped,
    author_of,
    place_of,
    read_history_message,
    read_message,
    read_reaction,
    value_of,
)
from tests.slack.listeners.events import ROOT, TS, US, changed, written


def test_a_plain_message_is_heard_as_it_was_written():
    assert read_message(written(), US) == Heard(
        channel_id="C0GLOBEX",
        ts=TS,
        author=Author("U0MIA", "T0GLOBEX"),
        text="How do I reset my password?",
    )


@pytest.mark.parametrize(
    ("fields", "seen"),
    [
        ({"subtype": "file_share", "files": [{"id": "F1"}], "text": ""}, {"text": "📎"}),
        ({"subtype": "me_message"}, {}),
        (
            {"subtype": "thread_broadcast", "thread_ts": ROOT, "root": {"user": "U0NOAH"}},
            {"thread_ts": ROOT, "root_author": Author("U0NOAH")},
        ),
        (
            {"thread_ts": ROOT, "parent_user_id": "U0NOAH"},
            {"thread_ts": ROOT, "root_author": Author("U0NOAH")},
        ),
        ({"thread_ts": TS}, {"thread_ts": None}),
        ({"channel": "D0MIA", "channel_type": "im"}, {"is_direct": True}),
        ({"channel": "C0MPIM1", "channel_type": "mpim"}, {"is_direct": False}),
        ({"channel": "D0MIA", "channel_type": None}, {"is_direct": True}),
        ({"text": "<@U0SWITCH> hello"}, {"mentions_us": True}),
        ({"text": "<@U0SWITCH|switchboard> hello"}, {"mentions_us": True}),
        ({"text": "<@U0SWITCHED> hello"}, {"mentions_us": False}),
        ({"text": "U0SWITCH hello"}, {"mentions_us": False}),
        ({"type": "app_mention", "text": "<@U0SWITCH> hello"}, {"mentions_us": True}),
        ({"type": "app_mention"}, {"mentions_us": False}),
        ({"bot_id": "B0OTHER"}, {"author": Author("U0MIA", "T0GLOBEX", "B0OTHER")}),
        (
            {"subtype": "bot_message", "bot_id": "B0FLOW", "user": None, "username": "Form"},
            {"author": Author("B0FLOW", "T0GLOBEX", "B0FLOW", "Form")},
        ),
        (
            {"bot_id": "B0OTHER", "bot_profile": {"user_id": "U0OTHERBOT", "name": "Polls"}},
            {"author": Author("U0MIA", "T0GLOBEX")},
        ),
        (
            {
                "user": "U0OTHERBOT",
                "bot_id": "B0OTHER",
                "bot_profile": {"user_id": "U0OTHERBOT", "name": "Polls"},
            },
            {"author": Author("U0OTHERBOT", "T0GLOBEX", "B0OTHER", "Polls")},
        ),
        ({"text": "half a pair \ud83d"}, {"text": "half a pair ?"}),
        ({"text": None}, {"text": ""}),
    ],
    ids=[
        "file_share with no text",
        "me_message",
        "thread_broadcast is one reply",
        "a reply",
        "a root whose thread_ts is its own",
        "a direct message",
        "a group message is not direct",
        "a direct message by its id",
        "a mention",
        "a mention with a label",
        "a mention of somebody whose id begins like ours",
        "our id without a mention",
        "app_mention goes the same road",
        "an event's type alone is no mention",
        "an app, perhaps for somebody",
        "a workflow",
        "somebody through an app that has a user of its own",
        "another bot",
        "half a character",
        "no text",
    ],
)
def test_what_somebody_wrote_is_heard(fields: dict[str, Any], seen: dict[str, Any]):
    heard = read_message(written(**fields), US)

    assert isinstance(heard, Heard)
    assert {name: getattr(heard, name) for name in seen} == seen


def test_a_mention_and_its_message_are_one_and_the_same():
    text = "<@U0SWITCH> how do I reset my password?"
    mention = written(type="app_mention", text=text, channel_type=None, event_ts="9.9")

    assert read_message(mention, US) == read_message(written(text=text), US)


@pytest.mark.parametrize(
    ("fields", "team"),
    [
        ({"team": "T0GLOBEX"}, "T0GLOBEX"),
        ({"team": "T0FERNHILL", "user_team": "T0GLOBEX"}, "T0GLOBEX"),
        ({"team": None, "source_team": "T0GLOBEX"}, "T0GLOBEX"),
        ({"team": "T0GLOBEX", "user_team": "E0GLOBEX"}, "T0GLOBEX"),
        ({"team": None, "user_team": "E0GLOBEX"}, None),
        ({"team": None}, None),
    ],
    ids=[
        "of an ordinary message",
        "the user's own comes first",
        "where it came from",
        "an organisation is no workspace",
        "an organisation alone proves nothing",
        "nothing said",
    ],
)
def test_the_workspace_of_an_author_is_what_the_payload_proves(fields, team):
    heard = read_message(written(**fields), US)

    assert isinstance(heard, Heard)
    assert heard.author == Author("U0MIA", team)


@pytest.mark.parametrize(
    "subtype",
    [
        "message_replied",
        "channel_join",
        "channel_leave",
        "channel_topic",
        "channel_purpose",
        "channel_name",
        "channel_archive",
        "channel_unarchive",
        "channel_convert_to_private",
        "channel_convert_to_public",
        "channel_posting_permissions",
        "group_join",
        "group_leave",
        "group_topic",
        "group_purpose",
        "group_name",
        "group_archive",
        "group_unarchive",
        "pinned_item",
        "unpinned_item",
        "reminder_add",
        "document_mention",
        "assistant_app_thread",
        "something_new",
        ["not", "a", "text"],
        7,
    ],
    ids=str,
)
def test_what_is_not_said_by_anybody_is_skipped(subtype):
    assert isinstance(read_message(written(subtype=subtype), US), Skipped)
    assert isinstance(read_history_message("C0GLOBEX", written(subtype=subtype), US), Skipped)


def test_every_skipped_subtype_is_skipped_for_a_reason():
    assert not set(payloads._SKIPPED) & set(payloads._WRITTEN)
    assert all(payloads._SKIPPED.values())


def test_message_replied_comes_without_its_subtype():
    event = {"type": "message", "channel": "C0GLOBEX", "ts": TS, "message": written()}

    assert read_message(event, US) == Skipped("the reply comes by itself")


@pytest.mark.parametrize(
    "fields",
    [{"user": "U0SWITCH"}, {"bot_id": "B0SWITCH"}, {"user": None, "bot_id": "B0SWITCH"}],
    ids=["our user", "our bot", "our bot without a user"],
)
def test_our_own_words_are_skipped(fields):
    assert read_message(written(**fields), US) == Skipped("our own")


def test_an_edit_by_its_author_is_read_again():
    before = {"text": "reset", "user": "U0MIA", "ts": TS}
    after = {**written(), "thread_ts": ROOT, "edited": {"user": "U0MIA", "ts": "1764000009.0"}}

    assert read_message(changed(after, before), US) == Edited(
        channel_id="C0GLOBEX",
        ts=TS,
        author=Author("U0MIA", "T0GLOBEX"),
        text="How do I reset my password?",
        thread_ts=ROOT,
    )


@pytest.mark.parametrize("key", ["blocks", "attachments"])
def test_an_edit_of_what_is_not_in_the_text_is_an_edit(key):
    def form(words: str) -> dict[str, Any]:
        plain = {"type": "section", "text": {"type": "mrkdwn", "text": words}}
        return {"text": "Form", key: [plain if key == "blocks" else {"text": words}]}

    after = written(edited=EDITED, **form("How do I reset my password?"))

    edited = read_message(changed(after, written(**form("How do I log in?"))), US)
    assert isinstance(edited, Edited)
    assert edited.text.endswith("How do I reset my password?")


def test_only_the_author_s_own_words_mention_us():
    passed_on = [{"is_share": True, "text": "<@U0SWITCH> how do I reset my password?"}]

    heard = read_message(written(text="", attachments=passed_on), US)
    assert isinstance(heard, Heard)
    assert not heard.mentions_us


def test_a_second_edit_is_read_too():
    edited = {"user": "U0MIA", "ts": "1764000009.0"}
    before = {**written(text="one"), "edited": edited}
    after = {**written(text="two"), "edited": {**edited, "ts": "1764000010.0"}}

    assert isinstance(read_message(changed(after, before), US), Edited)


EDITED = {"user": "U0MIA", "ts": "1764000009.0"}


@pytest.mark.parametrize(
    ("after", "before"),
    [
        (written(attachments=[{"title": "unfurled"}]), written()),
        (written(text="other words"), written()),
        (written(edited=EDITED), written()),
        (written(edited=EDITED, text="new"), written(edited=EDITED)),
        (written(edited=EDITED, user="U0SWITCH"), written(text="old", user="U0SWITCH")),
        (written(edited=EDITED, bot_id="B0SWITCH"), written(text="old", bot_id="B0SWITCH")),
        (written(edited=EDITED, subtype="channel_topic"), written(text="old")),
        (
            written(edited=EDITED, attachments=[{"from_url": "https://x.example", "text": "x"}]),
            written(),
        ),
    ],
    ids=[
        "a link was unfurled",
        "nobody edited it",
        "the same words",
        "the same edit",
        "our own update",
        "our own update, as a bot",
        "a topic",
        "a link was unfurled when it was edited",
    ],
)
def test_what_changed_without_new_words_of_its_author_is_skipped(after, before):
    assert isinstance(read_message(changed(after, before), US), Skipped)


def test_a_deleted_root_with_replies_becomes_a_tombstone():
    after = {"subtype": "tombstone", "user": "USLACKBOT", "ts": TS, "text": "was deleted"}

    assert read_message(changed(after, written()), US) == Deleted("C0GLOBEX", TS)


def test_a_deletion_names_what_is_gone():
    event = {"type": "message", "subtype": "message_deleted", "channel": "C0GLOBEX"}

    assert read_message({**event, "deleted_ts": TS, "ts": "1.2"}, US) == Deleted("C0GLOBEX", TS)
    assert read_message(event, US) == Skipped("malformed")


@pytest.mark.parametrize(
    "event",
    [
        {},
        {"type": "message"},
        written(channel=None),
        written(ts=None),
        written(ts=1764000000.1),
        written(ts="soon"),
        written(ts="9" * 400),
        written(ts="-1.0"),
        written(ts="\N{ARABIC-INDIC DIGIT ONE}.0"),
        written(user=None),
        written(user={"id": "U0MIA"}),
        changed({}, {}),
        changed("x", None),
    ],
)
def test_what_is_malformed_is_skipped(event):
    assert read_message(event, US) == Skipped("malformed")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)
KEYS = (
    *("type", "subtype", "channel", "channel_type", "ts", "user", "bot_id", "text", "thread_ts"),
    *("message", "previous_message", "edited", "deleted_ts", "item", "reaction", "files", "root"),
    *("team", "user_team", "parent_user_id", "container", "actions", "user_id", "team_id"),
    *("blocks", "attachments", "bot_profile", "username", "elements", "fields", "rows", "title"),
)
SUBTYPES = st.sampled_from(["message_changed", "message_deleted", "file_share", "bot_message"])


@st.composite
def events(draw: st.DrawFn) -> dict[str, Any]:
    """Something like an event: known keys with whatever in them, over a good one or nothing."""
    odd = draw(st.dictionaries(st.sampled_from(KEYS), JSON, max_size=6))
    event = {**(written() if draw(st.booleans()) else {}), **odd}
    if draw(st.booleans()):
        event["subtype"] = draw(SUBTYPES)
    if draw(st.booleans()):
        event["message"] = {**written(), **draw(st.dictionaries(st.sampled_from(KEYS), JSON))}
    return event


@given(events())
def test_no_payload_breaks_the_reading(event):
    assert isinstance(read_message(event, US), Heard | Edited | Deleted | Skipped)
    assert isinstance(read_history_message("C0GLOBEX", event, US), Heard | Skipped)
    assert isinstance(read_reaction(event), Reacted | Skipped)
    assert isinstance(author_of(event), Author)
    assert isinstance(value_of(event), int)
    assert len(place_of(event)) == 2


@given(events())
def test_what_is_heard_can_be_kept(event):
    heard = read_message(event, US)

    if isinstance(heard, Heard):
        assert heard.channel_id
        assert 0 <= float(heard.ts) < 1e11
        "".join((heard.channel_id, heard.text, heard.author.user_id)).encode("utf-8")


def test_history_is_heard_as_history():
    item = {key: value for key, value in written().items() if key != "channel"}

    heard = read_history_message("C0GLOBEX", item, US)

    assert isinstance(heard, Heard)
    assert heard.from_history
    assert heard.channel_id == "C0GLOBEX"


def test_a_reaction_names_its_message():
    item = {"type": "message", "channel": "C0GLOBEX", "ts": TS}
    event = {"type": "reaction_added", "user": "U0MIA", "reaction": "eyes", "item": item}

    assert read_reaction(event) == Reacted("C0GLOBEX", TS, Author("U0MIA"), "eyes")
    assert isinstance(read_reaction({**event, "item": {"type": "file", "file": "F1"}}), Skipped)


@pytest.mark.parametrize(
    ("payload", "author"),
    [
        (
            {"user": {"id": "U0MIA", "team_id": "T0GLOBEX"}, "team": {"id": "T0FERNHILL"}},
            Author("U0MIA", "T0GLOBEX"),
        ),
        ({"user": {"id": "U0MIA"}, "team": {"id": "T0FERNHILL"}}, Author("U0MIA")),
        ({"user": {"id": "U0MIA", "team_id": "E0GLOBEX"}}, Author("U0MIA")),
        ({"user_id": "U0ANA", "team_id": "T0FERNHILL"}, Author("U0ANA", "T0FERNHILL")),
        ({}, Author("")),
    ],
    ids=["a click", "our team is not theirs", "an organisation", "a command", "nothing"],
)
def test_who_acted_is_read_from_their_own_fields(payload, author):
    assert author_of(payload) == author


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("12", 12),
        ("0012", 12),
        ("-1", 0),
        ("1 or 1=1", 0),
        ("\N{ARABIC-INDIC DIGIT ONE}", 0),
        ("9" * 19, 0),
        ("", 0),
        (None, 0),
        ({"a": 1}, 0),
    ],
)
def test_a_button_carries_one_id_or_none(value, number):
    assert value_of({"actions": [{"value": value}]}) == number


def test_no_action_carries_no_id():
    assert value_of({}) == 0
    assert value_of({"actions": []}) == 0
    assert value_of({"actions": ["x"]}) == 0
