"""Reactions that were heard: each counts once, and an early one waits for its message."""

from __future__ import annotations

from datetime import datetime

from bot.core.messages import Reacted
from bot.core.people import Author
from bot.store.rows import Row, Rows, reader

_read = reader(Reacted)


class ReactionRows(Rows):
    """Reactions that were heard."""

    def keep_reaction(self, reacted: Reacted, at: datetime) -> bool:
        """Keep a reaction; False where it, or a later one of the same kind, was heard before.

        History does not tell when: such a one counts as given now, so that its own event, should it
        still come, is older.
        """
        return self._changes_one(
            """INSERT INTO reactions (channel_id, ts, author, emoji, reacted_ts, team, heard_at)
            VALUES (:channel_id, :ts, :author, :emoji, :or_now, :team, :at)
            ON CONFLICT (channel_id, ts, author, emoji) DO UPDATE
                SET reacted_ts = excluded.reacted_ts, heard_at = excluded.heard_at
                WHERE :reacted_ts > reactions.reacted_ts""",
            channel_id=reacted.channel_id,
            ts=reacted.ts,
            author=reacted.author.user_id,
            emoji=reacted.emoji,
            reacted_ts=reacted.reacted_ts,
            or_now=reacted.reacted_ts or f"{at.timestamp():.6f}",
            team=reacted.author.team_id,
            at=at,
        )

    def let_reaction_wait(self, reacted: Reacted, *, is_waiting: bool = True) -> None:
        """Set `is_waiting`: its message is not known yet; or is by now, and it was taken in."""
        self._change(
            """UPDATE reactions SET is_waiting = :is_waiting
            WHERE channel_id = :channel_id AND ts = :ts AND author = :author AND emoji = :emoji""",
            channel_id=reacted.channel_id,
            ts=reacted.ts,
            author=reacted.author.user_id,
            emoji=reacted.emoji,
            is_waiting=is_waiting,
        )

    def early_reactions(self) -> tuple[Reacted, ...]:
        """Those that waited for a message that has been heard, or posted, by now."""
        return self._all_as(
            _reacted,
            """SELECT * FROM reactions r WHERE is_waiting AND (
                EXISTS (SELECT 1 FROM outbox WHERE sent_ts = r.ts)
                OR EXISTS (SELECT 1 FROM channel_ids i JOIN question_messages m
                    ON m.channel = i.channel AND m.ts = r.ts WHERE i.slack_id = r.channel_id))
            ORDER BY reacted_ts LIMIT 100""",
        )

    def forget_early_reactions(self, before: datetime) -> int:
        """Delete those heard before a time whose messages never came; gives how many."""
        return self._change(
            "DELETE FROM reactions WHERE is_waiting AND heard_at < :before", before=before
        )


def _reacted(row: Row) -> Reacted:
    return _read(row | {"author": Author(row["author"], row["team"])})
