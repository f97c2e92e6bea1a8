"""Socket Mode: single-use tickets, connections, envelopes and acks."""

import asyncio
import contextlib
import json
import random
import secrets
import socket
import time
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from bot.sandbox.delivery import Attempt, AttemptOutcome, BotDelivery
from bot.sandbox.errors import SlackError

MAX_CONNECTIONS = 10
TICKET_SECONDS = 30
PING_SECONDS = 0.1
_ACCEPTS_PAYLOAD = {"events_api": False, "interactive": True, "slash_commands": True}


@dataclass(eq=False)
class BotSocket:
    """One open WebSocket of the bot."""

    number: int
    socket: web.WebSocketResponse
    request: web.Request
    is_half_open: bool = False
    is_closing: bool = False


@dataclass
class _Awaited:
    delivery: BotDelivery
    future: "asyncio.Future[Any]" = field(repr=False)


class SocketMode:
    """Keeps the connections and sends each envelope to any one of them."""

    def __init__(self, app_id: str, ack_timeout: float, seed: int) -> None:
        self.app_id = app_id
        self.ack_timeout = ack_timeout
        self.origin = ""
        self.connections: list[BotSocket] = []
        self.opened = 0
        self.most = 0
        self._tickets: dict[str, float] = {}
        self._awaited: dict[str, _Awaited] = {}
        self._random = random.Random(seed)  # noqa: S311 - a seed
        self._warned: set[asyncio.Task[None]] = set()

    def open_ticket(self) -> str:
        """Return a WebSocket address that works once."""
        if not self.origin:
            raise SlackError("internal_error")
        ticket = secrets.token_urlsafe(24)
        self._tickets[ticket] = time.monotonic() + TICKET_SECONDS
        return f"{self.origin.replace('http', 'ws', 1)}/link/?ticket={ticket}&app_id={self.app_id}"

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Serve one WebSocket until it closes."""
        expires = self._tickets.pop(request.query.get("ticket", ""), 0.0)
        if expires < time.monotonic():
            return web.Response(status=403, text="this ticket was used or is too old")
        opened = web.WebSocketResponse(autoping=False, timeout=0.2)
        await opened.prepare(request)
        if len(self.connections) >= MAX_CONNECTIONS:
            await opened.send_json({"type": "disconnect", "reason": "too_many_websockets"})
            await opened.close()
            return opened
        self.opened += 1
        connection = BotSocket(self.opened, opened, request)
        self.connections.append(connection)
        self.most = max(self.most, len(self.connections))
        pings = asyncio.ensure_future(_keep_pinging(connection))
        try:
            await opened.send_json(self._hello())
            await self._read(connection)
        except ConnectionError:
            pass
        finally:
            pings.cancel()
            if connection in self.connections:
                self.connections.remove(connection)
        return opened

    def _hello(self) -> dict[str, Any]:
        return {
            "type": "hello",
            "num_connections": len(self.connections),
            "debug_info": {
                "host": "sandbox",
                "build_number": 1,
                "approximate_connection_time": 18060,
            },
            "connection_info": {"app_id": self.app_id},
        }

    async def _read(self, connection: BotSocket) -> None:
        _acknowledge_at_once(connection)
        async for message in connection.socket:
            _acknowledge_at_once(connection)
            if connection.is_half_open:
                continue
            if message.type is WSMsgType.PING:
                await connection.socket.pong(message.data)
            elif message.type is WSMsgType.TEXT:
                self._acknowledge(message.data)

    def _acknowledge(self, data: str) -> None:
        try:
            frame = json.loads(data)
        except ValueError:
            return
        awaited = (
            self._awaited.get(frame.get("envelope_id", "")) if isinstance(frame, dict) else None
        )
        if awaited is None:
            return
        if awaited.future.done():
            awaited.delivery.late_acks += 1
        else:
            awaited.future.set_result(frame.get("payload"))

    async def send(self, delivery: BotDelivery, attempt: Attempt) -> AttemptOutcome:
        """Send an envelope to one connection and wait for its ack on any of them."""
        connection = self._choose()
        if connection is None:
            return AttemptOutcome(is_acked=False, reason="connection_failed", via="no socket")
        via = f"socket {connection.number}"
        envelope_id = secrets.token_hex(16)
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._awaited[envelope_id] = _Awaited(delivery, future)
        try:
            if not connection.is_half_open:
                await connection.socket.send_str(_envelope(envelope_id, delivery, attempt))
            answer = await asyncio.wait_for(asyncio.shield(future), self.ack_timeout)
        except TimeoutError:
            future.cancel()
            return AttemptOutcome(is_acked=False, reason="timeout", via=via)
        except ConnectionError:
            return AttemptOutcome(is_acked=False, reason="connection_failed", via=via)
        finally:
            asyncio.get_running_loop().call_later(60, self._awaited.pop, envelope_id, None)
        return AttemptOutcome(is_acked=True, answer=answer, via=via)

    def _choose(self) -> BotSocket | None:
        usable = [c for c in self.connections if not c.socket.closed and not c.is_closing]
        return self._random.choice(usable) if usable else None

    async def drop(self) -> None:
        """Cut every connection, without the WebSocket's goodbye."""
        for connection in list(self.connections):
            self._cut(connection)

    def cut_soon(self) -> None:
        """Cut one connection in a moment, when what is being sent is not acknowledged yet."""
        asyncio.get_running_loop().call_later(0.005, self._cut_one)

    def _cut_one(self) -> None:
        """Cut one connection, but not the last of several: the others stay up meanwhile."""
        standing = [one for one in self.connections if not one.is_closing]
        if len(standing) >= min(2, self.most):
            self._cut(self._random.choice(standing))

    def _cut(self, connection: BotSocket) -> None:
        connection.is_closing = True
        if connection.request.transport is not None:
            connection.request.transport.abort()

    async def refresh(self, reason: str, seconds: float) -> None:
        """Ask the bot to reconnect; Slack closes the old connections itself a little later."""
        for connection in list(self.connections):
            body = {"type": "disconnect", "reason": reason, "debug_info": {"host": "sandbox"}}
            await connection.socket.send_json(body)
            task = asyncio.ensure_future(self._close(connection, after=seconds))
            self._warned.add(task)
            task.add_done_callback(self._warned.discard)

    async def _close(self, connection: BotSocket, after: float = 0) -> None:
        await asyncio.sleep(after)
        connection.is_closing = True
        await connection.socket.close()

    async def half_open(self) -> None:
        """Let every connection stand but carry nothing more, not even pongs."""
        for connection in self.connections:
            connection.is_half_open = True

    async def close(self) -> None:
        """Close everything."""
        for task in list(self._warned):
            task.cancel()
        for connection in list(self.connections):
            await self._close(connection)


async def _keep_pinging(connection: BotSocket) -> None:
    while not connection.socket.closed:
        await asyncio.sleep(PING_SECONDS)
        if not connection.is_half_open:
            with contextlib.suppress(ConnectionError):
                await connection.socket.ping(b"sandbox")


def _acknowledge_at_once(connection: BotSocket) -> None:
    """Spare the client, which leaves Nagle's algorithm on, 40 ms for each small frame."""
    transport = connection.request.transport
    raw = transport.get_extra_info("socket") if transport is not None else None
    if raw is not None and hasattr(socket, "TCP_QUICKACK"):
        raw.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)


def _envelope(envelope_id: str, delivery: BotDelivery, attempt: Attempt) -> str:
    frame: dict[str, Any] = {
        "envelope_id": envelope_id,
        "type": delivery.kind,
        "payload": delivery.payload,
        "accepts_response_payload": _ACCEPTS_PAYLOAD[delivery.kind],
    }
    if delivery.kind == "events_api":
        frame |= {"retry_attempt": attempt.number, "retry_reason": attempt.reason}
    return json.dumps(frame)
