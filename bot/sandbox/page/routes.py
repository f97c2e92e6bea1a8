"""Serves the page: the workspace as one person sees it, live, and what they do in it."""

import asyncio
import contextlib
from collections.abc import Callable
from importlib import resources
from typing import Any

from aiohttp import web
from jinja2 import ChainableUndefined, Environment, PackageLoader

from bot.sandbox.control import Control
from bot.sandbox.local_slack import LocalSlack
from bot.sandbox.page.composer import typed
from bot.sandbox.page.context import PageContext, Seen, Where
from bot.sandbox.page.tour import Tour
from bot.sandbox.server import Route
from bot.sandbox.state import Json

_FIRST_PERSON = "U0MIA"
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        "img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
_REPORT_HEADERS = _HEADERS | {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"
    )
}
_STATIC = {
    "page.css": "text/css",
    "parts.css": "text/css",
    "page.js": "text/javascript",
    "morph.js": "text/javascript",
    "plug.svg": "image/svg+xml",
}
_WORDS = frozenset({"post", "edit"})


class SandboxPage:
    """The page of a Slack on this machine, under `root`."""

    def __init__(self, slack: LocalSlack, control: Control, root: str) -> None:
        self._slack = slack
        self._control = control
        self._root = root
        self._waiting: set[asyncio.Event] = set()
        self._tour = Tour(slack)
        self._seen: Seen = {}
        self._templates = Environment(
            loader=PackageLoader("bot.sandbox.page"),
            autoescape=True,
            undefined=ChainableUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters["combine"] = lambda some, more: {**some, **more}
        self._templates.globals["percent"] = lambda share: f"{share:.0%}"
        slack.on_change(self._wake)

    def routes(self) -> list[Route]:
        """Return the page's routes, all under `root`."""
        prefix = self._root
        return [
            ("GET", prefix, self._page),
            ("GET", f"{prefix}overview", self._overview),
            ("GET", f"{prefix}stream", self._stream),
            ("POST", f"{prefix}act", self._act),
            ("POST", f"{prefix}clock", self._serve(self._control.clock)),
            ("POST", f"{prefix}weather", self._serve(self._weather)),
            ("POST", f"{prefix}tour", self._serve(self._run_tour)),
            ("GET", f"{prefix}static/{{name}}", self._static),
        ]

    async def _page(self, request: web.Request) -> web.Response:
        query = request.query
        viewer = query.get("as", _FIRST_PERSON)
        if viewer not in self._slack.workspace.world.users:
            viewer = next(iter(self._slack.workspace.world.users))
        with self._slack.workspace.lock:
            where = Where(viewer, query.get("in", ""), query.get("thread"), query.get("look"))
            context = PageContext(self._slack, where, self._tour, self._seen)
            html = self._templates.get_template("page.html").render(context.values())
        return web.Response(text=html, content_type="text/html", headers=_HEADERS)

    async def _overview(self, _request: web.Request) -> web.Response:
        """What became of all questions: the bot's own report, drawn anew at each look."""
        if self._slack.overview is None:
            return web.Response(status=404, text="no bot has joined that could tell")
        html = await asyncio.to_thread(self._slack.overview)
        return web.Response(text=html, content_type="text/html", headers=_REPORT_HEADERS)

    async def _static(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        if name not in _STATIC:
            return web.Response(status=404)
        text = resources.files("bot.sandbox.page").joinpath("static", name).read_text("utf-8")
        return web.Response(text=text, content_type=_STATIC[name], headers=_HEADERS)

    async def _act(self, request: web.Request) -> web.Response:
        if not _is_same_origin(request):
            return web.Response(status=403, text="this page speaks only to itself")
        body: Json = await request.json()
        args = body.get("args", {})
        if body.get("do") in _WORDS and "text" in args:
            args["text"] = typed(self._slack.workspace, str(args["text"]))
        return await self._control.run(self._control.act, body, refusal_status=200)

    def _serve(self, answer: Callable[[Json], Any]) -> Any:
        async def handler(request: web.Request) -> web.Response:
            if not _is_same_origin(request):
                return web.Response(status=403, text="this page speaks only to itself")
            return await self._control.run(answer, await request.json(), refusal_status=200)

        return handler

    def _weather(self, body: Json) -> list[str]:
        weather = self._slack.weather
        if body.get("clear"):
            weather.set()
        else:
            weather.toggle(str(body.get("toggle")))
        self._slack.workspace.touch()
        return weather.now

    def _run_tour(self, body: Json) -> Json:
        where = self._tour.run(body)
        self._slack.workspace.touch()
        return where

    async def _stream(self, request: web.Request) -> web.StreamResponse:
        headers = _HEADERS | {"Content-Type": "text/event-stream"}
        response = web.StreamResponse(headers=headers)
        await response.prepare(request)
        changed = asyncio.Event()
        self._waiting.add(changed)
        try:
            while not self._slack.is_stopping:
                await response.write(f"data: {self._slack.version}\n\n".encode())
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(changed.wait(), timeout=15)
                await asyncio.sleep(0.08)
                changed.clear()
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            self._waiting.discard(changed)
        return response

    def _wake(self) -> None:
        if self._waiting:
            self._slack.call_soon(self._set_all)

    def _set_all(self) -> None:
        for changed in self._waiting:
            changed.set()

    async def close(self) -> None:
        """Let go of every open stream."""
        self._set_all()


def _is_same_origin(request: web.Request) -> bool:
    origin = request.headers.get("Origin")
    is_json = request.content_type == "application/json"
    return is_json and origin in (None, f"http://{request.host}")
