"""The interactive elements of Block Kit: their limits, and what using one sends."""

from collections.abc import Iterator
from typing import Any

from bot.sandbox.checks import Checks
from bot.sandbox.errors import RefusedError
from bot.sandbox.state import Json

_STATIC = frozenset({"static_select", "multi_static_select"})
_PICKERS = frozenset(
    f"{many}{what}_select"
    for many in ("", "multi_")
    for what in ("users", "conversations", "channels", "external")
)
_CHOICES = frozenset({"checkboxes", "radio_buttons"})
_DATES = frozenset({"datepicker", "timepicker", "datetimepicker"})
_TYPED = frozenset(
    {"plain_text_input", "number_input", "email_text_input", "url_text_input", "rich_text_input"}
)
_SELECTS = _STATIC | _PICKERS

ACTIONS = _SELECTS | _CHOICES | _DATES | {"button", "overflow", "workflow_button"}
ACCESSORIES = ACTIONS | {"image"}
INPUTS = _SELECTS | _CHOICES | _DATES | _TYPED | {"file_input"}
CONTEXT_ACTIONS = frozenset({"feedback_buttons", "icon_button"})
INTERACTIVE = (ACTIONS | INPUTS | CONTEXT_ACTIONS) - {"image"}

_SELECTED = {
    "users_select": "selected_user",
    "conversations_select": "selected_conversation",
    "channels_select": "selected_channel",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "multi_users_select": "selected_users",
    "multi_conversations_select": "selected_conversations",
    "multi_channels_select": "selected_channels",
}


def check(checks: Checks, at: str, element: Any, allowed: frozenset[str]) -> None:
    """Check one element against its limits."""
    kind = element.get("type") if isinstance(element, dict) else None
    if kind not in allowed:
        checks.add(at, f"unsupported type: {kind}")
        return
    checks.text_length(f"{at}/action_id", element.get("action_id"), 255)
    if isinstance(element.get("placeholder"), dict):
        checks.text(f"{at}/placeholder", element["placeholder"], 150, plain=True)
    if isinstance(element.get("confirm"), dict):
        _confirm(checks, f"{at}/confirm", element["confirm"])
    if kind == "button":
        _button(checks, at, element)
    elif kind == "feedback_buttons":
        for name in ("positive_button", "negative_button"):
            _button(checks, f"{at}/{name}", element.get(name) or {})
    else:
        _options(checks, at, element, kind)


def _confirm(checks: Checks, at: str, confirm: Json) -> None:
    limits = (("title", 100, True), ("text", 300, False), ("confirm", 30, True), ("deny", 30, True))
    for name, limit, plain in limits:
        if confirm.get(name) is not None:
            checks.text(f"{at}/{name}", confirm[name], limit, plain=plain)


def _button(checks: Checks, at: str, button: Json) -> None:
    checks.text(f"{at}/text", button.get("text"), 75, plain=True)
    checks.text_length(f"{at}/value", button.get("value"), 2000)
    checks.text_length(f"{at}/url", button.get("url"), 3000)
    if button.get("style") not in (None, "primary", "danger"):
        checks.add(f"{at}/style", "must be primary or danger")


def _options(checks: Checks, at: str, element: Json, kind: str) -> None:
    if kind in _STATIC and element.get("option_groups"):
        checks.at_most(f"{at}/option_groups", len(element["option_groups"]), 100, "items")
    elif kind in _STATIC | _CHOICES | {"overflow"}:
        limit = 100 if kind in _STATIC else 5 if kind == "overflow" else 10
        options = element.get("options") or []
        checks.at_most(f"{at}/options", len(options), limit, "items")
        if not options:
            checks.add(f"{at}/options", "must have at least 1 item")
    for index, option in enumerate(options_of(element)):
        where = f"{at}/options/{index}"
        checks.text(f"{where}/text", option.get("text"), 75, plain=kind not in _CHOICES)
        checks.text_length(f"{where}/value", option.get("value"), 150)
    initial = element.get("initial_option")
    if initial and initial not in list(options_of(element)) and kind != "external_select":
        checks.add(f"{at}/initial_option", "must be one of the options")


def options_of(element: Json) -> Iterator[Json]:
    """Yield the options of an element, those in groups too."""
    yield from element.get("options") or []
    for group in element.get("option_groups") or []:
        yield from group.get("options") or []


def find_in(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Yield every interactive element with its block."""
    for block in blocks:
        for element in _elements_of(block):
            if isinstance(element, dict) and element.get("type") in INTERACTIVE:
                yield block, element


def _elements_of(block: Json) -> list[Any]:
    if block.get("type") in ("actions", "context_actions"):
        return list(block.get("elements") or [])
    return [block.get("accessory"), block.get("element")]


def holds(element: Json, value: str | None) -> bool:
    """Say whether pressing `element` could send `value`; None stands for whatever it has."""
    if value is None:
        return True
    kind = element["type"]
    if kind in ("button", "icon_button", "workflow_button"):
        return bool(element.get("value") == value)
    if kind == "feedback_buttons":
        return any(b.get("value") == value for b in _feedback(element))
    if kind in _STATIC | _CHOICES | {"overflow"}:
        return any(option.get("value") == value for option in options_of(element))
    return True


def _feedback(element: Json) -> list[Json]:
    return [element["positive_button"], element["negative_button"]]


def action(block: Json, element: Json, value: Any, action_ts: str) -> Json:
    """Return the entry of `actions` that using `element` sends."""
    kind = element["type"]
    sent: Json = {
        "type": kind,
        "action_id": element["action_id"],
        "block_id": block["block_id"],
        "action_ts": action_ts,
    }
    if kind in ("button", "icon_button", "workflow_button"):
        kept = {key: element[key] for key in ("text", "value", "style", "url") if key in element}
        return sent | kept
    if kind == "feedback_buttons":
        button = next((b for b in _feedback(element) if b.get("value") == value), None)
        return sent | (button or element["positive_button"])
    return sent | state_of(element, value)


def state_of(element: Json, value: Any) -> Json:
    """Return the entry of `state.values` for an element set to `value` (None: left empty)."""
    kind = element["type"]
    if isinstance(value, dict) and kind not in _TYPED:
        return {"type": kind, **value}
    if kind in _SELECTED:
        return {"type": kind, _SELECTED[kind]: value}
    if kind in ("checkboxes", "multi_static_select", "multi_external_select"):
        chosen = [_option(element, one) for one in value or []]
        return {"type": kind, "selected_options": chosen}
    if kind in _TYPED:
        name = "rich_text_value" if kind == "rich_text_input" else "value"
        return {"type": kind, name: value if value != "" else None}
    chosen_one = None if value is None else _option(element, value)
    return {"type": kind, "selected_option": chosen_one}


def _option(element: Json, value: Any) -> Json:
    if isinstance(value, dict):
        return value
    if element["type"].endswith("external_select"):
        return {"text": {"type": "plain_text", "text": str(value), "emoji": True}, "value": value}
    for option in options_of(element):
        if option.get("value") == value:
            return option
    raise RefusedError(f"{element['action_id']} has no option {value!r}")


def initial(element: Json) -> Any:
    """Return the value an element starts with, in the form `state_of` takes."""
    for key in ("initial_option", "initial_options", "initial_value"):
        if element.get(key) is not None:
            return element[key] if key != "initial_option" else element[key].get("value")
    for key, value in element.items():
        if key.startswith("initial_") and value is not None:
            return value
    return None


def is_empty(state: Json) -> bool:
    """Say whether an entry of `state.values` holds nothing."""
    return not any(value for key, value in state.items() if key != "type")
