"""An index that remembers what it read last."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, lru_cache

from bot.core.ranking import Reading
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
