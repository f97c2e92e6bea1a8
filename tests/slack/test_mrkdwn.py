"""Names, links and dates in mrkdwn: nothing that a person wrote comes alive."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.core.text import escape
from bot.slack import mrkdwn
from bot.slack.mrkdwn import Mrkdwn


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("<!channel>", "&lt;!channel&gt;"),
        ("<@U0ANA>", "&lt;@U0ANA&gt;"),
        ("Fish & Chips", "Fish &amp; Chips"),
        ("&lt;!here&gt;", "&amp;lt;!here&amp;gt;"),
        ("*bold* _it_ ~no~ `code`", "bold it no code"),
        (":raising_hand: _:_x_:_ :no_:", ":raising_hand: :x: :no:"),
        ("Ana\n> quoted", "Ana &gt; quoted"),
        ("Ana\u202egpj.exe\u200b\x1b[0m\x00", "Anagpj.exe[0m"),
        ("a\u2028b\x85c\u00a0d", "a b c d"),
        ('👩\u200d💻 O\'Neil "Q"', '👩\u200d💻 O\'Neil "Q"'),
        (12, "12"),
    ],
)
def test_a_value_in_a_sentence_is_harmless(value, shown):
    assert mrkdwn.inline(value) == shown


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        ("the line “Platform fee (pro-rata)”?", "the line ‘Platform fee (pro-rata)’?"),  # noqa: RUF001
        ('auditors from "Kroll"\nvisit', "auditors from ‘Kroll’ visit"),  # noqa: RUF001
        ("der Fehler „Zeit“", "der Fehler ‘Zeit’"),  # noqa: RUF001
        ('a 24" screen', 'a 24" screen'),
        ("", ""),
    ],
)
def test_quotes_within_quotes_are_single_ones(said, stands):
    assert mrkdwn.within_quotes(said) == stands


def test_a_value_is_cut_before_it_is_escaped():
    assert mrkdwn.inline("&" * 1000, 10) == "&amp;" * 9 + "…"


def test_what_is_mrkdwn_already_stays_as_it_is():
    assert mrkdwn.inline(Mrkdwn("<@U0ANA> *x*")) == "<@U0ANA> *x*"


@pytest.mark.parametrize("print_it", [mrkdwn.inline, mrkdwn.literal])
def test_none_is_never_printed(print_it):
    with pytest.raises(ValueError, match="prints None"):
        print_it(None)


@pytest.mark.parametrize(
    ("text", "limit", "clipped"),
    [
        ("short", 10, "short"),
        ("exactly ten", 11, "exactly ten"),
        ("cut at a word border", 12, "cut at a…"),
        ("x" * 50, 10, "x" * 9 + "…"),
        ("anything", 1, "…"),
        ("anything", 0, "…"),
    ],
)
def test_clip(text, limit, clipped):
    assert mrkdwn.clip(text, limit) == clipped


@pytest.mark.parametrize("text", ["<" * 100, "ab&" * 100, "plain words " * 20, "short", ""])
def test_clipping_to_an_escaped_length_fits_once_escaped(text):
    clipped = mrkdwn.clip_to_escaped(text, 50)
    assert len(escape(clipped)) <= 50
    assert clipped == text or clipped.endswith("…")


@pytest.mark.parametrize(
    ("slack_id", "shown"), [("U0ANA", "<@U0ANA>"), ("S0SUPPORT", "<!subteam^S0SUPPORT>")]
)
def test_a_mention_of_an_id(slack_id, shown):
    assert mrkdwn.mention(slack_id) == shown


@pytest.mark.parametrize(
    "slack_id", ["!channel", "", "u0ana", "C0DESK", "U0ANA>", "U0ANA\n", "here", "S0|x"]
)
def test_only_ids_are_mentioned(slack_id):
    with pytest.raises(ValueError, match="needs the id"):
        mrkdwn.mention(slack_id)


@pytest.mark.parametrize(
    ("label", "url", "shown"),
    [
        ("Guide", "https://a.example/x", "<https://a.example/x|Guide>"),
        ("A & B", "https://a.example/?x=1&y=2", "<https://a.example/?x=1&amp;y=2|A &amp; B>"),
        ("a|b>c", "https://a.example", "<https://a.example|a/b&gt;c>"),
        ("x", "https://a.example/|y>z", "<https://a.example/%7Cy%3Ez|x>"),
        ("Guide", "javascript:alert(1)", "Guide"),
        ("Guide", "https://", "Guide"),
        ("Guide", "https://a.example/ <!channel>", "Guide"),
        ("Guide", "https://a.example/\u202e", "Guide"),
        ("Guide", "http://[oops", "Guide"),
        ("", "javascript:alert(1)", "javascript:alert(1)"),
    ],
)
def test_a_link_is_a_web_address_or_no_link(label, url, shown):
    assert mrkdwn.link(label, url) == shown


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("a &amp; b &lt;c&gt;", "a & b <c>"),
        ("&amp;lt;", "&lt;"),
        ("<@U0ANA> and <@U0ANA|ana>", "@somebody and @ana"),
        ("<#C0X|general> <#C0X> <#C0X|>", "#general a channel a channel"),
        ("<!subteam^S0X> <!subteam^S0X|Billing> <!here>", "a group @Billing @here"),
        ("<!channel> <!subteam^S0X|@support> <!date^1^{date}|today>", "@channel @support today"),
        ("<https://x.example|our page>", "our page (https://x.example)"),
        ("<https://x.example|x.example>", "https://x.example"),
        ("<https://x.example>", "https://x.example"),
        ("<mailto:a@x.example|a@x.example>", "a@x.example"),
        ("5 < 6 and 7 > 6", "5 < 6 and 7 > 6"),
        ("a\r\nb\tc\x00", "a\nb    c"),
    ],
)
def test_slack_text_as_a_person_reads_it(raw, shown):
    assert mrkdwn.readable(raw) == shown


def test_a_quotation_keeps_its_lines_and_loses_its_marks():
    assert mrkdwn.quote("*a*\n<b>") == "> a\n> &lt;b&gt;"


def test_a_moment_is_shown_in_each_readers_zone():
    at = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    shown = "<!date^1795426200^{date_short_pretty} at {time}|23 Nov 2026, 09:30 UTC>"
    assert mrkdwn.date_time(at) == shown


@pytest.mark.parametrize(
    ("confidence", "shown"), [(0, "0 %"), (0.29, "29 %"), (0.999, "99 %"), (1.0, "100 %")]
)
def test_a_confidence_never_looks_surer_than_it_is(confidence, shown):
    assert mrkdwn.percent(confidence) == shown


def test_small_words():
    assert mrkdwn.day(date(2026, 3, 1)) == "1 Mar 2026"
    assert mrkdwn.code("a`b<c") == "`ab&lt;c`"
    assert mrkdwn.first_upper("our team") == "Our team"
    assert mrkdwn.number(3) == "3️⃣"
