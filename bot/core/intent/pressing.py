"""Words that only press: they say that something cannot wait, and nothing of what it is."""

from __future__ import annotations

import re

from bot.core.intent.asking import Act, act_of
from bot.core.intent.contents import content_of
from bot.core.intent.persons import wants_person
from bot.core.signs import temper
from bot.core.signs.asking import TROUBLE
from bot.core.signs.cries import ONLY_CRIES
from bot.core.text import straight

_CLAUSES = re.compile(r"[,.;!?\n]+|\s[-\N{EN DASH}]\s|\b(?:and|because|as|since|cause|cos)\b")
_WHEN = re.compile(
    r"\b(?:today|tonight|tomorrow|noon|midnight|deadline|minutes?|mins?|hours?|this (?:morning"
    r"|afternoon|evening)|(?:at|by|before) (?:\d|noon|lunch|the end|eod)|now|soon)",
)
_FOR_WHOM = frozenset("help attention assistance support action answer reply response".split())  # noqa: SIM905


def only_presses(text: str) -> bool:
    """Whether a stretch says only that it cannot wait, or how angry its writer is."""
    plain = _plain(text)
    rest = temper.CALLS_IT_URGENT.sub(_what_is_needed, plain)
    for sign in (temper.FURIOUS, temper.CROSS, temper.WANTS_IT_NOW):
        rest = sign.sub(" ", rest)
    return rest != plain and not content_of(rest) and not wants_person(text)


def only_hurries(text: str) -> bool:
    """Whether words press for what was asked before, and say at most until when, or why."""
    clauses = [clause for clause in _CLAUSES.split(_plain(text)) if clause.strip()]
    rest = [clause for clause in clauses if not _presses(clause)]
    is_pressed = len(rest) < len(clauses) and not wants_person(text)
    return is_pressed and all(_is_reason(clause) for clause in rest)


def _what_is_needed(found: re.Match[str]) -> str:
    """*need the invoice urgently* wants the invoice."""
    is_wish = found[0].startswith("need") and content_of(found[0]) - _FOR_WHOM
    return found[0] if is_wish else " "


def _presses(clause: str) -> bool:
    return only_presses(clause) or ONLY_CRIES.search(clause) is not None


def _is_reason(clause: str) -> bool:
    if TROUBLE.search(clause) is not None:
        return False
    act = act_of(clause)
    is_when = act not in (Act.QUESTION, Act.REQUEST) and _WHEN.search(clause) is not None
    return is_when or act in (Act.TELLS, Act.TALK)


def _plain(text: str) -> str:
    return straight(text.casefold()).replace("'", "")
