"""The quiet lane: a line a message, and the day of the card on which it stands."""

from __future__ import annotations

from datetime import date, datetime
from operator import itemgetter

from bot.core.quiet import QuietCounts, QuietLine
from bot.store.named_values import ValueRows
from bot.store.rows import columns_of, reader

_line = reader(QuietLine)
_counts = reader(QuietCounts)


class QuietRows(ValueRows):
    """The quiet lane. A line is open while it has no `ended_at`."""

    def note_quiet(self, line: QuietLine) -> None:
        """Keep a line, in place of the one that its question has had."""
        self._replace("quiet", "question", **columns_of(line))
        self._count_quiet_change()

    def find_quiet(self, question: int) -> QuietLine | None:
        """The line of a question, open or ended; None where it never had one."""
        return self._first_as(
            _line, "SELECT * FROM quiet WHERE question = :question", question=question
        )

    def end_quiet(self, question: int, at: datetime, by: str | None) -> bool:
        """End a line; False where none was open. `by` is a teammate, or None for nobody."""
        is_news = self._changes_one(
            """UPDATE quiet SET ended_at = :at, ended_by = :by, wake_at = NULL
            WHERE question = :question AND ended_at IS NULL""",
            question=question,
            at=at,
            by=by,
        )
        if is_news:
            self._count_quiet_change()
        return is_news

    def open_quiet(self) -> tuple[QuietLine, ...]:
        """Every line that is open, oldest first."""
        return self._all_as(
            _line, "SELECT * FROM quiet WHERE ended_at IS NULL ORDER BY came_on, question"
        )

    def quiet_on_card(self, channel: int, day: date, limit: int) -> tuple[QuietLine, ...]:
        """The open lines on a channel's card of a day, oldest first."""
        return self._all_as(
            _line,
            """SELECT * FROM quiet
            WHERE channel = :channel AND stands_on = :day AND ended_at IS NULL
            ORDER BY came_on, question LIMIT :limit""",
            channel=channel,
            day=day,
            limit=limit,
        )

    def count_quiet(self, channel: int, day: date) -> QuietCounts:
        """How much stands on a channel's card of a day, or has gone from it to a newer one."""
        counts = self._one(
            """SELECT count(*) FILTER (WHERE stands_on = :day) AS waiting,
                count(*) FILTER (WHERE stands_on = :day AND came_on < :day) AS before,
                count(*) FILTER (WHERE stands_on > :day AND came_on <= :day) AS moved
            FROM quiet WHERE channel = :channel AND ended_at IS NULL""",
            channel=channel,
            day=day,
        )
        return _counts(counts)

    def due_quiet(self, now: datetime, limit: int = 100) -> tuple[QuietLine, ...]:
        """One line of each channel in which some are to be counted again."""
        return self._all_as(
            _line,
            """SELECT * FROM quiet WHERE question IN
                (SELECT min(question) FROM quiet WHERE wake_at <= :now GROUP BY channel)
            ORDER BY question LIMIT :limit""",
            now=now,
            limit=limit,
        )

    def move_quiet(
        self, channel: int, now: datetime, *, stands_on: date, wake_at: datetime
    ) -> tuple[date, ...]:
        """Put the lines of a channel that are due on another day's card; gives the days it was."""
        due = "channel = :channel AND wake_at <= :now AND ended_at IS NULL"
        was = self._all_as(
            itemgetter("stands_on"),
            f"SELECT DISTINCT stands_on FROM quiet WHERE {due}",
            channel=channel,
            now=now,
        )
        self._change(
            f"UPDATE quiet SET stands_on = :stands_on, wake_at = :wake_at WHERE {due}",
            channel=channel,
            now=now,
            stands_on=stands_on,
            wake_at=wake_at,
        )
        return tuple(date.fromisoformat(day) for day in was)

    def postpone_quiet(self, channel: int, now: datetime, at: datetime) -> None:
        """Count the lines of a channel that are due again at another time."""
        self._change(
            "UPDATE quiet SET wake_at = :at WHERE channel = :channel AND wake_at <= :now",
            channel=channel,
            now=now,
            at=at,
        )
