from __future__ import annotations

import json

import pytest

from bot.errors import ConfigError
from bot.evaluation.cases import Case, Outcome, read_cases, sum_up


def case(kind: str, **facts) -> dict[str, object]:
    expect = {"reply": "a"} if kind == "control" else {"never_reply": True}
    return {"id": f"{kind}-1", "kind": kind, "messages": ["x"], "expect": expect, **facts}


def written(tmp_path, *rows):
    path = tmp_path / "cases.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows) + "\n\n", encoding="utf-8")
    return path


def test_cases_that_are_not_about_matching_are_passed_over(tmp_path):
    path = written(
        tmp_path, case("negation"), case("smalltalk"), case("control", channel="community")
    )
    assert read_cases(path) == (
        Case("negation-1", "negation", ("x",), None),
        Case("control-1", "control", ("x",), "a", is_community=True),
    )


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ([], "cases.jsonl:1: a case needs"),
        ({"kind": "negation"}, "cases.jsonl:1: a case needs"),
        (case("control", expect={}), "cases.jsonl:1: a case needs"),
        (case("negation", messages=[]), "cases.jsonl:1: a case needs"),
        (case("negation", messages=[3]), "cases.jsonl:1: a case needs"),
        (case("smalltalk"), "has no cases of the kinds"),
    ],
)
def test_a_file_of_no_cases_is_refused(tmp_path, row, told):
    path = written(tmp_path, row)
    with pytest.raises(ConfigError) as refused:
        read_cases(path)
    assert told in str(refused.value)


def test_a_file_that_is_no_text_is_refused(tmp_path):
    (tmp_path / "cases.jsonl").write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="cannot be read"):
        read_cases(tmp_path / "cases.jsonl")
    (tmp_path / "cases.jsonl").write_text("{", encoding="utf-8")
    with pytest.raises(ConfigError, match="not JSON"):
        read_cases(tmp_path / "cases.jsonl")


def test_contrary_cases_count_where_anything_is_sent_and_controls_where_what_fits_is():
    contrary = Case("n", "negation", ("x",), None)
    control = Case("c", "control", ("x",), "a")
    outcomes = [
        *(Outcome(contrary, frozenset(sent)) for sent in ("", "a", "b", "b")),
        *(Outcome(control, frozenset(sent)) for sent in ("a", "b", "ab", "")),
    ]
    negation, controls = sum_up(outcomes)
    assert (negation.cases, negation.answered, negation.right) == (4, 0.75, 0.0)
    assert (controls.cases, controls.answered, controls.right) == (4, 0.75, 0.25)
