"""Where the bot is put to the torture: a workspace with lanes of customers, and the process."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.sandbox import Sandbox
from bot.sandbox.state import Channel, User
from bot.sandbox.world import TEAMMATES, default_world
from bot.store import Store

ROOT = Path(__file__).parents[2]
DESK = "C0DESK"
LANES = 4
_TOPICS = ("account", "billing")
_MOST_BEHIND = 12  # hours, of the zones there are


def channel_of(lane: int) -> str:
    return f"C0LANE{lane}"


_SETTINGS = {
    "working_hours": """working_hours:
  timezone: {zone}
  days: [mon-sun]
  from: "00:00"
  to: "23:59"
""",
    "topics": """topics:
  account:
    title: Accounts
    owner: ana
    deputy: eva
  billing:
    title: Billing
    owner: ben
    deputy: ana
""",
    "channels": "channels:\n"
    + "".join(f"  - id: {channel_of(n)}\n    name: l{n}\n    mode: live\n" for n in range(LANES)),
    "sla": "sla:\n  first_answer: 10m\n  remind_at: 75%\n",
    "suggest_wait": "suggest_wait: 2m\n",
    "settle": "settle: 1s\n",
}


def customer_of(lane: int) -> str:
    return f"U0CUST{lane}"


def teammate_of(lane: int) -> str:
    return TEAMMATES[lane % len(TEAMMATES)]


def make_sandbox(**options: Any) -> Sandbox:
    """The sample workspace, with a channel and a customer a lane."""
    world = default_world()
    for lane in range(LANES):
        who, where = customer_of(lane), channel_of(lane)
        world.users[who] = User(
            who, "T0GLOBEX", f"cust{lane}", f"Customer {lane}", f"{who}@x.example"
        )
        members = ["U0SWITCH", *TEAMMATES, who]
        shared = ["T0GLOBEX"]
        world.channels[where] = Channel(
            where, f"ext-lane-{lane}", world.team_id, members=members, shared_with=shared
        )
    options.setdefault("ack_timeout", 1.5)
    options.setdefault("retry_delays", (0.05, *[0.4] * 400))  # Slack's own schedule takes days
    return Sandbox(manifest=ROOT / "app_manifest.yml", world=world, **options).start()


def _early_zone() -> str:
    """A zone in which the day has just begun: at its end the bot's clocks stand for a minute."""
    hour = datetime.now(UTC).hour
    return f"Etc/GMT+{hour}" if hour <= _MOST_BEHIND else f"Etc/GMT-{24 - hour}"


def write_library(folder: Path) -> Path:
    """The starter's settings with short clocks, open at all hours, and two of its topics."""
    target = folder / "responses"
    for topic in _TOPICS:
        shutil.copytree(ROOT / "responses" / topic, target / topic)
    text = (ROOT / "responses/_library.yml").read_text()
    settings = _SETTINGS | {"working_hours": _SETTINGS["working_hours"].format(zone=_early_zone())}
    for key, block in settings.items():
        old = re.compile(rf"^{key}:.*\n(?:[ #].*\n|\n(?=[ ]))*", re.MULTILINE)
        text, found = old.subn(block, text)
        assert found == 1, key
    (target / "_library.yml").write_text(text)
    return target


class Nursery:
    """Forks the real program as often as it is asked to; see fork_server.py."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.torture.fork_server"]
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._ended: dict[int, int] = {}
        self._born: list[int] = []
        self._news = threading.Condition()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            news = json.loads(line)
            with self._news:
                if "born" in news:
                    self._born.append(news["born"])
                else:
                    self._ended[news["pid"]] = news["status"]
                self._news.notify_all()

    def bear(self, args: list[str], env: dict[str, str], folder: Path, log: Path) -> int:
        order = {"args": args, "env": env, "folder": str(folder), "log": str(log)}
        assert self._process.stdin is not None
        with self._news:
            self._process.stdin.write(f"{json.dumps(order)}\n")
            self._process.stdin.flush()
            assert self._news.wait_for(lambda: self._born, 30), "nothing was born"
            return self._born.pop()

    def status(self, pid: int) -> int | None:
        """How a life ended, as waitpid says it; None while it lasts."""
        with self._news:
            return self._ended.get(pid)

    def wait(self, pid: int, timeout: float = 10.0) -> int:
        with self._news:
            assert self._news.wait_for(lambda: pid in self._ended, timeout), "it lives on"
            return self._ended[pid]

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()


@dataclass
class Place:
    """A sandbox, a database, and a bot that may die at any time."""

    folder: Path
    sandbox: Sandbox
    nursery: Nursery
    responses: Path
    pid: int | None = None
    lives: int = 0
    ahead: float = 0.0
    store: Path | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def database(self) -> Path:
        return (self.store or self.folder) / "torture.db"

    @property
    def log(self) -> Path:
        return self.folder / "bot.log"

    def start(self, fault: str = "", port: int | None = None) -> None:
        """Let the bot run, until it is killed; with a port, behind signed HTTP."""
        box, words = self.sandbox, [f"clock={self.folder / 'ahead'}", "pace=0.02"]
        env = {
            "SLACK_BOT_TOKEN": box.bot_token,
            "SLACK_APP_TOKEN": box.app_token,
            "SLACK_SIGNING_SECRET": box.signing_secret,
            "SWITCHBOARD_SLACK_URL": box.api_url,
            "SWITCHBOARD_DATABASE": str(self.database),
            "SWITCHBOARD_RESPONSES": str(self.responses),
            "SWITCHBOARD_MODEL": "none",
            "SWITCHBOARD_FAULT": ",".join(filter(None, [fault, *words])),
            "PATH": os.environ["PATH"],
        }
        where = [] if port is None else ["--http", "--port", str(port)]
        self.pid = self.nursery.bear(["run", *where], env, self.folder, self.log)
        self.lives += 1

    def is_alive(self) -> bool:
        return self.pid is not None and self.nursery.status(self.pid) is None

    def send(self, number: int) -> None:
        if self.pid is not None and self.is_alive():
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def stop(self, timeout: float = 20.0) -> int:
        """SIGTERM, as an operator does; gives the wait status."""
        assert self.pid is not None
        self.send(signal.SIGTERM)
        return self.nursery.wait(self.pid, timeout)

    def pass_time(self, minutes: float) -> datetime:
        """Push both clocks: Slack's and the bot's."""
        self.ahead += minutes * 60
        part = self.folder / "ahead.part"
        part.write_text(str(self.ahead))
        part.replace(self.folder / "ahead")
        return self.sandbox.clock.advance(minutes=minutes)

    def close(self) -> None:
        self.send(signal.SIGKILL)
        self.sandbox.stop()


@contextlib.contextmanager
def whole(place: Place) -> Iterator[Place]:
    """A place for one test, whose database must be whole when it stops."""
    try:
        yield place
        place.stop()
        assert Store(place.database).check() == ()
    finally:
        place.close()


def make_place(folder: Path, nursery: Nursery, **options: Any) -> Place:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "ahead").write_text("0")
    return Place(folder, make_sandbox(**options), nursery, write_library(folder))


def until(is_so: Callable[[], Any], what: str, timeout: float = 60.0, pause: float = 0.02) -> Any:
    """Wait for something that comes by itself."""
    end = time.monotonic() + timeout
    while not (found := is_so()):
        if time.monotonic() > end:
            raise TimeoutError(f"never came: {what}")
        time.sleep(pause)
    return found
