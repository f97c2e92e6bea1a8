"""Checks blocks against Slack's limits and completes them as Slack does.

Numbers: docs.slack.dev/reference/block-kit and the models of slack_sdk 3.47.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from bot.sandbox import elements
from bot.sandbox.checks import Checks
from bot.sandbox.errors import SlackError
from bot.sandbox.state import Json

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
MESSAGE_WORDS = 13_200  # undocumented; at so many msg_blocks_too_long was reported

_ANYWHERE = {"section", "header", "context", "actions", "divider", "image", "rich_text", "input"}
SURFACES = {
    "message": _ANYWHERE | {"context_actions", "markdown", "table", "video"},
    "modal": _ANYWHERE | {"video"},
    "home": _ANYWHERE | {"video"},
}


def check_blocks(blocks: Any, surface: str, *, at: str = "/blocks") -> list[str]:
    """Return what Slack has against `blocks`, one line each with a JSON pointer."""
    checks = Checks()
    if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
        checks.add(at, "must be an array of objects")
        return checks.messages
    limit = MESSAGE_BLOCKS if surface == "message" else VIEW_BLOCKS
    checks.at_most(at, len(blocks), limit, "items")
    seen: set[str] = set()
    for index, block in enumerate(blocks):
        _check_block(checks, f"{at}/{index}", block, surface)
        block_id = block.get("block_id")
        if block_id is not None and block_id in seen:
            checks.add(f"{at}/{index}/block_id", f"`block_id` {block_id} already exists")
        seen.add(str(block_id))
    return checks.messages


def refuse_bad_blocks(blocks: Any) -> None:
    """Raise `invalid_blocks` if a message may not carry `blocks`."""
    if not isinstance(blocks, list):
        raise SlackError("invalid_blocks_format")
    messages = check_blocks(blocks, "message")
    if messages:
        raise SlackError(
            "invalid_blocks", errors=messages, response_metadata={"messages": messages}
        )
    if words_in(blocks) > MESSAGE_WORDS:
        raise SlackError("msg_blocks_too_long")


def words_in(part: Any) -> int:
    """How many characters of text there are in blocks, all together."""
    if isinstance(part, list):
        return sum(words_in(entry) for entry in part)
    if not isinstance(part, dict):
        return 0
    return sum(
        len(value) if key in ("text", "url") and isinstance(value, str) else words_in(value)
        for key, value in part.items()
    )


def _check_block(checks: Checks, at: str, block: Json, surface: str) -> None:
    kind = str(block.get("type"))
    if kind not in SURFACES[surface]:
        checks.add(at, f"unsupported type: {kind}")
        return
    checks.text_length(f"{at}/block_id", block.get("block_id"), 255)
    if kind in _CHECKS:
        _CHECKS[kind](checks, at, block)


def _section(checks: Checks, at: str, block: Json) -> None:
    fields = block.get("fields")
    if block.get("text") is None and not fields:
        checks.add(at, "missing required field: text or fields")
    if block.get("text") is not None:
        checks.text(f"{at}/text", block["text"], 3000)
    if fields is not None:
        checks.at_most(f"{at}/fields", len(fields), 10, "items")
        for index, entry in enumerate(fields):
            checks.text(f"{at}/fields/{index}", entry, 2000)
    if block.get("accessory") is not None:
        elements.check(checks, f"{at}/accessory", block["accessory"], elements.ACCESSORIES)


def _header(checks: Checks, at: str, block: Json) -> None:
    checks.text(f"{at}/text", block.get("text"), 150, plain=True)


def _context(checks: Checks, at: str, block: Json) -> None:
    for index, element in enumerate(_some(checks, at, block, 10)):
        where = f"{at}/elements/{index}"
        if isinstance(element, dict) and element.get("type") == "image":
            _image(checks, where, element)
        else:
            checks.text(where, element, 3000)


def _check_elements(
    checks: Checks, at: str, block: Json, *, limit: int, allowed: frozenset[str]
) -> None:
    seen: set[str] = set()
    for index, element in enumerate(_some(checks, at, block, limit)):
        where = f"{at}/elements/{index}"
        elements.check(checks, where, element, allowed)
        action_id = element.get("action_id") if isinstance(element, dict) else None
        if action_id is not None and action_id in seen:
            checks.add(f"{where}/action_id", f"`action_id` {action_id} already exists")
        seen.add(str(action_id))


def _some(checks: Checks, at: str, block: Json, limit: int) -> list[Any]:
    found = block.get("elements")
    if not isinstance(found, list) or not found:
        checks.add(f"{at}/elements", "must have at least 1 item")
        return []
    checks.at_most(f"{at}/elements", len(found), limit, "items")
    return found


def _image(checks: Checks, at: str, block: Json) -> None:
    if not (block.get("image_url") or block.get("slack_file")):
        checks.add(at, "missing required field: image_url")
    checks.text_length(f"{at}/image_url", block.get("image_url"), 3000)
    if not block.get("alt_text"):
        checks.add(f"{at}/alt_text", "missing required field: alt_text")
    checks.text_length(f"{at}/alt_text", block.get("alt_text"), 2000)
    if isinstance(block.get("title"), dict):
        checks.text(f"{at}/title", block["title"], 2000, plain=True)


def _input(checks: Checks, at: str, block: Json) -> None:
    checks.text(f"{at}/label", block.get("label"), 2000, plain=True)
    if block.get("hint") is not None:
        checks.text(f"{at}/hint", block["hint"], 2000, plain=True)
    elements.check(checks, f"{at}/element", block.get("element"), elements.INPUTS)


def _rich_text(checks: Checks, at: str, block: Json) -> None:
    if not isinstance(block.get("elements"), list):
        checks.add(f"{at}/elements", "must be an array")


def _markdown(checks: Checks, at: str, block: Json) -> None:
    checks.text_length(f"{at}/text", block.get("text"), 12_000)


_CHECKS: dict[str, Callable[[Checks, str, Json], None]] = {
    "section": _section,
    "header": _header,
    "context": _context,
    "actions": partial(_check_elements, limit=25, allowed=elements.ACTIONS),
    "context_actions": partial(_check_elements, limit=5, allowed=elements.CONTEXT_ACTIONS),
    "image": _image,
    "input": _input,
    "rich_text": _rich_text,
    "markdown": _markdown,
}


def complete(blocks: list[Json], new_id: Callable[[], str], text: Callable[[Json], str]) -> None:
    """Give each block an id and store its texts as Slack would; `text` reads a text object."""
    for block in blocks:
        block.setdefault("block_id", new_id())
        _complete(block, new_id, text)


def _complete(part: Any, new_id: Callable[[], str], text: Callable[[Json], str]) -> None:
    if isinstance(part, list):
        for entry in part:
            _complete(entry, new_id, text)
        return
    if not isinstance(part, dict) or part.get("type") == "rich_text":
        return
    kind = part.get("type")
    if kind in ("mrkdwn", "plain_text"):
        part["text"] = text(part)
        part.setdefault("verbatim" if kind == "mrkdwn" else "emoji", kind == "plain_text")
        return
    if kind in elements.INTERACTIVE:
        part.setdefault("action_id", new_id())
    for entry in part.values():
        _complete(entry, new_id, text)
