"""What is in force now and is replaced whole: the index and the roster."""

from __future__ import annotations

import logging
from collections.abc import Callable

from bot.core.roster import Roster
from bot.matching.index import Index
from bot.matching.live import LiveIndex

log = logging.getLogger(__name__)

_SHORT = 1.5  # seconds that somebody who saved an answer waits for it to be in force


class LiveIndexes:
    """The index in force; the services' port `Indexes`."""

    def __init__(self, build: Callable[[], Index]) -> None:
        self._live = LiveIndex(build)

    def current(self) -> Index:
        """The one to use now."""
        return self._live.current()

    def refresh(self) -> None:
        """The library has changed. Waits a little, so that the next question finds the change."""
        self._live.rebuild_in_background().join(_SHORT)


class LiveRoster:
    """The roster in force; the services' port `Rosters`."""

    def __init__(self, resolve: Callable[[], Roster]) -> None:
        self._resolve = resolve
        self._roster = resolve()

    def current(self) -> Roster:
        """The one to use now."""
        return self._roster

    def refresh(self) -> None:
        """Ask Slack again who is who."""
        self._roster = self._resolve()
        log.info("roster refreshed people=%s", len(self._roster.ids))
