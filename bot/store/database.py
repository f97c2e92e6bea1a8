"""The store: where the file is, how it is opened, and one transaction a unit of work."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
import time
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlite_utils import Database

from bot.errors import StorageError
from bot.store.commits import Commits, TurnNeverCame
from bot.store.sqlite.connections import Connections, wrapped
from bot.store.sqlite.failures import storage_error, unmade
from bot.store.sqlite.migrations import migrate
from bot.store.tx import Tx

_SIGN = "PRAGMA application_id = 0x53574244"  # "SWBD", as file(1) shows it
_RETRY_SECONDS = 0.01
_OLDEST_SQLITE = (3, 37)  # the first with strict tables
_ONLY_OURS = 0o600  # customers' words are in it


class Store:
    """Everything the bot keeps, in one SQLite file.

    Writers of this process queue for their turn and share commits (`commits.py`); other processes
    meet SQLite's own lock. An idle connection stays open, because the last one to close folds the
    whole journal back into the file and that doubles the time of a small transaction.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        busy_timeout: float = 5.0,
        is_durable: bool = True,
    ) -> None:
        """Name the file. One that is not durable may lose its last words in a power cut."""
        self.path = Path(path).absolute()
        self._busy_timeout = busy_timeout
        self._connections = Connections(self.path, busy_timeout, "FULL" if is_durable else "OFF")
        self._commits = Commits(self._connections, busy_timeout)
        self._unit = threading.local()
        self._close: weakref.finalize[[], Store] | None = None

    def open(self) -> Self:
        """Make the file where there is none, bring its schema up to date, and give the store."""
        if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
            raise StorageError(
                f"This Python comes with SQLite {sqlite3.sqlite_version}, which is too old. "
                f"Use one that comes with {'.'.join(map(str, _OLDEST_SQLITE))} or newer."
            )
        self._make_file()
        with self._errors():
            idle = self._connections.connect()
            try:
                self._prepare(wrapped(idle))
            except BaseException:
                idle.close()
                raise
        self._connections.keep(idle)
        self._close = weakref.finalize(self, self._connections.close)
        return self

    def close(self) -> None:
        """Close what is kept open; the store can still be used, only slower."""
        if self._close is not None:
            self._close()

    def __enter__(self) -> Self:
        return self.open()

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def write(self) -> Iterator[Tx]:
        """A transaction that may write: committed at the end, undone by any exception."""
        try:
            with self._errors(), self._commits.unit() as db:
                tx = self._unit.tx = Tx(db)
                try:
                    yield tx
                finally:
                    self._unit.tx = None
        except TurnNeverCame:
            raise StorageError(
                f"{self.path} stays locked by another thread of this program. Try again."
            ) from None

    @contextmanager
    def read(self) -> Iterator[Tx]:
        """A consistent view; nothing may be written.

        Inside a unit that writes it is that unit's own view: what it decides on is read under its
        lock, and may have been written by a unit that shares its commit.
        """
        writing: Tx | None = getattr(self._unit, "tx", None)
        if writing is not None:
            yield writing
            return
        with self._errors(reading=True), self._connections.reading() as db:
            db.conn.execute("BEGIN")
            yield Tx(db)
            db.conn.execute("COMMIT")

    def check(self) -> tuple[str, ...]:
        """What is wrong with the file: nothing, or one line a fault. Reads all of it."""
        try:
            with self._errors(), contextlib.closing(self._connections.connect()) as connection:
                connection.execute("PRAGMA query_only = ON")
                faults = [row[0] for row in connection.execute("PRAGMA integrity_check")]
                loose = connection.execute("PRAGMA foreign_key_check").fetchall()
        except StorageError as error:
            return (str(error),)
        faults += [f"row {row[1]} of {row[0]} points at nothing in {row[2]}" for row in loose]
        return tuple(fault for fault in faults if fault != "ok")

    def backup(self, target: str | Path) -> None:
        """Copy the database to `target` while it is in use; an older copy there is replaced."""
        target = Path(target).absolute()
        if target.resolve() == self.path.resolve():
            raise StorageError(f"{target} is the database itself. Name another file.")
        part = target.with_name(f"{target.name}.part")
        try:
            part.unlink(missing_ok=True)
            _make_private(part)
            self._copy_to(part)
            part.replace(target)
        except OSError as error:
            raise unmade(error, target) from error
        finally:
            with contextlib.suppress(OSError):
                part.unlink()

    def scrub(self, *, whole: bool) -> bool:
        """Leave nothing of what was erased in the file and its journal; False where one is in use.

        `whole` writes the file anew as well, for what older versions erased without overwriting it.
        Writers wait meanwhile.
        """
        with self._errors(), contextlib.closing(self._connections.connect()) as connection:
            if whole:
                connection.execute("VACUUM")
            (is_busy, _, _) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not is_busy

    def _copy_to(self, part: Path) -> None:
        with (
            self._errors(),
            contextlib.closing(self._connections.connect()) as source,
            contextlib.closing(sqlite3.connect(part)) as copy,
        ):
            source.backup(copy)

    def _make_file(self) -> None:
        # Only where no connection is open: closing a handle of ours would drop SQLite's locks.
        try:
            if not self.path.exists():
                _make_private(self.path)
        except OSError as error:
            raise unmade(error, self.path) from error

    def _prepare(self, db: Database) -> None:
        self._keep_a_journal(db)
        db.execute("PRAGMA foreign_keys = OFF")  # nothing can be said of them in a transaction
        db.execute("BEGIN IMMEDIATE")
        try:
            migrate(db, str(self.path))
            db.execute(_SIGN)  # a write, so that a read-only file is found now and not later
            db.execute("COMMIT")
        except BaseException:
            db.conn.rollback()
            raise
        db.execute("PRAGMA foreign_keys = ON")

    def _keep_a_journal(self, db: Database) -> None:
        """Ask for WAL. SQLite does not wait where another does so at the same moment."""
        until = time.monotonic() + self._busy_timeout
        while True:
            try:
                db.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise
                time.sleep(_RETRY_SECONDS)
            else:
                return

    @contextmanager
    def _errors(self, *, reading: bool = False) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise storage_error(error, self.path, reading=reading) from error


def _make_private(path: Path) -> None:
    """Make an empty file that only its owner may read; SQLite gives its journals the same mode."""
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, _ONLY_OURS))
