"""Slack on this machine, as a bot knows it: start it, act in it, look at what happened."""

import copy
import math
import secrets
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal, Self

from bot.sandbox import events, messages, slack_json
from bot.sandbox.actor import Actor
from bot.sandbox.administration import Administration
from bot.sandbox.clock import Clock
from bot.sandbox.delivery import BotDelivery, Deliverer, DeliveryOrder
from bot.sandbox.http_push import HttpPush
from bot.sandbox.manifest import read_manifest
from bot.sandbox.sample_world import default_world
from bot.sandbox.server import Server
from bot.sandbox.sockets import SocketMode
from bot.sandbox.state import Json, World
from bot.sandbox.weather import Weather
from bot.sandbox.web_api import Call, IssuedTokens, WebApi
from bot.sandbox.workspace import Workspace

RETRY_DELAYS = (0.2, 1.0, 5.0)


@dataclass(frozen=True)
class Snapshot:
    """A moment of the sandbox to which it can go back."""

    world: World
    clock: tuple[timedelta, datetime | None]
    removed_scopes: frozenset[str] = frozenset()


class LocalSlack(Administration):
    """A Slack workspace on loopback. Its methods may be called from any thread.

    `seed` decides all that is left to chance; `limits` turns Slack's rate limits on; `ack_timeout`
    and `retry_delays` are in seconds.
    """

    def __init__(
        self,
        manifest: Path | None = None,
        world: World | None = None,
        port: int = 0,
        seed: int = 0,
        *,
        limits: bool = False,
        transport: Literal["socket", "http"] = "socket",
        ack_timeout: float = 3.0,
        retry_delays: Sequence[float] = RETRY_DELAYS,
    ) -> None:
        world = world or default_world()
        world.random.seed(seed)
        self.clock = Clock()
        self.workspace = Workspace(world, self.clock, read_manifest(manifest))
        self.team_id, self.app_id = world.team_id, world.app_id
        self.bot_user_id, self.bot_id = world.bot_user_id, world.bot_id
        self.ack_timeout = ack_timeout
        self.signing_secret = secrets.token_hex(16)
        self.deliverer = Deliverer(self.clock, retry_delays, seed)
        self._sockets = SocketMode(world.app_id, ack_timeout, seed)
        self._push = HttpPush(self.signing_secret, ack_timeout)
        tokens = IssuedTokens(_bot_token(), f"xapp-1-{world.app_id}-{secrets.token_hex(16)}", set())
        self.weather = Weather(seed, self._cut_socket, limits=limits)
        self.faults = self.weather.faults
        self._web_api = WebApi(self.workspace, tokens, self._sockets, self.weather)
        self.deliverer.transport = self._push if transport == "http" else self._sockets
        self.deliverer.on_change = self.workspace.touch = self._touched
        self.workspace.deliver = self.deliverer.submit
        self.deliverer.what_is_sent = self.weather.what_is_sent
        # What a bot in this process tells of itself; the page asks.
        self.explain: Callable[[str, str], Json | None] | None = None
        self.overview: Callable[[], str] | None = None
        self._port = port
        self._server = Server(self.workspace, self._web_api, self._sockets)
        self._server.on_close(self.deliverer.close)
        self._server.on_close(self._push.close)
        self.version = 0
        self._listeners: list[Callable[[], None]] = []
        self.is_stopping = False

    def start(self) -> Self:
        """Begin to listen on loopback."""
        self._server.start(self._port)
        self.deliverer.loop = self._server.loop
        return self

    def stop(self) -> None:
        """Close all connections and stop."""
        self.is_stopping = True
        self._server.stop()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def origin(self) -> str:
        """Return the address of the server without a path."""
        return self.workspace.origin

    @property
    def api_url(self) -> str:
        """Return the base_url for a WebClient."""
        return f"{self.origin}/api/"

    @property
    def bot_token(self) -> str:
        """Return the bot token that works now."""
        return self._web_api.tokens.bot

    @property
    def app_token(self) -> str:
        """Return the app-level token."""
        return self._web_api.tokens.app

    @property
    def request_url(self) -> str | None:
        """Return where HTTP events go."""
        return self._push.request_url

    @request_url.setter
    def request_url(self, url: str | None) -> None:
        self._push.request_url = url

    @property
    def sockets(self) -> int:
        """Return how many sockets are connected."""
        return sum(1 for c in self._sockets.connections if not c.socket.closed)

    @property
    def unknown_methods(self) -> list[str]:
        """Return the methods that the bot called and that do not exist here."""
        return list(self._web_api.unknown)

    def as_user(self, user_id: str) -> Actor:
        """Return an actor for a person."""
        self.workspace.user(user_id)
        return Actor(self.workspace, self.deliverer, user_id, self.ack_timeout)

    def messages(self, channel: str) -> list[Json]:
        """Return all messages of a channel, replies too, oldest first, with full metadata."""
        with self.workspace.lock:
            return messages.listed(self.workspace, self.workspace.channel(channel))

    def thread(self, channel: str, ts: str) -> list[Json]:
        """Return a thread, its root first."""
        with self.workspace.lock:
            return messages.listed(self.workspace, self.workspace.channel(channel), thread=ts)

    def calls(self, method: str | None = None) -> list[Call]:
        """Return the Web API calls so far, of one method or all."""
        return [call for call in list(self._web_api.calls) if method in (None, call.method)]

    def deliveries(self, kind: str | None = None) -> list[BotDelivery]:
        """Return what was sent to the bot, of one type (`message`, `block_actions` …) or all."""
        return [one for one in list(self.deliverer.log) if kind in (None, one.type, one.kind)]

    def forget_traffic(self, *, only_calls: bool = False) -> None:
        """Forget the calls and deliveries so far, as long runs must."""
        self._web_api.calls.clear()
        if not only_calls:
            self.deliverer.log.clear()

    def wait_idle(self, timeout: float = 10.0, quiet: float = 0.1) -> None:
        """Wait until nothing is under way and the bot made no call for `quiet` seconds."""
        until = time.monotonic() + timeout
        while time.monotonic() < until:
            latest = max(self._web_api.last_activity, self.deliverer.last_activity)
            is_busy = self.deliverer.under_way or self._web_api.in_flight
            if not is_busy and time.monotonic() - latest >= quiet:
                return
            time.sleep(0.005)
        raise TimeoutError(f"still {self.deliverer.under_way} deliveries under way")

    def wait_for_sockets(self, count: int = 1, timeout: float = 10.0) -> None:
        """Wait until the bot has `count` sockets connected."""
        until = time.monotonic() + timeout
        while self.sockets < count:
            if time.monotonic() > until:
                raise TimeoutError(f"{self.sockets} of {count} sockets are connected")
            time.sleep(0.005)

    def redeliver(
        self, *deliveries: BotDelivery, same_event_id: bool = True, order: DeliveryOrder = "kept"
    ) -> list[BotDelivery]:
        """Send events again, all of them if none is named."""
        chosen = list(deliveries) or self.deliveries("events_api")
        again = []
        for one in chosen:
            payload = slack_json.copied(one.payload)
            if not same_event_id and "event_id" in payload:
                with self.workspace.lock:
                    payload["event_id"] = self.workspace.world.new_id("Ev")
            again.append(BotDelivery(one.kind, payload, retries=one.retries))
        again = self.deliverer.arranged(again, order)
        for one in again:
            self.deliverer.log.append(one)
            self.deliverer.send(one)
        return again

    def inject_event(self, event: Json, channel: str | None = None) -> None:
        """Send any event, such as one that nothing here causes, under the usual conditions."""
        with self.workspace.lock:
            place = self.workspace.channel(channel) if channel else None
            stamped = {"event_ts": self.workspace.new_ts(), **event}
            events.emit(self.workspace, stamped, place)

    def hold_events(self) -> None:
        """Keep all events back until `release_events`."""
        self.deliverer.hold()

    def release_events(self, order: DeliveryOrder = "kept") -> list[BotDelivery]:
        """Send what was held: kept, reversed, shuffled, or as a callable orders and chooses."""
        return self.deliverer.release(order)

    def drop_events(self, count: float = math.inf) -> ExitStack:
        """Lose the next `count` events; as a context manager, those that happen inside it."""
        self.deliverer.drop(count)
        inside = ExitStack()
        inside.callback(self.deliverer.drop, 0)
        return inside

    def drop_sockets(self) -> None:
        """Cut every socket, without a goodbye."""
        self._server.run(self._sockets.drop())

    def _cut_socket(self) -> None:
        self.call_soon(self._sockets.cut_soon)

    def half_open_sockets(self) -> None:
        """Let every socket stand but carry nothing more."""
        self._server.run(self._sockets.half_open())

    def refresh_sockets(self, reason: str = "refresh_requested", *, after: float = 1.0) -> None:
        """Ask the bot to reconnect; the old sockets are closed `after` seconds."""
        self._server.run(self._sockets.refresh(reason, after))

    def verify_request_url(self) -> bool:
        """Do Slack's url_verification with the request URL."""
        return bool(self._server.run(self._push.verify_url()))

    def app_rate_limited(self) -> BotDelivery:
        """Tell the bot that it got too many events."""
        with self.workspace.lock:
            return events.app_rate_limited(self.workspace)

    def revoke_token(self) -> None:
        """Take the bot token away."""
        self._web_api.tokens.revoked.add(self.bot_token)
        with self.workspace.lock:
            tokens = {"oauth": [], "bot": [self.bot_user_id]}
            events.emit(self.workspace, {"type": "tokens_revoked", "tokens": tokens})

    def issue_token(self) -> str:
        """Give the app a new bot token and return it."""
        self._web_api.tokens.bot = _bot_token()
        return self.bot_token

    def remove_scope(self, scope: str) -> None:
        """Take a scope from the token."""
        self.workspace.manifest.removed_scopes.add(scope)

    def restore_scope(self, scope: str) -> None:
        """Give a scope back that was taken."""
        self.workspace.manifest.removed_scopes.discard(scope)

    def snapshot(self) -> Snapshot:
        """Return a copy of everything in the workspace."""
        with self.workspace.lock:
            removed = frozenset(self.workspace.manifest.removed_scopes)
            return Snapshot(copy.deepcopy(self.workspace.world), self.clock.state(), removed)

    def restore(self, snapshot: Snapshot) -> None:
        """Go back to a snapshot. Connections, calls and deliveries stay as they are."""
        with self.workspace.lock:
            self.workspace.world = copy.deepcopy(snapshot.world)
            self.workspace.manifest.removed_scopes = set(snapshot.removed_scopes)
        self.clock.restore(snapshot.clock)
        self._touched()

    def on_change(self, listener: Callable[[], None]) -> None:
        """Have something called, from any thread, whenever anything changed."""
        self._listeners.append(listener)

    def call_soon(self, callback: Callable[[], None]) -> None:
        """Call something on the server's loop."""
        if self._server.loop is not None and not self.is_stopping:
            self._server.loop.call_soon_threadsafe(callback)

    def _touched(self) -> None:
        self.version += 1
        for listener in self._listeners:
            listener()


def _bot_token() -> str:
    return f"xoxb-sandbox-{secrets.token_hex(16)}"
