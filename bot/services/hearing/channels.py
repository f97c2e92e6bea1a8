"""What happens to conversations: joined, left, renumbered, archived, shared with others."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace

from bot.services.unit import Deps

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Channels:
    """Keeps what is known of conversations true."""

    deps: Deps

    def gone(self, slack_id: str, *, is_gone: bool = True) -> None:
        """The bot can no longer, or can again, speak there."""
        with self.deps.store.write() as tx:
            channel = tx.find_channel(slack_id)
            if channel is not None:
                tx.mark_channel(channel.key, is_gone=is_gone)
        log.info("channel %s channel=%s", "gone" if is_gone else "back", slack_id)

    def renumbered(self, old: str, new: str) -> None:
        """Slack gave a channel another id; both find it."""
        with self.deps.store.write() as tx:
            channel = tx.find_channel(old)
            if channel is not None:
                tx.add_channel_id(channel.key, new)
                tx.mark_channel(channel.key, is_gone=False)  # a post to the old id may have failed
        log.info("channel renumbered old=%s new=%s", old, new)

    def shared(self, slack_id: str, *, is_shared: bool) -> None:
        """A channel was shared with another company, or is shared no more.

        Nothing internal is written in a desk channel that others can read.
        """
        desk = self.deps.roster().settings.desk
        if desk is None:
            return
        with self.deps.store.write() as tx:
            # A private channel gets another id the moment it is shared, before this is heard.
            known, named = tx.find_channel(slack_id), tx.find_channel(desk)
            is_desk = slack_id == desk or (known is not None and known == named)
            if is_desk:
                for each in {slack_id, desk}:
                    tx.mark_desk(each, is_unsafe=is_shared)
        if is_desk:
            level = logging.WARNING if is_shared else logging.INFO
            log.log(level, "desk shared=%s channel=%s", is_shared, slack_id)

    def person_changed(self, user_id: str) -> None:
        """Somebody's account changed: look them up again when they next speak."""
        with self.deps.store.read() as tx:
            if tx.find_person(user_id) is None:  # as for most: a status change comes this way, too
                return
        with self.deps.store.write() as tx:
            person = tx.find_person(user_id)
            if person is not None:
                tx.save_person(replace(person, looked_up_at=None))
