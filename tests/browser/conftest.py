"""A sandbox with the whole bot on it, and a browser that looks at its page."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.app import Switchboard
from bot.config import Config, Tokens
from bot.sandbox import Sandbox
from bot.services.explaining import Explaining
from bot.slack.timing import Timing

from . import axe
from .chrome import Tab, start

ROOT = Path(__file__).parents[2]
MONDAY_TEN = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # ten o'clock in Berlin
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
DESKTOP, PHONE = (1360, 850), (390, 844)


class BrowserWorld:
    """A running sandbox and bot, with one tab on the page."""

    def __init__(self, folder: Path, tab: Tab) -> None:
        self.sandbox = Sandbox(manifest=ROOT / "app_manifest.yml").start()
        self.sandbox.clock.set(MONDAY_TEN)
        self.bot = self._bot(folder)
        self.sandbox.explain = Explaining(self.bot.deps).explain
        self.bot.start()
        self.tab = tab
        self.beginning = self.sandbox.snapshot()

    def _bot(self, folder: Path) -> Switchboard:
        box = self.sandbox
        return Switchboard(
            Config(
                responses=ROOT / "responses",
                database=folder / "tour.db",
                slack_url=box.api_url,
                model=Path("none"),  # the lexical tier, whatever is installed
            ),
            Tokens(box.bot_token, box.app_token, box.signing_secret),
            clock=box.clock.now,
            timing=Timing(per_channel=0.0, look_again=0.2),
        )

    def open(self, query: str = "", size: tuple[int, int] = DESKTOP, *, dark: bool = False) -> Tab:
        """Open the page in this size."""
        self.sandbox.wait_for_sockets(2)
        self.tab.size(*size, dark=dark)
        self.tab.driver.get(self.sandbox.page_url + query)
        return self.tab

    def cards(self) -> list[dict]:
        """The bot's cards on the desk."""
        return [one for one in self.sandbox.messages("C0DESK") if one.get("bot_id")]

    def wait_for_card(self, timeout: float = 10) -> None:
        """Wait until a question is on the desk."""
        until = time.monotonic() + timeout
        while not self.cards():
            if time.monotonic() > until:
                raise TimeoutError("no card came to the desk")
            time.sleep(0.03)

    def check(self) -> None:
        """Hold the browser's console and all that it asked for against what is allowed."""
        assert self.tab.problems() == [], "the browser's console shall be empty"
        home = (self.sandbox.page_url, "about:", "data:")
        strange = [url for url in self.tab.asked_for() if not url.startswith(home)]
        assert strange == [], "nothing is asked of anybody else"

    def close(self) -> None:
        self.tab.leave()
        self.sandbox.weather.set()
        self.bot.stop()
        self.sandbox.stop()


@pytest.fixture(scope="session")
def tab() -> Iterator[Tab]:
    """The tab that all tests of this folder look at, one after the other."""
    chromium = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    chromedriver = shutil.which("chromedriver")
    if chromium is None or chromedriver is None:
        pytest.skip("no Chromium to drive (Debian: apt-get install chromium chromium-driver)")
    with start(chromium, chromedriver) as driver:
        yield Tab(driver)


@pytest.fixture(scope="session")
def axe_source(tmp_path_factory) -> str:
    source = axe.fetch(tmp_path_factory.mktemp("axe"))
    if source is None:
        pytest.skip("axe-core could not be fetched from npm")
    return source


@pytest.fixture
def world(tab, tmp_path) -> Iterator[BrowserWorld]:
    """A sandbox and a bot of one's own, with the tab on them."""
    made = BrowserWorld(tmp_path, tab)
    try:
        yield made
        made.check()
    finally:
        made.close()


@pytest.fixture(scope="module")
def _house(tab, tmp_path_factory) -> Iterator[BrowserWorld]:
    made = BrowserWorld(tmp_path_factory.mktemp("house"), tab)
    try:
        yield made
    finally:
        made.close()


@pytest.fixture
def house(_house) -> Iterator[BrowserWorld]:
    """A world that tests share, emptied before each."""
    _house.sandbox.wait_idle()
    _house.sandbox.restore(_house.beginning)
    _house.sandbox.forget_traffic()
    try:
        yield _house
        _house.check()
    finally:
        _house.tab.leave()


def until(tab: Tab, act: Callable[[], None], selector: str, tries: int = 6) -> None:
    """Do something again until it shows: in bad weather Slack drops a click, and so says so."""
    for _ in range(tries):
        if tab.has(selector):
            return
        act()
        try:
            tab.wait_for(selector, timeout=4)
        except TimeoutError:
            continue
    tab.wait_for(selector)
