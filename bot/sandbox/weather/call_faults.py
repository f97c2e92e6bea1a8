"""Faults on purpose: which Web API call goes wrong, how, and before or after it took effect."""

import threading
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

CallFaultKind = Literal[
    "ratelimited",
    "http_500",
    "http_503",
    "timeout_before",
    "timeout_after",
    "reset_before",
    "reset_after",
    "internal_error_after",
    "slow",
    "slow_answer",
    "error",
]
_KINDS: tuple[str, ...] = get_args(CallFaultKind)
AFTER = frozenset({"timeout_after", "reset_after", "internal_error_after"})
BEFORE = frozenset(_KINDS) - AFTER - {"slow", "slow_answer"}


@dataclass(eq=False)
class CallFault:
    """One planned fault. It begins at the `nth` matching call and strikes `times` times.

    Without `method` any call matches; `where` are arguments that it must have. Without `times` it
    never ends. With `every` it strikes the first matching call and then each `every`-th.
    """

    kind: CallFaultKind
    method: str | None = None
    nth: int | None = None
    times: int | None = 1
    error: str = "internal_error"
    retry_after: int = 1
    seconds: float = 1.0
    where: dict[str, Any] | None = None
    every: int = 1
    seen: int = field(default=0, init=False)
    struck: int = field(default=0, init=False)

    def matches(self, method: str, args: dict[str, Any]) -> bool:
        """Say whether a call is one of those that this fault counts."""
        if self.method not in (None, method):
            return False
        return all(args.get(name) == value for name, value in (self.where or {}).items())


class CallFaults:
    """The planned faults; each call meets at most one."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._faults: list[CallFault] = []

    def add(self, method: str | None = None, *, kind: CallFaultKind, **details: Any) -> CallFault:
        """Plan a fault; `details` are its other fields."""
        if kind not in _KINDS:
            raise ValueError(f"{kind!r} is no fault; choose from {', '.join(_KINDS)}")
        fault = CallFault(kind, method, **details)
        with self._lock:
            self._faults.append(fault)
        return fault

    def remove(self, fault: CallFault | None) -> None:
        """Forget one planned fault, if it is still planned."""
        with self._lock:
            self._faults = [one for one in self._faults if one is not fault]

    def clear(self) -> None:
        """Forget all planned faults."""
        with self._lock:
            self._faults.clear()

    def take(self, method: str, args: dict[str, Any]) -> CallFault | None:
        """Return the fault that strikes this call, if one does."""
        with self._lock:
            for fault in self._faults:
                if not fault.matches(method, args):
                    continue
                fault.seen += 1
                since = fault.seen - (fault.nth or 1)
                if (
                    since >= 0
                    and since % fault.every == 0
                    and (fault.times is None or fault.struck < fault.times)
                ):
                    fault.struck += 1
                    return fault
        return None
