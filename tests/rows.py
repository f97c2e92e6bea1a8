"""The rows that a store keeps, as they are: for what no method of the store tells or does."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Any

from bot.store import Store


def rows(store: Store, sql: str, **values: object) -> list[dict[str, Any]]:
    """What a query gives of all that was committed, a dictionary a row.

    Read past the store, on a connection of its own that cannot write.
    """
    with closing(connect(store)) as connection:
        return read(connection, sql, values)


def connect(store: Store) -> sqlite3.Connection:
    """A connection that cannot write, for whoever reads rows often: opening costs a millisecond."""
    connection = sqlite3.connect(f"{store.path.as_uri()}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    return connection


def read(
    connection: sqlite3.Connection, sql: str, values: dict[str, object]
) -> list[dict[str, Any]]:
    """What a query gives, a dictionary a row."""
    return [dict(row) for row in connection.execute(sql, values)]


def change(store: Store, sql: str, **values: object) -> None:
    """Change what is kept, past the store: as an earlier version, or somebody else, might have."""
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute(sql, values)
