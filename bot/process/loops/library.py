"""Watches the library, which another process (`switchboard sync`) may change, and its labels."""

from __future__ import annotations

import time
import weakref

from bot.matching.index import Index
from bot.process.freeze import freeze
from bot.process.live import LiveIndex
from bot.process.loops.loop import Loop
from bot.store import Store

_BETWEEN_LABELS = 60.0  # seconds: of grades that are given one after the other


class LibraryLoop(Loop):
    """Indexes the library anew where somebody else changed it, and keeps what is in force frozen.

    So it does, once in a minute at most, where people have shown more of what was right: the
    threshold follows from it. An index is most of what there is in memory, and once one is in
    force, it stays for long.
    """

    def __init__(
        self, store: Store, indexes: LiveIndex, *, between_labels: float = _BETWEEN_LABELS
    ) -> None:
        super().__init__("library", self._look, every=5.0)
        self._store = store
        self._indexes = indexes
        self._between_labels = between_labels
        self._seen: str | None = None
        self._seen_labels: str | None = None
        self._looked_at_labels = time.monotonic()
        self._frozen: weakref.ref[Index] | None = None

    def _look(self) -> None:
        """Look at the counters of library and labels, and at which index is in force."""
        with self._store.read() as tx:
            changed_at, labels = tx.library_changed_at(), tx.labels_changed_at()
        has_changed = self._seen not in (None, changed_at)
        if has_changed or self._has_waited(labels):
            self._indexes.refresh()
            self._seen_labels, self._looked_at_labels = labels, time.monotonic()
        self._seen = changed_at
        self._seen_labels = self._seen_labels or labels
        index = self._indexes.current()
        if self._frozen is None or self._frozen() is not index:
            self._frozen = weakref.ref(index)
            freeze()

    def _has_waited(self, labels: str) -> bool:
        """Whether there are labels that the index in force has had time enough to wait for."""
        is_time = time.monotonic() - self._looked_at_labels >= self._between_labels
        return is_time and self._seen_labels not in (None, labels)
