"""Units of work that wait for the disk together: each its own savepoint, one commit for several.

A commit waits for the disk, and whoever comes meanwhile waits for the commit. So they are let in
one after the other, on what the last one wrote, and one commit ends them all. Nobody outside sees
anything before it, nobody is told that it is kept before it; where it fails, all of them failed.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlite_utils import Database

from bot.store.sqlite.connections import Connections

_MOST_UNITS = 16  # so that the first of them does not wait for long
_LOOK_AGAIN = 0.05  # seconds after which one that waits makes sure that somebody will commit


class TurnNeverCame(Exception):
    """Another thread keeps the connection that writes for too long."""


@dataclass(eq=False)
class _Batch:
    """Units that one commit ends."""

    db: Database
    units: int = 0
    error: sqlite3.Error | None = None
    is_over: threading.Event = field(default_factory=threading.Event)


class Commits:
    """Lets one unit at a time write, and commits when nobody else wants to."""

    def __init__(self, connections: Connections, patience: float) -> None:
        self._connections = connections
        self._patience = patience
        self._turn = threading.Lock()
        self._counting = threading.Lock()
        self._waiting = 0
        self._batch: _Batch | None = None

    @contextmanager
    def unit(self) -> Iterator[Database]:
        """One unit of work: kept once this ends, undone by any exception.

        Raises `TurnNeverCame`, and what SQLite raises.
        """
        self._take_turn()
        try:
            batch = self._batch or self._begin()
            with self._savepoint(batch):
                yield batch.db
        finally:
            self._pass_on()
        self._wait(batch)

    def _take_turn(self) -> None:
        with self._counting:
            self._waiting += 1
        is_ours = self._turn.acquire(timeout=self._patience)
        with self._counting:
            self._waiting -= 1
        if not is_ours:
            raise TurnNeverCame

    def _begin(self) -> _Batch:
        db = self._connections.take_writer()
        try:
            db.conn.execute("BEGIN IMMEDIATE")
        except BaseException:
            db.conn.close()
            raise
        self._batch = _Batch(db)
        return self._batch

    @contextmanager
    def _savepoint(self, batch: _Batch) -> Iterator[None]:
        batch.units += 1
        try:
            batch.db.conn.execute("SAVEPOINT unit")
            yield
            batch.db.conn.execute("RELEASE unit")
        except BaseException as error:
            self._undo(batch, error)
            raise

    def _undo(self, batch: _Batch, error: BaseException) -> None:
        """Undo one unit. Where SQLite has undone all of them already, all of them failed."""
        try:
            batch.db.conn.execute("ROLLBACK TO unit")
            batch.db.conn.execute("RELEASE unit")
        except sqlite3.Error as second:
            self._end(batch, error if isinstance(error, sqlite3.Error) else second)

    def _pass_on(self) -> None:
        """Give the turn to the next one; commit where nobody waits for it."""
        batch = self._batch
        try:
            if batch is not None and (not self._waiting or batch.units >= _MOST_UNITS):
                self._commit(batch)
        finally:
            self._turn.release()

    def _commit(self, batch: _Batch) -> None:
        try:
            batch.db.conn.execute("COMMIT")
        except sqlite3.Error as error:
            self._end(batch, error)
        else:
            self._end(batch, None)

    def _end(self, batch: _Batch, error: sqlite3.Error | None) -> None:
        self._batch, batch.error = None, error
        if error is None:
            self._connections.give_back(batch.db)
        else:
            with contextlib.suppress(sqlite3.Error):
                batch.db.conn.rollback()
            batch.db.conn.close()
        batch.is_over.set()

    def _wait(self, batch: _Batch) -> None:
        """Wait for the commit; make it where those who were to make it gave up waiting."""
        while not batch.is_over.wait(_LOOK_AGAIN):
            if self._turn.acquire(blocking=False):
                self._pass_on()
        if batch.error is not None:
            raise batch.error
