"""The control API over HTTP, for a bot or a test in another process. JSON in, JSON out."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from typing import Any

from aiohttp import web

from bot.sandbox import views
from bot.sandbox.delivery import BotDelivery
from bot.sandbox.errors import NotAcknowledgedError, RefusedError, SandboxError, SlackError
from bot.sandbox.forms import ResponseAction
from bot.sandbox.local_slack import LocalSlack
from bot.sandbox.server import Route
from bot.sandbox.state import Json, View
from bot.sandbox.web_api import Call

_ACTS = """
post forward edit delete react unreact join leave dm dm_channel click click_view slash shortcut
global_shortcut open_view home open_home submit close_view messages thread ephemerals
"""
_DEEDS = """
messages thread calls deliveries forget_traffic wait_idle wait_for_sockets redeliver inject_event
hold_events
release_events drop_events drop_sockets half_open_sockets refresh_sockets app_rate_limited
revoke_token issue_token remove_scope restore_scope deactivate change_user change_usergroup join
leave share unshare archive unarchive rename change_channel_id convert_to_private restrict_posting
weather
"""
_TOKENS = """
api_url bot_token app_token signing_secret request_url team_id bot_user_id bot_id app_id sockets
unknown_methods
"""
_STATUS: tuple[tuple[type[Exception], int], ...] = (
    (RefusedError, 409),
    (NotAcknowledgedError, 504),
    (SlackError, 400),
    (SandboxError, 400),
    (TimeoutError, 504),
    (TypeError, 400),
    (ValueError, 400),
    (KeyError, 400),
)


class Control:
    """Answers what another process asks of a Slack on this machine, under `root`."""

    def __init__(self, slack: LocalSlack, root: str) -> None:
        self._slack = slack
        self._root = root

    def routes(self) -> list[Route]:
        """Return the routes, all under `control/`."""
        prefix = f"{self._root}control/"
        return [
            ("GET", f"{prefix}tokens", self._serve(self._tokens)),
            ("POST", f"{prefix}act", self._serve(self.act)),
            ("POST", f"{prefix}do", self._serve(self._do)),
            ("POST", f"{prefix}clock", self._serve(self.clock)),
            ("POST", f"{prefix}faults", self._serve(self._faults)),
        ]

    def _serve(self, answer: Callable[[Json], Any]) -> Any:
        async def handler(request: web.Request) -> web.Response:
            body = await request.json() if request.can_read_body else {}
            return await self.run(answer, body)

        return handler

    async def run(
        self, answer: Callable[[Json], Any], body: Json, *, refusal_status: int | None = None
    ) -> web.Response:
        """Run something that may block off the loop, and make JSON of it or of its refusal."""
        try:
            result = await asyncio.to_thread(answer, body)
        except tuple(kind for kind, _ in _STATUS) as error:
            status = next(code for kind, code in _STATUS if isinstance(error, kind))
            said = {"error": type(error).__name__, "message": str(error)}
            return web.json_response(said, status=refusal_status or status)
        plain = json.dumps({"result": result}, default=self._plain)
        return web.Response(text=plain, content_type="application/json")

    def _tokens(self, body: Json) -> Json:
        del body
        page_url = f"{self._slack.origin}{self._root}"
        urls = {"page_url": page_url, "control_url": f"{page_url}control/"}
        return urls | {name: getattr(self._slack, name) for name in _TOKENS.split()}

    def act(self, body: Json) -> Any:
        """Do something as a person: {"user", "do", "args": {…}}."""
        if body.get("do") not in _ACTS.split():
            raise RefusedError(f"a person cannot {body.get('do')!r}")
        actor = self._slack.as_user(body["user"])
        return getattr(actor, body["do"])(**body.get("args", {}))

    def _do(self, body: Json) -> Any:
        if body.get("do") not in _DEEDS.split():
            raise RefusedError(f"the sandbox cannot {body.get('do')!r}")
        args = body.get("args", {})
        match body["do"]:
            case "redeliver":
                return self._redeliver(args)
            case "weather":
                deed = self._slack.weather.disturb_events
            case name:
                deed = getattr(self._slack, name)
        result = deed(**args)
        return None if hasattr(result, "__enter__") else result

    def _redeliver(self, args: Json) -> list[BotDelivery]:
        wanted = set(args.get("event_ids") or [])
        chosen = [d for d in self._slack.deliveries("events_api") if d.event_id in wanted]
        return self._slack.redeliver(*chosen, same_event_id=bool(args.get("same_event_id", True)))

    def clock(self, body: Json) -> str:
        """Move the clock: {"advance": seconds}, {"set": iso}, {"freeze": iso or null}, {"thaw"}."""
        clock = self._slack.clock
        for name, value in body.items():
            match name:
                case "advance":
                    clock.advance(float(value))
                case "set":
                    clock.set(datetime.fromisoformat(value))
                case "freeze":
                    clock.freeze(datetime.fromisoformat(value) if value else None)
                case "thaw":
                    clock.thaw()
                case _:
                    raise RefusedError(f"the clock cannot {name!r}")
        self._slack.workspace.touch()
        return clock.now().isoformat()

    def _faults(self, body: Json) -> int:
        if body.get("clear"):
            self._slack.faults.clear()
            return 0
        return self._slack.faults.add(**body).struck

    def _plain(self, value: Any) -> Any:
        match value:
            case ResponseAction():
                return value.payload
            case View():
                with self._slack.workspace.lock:
                    return views.view_json(self._slack.workspace, value)
            case Call():
                return asdict(value)
            case BotDelivery():
                return {
                    "kind": value.kind,
                    "type": value.type,
                    "event_id": value.event_id,
                    "state": value.state,
                    "payload": value.payload,
                    "attempts": [asdict(attempt) for attempt in value.attempts],
                }
            case datetime():
                return value.isoformat()
        return str(value)
