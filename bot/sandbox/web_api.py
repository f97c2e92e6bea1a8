"""The way into the Web API: tokens, scopes, limits and faults; every call is kept with its body."""

import asyncio
import socket
import struct
import time
from collections import deque
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiohttp import web

from bot.sandbox.api import METHODS, Args, decoded, need_scope
from bot.sandbox.errors import SlackError
from bot.sandbox.sockets import SocketMode
from bot.sandbox.state import Json
from bot.sandbox.weather import CallFault, Weather
from bot.sandbox.weather.call_faults import AFTER, BEFORE
from bot.sandbox.weather.rate_limits import RateLimitedError
from bot.sandbox.workspace import Workspace

_HANGS_FOR = 60.0


@dataclass(eq=False)
class Call:
    """One Web API call as the bot made it, and what it was told."""

    method: str
    args: Json
    token: str
    at: datetime
    response: Json | None = None
    status: int = 0
    fault: str | None = None
    seconds: float = 0.0

    @property
    def is_ok(self) -> bool:
        """Say whether the bot was told that it worked."""
        return bool(self.status == 200 and self.response and self.response.get("ok"))


@dataclass
class IssuedTokens:
    """The tokens that work, and those that did."""

    bot: str
    app: str
    revoked: set[str]


class WebApi:
    """Answers /api/{method}."""

    def __init__(
        self, workspace: Workspace, tokens: IssuedTokens, sockets: SocketMode, weather: Weather
    ) -> None:
        self.workspace = workspace
        self.tokens = tokens
        self.sockets = sockets
        self.weather = weather
        self.calls: deque[Call] = deque()
        self.unknown: list[str] = []
        self.in_flight = 0
        self.last_activity = time.monotonic()
        self.closing = asyncio.Event()

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Serve one call."""
        method = request.match_info["method"]
        args, token = await _read(request)
        call = Call(method, decoded(args), token, self.workspace.clock.now())
        self.calls.append(call)
        began = time.monotonic()
        fault = self.weather.faults.take(method, call.args)
        call.fault = fault.kind if fault else None
        self.in_flight += 1
        try:
            response = await self._answer(request, call, fault, args)
        finally:
            self.in_flight -= 1
            call.seconds = time.monotonic() - began
            self.last_activity = time.monotonic()
            self.workspace.touch()
        if response is None:
            return await self._hang(request)
        call.status = response.status
        return response

    async def _answer(
        self, request: web.Request, call: Call, fault: CallFault | None, args: Json
    ) -> web.StreamResponse | None:
        if fault is not None and fault.kind == "slow":
            await asyncio.sleep(fault.seconds)
        elif fault is not None and fault.kind in BEFORE:
            return self._spoil(request, call, fault)
        response = self._run(call, Args(args))
        if fault is not None and fault.kind == "slow_answer":
            await asyncio.sleep(fault.seconds)
        elif fault is not None and fault.kind in AFTER:
            return self._spoil(request, call, fault)
        return response

    def _spoil(
        self, request: web.Request, call: Call, fault: CallFault
    ) -> web.StreamResponse | None:
        match fault.kind:
            case "ratelimited":
                return self._too_soon(call, RateLimitedError(fault.retry_after))
            case "http_500" | "http_503":
                status = int(fault.kind[-3:])
                page = f"<html><body><h1>{status} Server Error</h1></body></html>"
                return web.Response(status=status, text=page, content_type="text/html")
            case "reset_before" | "reset_after":
                _reset(request)
                return web.Response(status=500)
            case "timeout_before" | "timeout_after":
                return None
            case _:
                call.response = SlackError(fault.error).body()
                return self._json(call)

    def _run(self, call: Call, args: Args) -> web.StreamResponse:
        try:
            call.response = self._call(call.method, args, call.token)
        except RateLimitedError as error:
            return self._too_soon(call, error)
        except SlackError as error:
            call.response = error.body()
        return self._json(call)

    def _call(self, name: str, args: Args, token: str) -> Json:
        method = METHODS.get(name)
        if name == "apps.connections.open":
            self._check_token(token, self.tokens.app)
            return {"ok": True, "url": self.sockets.open_ticket()}
        if method is None:
            self.unknown.append(name)
            raise SlackError("unknown_method", req_method=name)
        self._check_token(token, self.tokens.bot)
        with self.workspace.lock:
            if self.weather.rate_limits is not None:
                now = self.workspace.clock.timestamp()
                self.weather.rate_limits.check(name, method.tier, args.text("channel"), now)
            need_scope(self.workspace, *method.scopes)
            return {"ok": True} | method.run(self.workspace, args)

    def _check_token(self, token: str, wanted: str) -> None:
        if not token:
            raise SlackError("not_authed")
        if token in self.tokens.revoked:
            raise SlackError("token_revoked")
        if token != wanted:
            is_wrong_kind = token in (self.tokens.bot, self.tokens.app)
            raise SlackError("not_allowed_token_type" if is_wrong_kind else "invalid_auth")

    def _too_soon(self, call: Call, error: RateLimitedError) -> web.Response:
        call.response = error.body()
        headers = {"Retry-After": str(error.retry_after)}
        return web.json_response(call.response, status=429, headers=headers)

    def _json(self, call: Call) -> web.Response:
        method = METHODS.get(call.method)
        headers = {
            "x-oauth-scopes": ",".join(self.workspace.manifest.granted()),
            "x-accepted-oauth-scopes": ",".join(method.scopes if method else ()),
        }
        return web.json_response(call.response, headers=headers)

    async def _hang(self, request: web.Request) -> web.StreamResponse:
        until = time.monotonic() + _HANGS_FOR
        while time.monotonic() < until and not self.closing.is_set():
            if request.transport is None or request.transport.is_closing():
                break
            await asyncio.sleep(0.05)
        if request.transport is not None:
            request.transport.abort()
        return web.Response(status=504)


async def _read(request: web.Request) -> tuple[Json, str]:
    args: Json = dict(request.query)
    if request.content_type == "application/json":
        body = await request.read()
        sent: Any = await request.json() if body else {}
        args |= sent if isinstance(sent, dict) else {}
    elif request.method == "POST":
        form = await request.post()
        args |= {name: value for name, value in form.items() if isinstance(value, str)}
    scheme, _, bearer = request.headers.get("Authorization", "").partition(" ")
    token = bearer if scheme == "Bearer" else str(args.get("token", ""))
    args.pop("token", None)
    return args, token


def _reset(request: web.Request) -> None:
    transport = request.transport
    if transport is None:
        return
    raw = transport.get_extra_info("socket")
    if raw is not None:
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()
