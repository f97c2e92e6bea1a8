"""The weather of one Slack: fine, unless faults are planned or a kind of it is turned on."""

import time
from collections.abc import Callable

from bot.sandbox.delivery import BotDelivery
from bot.sandbox.weather.call_faults import CallFault, CallFaults
from bot.sandbox.weather.event_faults import EventFaults
from bot.sandbox.weather.kinds import KINDS
from bot.sandbox.weather.rate_limits import RateLimits

_BETWEEN_CUTS = 4.0
_LATE = 2.0
_BY_NAME = {kind.name: kind for kind in KINDS}


class Weather:
    """What goes wrong with calls (`faults`, `rate_limits`), events and connections.

    `disturb_events` is exact, for tests; `set` and `toggle` turn on the kinds that the page has.
    `cut_socket` cuts one connection of the bot.
    """

    def __init__(self, seed: int, cut_socket: Callable[[], None], *, limits: bool) -> None:
        self.faults = CallFaults()
        self.rate_limits = RateLimits() if limits else None
        self._seed = seed
        self._cut_socket = cut_socket
        self._on: dict[str, CallFault | None] = {}
        self._last_cut = 0.0
        self._events: EventFaults | None = None
        self._disturbed: EventFaults | None = None

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
            self.faults.remove(self._on.pop(name))
        for name in names:
            if name not in self._on:
                fault = _BY_NAME[name].fault
                self._on[name] = self.faults.add("chat.postMessage", **fault) if fault else None
        double, late = float("twice" in self._on), _LATE * ("late" in self._on)
        is_bad = double or late
        self._events = EventFaults(self._seed, double=double, late=late) if is_bad else None

    def toggle(self, name: str) -> None:
        """Turn one kind on or off."""
        now = self.now
        self.set(*([one for one in now if one != name] if name in now else [*now, name]))

    def disturb_events(self, *, double: float = 0.0, lose: float = 0.0, late: float = 0.0) -> None:
        """Make events come twice or never with a probability, or up to `late` seconds late.

        Without arguments no more. While it lasts, the kinds that are on do nothing to events.
        """
        is_bad = any((double, lose, late))
        self._disturbed = (
            EventFaults(self._seed, double=double, lose=lose, late=late) if is_bad else None
        )

    def what_is_sent(self, delivery: BotDelivery) -> list[BotDelivery]:
        """Return what is really sent in place of an event."""
        if self._disturbed is not None:
            return self._disturbed.strike(delivery)
        is_due = time.monotonic() - self._last_cut > _BETWEEN_CUTS
        if "sockets" in self._on and is_due:
            self._last_cut = time.monotonic()
            self._cut_socket()
        return [delivery] if self._events is None else self._events.strike(delivery)


def _is_spent(fault: CallFault | None) -> bool:
    return fault is not None and fault.times is not None and fault.struck >= fault.times
