from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from bot.errors import ConfigError
from bot.evaluation.labelled import LabelledFile, near, read_file
from bot.evaluation.trial import Labelled


def written(path: Path, *rows: dict[str, object]) -> Path:
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    if path.suffix == ".gz":
        path.write_bytes(gzip.compress(lines.encode()))
    else:
        path.write_text(lines, encoding="utf-8")
    return path


ASKED = {"text": "may I have it back", "answer": "refund"}
WAY = {"part": "library", "answer": "refund", "text": "money back"}
TITLE = {"part": "title", "answer": "refund", "text": "Refunds"}
BODY = {"part": "body", "answer": "refund", "text": "Within 14 days."}


def test_answers_may_have_titles_and_bodies(tmp_path):
    file = read_file(written(tmp_path / "own.jsonl", ASKED, WAY, TITLE, BODY))
    answer = file.answers(0, 0)[0]
    assert (answer.title, answer.asks, answer.body) == ("Refunds", ("money back",), BODY["text"])
    assert file.name == "own"


def test_a_title_is_enough_for_an_answer_and_the_first_way_to_ask(tmp_path):
    file = read_file(written(tmp_path / "own.jsonl", ASKED, TITLE))
    assert [answer.title for answer in file.answers(1, 0)] == ["Refunds"]
    both = read_file(written(tmp_path / "both.jsonl", ASKED, WAY, TITLE))
    assert both.answers(1, 0)[0].asks == ()
    assert both.answers(2, 0)[0].asks == ("money back",)


def test_a_spreadsheet_has_titles_and_bodies_in_rows_of_their_own(tmp_path):
    path = tmp_path / "own.csv"
    rows = ["part,answer,text", "title,refund,Refunds", 'body,refund,"Paid, within\n14 days."']
    path.write_text("\n".join([*rows, "question,refund,money back", ",,who won"]), "utf-8")
    file = read_file(path)
    assert file.answers(0, 0)[0].body == "Paid, within\n14 days."
    assert [question.answer for question in file.questions] == ["refund", None]


def test_the_answers_beside_a_file_bring_their_titles_and_bodies(tmp_path):
    rows = [{"answer": "refund", "title": "Refunds", "body": "Within 14 days.", "phrasings": []}]
    rows.append({"answer": "other", "title": "Other", "body": "Not of this library."})
    written(tmp_path / "help.answers.jsonl.gz", *rows)
    asked = written(tmp_path / "help.k2.jsonl.gz", ASKED, WAY, {**WAY, "text": "Refunds"})
    file = read_file(asked)
    assert file.name == "help.k2"
    assert [(a.slug, a.title, a.asks, a.body) for a in file.answers(0, 0)] == [
        ("refund", "Refunds", ("money back",), "Within 14 days.")
    ]
    assert read_file(asked, with_bodies=False).answers(0, 0)[0].body == ""


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([ASKED, WAY, TITLE, TITLE], "own.jsonl:4: refund has a title already"),
        ([ASKED, BODY], "refund has a body, and no `library` or `title` row"),
        ([ASKED, {**BODY, "answer": None}], "own.jsonl:2: `part` is"),
        ([ASKED, {**BODY, "part": "picture"}], "`library`, `title` or `body`"),
    ],
)
def test_rows_that_make_no_library_are_refused(tmp_path, rows, told):
    path = written(tmp_path / "own.jsonl", *rows)
    with pytest.raises(ConfigError, match=r"own\.jsonl") as refused:
        read_file(path)
    assert told in str(refused.value)


@pytest.mark.parametrize("row", [{"title": "x"}, {"answer": "refund", "body": 3}])
def test_answers_beside_a_file_that_are_none_are_refused(tmp_path, row):
    written(tmp_path / "help.answers.jsonl", row)
    asked = written(tmp_path / "help.jsonl", ASKED, WAY)
    with pytest.raises(ConfigError, match=r"help\.answers\.jsonl:1"):
        read_file(asked)


# --- answers drawn out ---------------------------------------------------------------------------

SLUGS = [f"answer-{number}" for number in range(20)]
FILE = LabelledFile(
    "many",
    {slug: (f"first {slug}", f"second {slug}") for slug in SLUGS},
    (
        *(Labelled(f"{slug}, {n}?", slug) for slug in SLUGS for n in range(3)),
        Labelled("who won the match", None),
    ),
    titles={slug: slug for slug in SLUGS},
)


def test_only_what_asks_for_answers_drawn_out_is_without_one():
    drawn = near(FILE, 0.15, seed=3)
    gone = set(FILE.slugs) - set(drawn.slugs)
    assert len(gone) == 3
    assert len(drawn.questions) == 60
    unknown = [question.text for question in drawn.questions if question.answer is None]
    assert len(unknown) == 9
    assert {text.split(",")[0] for text in unknown} == gone


def test_what_is_drawn_out_is_drawn_by_seed():
    assert near(FILE, 0.15, 3) == near(FILE, 0.15, 3)
    assert len({tuple(near(FILE, 0.15, seed).slugs) for seed in range(5)}) > 1


def test_at_least_one_answer_is_drawn_out():
    assert len(near(FILE, 0.001, 0).slugs) == 19
