"""Filling and submitting modals: what was typed, what the bot answers to it."""

from typing import Any

from bot.sandbox import elements, views
from bot.sandbox.errors import RefusedError
from bot.sandbox.state import Json, View
from bot.sandbox.workspace import Workspace


class ResponseAction(str):
    """What a submission was answered with: `errors`, `update`, `push` or `clear`."""

    payload: Json
    errors: dict[str, str]

    def __new__(cls, payload: Json) -> "ResponseAction":
        """Take it from the ack's payload."""
        made = super().__new__(cls, payload["response_action"])
        made.payload = payload
        made.errors = payload.get("errors") or {}
        return made


def fill(view: View, values: Json) -> None:
    """Type into the inputs of a view, by block and action, or by action alone."""
    unused = set(_flat(values))
    for block, element in elements.find_in(view.body["blocks"]):
        key = (block["block_id"], element["action_id"])
        for name in (key, (None, element["action_id"])):
            if name in unused:
                state = elements.state_of(element, _flat(values)[name])
                view.values.setdefault(key[0], {})[key[1]] = state
                unused.discard(name)
    if unused:
        names = ", ".join(str(action_id) for _, action_id in unused)
        raise RefusedError(f"the open view has no input {names}")


def _flat(values: Json) -> dict[tuple[str | None, str], Any]:
    flat: dict[tuple[str | None, str], Any] = {}
    for name, value in values.items():
        is_block = isinstance(value, dict) and not any(
            key in ("type", "value") or key.startswith("selected_") for key in value
        )
        if is_block:
            flat |= {(name, action_id): one for action_id, one in value.items()}
        else:
            flat[None, name] = value
    return flat


def missing(view: View) -> list[str]:
    """Return the labels of inputs that Slack's own client would not let pass."""
    found = []
    for block, element in elements.find_in(view.body["blocks"]):
        if block["type"] != "input":
            continue
        state = view.values.get(block["block_id"], {}).get(element["action_id"], {})
        if elements.is_empty(state):
            if not block.get("optional"):
                found.append(block["label"]["text"])
        elif not _has_right_length(element, state.get("value")):
            found.append(block["label"]["text"])
    return found


def _has_right_length(element: Json, value: Any) -> bool:
    if not isinstance(value, str):
        return True
    return int(element.get("min_length", 0)) <= len(value) <= int(element.get("max_length", 3000))


def after_submit(workspace: Workspace, view: View, answer: Json | None) -> ResponseAction | None:
    """Do what the bot answered to a submission. Without an answer the view closes."""
    if not answer or "response_action" not in answer:
        _remove(workspace, view)
        return None
    match answer["response_action"]:
        case "errors":
            view.errors = dict(answer.get("errors") or {})
            _refuse_unknown_blocks(view)
        case "update":
            body = views.check_view(answer.get("view"), "modal")
            views.change(workspace, view, body)
        case "push":
            body = views.check_view(answer.get("view"), "modal")
            views.show(workspace, view.user, body, on_top=True)
        case "clear":
            workspace.world.stacks[view.user] = []
        case other:
            raise RefusedError(f"the bot answered with an unknown response_action: {other}")
    workspace.touch()
    return ResponseAction(answer)


def _refuse_unknown_blocks(view: View) -> None:
    inputs = {b["block_id"] for b in view.body["blocks"] if b["type"] == "input"}
    unknown = sorted(set(view.errors) - inputs)
    if unknown or not view.errors:
        raise RefusedError(f"the bot's errors name no input block: {unknown}")


def close(workspace: Workspace, user_id: str, *, everything: bool) -> list[View]:
    """Close the modal in front, or all; return those closed, the front one first."""
    stack = workspace.world.stacks.get(user_id) or []
    if not stack:
        raise RefusedError("no view is open")
    front = workspace.world.views[stack[-1]]
    is_cleared = everything or bool(front.body.get("clear_on_close"))
    closed = stack[::-1] if is_cleared else stack[-1:]
    workspace.world.stacks[user_id] = stack[: -len(closed)]
    workspace.touch()
    return [workspace.world.views[view_id] for view_id in closed]


def _remove(workspace: Workspace, view: View) -> None:
    stack = workspace.world.stacks.get(view.user, [])
    if view.id in stack:
        del stack[stack.index(view.id) :]
    workspace.touch()
