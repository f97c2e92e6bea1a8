"""Payloads as Slack sends them, to change a field of."""

from __future__ import annotations

from typing import Any

from bot.slack.payloads import Us

US = Us("U0SWITCH", "B0SWITCH")
TS = "1764000000.000100"
ROOT = "1763999999.000100"

Json = dict[str, Any]


def written(**fields: Any) -> Json:
    """A message that somebody wrote in a channel; a field of None is left out."""
    event: Json = {
        "type": "message",
        "channel": "C0GLOBEX",
        "channel_type": "channel",
        "ts": TS,
        "event_ts": TS,
        "user": "U0MIA",
        "team": "T0GLOBEX",
        "text": "How do I reset my password?",
        "client_msg_id": "b5c1f3c8-0000-4000-8000-000000000000",
        "blocks": [{"type": "rich_text", "elements": []}],
    }
    event |= fields
    return {key: value for key, value in event.items() if value is not None}


def changed(after: Any, before: Any) -> Json:
    """A message that is not as it was."""
    return {
        "type": "message",
        "subtype": "message_changed",
        "channel": "C0GLOBEX",
        "channel_type": "channel",
        "message": after,
        "previous_message": before,
        "hidden": True,
        "ts": "1764000010.000000",
    }
