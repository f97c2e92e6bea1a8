"""The one place that says which database this is: SQLite. All of the store's SQL passes through.

That SQL is what SQLite and PostgreSQL both take. Another database needs these few functions, a
file's or a server's connections in the place of `sqlite/`, its schema, and nothing else. A list is
asked for as PostgreSQL does it, `= ANY(:names)` and `<> ALL(:names)`, and translated here; to take
the next rows of the outbox (`TAKE_READY`) each has a statement of its own.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

from bot.store.sqlite.connections import Connections
from bot.store.sqlite.failures import storage_errors
from bot.store.sqlite.file import File

__all__ = ["Connection", "Connections", "Error", "File", "Row", "storage_errors"]

Connection = sqlite3.Connection
Error = sqlite3.Error
Row = dict[str, Any]

_LISTS = (
    (re.compile(r"= ANY\((:\w+)\)"), r"IN (SELECT value FROM json_each(\1))"),
    (re.compile(r"<> ALL\((:\w+)\)"), r"NOT IN (SELECT value FROM json_each(\1))"),
)


# Transactions: a unit of work that writes is a savepoint of its own in one of them -------------


def begin(connection: Connection, *, writes: bool) -> None:
    """Begin a transaction: one moment to read, or the lock that one writer holds at a time."""
    connection.execute("BEGIN IMMEDIATE" if writes else "BEGIN")


def commit(connection: Connection) -> None:
    """End a transaction; what it changed is kept once this returns."""
    connection.execute("COMMIT")


def savepoint(connection: Connection) -> None:
    """Begin what can be undone without the rest of its transaction."""
    connection.execute("SAVEPOINT unit")


def release(connection: Connection) -> None:
    """End what began at the savepoint; it is kept with its transaction."""
    connection.execute("RELEASE unit")


def undo(connection: Connection) -> None:
    """Undo what began at the savepoint. Raises `Error` where all of its transaction is undone."""
    connection.execute("ROLLBACK TO unit")
    connection.execute("RELEASE unit")


# Statements: values by name, rows as dictionaries -----------------------------------------------


def fetch(connection: Connection, sql: str, values: Mapping[str, object]) -> list[Row]:
    """Every row that a statement gives, by the names of its columns."""
    cursor = connection.execute(translated(sql), fitted(values))
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def change(connection: Connection, sql: str, values: Mapping[str, object]) -> int:
    """Run a statement; gives how many rows it changed."""
    return connection.execute(translated(sql), fitted(values)).rowcount


def change_each(connection: Connection, sql: str, rows: Iterable[Mapping[str, object]]) -> None:
    """Run a statement once for the values of each row."""
    connection.executemany(translated(sql), [fitted(row) for row in rows])


@lru_cache(maxsize=512)
def translated(sql: str) -> str:
    """A statement of the store as this database takes it."""
    for written, meant in _LISTS:
        sql = written.sub(meant, sql)
    return sql


def fitted(values: Mapping[str, object]) -> Row:
    """Values as this database takes them: times as text, lists as JSON, no half surrogate pairs."""
    return {name: _fitted(value) for name, value in values.items()}


def _fitted(value: object) -> object:
    if isinstance(value, str):
        if value.isascii():
            return value
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, datetime):
        return text_of(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return json.dumps(value)
    return value


def text_of(at: datetime) -> str:
    """A time as it is kept: UTC, to the microsecond, so that texts sort as the times do."""
    if at.tzinfo is None:
        raise ValueError(f"a time without a zone cannot be kept: {at}")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


# The one statement that each database has in its own way -----------------------------------------

# From one destination to the next by the index, and there only to its first row: what waits behind
# it, thousands perhaps on a bad day, is not read.
TAKE_READY = """
    WITH RECURSIVE waiting (destination, first) AS (
        SELECT destination, id FROM (
            SELECT destination, id FROM outbox INDEXED BY outbox_waiting
            WHERE state IN ('ready', 'sending') ORDER BY destination, id LIMIT 1)
        UNION ALL
        SELECT o.destination, o.id FROM waiting w CROSS JOIN outbox o ON o.id = (
            SELECT id FROM outbox INDEXED BY outbox_waiting
            WHERE state IN ('ready', 'sending') AND destination > w.destination
            ORDER BY destination, id LIMIT 1))
    UPDATE outbox SET state = 'sending', taken_at = :now
    WHERE id IN (
        SELECT o.id FROM waiting w CROSS JOIN outbox o ON o.id = w.first
        WHERE o.state = 'ready' AND (o.wake_at IS NULL OR o.wake_at <= :now)
            AND o.destination <> ALL(:busy)
        ORDER BY o.id LIMIT :most)
    RETURNING *
"""
