"""Hostile text through the terminal, the page and the spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from datetime import timedelta
from html.parser import HTMLParser

import pytest
from rich.console import Console

from bot.core.figures import Share
from bot.core.questions import Verdict
from bot.report import page, spreadsheet, terminal
from bot.report.words import cell, printable, share
from tests.report.conftest import told
from tests.report.life import MONDAY

HOSTILE = (
    "<script>alert(1)</script> please",
    "&lt;script&gt;alert(2)&lt;/script&gt; please",
    "</td></table><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "</style><style>*{display:none}</style>",
    "&lt;b&gt; &amp; {{ 7*7 }} {% raw %} ${7*7}",
    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x1b]8;;http://evil\x1b\\link",
    "\x9b31m eight-bit control \x00 nul \x08\x08\x08 back",
    "[red]markup[/] [link=http://evil]x[/link] [/]",
    "‮desrever‬ ⁦isolated⁩ zero​width",
    "=HYPERLINK(\"http://evil\",\"x\")",
    "+1+cmd|' /C calc'!A0",
    "-2+3", "@SUM(1+1)", "\t=1+1", "\r=1+1", "\n=1+1", "  =1+1", "\uff1d1+1",
    "a;=1+1", 'b,"=1+1"', "c|=cmd|'/c calc'!A1", 'd";"=1+1',
    "line one\nline two\r\nline three\u2028four",
    "\ud800 half a pair", "x" * 5000, "é́́́́ " * 50,
)  # fmt: skip


@pytest.fixture
def hostile(life):
    """Hostile words wherever words of others go: questions, channels, titles, slugs, owners."""
    for place, words in enumerate(HOSTILE):
        asked = life.ask("escalate", f"{words} {place * 'q'}", confidence=0.1)
        life.hand_over(asked)
    evil = life.tx.save_channel("C0EVIL", mode=life.channel().mode, name="=1<b>[red]\x1b[31m")
    life.ask("escalate", "where?", channel=evil, confidence=0.1)
    life.answer("=evil<i>", "<u>topic", title="=1+1 <script>\x1b[31m[red]")
    given = life.ask("reply", slug="=evil<i>", answers_after=timedelta(minutes=1), at=MONDAY)
    life.says(given, Verdict.NOT_SOLVED, slug="=evil<i>")
    return told(life)


class Tags(HTMLParser):
    """Every tag and attribute of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


OURS = {
    "html", "head", "meta", "title", "style", "body", "header", "main", "h1", "h2", "p", "div",
    "section", "figure", "figcaption", "table", "thead", "tbody", "tr", "th", "td",
    "span", "i",
}  # fmt: skip


def test_a_page_has_no_tag_but_ours_loads_nothing_and_runs_nothing(hostile):
    html = page.render(hostile)
    found = Tags(html)
    assert found.tags <= OURS
    assert not [name for name in found.attributes if name.startswith("on") or name == "src"]
    assert "&lt;script&gt;alert(2)&lt;/script&gt; please" in html
    assert html.count("</style>") == 1
    assert "default-src 'none'" in html
    assert not re.search(r"(?:src|href)=\"(?!#)", html)
    assert not re.search(r"url\((?!#)|@import", html)
    assert [c for c in html if not c.isprintable() and c != "\n"] == []


def test_the_terminal_gets_no_control_character(hostile):
    console = Console(file=io.StringIO(), width=600, force_terminal=False)
    terminal.show(hostile, console)
    said = console.file.getvalue()
    assert [c for c in said if not c.isprintable() and c != "\n"] == []
    assert "[red]markup[/]" in said


def test_no_cell_begins_as_a_formula_does(hostile, tmp_path):
    files = spreadsheet.write(hostile, tmp_path / "csv")
    for separator in ",;\t|":
        for file in files:
            text = file.read_text(encoding="utf-8-sig")
            rows = csv.reader(io.StringIO(text), delimiter=separator)
            cells = [each for row in rows for each in row]
            assert [
                c
                for c in cells
                if re.match(r"[\s\"']*[=+\-@\uff1d\uff0b\uff0d\uff20]", c) and c[0] != "'"
            ] == []


def test_csv_has_every_row_and_reads_back(hostile, tmp_path):
    spreadsheet.write(hostile, tmp_path)
    with (tmp_path / "asked-in-vain.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert sum(int(row["times"]) for row in rows) == len(HOSTILE) + 1
    assert oct((tmp_path / "asked-in-vain.csv").stat().st_mode)[-3:] == "600"


@pytest.mark.parametrize("words", HOSTILE)
def test_a_printed_word_is_one_short_line(words):
    assert all(char.isprintable() for char in printable(words))
    assert len(printable(words)) <= 240


@pytest.mark.parametrize(
    ("words", "safe"),
    [("=1", "'=1"), ("a;=1", "a;'=1"), ("plain - text", "plain - text"), ("a=b", "a=b")],
)
def test_only_what_could_be_a_formula_is_changed(words, safe):
    assert cell(words) == safe


def test_customers_words_stand_in_one_table_alone(life):
    life.ask("escalate", "the zanzibar question", confidence=0.1)
    life.ask("reply", "the timbuktu question", answers_after=timedelta(minutes=1))
    life.ask("suggest", "the ouagadougou question")
    html = page.render(told(life))
    before, _, after = html.partition('id="asked-in-vain"')
    assert "zanzibar" not in before
    assert "zanzibar" in after
    assert "customers&#39; own words" in after
    assert not re.search("timbuktu|ouagadougou", html)


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [(7, 2247, "under 1 %"), (0, 2247, "0 %"), (2246, 2247, "over 99 %"), (2247, 2247, "100 %")],
)
def test_a_share_is_never_rounded_to_nothing_or_to_all(part, whole, said):
    assert share(Share(part, whole)).startswith(f"{said} ({part:,} of {whole:,};")
