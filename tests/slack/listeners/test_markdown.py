"""What somebody wrote in Slack, as a curator would have written it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.listeners.markdown import markdown_of


@pytest.mark.parametrize(
    ("raw", "markdown"),
    [
        ("Open *Settings* first", "Open **Settings** first"),
        ("_soon_ and ~never~", "_soon_ and ~~never~~"),
        ("2*3*4 is a*b", "2*3*4 is a*b"),
        ("<https://a.example/x?y=1&amp;z=2|the page>", "[the page](https://a.example/x?y=1&z=2)"),
        ("see <https://a.example/a*b*c>", "see https://a.example/a*b*c"),
        ("write to <mailto:a@b.example|a@b.example>", "write to a@b.example"),
        ("hello <@U0MIA>, <!here> look", "hello, look"),
        ("• one\n  ◦ two", "- one\n  - two"),
        ("a &lt; b &amp;&amp; c &gt; d", "a < b && c > d"),
        ("run `a *b* &amp; c`", "run `a *b* & c`"),
        ("```\nx = *y*\n```", "```\nx = *y*\n```"),
        ("&amp;lt;", "&lt;"),
        ("\0 0\0", "0"),
        ("", ""),
    ],
)
def test_markdown_of(raw, markdown):
    assert markdown_of(raw) == markdown


@given(st.text(alphabet="*_~`<>|@!#&;ahtps:/.• \n\0", max_size=60))
def test_nothing_breaks_it(raw):
    assert "\0" not in markdown_of(raw)
