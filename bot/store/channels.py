"""Conversations the bot knows, by our own key, and every Slack id each has had."""

from __future__ import annotations

from bot.core.channels import Channel, Mode
from bot.store.rows import Rows, reader

_channel = reader(Channel)

# What moves along when two of our channels turn out to be one conversation.
_MOVES_ALONG = (
    "UPDATE channel_ids SET channel = :key WHERE channel = :other",
    """UPDATE question_messages SET channel = :key WHERE channel = :other
        AND ts NOT IN (SELECT ts FROM question_messages WHERE channel = :key)""",
    "DELETE FROM question_messages WHERE channel = :other",
    """UPDATE thread_stand_downs SET channel = :key WHERE channel = :other
        AND root_ts NOT IN (SELECT root_ts FROM thread_stand_downs WHERE channel = :key)""",
    "DELETE FROM thread_stand_downs WHERE channel = :other",
    "UPDATE questions SET channel = :key WHERE channel = :other",
    "UPDATE outbox SET channel = :key, destination = :destination WHERE channel = :other",
    "DELETE FROM channels WHERE key = :other",
)


class ChannelRows(Rows):
    """Conversations the bot knows, by our own key."""

    def find_channel(self, slack_id: str) -> Channel | None:
        """A channel by any Slack id it has had."""
        return self._first_as(
            _channel,
            """SELECT c.* FROM channel_ids i JOIN channels c ON c.key = i.channel
            WHERE i.slack_id = :slack_id""",
            slack_id=slack_id,
        )

    def channel(self, key: int) -> Channel:
        """A channel by our key. Raises `NotFound`."""
        found = self._first_as(_channel, "SELECT * FROM channels WHERE key = :key", key=key)
        return self._must(found, "channel", key)

    def channels(self) -> tuple[Channel, ...]:
        """All of them, by our key."""
        return self._all_as(_channel, "SELECT * FROM channels ORDER BY key")

    def save_channel(
        self,
        slack_id: str,
        *,
        mode: Mode,
        name: str = "",
        owner: str | None = None,
        listens_to_bots: bool = False,
        is_community: bool = False,
        is_direct: bool = False,
        with_user: str | None = None,
    ) -> Channel:
        """Keep a channel's settings under its Slack id (an alias finds the same one).

        Settings are replaced. What is a fact stays where nothing is said of it: a name, who a
        direct message is with, that it is one.
        """
        settings = {
            "mode": mode,
            "name": name,
            "owner": owner,
            "listens_to_bots": listens_to_bots,
            "is_community": is_community,
            "is_direct": is_direct,
            "with_user": with_user,
        }
        known = self.find_channel(slack_id)
        if known is None:
            added = _channel(self._insert("channels", slack_id=slack_id, **settings))
            self._insert("channel_ids", slack_id=slack_id, channel=added.key)
            return added
        self._change(
            """UPDATE channels SET mode = :mode, owner = :owner,
                listens_to_bots = :listens_to_bots, is_community = :is_community,
                is_direct = is_direct OR :is_direct,
                name = coalesce(nullif(:name, ''), name),
                with_user = coalesce(:with_user, with_user)
            WHERE key = :key""",
            key=known.key,
            **settings,
        )
        return self.channel(known.key)

    def add_channel_id(self, key: int, slack_id: str) -> None:
        """Make `slack_id` the channel's; the ids that it had before still find it.

        Where the new id was taken for another channel before, all that was heard and said there
        moves to this one, so that no message is heard twice.
        """
        other = self.find_channel(slack_id)
        if other is not None and other.key != key:
            ours = {"key": key, "other": other.key, "destination": f"channel:{key}"}
            for statement in _MOVES_ALONG:
                self._change(statement, **ours)
        elif other is None:
            self._insert("channel_ids", slack_id=slack_id, channel=key)
        self._change(
            "UPDATE channels SET slack_id = :slack_id WHERE key = :key", key=key, slack_id=slack_id
        )

    def move_read_to(self, key: int, ts: str) -> None:
        """Set `read_to`, up to which history has been read; never back."""
        self._change(
            """UPDATE channels SET read_to = :ts WHERE key = :key
                AND (read_to IS NULL OR (length(read_to), read_to) < (length(:ts), :ts))""",
            key=key,
            ts=ts,
        )

    def mark_channel(self, key: int, *, is_gone: bool) -> None:
        """Set `is_gone`: the bot can no longer, or can again, speak there."""
        self._change(
            "UPDATE channels SET is_gone = :is_gone WHERE key = :key", key=key, is_gone=is_gone
        )
