"""What every part of the store stands on: statements in, dictionaries out, times as text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, cast

from sqlite_utils import Database

from bot.errors import NotFound

Row = dict[str, Any]


class Rows:
    """One unit of work's connection, and the few ways in which the parts use it."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def _all(self, sql: str, **values: object) -> list[Row]:
        """Every row that a query gives."""
        cursor = self._db.conn.execute(sql, _fit(values))
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]

    def _first(self, sql: str, **values: object) -> Row | None:
        """The first row that a query gives, or None."""
        return next(iter(self._all(sql, **values)), None)

    def _must(self, found: Row | None, what: str, which: object) -> Row:
        """What was found; raises `NotFound` where nothing was."""
        if found is None:
            raise NotFound(f"there is no {what} {which}")
        return found

    def _change(self, sql: str, **values: object) -> int:
        """Run a statement; gives how many rows it changed."""
        return self._db.conn.execute(sql, _fit(values)).rowcount

    def _changes_one(self, sql: str, **values: object) -> bool:
        """Run a statement; whether it changed exactly one row."""
        return self._change(sql, **values) == 1

    def _insert(self, table: str, **values: object) -> int:
        """Insert one row; gives its id."""
        cursor = self._db.conn.execute(_insertion(table, tuple(values)), _fit(values))
        return cast(int, cursor.lastrowid)

    def _inserted(self, table: str, **values: object) -> Row:
        """Insert one row; gives it as it is kept."""
        return self._all(f"{_insertion(table, tuple(values))} RETURNING *", **values)[0]

    def _insert_all(self, table: str, rows: Iterable[Mapping[str, object]]) -> None:
        """Insert several rows of one shape."""
        fitted = [_fit(row) for row in rows]
        if fitted:
            self._db.conn.executemany(_insertion(table, tuple(fitted[0])), fitted)


@lru_cache(maxsize=64)
def _insertion(table: str, columns: tuple[str, ...]) -> str:
    """The statement that inserts a row of this shape: names of ours, values as parameters."""
    named = ", ".join(f":{column}" for column in columns)
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({named})"  # noqa: S608


def text_of(at: datetime | None) -> str | None:
    """A time as it is kept: UTC, to the microsecond, so that texts sort as the times do."""
    if at is None:
        return None
    if at.tzinfo is None:
        raise ValueError(f"a time without a zone cannot be kept: {at}")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def time_of(text: str) -> datetime:
    """A kept time."""
    return datetime.fromisoformat(text)


def time_from(text: str | None) -> datetime | None:
    """A kept time, or None."""
    return None if text is None else time_of(text)


def listed(values: Iterable[str] | Iterable[int]) -> str:
    """A list as one parameter, for `IN (SELECT value FROM json_each(:name))`."""
    return json.dumps(list(values))


def _fit(values: Mapping[str, object]) -> Row:
    """Values as SQLite takes them: times as text, and no half of a surrogate pair."""
    return {name: _fitting(value) for name, value in values.items()}


def _fitting(value: object) -> object:
    if isinstance(value, datetime):
        return text_of(value)
    if isinstance(value, str) and not value.isascii():
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return value
