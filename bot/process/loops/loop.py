"""What every loop does: its work again and again, in a thread of its own."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from bot.errors import AccessLost, SlackCallFailed, StorageError

log = logging.getLogger(__name__)

_PATIENCE = 60.0  # seconds without the database, until the loop gives up

OnDeath = Callable[[str, BaseException], None]
"""Hears which part of the bot has died, and of what."""


class Loop:
    """Does `work` every `every` seconds until it is stopped.

    A database or a Slack that does not answer is waited for; any other error ends the loop, and
    `on_death` hears of it: a bot whose clock stands still must not look alive. What is not vital
    goes on.
    """

    def __init__(
        self,
        name: str,
        work: Callable[[], object],
        *,
        every: float,
        is_vital: bool = True,
        begins_at_once: bool = True,
    ) -> None:
        self.name = name
        self.work = work
        self._every = every
        self._is_vital = is_vital
        self._begins_at_once = begins_at_once
        self._on_death: OnDeath | None = None
        self._stopping = threading.Event()
        self._woken = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self, on_death: OnDeath | None = None) -> None:
        """Begin, in a thread that does not hold up the end of the process."""
        self._on_death = on_death
        self._thread.start()

    def stop(self, timeout: float = 2.0) -> None:
        """Begin nothing more, and wait for what is under way."""
        self._stopping.set()
        self._woken.set()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(timeout)

    def wake(self) -> None:
        """Work at once."""
        self._woken.set()

    @property
    def is_alive(self) -> bool:
        """Whether it still runs."""
        return self._thread.is_alive()

    def _run(self) -> None:
        trouble_since: float | None = None
        if not self._begins_at_once:
            self._rest()
        while not self._stopping.is_set():
            try:
                self.work()
                trouble_since = None
            except AccessLost as error:
                self._die(error)
                return
            except (StorageError, SlackCallFailed) as error:
                trouble_since = trouble_since or time.monotonic()
                log.warning("%s waits: %s", self.name, error)
                is_storage = isinstance(error, StorageError)
                if is_storage and time.monotonic() - trouble_since > _PATIENCE:
                    self._die(error)
                    return
            except Exception as error:
                log.exception("%s died", self.name)
                if self._is_vital:
                    self._die(error)
                    return
            self._rest()

    def _rest(self) -> None:
        self._woken.wait(self._every)
        self._woken.clear()

    def _die(self, error: BaseException) -> None:
        if self._on_death is not None:
            self._on_death(self.name, error)
