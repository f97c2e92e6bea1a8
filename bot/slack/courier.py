"""Takes what the bot says from the outbox to Slack: a dispatcher with a few workers.

One row is in flight a destination, so order holds there, and a slow channel holds up no other.
What happens to one row is `delivery.py`'s.
"""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable, Set
from datetime import datetime

from bot.core.outbox import OutboxRow
from bot.errors import StorageError
from bot.services.queue import OutboxQueue
from bot.slack.calls import TokenRevoked
from bot.slack.client import SlackClient
from bot.slack.delivery import Clock, Delivery, Interrupted, Round
from bot.slack.templates import Words
from bot.slack.timing import USUAL, Timing

__all__ = ["Courier", "destination_of"]

log = logging.getLogger(__name__)

_STORAGE_PATIENCE = 60.0  # seconds without the database, until the courier counts as dead

OnDeath = Callable[[str, BaseException], None]
"""Hears which part of the bot has died, and of what."""


def destination_of(row: OutboxRow) -> str:
    """The row's destination, as the store names it."""
    return f"channel:{row.channel}" if row.channel is not None else f"user:{row.to_user}"


class Courier:
    """Sends outbox rows, in order a destination. Run it with `start`, or step it with `drain`."""

    def __init__(
        self,
        outbox: OutboxQueue,
        client: SlackClient,
        words: Words,
        clock: Clock,
        *,
        workers: int = 8,
        timing: Timing = USUAL,
    ) -> None:
        self._outbox = outbox
        self._clock = clock
        self._timing = timing
        self._workers = workers
        self._on_death: OnDeath | None = None
        self._stopping = threading.Event()
        self._wake = threading.Event()
        self._lock = threading.Lock()
        self._busy: set[str] = set()
        self._cool_at: dict[str, float] = {}
        self._doubtful: list[tuple[float, OutboxRow]] | None = None
        self._jobs: queue.SimpleQueue[Round | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._delivery = Delivery(
            outbox,
            client,
            words,
            look_again=timing.look_again,
            pause=self._stopping.wait,
        )

    # --- in threads -------------------------------------------------------------------------

    def start(self, on_death: OnDeath | None = None) -> None:
        """Begin to send, in threads that do not hold up the end of the process."""
        self._on_death = on_death
        loops = [self._dispatch, *[self._work] * self._workers]
        for place, loop in enumerate(loops):
            name = f"courier-{place}" if place else "courier"
            thread = threading.Thread(target=loop, name=name, daemon=True)
            self._threads.append(thread)
            thread.start()

    def stop(self, timeout: float = 4.0) -> bool:
        """Take nothing new and wait for what is under way; True where all of it ended in time.

        A row that did not end in time stays *sending* and is looked for at the next start.
        """
        self._stopping.set()
        self._wake.set()
        for _ in range(self._workers):
            self._jobs.put(None)
        deadline = time.monotonic() + timeout
        others = [each for each in self._threads if each is not threading.current_thread()]
        for thread in others:
            thread.join(max(0.0, deadline - time.monotonic()))
        self._give_back_all()
        return not any(thread.is_alive() for thread in others)

    def _give_back_all(self) -> None:
        while not self._jobs.empty():
            if (job := self._jobs.get()) is not None:
                self._give_back(job)

    def wake(self) -> None:
        """Something was just put in the outbox."""
        self._wake.set()

    @property
    def is_alive(self) -> bool:
        """Whether every thread still runs."""
        return bool(self._threads) and all(thread.is_alive() for thread in self._threads)

    def _dispatch(self) -> None:
        trouble_since: float | None = None
        while not self._stopping.is_set():
            try:
                self._hand_out()
                trouble_since = None
                self._wake.wait(self._timing.poll)
                self._wake.clear()
            except StorageError as error:
                trouble_since = trouble_since or time.monotonic()
                log.error("outbox cannot be read error=%s", error)  # noqa: TRY400 - no news in it
                if time.monotonic() - trouble_since > _STORAGE_PATIENCE:
                    self._die(error)
                self._stopping.wait(self._timing.storage_pause)
            except Exception as error:  # noqa: BLE001 - a loop that dies must say so
                self._die(error)

    def _hand_out(self) -> None:
        while not self._stopping.is_set():
            with self._lock:
                free = self._workers - len(self._busy)
                resting = self._busy | self._cooling()
            if free <= 0:
                return
            jobs = self._next(self._clock, resting, free)
            with self._lock:
                self._busy.update(destination_of(job.row) for job in jobs)
            for job in jobs:
                self._jobs.put(job)
            if len(jobs) < free:
                return

    def _cooling(self) -> set[str]:
        """The destinations that had a post less than a pace ago."""
        now = time.monotonic()
        self._cool_at = {where: at for where, at in self._cool_at.items() if at > now}
        return set(self._cool_at)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            try:
                if self._stopping.is_set():
                    self._give_back(job)
                else:
                    self._carry_out(job)
            except TokenRevoked as error:
                self._revoke(error)
            except Interrupted:
                log.info("left for the next start row=%s", job.row.id)
            except Exception as error:  # noqa: BLE001 - a loop that dies must say so
                self._die(error)
            finally:
                with self._lock:
                    self._busy.discard(destination_of(job.row))
                self._wake.set()

    def _give_back(self, job: Round) -> None:
        """The courier stops before this row's turn. One in doubt stays *sending*."""
        if not job.is_doubtful:
            self._outbox.put_back(job.row, job.clock(), "stopping", counts=False)

    def _revoke(self, error: TokenRevoked) -> None:
        if not self._stopping.is_set():
            self._stopping.set()
            log.error("token is no longer good code=%s", error.code)
            self._tell(error)

    def _die(self, error: BaseException) -> None:
        self._stopping.set()
        log.critical("courier died", exc_info=error)
        self._tell(error)

    def _tell(self, error: BaseException) -> None:
        if self._on_death is not None:
            self._on_death("courier", error)

    # --- both ways --------------------------------------------------------------------------

    def drain(self, now: datetime | None = None) -> int:
        """Send everything that is ready, here and now; gives how many rows were carried.

        For tests and for a last word: errors reach the caller. With `now`, that is the time.
        """
        clock = self._clock if now is None else lambda: now
        carried = 0
        while jobs := self._next(clock, frozenset(), 1):
            for job in jobs:
                self._rest(destination_of(job.row))
                self._carry_out(job)
            carried += len(jobs)
        return carried

    def _rest(self, destination: str) -> None:
        until = self._cool_at.get(destination)
        if until is not None:
            self._stopping.wait(max(0.0, until - time.monotonic()))

    def _next(self, clock: Clock, resting: Set[str], most: int) -> list[Round]:
        """What may go now, one a destination: what is in doubt before what is new."""
        jobs: list[Round] = []
        resting = set(resting)
        while len(jobs) < most and (row := self._next_doubtful(resting)) is not None:
            jobs.append(Round(row, clock, is_doubtful=True))
            resting.add(destination_of(row))
        if len(jobs) < most:
            try:
                taken = self._outbox.take(clock(), resting, most - len(jobs))
            except StorageError:
                self._doubt(*(job.row for job in jobs))  # nobody else knows of them any more
                raise
            jobs += [Round(row, clock) for row in taken]
        return jobs

    def _next_doubtful(self, resting: Set[str]) -> OutboxRow | None:
        with self._lock:
            if self._doubtful is None:
                self._doubtful = [(0.0, row) for row in self._outbox.unclear_rows()]
            for entry in self._doubtful:
                due, row = entry
                if due <= time.monotonic() and destination_of(row) not in resting:
                    self._doubtful.remove(entry)
                    return row
        return None

    def _doubt(self, *rows: OutboxRow) -> None:
        due = time.monotonic() + self._timing.storage_pause
        with self._lock:
            self._doubtful = [*(self._doubtful or ()), *((due, row) for row in rows)]

    def _carry_out(self, job: Round) -> None:
        try:
            posted = self._delivery.carry_out(job)
        except StorageError as error:
            # It may or may not be in Slack, and the row still says *sending*: look again soon.
            log.error("outbox cannot be written row=%s error=%s", job.row.id, error)  # noqa: TRY400
            self._doubt(job.row)
            return
        if posted and self._timing.per_channel:
            with self._lock:
                self._cool_at[destination_of(job.row)] = time.monotonic() + self._timing.per_channel
