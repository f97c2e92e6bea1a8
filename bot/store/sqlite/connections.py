"""The connections to the file: kept between units of work while they can be trusted."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import StorageError
from bot.store.sqlite.failures import why_strange

_KEPT = 4  # for reading; one that is busy beyond these is opened and closed again
_STATEMENTS = 256  # prepared once a connection: more than the store has
_ENDS = ("", "-wal", "-shm")

_File = tuple[int, int]


class Connections:
    """Opens connections, and keeps some: to open one costs more than a small transaction.

    A kept one is not used again after an error. Nothing is used while another file stands in the
    path, or another journal beside it: what is open would write into nowhere, and what is opened
    anew would read a journal that belongs to another file.
    """

    def __init__(self, path: Path, busy_timeout: float, synchronous: str) -> None:
        self.path = path
        self._paths = {end: f"{path}{end}" for end in _ENDS}
        self._busy_timeout = busy_timeout
        self._synchronous = synchronous
        self._lock = threading.Lock()
        self._files: dict[str, _File | None] = {}
        self._idle: sqlite3.Connection | None = None
        self._readers: list[sqlite3.Connection] = []
        self._writer: sqlite3.Connection | None = None

    def connect(self, *, reading: bool = False) -> sqlite3.Connection:
        """Open a connection to the file, which must be there."""
        self._check_files()
        connection = sqlite3.connect(
            f"{self.path.as_uri()}?mode=rw",
            uri=True,
            timeout=self._busy_timeout,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=_STATEMENTS,
        )
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")  # what is erased is overwritten
        connection.execute(f"PRAGMA synchronous = {self._synchronous}")
        if reading:
            connection.execute("PRAGMA query_only = ON")
        return connection

    def keep(self, idle: sqlite3.Connection) -> None:
        """From now on keep connections: first this one, which never does any work."""
        self.close()
        with self._lock:
            self._idle, self._files = idle, {end: self._present(end) for end in _ENDS}

    def close(self) -> None:
        """Close what is kept, and keep nothing more."""
        with self._lock:
            idle, self._idle, self._files = self._idle, None, {}
        self._drop()
        if idle is not None:
            idle.close()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection that cannot write, for one unit of work."""
        self._check_files(whole=False)
        with self._lock:
            kept = self._readers.pop() if self._readers else None
        one = kept or self.connect(reading=True)
        try:
            yield one
        except BaseException:
            one.close()
            raise
        with self._lock:
            if self._idle is not None and len(self._readers) < _KEPT:
                self._readers.append(one)
                return
        one.close()

    def take_writer(self) -> sqlite3.Connection:
        """The connection that writes; only one thread may have it."""
        self._check_files()
        with self._lock:
            kept, self._writer = self._writer, None
        return kept or self.connect()

    def give_back(self, writer: sqlite3.Connection) -> None:
        """Keep the connection that writes for the next time."""
        with self._lock:
            if self._idle is not None and self._writer is None:
                self._writer = writer
                return
        writer.close()

    def _check_files(self, *, whole: bool = True) -> None:
        """Raise `StorageError` where the file or its journal is not the one that was opened."""
        for end, opened in list(self._files.items())[: None if whole else 1]:
            if self._present(end) != opened:
                self._drop()
                if end:
                    self._fold()
                raise StorageError(why_strange(self.path, end))

    def _fold(self) -> None:
        """Fold a journal that was taken away into the file, as long as it is still open here."""
        with self._lock, contextlib.suppress(sqlite3.Error):
            if self._idle is not None:
                self._idle.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def _drop(self) -> None:
        with self._lock:
            dropped = [*self._readers, *filter(None, [self._writer])]
            self._readers, self._writer = [], None
        for one in dropped:
            one.close()

    def _present(self, end: str) -> _File | None:
        with contextlib.suppress(OSError):
            found = os.stat(self._paths[end])  # noqa: PTH116 - for each unit of work: a path costs more
            return found.st_dev, found.st_ino
        return None
