"""Reads history for what no event brought: after a stop, a lost connection, every ten minutes.

`read_to` is the ts up to which history has been read. Only history moves it, never an event, so
that a message whose event was lost is found however much came after it.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.channels import Channel, Mode
from bot.core.messages import Deleted, Edited, Heard, Reacted, Told, ts_of, written_at
from bot.errors import AccessLost, SlackCallFailed, StorageError
from bot.services.hearing.conversations import SKEW, Conversations
from bot.services.hearing.incoming import Hearing
from bot.services.hearing.reactions import Reactions
from bot.services.ports import History
from bot.services.unit import Deps

log = logging.getLogger(__name__)

_OVERLAP = timedelta(minutes=2)
_ANSWERED_FOR = timedelta(days=2)  # how long an answered thread may still get a word unheard
_SURE_AFTER = timedelta(minutes=1)  # history may not have yet what was written a moment ago


@dataclass(frozen=True, slots=True)
class CatchingUp:
    """Finds what was missed and hears it. Hearing something twice changes nothing."""

    deps: Deps
    hearing: Hearing
    reactions: Reactions
    history: History

    def start_watching(self) -> None:
        """Set where reading begins in new conversations: nothing older is ever answered."""
        now = ts_of(self.deps.clock() - SKEW)
        with self.deps.store.write() as tx:
            if tx.watched_from(None) is None:
                tx.keep_watched_from(None, now)
            for channel in tx.channels():
                if channel.read_to is None and _is_read(channel):
                    tx.move_read_to(channel.key, now)
                    tx.keep_watched_from(channel.key, now)

    def read_all(self) -> int:
        """Read every watched conversation; gives how many messages were looked at.

        The one that was read longest ago comes first: where Slack does not let us read them all,
        none is left out for good.
        """
        Conversations(self.deps, self.history).update()
        with self.deps.store.read() as tx:
            channels = [channel for channel in tx.channels() if _is_read(channel)]
        channels.sort(key=lambda channel: float(channel.read_to or 0))
        return sum(self._try(channel) for channel in channels)

    def _try(self, channel: Channel) -> int:
        """Read one conversation; what Slack refuses of it does not keep the others unread."""
        try:
            return self.read(channel)
        except AccessLost:
            raise
        except SlackCallFailed as error:
            log.warning("history not read channel=%s code=%s", channel.slack_id, error.code)
            return 0

    def read(self, channel: Channel) -> int:
        """Read one conversation from `read_to` on, with the threads of its open questions."""
        started = self.deps.clock()
        oldest = self._oldest(channel, started)
        count = 0
        for told in self._missed(channel, oldest):
            self._take_in(told)
            count += isinstance(told, Heard)
        with self.deps.store.write() as tx:
            tx.move_read_to(channel.key, ts_of(started))
        return count

    def _oldest(self, channel: Channel, now: datetime) -> str:
        """Where reading begins: a little before `read_to`, never before the watch did."""
        if channel.read_to is None:
            return ts_of(now - _OVERLAP)
        with self.deps.store.read() as tx:
            began = tx.watched_from(channel.key) or "0"
        return max(_less(channel.read_to, _OVERLAP), began, key=float)

    def _take_in(self, told: Told) -> None:
        """Take one thing in. Our own mistake over it costs an answer, never the rest of history."""
        try:
            match told:
                case Heard():
                    self.hearing.hear(told)
                case Edited():
                    self.hearing.hear_edit(told)
                case Deleted():
                    self._lose(told)
                case Reacted():
                    self.reactions.hear(told)
        except (StorageError, SlackCallFailed):
            raise
        except Exception:
            log.exception("message not handled channel=%s ts=%s", told.channel_id, told.ts)
            if isinstance(told, Heard):
                self.hearing.record_unreadable(told)

    def _lose(self, deleted: Deleted) -> None:
        if self.deps.clock() - written_at(deleted.ts) > _SURE_AFTER:
            self.hearing.hear_deletion(deleted)

    def _missed(self, channel: Channel, oldest: str) -> Iterator[Told]:
        seen: set[str] = set()
        for told in self._written(channel, oldest):
            seen.add(told.ts)
            yield told
        with self.deps.store.read() as tx:
            beside = tx.asked_beside(channel.key, self.deps.clock() - _ANSWERED_FOR)
        for ts in filter(lambda each: each not in seen, beside):
            found = self.history.replies(channel.slack_id, ts, oldest)
            yield from (told for told in found if told.ts == ts)

    def _written(self, channel: Channel, oldest: str) -> Iterator[Told]:
        yield from self.history.since(channel.slack_id, oldest)
        with self.deps.store.read() as tx:
            roots = tx.open_threads(channel.key, self.deps.clock() - _ANSWERED_FOR)
        for root in roots:
            yield from self.history.replies(channel.slack_id, root, oldest)


def _is_read(channel: Channel) -> bool:
    return channel.mode is not Mode.OFF and not channel.is_gone


def _less(ts: str, span: timedelta) -> str:
    return f"{max(0.0, float(ts) - span.total_seconds()):.6f}"
