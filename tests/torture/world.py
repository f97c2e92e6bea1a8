"""A world whose bot is a process of its own: the real program, that may be killed at any moment.

The sandbox and all who play run in this process. Both clocks are pushed by the tests.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.sandbox import Sandbox
from bot.sandbox.sample_world import TEAMMATES, default_world
from bot.sandbox.state import SlackChannel, User, World
from bot.store import Store
from tests.e2e.world import ROOT
from tests.rows import rows

from .fork_server import ForkServer

PAIRS = 4  # a customer and a teammate each, in a channel of their own
_TOPICS = ("account", "billing")
_MOST_BEHIND = 12  # hours, of the zones there are


def channel_of(pair: int) -> str:
    return f"C0PAIR{pair}"


def customer_of(pair: int) -> str:
    return f"U0CUST{pair}"


def teammate_of(pair: int) -> str:
    return TEAMMATES[pair % len(TEAMMATES)]


def open_always(zone: str = "UTC") -> str:
    """Working hours without a night or a weekend."""
    return f"""working_hours:
  timezone: {zone}
  days: [mon-sun]
  from: "00:00"
  to: "23:59"
"""


def watched(channels: Iterable[str]) -> str:
    """These channels, live."""
    lines = (f"  - id: {each}\n    name: {each.lower()}\n    mode: live\n" for each in channels)
    return f"channels:\n{''.join(lines)}"


_SETTINGS = {
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
    "channels": watched(map(channel_of, range(PAIRS))),
    "sla": "sla:\n  first_answer: 10m\n  remind_at: 75%\n",
    "suggest_wait": "suggest_wait: 2m\n",
    "settle": "settle: 1s\n",
}


def write_library(folder: Path, settings: Mapping[str, str], topics: Iterable[str] = ()) -> Path:
    """The starter's library, or these of its topics, with other blocks of settings by their key."""
    target = folder / "responses"
    for topic in topics:
        shutil.copytree(ROOT / "responses" / topic, target / topic)
    if not topics:
        shutil.copytree(ROOT / "responses", target)
    text = (ROOT / "responses/_library.yml").read_text()
    for key, block in settings.items():
        old = re.compile(rf"^{key}:.*\n(?:[ #].*\n|\n(?=[ ]))*", re.MULTILINE)
        text, found = old.subn(block, text)
        assert found == 1, key
    (target / "_library.yml").write_text(text)
    return target


def add_channel(people: World, channel: str, customers: Mapping[str, str]) -> None:
    """A channel that is shared with another company: the team, and customers by id and name."""
    for user_id, name in customers.items():
        people.users[user_id] = User(
            user_id, "T0GLOBEX", user_id.lower(), name, f"{user_id}@x.example"
        )
    people.channels[channel] = SlackChannel(
        channel,
        f"ext-{channel.lower()}",
        people.team_id,
        members=["U0SWITCH", *TEAMMATES, *customers],
        shared_with=["T0GLOBEX"],
    )


@dataclass
class ProcessWorld:
    """A sandbox, a database, and a bot that may die at any time."""

    folder: Path
    sandbox: Sandbox
    fork_server: ForkServer
    responses: Path
    tier: str = "lexical"
    pace: float | None = 0.02  # seconds between two posts in a channel; None is the bot's own
    has_own_clock: bool = True  # or else the system's
    store: Path | None = None  # the folder of the database, where it is another
    pid: int | None = None
    lives: int = 0
    ahead: float = 0.0  # seconds

    @property
    def database(self) -> Path:
        return (self.store or self.folder) / "switchboard.db"

    @property
    def log(self) -> Path:
        return self.folder / "bot.log"

    def rows(self, sql: str, **values: object) -> list[dict[str, Any]]:
        """What a query gives of all that was committed."""
        return rows(Store(self.database), sql, **values)

    def start(self, *options: str, fault: str = "") -> None:
        """Let the bot run, until it is killed or meets a `fault`."""
        self._push_clock(0)
        box, faults = self.sandbox, [fault] if fault else []
        if self.has_own_clock:
            faults.append(f"clock={self._clock}")
        if self.pace is not None:
            faults.append(f"pace={self.pace}")
        env = {
            "SLACK_BOT_TOKEN": box.bot_token,
            "SLACK_APP_TOKEN": box.app_token,
            "SLACK_SIGNING_SECRET": box.signing_secret,
            "SWITCHBOARD_SLACK_URL": box.api_url,
            "SWITCHBOARD_DATABASE": str(self.database),
            "SWITCHBOARD_RESPONSES": str(self.responses),
            "TORTURE": ",".join(faults),
            "PATH": os.environ["PATH"],
        }
        if self.tier == "lexical":
            env["SWITCHBOARD_MODEL"] = "none"
        self.pid = self.fork_server.bear(["run", *options], env, self.folder, self.log)
        self.lives += 1

    def is_alive(self) -> bool:
        return self.pid is not None and self.fork_server.status(self.pid) is None

    def send(self, number: int) -> None:
        if self.pid is not None and self.is_alive():
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def stop(self, timeout: float = 20.0) -> int:
        """SIGTERM, as an operator does; gives the wait status."""
        assert self.pid is not None
        self.send(signal.SIGTERM)
        return self.fork_server.wait(self.pid, timeout)

    def pass_time(self, seconds: float = 0, *, minutes: float = 0, hours: float = 0) -> None:
        """Push both clocks: Slack's and the bot's."""
        self._push_clock(seconds + 60 * minutes + 3600 * hours)
        self.sandbox.clock.advance(seconds, minutes=minutes, hours=hours)

    @property
    def _clock(self) -> Path:
        return self.folder / "ahead"

    def _push_clock(self, seconds: float) -> None:
        self.ahead += seconds
        part = self._clock.with_suffix(".part")
        part.write_text(str(self.ahead))
        part.replace(self._clock)

    def close(self) -> None:
        self.send(signal.SIGKILL)
        self.sandbox.stop()


def make_world(folder: Path, fork_server: ForkServer, **options: Any) -> ProcessWorld:
    """A world for pairs of people, with short clocks, open at all hours."""
    folder.mkdir(parents=True, exist_ok=True)
    options.setdefault("ack_timeout", 1.5)
    options.setdefault("retry_delays", (0.05, *[0.4] * 400))  # Slack's own schedule takes days
    people = default_world()
    for pair in range(PAIRS):
        add_channel(people, channel_of(pair), {customer_of(pair): f"Customer {pair}"})
    box = Sandbox(manifest=ROOT / "app_manifest.yml", world=people, **options).start()
    settings = _SETTINGS | {"working_hours": open_always(_early_zone())}
    return ProcessWorld(folder, box, fork_server, write_library(folder, settings, _TOPICS))


def _early_zone() -> str:
    """A zone in which the day has just begun: at its end the bot's clocks stand for a minute."""
    hour = datetime.now(UTC).hour
    return f"Etc/GMT+{hour}" if hour <= _MOST_BEHIND else f"Etc/GMT-{24 - hour}"


@contextlib.contextmanager
def whole(world: ProcessWorld) -> Iterator[ProcessWorld]:
    """A world for one test, whose database must be whole when it stops."""
    try:
        yield world
        world.stop()
        assert Store(world.database).check() == ()
    finally:
        world.close()
