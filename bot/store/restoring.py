"""What a restored database must be told, because time has gone on since it was copied."""

from __future__ import annotations

from bot.store.rows import Rows


class RestoringRows(Rows):
    """What a restored database must be told."""

    def doubt_ready(self) -> int:
        """Nobody knows whether what was *ready* in the copy went out since; gives how many.

        They become *sending*, so that the courier looks for each in Slack before it posts it.
        """
        return self._change(
            "UPDATE outbox SET state = 'sending', taken_at = created_at WHERE state = 'ready'"
        )
