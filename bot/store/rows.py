"""What every part of the store stands on: statements in, dictionaries out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache

from bot.core import moves
from bot.core.escalations import EscalationState
from bot.core.why import Why
from bot.errors import NotFound
from bot.store import engine
from bot.store.engine import Row

__all__ = ["BY_PEOPLE", "UNRESOLVED", "Row", "Rows", "time_from", "time_of"]


def _listed(*words: str) -> str:
    """Words of ours as a statement lists them, in the order in which the schema's indexes do."""
    return "(" + ", ".join(f"'{word}'" for word in words) + ")"


UNRESOLVED = _listed(*(state for state in EscalationState if state in moves.UNRESOLVED))
"""The states of an escalation that somebody still has to do something about."""

BY_PEOPLE = _listed(Why.PICKED, Why.SENT_BY_A_TEAMMATE)
"""The reasons of a reply that a person chose."""


class Rows:
    """One unit of work's connection, and the few ways in which the parts use it.

    Every value is a parameter of its statement, by name: a statement is joined from constants only.
    """

    def __init__(self, connection: engine.Connection) -> None:
        self._connection = connection

    def _all(self, sql: str, **values: object) -> list[Row]:
        """Every row that a statement gives."""
        return engine.fetch(self._connection, sql, values)

    def _first(self, sql: str, **values: object) -> Row | None:
        """The first row that a statement gives, or None."""
        return next(iter(self._all(sql, **values)), None)

    def _one(self, sql: str, **values: object) -> Row:
        """The row of a statement that always gives one: counts, or what was just inserted."""
        return self._all(sql, **values)[0]

    def _must(self, row: Row | None, what: str, which: object) -> Row:
        """The row; raises `NotFound` where there is none."""
        if row is None:
            raise NotFound(f"there is no {what} {which}")
        return row

    def _change(self, sql: str, **values: object) -> int:
        """Run a statement; gives how many rows it changed."""
        return engine.change(self._connection, sql, values)

    def _changes_one(self, sql: str, **values: object) -> bool:
        """Run a statement; whether it changed exactly one row."""
        return self._change(sql, **values) == 1

    def _insert(self, table: str, **values: object) -> Row:
        """Insert one row; gives it as it is kept."""
        return self._one(f"{_insertion(table, tuple(values))} RETURNING *", **values)

    def _insert_all(self, table: str, rows: Sequence[Mapping[str, object]]) -> None:
        """Insert several rows of one shape."""
        if rows:
            engine.change_each(self._connection, _insertion(table, tuple(rows[0])), rows)


@lru_cache(maxsize=64)
def _insertion(table: str, columns: tuple[str, ...]) -> str:
    """The statement that inserts a row of this shape: names of ours, values as parameters."""
    named = ", ".join(f":{column}" for column in columns)
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({named})"


def time_of(text: str) -> datetime:
    """A kept time."""
    return datetime.fromisoformat(text)


def time_from(text: str | None) -> datetime | None:
    """A kept time, or None."""
    return None if text is None else time_of(text)
