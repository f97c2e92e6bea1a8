from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.services.overview import Overview, overview_of
from bot.store import Store
from tests.report.life import MONDAY, SETTINGS, Life

MADE_AT = MONDAY + timedelta(days=7)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "switchboard.db") as store:
        yield store


@pytest.fixture
def life(store: Store) -> Iterator[Life]:
    with store.write() as tx:
        yield Life(tx)


def told(life: Life, since: datetime | None = None, **changes: object) -> Overview:
    """The overview of a life."""
    given = {"made_at": MADE_AT, "since": since, **changes}
    return overview_of(life.tx, given.pop("settings", SETTINGS), **given)
