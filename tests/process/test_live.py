"""The index in force, while another one is built."""

from __future__ import annotations

import threading

import pytest

from bot.matching.index import Index
from bot.process.live import LiveIndex
from tests.matching.sample import LIBRARY, make_answer

ANSWERS = tuple(make_answer(slug, asks) for slug, asks in LIBRARY.items())


def test_reading_does_not_wait_for_a_rebuild():
    built = Index.build(ANSWERS, wrong_rate=0.02)
    started, go_on = threading.Event(), threading.Event()
    calls: list[int] = []

    def build() -> Index:
        calls.append(1)
        if len(calls) > 1:
            started.set()
            assert go_on.wait(10)
        return built if len(calls) == 1 else Index.build(ANSWERS[:2], wrong_rate=0.02)

    live = LiveIndex(build)
    thread = threading.Thread(target=live.rebuild)
    thread.start()
    assert started.wait(10)
    assert live.current() is built
    go_on.set()
    thread.join(10)
    assert live.current() is not built


def test_whoever_changed_the_library_waits_for_the_index_that_holds_the_change():
    built = [Index.build(ANSWERS[:2], wrong_rate=0.02), Index.build(ANSWERS, wrong_rate=0.02)]
    live = LiveIndex(iter(built).__next__)
    live.refresh()
    assert live.current() is built[1]


def test_a_failing_rebuild_leaves_the_index_as_it_was():
    results = [Index.build(ANSWERS, wrong_rate=0.02)]
    live = LiveIndex(results.pop)
    before = live.current()
    with pytest.raises(IndexError):
        live.rebuild()
    assert live.current() is before
