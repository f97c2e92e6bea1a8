"""How tables of sentences are read, and what a sentence does.

None of these sentences is from the cases or the data that the rules were measured with.
"""

from __future__ import annotations

from bot.core import text
from bot.core.intent import asking
from bot.core.intent.asking import Act


def lines(table: str) -> list[str]:
    """The sentences of a table, without the lines that name a kind."""
    rows = [row.strip() for row in table.splitlines()]
    return [row for row in rows if row and not row.startswith("# ")]


def cells(table: str) -> list[str]:
    return [" ".join(cell.split()) for cell in table.split("|")]


def acts(said: str) -> set[Act]:
    return set(asking.acts_of(text.clean(said)))
