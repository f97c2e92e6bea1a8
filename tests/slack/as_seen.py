"""Writes Block Kit down as the person sees it, so that a snapshot can be read over.

One line a line of text, its block's kind in front. A button is `[label](value)`, bold where it is
primary. Nothing is left out in silence: what always has the same value is checked for it, the
action behind each label stands in a table of its own, and a key that is not known here is an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Any

from bot.slack.blocks.base import Drawn

Json = Mapping[str, Any]
Actions = dict[str, set[str]]
"""The actions behind each label."""

_GUTTER = 9
_STYLES = {None: "", "primary": "**", "danger": "!!"}
_DATE = re.compile(r"<!date\^(\d+)\^\{date_short_pretty\} at \{time\}\|([^>]*)>")


class UnknownPart(AssertionError):
    """A block has something that is not written down here yet."""


def message_as_seen(message: Drawn, short: Mapping[str, str]) -> tuple[list[str], Actions]:
    """Give `(lines, actions)` of a message; `short` has shorter names of what stands in it."""
    return _Writer(short).write([("push", message.text), *_blocks(message.blocks)])


def view_as_seen(view: Json, short: Mapping[str, str]) -> tuple[list[str], Actions]:
    """Give `(lines, actions)` of a modal or an App Home."""
    parts = dict(view)
    kind, blocks = parts.pop("type"), parts.pop("blocks")
    if kind == "home":
        _nothing_left(parts, kind)
        return _Writer(short).write(_blocks(blocks))
    title, meta = _plain(parts.pop("title")), parts.pop("private_metadata")
    ends = [f"[{_plain(parts.pop(end))}]" for end in ("submit", "close") if end in parts]
    lines = [
        (kind, f"{title} {{{parts.pop('callback_id')}}}"),
        *_blocks(blocks),
        ("", " ".join(ends)),
        ("keeps", meta),
    ]
    _nothing_left(parts, kind)
    return _Writer(short).write(lines)


class _Writer:
    """Writes parts with the kind in front; notes the actions."""

    def __init__(self, short: Mapping[str, str]) -> None:
        self._short = short
        self._actions: Actions = {}

    def write(self, parts: Iterable[tuple[str, Any]]) -> tuple[list[str], Actions]:
        lines = [line for kind, what in parts for line in self._part(kind, what)]
        return lines, self._actions

    def _part(self, kind: str, what: Any) -> Iterator[str]:
        text = self._buttons(what) if isinstance(what, list) else str(what)
        text = _DATE.sub(_date, text)
        for long, short in self._short.items():
            text = text.replace(long, short)
        for number, line in enumerate(text.split("\n")):
            yield f"{'' if number else kind:{_GUTTER}}| {line}".rstrip()

    def _buttons(self, elements: list[Json]) -> str:
        return " ".join(map(self._button, elements))

    def _button(self, element: Json) -> str:
        parts = dict(element)
        _must_be(parts, "type", "button")
        label, mark = _plain(parts.pop("text")), _STYLES[parts.pop("style", None)]
        self._actions.setdefault(label, set()).add(parts.pop("action_id"))
        leads_to = parts.pop("value", None) or parts.pop("url", None)
        _nothing_left(parts, "button")
        return f"[{mark}{label}{mark}]({leads_to})"


def _date(token: re.Match[str]) -> str:
    """A date as somebody in UTC reads it, where Slack's token and its fallback say the same."""
    at = datetime.fromtimestamp(int(token[1]), UTC)
    is_same = token[2] == f"{at.day} {at:%b %Y, %H:%M} UTC"
    return f"<{token[2]}>" if is_same else token[0]


def _blocks(blocks: Iterable[Json]) -> Iterator[tuple[str, Any]]:
    for block in blocks:
        parts = dict(block)
        kind = parts.pop("type")
        if kind not in _WRITERS:
            raise UnknownPart(f"a block {kind}")
        yield from _WRITERS[kind](parts)
        _nothing_left(parts, kind)


def _section(parts: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    text = parts.pop("text")
    is_plain = text["type"] == "plain_text"  # Slack shows its marks as they are
    yield ("plain", _plain(text)) if is_plain else ("section", _mrkdwn(text))
    if "accessory" in parts:
        yield "  beside", [parts.pop("accessory")]


def _context(parts: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for element in parts.pop("elements"):
        yield "context", _mrkdwn(element)


def _divider(_parts: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    yield "-" * _GUTTER, ""


def _actions(parts: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    if "block_id" in parts:
        yield "buttons", f"{{{parts.pop('block_id')}}}"
    yield "", parts.pop("elements")


def _rich_text(parts: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    kinds = {
        "rich_text_quote": "quote",
        "rich_text_section": "text",
        "rich_text_preformatted": "code",
    }
    for element in parts.pop("elements"):
        inner = dict(element)
        kind, pieces = kinds[inner.pop("type")], inner.pop("elements")
        _nothing_left(inner, kind)
        yield kind, "".join(map(_piece, pieces))


def _piece(piece: Json) -> str:
    parts = dict(piece)
    kind = parts.pop("type")
    if kind == "emoji":
        tone = f":skin-tone-{parts.pop('skin_tone')}:" if "skin_tone" in parts else ""
        _nothing_left({key: parts[key] for key in parts if key != "name"}, kind)
        return f"(:{parts['name']}:{tone})"
    text = parts.pop("text")
    if parts.get("style") == {"code": True}:
        text = f"`{text}`" if parts.pop("style") else text
    if kind == "link":
        text = f"[{text}]({parts.pop('url')})"
    elif kind != "text":
        raise UnknownPart(f"rich text {kind}")
    _nothing_left(parts, kind)
    return str(text)


def _input(parts: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    name, element = parts.pop("block_id"), dict(parts.pop("element"))
    _must_be(element, "action_id", name)
    more = " (optional)" if parts.pop("optional") else ""
    more += " (tells at once)" if parts.pop("dispatch_action", False) else ""
    yield "input", f"{_plain(parts.pop('label'))}{more} {{{name}}}"
    yield from _FIELDS[element.pop("type")](element)
    _nothing_left(element, "input")
    if "hint" in parts:
        yield "  hint", _plain(parts.pop("hint"))


def _text_field(element: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    lines = "lines" if element.pop("multiline") else "line"
    yield f"  {lines}", f"at most {element.pop('max_length')} characters"
    if "initial_value" in element:
        yield "  filled", element.pop("initial_value")


def _choices(marks: str, element: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    chosen = element.pop("initial_option", None)
    options = element.pop("options")
    assert chosen is None or chosen in options
    for option in options:
        parts = dict(option)
        text, value = _plain(parts.pop("text")), parts.pop("value")
        told = f" - {_plain(parts.pop('description'))}" if "description" in parts else ""
        _nothing_left(parts, "option")
        mark = "x" if option == chosen else " "
        yield "  choice", f"{marks[0]}{mark}{marks[1]} {text}{told} {{{value}}}"


_WRITERS = {
    "section": _section,
    "context": _context,
    "divider": _divider,
    "actions": _actions,
    "rich_text": _rich_text,
    "input": _input,
}
_FIELDS = {
    "plain_text_input": _text_field,
    "radio_buttons": partial(_choices, "()"),
    "static_select": partial(_choices, "[]"),
}


def _mrkdwn(text: Json) -> str:
    assert text == {"type": "mrkdwn", "text": text["text"], "verbatim": True}, text
    return str(text["text"])


def _plain(text: Json) -> str:
    assert text == {"type": "plain_text", "text": text["text"], "emoji": False}, text
    return str(text["text"])


def _must_be(parts: dict[str, Any], key: str, value: str) -> None:
    found = parts.pop(key)
    assert found == value, f"{key} is {found}, not {value}"


def _nothing_left(parts: Json, kind: str) -> None:
    if parts:
        raise UnknownPart(f"{kind} has {sorted(parts)}")
