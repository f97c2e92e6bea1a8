"""Memory: what lives long is set aside, and is still freed once nothing needs it."""

from __future__ import annotations

import gc
import weakref

import pytest

from bot.process.freeze import freeze


class _Knot:
    """Something that only a collector can free: it holds itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _let_go():
    yield
    gc.unfreeze()


def test_what_was_set_aside_is_freed_by_the_next_freeze_once_nothing_needs_it():
    index = _Knot()
    freeze()
    seen = weakref.ref(index)
    del index

    gc.collect()
    was_passed_over = seen() is not None
    freeze()

    assert was_passed_over
    assert seen() is None
