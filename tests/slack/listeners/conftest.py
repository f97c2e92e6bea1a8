"""What the tests of listeners share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from .world import ANSWERS, SETTINGS, ListenerWorld


@pytest.fixture(scope="session")
def small_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("responses")
    (folder / "_library.yml").write_text(SETTINGS, encoding="utf-8")
    for name, words in ANSWERS.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / f"{name}.md").write_text(words, encoding="utf-8")
    return folder


@pytest.fixture
def world(memory_folder: Path, small_library: Path) -> Iterator[ListenerWorld]:
    made = ListenerWorld(memory_folder, http=False, responses=small_library)
    try:
        yield made
        assert made.sandbox.unknown_methods == []
    finally:
        made.refreshed()
        made.close()
