"""Reads conversations back: what the services' port `History` asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.models import Edited, Heard, Reacted
from bot.slack.client import Page, SlackClient
from bot.slack.payloads import Us, read_history

_MOST_PAGES = 100  # of 200 messages; a longer silence than that is read in several rounds


@dataclass(frozen=True, slots=True)
class SlackHistory:
    """History and replies as events would have told; `SlackCallFailed` without an answer."""

    client: SlackClient
    us: Us

    def since(self, channel_id: str, oldest: str) -> Iterator[Heard | Edited | Reacted]:
        """What was written at the top of a channel after `oldest`, oldest first."""
        found: list[Heard | Edited | Reacted] = []
        cursor: str | None = None
        for _ in range(_MOST_PAGES):
            page = self.client.history(channel_id, oldest=oldest, cursor=cursor)
            found.extend(self._told(channel_id, page))
            cursor = page.cursor
            if cursor is None:
                break
        yield from sorted(found, key=lambda each: each.ts)

    def replies(
        self, channel_id: str, root_ts: str, oldest: str
    ) -> Iterator[Heard | Edited | Reacted]:
        """A thread's replies after `oldest`, oldest first, and what became of its root."""
        cursor: str | None = None
        for _ in range(_MOST_PAGES):
            page = self.client.replies(channel_id, root_ts, oldest=oldest, cursor=cursor)
            for each in self._told(channel_id, page):
                if not (isinstance(each, Heard) and each.ts == root_ts):
                    yield each
            cursor = page.cursor
            if cursor is None:
                return

    def directs(self) -> Iterator[tuple[str, str]]:
        """The direct messages that there are: the id of each, and of the person."""
        cursor: str | None = None
        for _ in range(_MOST_PAGES):
            page = self.client.directs(cursor)
            for channel in page.items:
                if channel.get("id") and channel.get("user"):
                    yield str(channel["id"]), str(channel["user"])
            cursor = page.cursor
            if cursor is None:
                return

    def is_open(self, channel_id: str) -> bool:
        """Whether a channel is one that we are in, and that is not archived."""
        channel = self.client.channel_info(channel_id)
        is_ours = bool(channel.get("is_member") or channel.get("is_im"))
        return is_ours and not channel.get("is_archived")

    def _told(self, channel_id: str, page: Page) -> Iterator[Heard | Edited | Reacted]:
        for message in page.items:
            yield from read_history(channel_id, message, self.us)
