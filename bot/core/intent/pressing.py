"""Tells words that say only how urgent something is, or how angry their writer is."""

from __future__ import annotations

import re

from bot.core.intent.closing import wants_person
from bot.core.intent.contents import content_of
from bot.core.signs import temper

_APOSTROPHES = re.compile("['\N{RIGHT SINGLE QUOTATION MARK}]")
_SIGNS = (temper.CALLS_IT_URGENT, temper.FURIOUS, temper.CROSS, temper.WANTS_IT_NOW)


def only_presses(text: str) -> bool:
    """Whether a stretch says only that it cannot wait, or how angry its writer is."""
    plain = _APOSTROPHES.sub("", text.casefold())
    rest = plain
    for sign in _SIGNS:
        rest = sign.sub(" ", rest)
    return rest != plain and not content_of(rest) and not wants_person(text)
