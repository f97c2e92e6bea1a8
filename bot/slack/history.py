"""Reads conversations back: what the services' port `History` asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.models import Heard
from bot.slack.client import Page, SlackClient
from bot.slack.payloads import Us, read_history_message

_MOST_PAGES = 100  # of 200 messages; a longer silence than that is read in several rounds


@dataclass(frozen=True, slots=True)
class SlackHistory:
    """History and replies as heard messages; `SlackCallFailed` where Slack gives no answer."""

    client: SlackClient
    us: Us

    def since(self, channel_id: str, oldest: str) -> Iterator[Heard]:
        """What was written at the top of a channel after `oldest`, oldest first."""
        found: list[Heard] = []
        cursor: str | None = None
        for _ in range(_MOST_PAGES):
            page = self.client.history(channel_id, oldest=oldest, cursor=cursor)
            found.extend(self._heard(channel_id, page))
            cursor = page.cursor
            if cursor is None:
                break
        yield from sorted(found, key=lambda heard: heard.ts)

    def replies(self, channel_id: str, root_ts: str, oldest: str) -> Iterator[Heard]:
        """A thread's replies after `oldest`, oldest first."""
        cursor: str | None = None
        for _ in range(_MOST_PAGES):
            page = self.client.replies(channel_id, root_ts, oldest=oldest, cursor=cursor)
            yield from (heard for heard in self._heard(channel_id, page) if heard.ts != root_ts)
            cursor = page.cursor
            if cursor is None:
                return

    def _heard(self, channel_id: str, page: Page) -> Iterator[Heard]:
        for message in page.messages:
            read = read_history_message(channel_id, message, self.us)
            if isinstance(read, Heard):
                yield read
