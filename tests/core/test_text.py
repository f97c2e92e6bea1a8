from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core import text
from bot.core.intent import asking


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("<@U12345678> how do I *pay*?", "how do I pay?"),
        ("see <https://a.io/x|the billing page> please", "see the billing page please"),
        ("see <https://a.io/x|a.io/x> or <https://a.io> or https://b.io/y", "see or or"),
        ("mail <mailto:a@b.io|a@b.io> in <#C1|help> <!here>", "mail in"),
        ("a &lt;tag&gt; &amp; more", "a <tag> & more"),
        ("it says ```Traceback: x\ny``` why?", "it says\nwhy?"),
        ("run `pip install x` fails", "run fails"),
        ("&gt; what they said\nI disagree", "I disagree"),
        ("done :tada::+1: 🎉", "done"),
        ("2026-01-31 10:00:01 ERROR boom\nwhy does this happen", "why does this happen"),
        ("Nov 24 13:22:01 host app[221]: connection reset\nwhy is it reset", "why is it reset"),
        ("2026/11/24 10:11:12 [error] 31#31: open() failed\nwhy?", "why?"),
        ('Exception in thread "main" java.lang.Error\n\tat a.B.run(B.java:4)\nwhy?', "why?"),
        ('127.0.0.1 - - [24/Nov/2026] "GET /" 500\nwhy?', "why?"),
        ("On 24 Nov I paid (twice).\nwhy?", "On 24 Nov I paid (twice).\nwhy?"),
        ("```never closed", ""),
        ("", ""),
    ],
)
def test_clean(raw, expected):
    assert text.clean(raw) == expected


@given(st.text(max_size=400))
def test_cleaning_never_fails_and_is_stable_on_words(raw):
    once = text.clean(raw)
    assert "\x00" not in once
    assert len(once) <= text.MAX_TEXT


@pytest.mark.parametrize(
    "said",
    [
        "thanks!",
        "Thank you so much",
        "ok great, thanks",
        "thx :)",
        "great, thanks Ben!",
        "thank you Ana Keller",
        "Perfect! Thanks a lot, Eva",
        "ok thanks Ana, will try",
    ],
)
def test_thanks(said):
    assert text.is_thanks(said)


@pytest.mark.parametrize(
    "said",
    [
        "thanks, but it still fails",
        "thank you page is broken",
        "",
        "no thanks to the bug",
        "thanks anyway",
        "thanks for nothing",
        "thanks, how do I reset it",
    ],
)
def test_not_thanks(said):
    assert not text.is_thanks(said)


@pytest.mark.parametrize("said", ["hi", "Hello there!", "good morning everyone", "hey team"])
def test_greetings(said):
    assert text.is_small_talk(said)


@pytest.mark.parametrize("said", ["hi, my login fails", "hello world example", "team"])
def test_not_greetings(said):
    assert not text.is_small_talk(said)


@pytest.mark.parametrize("said", ["ok", "got it", "Perfect, that worked", "👍 yes", "sounds good"])
def test_acknowledgements(said):
    assert text.is_acknowledgement(text.clean(said))


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Hi Anna, can I get a refund?", "can I get a refund?"),
        ("hey team! hope you're well. quick question: where are my keys", "where are my keys"),
        ("where are my keys? thanks in advance", "where are my keys?"),
        ("Hello", "Hello"),
        ("hi refund", "hi refund"),
        ("Dear Sir or Madam,\n\nwhere are my keys?", "where are my keys?"),
        ("Hello. I hope this message finds you well. where are my keys?", "where are my keys?"),
        ("hiya! hope you all had a great week where are my keys?", "where are my keys?"),
        ("Not sure if this is the right channel but where are my keys?", "where are my keys?"),
        ("First time posting here. I'm new here. where are my keys?", "where are my keys?"),
        ("one more question: where are my keys?", "where are my keys?"),
        ("where are my keys? Could you please help me with this?", "where are my keys?"),
        ("where are my keys? Many thanks, Julia", "where are my keys?"),
        ("where are my keys? Kind regards\nM. Weber", "where are my keys?"),
        ("where are my keys? Thanks and have a great day!", "where are my keys?"),
        ("where are my keys? TIA", "where are my keys?"),
        ("the keys are new here too", "the keys are new here too"),
        ("I hope this is fixed this week", "I hope this is fixed this week"),
        ("can you help me with this invoice?", "can you help me with this invoice?"),
        ("sorry if this is late, where is Julia?", "sorry if this is late, where is Julia?"),
    ],
)
def test_pleasantries_are_stripped_but_two_words_stay(said, left):
    assert text.strip_pleasantries(said) == left


def test_sentences_of_a_script_without_spaces_keep_their_marks():
    said = ("元気ですか？", "はい。", "では！", "またね")  # noqa: RUF001
    assert text.sentences("".join(said)) == said


def test_sentences_part_at_stops_lines_colons_and_dashes():
    said = "First one. Second?\nThird - fourth: fifth. e.g. 3.5 percent"
    assert text.sentences(said)[:5] == ("First one.", "Second?", "Third", "fourth", "fifth.")


@pytest.mark.parametrize("unit", ["*", "`", "\n", " ", ":a", "a@", "<", "&gt;", "``` ", "{"])
def test_forty_thousand_of_anything_is_read(unit, must_end):
    said = text.clean(unit * (40_000 // len(unit)))
    asking.asks_or_reports(text.strip_pleasantries(said))
    text.sentences(said)


@pytest.mark.parametrize("written", ["a < b && c > d", "&lt;", "&amp;lt;", "plain", ""])
def test_what_is_escaped_comes_back_as_it_was(written: str) -> None:
    assert text.unescape(text.escape(written)) == written
    assert "<" not in text.escape(written)


def test_phrasings_are_alike_whatever_their_case_spaces_and_end() -> None:
    alike = [
        "How do I reset SSO?",
        "how  do i reset sso",
        " How do I reset sso !? ",
        "HOW DO I RESET SSO.",
    ]
    assert {text.normal_form(phrasing) for phrasing in alike} == {"how do i reset sso"}
