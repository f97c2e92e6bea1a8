"""The composition root: the only place that chooses real parts and wires them together."""

from __future__ import annotations

import logging
import threading
import time
import weakref
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from slack_bolt import App
from slack_sdk import WebClient

from bot.config import Config, Tokens
from bot.core.outbox import SayDeskNote
from bot.core.overview import Tally
from bot.core.roster import Roster
from bot.errors import AccessLost, SlackCallFailed
from bot.library import read_library
from bot.library.bodies import LibraryBodies
from bot.loading import index_builder, load_encoder, load_library
from bot.matching.index import Index
from bot.metrics import (
    MeteredHearing,
    MeteredQueue,
from bot.process.live import LiveIndexes, LiveRoster
from bot.process.live import LiveIndex, LiveRoster
from bot.process.loops.loop import Loop
from bot.process.metrics import (
    MeteredAnswering,
    MeteredSpeaking,
    Metrics,
    Standing,
    StandingCollector,
    tally_of,
)
from bot.services.app_home import AppHomes
from bot.services.curating.curating import Curating
from bot.services.escalations.teammate_actions import TeammateActions
from bot.services.forgetting import Forgetting
from bot.services.hearing.catching_up import CatchingUp
from bot.services.hearing.channels import Channels
from bot.services.hearing.customer_actions import CustomerActions
from bot.services.hearing.reactions import Reactions
from bot.services.outbox import addressing
from bot.services.timers import Timers
from bot.services.unit import Deps
from bot.slack.client import (
    TIMEOUT,
    SlackClient,
    is_shared,
    permalink,
)
from bot.slack.connection import Connection, close, identify
from bot.slack.courier import Courier, Pace
from bot.slack.history import SlackHistory
from bot.slack.homes import HomePublisher
from bot.slack.listeners import Services, register_all
from bot.slack.payloads import Us
from bot.slack.people import SlackPeople, resolve_roster
from bot.slack.templates import Words
from bot.store import Store

log = logging.getLogger(__name__)

CONNECTIONS = 2  # so that one stands while Slack refreshes the other
_PING_EVERY = 5.0  # seconds; a connection that answers none for four times as long is replaced
_READ_AT_ONCE = 16 * 1024  # bytes of a connection: several envelopes
_BETWEEN_CATCH_UPS = 30.0  # seconds, however often connections come and go
_LOOK_UP_TIMEOUT = 1  # seconds that a listener waits for Slack
_CATCH_UP_EVERY = 600.0
_FIRST_READ_WITHIN = 10.0  # seconds that the clock waits for history: what is gone is not chased
_MOST_TOLD = 10  # mistakes in one note to the desk
_ROSTER_EVERY = 3600.0
_RETAIN_EVERY = 6 * 3600.0


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
        pace: Pace | None = None,
        post_timeout: int = TIMEOUT,
        ping_every: float = _PING_EVERY,
        on_death: Callable[[str], None] = lambda _why: None,
        settle: Callable[[], None] = lambda: None,
    ) -> None:
        self.config = config
        self.tokens = tokens
        self.clock = clock
        self.died = threading.Event()
        self._on_death = on_death
        self._settle = settle
        self._settled_with: weakref.ref[Index] | None = None
        self._ping_every = ping_every
        self.client = SlackClient(tokens.bot, base_url=config.slack_url, timeout=post_timeout)
        self.identity = identify(self.client)
        if not config.database.exists():
            read_library(config.responses)  # a first start that fails leaves nothing behind
        self.store = Store(config.database).open()
        self.loaded = load_library(config, self.store, clock())
        self.settings = self.loaded.library.settings
        self.us = Us(self.identity.user_id, self.identity.bot_id)
        reader = SlackClient(
            tokens.bot, base_url=config.slack_url, timeout=_LOOK_UP_TIMEOUT, patience=0
        )
        self.roster = LiveRoster(self._who_is_who)
        self.indexes = LiveIndex(index_builder(self.store, self.settings, load_encoder(config)))
        self.deps = Deps(
            store=self.store,
            clock=clock,
            indexes=self.indexes,
            rosters=self.roster,
            people=SlackPeople(reader, self.us, clock),
            bodies=LibraryBodies(lambda: self.settings.never_say),
            permalink=lambda *where: permalink(self.identity.url, *where),
            wake=self._wake,
        )
        self.words = Words(config.templates)
        self._make_services(pace or Pace())
        self.app = self._bolt()
        self._loops = self._make_loops()
        self._handlers: list[Connection] = []
        self._sessions: frozenset[str] = frozenset()
        self._may_have_missed = False
        self._caught_up_at = 0.0
        self._has_read = threading.Event()
        self._library_seen: str | None = None
        self._is_first_round = True

    def _make_services(self, pace: Pace) -> None:
        deps = self.deps
        self.metrics = Metrics()
        self.metrics.registry.register(StandingCollector(self.standing))
        self.hearing = MeteredHearing(deps, self.metrics)
        self.queue = MeteredQueue(deps, self.metrics)
        self.timers = Timers(deps)
        self.forgetting = Forgetting(self.store, self.clock, deps.roster)
        history = SlackHistory(self.client, self.us)
        self.catching_up = CatchingUp(deps, self.hearing, Reactions(deps), history)
        self.services = Services(
            deps=deps,
            hearing=self.hearing,
            customer_actions=CustomerActions(deps),
            reactions=Reactions(deps),
            teammate_actions=TeammateActions(deps),
            curating=Curating(deps),
            channels=Channels(deps),
            app_homes=AppHomes(deps),
            words=self.words,
            us=self.us,
            on_revoked=lambda why: self._die(f"Slack took the token away: {why}"),
        )
        self.homes = HomePublisher(self.services.app_homes, self.client, self.words)
        self.courier = Courier(
            self.queue,
            self.client,
            self.words,
            self.clock,
            pace=pace,
            on_revoked=lambda error: self._die(str(error)),
            on_death=lambda error: self._die(f"the courier died: {type(error).__name__}"),
        )

    def _bolt(self) -> App:
        app = App(
            client=WebClient(
                self.tokens.bot,
                base_url=self.config.slack_url,
                timeout=_LOOK_UP_TIMEOUT,
                retry_handlers=[],
            ),
            signing_secret=self.tokens.signing_secret or "unused: Socket Mode is not signed",
            process_before_response=True,
            # Bolt gives each logger of its own the level of this one, or else the root's.
            logger=logging.getLogger("slack_bolt"),
        )
        register_all(app, self.services)
        return app

    def _make_loops(self) -> tuple[Loop, ...]:
        def died(error: BaseException) -> None:
            is_told = isinstance(error, AccessLost)
            self._die(str(error) if is_told else f"a loop died: {type(error).__name__}")

        return (
            Loop("clock", self._tick, every=1.0, on_death=died),
            Loop("catch-up", self._catch_up, every=_CATCH_UP_EVERY, on_death=died),
            Loop("sockets", self._watch_sockets, every=1.0, on_death=died),
            Loop("library", self._watch_library, every=5.0, on_death=died),
            Loop("roster", self._refresh_roster, every=_ROSTER_EVERY, on_death=died),
            Loop("retention", self._retain, every=_RETAIN_EVERY, on_death=died),
            Loop("homes", self.homes.refresh, every=5.0, on_death=died, is_vital=False),
        )

    def _wake(self) -> None:
        """Something was decided: say it, and show it on the App AppHomes."""
        self.courier.wake()
        self._loops[-1].wake()

    def _die(self, why: str) -> None:
        log.error("stopping: %s", why)
        self.died.set()
        self._on_death(why)

    # Running ------------------------------------------------------------------------------

    def connect(self) -> None:
        """Open the Socket Mode connections: from now on events are heard."""
        self.catching_up.start_watching()
        for _ in range(CONNECTIONS):
            handler = Connection(
                self.app,
                self.tokens.app,
                ping_interval=self._ping_every,
                receive_buffer_size=_READ_AT_ONCE,
            )
            self._handlers.append(handler)
            handler.open()
        self._sessions = self._open_sessions()

    def start(self, *, sockets: bool = True) -> None:
        """Hear, speak, and keep time, until `stop`."""
        self._say_what_is_wrong()
        if sockets:
            self.connect()
        else:
            self.catching_up.start_watching()
        self.courier.start()
        for loop in self._loops:
            loop.start()

    def _say_what_is_wrong(self) -> None:
        """What concerns one file or channel does not stop the bot; the log and the desk hear it."""
        for mistake in self.loaded.mistakes:
            log.warning("library mistake %s", mistake)
        team = self.settings.team
        if team.workspaces and self.identity.team_id not in team.workspaces:
            log.warning(
                "team.workspaces in _library.yml leaves out the bot's own workspace %s: its "
                "members count as customers unless they are named",
                self.identity.team_id,
            )
        self._check_desk()
        if self.loaded.mistakes:
            lines = tuple(map(str, self.loaded.mistakes[:_MOST_TOLD]))
            with self.deps.unit() as unit:
                key = f"mistakes:{unit.now:%Y-%m-%dT%H}"
                addressing.to_desk(unit, SayDeskNote(lines), key)

    def _check_desk(self) -> None:
        """Nothing internal is written where another company reads along."""
        desk = self.settings.desk
        if desk is None:
            return
        try:
            info = self.client.channel_info(desk)
        except SlackCallFailed as error:
            log.warning("desk channel not found channel=%s code=%s", desk, error.code)
            return
        self.services.channels.shared(desk, is_shared=is_shared(info))

    def stop(self, within: float = 4.0) -> None:
        """Take nothing new, finish what is under way, close the sockets; the outbox stays.

        All parts stop side by side: a Slack that answers nothing holds each up, but not in turn.
        """
        self._has_read.set()
        parts: list[Callable[[], object]] = [loop.stop for loop in self._loops]
        parts += [partial(close, handler) for handler in self._handlers]
        parts.append(partial(self.courier.stop, within))
        self._handlers.clear()
        threads = [threading.Thread(target=part, daemon=True) for part in parts]
        for thread in threads:
            thread.start()
        until = time.monotonic() + within
        for thread in threads:
            thread.join(max(0.0, until - time.monotonic()))
        self.store.close()

    def standing(self) -> Standing:
        """How the bot stands at this moment, for metrics and health."""
        alive = {"courier": self.courier.is_alive}
        alive |= {loop.name: loop.is_alive for loop in self._loops}
        handlers = list(self._handlers)
        return Standing(
            alive=alive,
            sockets=sum(map(_is_connected, handlers)) if handlers else None,
            tally=tally_of(self._tally),
        )

    def _tally(self) -> Tally:
        with self.store.read() as tx:
            return tx.tally(self.clock())

    # Work of the loops --------------------------------------------------------------------

    def _tick(self) -> None:
        self._has_read.wait(_FIRST_READ_WITHIN)
        self._has_read.set()
        self.timers.tick()

    def _catch_up(self) -> None:
        started = self._caught_up_at = time.monotonic()
        try:
            count = self.catching_up.read_all()
        finally:
            self._has_read.set()
        self.metrics.caught_up()
        log.info("caught up messages=%s seconds=%.2f", count, time.monotonic() - started)

    def _watch_sockets(self) -> None:
        """A connection that replaced another may have missed something in between.

        One that only looked alive is replaced at once, so that none is ever seen to be down.
        """
        if not self._handlers:
            return
        sessions = self._open_sessions()
        if sessions - self._sessions:
            log.info("connection returned")
            self._may_have_missed = True
        self._sessions = sessions
        is_time = time.monotonic() - self._caught_up_at > _BETWEEN_CATCH_UPS
        if self._may_have_missed and is_time:
            self._may_have_missed = False
            self._loops[1].wake()

    def _open_sessions(self) -> frozenset[str]:
        clients = [handler.client for handler in list(self._handlers)]
        return frozenset(str(each.session_id()) for each in clients if each.is_connected())

    def _watch_library(self) -> None:
        """Another process (`switchboard sync`) may have changed the library."""
        with self.store.read() as tx:
            changed_at = tx.library_changed_at()
        if self._library_seen not in (None, changed_at):
            self.indexes.refresh()
        self._library_seen = changed_at
        self._settle_heap()

    def _settle_heap(self) -> None:
        """An index is most of what there is in memory: once one is in force, it stays for long."""
        index = self.indexes.current()
        if self._settled_with is None or self._settled_with() is not index:
            self._settled_with = weakref.ref(index)
            self._settle()

    def _retain(self) -> None:
        """Forget what has been kept for as long as `_library.yml` says."""
        self.forgetting.retain(self.settings.retention)

    def _who_is_who(self) -> Roster:
        """Ask Slack; what it said before holds where it does not answer."""
        with self.store.read() as tx:
            known = tx.slack_ids()
        roster, found = resolve_roster(self.settings, self.client, known)
        with self.store.write() as tx:
            tx.keep_slack_ids(found)
        return roster

    def _refresh_roster(self) -> None:
        """Ask Slack who is who, and let the index learn from what was graded and resolved."""
        if self._is_first_round:
            self._is_first_round = False
            return
        self.roster.refresh()
        self.indexes.refresh()


def _is_connected(handler: Connection) -> bool:
    return bool(handler.client.is_connected())
