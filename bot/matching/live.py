"""The index in use: read by every message, replaced whole when the library changes."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import cached_property, lru_cache

from bot.core.models import Reading
from bot.matching.index import Index

_REMEMBERED = 1024  # more than wait for words at once in a busy workspace


class RememberingIndex(Index):
    """An index that remembers what it read last: a question that waits for more words is read once.

    What is the same in the same index has the same ranking.
    """

    def read(self, text: str) -> Reading:
        """Rank the library's answers for a message, raw or cleaned."""
        return self._read_before(text)

    @cached_property
    def _read_before(self) -> Callable[[str], Reading]:
        return lru_cache(_REMEMBERED)(super().read)


class LiveIndex:
    """Holds the index in use. Reading never waits; one rebuild runs at a time.

    A change that comes while a rebuild runs is served by one more rebuild after it, so that the
    last change is always in.
    """

    def __init__(self, build: Callable[[], Index]) -> None:
        """`build` reads the library as it stands and indexes it; it is called at once."""
        self._build = build
        self._building = threading.Lock()
        self._counting = threading.Lock()
        self._asked = 0
        self._served = 0
        self._index = build()

    def current(self) -> Index:
        """The index in use now."""
        return self._index

    def rebuild(self) -> Index:
        """Index the library as it stands now; returns once that index is in use.

        Of several callers waiting at the same time, one builds for all.
        """
        with self._counting:
            self._asked += 1
            wanted = self._asked
        with self._building:
            if self._served < wanted:
                covers = self._asked
                self._index = self._build()
                self._served = covers
            return self._index

    def rebuild_in_background(self) -> threading.Thread:
        """Start a rebuild, and return its thread."""
        thread = threading.Thread(target=self.rebuild, name="index-rebuild", daemon=True)
        thread.start()
        return thread
