"""The database as one file: made, brought up to date, checked, copied, scrubbed."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from pathlib import Path

from sqlite_utils import Database

from bot.errors import StorageError
from bot.store.sqlite.connections import Connections
from bot.store.sqlite.failures import storage_errors, unmade
from bot.store.sqlite.migrations import migrate

_SIGN = "PRAGMA application_id = 0x53574244"  # "SWBD", as file(1) shows it
_RETRY_SECONDS = 0.01
_OLDEST_SQLITE = (3, 37)  # the first with strict tables
_ONLY_OURS = 0o600  # customers' words are in it


class File:
    """One SQLite file. Raises `StorageError` for all that goes wrong with it.

    An idle connection stays open, because the last one to close folds the whole journal back into
    the file and that doubles the time of a small transaction.
    """

    def __init__(self, path: Path, *, busy_timeout: float, is_durable: bool) -> None:
        self.path = path
        self.connections = Connections(path, busy_timeout, "FULL" if is_durable else "OFF")
        self._busy_timeout = busy_timeout

    def open(self) -> None:
        """Make the file where there is none, bring its schema up to date, and keep it open."""
        if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
            raise StorageError(
                f"This Python comes with SQLite {sqlite3.sqlite_version}, which is too old. "
                f"Use one that comes with {'.'.join(map(str, _OLDEST_SQLITE))} or newer."
            )
        self._make()
        with storage_errors(self.path):
            idle = self.connections.connect()
            try:
                self._keep_a_journal(idle)
                self._prepare(idle)
            except BaseException:
                idle.close()
                raise
        self.connections.keep(idle)

    def check(self) -> tuple[str, ...]:
        """What is wrong with the file: nothing, or one line a fault. Reads all of it."""
        try:
            with storage_errors(self.path), contextlib.closing(self.connections.connect()) as one:
                one.execute("PRAGMA query_only = ON")
                faults = [row[0] for row in one.execute("PRAGMA integrity_check")]
                loose = one.execute("PRAGMA foreign_key_check").fetchall()
        except StorageError as error:
            return (str(error),)
        faults += [f"row {row[1]} of {row[0]} points at nothing in {row[2]}" for row in loose]
        return tuple(fault for fault in faults if fault != "ok")

    def copy(self, target: Path) -> None:
        """Copy the file to `target` while it is in use; an older copy there is replaced."""
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
        """See `Store.scrub`: with `whole` VACUUM, then truncate the journal."""
        with storage_errors(self.path), contextlib.closing(self.connections.connect()) as one:
            if whole:
                one.execute("VACUUM")
            (is_busy, _, _) = one.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not is_busy

    def _copy_to(self, part: Path) -> None:
        with (
            storage_errors(self.path),
            contextlib.closing(self.connections.connect()) as source,
            contextlib.closing(sqlite3.connect(part)) as copy,
        ):
            source.backup(copy)

    def _make(self) -> None:
        # Only where no connection is open: closing a handle of ours would drop SQLite's locks.
        try:
            if not self.path.exists():
                _make_private(self.path)
        except OSError as error:
            raise unmade(error, self.path) from error

    def _prepare(self, connection: sqlite3.Connection) -> None:
        db = Database(connection, recursive_triggers=False, execute_plugins=False)
        connection.execute("PRAGMA foreign_keys = OFF")  # has no effect in a transaction
        connection.execute("BEGIN IMMEDIATE")
        try:
            migrate(db, str(self.path))
            connection.execute(_SIGN)  # a write, so that a read-only file is found now, not later
            connection.execute("COMMIT")
        except BaseException:
            connection.rollback()
            raise
        connection.execute("PRAGMA foreign_keys = ON")

    def _keep_a_journal(self, connection: sqlite3.Connection) -> None:
        """Ask for WAL. SQLite does not wait where another does so at the same moment."""
        until = time.monotonic() + self._busy_timeout
        while True:
            try:
                connection.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise
                time.sleep(_RETRY_SECONDS)
            else:
                return


def _make_private(path: Path) -> None:
    """Make an empty file that only its owner may read; SQLite gives its journals the same mode."""
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, _ONLY_OURS))
