"""The cases, played on the real services with the starter library, in both tiers."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import cli

from .case import CASES, Kind, read
from .export import write_export
from .figures import Figure, as_property
from .reckoning import figures, look
from .world import STARTER, TIERS, index_of


@pytest.mark.slow
@pytest.mark.parametrize("tier", TIERS)
def test_every_case_becomes_what_it_should(
    tier: str, record_property: Callable[[str, str], None]
) -> None:
    index = index_of(tier)
    if index is None:
        pytest.skip("the semantic tier's model is not installed")
    found = figures(look(read(), index), tier)
    record_property(*as_property(tier, found))
    missed = [
        f"{each.what}: {each}, and the bar is {each.bar}" for each in found if not each.is_kept
    ]
    assert missed == [], "see which: python -m tests.cases --missed"


def test_the_cases_are_whole() -> None:
    cases = read()
    assert len({case.id for case in cases}) == len(cases) == 467
    assert {case.kind for case in cases} == set(Kind)
    assert sum(case.is_quiet for case in cases) == 114
    known = {path.stem for path in STARTER.rglob("*.md")}
    named = {case.expect.get(key) for case in cases for key in ("reply", "nearest")}
    fitting = {request.fits for case in cases for request in case.requests}
    assert (named | fitting) - {None} <= known
    whole = {case.id: "\n".join(case.messages) for case in cases}
    assert [r for case in cases for r in case.requests if r.about not in whole[case.id]] == []


def test_a_figure_is_held_against_its_bar() -> None:
    assert Figure("lost", 0, 84, at_most=0).is_kept
    assert not Figure("lost", 1, 84, at_most=0).is_kept
    assert Figure("told", 12, 12, at_least=12).is_kept
    assert not Figure("told", 11, 12, at_least=12).is_kept
    assert Figure("said", 99, 114).is_kept


@pytest.mark.slow
def test_a_replay_of_the_cases_tells_what_became_of_every_message(
    tmp_path: Path,
) -> None:
    env = {
        "SWITCHBOARD_RESPONSES": str(STARTER),
        "SWITCHBOARD_DATABASE": str(tmp_path / "none.db"),
    }
    write_export(read(CASES), tmp_path / "export")
    given = ["replay", str(tmp_path / "export"), "--json", "--team", "U0ANA"]
    result = CliRunner().invoke(cli, given, env=env)
    assert result.exit_code == 0, result.output
    outcomes = [json.loads(line) for line in result.stdout.splitlines()]
    written = [text for case in read() for text in case.messages]
    assert len(outcomes) == len(written)
    assert [each for each in outcomes if not (each["decision"] and each["why"])] == []
    assert {each["why"] for each in outcomes}.isdisjoint({"not_heard", "not_watched"})
