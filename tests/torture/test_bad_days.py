"""Slack's bad days, each alone and all at once: the same comes of them as of a good one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.world import ROOT, Story

from .bad_days import ASKED, DAYS, IN_SHORT, Day, good, live_through
from .end_state import Account, account_of, differences
from .leaks import leaks
from .table import Tried


def make_story(folder: Path, seed: int) -> Story:
    folder.mkdir()
    return Story(folder, http=False, responses=ROOT / "responses", seed=seed)


@pytest.fixture(scope="module")
def calm(tmp_path_factory, day_seed) -> Account:
    story = make_story(tmp_path_factory.mktemp("calm") / "x", day_seed)
    told = live_through(story, good, day_seed)
    account = account_of(story.sandbox, story.bot.config.database, told)
    story.close()
    return account


@pytest.mark.parametrize("day", DAYS, ids=lambda day: day.__name__)
def test_a_bad_day_ends_as_a_good_one_does(
    day: Day, calm: Account, tmp_path, is_full, day_seed, tried: Callable[[Tried], None]
):
    if not is_full and day not in IN_SHORT:
        pytest.skip("in the full run: make torture")
    story = make_story(tmp_path / "x", day_seed)
    try:
        told = live_through(story, day, day_seed)
        found = differences(calm, account_of(story.sandbox, story.bot.config.database, told))
        leaked = leaks(story.sandbox)
        what = f"bad day: {day.__name__.replace('_', ' ')}"
        lost, doubled = len(found["lost"]), len(found["doubled"])
        tried(Tried(what, len(ASKED), lost, doubled, len(leaked), seed=day_seed))
        assert found == {"lost": [], "doubled": [], "order": []}
        assert story.bot.store.check() == ()
        assert leaked == []
    finally:
        story.close()
