"""Named points at which a test ends the process, put around the program's real parts from outside.

The program knows nothing of them: `passing` wraps the calls between which a power cut would matter.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial, wraps
from pathlib import Path
from typing import Any
from unittest.mock import patch

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler

from bot.commands import run
from bot.slack.client import SlackClient
from bot.slack.delivery import Delivery
from bot.slack.timing import Timing
from bot.store import Store

PassBy = Callable[[str], None]
"""Is told each point that the program passes; ends the process, or raises, or lets it go on."""

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


def _around(call: Callable[..., Any], pass_by: PassBy, *, before: str = "", after: str = "") -> Any:
    @wraps(call)
    def passing_by(*given: Any, **named: Any) -> Any:
        if before:
            pass_by(before)
        result = call(*given, **named)
        pass_by(after)
        return result

    return passing_by


def _around_commit(write: Callable[..., Any], pass_by: PassBy) -> Any:
    @contextmanager
    def passing_by(store: Store) -> Iterator[Any]:
        with write(store) as tx:
            yield tx
            pass_by("before_commit")
        pass_by("after_commit")

    return passing_by


@contextmanager
def passing(pass_by: PassBy) -> Iterator[None]:
    """Meanwhile `pass_by` hears of every point that is passed."""
    around = {
        (App, "dispatch"): ("received", "before_ack"),
        (SocketModeHandler, "handle"): ("", "after_ack"),
        (SlackClient, "post"): ("before_send", "after_send"),
        (SlackClient, "update"): ("before_send", "after_send"),
        (SlackClient, "delete"): ("before_send", "after_send"),
        (Delivery, "_mark"): ("", "after_mark"),
    }
    with ExitStack() as all_of_them:
        for (owner, name), (before, after) in around.items():
            wrapped = _around(getattr(owner, name), pass_by, before=before, after=after)
            all_of_them.enter_context(patch.object(owner, name, wrapped))
        write = _around_commit(Store.write, pass_by)
        all_of_them.enter_context(patch.object(Store, "write", write))
        yield


def killing(point: str, nth: int) -> PassBy:
    """End the process at the nth pass of a point, as by a power cut."""
    passed, lock = 0, threading.Lock()

    def pass_by(here: str) -> None:
        nonlocal passed
        if here != point:
            return
        with lock:
            passed += 1
            if passed >= nth:
                os.kill(os.getpid(), signal.SIGKILL)

    return pass_by


def clock_ahead(file: Path) -> Callable[[], datetime]:
    """The system's time, ahead by the seconds in the file."""
    return lambda: datetime.now(UTC) + timedelta(seconds=float(file.read_text() or 0))


@contextmanager
def ordered(order: str) -> Iterator[None]:
    """Let a life of the program go as ordered, such as `after_commit:3,clock=ahead,pace=0.1`.

    It ends at the third commit, adds the seconds in a file to the time, and waits so long between
    two posts.
    """
    words = dict(word.replace("=", ":", 1).split(":", 1) for word in filter(None, order.split(",")))
    options: dict[str, Any] = {}
    if "pace" in words:
        pace = float(words["pace"])
        options["timing"] = Timing(pace, look_again=pace)
    if "clock" in words:
        options["clock"] = clock_ahead(Path(words["clock"]))
    with ExitStack() as all_of_them:
        all_of_them.enter_context(
            patch.object(run, "Switchboard", partial(run.Switchboard, **options))
        )
        for point in (each for each in POINTS if each in words):
            all_of_them.enter_context(passing(killing(point, int(words[point]))))
        yield
