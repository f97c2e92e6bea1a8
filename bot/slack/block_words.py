"""Reads Block Kit back into Slack's own text: what people see in blocks, as words. Pure.

Mentions, links and `:emoji:` come out as they would stand in a message's `text`. What is malformed,
or more than anybody reads, is left out; nothing raises.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.core.text import MAX_TEXT, escape, unescape

Json = dict[str, Any]

_MOST_PARTS = 1_000  # of all blocks together; Slack's own limits allow fewer that people read
_ID = re.compile(r"[A-Z][A-Z0-9]{1,30}")
_EMOJI_NAME = re.compile(r"[^\s:<>&]{1,80}(?:::skin-tone-\d(?:-\d)?)?")


@dataclass(slots=True)
class _Budget:
    """How many parts are still looked at."""

    left: int = _MOST_PARTS

    def each(self, parts: object) -> Iterator[Json]:
        """The objects of a list; none, where it is no list."""
        for part in parts if isinstance(parts, list) else ():
            self.left -= 1
            if self.left < 0:
                return
            if isinstance(part, dict):
                yield part


def words_in_blocks(blocks: object) -> str:
    """What stands in a message's blocks, line by line; empty where nothing does."""
    budget = _Budget()
    lines = [line for block in budget.each(blocks) for line in _lines(block, budget)]
    return "\n".join(line for line in lines if line.strip())[:MAX_TEXT].strip()


def _lines(block: Json, budget: _Budget) -> list[str]:
    match block.get("type"):
        case "rich_text":
            return [_part(part, budget) for part in budget.each(block.get("elements"))]
        case "section":
            fields = budget.each(block.get("fields"))
            return [words_in(block.get("text")), *map(words_in, fields)]
        case "header":
            return [words_in(block.get("text"))]
        case "context":
            return [" ".join(filter(None, map(words_in, budget.each(block.get("elements")))))]
        case "markdown":
            return [escape(text_in(block, "text"))]
        case "table":
            return _rows(block.get("rows"), budget)
        case "input":
            return [words_in(block.get("label")), _value(block.get("element"))]
    return []


def words_in(part: object) -> str:
    """A text object's words. In a plain one nothing has a meaning, so all of it is escaped."""
    if not isinstance(part, dict):
        return ""
    words = text_in(part, "text")
    return escape(unescape(words)) if part.get("type") == "plain_text" else words


def text_in(part: Json, key: str) -> str:
    """A text under a key; empty where there is none."""
    found = part.get(key)
    return found if isinstance(found, str) else ""


def _value(element: object) -> str:
    """What stands in a field that somebody filled."""
    if not isinstance(element, dict):
        return ""
    chosen = element.get("initial_option")
    value = text_in(element, "initial_value") or text_in(element, "value")
    return escape(value) or (words_in(chosen.get("text")) if isinstance(chosen, dict) else "")


def _rows(rows: object, budget: _Budget) -> list[str]:
    lines = []
    for row in rows if isinstance(rows, list) else ():
        cells = [" ".join(_cell(cell, budget).split()) for cell in budget.each(row)]
        lines.append(" | ".join(filter(None, cells)))
        if budget.left < 0:
            break
    return lines


def _cell(cell: Json, budget: _Budget) -> str:
    if cell.get("type") == "rich_text":
        return "\n".join(_part(part, budget) for part in budget.each(cell.get("elements")))
    return escape(text_in(cell, "text"))


# --- rich text ----------------------------------------------------------------------------------


def _part(part: Json, budget: _Budget) -> str:
    """A paragraph, quotation, list or piece of code, in the marks that Slack's text has for it."""
    match part.get("type"):
        case "rich_text_list":
            items = [_run(item, budget) for item in budget.each(part.get("elements"))]
            is_ordered = part.get("style") == "ordered"
            signs = (f"{number}." if is_ordered else "•" for number in range(1, len(items) + 1))
            return "\n".join(f"{sign} {item}" for sign, item in zip(signs, items, strict=True))
        case "rich_text_preformatted":
            return f"```\n{_run(part, budget)}\n```"
        case "rich_text_quote":
            return "\n".join(f"&gt; {line}" for line in _run(part, budget).split("\n"))
    return _run(part, budget).strip("\n")


def _run(part: Json, budget: _Budget) -> str:
    return "".join(_element(each) for each in budget.each(part.get("elements")))


def _element(element: Json) -> str:
    match element.get("type"):
        case "text":
            return _styled(element)
        case "link":
            return _link(text_in(element, "url"), text_in(element, "text"))
        case "emoji":
            return _emoji(element)
        case "user" | "channel" | "usergroup" as kind:
            sign = {"user": "@", "channel": "#", "usergroup": "!subteam^"}[kind]
            slack_id = text_in(element, f"{kind}_id")
            return f"<{sign}{slack_id}>" if _ID.fullmatch(slack_id) else ""
        case "broadcast":
            reached = text_in(element, "range")
            return f"<!{reached}>" if reached.isalpha() else ""
        case "date":
            return escape(text_in(element, "fallback"))
    return ""


def _styled(element: Json) -> str:
    words = escape(text_in(element, "text"))
    style = element.get("style")
    is_code = isinstance(style, dict) and style.get("code") is True
    return f"`{words}`" if is_code and words.strip() and not set("`\n") & set(words) else words


def _link(url: str, label: str) -> str:
    if not url or any(char in url for char in "<>|\n "):
        return escape(label or url)
    label = escape(" ".join(label.replace("|", "/").split()))
    return f"<{escape(url)}|{label}>" if label else f"<{escape(url)}>"


def _emoji(element: Json) -> str:
    name, tone = text_in(element, "name"), element.get("skin_tone")
    if isinstance(tone, int) and 1 < tone < 7:
        name = f"{name.partition('::')[0]}::skin-tone-{tone}"
    return f":{name}:" if _EMOJI_NAME.fullmatch(name) else ""
