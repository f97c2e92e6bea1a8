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

from bot.core.models import Channel, Edited, Heard, Mode, Reacted
from bot.errors import AccessLost, SlackCallFailed, StorageError
from bot.services.answering import Answering
from bot.services.kit import Kit
from bot.services.reactions import Reactions

log = logging.getLogger(__name__)

_DIRECTS_FROM = "watched_from:directs"
_OVERLAP = timedelta(minutes=2)
_SKEW = timedelta(seconds=5)  # by which Slack's clock may stand behind ours
_ANSWERED_FOR = timedelta(days=2)  # how long an answered thread may still get a word unheard


Told = Heard | Edited | Reacted
"""What history tells: as events would have, had they come."""


class History(Protocol):
    """Reads conversations. Raises `SlackCallFailed` where Slack gives no answer."""

    def since(self, channel_id: str, oldest: str) -> Iterator[Told]:
        """What was written at the top of a channel after `oldest`, oldest first."""

    def replies(self, channel_id: str, root_ts: str, oldest: str) -> Iterator[Told]:
        """A thread's replies after `oldest`, oldest first, and what became of its root."""

    def directs(self) -> Iterator[tuple[str, str]]:
        """The direct messages that there are: the id of each, and of the person."""

    def is_open(self, channel_id: str) -> bool:
        """Whether a channel is one that we are in, and that is not archived."""


@dataclass(frozen=True, slots=True)
class CatchingUp:
    """Finds what was missed and hears it. Hearing something twice changes nothing."""

    kit: Kit
    answering: Answering
    reactions: Reactions
    history: History

    def start_watching(self) -> None:
        """Set where reading begins in new conversations: nothing older is ever answered."""
        now = _ts(self.kit.clock() - _SKEW)
        with self.kit.store.write() as tx:
            if tx.value(_DIRECTS_FROM) is None:
                tx.keep_value(_DIRECTS_FROM, now)
            for channel in tx.channels():
                if channel.read_to is None and _is_read(channel):
                    tx.move_read_to(channel.key, now)
                    tx.keep_value(_watched_from(channel), now)

    def read_all(self) -> int:
        """Read every watched conversation; gives how many messages were looked at.

        The one that was read longest ago comes first: where Slack does not let us read them all,
        none is left out for good.
        """
        self._find_directs()
        self._find_those_back()
        with self.kit.store.read() as tx:
            channels = [channel for channel in tx.channels() if _is_read(channel)]
        channels.sort(key=lambda channel: float(channel.read_to or 0))
        return sum(self._try(channel) for channel in channels)

    def _find_directs(self) -> None:
        """Begin to read the direct messages that were opened while nobody listened."""
        try:
            directs = tuple(self.history.directs())
        except AccessLost:
            raise
        except SlackCallFailed as error:
            log.warning("direct messages not listed code=%s", error.code)
            return
        with self.kit.store.read() as tx:
            new = [each for each in directs if tx.find_channel(each[0]) is None]
        for channel_id, user_id in new:
            with self.kit.store.write() as tx:
                channel = tx.save_channel(
                    channel_id, mode=Mode.LIVE, is_direct=True, with_user=user_id
                )
                if channel.read_to is None:
                    begin = tx.value(_DIRECTS_FROM) or _ts(self.kit.clock() - _SKEW)
                    tx.move_read_to(channel.key, begin)
                    tx.keep_value(_watched_from(channel), begin)

    def _find_those_back(self) -> None:
        """See whether a channel that was gone is there again: that, too, may have been missed."""
        with self.kit.store.read() as tx:
            gone = [channel for channel in tx.channels() if channel.is_gone]
        for channel in gone:
            if channel.mode is not Mode.OFF and self._is_open(channel):
                with self.kit.store.write() as tx:
                    tx.mark_channel(channel.key, is_gone=False)
                log.info("channel back channel=%s", channel.slack_id)

    def _is_open(self, channel: Channel) -> bool:
        try:
            return self.history.is_open(channel.slack_id)
        except AccessLost:
            raise
        except SlackCallFailed:
            return False

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
        started = self.kit.clock()
        oldest = self._oldest(channel, started)
        count = 0
        for told in self._missed(channel, oldest):
            self._take_in(told)
            count += isinstance(told, Heard)
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

    def _take_in(self, told: Told) -> None:
        """Take one thing in. Our own mistake over it costs an answer, never the rest of history."""
        try:
            match told:
                case Heard():
                    self.answering.hear(told)
                case Edited():
                    self.answering.reread(told)
                case Reacted():
                    self.reactions.hear(told)
        except (StorageError, SlackCallFailed):
            raise
        except Exception:
            log.exception("message not handled channel=%s ts=%s", told.channel_id, told.ts)
            if isinstance(told, Heard):
                self.answering.record_unreadable(told)

    def _missed(self, channel: Channel, oldest: str) -> Iterator[Told]:
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
