"""Keeps what is known of conversations true where no event told: opened, back, or re-numbered."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import timedelta

from bot.core.channels import Mode
from bot.core.messages import ts_of
from bot.errors import AccessLost, SlackCallFailed
from bot.services.ports import Conversation, ConversationList
from bot.services.unit import Deps
from bot.store import Tx

log = logging.getLogger(__name__)

SKEW = timedelta(seconds=5)  # by which Slack's clock may stand behind ours


@dataclass(frozen=True, slots=True)
class Conversations:
    """Compares Slack's list with what is kept."""

    deps: Deps
    listing: ConversationList

    def update(self) -> None:
        """Find direct messages that were opened, channels that are back or have another id."""
        try:
            listed = tuple(self.listing.conversations())
        except AccessLost:
            raise
        except SlackCallFailed as error:
            log.warning("conversations not listed code=%s", error.code)
            return
        with self.deps.store.read() as tx:
            is_news = any(_is_news(tx, each) for each in listed) or _are_missing(tx, listed)
        if is_news:
            with self.deps.store.write() as tx:
                self._take_in(tx, listed)

    def _take_in(self, tx: Tx, listed: tuple[Conversation, ...]) -> None:
        _follow_the_renumbered(tx, listed)
        for each in listed:
            channel = tx.find_channel(each.channel_id)
            if channel is None and each.with_user is not None:
                self._begin(tx, each.channel_id, each.with_user)
            elif channel is not None and each.with_user is None:
                if channel.is_gone and not each.is_archived:
                    tx.mark_channel(channel.key, is_gone=False)
                    log.info("channel back channel=%s", each.channel_id)
                tx.keep_known_as(channel.key, each.name)

    def _begin(self, tx: Tx, channel_id: str, user_id: str) -> None:
        """Read a direct message that was opened while nobody listened from its first word on."""
        channel = tx.save_channel(channel_id, mode=Mode.LIVE, is_direct=True, with_user=user_id)
        begin = tx.watched_from(None) or ts_of(self.deps.clock() - SKEW)
        tx.move_read_to(channel.key, begin)
        tx.keep_watched_from(channel.key, begin)


def _is_news(tx: Tx, each: Conversation) -> bool:
    channel = tx.find_channel(each.channel_id)
    if channel is None or each.with_user is not None:
        return channel is None and each.with_user is not None
    is_back = channel.is_gone and not each.is_archived
    return is_back or tx.known_as(channel.key) != each.name


def _are_missing(tx: Tx, listed: tuple[Conversation, ...]) -> bool:
    ids = {each.channel_id for each in listed}
    watched = (each for each in tx.channels() if not each.is_direct and each.mode is not Mode.OFF)
    return any(channel.slack_id not in ids for channel in watched)


def _follow_the_renumbered(tx: Tx, listed: tuple[Conversation, ...]) -> None:
    """A channel that is not listed, where another of its name is, has been given another id.

    Names are unique in a workspace: while a channel stands under its old id, no other has its name.
    """
    ids = {each.channel_id for each in listed}
    for channel in tx.channels():
        name = tx.known_as(channel.key)
        if channel.is_direct or channel.slack_id in ids or not name:
            continue
        for each in listed:
            known = tx.find_channel(each.channel_id)
            is_new = known is None or known.mode is Mode.MENTIONS
            if each.name == name and is_new:
                tx.add_channel_id(channel.key, each.channel_id)
                tx.mark_channel(channel.key, is_gone=False)
                old, new = channel.slack_id, each.channel_id
                log.warning("channel renumbered, and no event said so old=%s new=%s", old, new)
