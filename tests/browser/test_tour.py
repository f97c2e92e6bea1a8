"""The tour, clicked through from end to end: as each person, in each weather, in both sizes."""

from __future__ import annotations

import itertools
import os

import pytest
from selenium.webdriver import Keys

from bot.sandbox.weather.kinds import KINDS

from .conftest import DESKTOP, PHONE, BrowserWorld, until

PEOPLE = ("U0MIA", "U0GIL", "U0BEN", "U0CHLOE", "U0ANA")
WEATHERS = ("clear", *(kind.name for kind in KINDS))
DONE = '.tour[data-done="1"]'
ALL = list(itertools.product(PEOPLE, WEATHERS, (DESKTOP, PHONE)))
SOME = [
    (PEOPLE[index % len(PEOPLE)], weather, (DESKTOP, PHONE)[index % 2])
    for index, weather in enumerate(WEATHERS)
]
"""Each person, each weather and each size at least once; all 70 with SWITCHBOARD_BROWSER=all."""
CASES = ALL if os.environ.get("SWITCHBOARD_BROWSER") == "all" else SOME


class Tourist:
    """Clicks through the tour as somebody who only clicks."""

    def __init__(self, world: BrowserWorld) -> None:
        self.world = world
        self.tab = world.tab

    def send(self) -> None:
        self.tab.click("#composer .send.here")

    def done(self) -> None:
        self.tab.wait_for(DONE, timeout=25)

    def next(self, number: int) -> None:
        self.tab.click("#tour-next")
        self.tab.wait_for(f'.tour[data-step="{number}"]')

    def press(self, what: str, shows: str) -> None:
        until(self.tab, lambda: self.tab.click(what), shows)

    def known_at_once_or_soon(self) -> None:
        """The index may still be under way to the new answer; then the wait can be skipped."""
        self.tab.wait_for(f"{DONE}, #tour-wait", timeout=25)
        if not self.tab.has(DONE):
            self.skip_the_wait(DONE)

    def turn_on(self, weather: str) -> None:
        self.tab.click("#weather summary")
        self.tab.click(f"#weather-{weather}")
        self.tab.wait_for(f'#weather-{weather}[aria-checked="true"]')
        self.tab.type(Keys.ESCAPE)

    def clear_up(self) -> None:
        self.tab.click("#weather summary")
        self.tab.click("#clear-skies")
        self.tab.wait_for("#weather summary:not(.bad)")
        self.tab.type(Keys.ESCAPE)
        self.tab.click("#tour-finish")
        self.tab.wait_for("#tour-show")

    def skip_the_wait(self, shows: str) -> None:
        until(self.tab, lambda: self.tab.click("#tour-wait"), shows)

    def ask_back(self) -> None:
        self.send()
        self.skip_the_wait('[data-action="suggestion:pick_1"]')
        self.press('[data-action="suggestion:pick_1"]', DONE)

    def claim_and_reply(self) -> None:
        self.press('[data-action="escalation:claim"]', '[data-action="escalation:release"]')
        self.press('[data-action="escalation:reply"]', "#modal")
        self.press("#modal [type=submit]", DONE)

    def save(self) -> None:
        self.press(".shortcut.here", "#modal")
        topic = "document.querySelector('[data-field=\"answer:topic\"]').value"
        assert self.tab.js(topic) == "account", "the tour chooses, whatever the bot would have"
        self.press("#modal [type=submit]", DONE)
        self.press("#modal-close", "#app:not(:has(dialog))")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("person", "weather", "size"), CASES, ids=lambda v: v if isinstance(v, str) else f"{v[0]}px"
)
def test_the_tour(world: BrowserWorld, person, weather, size):
    tab = world.open(f"?as={person}", size)
    tourist = Tourist(world)
    if weather != "clear":
        tourist.turn_on(weather)
    tab.click("#tour-start")
    tab.wait_for('.tour[data-step="1"]')
    tourist.send()
    if weather == "refused":  # the answer could not be posted: a person has the question
        world.wait_for_card()
    else:
        tourist.done()
    tourist.next(2)
    tourist.ask_back()
    tourist.next(3)
    tourist.send()
    tourist.skip_the_wait(DONE)
    tourist.next(4)
    tourist.claim_and_reply()
    tourist.next(5)
    tourist.save()
    tourist.next(6)
    tourist.send()
    tourist.known_at_once_or_soon()
    tourist.next(7)
    if not tab.has("#weather summary.bad"):
        tourist.turn_on("twice")
    tourist.send()
    tourist.done()
    tourist.clear_up()
    assert world.sandbox.unknown_methods == []
    _nothing_was_said_twice(world)


def _nothing_was_said_twice(world: BrowserWorld) -> None:
    for channel in ("C0GLOBEX", "C0INITECH", "C0COMMUNITY", "C0DESK"):
        said = [
            (message.get("thread_ts"), str(message.get("blocks")))
            for message in world.sandbox.messages(channel)
            if message.get("bot_id")
        ]
        assert len(said) == len(set(said)), f"said twice in {channel}"
