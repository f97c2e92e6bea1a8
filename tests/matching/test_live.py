from __future__ import annotations

import threading

import pytest

from bot.matching.index import Index
from bot.matching.live import LiveIndex


def test_reading_does_not_wait_for_a_rebuild(answers):
    built = Index.build(answers, wrong_rate=0.02)
    started, go_on = threading.Event(), threading.Event()
    calls: list[int] = []

    def build() -> Index:
        calls.append(1)
        if len(calls) > 1:
            started.set()
            assert go_on.wait(10)
        return built if len(calls) == 1 else Index.build(answers[:2], wrong_rate=0.02)

    live = LiveIndex(build)
    thread = live.rebuild_in_background()
    assert started.wait(10)
    assert live.current() is built
    go_on.set()
    thread.join(10)
    assert live.current() is not built


def test_a_failing_rebuild_leaves_the_index_as_it_was(answers):
    results = [Index.build(answers, wrong_rate=0.02)]

    def build() -> Index:
        return results.pop()

    live = LiveIndex(build)
    before = live.current()
    with pytest.raises(IndexError):
        live.rebuild()
    assert live.current() is before
