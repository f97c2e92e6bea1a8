"""What passed between Slack and the bot, as plain values for the page. Secrets are left out."""

import json
from datetime import datetime
from typing import Any

from bot.sandbox.delivery import BotDelivery
from bot.sandbox.local_slack import LocalSlack
from bot.sandbox.state import Json
from bot.sandbox.web_api import Call

_MOST = 40
_SECRET_KEYS = frozenset({"token", "response_url", "trigger_id"})
_SECRET_STARTS = ("xoxb-", "xoxp-", "xapp-", "xoxe", "ws://", "wss://")
_HIDDEN = "(hidden)"
_OUTCOMES = {
    "acked": "acknowledged",
    "timeout": "no acknowledgement in time",
    "connection_failed": "no connection",
    "pending": "on its way",
}


def traffic(slack: LocalSlack, about: set[str] | None, local: Any) -> list[Json]:
    """Return the newest traffic, newest first: all of it, or what names one of the `about` ts."""
    found: list[tuple[datetime, Json]] = []
    for delivery in slack.deliveries():
        at = delivery.attempts[0].at if delivery.attempts else slack.clock.now()
        if about is None or _mentions(delivery.payload, about):
            found.append((at, _delivery(delivery)))
    found += [
        (call.at, _call(call))
        for call in slack.calls()
        if about is None or _mentions(call.args, about) or _mentions(call.response, about)
    ]
    found.sort(key=lambda entry: entry[0], reverse=True)
    return [line | {"time": local(at)} for at, line in found[:_MOST]]


def _mentions(value: Any, about: set[str]) -> bool:
    if isinstance(value, dict):
        return any(_mentions(one, about) for key, one in value.items() if key != "blocks")
    if isinstance(value, list):
        return any(_mentions(one, about) for one in value)
    return isinstance(value, str) and value in about


def _delivery(delivery: BotDelivery) -> Json:
    event = delivery.payload.get("event") or delivery.payload
    detail = event.get("subtype") or _action(delivery.payload) or event.get("callback_id") or ""
    if not detail and isinstance(event.get("view"), dict):
        detail = event["view"].get("callback_id", "")
    tries = [_attempt(attempt) for attempt in delivery.attempts]
    return {
        "to": "bot",
        "name": delivery.type,
        "detail": str(detail),
        "outcome": _outcome(delivery),
        "is_well": delivery.is_acked and len(tries) == 1,
        "is_lost": delivery.state in ("gave_up", "dropped"),
        "tries": tries if len(tries) > 1 or not delivery.is_acked else [],
        "seconds": delivery.attempts[-1].seconds if delivery.attempts else 0.0,
        "json": _shown(delivery.payload),
    }


def _action(payload: Json) -> str:
    actions = payload.get("actions") or [{}]
    return str(actions[0].get("action_id") or "")


def _attempt(attempt: Any) -> str:
    outcome = _OUTCOMES.get(attempt.outcome, attempt.outcome)
    via = f", {attempt.via}" if attempt.via else ""
    return f"Try {attempt.number + 1}{via}: {outcome}"


def _outcome(delivery: BotDelivery) -> str:
    match delivery.state:
        case "acked":
            count = len(delivery.attempts)
            return "acknowledged" if count == 1 else f"acknowledged at try {count}"
        case "gave_up":
            return "given up"
        case "dropped":
            return "lost on purpose"
        case "held":
            return "held back"
    return "on its way"


def _call(call: Call) -> Json:
    error = (call.response or {}).get("error", "")
    if call.fault and not error:
        error = {"reset_after": "done, but the reply was lost"}.get(call.fault, call.fault)
    return {
        "to": "slack",
        "name": call.method,
        "detail": "",
        "outcome": error or ("ok" if call.is_ok else f"HTTP {call.status}" if call.status else "…"),
        "is_well": call.is_ok,
        "is_lost": bool(call.status and not call.is_ok),
        "tries": [f"Bad weather: {call.fault}"] if call.fault else [],
        "seconds": call.seconds,
        "json": _shown({"sent": call.args, "answered": call.response}),
    }


def _shown(value: Any) -> str:
    return json.dumps(_safe(value), indent=1, ensure_ascii=False, default=str)[:6000]


def _safe(value: Any) -> Any:
    """Return a copy without tokens, tickets and addresses that work once."""
    if isinstance(value, dict):
        return {
            key: _HIDDEN if key in _SECRET_KEYS and isinstance(one, str) else _safe(one)
            for key, one in value.items()
        }
    if isinstance(value, list):
        return [_safe(one) for one in value]
    if isinstance(value, str) and value.startswith(_SECRET_STARTS):
        return _HIDDEN
    return value
