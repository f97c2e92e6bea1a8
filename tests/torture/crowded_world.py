"""A world of many channels and customers, and the bot as a process of its own, as it would run.

The sandbox and whoever sends run in this process, the bot in another, so that each has a core.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from bot.library import read_library
from bot.sandbox import Sandbox
from bot.sandbox.delivery import BotDelivery
from bot.sandbox.sample_world import default_world
from tests.e2e.world import ROOT
from tests.waiting import until

from .fork_server import ForkServer
from .world import ProcessWorld, add_channel, open_always, watched, write_library

SETTLE = 1  # seconds in which more words belong to a question; the starter waits 20
ASKERS = 3  # customers a channel: what they write within a moment is not one burst
_TICKS = os.sysconf("SC_CLK_TCK")


def channel_of(number: int) -> str:
    return f"C0CROWD{number}"


def customer_of(channel: int, number: int) -> str:
    return f"U0C{channel}N{number}"


def words_from(export: Path | None) -> Iterator[str]:
    """The messages of a Slack export, again and again; each fifth one asks what has an answer."""
    library = read_library(ROOT / "responses")
    asks = [each for answer in library.answers for each in answer.asks]
    found: list[str] = []
    for path in sorted(export.rglob("*.json")) if export else ():
        content = json.loads(path.read_text(encoding="utf-8"))
        messages = content if isinstance(content, list) else []
        found += [each["text"] for each in messages if each.get("text")]
    return _mixed(cycle(found or ("thanks!", "hello")), cycle(asks))


def _mixed(real: Iterator[str], asks: Iterator[str]) -> Iterator[str]:
    while True:
        yield from islice(real, 4)
        yield next(asks)


@dataclass
class CrowdedWorld(ProcessWorld):
    """A world full of people; its bot has the system's clock and its own pace, if not told."""

    pace: float | None = None
    has_own_clock: bool = False
    channels: int = 0
    sent: int = 0

    def time_start(self) -> float:
        """Start the bot; gives the seconds until it was connected."""
        began = time.monotonic()
        self.start("--metrics-port", "0")
        until(lambda: self.sandbox.sockets >= 2, "two sockets", pause=0.002)
        return time.monotonic() - began

    def time_stop(self) -> float:
        """SIGTERM; gives the seconds until the bot had ended."""
        began = time.monotonic()
        assert self.stop() == 0, "it did not end well"
        return time.monotonic() - began

    def post(self, text: str) -> tuple[str, str]:
        """The next customer writes, in the next channel; gives the channel and the ts."""
        number = self.sent % self.channels
        asker = customer_of(number, self.sent // self.channels % ASKERS)
        self.sent += 1
        where = channel_of(number)
        return where, self.sandbox.as_user(asker).post(where, text[:2000])

    def count(self, sql: str) -> int:
        """The one number that a query gives."""
        ((number,),) = (row.values() for row in self.rows(sql))
        return int(number)


def make_crowded_world(
    folder: Path, fork_server: ForkServer, *, channels: int, limits: bool = False, **options: Any
) -> CrowdedWorld:
    folder.mkdir(parents=True, exist_ok=True)
    people = default_world()
    for number in range(channels):
        askers = [customer_of(number, each) for each in range(ASKERS)]
        add_channel(people, channel_of(number), dict(zip(askers, askers, strict=True)))
    box = Sandbox(
        manifest=ROOT / "app_manifest.yml",
        world=people,
        ack_timeout=3.0,
        retry_delays=(0.2, 60.0, 300.0),
        limits=limits,
    )
    settings = {
        "working_hours": open_always(),
        "channels": watched(map(channel_of, range(channels))),
        "settle": f"settle: {SETTLE}s\n",
    }
    responses = write_library(folder, settings)
    return CrowdedWorld(folder, box.start(), fork_server, responses, channels=channels, **options)


def cpu_seconds(pid: int) -> float:
    """Processor seconds that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def memory(pid: int) -> float:
    """Resident megabytes."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def heard(box: Sandbox) -> list[BotDelivery]:
    """The messages of people that were sent to the bot."""
    return [
        one
        for one in box.deliveries("message")
        if not one.payload["event"].get("bot_id") and "subtype" not in one.payload["event"]
    ]


def posted(box: Sandbox) -> dict[tuple[str, str], datetime]:
    """When each thread got its first message of the bot's."""
    first: dict[tuple[str, str], datetime] = {}
    for call in box.calls("chat.postMessage"):
        root = call.args.get("thread_ts")
        if call.is_ok and root:
            first.setdefault((call.args["channel"], root), call.at)
    return first
