"""Reads history for what no event brought: after a stop, a lost connection, every ten minutes.

`read_to` is the ts up to which history has been read. Only history moves it, never an event, so
that a message whose event was lost is found however much came after it.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.core.models import Channel, Heard, Mode
from bot.errors import SlackCallFailed, StorageError
from bot.services.answering import Answering
from bot.services.kit import Kit

log = logging.getLogger(__name__)

_OVERLAP = timedelta(minutes=2)
_SKEW = timedelta(seconds=5)  # by which Slack's clock may stand behind ours
_ANSWERED_FOR = timedelta(days=2)  # how long an answered thread may still get a word unheard


class History(Protocol):
    """Reads conversations. Raises `SlackCallFailed` where Slack gives no answer."""

    def since(self, channel_id: str, oldest: str) -> Iterator[Heard]:
        """What was written at the top of a channel after `oldest`, oldest first."""

    def replies(self, channel_id: str, root_ts: str, oldest: str) -> Iterator[Heard]:
        """A thread's replies after `oldest`, oldest first."""


@dataclass(frozen=True, slots=True)
class CatchingUp:
    """Finds what was missed and hears it. Hearing something twice changes nothing."""

    kit: Kit
    answering: Answering
    history: History

    def start_watching(self) -> None:
        """Set where reading begins in new conversations: nothing older is ever answered."""
        now = _ts(self.kit.clock() - _SKEW)
        with self.kit.store.write() as tx:
            for channel in tx.channels():
                if channel.read_to is None and _is_read(channel):
                    tx.move_read_to(channel.key, now)
                    tx.keep_value(_watched_from(channel), now)

    def read_all(self) -> int:
        """Read every watched conversation; gives how many messages were looked at."""
        with self.kit.store.read() as tx:
            channels = [channel for channel in tx.channels() if _is_read(channel)]
        return sum(self._try(channel) for channel in channels)

    def _try(self, channel: Channel) -> int:
        """Read one conversation; what Slack refuses of it does not keep the others unread."""
        try:
            return self.read(channel)
        except SlackCallFailed as error:
            log.warning("history not read channel=%s code=%s", channel.slack_id, error.code)
            return 0

    def read(self, channel: Channel) -> int:
        """Read one conversation from `read_to` on, with the threads of its open questions."""
        started = self.kit.clock()
        oldest = self._oldest(channel, started)
        count = 0
        for heard in self._missed(channel, oldest):
            self._hear(heard)
            count += 1
        with self.kit.store.write() as tx:
            tx.move_read_to(channel.key, _ts(started))
        return count

    def _oldest(self, channel: Channel, now: datetime) -> str:
        """Where reading begins: a little before `read_to`, never before the watch did."""
        if channel.read_to is None:
            return _ts(now - _OVERLAP)
        with self.kit.store.read() as tx:
            watched_from = tx.value(_watched_from(channel)) or "0"
        return max(_less(channel.read_to, _OVERLAP), watched_from, key=float)

    def _hear(self, heard: Heard) -> None:
        """Hear one message. Our own mistake over it costs an answer, never the rest of history."""
        try:
            self.answering.hear(heard)
        except (StorageError, SlackCallFailed):
            raise
        except Exception:
            log.exception("message not handled channel=%s ts=%s", heard.channel_id, heard.ts)
            self.answering.record_unreadable(heard)

    def _missed(self, channel: Channel, oldest: str) -> Iterator[Heard]:
        yield from self.history.since(channel.slack_id, oldest)
        with self.kit.store.read() as tx:
            roots = tx.open_threads(channel.key, self.kit.clock() - _ANSWERED_FOR)
        for root in roots:
            yield from self.history.replies(channel.slack_id, root, oldest)


def _is_read(channel: Channel) -> bool:
    return channel.mode is not Mode.OFF and not channel.is_gone


def _watched_from(channel: Channel) -> str:
    return f"watched_from:{channel.key}"


def _ts(at: datetime) -> str:
    return f"{at.timestamp():.6f}"


def _less(ts: str, span: timedelta) -> str:
    return f"{max(0.0, float(ts) - span.total_seconds()):.6f}"
