"""Modals and App Homes: their rules, their stacks, what they look like on the wire."""

import json
from typing import Any

from bot.sandbox import elements, events, slack_json
from bot.sandbox.blocks import check_blocks
from bot.sandbox.checks import Checks
from bot.sandbox.errors import SlackError
from bot.sandbox.messages import complete_blocks
from bot.sandbox.state import Json, View
from bot.sandbox.workspace import Workspace

MAX_STACK = 3
MAX_BYTES = 250_000
_TEXTS = (("title", 24), ("submit", 24), ("close", 24))
_LENGTHS = (("private_metadata", 3000), ("callback_id", 255), ("external_id", 255))


def check_view(body: Any, *allowed: str) -> Json:
    """Return a view that Slack would take, or raise its refusal."""
    if not isinstance(body, dict):
        raise _invalid(["[ERROR] must provide an object [json-pointer:/view]"])
    if len(json.dumps(body)) > MAX_BYTES:
        raise SlackError("view_too_large")
    kind = body.get("type")
    if kind not in allowed:
        wanted = " or ".join(allowed)
        raise _invalid([f"[ERROR] must be one of: {wanted} [json-pointer:/view/type]"])
    checks = Checks()
    for name, limit in _LENGTHS:
        checks.text_length(f"/view/{name}", body.get(name), limit)
    if kind == "modal":
        _check_modal(checks, body)
    messages = [*checks.messages, *check_blocks(body.get("blocks"), str(kind), at="/view/blocks")]
    if messages:
        raise _invalid(messages)
    return body


def _check_modal(checks: Checks, body: Json) -> None:
    if body.get("title") is None:
        checks.add("/view/title", "missing required field: title")
    for name, limit in _TEXTS:
        if body.get(name) is not None:
            checks.text(f"/view/{name}", body[name], limit, plain=True)
    blocks = body.get("blocks")
    has_input = isinstance(blocks, list) and any(b.get("type") == "input" for b in blocks)
    if has_input and body.get("submit") is None:
        checks.add("/view/submit", "missing required field: submit (there are input blocks)")


def _invalid(messages: list[str]) -> SlackError:
    return SlackError("invalid_arguments", response_metadata={"messages": messages})


def show(workspace: Workspace, user_id: str, body: Json, *, on_top: bool) -> View:
    """Open a modal for somebody, on top of those that are open or instead of them."""
    stack = workspace.world.stacks.setdefault(user_id, [])
    if not on_top:
        stack.clear()
    if len(stack) >= MAX_STACK:
        raise SlackError("push_limit_reached")
    view = _new(workspace, user_id, body, previous_id=stack[-1] if stack else None)
    if stack:
        view.root_id = stack[0]
    stack.append(view.id)
    workspace.touch()
    return view


def _new(workspace: Workspace, user_id: str, body: Json, previous_id: str | None = None) -> View:
    body = slack_json.copied(body)
    _refuse_taken_name(workspace, body, None)
    complete_blocks(workspace, body["blocks"])
    view_id = workspace.world.new_id("V")
    view = View(view_id, user_id, body, _hash(workspace), view_id, previous_id)
    view.values = initial_values(body["blocks"])
    workspace.world.views[view_id] = view
    return view


def _refuse_taken_name(workspace: Workspace, body: Json, own: View | None) -> None:
    name = body.get("external_id")
    taken = name and any(
        view is not own and view.body.get("external_id") == name and is_open(workspace, view)
        for view in workspace.world.views.values()
    )
    if taken:
        raise SlackError("duplicate_external_ids")


def _hash(workspace: Workspace) -> str:
    number = workspace.world.random.getrandbits(32)
    return f"{int(workspace.clock.timestamp())}.{number:08x}"


def is_open(workspace: Workspace, view: View) -> bool:
    """Say whether somebody has the view in front of them."""
    open_ids = workspace.world.stacks.get(view.user, [])
    return view.id in open_ids or workspace.world.homes.get(view.user) == view.id


def change(workspace: Workspace, view: View, body: Json) -> View:
    """Replace the body of a view. What was typed into blocks that stay is kept."""
    body = slack_json.copied(body)
    _refuse_taken_name(workspace, body, view)
    complete_blocks(workspace, body["blocks"])
    typed = view.values
    view.values = initial_values(body["blocks"])
    for block_id, actions in view.values.items():
        for action_id in actions:
            if action_id in typed.get(block_id, {}):
                actions[action_id] = typed[block_id][action_id]
    view.body, view.hash, view.errors = body, _hash(workspace), {}
    workspace.touch()
    return view


def publish(workspace: Workspace, user_id: str, body: Json) -> View:
    """Show an App Home to somebody."""
    view_id = workspace.world.homes.get(user_id)
    if view_id is not None:
        return change(workspace, workspace.world.views[view_id], body)
    view = _new(workspace, user_id, body)
    workspace.world.homes[user_id] = view.id
    workspace.touch()
    return view


def initial_values(blocks: list[Json]) -> dict[str, dict[str, Json]]:
    """Return `state.values` as a view has it before anyone touches it."""
    values: dict[str, dict[str, Json]] = {}
    for block, element in elements.find_in(blocks):
        if element["type"] in elements.INPUTS:
            state = elements.state_of(element, elements.initial(element))
            values.setdefault(block["block_id"], {})[element["action_id"]] = state
    return values


def view_json(workspace: Workspace, view: View, *, with_state: bool = True) -> Json:
    """Return a view as payloads show it, or as the methods do, without what was typed."""
    body = view.body
    shown: Json = {
        "id": view.id,
        "team_id": workspace.user(view.user).team_id,
        "type": body["type"],
        "blocks": body["blocks"],
        "private_metadata": body.get("private_metadata", ""),
        "callback_id": body.get("callback_id", ""),
        "state": {"values": view.values if with_state else {}},
        "hash": view.hash,
        "title": body.get("title") or {"type": "plain_text", "text": "View Title", "emoji": True},
        "clear_on_close": bool(body.get("clear_on_close")),
        "notify_on_close": bool(body.get("notify_on_close")),
        "close": body.get("close"),
        "submit": body.get("submit"),
        "previous_view_id": view.previous_id,
        "root_view_id": view.root_id,
        "app_id": workspace.world.app_id,
        "external_id": body.get("external_id", ""),
        "app_installed_team_id": workspace.world.team_id,
        "bot_id": workspace.world.bot_id,
    }
    return slack_json.copied(shown)  # type: ignore[no-any-return]


def open_home(workspace: Workspace, user_id: str, tab: str) -> None:
    """Send app_home_opened."""
    event: Json = {
        "type": "app_home_opened",
        "user": user_id,
        "channel": workspace.direct_channel(user_id).id,
        "tab": tab,
        "event_ts": workspace.new_ts(),
    }
    view_id = workspace.world.homes.get(user_id)
    if tab == "home" and view_id is not None:
        event["view"] = view_json(workspace, workspace.world.views[view_id])
    events.emit(workspace, event)
