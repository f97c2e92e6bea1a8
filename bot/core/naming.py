"""Which teammates a customer names: by a mention, by their whole name, or by the first one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.core import text
from bot.core.roster import Roster
from bot.core.settings import PersonEntry

_HELLO = r"(?:hi|hey|hello|hiya|dear|thanks|thank you|good (?:morning|afternoon|evening)|morning)"
_BEGINS = r"(?:^|(?<=[.!?\n])\s*)"
_SHORTEST = 2  # letters of a first name


def named_in(raw: str, roster: Roster) -> tuple[str, ...]:
    """The handles of the people whom a message names: those mentioned, then the first in it first.

    A first name alone is often a word as well ("will", "mark"): it counts where it is spoken to
    ("Hi Will, …", "… right, Will?", "@will"), or has its capital in the middle of a sentence.
    """
    mentioned = [roster.handle_of(mention[1]) for mention in text.MENTION.finditer(raw)]
    words = text.clean(raw)
    placed = [
        (at, handle)
        for handle, person in roster.settings.people.items()
        if (at := _place(words, handle, person)) is not None
    ]
    known = (handle for handle in mentioned if handle is not None)
    return tuple(dict.fromkeys((*known, *(handle for _, handle in sorted(placed)))))


def _place(words: str, handle: str, person: PersonEntry) -> int | None:
    """Where a message first names somebody; None where it does not."""
    low = words.casefold()
    first = person.name.split()[0] if person.name.split() else ""
    called = [name for name in (handle, first, person.public_name or "") if name]
    if not any(name.casefold() in low for name in called):
        return None  # as nearly always; the rest costs more
    found = (pattern.search(words) for pattern in _patterns(handle, first, person))
    return min((one.start() for one in found if one is not None), default=None)


def _patterns(handle: str, first: str, person: PersonEntry) -> Iterator[re.Pattern[str]]:
    yield re.compile(rf"(?<![\w@.])@{re.escape(handle)}(?![.-]?\w)", re.IGNORECASE)
    for whole in (person.name, person.public_name or ""):
        if " " in whole:
            yield re.compile(rf"(?<!\w){re.escape(whole)}(?!\w)", re.IGNORECASE)
    if len(first) < _SHORTEST or not first[0].isupper():
        return
    name = re.escape(first)
    yield re.compile(
        rf"{_BEGINS}(?:{_HELLO},?\s+)?{name}(?:\s+(?:and|or)\s+\w+)?\s*(?:[,:!]|\s[-–—]\s|\n|$)"  # noqa: RUF001
        rf"|{_BEGINS}{_HELLO},?\s+{name}\b"
        rf"|,\s*{name}\s*(?:[.!?\n]|$)"
        rf"|(?<![\w@.])@{name}(?![.-]?\w)",
        re.IGNORECASE,
    )
    # Within a sentence, with its capital, and no part of another name.
    yield re.compile(rf"(?<=[a-z,;] ){name}(?!\w)(?!-)(?! [A-Z][a-z])")
