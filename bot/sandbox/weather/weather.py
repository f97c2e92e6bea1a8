"""Weather that a person turns on and off: each kind is one of Slack's bad days, and lasts."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from bot.sandbox.delivery import Delivery
from bot.sandbox.weather.call_faults import Fault, Faults
from bot.sandbox.weather.event_faults import Forecast, Weather

_BETWEEN_CUTS = 4.0
_LATE = 2.0


@dataclass(frozen=True)
class Kind:
    """One kind of weather: its name, what it is called, and what it does."""

    name: str
    title: str
    says: str
    fault: dict[str, Any] | None = None


KINDS = (
    Kind(
        "limits",
        "Rate limits",
        "Every second post is answered 429: wait a second.",
        {"kind": "ratelimited", "every": 2, "times": None, "retry_after": 1},
    ),
    Kind("twice", "Everything twice", "Each event is delivered a second time."),
    Kind("late", "Late and shuffled", "Events come up to two seconds late, in any order."),
    Kind("sockets", "Lost sockets", "The bot's connections are cut, now one, now the other."),
    Kind(
        "replies",
        "Lost replies",
        "Slack takes every second post, but the bot never hears so.",
        {"kind": "reset_after", "every": 2, "times": None},
    ),
    Kind(
        "refused",
        "A refused post",
        "The next message that the bot posts is refused for good.",
        {"kind": "error", "error": "restricted_action", "times": 1},
    ),
)
_BY_NAME = {kind.name: kind for kind in KINDS}


class Skies:
    """Which kinds of weather are on. `plan` decides what becomes of each event."""

    def __init__(self, faults: Faults, seed: int, cut: Callable[[], None]) -> None:
        self._faults = faults
        self._seed = seed
        self._cut = cut
        self._on: dict[str, Fault | None] = {}
        self._last_cut = 0.0
        self._events: Weather | None = None

    @property
    def now(self) -> list[str]:
        """Return the kinds that are on. One that strikes once is over when it has struck."""
        return [name for name, fault in list(self._on.items()) if not _is_spent(fault)]

    def set(self, *names: str) -> None:
        """Have exactly these kinds of weather; none of them is clear skies."""
        for name in names:
            if name not in _BY_NAME:
                raise ValueError(f"{name!r} is no weather; choose from {', '.join(_BY_NAME)}")
        for name in [name for name in self._on if name not in names or _is_spent(self._on[name])]:
            self._faults.remove(self._on.pop(name))
        for name in names:
            if name not in self._on:
                fault = _BY_NAME[name].fault
                self._on[name] = self._faults.add("chat.postMessage", **fault) if fault else None
        double, late = float("twice" in self._on), _LATE * ("late" in self._on)
        forecast = Forecast(double=double, late=late)
        self._events = Weather(forecast, self._seed) if double or late else None

    def toggle(self, name: str) -> None:
        """Turn one kind on or off."""
        now = self.now
        self.set(*([one for one in now if one != name] if name in now else [*now, name]))

    def plan(self, delivery: Delivery) -> Iterable[Delivery]:
        """Return what is really sent in place of an event."""
        is_due = time.monotonic() - self._last_cut > _BETWEEN_CUTS
        if "sockets" in self._on and is_due:
            self._last_cut = time.monotonic()
            self._cut()
        return [delivery] if self._events is None else list(self._events(delivery))


def _is_spent(fault: Fault | None) -> bool:
    return fault is not None and fault.times is not None and fault.struck >= fault.times
