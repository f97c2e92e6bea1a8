"""The control API over HTTP, for a bot or a test in another process. JSON in, JSON out."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.sandbox import views
from bot.sandbox.delivery import Delivery
from bot.sandbox.errors import NotAcknowledgedError, RefusedError, SandboxError, SlackError
from bot.sandbox.forms import ResponseAction
from bot.sandbox.state import Json, View
from bot.sandbox.web_api import Call

if TYPE_CHECKING:
    from bot.sandbox.local_slack import Sandbox

_ACTS = """
post edit delete react unreact join leave dm dm_channel click click_view slash shortcut
global_shortcut open_view home open_home submit close_view messages thread ephemerals
"""
_DEEDS = """
messages thread calls deliveries forget_traffic wait_idle wait_for_sockets redeliver inject_event
hold_events
release_events drop_events drop_sockets half_open_sockets refresh_sockets app_rate_limited
revoke_token issue_token remove_scope restore_scope deactivate change_user change_usergroup join
leave share unshare archive unarchive rename change_channel_id convert_to_private
convert_to_public create_channel restrict_posting weather
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
    """Answers what another process asks of a sandbox."""

    def __init__(self, sandbox: "Sandbox") -> None:
        self._sandbox = sandbox

    def routes(self, prefix: str) -> list[tuple[str, str, Any]]:
        """Return the routes under `prefix`."""
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
        sandbox = self._sandbox
        names = "api_url page_url control_url bot_token app_token signing_secret request_url"
        names += " team_id bot_user_id bot_id app_id sockets unknown_methods"
        return {name: getattr(sandbox, name) for name in names.split()}

    def act(self, body: Json) -> Any:
        """Do something as a person: {"user", "do", "args": {…}}."""
        if body.get("do") not in _ACTS.split():
            raise RefusedError(f"a person cannot {body.get('do')!r}")
        actor = self._sandbox.as_user(body["user"])
        return getattr(actor, body["do"])(**body.get("args", {}))

    def _do(self, body: Json) -> Any:
        if body.get("do") not in _DEEDS.split():
            raise RefusedError(f"the sandbox cannot {body.get('do')!r}")
        if body["do"] == "redeliver":
            args = body.get("args", {})
            wanted = set(args.get("event_ids") or [])
            chosen = [d for d in self._sandbox.deliveries("events_api") if d.event_id in wanted]
            same = bool(args.get("same_event_id", True))
            return self._sandbox.redeliver(*chosen, same_event_id=same)
        result = getattr(self._sandbox, body["do"])(**body.get("args", {}))
        return None if hasattr(result, "__enter__") else result

    def clock(self, body: Json) -> str:
        """Move the clock: {"advance": seconds}, {"set": iso}, {"freeze": iso or null}, {"thaw"}."""
        clock = self._sandbox.clock
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
        self._sandbox.workspace.touch()
        return clock.now().isoformat()

    def _faults(self, body: Json) -> int:
        if body.get("clear"):
            self._sandbox.faults.clear()
            return 0
        return self._sandbox.faults.add(**body).struck

    def _plain(self, value: Any) -> Any:
        match value:
            case ResponseAction():
                return value.payload
            case View():
                with self._sandbox.workspace.lock:
                    return views.view_json(self._sandbox.workspace, value)
            case Call():
                return asdict(value)
            case Delivery():
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
