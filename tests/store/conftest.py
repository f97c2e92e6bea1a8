from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.store import Store, Tx

NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "switchboard.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store(path, busy_timeout=10) as store:
        yield store


@pytest.fixture
def tx(store: Store) -> Iterator[Tx]:
    """One transaction that the whole test happens in."""
    with store.write() as tx:
        yield tx


@pytest.fixture
def folder_of_a_plain_user() -> Iterator[Path]:
    """A folder, and for the length of the test a user whom file modes bind (root they do not)."""
    with tempfile.TemporaryDirectory() as name:
        is_root = os.geteuid() == 0
        if is_root:
            os.chown(name, NOBODY, NOBODY)
            os.seteuid(NOBODY)
        try:
            yield Path(name)
        finally:
            if is_root:
                os.seteuid(0)
            Path(name).chmod(0o700)
