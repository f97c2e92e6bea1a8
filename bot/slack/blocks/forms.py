"""What every modal is built from: inputs with Slack's limits, and reading back what was typed.

An input's block_id is its action_id, so that one name finds the field, its value and its error.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from slack_sdk.models.blocks import (
    Block,
    InputBlock,
    Option,
    OptionGroup,
    PlainTextInputElement,
    RadioButtonsElement,
    StaticSelectElement,
)
from slack_sdk.models.views import View

from bot.slack import ids, mrkdwn
from bot.slack.blocks.base import MOST_LABEL, DoesNotFitError, Json, plain_text

MOST_INPUT = 3000  # docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element
MOST_VIEW_BLOCKS = 100
MOST_META = 3000
_MOST_OPTIONS = 100
_MOST_VALUE = 150


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a select or a radio: what comes back, and what is read."""

    value: str
    label: str
    hint: str | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form. `name` is its block_id and its action_id."""

    name: str
    label: str
    hint: str | None = None
    is_optional: bool = False


def typed(field: Field, value: str, *, lines: bool = False, limit: int = MOST_INPUT) -> InputBlock:
    """A field to type in, one line or many, prefilled."""
    element = PlainTextInputElement(
        action_id=field.name,
        initial_value=mrkdwn.clip(value, limit) or None,
        multiline=lines,
        max_length=limit,
    )
    return _input(field, element)


def chosen(field: Field, choices: Sequence[Choice], value: str | None) -> InputBlock:
    """A field to choose one of many in."""
    options = [_option(choice) for choice in choices if _fits(choice)]
    initial = next((option for option in options if option.value == value), None)
    groups = [
        OptionGroup(
            label=plain_text(f"{start + 1}–{start + len(part)}"),  # noqa: RUF001 - a range
            options=part,
        )
        for start in range(0, len(options), _MOST_OPTIONS)
        if (part := options[start : start + _MOST_OPTIONS])
    ]
    is_short = len(options) <= _MOST_OPTIONS
    element = StaticSelectElement(
        action_id=field.name,
        options=options if is_short else None,
        option_groups=None if is_short else groups,
        initial_option=initial,
    )
    return _input(field, element)


def picked(
    field: Field, choices: Sequence[Choice], value: str | None, *, tells: bool = False
) -> InputBlock:
    """A field to pick one of a few in. `tells`: Slack says at once when the choice moves."""
    options = [_option(choice) for choice in choices[:10] if _fits(choice)]
    initial = next((option for option in options if option.value == value), None)
    element = RadioButtonsElement(action_id=field.name, options=options, initial_option=initial)
    return _input(field, element, tells=tells)


def _fits(choice: Choice) -> bool:
    return 0 < len(choice.value) <= _MOST_VALUE


def _option(choice: Choice) -> Option:
    return Option(
        text=plain_text(mrkdwn.one_line(choice.label) or choice.value, MOST_LABEL),
        value=choice.value,
        description=plain_text(choice.hint, MOST_LABEL) if choice.hint else None,
    )


def _input(field: Field, element: Any, *, tells: bool = False) -> InputBlock:
    return InputBlock(
        block_id=field.name,
        label=plain_text(field.label),
        hint=plain_text(field.hint) if field.hint else None,
        element=element,
        optional=field.is_optional,
        dispatch_action=True if tells else None,
    )


def modal(
    callback_id: str,
    title: str,
    blocks: Sequence[Block],
    *,
    close: str,
    submit: str | None = None,
    meta: Mapping[str, str] | None = None,
) -> Json:
    """Close a modal. Slack allows 24 characters for each of the three texts around it.

    `meta` carries ids only, and comes back with whatever is done in it.
    """
    kept = json.dumps(dict(meta or {}), separators=(",", ":"), sort_keys=True)
    if len(kept) > MOST_META or len(blocks) > MOST_VIEW_BLOCKS:
        raise DoesNotFitError(f"{len(blocks)} blocks, {len(kept)} characters of metadata")
    drawn: Json = View(
        type="modal",
        callback_id=callback_id,
        title=plain_text(title, 24),
        submit=plain_text(submit, 24) if submit else None,
        close=plain_text(close, 24),
        blocks=list(blocks),
        private_metadata=kept,
    ).to_dict()
    return drawn


# --- what comes back ----------------------------------------------------------------------------


def meta_of(payload_view: Mapping[str, Any]) -> dict[str, str]:
    """The ids that a modal carries; empty where somebody forged them."""
    try:
        kept = json.loads(payload_view.get("private_metadata") or "{}")
    except (ValueError, TypeError, RecursionError):
        return {}
    if not isinstance(kept, dict):
        return {}
    return {str(key): value for key, value in kept.items() if isinstance(value, str)}


def value_in(payload_view: Mapping[str, Any], name: str) -> str | None:
    """What stands in a field: typed, chosen or picked. None where it is empty or not there."""
    state = _inside(_values(payload_view), name, name)
    value = state.get("value") or _inside(state, "selected_option").get("value")
    return value if isinstance(value, str) else None


def has_field(payload_view: Mapping[str, Any], name: str) -> bool:
    """Whether the modal showed this field."""
    return name in _values(payload_view)


def _values(payload_view: Mapping[str, Any]) -> Mapping[str, Any]:
    return _inside(payload_view, "state", "values")


def _inside(table: Mapping[str, Any], *keys: str) -> Mapping[str, Any]:
    """What stands under one key in another; empty where something else does."""
    for key in keys:
        found = table.get(key)
        table = found if isinstance(found, dict) else {}
    return table


def errors_of(fields: Mapping[str, str]) -> dict[str, str]:
    """Mistakes by field, as the `errors` of a view response, which go by block."""
    known = {
        ids.FIELD_BLOCKS[name]: mrkdwn.clip(advice, MOST_INPUT)
        for name, advice in fields.items()
        if name in ids.FIELD_BLOCKS
    }
    other = [advice for name, advice in fields.items() if name not in ids.FIELD_BLOCKS]
    if other:
        known.setdefault(ids.ANSWER_TITLE, " ".join(other))
    return known
