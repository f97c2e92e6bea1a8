"""Markdown as curators know it, in Slack's own."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.library.markdown import Value, find_problems, placeholder, to_mrkdwn
from bot.library.mrkdwn import LONGEST_CHUNK

GAP = "\u200b"
CASES = {
    "paragraphs": ("One\ntwo\n\nthree", "One two\n\nthree"),
    "hard break": ("One\\\ntwo  \nthree", "One\ntwo\nthree"),
    "bold and italic": ("**b** *i* __b__ _i_ ~~s~~", "*b* _i_ *b* _i_ ~s~"),
    "nested styles": ("**b *bi* b**", "*b _bi_ b*"),
    "styles side by side": ("**b***i*", f"*b*{GAP}_i_"),
    "bold inside a word": ("a**b**c", f"a{GAP}*b*{GAP}c"),
    "bold before a comma": ("**b**, c", "*b*, c"),
    "bold over two lines": ("**a\\\nb**", "*a*\n*b*"),
    "heading": ("## How *so*", "*How _so_*"),
    "heading, bold already": ("# **Bold**", "*Bold*"),
    "escaped": ("a < b && c > d", "a &lt; b &amp;&amp; c &gt; d"),
    "an entity": ("a &lt;b&gt; &copy;", "a &lt;b&gt; \u00a9"),
    "mention": ("<!channel> <@U1>", "&lt;!channel&gt; &lt;@U1&gt;"),
    "marks meant as themselves": (
        r"\*a\* \_b\_ \~c\~ \`d\`",
        "\u2217a\u2217 \u02cdb\u02cd \u223cc\u223c \u02cbd\u02cb",
    ),
    "marks inside words stay": ("snake_case 5*3", "snake_case 5*3"),
    "a greater-than at the start": ("\\> a", f"{GAP}&gt; a"),
    "code": ("`a < b`", "`a &lt; b`"),
    "code with a backtick": ("``a`b``", "`a\u02cbb`"),
    "code inside a word": ("a`b`c", f"a{GAP}`b`{GAP}c"),
    "block of code": ("```py\na < b\n\nc\n```", "```\na &lt; b\n\nc\n```"),
    "block that would end itself": ("~~~\n```\n~~~", f"```\n`{GAP}`{GAP}`\n```"),
    "indented code": ("a\n\n    b", "a\n\n```\nb\n```"),
    "link": ("[a *b*](https://x.example/?a=1&b=2)", "<https://x.example/?a=1&amp;b=2|a b>"),
    "link with a pipe": ("[a|b](https://x.example/a|b)", "<https://x.example/a%7Cb|a|b>"),
    "link without words": ("[](https://x.example)", "<https://x.example>"),
    "autolink": ("<https://x.example/a_b>", "<https://x.example/a_b>"),
    "mail": ("<a@x.example>", "<mailto:a@x.example|a@x.example>"),
    "bare address": (
        "See https://x.example/a_(b), or (https://y.example/?q=1&r=2).",
        "See <https://x.example/a_(b)>, or (<https://y.example/?q=1&amp;r=2>).",
    ),
    "bare address in code": ("`https://x.example`", "`https://x.example`"),
    "a link that is none": ("[a](javascript:x)", "[a](javascript:x)"),
    "relative link": ("[a](/b)", "a"),
    "bold link": ("**[a](https://x.example)**", "*<https://x.example|a>*"),
    "list": ("- a\n- b", "\u2022 a\n\u2022 b"),
    "loose list": ("- a\n\n- b", "\u2022 a\n\u2022 b"),
    "numbers": ("3. a\n4. b", "3. a\n4. b"),
    "nested list": (
        "- a\n  - b\n    - c\n- d",
        "\u2022 a\n    \u25e6 b\n        \u25aa c\n\u2022 d",
    ),
    "numbers in a list": ("1. a\n   - b\n2. c", "1. a\n    \u25e6 b\n2. c"),
    "two paragraphs in an item": ("- a\n\n  b", "\u2022 a\n    b"),
    "code in an item": (
        "1. a\n   ```\n   x\n   ```\n2. b",
        "1. a\n\n```\nx\n```\n\n2. b",
    ),
    "empty item": ("-\n- b", "\u2022 b"),
    "quote": ("> a\n> b\n\nc", "&gt; a b\n\nc"),
    "list in a quote": ("> - a\n> - b", "&gt; \u2022 a\n&gt; \u2022 b"),
    "quote in a quote": ("> > a", "&gt; &gt; a"),
    "rule": ("a\n\n---\n\nb", "a\n\n" + "\u2500" * 12 + "\n\nb"),
    "picture": ("![alt](https://x.example/p.png)", "alt"),
    "html": ("<b>a</b>", "&lt;b&gt;a&lt;/b&gt;"),
    "emoji name": (":tada:", ":tada:"),
    "nothing": ("", ""),
    "no words": ("#", ""),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES)
def test_markdown_becomes_mrkdwn(source: str, expected: str) -> None:
    assert "\n\n".join(to_mrkdwn(source)) == expected


def test_a_value_stands_where_its_placeholder_stood_and_is_not_read_as_markdown() -> None:
    source = f"**{placeholder(0)}** `{placeholder(0)}` {placeholder(1)}"
    values = [Value("[x](http://evil.example)"), Value("Docs", "https://d.example/")]
    assert to_mrkdwn(source, values) == (
        "*[x](http://evil.example)* `[x](http://evil.example)` <https://d.example/|Docs>",
    )


def test_a_link_inside_a_link_is_only_its_words() -> None:
    source = f"[{placeholder(0)}](https://a.example)"
    assert to_mrkdwn(source, [Value("Docs", "https://d.example/")]) == ("<https://a.example|Docs>",)


def test_a_placeholder_without_a_value_prints_nothing() -> None:
    assert to_mrkdwn(f"a {placeholder(7)}b") == ("a b",)


PROBLEMS = {
    "html": ("a\n\n<div>\n", [(3, "write Markdown instead of HTML, or put it in `code`")]),
    "inline html": ("a\nb <b>c", [(2, "write Markdown instead of HTML, or put it in `code`")]),
    "picture": ("![a](https://x.example)", [(1, "link to the picture instead: an answer is text")]),
    "table": (
        "a\n\n|a|b|\n|-|-|\n|c|d|",
        [(3, "write a list instead of a table: Slack shows no tables")],
    ),
    "script": (
        "a\n[b](javascript:c)",
        [(2, "begin the address with https:// (or mailto:): javascript:c")],
    ),
    "relative": ("- a\n- [b](/c)", [(2, "begin the address with https:// (or mailto:): /c")]),
    "fine": ("<https://x.example> `<b>` a < b\n\n```\n<b>\n```", []),
}


@pytest.mark.parametrize(("source", "expected"), PROBLEMS.values(), ids=PROBLEMS)
def test_what_slack_could_not_show_is_found(source: str, expected: list[tuple[int, str]]) -> None:
    assert find_problems(source) == expected


LONG = {
    "words": "word & more " * 900,
    "one word": "x&" * 4_000,
    "bold words": "**" + "bold words " * 900 + "end**",
    "links": "[some words](https://x.example/a?b=1&c=2) " * 200,
    "code": "```\n" + "if a < b && c:\n" * 500 + "```",
    "one line of code": "```\n" + "<" * 7_000 + "\n```",
    "list": "- an item & more\n" * 400,
    "long item": "- " + "words in an item " * 400,
    "quote": "> " + "quoted & more " * 500,
    "headings": "# heading\n\n" * 600,
}


@pytest.mark.parametrize("source", LONG.values(), ids=LONG)
def test_what_is_long_is_cut_between_words_and_never_in_an_entity_or_link(source: str) -> None:
    chunks = to_mrkdwn(source)
    assert len(chunks) > 1
    for chunk in chunks:
        assert len(chunk) <= LONGEST_CHUNK
        assert re.search(r"&(?!(amp|lt|gt);)", chunk) is None
        assert chunk.count("<") == chunk.count(">") == chunk.count("<https://x.example/a?b=1")
        assert chunk.count("```") % 2 == 0
        if "**" in source:
            assert re.fullmatch(r"\*\S.*\S\*", chunk)
        if source.startswith(">"):
            assert chunk.startswith("&gt; ")


def test_cutting_loses_nothing() -> None:
    source = " ".join(f"word{number}" for number in range(1_500))
    assert " ".join(to_mrkdwn(source)).split() == source.split()


@given(st.text(alphabet="*_~`[]()<>#-+1. \n\t!|\\&ab:/\ue000\ue0010", max_size=80))
def test_any_signs_become_safe_text(source: str) -> None:
    text = "\n\n".join(to_mrkdwn(source, [Value("<!channel>")]))
    without_links = re.sub(r"<(https?://|mailto:)[^<>\n]*>", "", text)
    assert "<" not in without_links
    assert ">" not in without_links
    find_problems(source)
