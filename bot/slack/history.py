"""Reads conversations back: what the services' port `History` asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.core.messages import Deleted, Heard, Told
from bot.services.ports import Conversation
from bot.slack.calls import MessageGone
from bot.slack.client import SlackClient
from bot.slack.payloads import Json, Us, read_history


@dataclass(frozen=True, slots=True)
class SlackHistory:
    """History and replies as events would have told; `SlackCallFailed` without an answer."""

    client: SlackClient
    us: Us

    def since(self, channel_id: str, oldest: str) -> Iterator[Told]:
        """What was written at the top of a channel after `oldest`, oldest first."""
        told = self._told(channel_id, self.client.history(channel_id, oldest=oldest))
        yield from sorted(told, key=lambda each: each.ts)

    def replies(self, channel_id: str, root_ts: str, oldest: str) -> Iterator[Told]:
        """A thread's replies after `oldest`, oldest first, and what became of its root.

        Of a message that was deleted and has no replies, Slack knows nothing any more.
        """
        try:
            messages = self.client.replies(channel_id, root_ts, oldest=oldest)
            for each in self._told(channel_id, messages):
                if not (isinstance(each, Heard) and each.ts == root_ts):
                    yield each
        except MessageGone as error:
            if error.code != "thread_not_found":
                raise
            yield Deleted(channel_id, root_ts)

    def conversations(self) -> Iterator[Conversation]:
        """Every conversation that we are in."""
        return (_conversation(item) for item in self.client.conversations() if item.get("id"))

    def _told(self, channel_id: str, messages: Iterable[Json]) -> Iterator[Told]:
        for message in messages:
            yield from read_history(channel_id, message, self.us)


def _conversation(item: Json) -> Conversation:
    return Conversation(
        channel_id=str(item["id"]),
        name=str(item.get("name") or ""),
        with_user=str(item["user"]) if item.get("is_im") and item.get("user") else None,
        is_archived=bool(item.get("is_archived")),
    )
