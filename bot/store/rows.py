"""What every part of the store stands on: statements and values in, rows and values out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date, datetime
from enum import EnumType
from functools import cache, lru_cache
from types import UnionType
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_type_hints

from bot.core import moves, questions, why
from bot.errors import NotFound
from bot.store import engine
from bot.store.engine import Row

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

__all__ = ["BY_PEOPLE", "SILENT", "UNRESOLVED", "Row", "Rows", "columns_of", "listed", "reader"]

T = TypeVar("T")


def listed(words: Iterable[str]) -> str:
    """Words of ours as a statement lists them, in the order in which the schema's indexes do."""
    return "(" + ", ".join(f"'{word}'" for word in words) + ")"


UNRESOLVED = listed(moves.UNRESOLVED)
"""The states of an escalation that somebody still has to do something about."""

BY_PEOPLE = listed(why.BY_PEOPLE)
"""The reasons of a reply that a person chose."""

SILENT = listed(questions.SILENT)
"""The actions of which nobody is told."""


class Rows:
    """One unit of work's connection, and the few ways in which the parts use it.

    Every value is a parameter of its statement, by name: a statement is joined from constants only.
    """

    def __init__(self, connection: engine.Connection) -> None:
        self._connection = connection

    def _all(self, sql: str, **values: object) -> list[Row]:
        """Every row that a statement gives."""
        return engine.fetch(self._connection, sql, values)

    def _all_as(self, read: Callable[[Row], T], sql: str, **values: object) -> tuple[T, ...]:
        """What `read` makes of every row that a statement gives."""
        return tuple(read(row) for row in self._all(sql, **values))

    def _first(self, sql: str, **values: object) -> Row | None:
        """The first row that a statement gives, or None."""
        return next(iter(self._all(sql, **values)), None)

    def _first_as(self, read: Callable[[Row], T], sql: str, **values: object) -> T | None:
        """What `read` makes of the first row that a statement gives, or None."""
        row = self._first(sql, **values)
        return None if row is None else read(row)

    def _one(self, sql: str, **values: object) -> Row:
        """The row of a statement that always gives one: counts, or what was just inserted."""
        return self._all(sql, **values)[0]

    def _must(self, found: T | None, what: str, which: object) -> T:
        """What was found; raises `NotFound` where nothing was."""
        if found is None:
            raise NotFound(f"there is no {what} {which}")
        return found

    def _change(self, sql: str, **values: object) -> int:
        """Run a statement; gives how many rows it changed."""
        return engine.change(self._connection, sql, values)

    def _changes_one(self, sql: str, **values: object) -> bool:
        """Run a statement; whether it changed exactly one row."""
        return self._change(sql, **values) == 1

    def _insert(self, table: str, /, **values: object) -> Row:
        """Insert one row; gives it as it is kept."""
        return self._one(f"{_insertion(table, tuple(values))} RETURNING *", **values)

    def _insert_new(self, table: str, /, *key: str, **values: object) -> Row | None:
        """Insert one row; None, and nothing changes, where there is one of the same key."""
        return self._first(_new_insertion(table, key, tuple(values)), **values)

    def _replace(self, table: str, /, *key: str, **values: object) -> None:
        """Insert one row in place of that of the same key, if there is one."""
        self._change(_replacement(table, key, tuple(values)), **values)

    def _insert_all(self, table: str, rows: Sequence[Mapping[str, object]]) -> None:
        """Insert several rows of one shape."""
        if rows:
            engine.change_each(self._connection, _insertion(table, tuple(rows[0])), rows)


@lru_cache(maxsize=64)
def _insertion(table: str, columns: tuple[str, ...]) -> str:
    """The statement that inserts a row of this shape: names of ours, values as parameters."""
    named = ", ".join(f":{column}" for column in columns)
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({named})"


@lru_cache(maxsize=64)
def _new_insertion(table: str, key: tuple[str, ...], columns: tuple[str, ...]) -> str:
    """The statement that inserts a row of this shape where there is none of the same key."""
    return f"{_insertion(table, columns)} ON CONFLICT ({', '.join(key)}) DO NOTHING RETURNING *"


@lru_cache(maxsize=64)
def _replacement(table: str, key: tuple[str, ...], columns: tuple[str, ...]) -> str:
    """The statement that inserts a row of this shape, in place of that of the same key."""
    changed = ", ".join(f"{column} = excluded.{column}" for column in columns if column not in key)
    return f"{_insertion(table, columns)} ON CONFLICT ({', '.join(key)}) DO UPDATE SET {changed}"


# Values as rows, and rows as values --------------------------------------------------------------


def columns_of(value: DataclassInstance) -> Row:
    """The fields of a value, by name."""
    return {name: getattr(value, name) for name in _names(type(value))}


@cache
def _names(kind: type[DataclassInstance]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


_READ: Mapping[object, Callable[[Any], object]] = {
    bool: bool,
    datetime: datetime.fromisoformat,
    date: date.fromisoformat,
}


def reader(kind: type[T], **columns: str) -> Callable[[Row], T]:
    """A function that makes a value of a dataclass of a row: each field of the column of its name.

    `columns` says where the names differ. Times, flags and words of a list are read back as what
    they are, and NULL as None.
    """
    hints = get_type_hints(kind)
    kept = [columns.get(name, name) for name in hints]
    reads = [(place, how) for place, hint in enumerate(hints.values()) if (how := _reads(hint))]

    def read(row: Row) -> T:
        values = [row[column] for column in kept]
        for place, how in reads:
            if values[place] is not None:
                values[place] = how(values[place])
        return kind(*values)

    return read


def _reads(hint: object) -> Callable[[Any], object] | None:
    """How a field of this type is read back; None where it is kept as it is."""
    kinds = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    return kinds[0] if isinstance(kinds[0], EnumType) else _READ.get(kinds[0])
