"""What each field of an answer must be: one function a field, None when it is right."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

from bot.core.answers import Sending

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_SLUG = 60
LONGEST_TITLE = 75  # a title stands on a button, and Slack ends a button's text at 75
LONGEST_PHRASING = 300
LONGEST_URL = 1_000
MOST_LINKS = 5
MOST_PHRASINGS = 200
FEWEST_PHRASINGS = 3  # below this the library cannot test an answer on itself
_HIDDEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
_JOINERS = {"\u200c", "\u200d"}  # part of words in several scripts, and of emoji


def hidden_character(text: str, allowed: str = "") -> str | None:
    """The first character nobody can see, such as a control or a direction mark."""
    for char in text:
        if unicodedata.category(char) in _HIDDEN and char not in _JOINERS and char not in allowed:
            return f"U+{ord(char):04X}"
    return None


def slug_advice(slug: str, what: str = "file") -> str | None:
    """A slug is lower-case letters, digits and single hyphens."""
    if not SLUG.fullmatch(slug):
        return f"rename the {what}: use lower-case letters, digits and hyphens, as in 'reset-sso'"
    if len(slug) > LONGEST_SLUG:
        return f"rename the {what}: at most {LONGEST_SLUG} characters, it has {len(slug)}"
    return None


def title_advice(title: str) -> str | None:
    """A title is a short line."""
    return _line_advice(title, "title", LONGEST_TITLE)


def phrasing_advice(phrasing: str) -> str | None:
    """A phrasing is a line that holds words."""
    return _line_advice(phrasing, "phrasing", LONGEST_PHRASING)


def _line_advice(text: str, what: str, longest: int) -> str | None:
    hidden = hidden_character(text)
    if hidden:
        return f"the {what} holds the invisible character {hidden}: type it again"
    if not any(char.isalnum() for char in text):
        return f"the {what} needs words"
    if len(text) > longest:
        return f"shorten the {what} to {longest} characters, it has {len(text)}"
    return None


def read_sending(text: str) -> Sending:
    """Read `alone` or `suggest`; ValueError with advice."""
    if text.casefold() not in set(Sending):
        raise ValueError(f"write {' or '.join(Sending)}, not '{text}'")
    return Sending(text.casefold())


def url_advice(url: str) -> str | None:
    """A URL is absolute, http, https or mailto, and holds nothing that could end a Slack link."""
    if re.search(r'[\s<>|"`\\]', url) or hidden_character(url):
        return f"the address has a character that must be percent-encoded: {url!a}"
    if len(url) > LONGEST_URL:
        return f"shorten the address to {LONGEST_URL} characters, it has {len(url)}"
    try:
        parts = urlsplit(url)
        port_is_right = parts.port is None or parts.port > 0
    except ValueError:
        return f"this is not a web address: {url}"
    if parts.scheme == "mailto":
        return None if re.fullmatch(r"[^@]+@[^@]+\.[^@]+", parts.path) else f"no such mail: {url}"
    if parts.scheme not in {"http", "https"}:
        return f"begin the address with https:// (or mailto:): {url}"
    if not parts.hostname or "." not in parts.hostname.strip(".") or not port_is_right:
        return f"the address has no host name: {url}"
    if parts.username or parts.password:
        return "remove the user name from the address"
    return None
