"""Units of work that wait for the disk together: each its own savepoint, one commit for several.

A commit waits for the disk, and whoever comes meanwhile waits for the commit. So they are let in
one after the other, on what the last one wrote, and one commit ends them all. Nobody outside sees
anything before it, nobody is told that it is kept before it; where it fails, all of them failed.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from bot.errors import StorageError
from bot.store import engine

_MOST_UNITS = 16  # so that the first of them does not wait for long
_LOOK_AGAIN = 0.05  # seconds after which one that waits makes sure that somebody will commit


@dataclass(eq=False)
class CommitGroup:
    """Units that one commit ends."""

    connection: engine.Connection
    units: int = 0
    error: engine.Error | None = None
    is_over: threading.Event = field(default_factory=threading.Event)


class Commits:
    """Lets one unit at a time write, and commits when nobody else wants to.

    `waiting` is how many units stand in line for their turn.
    """

    def __init__(self, connections: engine.Connections, patience: float) -> None:
        """Units wait `patience` seconds for their turn."""
        self._connections = connections
        self._patience = patience
        self._turn = threading.Lock()
        self._counting = threading.Lock()
        self._group: CommitGroup | None = None
        self.waiting = 0

    @contextmanager
    def unit(self) -> Iterator[engine.Connection]:
        """One unit of work: kept once this ends, undone by any exception.

        Raises `StorageError` where its turn never comes, and what the database raises.
        """
        self._take_turn()
        try:
            group = self._group or self._begin()
            with self._savepoint(group):
                yield group.connection
        finally:
            self._pass_on()
        self._wait(group)

    def _take_turn(self) -> None:
        with self._counting:
            self.waiting += 1
        is_ours = self._turn.acquire(timeout=self._patience)
        with self._counting:
            self.waiting -= 1
        if not is_ours:
            raise StorageError(
                f"{self._connections.path} stays locked by another thread of this program. "
                "Try again."
            )

    def _begin(self) -> CommitGroup:
        connection = self._connections.take_writer()
        try:
            engine.begin(connection, writes=True)
        except BaseException:
            connection.close()
            raise
        self._group = CommitGroup(connection)
        return self._group

    @contextmanager
    def _savepoint(self, group: CommitGroup) -> Iterator[None]:
        group.units += 1
        try:
            engine.savepoint(group.connection)
            yield
            engine.release(group.connection)
        except BaseException as error:
            self._undo(group, error)
            raise

    def _undo(self, group: CommitGroup, error: BaseException) -> None:
        """Undo one unit. Where all of the transaction is undone already, all of them failed."""
        try:
            engine.undo(group.connection)
        except engine.Error as second:
            self._end(group, error if isinstance(error, engine.Error) else second)

    def _pass_on(self) -> None:
        """Give the turn to the next one; commit where nobody waits for it."""
        group = self._group
        try:
            if group is not None and (not self.waiting or group.units >= _MOST_UNITS):
                self._commit(group)
        finally:
            self._turn.release()

    def _commit(self, group: CommitGroup) -> None:
        try:
            engine.commit(group.connection)
        except engine.Error as error:
            self._end(group, error)
        else:
            self._end(group, None)

    def _end(self, group: CommitGroup, error: engine.Error | None) -> None:
        self._group, group.error = None, error
        if error is None:
            self._connections.give_back(group.connection)
        else:
            group.connection.close()  # which undoes what is not committed
        group.is_over.set()

    def _wait(self, group: CommitGroup) -> None:
        """Wait for the commit; make it where those who were to make it gave up waiting."""
        while not group.is_over.wait(_LOOK_AGAIN):
            if self._turn.acquire(blocking=False):
                self._pass_on()
        if group.error is not None:
            raise group.error
