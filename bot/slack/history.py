"""Reads conversations back: what the services' port `History` asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.messages import Deleted, Heard
from bot.services.hearing.conversations import Conversation
from bot.slack.calls import MessageGone
from bot.slack.client import ResultPage, SlackClient
from bot.slack.payloads import Json, Told, Us, read_history

_MOST_PAGES = 100  # of 200 messages; a longer silence than that is read in several rounds


@dataclass(frozen=True, slots=True)
class SlackHistory:
    """History and replies as events would have told; `SlackCallFailed` without an answer."""

    client: SlackClient
    us: Us

    def since(self, channel_id: str, oldest: str) -> Iterator[Told]:
        """What was written at the top of a channel after `oldest`, oldest first."""
        found: list[Told] = []
        cursor: str | None = None
        for _ in range(_MOST_PAGES):
            page = self.client.history(channel_id, oldest=oldest, cursor=cursor)
            found.extend(self._told(channel_id, page))
            cursor = page.cursor
            if cursor is None:
                break
        yield from sorted(found, key=lambda each: each.ts)

    def replies(self, channel_id: str, root_ts: str, oldest: str) -> Iterator[Told]:
        """A thread's replies after `oldest`, oldest first, and what became of its root.

        Of a message that was deleted and has no replies, Slack knows nothing any more.
        """
        try:
            yield from self._replies(channel_id, root_ts, oldest)
        except MessageGone as error:
            if error.code != "thread_not_found":
                raise
            yield Deleted(channel_id, root_ts)

    def _replies(self, channel_id: str, root_ts: str, oldest: str) -> Iterator[Told]:
        cursor: str | None = None
        for _ in range(_MOST_PAGES):
            page = self.client.replies(channel_id, root_ts, oldest=oldest, cursor=cursor)
            for each in self._told(channel_id, page):
                if not (isinstance(each, Heard) and each.ts == root_ts):
                    yield each
            cursor = page.cursor
            if cursor is None:
                return

    def conversations(self) -> Iterator[Conversation]:
        """Every conversation that we are in."""
        cursor: str | None = None
        for _ in range(_MOST_PAGES):
            page = self.client.conversations(cursor)
            yield from (_conversation(item) for item in page.items if item.get("id"))
            cursor = page.cursor
            if cursor is None:
                return

    def _told(self, channel_id: str, page: ResultPage) -> Iterator[Told]:
        for message in page.items:
            yield from read_history(channel_id, message, self.us)


def _conversation(item: Json) -> Conversation:
    return Conversation(
        channel_id=str(item["id"]),
        name=str(item.get("name") or ""),
        with_user=str(item["user"]) if item.get("is_im") and item.get("user") else None,
        is_archived=bool(item.get("is_archived")),
    )
