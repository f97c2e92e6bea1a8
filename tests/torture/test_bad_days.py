"""Slack's bad days, each alone and all at once: the same comes of them as of a good one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.world import ROOT, SandboxWorld

from .bad_days import ASKED, DAYS, IN_SHORT, Day, good, live_through
from .end_state import EndState, differences, end_state_of
from .leaks import leaks
from .table import Tried


def make_world(folder: Path, seed: int) -> SandboxWorld:
    folder.mkdir()
    return SandboxWorld(folder, http=False, responses=ROOT / "responses", seed=seed)


@pytest.fixture(scope="module")
def calm(tmp_path_factory, day_seed) -> EndState:
    world = make_world(tmp_path_factory.mktemp("calm") / "x", day_seed)
    told = live_through(world, good, day_seed)
    end = end_state_of(world, told)
    world.close()
    return end


@pytest.mark.slow
@pytest.mark.parametrize(
    "day",
    [pytest.param(day, marks=[] if day in IN_SHORT else pytest.mark.full) for day in DAYS],
    ids=lambda day: day.__name__,
)
def test_a_bad_day_ends_as_a_good_one_does(
    day: Day, calm: EndState, memory_folder, day_seed, tried: Callable[[Tried], None]
):
    world = make_world(memory_folder / "x", day_seed)
    try:
        told = live_through(world, day, day_seed)
        found = differences(calm, end_state_of(world, told))
        leaked = leaks(world.sandbox)
        what = f"bad day: {day.__name__.replace('_', ' ')}"
        lost, doubled = len(found["lost"]), len(found["doubled"])
        tried(Tried(what, len(ASKED), lost, doubled, len(leaked), seed=day_seed))
        assert found == {"lost": [], "doubled": [], "order": []}
        assert world.bot.store.check() == ()
        assert leaked == []
    finally:
        world.close()
