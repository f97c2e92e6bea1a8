"""Slack's bad days, each alone and all at once: the same comes of them as of a good one."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from tests.e2e.conftest import GLOBEX, INITECH, MIA, NOAH, OLGA, ROOT, Story

from .account import Account, account_of, differences
from .leaks import leaks

SEED = 3
CLEAR = "How do I reset my password?"
ASKED = (
    (MIA, GLOBEX, CLEAR),
    (NOAH, GLOBEX, "Do you sponsor local football clubs?"),
    (OLGA, INITECH, "where can I download my invoice?"),
    (MIA, GLOBEX, "Is there a company museum in town?"),
    (OLGA, INITECH, "invoice?"),
    (NOAH, GLOBEX, "how do I cancel our subscription?"),
)
METHODS = ("chat.postMessage", "chat.update", "conversations.open", "conversations.info")


def good(story: Story) -> None:
    """Nothing is wrong."""


def doubled_and_late(story: Story) -> None:
    story.sandbox.weather(double=0.6, late=0.3)


def new_event_ids(story: Story) -> None:
    for order in ("kept", "reversed", "shuffled"):
        story.sandbox.redeliver(same_event_id=False, order=order)


def slow_down(story: Story) -> None:
    for method in METHODS:
        story.sandbox.faults.add(method, kind="ratelimited", retry_after=1, times=2)


def server_errors(story: Story) -> None:
    for method in METHODS:
        story.sandbox.faults.add(method, kind="http_500", times=1)
        story.sandbox.faults.add(method, kind="http_503", times=1)


def silence_before(story: Story) -> None:
    for method in METHODS:
        story.sandbox.faults.add(method, kind="reset_before", times=2)


def silence_after(story: Story) -> None:
    for kind in ("reset_after", "internal_error_after", "timeout_after"):
        story.sandbox.faults.add("chat.postMessage", kind=kind, nth=2, times=1)


def history_says_wait(story: Story) -> None:
    silence_after(story)
    for method in ("conversations.history", "conversations.replies"):
        story.sandbox.faults.add(method, kind="ratelimited", retry_after=1, times=2)


def sockets_cut(story: Story) -> None:
    story.sandbox.drop_sockets(abrupt=True)
    story.sandbox.wait_for_sockets(1, timeout=60)  # a cut is found by a ping, every ten seconds


def sockets_refreshed(story: Story) -> None:
    story.sandbox.refresh_sockets("refresh_requested", after=0.2)


def all_at_once(story: Story) -> None:
    for day in (doubled_and_late, slow_down, server_errors, silence_after, sockets_refreshed):
        day(story)


DAYS: tuple[Callable[[Story], None], ...] = (
    doubled_and_late,
    new_event_ids,
    slow_down,
    server_errors,
    silence_before,
    silence_after,
    history_says_wait,
    sockets_cut,
    sockets_refreshed,
    all_at_once,
)


def live_through(folder: Any, day: Callable[[Story], None]) -> tuple[Account, Story]:
    """The same questions on such a day; Slack forgives at the end, and time passes."""
    folder.mkdir()
    story = Story(folder, http=False, responses=ROOT / "responses")
    told = {}
    chance = random.Random(SEED)
    for number, (user, channel, words) in enumerate(ASKED):
        if number in (1, 4):
            day(story)
        ts = story.sandbox.as_user(user).post(channel, words)
        told[ts] = f"<{number}>"
        if chance.random() < 0.5:
            story.settle()
        story.sandbox.clock.advance(25)
        story.pass_time(5)
    story.sandbox.weather()
    for _ in range(8):
        story.pass_time(30)
    story.sandbox.wait_for_sockets(1, timeout=60)
    story.bot.catching_up.read_all()
    story.settle()
    return account_of(story.sandbox, story.bot.config.database, told), story


@pytest.fixture(scope="module")
def calm(tmp_path_factory) -> Account:
    account, story = live_through(tmp_path_factory.mktemp("calm") / "x", good)
    story.close()
    return account


IN_SHORT = (doubled_and_late, silence_after, all_at_once)


@pytest.mark.parametrize("day", DAYS, ids=lambda day: day.__name__)
def test_a_bad_day_ends_as_a_good_one_does(day, calm, tmp_path, is_full):
    if not is_full and day not in IN_SHORT:
        pytest.skip("in the full run: make torture")
    account, story = live_through(tmp_path / "x", day)
    try:
        assert differences(calm, account) == {"lost": [], "doubled": [], "order": []}
        assert story.bot.store.check() == ()
        assert leaks(story.sandbox) == []
    finally:
        story.close()
