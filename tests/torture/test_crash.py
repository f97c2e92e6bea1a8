"""The real process, killed at named points and at any moment: nothing lost, nothing twice."""

from __future__ import annotations

import pytest

from .crash import report, torture

SEED = 5
KILLS = 24


@pytest.mark.slow
def test_kills_change_nothing_that_anybody_can_see_or_that_is_kept(tmp_path):
    verdict = torture(tmp_path, kills=KILLS, seed=SEED)

    assert verdict.is_good, report(verdict, SEED)
    assert sum(verdict.done.values()) == KILLS
    assert verdict.cuts
