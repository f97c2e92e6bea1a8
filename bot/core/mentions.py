"""Whom and what Slack's raw text names by id, and the text with their names beside the ids."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.core.text import escape

_PERSON = re.compile(r"<@([UW][A-Z0-9]{1,30})(?:\|[^<>]*)?>")
_NAMED = re.compile(r"<(@|#|!subteam\^)([A-Z][A-Z0-9]{1,30})(?:\|[^<>]*)?>")
_NOT_IN_LABELS = str.maketrans("", "", "<>|`\n\r")


def people_in(raw: str) -> tuple[str, ...]:
    """The ids of the people who are mentioned, each once."""
    return tuple(dict.fromkeys(_PERSON.findall(raw)))


def named(raw: str, name_of: Callable[[str], str | None]) -> str:
    """The text with the name of each person, channel and group as its label.

    `name_of` gives the name of an id, None where nobody knows one: what Slack said stays.
    """

    def labelled(found: re.Match[str]) -> str:
        name = escape((name_of(found[2]) or "").translate(_NOT_IN_LABELS).strip())
        return f"<{found[1]}{found[2]}|{name}>" if name else found[0]

    return _NAMED.sub(labelled, raw)
