"""Slack's bad days: what goes wrong, told before each of the questions that people ask on that day.

`ASKED` is asked every half minute of the sandbox's clock. A day is called with the number of the
question that comes next, and once more when all were asked.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from bot.sandbox.delivery import BotDelivery
from tests.e2e.world import GLOBEX, INITECH, MIA, NOAH, OLGA, SandboxWorld

CLEAR = "How do I reset my password?"
ASKED = (
    (MIA, GLOBEX, CLEAR),
    (NOAH, GLOBEX, "Do you sponsor local football clubs?"),
    (OLGA, INITECH, "where can I download my invoice?"),
    (MIA, GLOBEX, "Is there a company museum in town?"),
    (OLGA, INITECH, "invoice?"),
    (NOAH, GLOBEX, "how do I cancel our subscription?"),
)
OVER = len(ASKED)
TWICE = (1, 4)
SAYING = ("chat.postMessage", "chat.update", "conversations.open", "conversations.info")
READING = ("conversations.history", "conversations.replies", "users.conversations", "users.info")
EVERY_METHOD = (*SAYING, *READING, "chat.delete", "apps.connections.open")

Day = Callable[[SandboxWorld, int], None]


def good(world: SandboxWorld, number: int) -> None:
    """Nothing is wrong."""


def doubled_and_late(world: SandboxWorld, number: int) -> None:
    if number in TWICE:
        world.sandbox.weather.disturb_events(double=0.6, late=0.3)


def new_event_ids(world: SandboxWorld, number: int) -> None:
    if number in TWICE:
        for order in ("kept", "reversed", "shuffled"):
            world.sandbox.redeliver(same_event_id=False, order=order)


def slow_down(world: SandboxWorld, number: int) -> None:
    """429 with Retry-After, whatever is called."""
    if number in TWICE:
        for method in EVERY_METHOD:
            world.sandbox.faults.add(method, kind="ratelimited", retry_after=1, times=2)


def server_errors(world: SandboxWorld, number: int) -> None:
    if number in TWICE:
        for method in EVERY_METHOD[:-1]:
            world.sandbox.faults.add(method, kind="http_500", times=1)
            world.sandbox.faults.add(method, kind="http_503", times=1)


def silence_before(world: SandboxWorld, number: int) -> None:
    if number in TWICE:
        for method in SAYING:
            world.sandbox.faults.add(method, kind="reset_before", times=2)


def timeouts_before(world: SandboxWorld, number: int) -> None:
    if number in TWICE:
        for method in SAYING:
            world.sandbox.faults.add(method, kind="timeout_before", times=1)


def silence_after(world: SandboxWorld, number: int) -> None:
    if number in TWICE:
        for kind in ("reset_after", "internal_error_after", "timeout_after"):
            world.sandbox.faults.add("chat.postMessage", kind=kind, nth=2, times=1)


def timeouts_after(world: SandboxWorld, number: int) -> None:
    if number in TWICE:
        for method in SAYING:
            world.sandbox.faults.add(method, kind="timeout_after", times=1)


def history_says_wait(world: SandboxWorld, number: int) -> None:
    silence_after(world, number)
    if number in TWICE:
        for method in ("conversations.history", "conversations.replies"):
            world.sandbox.faults.add(method, kind="ratelimited", retry_after=1, times=2)


def sockets_cut(world: SandboxWorld, number: int) -> None:
    if number in TWICE:
        world.sandbox.drop_sockets()
        world.sandbox.wait_for_sockets(1, timeout=60)


def sockets_refreshed(world: SandboxWorld, number: int) -> None:
    if number in TWICE:
        world.sandbox.refresh_sockets("refresh_requested", after=0.2)


def sockets_half_open(world: SandboxWorld, number: int) -> None:
    """They stand, and carry nothing more in either direction, until a ping finds out."""
    if number in TWICE:
        world.sandbox.half_open_sockets()


def lost_for_ten_minutes(world: SandboxWorld, number: int) -> None:
    """No event comes; then history is read, as it is every ten minutes."""
    if number == 1:
        world.sandbox.drop_events()
    if number == 4:
        world.sandbox.drop_events(0)
        world.pass_time(minutes=8)
        world.bot.catching_up.read_all()


def out_of_order(world: SandboxWorld, number: int) -> None:
    """What a minute brought comes backwards, then what the next one brought in any order."""
    if number in (1, 3):
        world.sandbox.hold_events()
    if number in (3, 5):
        world.sandbox.release_events("reversed" if number == 3 else "shuffled")


def made_private(world: SandboxWorld, number: int) -> None:
    if number == 2:
        world.sandbox.convert_to_private(_now(world, GLOBEX))


def renumbered(world: SandboxWorld, number: int) -> None:
    """The channel gets another id in the middle of the day, and then once more."""
    if number in TWICE:
        world.sandbox.change_channel_id(_now(world, GLOBEX), f"C0GLOBEX{number}")


def renumbered_before_anybody_says_so(world: SandboxWorld, number: int) -> None:
    """Posts go to an id that is no longer one, until the event comes."""
    if number == 1:
        world.sandbox.hold_events()
        world.sandbox.change_channel_id(GLOBEX, "C0GLOBEX9")
    if number == 2:
        world.sandbox.release_events(_last_first)


def shared_with_one_more(world: SandboxWorld, number: int) -> None:
    if number == 2:
        world.sandbox.share(_now(world, GLOBEX), "T0INITECH")


def archived_and_back(world: SandboxWorld, number: int) -> None:
    """In between two questions, while nothing is on its way there."""
    if number == 1:
        world.come_to_rest()
        world.sandbox.archive(INITECH)
        world.come_to_rest()
    if number == 2:
        world.sandbox.unarchive(INITECH)
        world.come_to_rest()


def all_at_once(world: SandboxWorld, number: int) -> None:
    if number in TWICE:
        world.sandbox.weather.disturb_events(double=0.6, late=0.3)
    for day in (slow_down, server_errors, silence_after, sockets_refreshed, renumbered):
        day(world, number)


def worst(world: SandboxWorld, number: int) -> None:
    """Everything that can go wrong side by side."""
    for day in (
        doubled_and_late,
        slow_down,
        server_errors,
        silence_before,
        timeouts_after,
        silence_after,
        history_says_wait,
        sockets_half_open,
        sockets_refreshed,
        lost_for_ten_minutes,
        made_private,
        renumbered,
        shared_with_one_more,
    ):
        day(world, number)


DAYS: tuple[Day, ...] = (
    doubled_and_late,
    new_event_ids,
    slow_down,
    server_errors,
    silence_before,
    silence_after,
    timeouts_before,
    timeouts_after,
    history_says_wait,
    sockets_cut,
    sockets_refreshed,
    sockets_half_open,
    lost_for_ten_minutes,
    out_of_order,
    made_private,
    renumbered,
    renumbered_before_anybody_says_so,
    shared_with_one_more,
    archived_and_back,
    all_at_once,
    worst,
)
IN_SHORT: tuple[Day, ...] = (
    lost_for_ten_minutes,
    out_of_order,
    renumbered_before_anybody_says_so,
    all_at_once,
)


def _now(world: SandboxWorld, channel: str) -> str:
    """The id that a channel has by now."""
    former = world.sandbox.workspace.world.former_ids
    while channel in former:
        channel = former[channel]
    return channel


def _last_first(held: Sequence[BotDelivery]) -> list[BotDelivery]:
    return list(reversed(held))


def live_through(world: SandboxWorld, day: Day, seed: int) -> dict[str, str]:
    """Ask everything on such a day; Slack forgives at the end, and time passes.

    Gives what each question's ts is called.
    """
    told, chance = {}, random.Random(seed)
    world.bot.catching_up.read_all()  # as at every start
    for number, (user, channel, words) in enumerate(ASKED):
        day(world, number)
        ts = world.sandbox.as_user(user).post(_now(world, channel), words)
        told[ts] = f"<{number}>"
        if chance.random() < 0.5:
            world.come_to_rest()
        world.sandbox.clock.advance(25)
        world.pass_time(5)
    day(world, OVER)
    world.sandbox.weather.disturb_events()
    world.sandbox.faults.clear()
    for _ in range(8):
        world.pass_time(30)
    world.sandbox.wait_for_sockets(1, timeout=60)
    world.bot.catching_up.read_all()
    world.come_to_rest()
    world.pass_time(30)
    return told
