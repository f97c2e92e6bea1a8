"""The clock of the sandbox: wall time plus an offset, or frozen."""

import threading
from datetime import UTC, datetime, timedelta


class Clock:
    """Virtual time that only moves forward unless somebody sets it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._offset = timedelta(0)
        self._frozen: datetime | None = None

    def now(self) -> datetime:
        """Return the virtual time, aware, in UTC."""
        with self._lock:
            return self._now()

    def timestamp(self) -> float:
        """Return the virtual time as seconds since 1970."""
        return self.now().timestamp()

    def advance(self, seconds: float = 0, *, minutes: float = 0, hours: float = 0) -> datetime:
        """Push the clock on and return the new time."""
        step = timedelta(seconds=seconds, minutes=minutes, hours=hours)
        with self._lock:
            if self._frozen is not None:
                self._frozen += step
            else:
                self._offset += step
            return self._now()

    def set(self, at: datetime) -> datetime:
        """Make it `at` now; a frozen clock stays frozen."""
        if at.tzinfo is None:
            raise ValueError("the clock needs an aware datetime")
        at = at.astimezone(UTC)
        with self._lock:
            if self._frozen is not None:
                self._frozen = at
            else:
                self._offset = at - datetime.now(UTC)
            return self._now()

    def freeze(self, at: datetime | None = None) -> datetime:
        """Stop the clock, at `at` or where it is."""
        with self._lock:
            self._frozen = self._now()
        return self._frozen if at is None else self.set(at)

    def thaw(self) -> datetime:
        """Let a frozen clock run on from where it stands."""
        with self._lock:
            if self._frozen is not None:
                self._offset = self._frozen - datetime.now(UTC)
                self._frozen = None
            return self._now()

    def state(self) -> tuple[timedelta, datetime | None]:
        """Return what `restore` needs."""
        with self._lock:
            return self._offset, self._frozen

    def restore(self, state: tuple[timedelta, datetime | None]) -> None:
        """Go back to an earlier `state`."""
        with self._lock:
            self._offset, self._frozen = state

    def _now(self) -> datetime:
        return self._frozen if self._frozen is not None else datetime.now(UTC) + self._offset
