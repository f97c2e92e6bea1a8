"""Watches the library: another process (`switchboard sync`) may have changed it."""

from __future__ import annotations

import weakref

from bot.matching.index import Index
from bot.process.freeze import freeze
from bot.process.live import LiveIndex
from bot.process.loops.loop import Loop
from bot.store import Store


class LibraryLoop(Loop):
    """Indexes the library anew where somebody else changed it, and keeps what is in force frozen.

    An index is most of what there is in memory, and once one is in force, it stays for long.
    """

    def __init__(self, store: Store, indexes: LiveIndex) -> None:
        super().__init__("library", self._look, every=5.0)
        self._store = store
        self._indexes = indexes
        self._seen: str | None = None
        self._frozen: weakref.ref[Index] | None = None

    def _look(self) -> None:
        """Look at the library's counter, and at which index is in force."""
        with self._store.read() as tx:
            changed_at = tx.library_changed_at()
        if self._seen not in (None, changed_at):
            self._indexes.refresh()
        self._seen = changed_at
        index = self._indexes.current()
        if self._frozen is None or self._frozen() is not index:
            self._frozen = weakref.ref(index)
            freeze()
