"""The composition root: the only place that chooses real parts and wires them together."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from slack_bolt import App, BoltRequest, BoltResponse
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from bot.config import Config, Tokens
from bot.core.settings import LibrarySettings
from bot.errors import ConfigError, LibraryError, Mistake, SlackCallFailed
from bot.library import Library, read_library, read_library_leniently
from bot.library.bodies import LibraryBodies
from bot.live import LiveIndexes, LiveRoster
from bot.loops import Loop
from bot.matching import model as models
from bot.matching.index import Index
from bot.matching.vectors import Encoder
from bot.services.answering import Answering
from bot.services.catching_up import CatchingUp
from bot.services.channels import Channels
from bot.services.clicks import Clicks
from bot.services.curating import Curating
from bot.services.escalating import Escalating
from bot.services.kit import Kit
from bot.services.learning import lessons_of
from bot.services.reactions import Reactions
from bot.services.speaking import Speaking
from bot.services.syncing import SyncReport, sync, sync_channels
from bot.services.teammates import Teammates
from bot.services.timers import Timers
from bot.slack.client import TIMEOUT, Identity, SlackClient, permalink
from bot.slack.courier import Courier, Pace
from bot.slack.history import SlackHistory
from bot.slack.listeners import Services, register_all
from bot.slack.payloads import Us
from bot.slack.people import SlackPeople, resolve_roster
from bot.slack.templates import Words
from bot.store.database import SqliteStore

log = logging.getLogger(__name__)

CONNECTIONS = 2  # so that one stands while Slack refreshes the other
LEXICAL = Path("none")  # SWITCHBOARD_MODEL=none: the lexical tier, whatever is installed
_LOOK_UP_TIMEOUT = 1  # seconds that a listener waits for Slack
_CATCH_UP_EVERY = 600.0
_ROSTER_EVERY = 3600.0


def now() -> datetime:
    """The system's time."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Loaded:
    """The library as it was taken into the store, and what could not be."""

    library: Library
    report: SyncReport
    mistakes: tuple[Mistake, ...] = ()


def load_library(config: Config, store: SqliteStore, at: datetime) -> Loaded:
    """Read `responses/` and bring it into the store.

    A library that cannot be read stops a first start. A bot that has run before goes on with the
    last good version of what is broken.
    """
    with store.read() as tx:
        has_run = bool(tx.answers(retired=True))
    library, mistakes = (
        read_library_leniently(config.responses)
        if has_run
        else (read_library(config.responses), ())
    )
    with store.write() as tx:
        report = sync(tx, library.answers, broken=library.broken, at=at)
        sync_channels(tx, library.settings)
    return Loaded(library, report, mistakes)


def load_encoder(config: Config) -> Encoder | None:
    """The sentence encoder of the semantic tier, or None where none is installed or wanted."""
    if config.model == LEXICAL:
        return None
    place = models.find_model(config.model)
    return models.load(place) if place is not None else None


class Vectors:
    """Cached embeddings, as the matching wants them; each call is a transaction of its own."""

    def __init__(self, store: SqliteStore) -> None:
        self._store = store

    def get(self, model: str, hashes: Sequence[str]) -> Mapping[str, bytes]:
        """The vectors that are known."""
        with self._store.read() as tx:
            return tx.vectors(model, hashes)

    def put(self, model: str, vectors: Mapping[str, bytes]) -> None:
        """Keep vectors."""
        with self._store.write() as tx:
            tx.keep_vectors(model, vectors)


def index_builder(
    store: SqliteStore, settings: LibrarySettings, encoder: Encoder | None
) -> Callable[[], Index]:
    """Gives what builds an index from the library as it stands in the store."""
    vectors = Vectors(store)

    def build() -> Index:
        with store.read() as tx:
            answers, lessons = tx.answers(), lessons_of(tx)
        return Index.build(
            answers,
            wrong_rate=settings.wrong_rate,
            lessons=lessons,
            encoder=encoder,
            vectors=vectors,
        )

    return build


class Switchboard:
    """The running bot. Tests step it: `connect`, then `courier.drain()` and `timers.tick()`."""

    def __init__(
        self,
        config: Config,
        tokens: Tokens,
        *,
        clock: Callable[[], datetime] = now,
        pace: Pace | None = None,
        post_timeout: int = TIMEOUT,
        on_death: Callable[[str], None] = lambda _why: None,
        fault: Callable[[str], None] = lambda _point: None,
    ) -> None:
        self.config = config
        self.tokens = tokens
        self.clock = clock
        self.died = threading.Event()
        self._on_death = on_death
        self._fault = fault
        self.store = SqliteStore(config.database, fault=fault).open()
        self.loaded = load_library(config, self.store, clock())
        self.settings = self.loaded.library.settings
        self.client = SlackClient(tokens.bot, base_url=config.slack_url, timeout=post_timeout)
        self.identity = _identity(self.client)
        self.us = Us(self.identity.user_id, self.identity.bot_id)
        reader = SlackClient(
            tokens.bot, base_url=config.slack_url, timeout=_LOOK_UP_TIMEOUT, patience=0
        )
        self.roster = LiveRoster(lambda: resolve_roster(self.settings, self.client, self.store))
        self.indexes = LiveIndexes(index_builder(self.store, self.settings, load_encoder(config)))
        self.kit = Kit(
            store=self.store,
            clock=clock,
            indexes=self.indexes,
            rosters=self.roster,
            people=SlackPeople(reader, self.us, clock),
            bodies=LibraryBodies(lambda: self.settings.never_say),
            permalink=lambda *where: permalink(self.identity.url, *where),
            said=lambda: self.courier.wake(),
        )
        self.words = Words(config.templates)
        self._make_services(pace or Pace(), fault)
        self.app = self._bolt()
        self._loops = self._make_loops()
        self._handlers: list[SocketModeHandler] = []

    def _make_services(self, pace: Pace, fault: Callable[[str], None]) -> None:
        kit = self.kit
        teammates = Teammates(kit)
        self.answering = Answering(kit, teammates)
        self.speaking = Speaking(kit)
        self.timers = Timers(kit)
        self.catching_up = CatchingUp(kit, self.answering, SlackHistory(self.client, self.us))
        self.services = Services(
            kit=kit,
            answering=self.answering,
            clicks=Clicks(kit),
            reactions=Reactions(kit),
            escalating=Escalating(kit),
            curating=Curating(kit),
            channels=Channels(kit),
            words=self.words,
            us=self.us,
            roster=self.roster,
            on_revoked=lambda why: self._die(f"Slack took the token away: {why}"),
        )
        self.courier = Courier(
            self.speaking,
            self.client,
            self.words,
            self.clock,
            pace=pace,
            fault=fault,
            on_revoked=lambda error: self._die(f"Slack took the token away: {error.code}"),
            on_death=lambda error: self._die(f"the courier died: {type(error).__name__}"),
        )

    def _bolt(self) -> App:
        app = _App(
            self._fault,
            client=WebClient(
                self.tokens.bot,
                base_url=self.config.slack_url,
                timeout=_LOOK_UP_TIMEOUT,
                retry_handlers=[],
            ),
            signing_secret=self.tokens.signing_secret or "unused: Socket Mode is not signed",
            process_before_response=True,
        )
        register_all(app, self.services)
        return app

    def _make_loops(self) -> tuple[Loop, ...]:
        def died(error: BaseException) -> None:
            self._die(f"a loop died: {type(error).__name__}")

        return (
            Loop("clock", self.timers.tick, every=1.0, on_death=died),
            Loop("catch-up", self._catch_up, every=_CATCH_UP_EVERY, on_death=died),
            Loop("sockets", self._watch_sockets, every=1.0, on_death=died),
            Loop("library", self._watch_library, every=5.0, on_death=died),
            Loop("roster", self._refresh_roster, every=_ROSTER_EVERY, on_death=died),
        )

    def _die(self, why: str) -> None:
        log.error("stopping: %s", why)
        self.died.set()
        self._on_death(why)

    # Running ------------------------------------------------------------------------------

    def connect(self) -> None:
        """Open the Socket Mode connections: from now on events are heard."""
        self.catching_up.start_watching()
        for _ in range(CONNECTIONS):
            handler = _Handler(self._fault, self.app, self.tokens.app, ping_interval=10)
            self._handlers.append(handler)
            handler.connect()  # type: ignore[no-untyped-call] # Bolt's

    def start(self, *, sockets: bool = True) -> None:
        """Hear, speak, and keep time, until `stop`."""
        self._was_connected = sockets
        if sockets:
            self.connect()
        else:
            self.catching_up.start_watching()
        self.courier.start()
        self._loops_started = True
        for loop in self._loops:
            loop.start()

    def stop(self) -> None:
        """Take nothing new, finish what is under way, close the sockets; the outbox stays."""
        for loop in self._loops:
            loop.stop()
        for handler in self._handlers:
            _close(handler)
        self._handlers.clear()
        self.courier.stop()
        self.store.close()

    # Work of the loops --------------------------------------------------------------------

    def _catch_up(self) -> None:
        started = time.monotonic()
        count = self.catching_up.read_all()
        log.info("caught up messages=%s seconds=%.2f", count, time.monotonic() - started)

    def _watch_sockets(self) -> None:
        """When a connection returns after none stood, something may have been missed."""
        if not self._handlers:
            return
        is_connected = any(handler.client.is_connected() for handler in self._handlers)
        if is_connected and not self._was_connected:
            log.info("connection returned")
            self._loops[1].wake()
        self._was_connected = is_connected

    def _watch_library(self) -> None:
        """Another process (`switchboard sync`) may have changed the library."""
        with self.store.read() as tx:
            changed_at = tx.library_changed_at()
        if changed_at != getattr(self, "_library_seen", None):
            if hasattr(self, "_library_seen"):
                self.indexes.refresh()
            self._library_seen = changed_at

    def _refresh_roster(self) -> None:
        if getattr(self, "_roster_seen", False):
            self.roster.refresh()
        self._roster_seen = True


class _App(App):
    """Bolt's app, with the points before and after a listener at which tests end the process."""

    def __init__(self, fault: Callable[[str], None], **named: Any) -> None:
        super().__init__(**named)
        self._fault = fault

    def dispatch(self, req: BoltRequest) -> BoltResponse:
        self._fault("received")
        response = super().dispatch(req)
        self._fault("before_ack")
        return response


class _Handler(SocketModeHandler):
    """Bolt's connection, with the point after the ack at which tests end the process."""

    def __init__(self, fault: Callable[[str], None], *given: Any, **named: Any) -> None:
        self._fault = fault
        super().__init__(*given, **named)

    def handle(self, client: Any, req: Any) -> None:
        super().handle(client, req)
        self._fault("after_ack")


def _close(handler: SocketModeHandler) -> None:
    """Close a connection. Its message loop is woken, or closing would wait a second for it."""
    handler.client.closed = True
    handler.client.enqueue_message("")
    handler.close()  # type: ignore[no-untyped-call] # Bolt's


def _identity(client: SlackClient) -> Identity:
    try:
        return client.auth_test()
    except SlackCallFailed as error:
        raise ConfigError(
            f"Slack refused the bot token: {error.code}. Copy it again from the app's page, "
            "OAuth & Permissions (docs/install.md)."
        ) from error


__all__ = ["LibraryError", "Switchboard", "load_library"]
