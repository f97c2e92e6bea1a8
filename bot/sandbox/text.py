"""What Slack makes of a text before anyone sees it: entities, links, emoji codes, rich text."""

import re
from collections.abc import Iterator

from bot.sandbox import emoji
from bot.sandbox.state import Json

_ENTITY = (
    r"<(?:@[UWB][A-Z0-9]+|\#[CGD][A-Z0-9]+|!subteam\^S[A-Z0-9]+|!(?:here|channel|everyone)"
    r"|!date\^[^<>]+)(?:\|[^<>]*)?>|<(?:https?://|mailto:|tel:)[^<>\s|]+(?:\|[^<>]*)?>"
)
_URL = r"(?:https?://[^\s<>|\"]+[^\s<>|\".,;:!?)'\]*_~`])"
_MAIL = r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}"
_DOMAIN = r"(?<![\w@./-])(?:[A-Za-z0-9-]+\.)+(?:com|org|net|io|dev)\b(?:/[^\s<>|]*)?"
_CODE = r"```.*?```|`[^`\n]+`"
_PIECE = re.compile(
    f"(?P<entity>{_ENTITY})|(?P<code>{_CODE})|(?P<url>{_URL})|(?P<mail>{_MAIL})"
    f"|(?P<domain>{_DOMAIN})",
    re.DOTALL,
)
_LOOSE_AMPERSAND = re.compile(r"&(?!amp;|lt;|gt;)")
_BROADCAST = re.compile(r"(?<![\w@<!])@(here|channel|everyone)\b")


def escape(text: str) -> str:
    """Escape the three characters that Slack gives a meaning."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """Undo `escape`."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def from_person(text: str) -> str:
    """Return what Slack stores when a person types `text`.

    Entities such as `<@U0MIA>` stand for what the composer made of a picked name.
    """
    return emoji.to_codes(_linked(text, typed=True))


def from_app(text: str) -> str:
    """Return what Slack stores when an app posts `text`: its escapes and entities stay."""
    return emoji.to_codes(_linked(text, typed=False))


def parsed(text: str, channels: dict[str, str]) -> str:
    """Make raw `@here` and `#name` live, as Slack does unless a text is verbatim."""
    text = _BROADCAST.sub(r"<!\1>", text)
    for name, channel_id in channels.items():
        pattern = rf"(?<![\w#<&])#{re.escape(name)}(?![\w-])"
        text = re.sub(pattern, f"<#{channel_id}|{name}>", text)
    return text


def _linked(text: str, *, typed: bool) -> str:
    parts, at = [], 0
    for found in _PIECE.finditer(text):
        parts.append(_plain(text[at : found.start()], typed=typed))
        parts.append(_piece(found, typed=typed))
        at = found.end()
    parts.append(_plain(text[at:], typed=typed))
    return "".join(parts)


def _piece(found: re.Match[str], *, typed: bool) -> str:
    match found.lastgroup:
        case "entity":
            return found[0]
        case "code":
            return _plain(found[0], typed=typed)
        case "url":
            return f"<{_plain(found[0], typed=typed)}>"
        case "mail":
            return f"<mailto:{found[0]}|{found[0]}>"
        case _:
            address = _plain(found[0], typed=typed)
            return f"<http://{address}|{address}>"


def _plain(text: str, *, typed: bool) -> str:
    if typed:
        return escape(text)
    return _LOOSE_AMPERSAND.sub("&amp;", text).replace("<", "&lt;").replace(">", "&gt;")


def rich_text(text: str, block_id: str) -> Json:
    """Return the rich_text block that Slack makes of a stored text."""
    section = {"type": "rich_text_section", "elements": list(_elements(text))}
    return {"type": "rich_text", "block_id": block_id, "elements": [section]}


_TOKEN = re.compile(r"<([^<>]+)>|:([a-z0-9_+'-]+):")


def _elements(text: str) -> Iterator[Json]:
    at = 0
    for found in _TOKEN.finditer(text):
        if found.start() > at:
            yield {"type": "text", "text": unescape(text[at : found.start()])}
        yield _entity(found[1]) if found[1] else {"type": "emoji", "name": found[2]}
        at = found.end()
    if at < len(text):
        yield {"type": "text", "text": unescape(text[at:])}


def _entity(inner: str) -> Json:
    target, _, label = inner.partition("|")
    if target.startswith("@"):
        return {"type": "user", "user_id": target[1:]}
    if target.startswith("#"):
        return {"type": "channel", "channel_id": target[1:]}
    if target.startswith("!subteam^"):
        return {"type": "usergroup", "usergroup_id": target.removeprefix("!subteam^")}
    if target.startswith("!"):
        return {"type": "broadcast", "range": target[1:]}
    link = {"type": "link", "url": unescape(target)}
    return link | {"text": unescape(label)} if label else link


def mentions(text: str, user_id: str) -> bool:
    """Say whether a stored text mentions `user_id`."""
    return f"<@{user_id}>" in text or f"<@{user_id}|" in text


def has_link(text: str) -> bool:
    """Say whether a stored text holds a link that Slack would unfurl."""
    return "<http" in text
