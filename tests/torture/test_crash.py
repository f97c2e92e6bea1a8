"""The real process, killed at named points and at any moment: nothing lost, nothing twice."""

from __future__ import annotations

import pytest

from .crash import report, torture

IN_SHORT = (5,)
IN_FULL = (1, 2, 3, 4, 5)
KILLS = 50
KILLS_IN_FULL = 200


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    is_full = metafunc.config.getoption("--full", default=False)
    metafunc.parametrize("seed", IN_FULL if is_full else IN_SHORT)


@pytest.mark.slow
def test_kills_change_nothing_that_anybody_can_see_or_that_is_kept(seed, tmp_path, is_full, tried):
    kills = KILLS_IN_FULL if is_full else KILLS

    verdict = torture(tmp_path, kills=kills, seed=seed)

    tried(verdict.row(seed))
    assert verdict.is_good, report(verdict, seed)
    assert sum(verdict.done.values()) == kills
    assert verdict.cuts
