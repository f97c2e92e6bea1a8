"""Puts App Homes into Slack: those just opened at once, and the others whenever they change."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from bot.errors import SlackCallFailed
from bot.services.app_home import AppHomes, HomePage
from bot.slack.blocks.home import home
from bot.slack.calls import RateLimited, Refused, TokenRevoked
from bot.slack.client import SlackClient
from bot.slack.templates import Words

log = logging.getLogger(__name__)

_REST = 60.0  # seconds, where Slack does not say how long
_LOOK_AT_ALL_EVERY = timedelta(minutes=10)  # what falls due, who joins and leaves: no move says so


class HomePublisher:
    """The only thing that publishes: two at once could leave the older page standing."""

    def __init__(self, homes: AppHomes, client: SlackClient, words: Words) -> None:
        self._homes = homes
        self._client = client
        self._words = words
        self._seen: tuple[int, datetime] | None = None
        self._rest: tuple[datetime, datetime] | None = None

    def refresh(self) -> int:
        """Publish what is not shown as it is true; gives how many pages were.

        What Slack gives no clear answer to stays to be done: a page may be published twice.
        """
        now, newest = self._homes.deps.clock(), self._homes.newest_move()
        if self._is_resting(now):
            return 0
        is_quiet = self._is_quiet(now, newest)
        pages = list(self._homes.stale(only_opened=is_quiet))
        done = 0
        for page in pages:
            try:
                done += self._publish(page)
            except (RateLimited, TokenRevoked) as error:
                log.warning("homes wait code=%s", error.code)
                self._rest = (now, now + timedelta(seconds=error.retry_after or _REST))
                return done
        if not is_quiet and done == len(pages):
            self._seen = (newest, now)
        return done

    def _is_resting(self, now: datetime) -> bool:
        """Whether Slack asked to wait. A clock set back ends it."""
        return self._rest is not None and self._rest[0] <= now < self._rest[1]

    def _is_quiet(self, now: datetime, newest: int) -> bool:
        """Whether only those who have just looked can want anything."""
        if self._seen is None:
            return False
        move, at = self._seen
        return move == newest and timedelta() <= now - at < _LOOK_AT_ALL_EVERY

    def _publish(self, page: HomePage) -> bool:
        """Publish one page; whether there is nothing left to do for it."""
        try:
            self._client.publish_home(page.user_id, home(page.home, self._words))
        except Refused as error:  # an outsider, or an app without the tab
            log.info("home refused user=%s code=%s", page.user_id, error.code)
        except (RateLimited, TokenRevoked):
            raise
        except SlackCallFailed as error:
            log.warning("home not published user=%s code=%s", page.user_id, error.code)
            return False
        self._homes.shown(page)
        return True
