"""Reads what was sent to people who are not the team, for what they must never read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from bot.sandbox import Sandbox
from bot.sandbox.sample_world import TEAMMATES

_TOKEN = re.compile(r"<([^<>]*)>")
_SCORE = re.compile(r"confidence|· ?\d+ ?%|\b0\.\d{2,}\b", re.IGNORECASE)
_SAID = ("chat.postMessage", "chat.update", "chat.postEphemeral")
_LIVE_ELEMENTS = {"user", "usergroup", "channel", "broadcast", "team"}

Json = dict[str, Any]


def parsed_texts(block: Any) -> Iterator[str]:
    """Every text that Slack parses: mrkdwn objects, wherever they stand."""
    if isinstance(block, list):
        for each in block:
            yield from parsed_texts(each)
    elif isinstance(block, dict):
        if block.get("type") == "mrkdwn":
            yield str(block["text"])
        for value in block.values():
            if isinstance(value, (dict, list)):
                yield from parsed_texts(value)


def live_elements(block: Any) -> Iterator[str]:
    """The elements of rich text that ping or link."""
    if isinstance(block, list):
        for each in block:
            yield from live_elements(each)
    elif isinstance(block, dict):
        if block.get("type") in _LIVE_ELEMENTS and "action_id" not in block:
            yield str(block)
        for value in block.values():
            if isinstance(value, (dict, list)):
                yield from live_elements(value)


def mentions_in(text: str, blocks: Any) -> list[str]:
    """What pings or names a person, a group or a channel."""
    texts = [text, *parsed_texts(blocks)]
    tokens = [token for each in texts for token in _TOKEN.findall(each)]
    live = [token for token in tokens if token[:1] in "@#!" and not token.startswith("!date^")]
    return live + list(live_elements(blocks))


def readers_are_team(sandbox: Sandbox, call: Json) -> bool:
    """Whether only the team can read what a call said."""
    if call.get("user"):
        return call["user"] in TEAMMATES
    world = sandbox.workspace.world
    place = world.channels.get(world.former_ids.get(call["channel"], call["channel"]))
    if place is None:
        return False
    return set(place.members) <= {*TEAMMATES, world.bot_user_id, "U0OTHERBOT"}


def internal_names(sandbox: Sandbox) -> set[str]:
    """Names that customers never read: teammates' own, their addresses, and internal channels."""
    world = sandbox.workspace.world
    team = [world.users[user_id] for user_id in TEAMMATES]
    hidden = {name for user in team for name in (user.real_name, user.email, user.id)}
    return hidden | {"support-desk", "C0DESK", "C0GENERAL"}


def leaks(sandbox: Sandbox, notes: tuple[str, ...] = ()) -> list[str]:
    """What was sent to customers and should not have been."""
    found: list[str] = []
    hidden = internal_names(sandbox) | set(notes)
    for call in sandbox.calls():
        if call.method not in _SAID or readers_are_team(sandbox, call.args):
            continue
        text, blocks = str(call.args.get("text", "")), call.args.get("blocks") or []
        blocks = json.loads(blocks) if isinstance(blocks, str) else blocks
        whole = f"{text} {json.dumps(blocks, ensure_ascii=False)}"
        found += [f"{call.method} mentions {token}" for token in mentions_in(text, blocks)]
        found += [f"{call.method} names {name}" for name in hidden if name and name in whole]
        found += [f"{call.method} shows {score[0]}" for score in _SCORE.finditer(whole)]
        found += _told_in_metadata(call.args)
    return found


def _told_in_metadata(args: Json) -> list[str]:
    metadata = args.get("metadata") or {}
    metadata = json.loads(metadata) if isinstance(metadata, str) else metadata
    payload = metadata.get("event_payload", {})
    is_opaque = all(re.fullmatch(r"[0-9a-f]{24}", str(value)) for value in payload.values())
    return [] if is_opaque and set(payload) <= {"k"} else [f"metadata tells {metadata}"]
