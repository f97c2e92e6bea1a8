"""A past that never was: questions, hand-overs and answers, written straight to the tables."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.store import Store

_YEAR = timedelta(days=365)
_NUMBERS = """
    WITH RECURSIVE numbers (n) AS (
        SELECT 1 WHERE :count > 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < :count)
"""
_AT = "strftime('%Y-%m-%dT%H:%M:%f000+00:00', :since + :step * n, 'unixepoch')"
_STATE = "iif(n <= :open, 'escalated', iif(n % 3, 'answered', 'escalated'))"
_PAST = (
    f"""INSERT INTO questions (id, channel, root_ts, asker, text, state, asked_at, is_shadow,
        is_mention, is_direct, closed_at)
    SELECT n, 1 + n % :channels, printf('%.6f', :since + :step * n), 'U0C' || n % :channels || 'N0',
        'Where do I find the invoice of ' || n || '? I looked everywhere and could not.', {_STATE},
        {_AT}, 0, 0, 0, iif(n <= :open, NULL, {_AT}) FROM numbers""",
    f"""INSERT INTO question_messages (channel, ts, role, author, text, why, heard_at, question)
    SELECT 1 + n % :channels, printf('%.6f', :since + :step * n), 'asked', 'U0C' || n || 'N0',
        'Where do I find the invoice of ' || n || '? I looked everywhere and could not.', 'asked',
        {_AT}, n FROM numbers""",
    f"""INSERT INTO decisions (id, question, action, why, reply_threshold, suggest_threshold,
        library_version, tier, decided_at)
    SELECT n, n, iif({_STATE} = 'answered', 'reply', 'escalate'), 'sure', 0.9, 0.5, 'v', 'lexical',
        {_AT} FROM numbers""",
    """INSERT INTO candidates (decision, position, slug, title, version, confidence, is_chosen)
    SELECT n, position, 'answer-' || position, 'An answer', 1, 0.9 / position, position = 1
    FROM numbers, (SELECT value AS position FROM json_each('[1, 2, 3, 4, 5]'))""",
    f"""INSERT INTO escalations (id, question, owner, deputy, state, why, opened_at, due_at,
        wake_at, resolved_at)
    SELECT n, n, 'ana', 'ben', iif(n <= :open, 'open', 'resolved'), 'no_match', {_AT}, :later,
        iif(n <= :open, :later, NULL), iif(n <= :open, NULL, {_AT})
    FROM numbers WHERE {_STATE} = 'escalated'""",
    """INSERT INTO escalation_moves (escalation, kind, made_by, made_at, text)
    SELECT id, 'open', NULL, opened_at, NULL FROM escalations
    UNION ALL SELECT id, 'resolve', 'U0ANA', opened_at, 'answered' FROM escalations
        WHERE state = 'resolved'""",
    f"""INSERT INTO outbox (key, token, kind, state, created_at, channel, destination, thread_ts,
        question, decision, ended_at, sent_channel_id, sent_ts)
    SELECT 'past:' || n, 'past:' || n, 'reply', 'sent', {_AT}, 1 + n % :channels,
        'channel:' || (1 + n % :channels), printf('%.6f', :since + :step * n), n, n, {_AT}, 'C',
        printf('%.6f', :since + :step * n + 1) FROM numbers""",
)


def write_past(
    database: Path, slack_ids: list[str], *, questions: int, open_escalations: int = 0
) -> None:
    """A year of so many questions in these channels, some of them handed over and still open."""
    Store(database).open().close()
    now = datetime.now(UTC)
    values = {
        "count": questions,
        "open": open_escalations,
        "channels": len(slack_ids),
        "since": int((now - _YEAR).timestamp()),
        "step": (_YEAR - timedelta(days=1)).total_seconds() / max(1, questions),
        "later": (now + timedelta(days=30)).isoformat(timespec="microseconds"),
    }
    with closing(sqlite3.connect(database)) as one, one:
        one.execute("PRAGMA synchronous = OFF")
        channels = list(enumerate(slack_ids, 1))
        one.executemany(
            """INSERT INTO channels (key, slack_id, mode, name, listens_to_bots, is_direct)
            VALUES (?, ?, 'live', '', 0, 0)""",
            channels,
        )
        one.executemany("INSERT INTO channel_ids (channel, slack_id) VALUES (?, ?)", channels)
        for statement in _PAST:
            wanted = statement if "numbers" not in statement else f"{_NUMBERS} {statement}"
            one.execute(wanted, values)
