"""The HTTP server on loopback, in a thread of its own with its own event loop."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from concurrent.futures import Future
from typing import Any

from aiohttp import web

from bot.sandbox import response_urls
from bot.sandbox.errors import SandboxError, SlackError
from bot.sandbox.sockets import SocketMode
from bot.sandbox.web_api import Call, WebApi
from bot.sandbox.workspace import Workspace

HOST = "127.0.0.1"
_MAX_BODY = 4_000_000
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Route = tuple[str, str, Handler]
"""HTTP method, path, and what answers it."""


class Server:
    """Serves the Web API, the sockets, response_urls, and whatever else is added."""

    def __init__(self, workspace: Workspace, web_api: WebApi, sockets: SocketMode) -> None:
        self.workspace = workspace
        self.web_api = web_api
        self.sockets = sockets
        self.loop: asyncio.AbstractEventLoop | None = None
        self.port = 0
        self._routes: list[Route] = []
        self._closers: list[Callable[[], Awaitable[None]]] = []
        self._thread = threading.Thread(target=self._run, name="sandbox", daemon=True)
        self._started: Future[int] = Future()
        self._runner: web.AppRunner | None = None

    def add(self, routes: Iterable[Route]) -> None:
        """Serve more routes; call it before the start."""
        self._routes += routes

    def on_close(self, closer: Callable[[], Awaitable[None]]) -> None:
        """Have something closed on the loop when the server stops."""
        self._closers.append(closer)

    def start(self, port: int) -> None:
        """Listen on loopback; port 0 takes a free one."""
        self.port = port
        self.loop = asyncio.new_event_loop()
        self._thread.start()
        self.port = self._started.result(timeout=10)
        self.workspace.origin = self.sockets.origin = f"http://{HOST}:{self.port}"

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        """Run a coroutine on the loop from another thread and return its result."""
        if self.loop is None:
            raise SandboxError("the sandbox is not running")
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(timeout=10)

    def stop(self) -> None:
        """Close every connection and end the thread."""
        if not self._thread.is_alive() or self.loop is None:
            return
        self.run(self._close())
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join(timeout=10)
        self.loop.close()

    def _run(self) -> None:
        loop = self.loop
        if loop is None:
            return
        asyncio.set_event_loop(loop)
        try:
            self._started.set_result(loop.run_until_complete(self._listen()))
        except OSError as error:
            loop.close()
            self._started.set_exception(error)
            return
        loop.run_forever()

    async def _listen(self) -> int:
        app = web.Application(client_max_size=_MAX_BODY, middlewares=[self._only_loopback])
        app.router.add_route("GET", "/api/{method}", self.web_api.serve)
        app.router.add_route("POST", "/api/{method}", self.web_api.serve)
        app.router.add_get("/link/", self.sockets.serve)
        app.router.add_post("/response/{key}", self._respond)
        for method, path, handler in self._routes:
            app.router.add_route(method, path, handler)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.3)
        await self._runner.setup()
        site = web.TCPSite(self._runner, HOST, self.port)
        await site.start()
        return int(self._runner.addresses[0][1])

    async def _close(self) -> None:
        self.web_api.closing.set()
        for closer in self._closers:
            await closer()
        await self.sockets.close()
        if self._runner is not None:
            await self._runner.cleanup()

    @web.middleware
    async def _only_loopback(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        name = request.host.partition(":")[0]
        if name not in (HOST, "localhost"):
            return web.Response(status=403, text="this server answers on loopback only")
        return await handler(request)

    async def _respond(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        call = Call("response_url", body, "", self.workspace.clock.now())
        self.web_api.calls.append(call)
        try:
            with self.workspace.lock:
                call.response = response_urls.use(self.workspace, request.match_info["key"], body)
            call.status = 200
        except SlackError as error:
            call.response = error.body()
            call.status = 404 if error.code.endswith("_url") else 500
        return web.json_response(call.response, status=call.status)
