"""What is in force now, read by every message, and replaced whole: the index and the roster."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from bot.core.roster import Roster, SlackIds
from bot.matching.index import Index
from bot.store import Store

log = logging.getLogger(__name__)

_SHORT = 1.5  # seconds that somebody who saved an answer waits for it to be in force


class LiveIndex:
    """The index in force; the services' port `Indexes`. Reading never waits; one rebuild at a time.

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
        """The index in force now."""
        return self._index

    def refresh(self) -> None:
        """The library has changed. Waits a little, so that the next question finds the change."""
        thread = threading.Thread(target=self.rebuild, name="index-rebuild", daemon=True)
        thread.start()
        thread.join(_SHORT)

    def rebuild(self) -> Index:
        """Index the library as it stands now; returns once that index is in force.

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


class LiveRoster:
    """The roster in force; the services' port `Rosters`."""

    def __init__(
        self, resolve: Callable[[SlackIds], tuple[Roster, SlackIds]], store: Store
    ) -> None:
        """`resolve` asks Slack; it is given the ids known before and gives those known now."""
        self._resolve = resolve
        self._store = store
        self._roster = self._ask()

    def current(self) -> Roster:
        """The roster in force now."""
        return self._roster

    def refresh(self) -> None:
        """Ask Slack again who is who."""
        self._roster = self._ask()
        log.info("roster refreshed people=%s", len(self._roster.ids))

    def _ask(self) -> Roster:
        """What Slack said before holds where it does not answer."""
        with self._store.read() as tx:
            known = tx.slack_ids()
        roster, known = self._resolve(known)
        with self._store.write() as tx:
            tx.keep_slack_ids(known)
        return roster
