"""Slack's mrkdwn: what is already safe, and how everything else becomes so.

Slack asks for exactly `&`, `<` and `>` to be escaped. It has no escape for `*`, `_`, `~` and the
backtick, so a short value in mrkdwn loses those four; people's longer words belong in `rich_text`
or `plain_text` elements, where nothing is parsed.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlsplit

from bot.core.text import escape, unescape

MOST_INLINE = 160
"""No value takes more of a sentence than this; escaped, it is at most five times as long."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NUMBERS = ("1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣")
_MARKS = str.maketrans("", "", "*_~`")
_MARK = re.compile(r"(:[a-z0-9]+(?:_[a-z0-9]+)+:)|[*_~`]")  # or an emoji's name: no mark is in one
_USER = re.compile(r"[UW][A-Z0-9]{2,30}\Z")
_GROUP = re.compile(r"S[A-Z0-9]{2,30}\Z")
_ANGLED = re.compile(r"<([^<>|\s]+)(?:\|([^<>]*))?>")
_UNNAMED = {"@": "@somebody", "#": "a channel", "!": "a group"}
_QUOTED = re.compile(r'[“„"]([^“”„"]*)[”“"]')
_JOINERS = "\u200c\u200d"  # they hold emoji and some scripts together
_URL_SCHEMES = ("http", "https")


class Mrkdwn(str):
    """Text that is mrkdwn already: made by templates and filters of ours, never by people."""

    __slots__ = ()


def clip(text: str, limit: int) -> str:
    """Shorten to at most `limit` characters, with an ellipsis. Clip first, escape after."""
    if len(text) <= limit:
        return text
    head = text[: max(limit - 1, 0)]
    space = head.rfind(" ", max(0, limit - 25))
    return (head[:space] if space > 0 else head).rstrip() + "…"


def clip_to_escaped(text: str, limit: int) -> str:
    """Shorten so that the text is at most `limit` characters long *once escaped*."""
    room = limit
    for index, char in enumerate(text):
        room -= len(escape(char))
        if room < 0:
            return _end(text[:index], limit)
    return text


def _end(head: str, limit: int) -> str:
    while head and len(escape(head)) > limit - 1:
        head = head[:-1]
    return head.rstrip() + "…"


def one_line(text: str) -> str:
    """The text on one line, without control characters or marks that turn its direction."""
    return " ".join(_without_controls(text).split())


def _without_controls(text: str) -> str:
    return "".join(char if _is_harmless(char) else " " * char.isspace() for char in text)


def _is_harmless(char: str) -> bool:
    return char in _JOINERS or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp")


def many_lines(text: str) -> str:
    """The text with its lines kept and control characters and direction marks gone."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").split("\n")
    return "\n".join(_without_controls(line.replace("\t", "    ")) for line in lines)


def inline(value: Any, limit: int = MOST_INLINE) -> Mrkdwn:
    """Make any value short and safe within a sentence. Refuses None: a template forgot a case."""
    if isinstance(value, Mrkdwn):
        return value
    if value is None:
        raise ValueError("a template prints None")
    return Mrkdwn(escape(clip(_unmarked(one_line(str(value))), limit)))


def _unmarked(text: str) -> str:
    return _MARK.sub(lambda found: found[1] or "", text)


def within_quotes(text: str) -> str:
    """Words on one line as they stand between “ and ”: what they quote has single marks."""
    return _QUOTED.sub(r"‘\1’", one_line(text))  # noqa: RUF001


def lines_inline(text: str, limit: int) -> Mrkdwn:
    """Make words of several lines safe for a notification; `limit` counts escaped characters."""
    return Mrkdwn(escape(clip_to_escaped(_unmarked(many_lines(text)), limit)))


def literal(value: Any) -> str:
    """Print any value in plain text, where nothing is parsed. Refuses None."""
    if value is None:
        raise ValueError("a template prints None")
    return many_lines(str(value))


def readable(raw: str) -> str:
    """Slack's text as a person reads it: markup and entities become the characters they stand for.

    Names come as labels (`core.mentions.named`): where one has none, nobody reads its id instead.
    The result is plain text and must never be printed as mrkdwn.
    """
    return many_lines(unescape(_ANGLED.sub(_shown, raw))).strip()


def _shown(angled: re.Match[str]) -> str:
    target, label = angled.group(1), angled.group(2)
    if target.startswith(("@", "#", "!subteam^")):
        sign = "#" if target[0] == "#" else "@"
        return f"{sign}{label.removeprefix(sign)}" if label else _UNNAMED[target[0]]
    if target.startswith("!"):
        return label or f"@{target[1:].partition('^')[0]}"
    if label and label != target and label not in target:
        return f"{label} ({target})"
    return target.removeprefix("mailto:")


# --- filters ------------------------------------------------------------------------------------


def mention(slack_id: str) -> Mrkdwn:
    """Mention a person (`U…`) or a user group (`S…`); anything else is refused."""
    if _USER.match(slack_id):
        return Mrkdwn(f"<@{slack_id}>")
    if _GROUP.match(slack_id):
        return Mrkdwn(f"<!subteam^{slack_id}>")
    raise ValueError("a mention needs the id of a person or a user group")


def link(label: str, url: str) -> Mrkdwn:
    """A link with a label. What is not a web address is printed as its label alone."""
    text = one_line(label).translate(_MARKS).replace("|", "/")
    safe = web_address(url)
    return Mrkdwn(f"<{safe}|{escape(text)}>") if safe and text else inline(text or url)


def web_address(url: str) -> str | None:
    """The URL as it may stand in a link, or None where it is not a plain web address."""
    url = url.strip()
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme.lower() not in _URL_SCHEMES or not parts.netloc or len(url) > 2000:
        return None
    if any(char.isspace() or not _is_harmless(char) for char in url):
        return None
    for char, code in (("<", "%3C"), (">", "%3E"), ("|", "%7C"), ("`", "%60"), ('"', "%22")):
        url = url.replace(char, code)
    return url.replace("&", "&amp;")


def quote(text: str, limit: int = 300) -> Mrkdwn:
    """A short text of ours as a quotation. Customers' words go in `rich_text` instead."""
    lines = clip(many_lines(text), limit).translate(_MARKS).split("\n")
    return Mrkdwn("\n".join(f"> {escape(line)}" for line in lines))


def code(text: str) -> Mrkdwn:
    """A slug or a command, as it is typed."""
    return Mrkdwn(f"`{escape(one_line(text).replace('`', ''))}`")


def date_time(at: datetime) -> Mrkdwn:
    """A moment, shown to each reader in their own time zone."""
    shown = "{date_short_pretty} at {time}"
    return Mrkdwn(f"<!date^{int(at.timestamp())}^{shown}|{date_time_plain(at)}>")


def date_time_plain(at: datetime) -> str:
    """A moment where Slack formats nothing: in UTC."""
    at = at.astimezone(UTC)
    return f"{day(at.date())}, {at:%H:%M} UTC"


def day(on: date) -> str:
    """A date, the way people write it."""
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def percent(confidence: float) -> str:
    """A confidence for teammates. Rounded down, so that nothing short of sure reads 100."""
    return f"{int(confidence * 100 + 1e-9)} %"


def number(position: int) -> str:
    """The number emoji of a place in a list, from 1 to 5."""
    return _NUMBERS[position - 1]


def first_upper(text: str) -> str:
    """The text with its first letter in upper case, for the start of a sentence."""
    return text[:1].upper() + text[1:]
