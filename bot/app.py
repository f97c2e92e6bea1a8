"""The composition root: the only place that chooses real parts and wires them together."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from bot.config import Config, Tokens
from bot.errors import AccessLost
from bot.library.bodies import LibraryBodies
from bot.loading import index_builder, load_encoder, load_library, open_store
from bot.process import loops
from bot.process.live import LiveIndex, LiveRoster
from bot.process.metrics import CountingHearing, CountingQueue, Metrics
from bot.process.startup import say_what_is_wrong
from bot.process.stopping import stop_all
from bot.process.vitals import Vitals, VitalsCollector, take_vitals
from bot.services.hearing.catching_up import CatchingUp
from bot.services.timers import Timers
from bot.services.unit import Deps
from bot.slack.bolt import LOOK_UP_TIMEOUT, make_app
from bot.slack.client import SlackClient, permalink
from bot.slack.connection import SocketConnections, identify
from bot.slack.courier import Courier
from bot.slack.history import SlackHistory
from bot.slack.homes import HomePublisher
from bot.slack.listeners import Services
from bot.slack.payloads import Us
from bot.slack.people import SlackPeople, resolve_roster
from bot.slack.templates import Words
from bot.slack.timing import USUAL, Timing

log = logging.getLogger(__name__)


def now() -> datetime:
    """The system's time."""
    return datetime.now(UTC)


class Switchboard:
    """The running bot. Tests step it: `connect`, then `courier.drain()` and `timers.tick()`."""

    def __init__(
        self,
        config: Config,
        tokens: Tokens,
        *,
        clock: Callable[[], datetime] = now,
        timing: Timing = USUAL,
        on_death: Callable[[], object] = lambda: None,
    ) -> None:
        self.config, self.clock = config, clock
        self.died, self._on_death = threading.Event(), on_death
        url = config.slack_url
        self.client = SlackClient(tokens.bot, base_url=url, timeout=timing.post_timeout)
        self.identity = identify(self.client)
        self.us = Us(self.identity.user_id, self.identity.bot_id)
        self.store = open_store(config)
        self.loaded = load_library(config, self.store, clock())
        self.settings = self.loaded.library.settings
        self.roster = LiveRoster(partial(resolve_roster, self.settings, self.client), self.store)
        self.indexes = LiveIndex(index_builder(self.store, self.settings, load_encoder(config)))
        reader = SlackClient(tokens.bot, base_url=url, timeout=LOOK_UP_TIMEOUT, patience=0)
        self.deps = Deps(
            store=self.store,
            clock=clock,
            indexes=self.indexes,
            rosters=self.roster,
            people=SlackPeople(reader, self.us, clock),
            bodies=LibraryBodies(lambda: self.settings.never_say),
            permalink=partial(permalink, self.identity.url),
            wake=self._wake,
        )
        self.metrics = Metrics()
        self.metrics.registry.register(VitalsCollector(self.vitals))
        self.timers = Timers(self.deps)
        hearing = CountingHearing(self.deps, self.metrics)
        words = Words(config.templates)
        self.services = Services(
            self.deps,
            hearing,
            words,
            self.us,
            on_revoked=lambda why: self._end(f"Slack took the token away: {why}"),
        )
        history = SlackHistory(self.client, self.us)
        self.catching_up = CatchingUp(self.deps, hearing, self.services.reactions, history)
        outbox = CountingQueue(self.deps, self.metrics)
        self.courier = Courier(outbox, self.client, words, clock, timing=timing)
        self.app = make_app(self.services, tokens.bot, tokens.signing_secret, base_url=url)
        self.connections = SocketConnections(self.app, tokens.app, ping_every=timing.ping_every)
        self.loops = self._make_loops(HomePublisher(self.services.app_homes, self.client, words))

    def _make_loops(self, publisher: HomePublisher) -> loops.Loops:
        catch_up = loops.CatchUpLoop(self.catching_up, self.metrics)
        return loops.Loops(
            clock=loops.clock_loop(self.timers, catch_up.has_read),
            catch_up=catch_up,
            sockets=loops.SocketsLoop(self.connections, catch_up),
            library=loops.LibraryLoop(self.store, self.indexes),
            roster=loops.roster_loop(self.roster, self.indexes),
            retention=loops.retention_loop(self.deps, self.settings.retention),
            homes=loops.homes_loop(publisher),
        )

    def _wake(self) -> None:
        """Something was decided: say it, and show it on the App Homes."""
        self.courier.wake()
        self.loops.homes.wake()

    def _died(self, part: str, error: BaseException) -> None:
        is_told = isinstance(error, AccessLost)
        self._end(str(error) if is_told else f"{part} died: {type(error).__name__}")

    def _end(self, why: str) -> None:
        log.error("stopping: %s", why)
        self.died.set()
        self._on_death()

    def vitals(self) -> Vitals:
        """How the bot is at this moment."""
        return take_vitals(self.courier, self.loops, self.connections, self.store, self.clock())

    def connect(self, *, sockets: bool = True) -> None:
        """Hear events from now on: over Socket Mode, or as they come over HTTP."""
        self.catching_up.start_watching()
        if sockets:
            self.connections.open()

    def start(self, *, sockets: bool = True) -> None:
        """Hear, speak, and keep time, until `stop`."""
        say_what_is_wrong(self.deps, self.client, self.identity, self.loaded.mistakes)
        self.connect(sockets=sockets)
        self.courier.start(self._died)
        for loop in self.loops:
            loop.start(self._died)

    def stop(self, within: float = 4.0) -> None:
        """Take nothing new, finish what is under way, close the sockets; the outbox stays."""
        parts: list[Callable[[], object]] = [loop.stop for loop in self.loops]
        parts += [connection.shut for connection in self.connections]
        stop_all([*parts, partial(self.courier.stop, within)], within)
        self.store.close()
