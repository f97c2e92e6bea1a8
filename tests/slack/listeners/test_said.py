"""What a message says, wherever Slack puts its words, in tables."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.text import MAX_TEXT, clean, is_only_a_file
from bot.slack.block_words import words_in_blocks
from bot.slack.said import own_words, words_of

ASKED = "How do I reset my password?"
TOLD = "We moved to the new office on Friday."


def rich(*parts: Any) -> dict[str, Any]:
    return {"type": "rich_text", "elements": list(parts)}


def run(*elements: Any, kind: str = "rich_text_section", **more: Any) -> dict[str, Any]:
    several = [
        {"type": "text", "text": each} if isinstance(each, str) else each for each in elements
    ]
    return {"type": kind, "elements": several, **more}


def mrkdwn(text: str) -> dict[str, Any]:
    return {"type": "mrkdwn", "text": text}


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def section(text: str) -> dict[str, Any]:
    return {"type": "section", "text": mrkdwn(text)}


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (rich(run("a < b & c")), "a &lt; b &amp; c"),
        (rich(run("hi ", {"type": "user", "user_id": "U0BEN"}, "!")), "hi <@U0BEN>!"),
        (rich(run({"type": "channel", "channel_id": "C0DESK"})), "<#C0DESK>"),
        (rich(run({"type": "usergroup", "usergroup_id": "S0HELP"})), "<!subteam^S0HELP>"),
        (rich(run({"type": "broadcast", "range": "here"})), "<!here>"),
        (rich(run({"type": "link", "url": "https://a.b/?x&y"})), "<https://a.b/?x&amp;y>"),
        (rich(run({"type": "link", "url": "https://a.b", "text": "a|b"})), "<https://a.b|a/b>"),
        (rich(run({"type": "emoji", "name": "tada"})), ":tada:"),
        (
            rich(run({"type": "emoji", "name": "raising_hand", "skin_tone": 4})),
            ":raising_hand::skin-tone-4:",
        ),
        (rich(run({"type": "text", "text": "x = 1", "style": {"code": True}})), "`x = 1`"),
        (rich(run("x = 1", kind="rich_text_preformatted")), "```\nx = 1\n```"),
        (rich(run("one\ntwo", kind="rich_text_quote")), "&gt; one\n&gt; two"),
        (rich(run(run("one"), run("two"), kind="rich_text_list", style="bullet")), "• one\n• two"),
        (
            rich(run(run("one"), run("two"), kind="rich_text_list", style="ordered")),
            "1. one\n2. two",
        ),
        (section("*Question*\n&lt;b&gt;"), "*Question*\n&lt;b&gt;"),
        (
            {"type": "section", "fields": [mrkdwn("*Name*\nMia"), plain("A & B")]},
            "*Name*\nMia\nA &amp; B",
        ),
        ({"type": "header", "text": plain("Support <form>")}, "Support &lt;form&gt;"),
        ({"type": "context", "elements": [mrkdwn("from"), plain("Mia")]}, "from Mia"),
        ({"type": "markdown", "text": "**a** < b"}, "**a** &lt; b"),
        (
            {
                "type": "table",
                "rows": [
                    [{"type": "raw_text", "text": "Plan"}, rich(run("Seats"))],
                    [{"type": "raw_text", "text": "Pro"}, {"type": "raw_text", "text": "5"}],
                ],
            },
            "Plan | Seats\nPro | 5",
        ),
        (
            {"type": "input", "label": plain("Why?"), "element": {"initial_value": "it fails"}},
            "Why?\nit fails",
        ),
        ({"type": "actions", "elements": [{"type": "button", "text": plain("Open")}]}, ""),
        ({"type": "divider"}, ""),
        (
            rich(run({"type": "user", "user_id": "U0|<!here>"}, {"type": "emoji", "name": "a b"})),
            "",
        ),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else None,
)
def test_what_stands_in_a_block(block, words):
    assert words_in_blocks([block]) == words


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ({"text": ASKED, "blocks": [rich(run(ASKED))]}, ASKED),
        ({"text": "*Hi* 1. a", "blocks": [rich(run("Hi"), run("• a"))]}, "*Hi* 1. a"),
        ({"text": "", "blocks": [rich(run(ASKED))]}, ASKED),
        ({"text": "Form", "blocks": [section(f"Form\n{ASKED}")]}, f"Form\n{ASKED}"),
        (
            {"text": "New submission from Mia", "blocks": [section(f"*Q*\n{ASKED}")]},
            f"*Q*\n{ASKED}",
        ),
        ({"text": ASKED, "blocks": [section("Sent by a form")]}, f"{ASKED}\nSent by a form"),
        ({"text": ASKED, "blocks": [{"type": "divider"}]}, ASKED),
        ({"text": "", "attachments": [{"fallback": ASKED}]}, ASKED),
        ({"text": "", "attachments": [{"text": ASKED, "fallback": "Q"}]}, ASKED),
        (
            {
                "text": "New request",
                "attachments": [{"title": "Q", "fields": [{"title": "Text", "value": ASKED}]}],
            },
            f"New request\nQ\nText\n{ASKED}",
        ),
        ({"text": ASKED, "attachments": [{"text": ASKED, "fallback": ASKED}]}, ASKED),
        ({"text": "", "attachments": [{"blocks": [section(ASKED)]}]}, ASKED),
        ({"text": ASKED, "attachments": [{"from_url": "https://x.y", "title": "A page"}]}, ASKED),
        ({"text": ASKED, "attachments": [{"is_app_unfurl": True, "text": "A page"}]}, ASKED),
        ({"text": None}, ""),
    ],
    ids=[
        "a person's text, and its blocks say the same",
        "the same, written another way",
        "blocks alone",
        "a title that the blocks repeat",
        "a notification's headline",
        "a question in the text, and a footer in the blocks",
        "blocks without words",
        "an attachment's fallback",
        "an attachment's text",
        "an attachment's fields below the text",
        "an attachment that repeats the text",
        "blocks of an attachment",
        "a link's preview",
        "an app's preview of a link",
        "nothing",
    ],
)
def test_what_a_message_says(message, words):
    assert words_of(message) == words


def forwarded(comment: str = "", **fields: Any) -> dict[str, Any]:
    """A message passed on, as Slack delivers it."""
    shared = {
        "is_share": True,
        "is_msg_unfurl": True,
        "from_url": "https://x.slack.com/archives/C1/p1",
        "author_name": "Mia Torres",
        "text": ASKED,
        "fallback": f"[January 5th, 2026 3:04 PM] mia: {ASKED}",
    }
    return {"text": comment, "attachments": [shared | fields]}


@pytest.mark.parametrize(
    ("message", "words"),
    [
        (forwarded(), ASKED),
        (forwarded(text="", message_blocks=[{"message": {"blocks": [section(ASKED)]}}]), ASKED),
        (forwarded(text=""), ASKED),
        (forwarded("fyi"), f"fyi\n↪ {ASKED}"),
        (forwarded("How do I export a report?"), f"How do I export a report?\n↪ {ASKED}"),
        (
            forwarded("How do I export a report?", text=TOLD),
            f"How do I export a report?\n&gt; {TOLD}",
        ),
    ],
    ids=[
        "alone",
        "its blocks alone",
        "its fallback alone",
        "below a comment",
        "below a question",
        "told below a question",
    ],
)
def test_what_somebody_passed_on(message, words):
    assert words_of(message) == words


@pytest.mark.parametrize(
    "comment",
    [
        "can somebody help with this?",
        "any idea about this one?",
        "<@U0BEN> could you take a look?",
        "From a customer:",
        "What does that mean?",
        "thoughts?",
        "see below",
    ],
)
def test_passed_on_words_are_read_where_the_comment_rests_on_them(comment):
    assert ASKED in clean(words_of(forwarded(comment)))


@pytest.mark.parametrize("comment", ["How do I export a report?", "I can't log in on my phone"])
def test_passed_on_words_are_only_shown_where_the_comment_asks_by_itself(comment):
    words = words_of(forwarded(comment, text=TOLD))

    assert TOLD in words
    assert clean(words) == comment


@pytest.mark.parametrize("told", [ASKED, "We are losing money every minute", "The export fails"])
@pytest.mark.parametrize("comment", ["How do I export a report?", "I can't log in on my phone"])
def test_passed_on_words_that_ask_or_cannot_wait_are_read_whatever_the_comment(comment, told):
    message = forwarded(comment, text=told)
    message["attachments"] += forwarded(text=TOLD)["attachments"]
    words = words_of(message)
    assert told in clean(words)
    assert TOLD in words
    assert TOLD not in clean(words)


LOG = {"name": "error.log", "title": "error.log", "preview": "boom at line 7"}
VOICE = {"name": "a.m4a", "transcription": {"status": "complete", "preview": {"content": ASKED}}}
MAIL = {"title": "Login", "filetype": "email", "plain_text": ASKED}


@pytest.mark.parametrize(
    ("text", "file", "words"),
    [
        ("", {"id": "F1", "file_access": "check_file_info"}, "📎"),
        ("", {"name": "bill.pdf"}, "📎 `bill.pdf`"),
        ("", {"name": "a`b<.pdf", "title": "My bill"}, "📎 `My bill` `a'b&lt;.pdf`"),
        ("", LOG, "📎 `error.log`\n```\nboom at line 7\n```"),
        ("", VOICE, f"📎 `a.m4a`\n{ASKED}"),
        ("", MAIL, f"📎 `Login`\n{ASKED}"),
        ("what does this mean?", {"name": "x.png"}, "what does this mean?\n📎 `x.png`"),
        (ASKED, {"name": "x.png"}, ASKED),
        ("thanks!", {"name": "x.png"}, "thanks!"),
        ("see attached", {"id": "F1"}, "see attached"),
    ],
    ids=[
        "of another company",
        "by name",
        "with a title",
        "a snippet",
        "a voice",
        "an email",
        "pointed at",
        "beside a question",
        "beside thanks",
        "pointed at, without a name",
    ],
)
def test_files_are_shown_where_the_text_says_little(text, file, words):
    assert words_of({"text": text, "files": [file]}) == words


def test_a_file_s_name_and_preview_are_no_words_of_anybody():
    assert is_only_a_file(words_of({"files": [LOG]}))
    assert not is_only_a_file(words_of({"files": [VOICE]}))


KEYS = ("type", "text", "elements", "fields", "blocks", "attachments", "files", "message_blocks")
MORE = ("is_share", "rows", "style", "url", "user_id", "name", "title", "preview", "transcription")
KINDS = ("rich_text", "rich_text_section", "rich_text_list", "section", "table", "text", "link")
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(KINDS),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(KEYS + MORE), inner, max_size=5)
    ),
    max_leaves=30,
)


@given(st.dictionaries(st.sampled_from(KEYS + MORE), ANYTHING))
def test_whatever_comes_is_read_and_can_be_kept(message):
    words_of(message).encode("utf-8")
    own_words(message).encode("utf-8")


def test_what_is_huge_or_deep_is_cut():
    deep: Any = {"type": "rich_text_section", "elements": []}
    for _ in range(5_000):
        deep = {"type": "rich_text_list", "elements": [deep]}
    much = [section(f"word{number} " * 200) for number in range(5_000)]

    assert words_of({"text": "", "blocks": [rich(deep)]}) == "•"
    assert len(words_of({"text": "", "blocks": much})) <= MAX_TEXT
    assert len(words_of({"attachments": [{"text": "x " * 50_000}] * 500})) <= MAX_TEXT
    assert len(words_of(forwarded("fyi", text="y " * 50_000))) <= 2 * MAX_TEXT
