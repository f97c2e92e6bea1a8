"""Puts App Homes into Slack: those just opened at once, and the others whenever they change."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from bot.errors import SlackCallFailed
from bot.services.homes import Homes
from bot.slack.blocks.home import home
from bot.slack.calls import RateLimited, Refused, TokenRevoked
from bot.slack.client import SlackClient
from bot.slack.templates import Words

log = logging.getLogger(__name__)

_LOOK_AT_ALL_EVERY = timedelta(minutes=10)  # what falls due, who joins and leaves: no move says so


class HomePublisher:
    """The only thing that publishes: two at once could leave the older page standing."""

    def __init__(self, homes: Homes, client: SlackClient, words: Words) -> None:
        self._homes = homes
        self._client = client
        self._words = words
        self._seen: int | None = None
        self._looked_at: datetime | None = None

    def refresh(self) -> int:
        """Publish what is not shown as it is true; gives how many pages were.

        What Slack gives no clear answer to stays to be done: a page may be published twice.
        """
        now, newest = self._homes.kit.clock(), self._homes.newest_move()
        is_quiet = newest == self._seen and self._looked_at is not None
        if is_quiet and self._looked_at is not None:
            is_quiet = timedelta() <= now - self._looked_at < _LOOK_AT_ALL_EVERY
        published = 0
        for page in self._homes.stale(only_opened=is_quiet):
            try:
                self._client.publish_home(page.user_id, home(page.home, self._words))
            except (RateLimited, TokenRevoked) as error:
                log.warning("homes wait code=%s", error.code)
                return published
            except Refused as error:  # an outsider, or an app without the tab
                log.info("home refused user=%s code=%s", page.user_id, error.code)
            except SlackCallFailed as error:
                log.warning("home not published user=%s code=%s", page.user_id, error.code)
                continue
            else:
                published += 1
            self._homes.shown(page)
        if not is_quiet:
            self._seen, self._looked_at = newest, now
        return published
