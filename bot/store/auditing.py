"""Who did what that not everybody may do. Ids and slugs, never words."""

from __future__ import annotations

from datetime import datetime

from bot.core.records import AuditRow
from bot.store.rows import Rows, reader

_audited = reader(AuditRow, by="made_by", at="made_at")


class AuditRows(Rows):
    """Who did what that not everybody may do."""

    def audit(self, by: str, what: str, about: str, at: datetime) -> None:
        """Keep who did what. Ids and slugs, never words."""
        self._insert("audit", made_by=by, what=what, about=about, made_at=at)

    def audit_since(self, since: datetime | None) -> tuple[AuditRow, ...]:
        """What was done since a time, or ever, oldest first; escalations' moves are part of it."""
        return self._all_as(
            _audited,
            """SELECT made_at, made_by, what, about FROM audit WHERE made_at >= :since
            UNION ALL
            SELECT made_at, made_by, 'escalation ' || replace(kind, '_', ' '),
                'escalation ' || escalation
            FROM escalation_moves WHERE made_by IS NOT NULL AND made_at >= :since
            ORDER BY made_at""",
            since=since or "",
        )
