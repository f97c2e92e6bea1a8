"""Carries events and interactions to the bot: attempts, acks, retries, and bad days on purpose."""

import asyncio
import random
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Protocol

from bot.sandbox.clock import Clock
from bot.sandbox.state import Json

DeliveryKind = Literal["events_api", "interactive", "slash_commands"]
DeliveryState = Literal["new", "held", "sending", "acked", "gave_up", "dropped"]
DeliveryOrder = (
    Literal["kept", "reversed", "shuffled"] | Callable[[list["BotDelivery"]], list["BotDelivery"]]
)


@dataclass
class Attempt:
    """One try to deliver something."""

    number: int
    reason: str
    at: datetime
    via: str = ""
    outcome: str = "pending"
    seconds: float = 0.0


@dataclass(eq=False)
class BotDelivery:
    """An event or interaction on its way to the bot, with all its attempts."""

    kind: DeliveryKind
    payload: Json
    retries: bool = False
    delay: float = 0.0
    attempts: list[Attempt] = field(default_factory=list)
    state: DeliveryState = "new"
    answer: Any = None
    late_acks: int = 0
    done: threading.Event = field(default_factory=threading.Event, repr=False)

    @property
    def is_acked(self) -> bool:
        """Say whether the bot acknowledged it in time."""
        return self.state == "acked"

    @property
    def type(self) -> str:
        """Return the type of the event or interaction."""
        event = self.payload.get("event") or self.payload
        return str(event.get("type") or self.payload.get("command", self.kind))

    @property
    def event_id(self) -> str | None:
        """Return the event_id, the same in all redeliveries."""
        return self.payload.get("event_id")

    def finish(self, state: DeliveryState) -> None:
        """Set the final state and wake whoever waits."""
        self.state = state
        self.done.set()


@dataclass(frozen=True)
class AttemptOutcome:
    """How one attempt ended. `reason` is Slack's word for a failure."""

    is_acked: bool
    answer: Any = None
    reason: str = ""
    via: str = ""
    may_retry: bool = True


class Transport(Protocol):
    """A way to the bot."""

    async def send(self, delivery: BotDelivery, attempt: Attempt) -> AttemptOutcome:
        """Try once and say how it ended."""


class Deliverer:
    """Sends deliveries on its loop, each on its own, and retries events that were not acked."""

    def __init__(self, clock: Clock, retry_delays: Sequence[float], seed: int) -> None:
        self.retry_delays = tuple(retry_delays)
        self.transport: Transport | None = None
        self.loop: asyncio.AbstractEventLoop | None = None
        self.log: deque[BotDelivery] = deque()
        self.on_change: Callable[[], None] = lambda: None
        self.what_is_sent: Callable[[BotDelivery], list[BotDelivery]] = lambda event: [event]
        self.last_activity = time.monotonic()
        self._clock = clock
        self._lock = threading.Lock()
        self._random = random.Random(seed)  # noqa: S311 - a seed
        self._under_way = 0
        self._held: list[BotDelivery] | None = None
        self._drops = 0.0
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def under_way(self) -> int:
        """Return how many deliveries are neither acked nor given up; held ones do not count."""
        return self._under_way

    def submit(self, delivery: BotDelivery) -> None:
        """Take a delivery from any thread: drop it, hold it, or send it soon."""
        self.log.append(delivery)
        if delivery.kind == "events_api" and self._is_kept_back(delivery):
            self.on_change()
            return
        is_event = delivery.kind == "events_api"
        for one in self.what_is_sent(delivery) if is_event else [delivery]:
            if one is not delivery:
                self.log.append(one)
            self.send(one)

    def send(self, delivery: BotDelivery) -> None:
        """Send a delivery whatever is held or dropped."""
        if self.loop is None or self.loop.is_closed():
            delivery.finish("gave_up")
            return
        with self._lock:
            self._under_way += 1
        delivery.state = "sending"
        self.loop.call_soon_threadsafe(self._start, delivery)

    def hold(self) -> None:
        """Keep events back until `release`."""
        with self._lock:
            self._held = self._held if self._held is not None else []

    def release(self, order: DeliveryOrder) -> list[BotDelivery]:
        """Send what was held, in an order of choice; a callable may also leave some out."""
        with self._lock:
            held, self._held = self._held or [], None
        chosen = self.arranged(held, order)
        for delivery in held:
            if delivery not in chosen:
                delivery.finish("dropped")
        for delivery in chosen:
            self.send(delivery)
        return chosen

    def arranged(self, deliveries: list[BotDelivery], order: DeliveryOrder) -> list[BotDelivery]:
        """Return deliveries in an order of choice; a callable may also leave some out."""
        match order:
            case "kept":
                return deliveries
            case "reversed":
                return deliveries[::-1]
            case "shuffled":
                return self._random.sample(deliveries, len(deliveries))
        return order(deliveries)

    def drop(self, count: float) -> None:
        """Lose the next `count` events; infinity loses all until called with 0."""
        with self._lock:
            self._drops = count

    def _is_kept_back(self, delivery: BotDelivery) -> bool:
        with self._lock:
            if self._drops > 0:
                self._drops -= 1
                delivery.finish("dropped")
                return True
            if self._held is not None:
                delivery.state = "held"
                self._held.append(delivery)
                return True
            return False

    def _start(self, delivery: BotDelivery) -> None:
        task = asyncio.ensure_future(self._run(delivery))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run(self, delivery: BotDelivery) -> None:
        try:
            if delivery.delay:
                await asyncio.sleep(delivery.delay)
            delivery.finish("acked" if await self._try(delivery) else "gave_up")
        finally:
            if not delivery.done.is_set():
                delivery.finish("gave_up")
            with self._lock:
                self._under_way -= 1
            self._changed()

    async def _try(self, delivery: BotDelivery) -> bool:
        reason = ""
        delays = (0.0, *self.retry_delays) if delivery.retries else (0.0,)
        for number, delay in enumerate(delays):
            if delay:
                await asyncio.sleep(delay)
            outcome = await self._attempt(delivery, number, reason)
            if outcome.is_acked:
                delivery.answer = outcome.answer
                return True
            reason = outcome.reason
            if not outcome.may_retry:
                return False
        return False

    async def _attempt(self, delivery: BotDelivery, number: int, reason: str) -> AttemptOutcome:
        assert self.transport is not None  # noqa: S101 - set before the loop runs
        attempt = Attempt(number, reason, self._clock.now())
        delivery.attempts.append(attempt)
        began = time.monotonic()
        self._changed()
        outcome = await self.transport.send(delivery, attempt)
        attempt.seconds = time.monotonic() - began
        attempt.via = outcome.via
        attempt.outcome = "acked" if outcome.is_acked else outcome.reason
        self._changed()
        return outcome

    def _changed(self) -> None:
        self.last_activity = time.monotonic()
        self.on_change()

    async def close(self) -> None:
        """Give up whatever is still under way."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
