"""Writing an answer to a file: it reads back the same, and nothing else is touched."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.answers import Answer, Link, Origin, Phrasing, PhrasingKind, Sending
from bot.errors import LibraryError
from bot.library import read_library
from bot.library.mistakes import Mistakes
from bot.library.reader import read_answer
from bot.library.writer import as_written, to_markdown, write_answer
from tests.library.conftest import REFUNDS, Write

ANSWER = Answer(
    slug="refunds",
    topic="billing",
    title="Refunds: how long?",
    body="Hi {{ asker }}.\n\n- Ten days\n- See {{ 'Refund policy' | link }}",
    phrasings=(
        Phrasing("how do i get a refund"),
        Phrasing("- 'no' #1 @here: *why*?", origin=Origin.LEARNED),
        Phrasing("refund policy of our own shop", PhrasingKind.NOT, Origin.CURATOR),
    ),
    links=(Link("Refund policy", "https://docs.fernhill.example/refunds?a=1&b=2"),),
    owner="ben",
    reviewed_on=date(2026, 11, 2),
    origin=Origin.CURATOR,
    version=7,
)
WRITTEN = """\
---
title: 'Refunds: how long?'
owner: ben
reviewed: 2026-11-02
phrasings:
  - how do i get a refund
  - '- ''no'' #1 @here: *why*?'
not:
  - refund policy of our own shop
links:
  - title: Refund policy
    url: https://docs.fernhill.example/refunds?a=1&b=2
---
Hi {{ asker }}.

- Ten days
- See {{ 'Refund policy' | link }}
"""


@pytest.mark.parametrize("tells", [None, True, False])
@pytest.mark.parametrize("sending", [None, *Sending])
def test_how_it_is_sent_and_told_reads_back_the_same(
    tells: bool | None, sending: Sending | None
) -> None:
    answer = replace(ANSWER, tells=tells, sending=sending)
    mistakes = Mistakes("refunds.md")
    read, _ = read_answer(to_markdown(answer), "refunds", "billing", None, mistakes)
    assert mistakes == []
    assert read == as_written(answer)


def test_an_answer_becomes_a_file_that_a_curator_would_write() -> None:
    assert to_markdown(ANSWER) == WRITTEN


def test_an_answer_of_a_title_and_a_body_reads_back_the_same() -> None:
    begun = replace(ANSWER, phrasings=(), links=(), body="Ask us.")
    written = to_markdown(begun)
    assert "phrasings" not in written
    assert read_back(written, begun) == as_written(begun)


def test_what_is_not_said_is_left_out() -> None:
    bare = Answer("a", "billing", "A", "Body", (Phrasing("a?"),))
    assert to_markdown(bare) == "---\ntitle: A\nphrasings:\n  - a?\n---\nBody\n"


def read_back(text: str, answer: Answer) -> Answer:
    mistakes = Mistakes("x.md")
    read, _ = read_answer(text, answer.slug, answer.topic, None, mistakes)
    assert mistakes == []
    assert read is not None
    return read


LINE = st.text(min_size=1, max_size=60).map(lambda text: " ".join(text.split()))
NASTY = st.sampled_from(
    [
        "no",
        "~",
        "1:30",
        "0x1f",
        "2026-01-05",
        "- a",
        "a: b",
        "a:",
        "a #b",
        "'a'",
        "a'",
        '"a"',
        "@a",
        "%a",
        "{a}",
        "*a",
        "!a",
        "|a",
        "> a",
        "? a",
        "`a`",
        "=a",
        "a\\nb",
        "é中",
    ]
)
WORDS = LINE | NASTY
BODY = st.text(alphabet="ab \n\t#*-_`>~[]():1.&\u00e9\U0001f600'\"|\\", min_size=1, max_size=200)
ANSWERS = st.builds(
    Answer,
    slug=st.just("refunds"),
    topic=st.just("billing"),
    title=WORDS,
    body=BODY,
    phrasings=st.lists(WORDS, min_size=1, max_size=4).map(
        lambda texts: tuple(Phrasing(text, origin=Origin.LEARNED) for text in texts)
    ),
    links=st.lists(WORDS, max_size=2).map(
        lambda titles: tuple(Link(title, "https://e.example/?a=b#c") for title in titles)
    ),
    owner=st.sampled_from([None, "ben", "on-call"]),
    reviewed_on=st.none() | st.dates(),
    version=st.integers(1, 9),
)


@given(ANSWERS)
def test_every_answer_reads_back_equal_or_is_refused(answer: Answer) -> None:
    try:
        text = to_markdown(answer)
    except LibraryError:
        return
    assert read_back(text, answer) == as_written(answer)


PRINTABLE = st.text(st.characters(exclude_categories=["C", "Z"]), max_size=40) | NASTY


@given(PRINTABLE, st.lists(PRINTABLE, max_size=4))
def test_printable_words_are_never_refused(title: str, asks: list[str]) -> None:
    phrasings = tuple(Phrasing(f"{text} {number} asked") for number, text in enumerate(asks))
    answer = replace(
        ANSWER,
        title=f"{title} T".strip(),
        phrasings=tuple(replace(phrasing, text=phrasing.text.strip()) for phrasing in phrasings),
    )
    assert read_back(to_markdown(answer), answer) == as_written(answer)


def test_an_answer_is_written_to_its_place_and_read_from_there(write: Write) -> None:
    folder = write()
    path = write_answer(folder, ANSWER)
    assert path == Path("responses/billing/refunds.md")
    assert path.read_text() == WRITTEN
    assert read_library(folder).answers == (as_written(ANSWER),)
    assert [file.name for file in path.parent.iterdir()] == ["refunds.md"]


def test_its_own_file_is_replaced_and_keeps_its_mode(write: Write) -> None:
    folder = write({"billing/refunds.md": REFUNDS, "billing/other.md": REFUNDS})
    path = folder / "billing/refunds.md"
    path.chmod(0o640)
    write_answer(folder, ANSWER)
    assert path.read_text() == WRITTEN
    assert path.stat().st_mode & 0o777 == 0o640
    assert (folder / "billing/other.md").read_text() == REFUNDS


IN_THE_WAY = {
    "half written": (
        {"billing/refunds.md": "---\ntitle: mine"},
        r"responses/billing/refunds.md:1: close the front matter",
    ),
    "no answer at all": (
        {"billing/refunds.md": b"\xff\xfe notes"},
        r"responses/billing/refunds.md:1: move this file away: it is no answer",
    ),
    "under another topic": (
        {"account/refunds.md": REFUNDS},
        r"responses/billing/refunds.md:1: move responses/account/refunds.md here first",
    ),
}


@pytest.mark.parametrize(("files", "expected"), IN_THE_WAY.values(), ids=IN_THE_WAY)
def test_a_file_in_the_way_is_not_touched(
    write: Write, files: dict[str, str | bytes], expected: str
) -> None:
    folder = write(files)
    before = {path: path.read_bytes() for path in folder.rglob("*.md")}
    with pytest.raises(LibraryError, match=expected):
        write_answer(folder, ANSWER)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == {
        **before,
        folder / "_library.yml": (folder / "_library.yml").read_bytes(),
    }


@pytest.mark.parametrize(
    "place",
    [{"slug": "../refunds"}, {"topic": "../billing"}, {"topic": "/tmp"}, {"slug": ""}],
    ids=str,
)
def test_nothing_is_written_outside_the_folder(write: Write, place: dict[str, str]) -> None:
    folder = write()
    with pytest.raises(LibraryError, match="rename the"):
        write_answer(folder, replace(ANSWER, **place))
    assert [path.name for path in Path().rglob("*") if path.is_file()] == ["_library.yml"]


@pytest.mark.parametrize(
    "change",
    [{"body": "{{ nobody }}"}, {"title": ""}, {"title": " two  spaces "}, {"body": "  \n"}],
    ids=str,
)
def test_what_a_file_could_not_hold_is_refused(write: Write, change: dict[str, str]) -> None:
    with pytest.raises(LibraryError):
        write_answer(write(), replace(ANSWER, **change))
