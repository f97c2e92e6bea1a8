"""The page of `switchboard report`, as a browser shows it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.report import page
from bot.report.charts import charts_of
from bot.services.overview import Overview, overview_of
from bot.store import Store
from tests.report.life import MONDAY, SETTINGS, Life

from . import axe
from .chrome import Tab
from .conftest import DESKTOP

SMALL = (380, 800)
ACTIONS = ("reply", "suggest", "escalate", "reply", "reply")
_HEIGHTS = """[...document.querySelectorAll("figure")].map((figure) => {
  const drawing = figure.querySelector(".bars").clientHeight;
  const pieces = [...figure.querySelectorAll(".bar i")];
  return pieces.map((piece) => piece.getBoundingClientRect().height / drawing);
})
"""
_OVERLAPS = """[...document.querySelectorAll(".bars, .ticks")].flatMap((axis) => {
  const boxes = [...axis.querySelectorAll("span")].map((label) => {
    const range = document.createRange();
    range.selectNodeContents(label);
    return [label.innerText, range.getBoundingClientRect()];
  });
  return boxes.slice(1).flatMap(([text, b], place) => {
    const [before, a] = boxes[place];
    return a.right > b.left && b.right > a.left && a.bottom > b.top && b.bottom > a.top
      ? [`${before} and ${text}`] : [];
  });
})
"""


@pytest.fixture(autouse=True)
def left_without_problems(tab: Tab) -> Iterator[None]:
    tab.leave()
    yield
    assert tab.problems() == []
    tab.leave()


def lived(folder: Path, days: int, every: int = 1) -> Overview:
    """An overview of a question every so many days, of every outcome in turn."""
    with Store(folder / "switchboard.db") as store, store.write() as tx:
        life = Life(tx)
        for number, day in enumerate(range(0, days, every)):
            at = MONDAY + timedelta(days=day, hours=number % 9)
            action = ACTIONS[number % len(ACTIONS)]
            wait = timedelta(seconds=7**number % 99_991)
            life.ask(action, at=at, answers_after=wait if action == "reply" else None)
        return overview_of(tx, SETTINGS, made_at=MONDAY + timedelta(days=days))


def show(tab: Tab, made: Overview, folder: Path, size: tuple[int, int], *, dark: bool) -> None:
    page.write(made, folder / "overview.html")
    tab.size(*size, dark=dark)
    tab.driver.get((folder / "overview.html").as_uri())


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("days", [0, 1, 80], ids=["empty", "one day", "weeks"])
def test_axe_finds_nothing_on_a_report(tab, tmp_path, axe_source, days, dark):
    show(tab, lived(tmp_path, days), tmp_path, DESKTOP, dark=dark)
    assert axe.violations(tab, axe_source) == []


@pytest.mark.parametrize(
    ("days", "every"), [(1, 1), (20, 1), (80, 1), (3000, 7)], ids=["one", "days", "weeks", "months"]
)
def test_a_report_is_read_on_a_phone(tab, tmp_path, days, every):
    show(tab, lived(tmp_path, days, every), tmp_path, SMALL, dark=False)
    assert tab.js("document.documentElement.scrollWidth") <= SMALL[0]
    assert tab.js(_OVERLAPS) == []


def test_a_piece_is_as_tall_as_what_it_counts(tab, tmp_path):
    made = lived(tmp_path, 20)
    show(tab, made, tmp_path, DESKTOP, dark=False)
    for chart, heights in zip(charts_of(made), tab.js(_HEIGHTS), strict=True):
        wanted = [height / chart.top for _, stack in chart.bars for _, height in stack]
        if chart.name == "hours":
            wanted = [1 / 7] * len(heights)
        assert heights == pytest.approx(wanted, abs=0.02), chart.name
