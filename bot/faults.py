"""Bad luck on purpose: ends the process at a named point, for the tests of `tests/torture`.

Asleep unless `SWITCHBOARD_FAULT` is set, such as to `after_commit:3,clock=ahead,pace=0.1`:
end at the third commit, add the seconds in a file to the time, wait so long between two posts.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.errors import ConfigError

POINTS = (
    "received",
    "before_commit",
    "after_commit",
    "before_ack",
    "after_ack",
    "before_send",
    "after_send",
    "after_mark",
)


@dataclass
class Faults:
    """What was asked for; nothing, outside the tests."""

    point: str | None = None
    nth: int = 1
    ahead: Path | None = None
    pace: float | None = None
    _passed: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def pass_by(self, point: str) -> None:
        """The program passes a point; the process may end here, as by a power cut."""
        if point != self.point:
            return
        with self._lock:
            self._passed += 1
            if self._passed >= self.nth:
                os.kill(os.getpid(), signal.SIGKILL)

    def now(self) -> datetime:
        """The system's time, ahead by what the file says."""
        seconds = float(self.ahead.read_text() or 0) if self.ahead is not None else 0.0
        return datetime.now(UTC) + timedelta(seconds=seconds)


def faults_from(env: Mapping[str, str]) -> Faults:
    """Read what `SWITCHBOARD_FAULT` asks for."""
    faults = Faults()
    for word in filter(None, env.get("SWITCHBOARD_FAULT", "").split(",")):
        _read(word, faults)
    return faults


def _read(word: str, faults: Faults) -> None:
    name, _, value = word.replace("=", ":", 1).partition(":")
    readers: dict[str, Callable[[], None]] = {
        "clock": lambda: setattr(faults, "ahead", Path(value)),
        "pace": lambda: setattr(faults, "pace", float(value)),
    }
    if name in readers:
        readers[name]()
    elif name in POINTS:
        faults.point, faults.nth = name, int(value or 1)
    else:
        raise ConfigError(f"SWITCHBOARD_FAULT: there is no point '{name}'; it is for tests only")
