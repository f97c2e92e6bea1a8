"""The store: everything the bot keeps, and one transaction a unit of work."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from bot.store import engine
from bot.store.commits import Commits
from bot.store.tx import Tx


class Store:
    """Everything the bot keeps, in one database. Raises `StorageError` for what that cannot do.

    Writers of this process queue for their turn and share commits (`commits.py`); other processes
    meet the database's own lock.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        busy_timeout: float = 5.0,
        is_durable: bool = True,
    ) -> None:
        """Name the file; writers wait `busy_timeout` seconds for each other.

        One that is not durable may lose its last words in a power cut.
        """
        self.path = Path(path).absolute()
        self._file = engine.File(self.path, busy_timeout=busy_timeout, is_durable=is_durable)
        self.commits = Commits(self._file.connections, busy_timeout)
        self._unit = threading.local()
        self._close: weakref.finalize[[], Store] | None = None

    def open(self) -> Self:
        """Make the database where there is none, bring its schema up to date, and give the store.

        Raises `StorageError` for a database of a newer version, or of somebody else.
        """
        self._file.open()
        self._close = weakref.finalize(self, self._file.connections.close)
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
        """A transaction that may write: committed at the end, undone by any exception.

        One writer at a time: whoever comes meanwhile waits for `busy_timeout` seconds at most.
        """
        with engine.storage_errors(self.path), self.commits.unit() as connection:
            tx = self._unit.tx = Tx(connection)
            try:
                yield tx
            finally:
                self._unit.tx = None

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
        connections = self._file.connections
        with engine.storage_errors(self.path, reading=True), connections.reading() as connection:
            engine.begin(connection, writes=False)
            yield Tx(connection)
            engine.commit(connection)

    def check(self) -> tuple[str, ...]:
        """What is wrong with the database: nothing, or one line a fault. Reads all of it."""
        return self._file.check()

    def backup(self, target: str | Path) -> None:
        """Copy the database to `target` while it is in use; an older copy there is replaced."""
        self._file.copy(Path(target).absolute())

    def scrub(self, *, whole: bool) -> bool:
        """Leave nothing of what was erased in the file and its journal; False where one is in use.

        `whole` writes the file anew as well, for what older versions erased without overwriting it.
        Writers wait meanwhile.
        """
        return self._file.scrub(whole=whole)
