"""A crowd: many channels and customers of a sandbox, and the bot as a process of its own.

The sandbox and whoever sends run in this process, the bot in another, so that each has a core.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import signal
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import cycle, islice
from pathlib import Path

from bot.library import read_library
from bot.sandbox import Sandbox
from bot.sandbox.delivery import Delivery
from bot.sandbox.state import Channel, User, World
from bot.sandbox.world import TEAMMATES, default_world

from .world import ROOT, Nursery, until

SETTLE = 1  # seconds in which more words belong to a question; the starter waits 20
ASKERS = 3  # customers a channel: what they write within a moment is not one burst
_TICKS = os.sysconf("SC_CLK_TCK")
_OPEN_ALWAYS = """working_hours:
  timezone: UTC
  days: [mon-sun]
  from: "00:00"
  to: "23:59"
"""


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


def make_world(channels: int) -> World:
    world = default_world()
    for number in range(channels):
        askers = [customer_of(number, each) for each in range(ASKERS)]
        for user_id in askers:
            world.users[user_id] = User(
                user_id, "T0GLOBEX", user_id.lower(), user_id, f"{user_id}@x.example"
            )
        members = ["U0SWITCH", *TEAMMATES, *askers]
        where = channel_of(number)
        world.channels[where] = Channel(
            where, f"crowd-{number}", world.team_id, members=members, shared_with=["T0GLOBEX"]
        )
    return world


def write_library(folder: Path, channels: int) -> Path:
    """The starter, open at all hours, with the crowd's channels."""
    target = folder / "responses"
    shutil.copytree(ROOT / "responses", target)
    ours = "".join(
        f"  - id: {channel_of(n)}\n    name: c{n}\n    mode: live\n" for n in range(channels)
    )
    settings = target / "_library.yml"
    text = settings.read_text()
    blocks = {
        "working_hours": _OPEN_ALWAYS,
        "channels": f"channels:\n{ours}",
        "settle": f"settle: {SETTLE}s\n",
    }
    for key, block in blocks.items():
        old = re.compile(rf"^{key}:.*\n(?:[ #].*\n|\n(?=[ ]))*", re.MULTILINE)
        text, found = old.subn(block, text)
        assert found == 1, key
    settings.write_text(text)
    return target


@dataclass
class Crowd:
    """A sandbox full of people, and a bot that hears them."""

    folder: Path
    sandbox: Sandbox
    nursery: Nursery
    responses: Path
    channels: int
    tier: str = "lexical"
    pace: float | None = None
    has_own_clock: bool = False
    pid: int = 0
    sent: int = 0
    ahead: float = 0.0

    @property
    def database(self) -> Path:
        return self.folder / "crowd.db"

    def start(self) -> float:
        """Start the bot; gives the seconds until it was connected."""
        box = self.sandbox
        faults = [] if self.pace is None else [f"pace={self.pace}"]
        if self.has_own_clock:
            (self.folder / "ahead").write_text("0")
            faults.append(f"clock={self.folder / 'ahead'}")
        env = {
            "SLACK_BOT_TOKEN": box.bot_token,
            "SLACK_APP_TOKEN": box.app_token,
            "SWITCHBOARD_SLACK_URL": box.api_url,
            "SWITCHBOARD_DATABASE": str(self.database),
            "SWITCHBOARD_RESPONSES": str(self.responses),
            "SWITCHBOARD_FAULT": ",".join(faults),
            "PATH": os.environ["PATH"],
        }
        if self.tier == "lexical":
            env["SWITCHBOARD_MODEL"] = "none"
        began = time.monotonic()
        args = ["run", "--metrics-port", "0"]
        self.pid = self.nursery.bear(args, env, self.folder, self.folder / "bot.log")
        until(lambda: box.sockets >= 2, "two sockets", pause=0.002)
        return time.monotonic() - began

    def pass_time(self, seconds: float) -> None:
        """Push both clocks: Slack's and the bot's."""
        self.ahead += seconds
        part = self.folder / "ahead.part"
        part.write_text(str(self.ahead))
        part.replace(self.folder / "ahead")
        self.sandbox.clock.advance(seconds)

    def post(self, text: str) -> tuple[str, str]:
        """The next customer writes, in the next channel; gives the channel and the ts."""
        number = self.sent % self.channels
        asker = customer_of(number, self.sent // self.channels % ASKERS)
        self.sent += 1
        where = channel_of(number)
        return where, self.sandbox.as_user(asker).post(where, text[:2000])

    def ask_to_stop(self) -> None:
        """SIGTERM, as an operator does."""
        os.kill(self.pid, signal.SIGTERM)

    def stop(self, timeout: float = 20.0) -> float:
        """SIGTERM; gives the seconds until the bot had ended."""
        began = time.monotonic()
        self.ask_to_stop()
        assert self.nursery.wait(self.pid, timeout) == 0, "it did not end well"
        return time.monotonic() - began

    def close(self) -> None:
        if self.pid:  # 0 would be this process and all that it started
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
        self.sandbox.stop()

    def rows(self, sql: str, **values: object) -> list[sqlite3.Row]:
        """What a query gives, from the database as it stands."""
        with contextlib.closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as one:
            one.row_factory = sqlite3.Row
            return one.execute(sql, values).fetchall()


def make_crowd(
    folder: Path, nursery: Nursery, *, channels: int, tier: str = "lexical", **options: object
) -> Crowd:
    folder.mkdir(parents=True, exist_ok=True)
    box = Sandbox(
        manifest=ROOT / "app_manifest.yml",
        world=make_world(channels),
        ack_timeout=3.0,
        retry_delays=(0.2, 60.0, 300.0),
        limits=bool(options.pop("limits", False)),
    )
    responses = write_library(folder, channels)
    return Crowd(folder, box.start(), nursery, responses, channels, tier, **options)  # type: ignore[arg-type]


def cpu_seconds(pid: int) -> float:
    """Processor seconds that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def memory(pid: int) -> float:
    """Resident megabytes."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def heard(box: Sandbox) -> list[Delivery]:
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
