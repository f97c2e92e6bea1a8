"""A world whose bot is the whole of it, in this process, over the sandbox.

Real Bolt, real clients, real sockets or signed HTTP, and the library of a folder.
"""

from __future__ import annotations

import functools
import tempfile
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.app import Switchboard
from bot.config import Config, Tokens
from bot.loading import LEXICAL, index_builder, load_library
from bot.sandbox import Sandbox
from bot.slack.http import Served, serve
from bot.slack.timing import Timing
from bot.store import Store
from tests.reading import READER
from tests.rows import rows
from tests.torture.leaks import leaks

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0  # seconds that a busy machine is waited for
MONDAY_TEN = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # ten o'clock in Berlin, within hours

MIA, NOAH, OLGA, GIL = "U0MIA", "U0NOAH", "U0OLGA", "U0GIL"
ANA, BEN, CHLOE, DEV, EVA = "U0ANA", "U0BEN", "U0CHLOE", "U0DEV", "U0EVA"
GLOBEX, INITECH, COMMUNITY, DESK = "C0GLOBEX", "C0INITECH", "C0COMMUNITY", "C0DESK"


@functools.cache
def _with_library(responses: Path) -> bytes:
    """The database of a bot that has read a library before; made once, for all worlds begin so."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "switchboard.db"
        config = Config(responses=responses, database=path, model=LEXICAL)
        with Store(path) as store:
            settings = load_library(config, store, MONDAY_TEN).library.settings
            index_builder(store, settings, None)()
        return path.read_bytes()


class SandboxWorld:
    """A sandbox and a bot on it, stepped by hand: nothing happens by itself but deliveries."""

    def __init__(self, folder: Path, *, http: bool, responses: Path, seed: int = 1) -> None:
        self.http = http
        self.folder = folder
        self.responses = responses
        self.sandbox = Sandbox(
            manifest=ROOT / "app_manifest.yml",
            seed=seed,
            transport="http" if http else "socket",
            retry_delays=(0.05, 0.1, 0.2),
        ).start()
        self.sandbox.clock.freeze(MONDAY_TEN)
        self.database = folder / "switchboard.db"
        self.database.touch(mode=0o600)
        self.database.write_bytes(_with_library(responses))
        self.served: Served | None = None
        self.start_bot()

    def start_bot(self) -> None:
        """Start a bot on the database as it stands."""
        box = self.sandbox
        bot = self.bot = Switchboard(
            Config(
                responses=self.responses,
                database=self.database,
                slack_url=box.api_url,
                model=LEXICAL,
            ),
            Tokens(box.bot_token, box.app_token, box.signing_secret),
            clock=box.clock.now,
            timing=Timing(
                per_channel=0.0, look_again=0.02, poll=0.01, post_timeout=1, ping_every=0.3
            ),
        )
        if self.http:
            self.served = serve(bot.app, "127.0.0.1", 0)
            box.request_url = self.served.url
            bot.connect(sockets=False)
        else:
            bot.connect()
            box.wait_for_sockets(2, timeout=PATIENCE)

    def rows(self, sql: str, **values: object) -> list[dict[str, Any]]:
        """What a query gives of all that was committed."""
        return rows(self.bot.store, sql, **values)

    def restart(self) -> None:
        """Stop the bot as it stands and start another on the same database."""
        self.stop_bot()
        self.start_bot()

    def stop_bot(self) -> None:
        if self.served is not None:
            self.served.close()
            self.served = None
        self.bot.stop()

    def come_to_rest(self) -> None:
        """Let every event be heard and everything that was decided be said."""
        for _ in range(20):
            self.sandbox.wait_idle(timeout=PATIENCE, quiet=0.01)
            self._wait_for_the_index()
            if not self.bot.courier.drain():
                return
        raise AssertionError("the bot never came to rest")

    @staticmethod
    def _wait_for_the_index() -> None:
        """A busy machine builds it for longer than whoever saves an answer waits."""
        for thread in threading.enumerate():
            if thread.name == "index-rebuild":
                thread.join(PATIENCE)

    def pass_time(self, seconds: float = 0, *, minutes: float = 0, hours: float = 0) -> None:
        """Push the clock, and let what fell due be said."""
        self.come_to_rest()
        self.sandbox.clock.advance(seconds, minutes=minutes, hours=hours)
        self.bot.timers.tick()
        self.come_to_rest()

    def ask(self, user: str, channel: str, words: str, thread_ts: str | None = None) -> str:
        """A person writes; gives the ts."""
        ts = self.sandbox.as_user(user).post(channel, words, thread_ts=thread_ts)
        self.come_to_rest()
        return ts

    def said(self, channel: str, ts: str) -> list[dict]:
        """What the bot said in a thread, oldest first."""
        thread = self.sandbox.thread(channel, ts)
        return [message for message in thread if message.get("bot_id") == self.sandbox.bot_id]

    def direct(self, user: str) -> list[dict]:
        """What the bot told a person in their direct message."""
        channel = self.sandbox.as_user(user).dm_channel()
        messages = self.sandbox.messages(channel)
        return [message for message in messages if message.get("bot_id") == self.sandbox.bot_id]

    def close(self) -> None:
        """Stop, and read over all that customers were sent in this world."""
        READER.outbox(self.bot.deps)
        self.stop_bot()
        self.sandbox.stop()
        assert leaks(self.sandbox) == []
