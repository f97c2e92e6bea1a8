"""Everything the bot says: what is to go out, in which order, and what became of it."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, fields
from datetime import datetime
from operator import itemgetter
from typing import Any, get_args

from bot.core.outbox import (
    Change,
    Message,
    MessageKind,
    OutboxRow,
    OutboxState,
    Redraw,
    Remove,
)
from bot.store import engine
from bot.store.rows import Row, Rows, columns_of, reader

# What is changed is in the same place as the message, and about the same things.
_CHANGE_OF = """INSERT INTO outbox (key, token, kind, created_at, channel, to_user,
        destination, thread_ts, question, decision, escalation, move, target)
    SELECT :kind || ':' || t.id || ':' || (SELECT count(*) + 1 FROM outbox r
            WHERE r.target = t.id AND r.kind = :kind),
        :token, :kind, :at, t.channel, t.to_user,
        t.destination, t.thread_ts, t.question, t.decision, t.escalation, t.move, t.id
    FROM outbox t
    WHERE t.id = :target"""

_REDRAW = f"""{_CHANGE_OF}
    AND (t.state IN ('sending', 'sent') OR (t.state = 'ready' AND t.taken_at IS NOT NULL))
    AND NOT EXISTS (SELECT 1 FROM outbox r
        WHERE r.target = t.id AND r.kind = :kind AND r.state = 'ready')"""
_REMOVE = f"""{_CHANGE_OF}
    AND NOT EXISTS (SELECT 1 FROM outbox r WHERE r.target = t.id AND r.kind = :kind)"""

_REFERENCES = ("question", "decision", "escalation", "move")
"""The fields of a message that have a column of their own; the others are kept as `facts`."""

_READ: Mapping[str, Callable[[Any], object]] = {
    "lines": tuple,
    "refused": MessageKind,
    "begins": tuple,
    "ends": tuple,
}
"""How a fact that is no text is read back."""

_read = reader(OutboxRow)
_MESSAGES: Mapping[str, type[Message]] = {says.kind: says for says in get_args(Message)}
_DEFAULTS: Mapping[str, Row] = {
    kind: {each.name: each.default for each in fields(says) if each.default is not MISSING}
    for kind, says in _MESSAGES.items()
}


class OutboxRows(Rows):
    """Everything the bot says."""

    def put(
        self,
        says: Message,
        key: str,
        at: datetime,
        *,
        channel: int | None = None,
        to_user: str | None = None,
        thread_ts: str | None = None,
    ) -> int | None:
        """Put something to say in the outbox; gives its row, or None when its key is there already.

        Either `channel` (our key) or `to_user` says where. The row's token is made here.
        """
        added = self._insert_new(
            "outbox",
            "key",
            key=key,
            token=_token(),
            kind=says.kind,
            created_at=at,
            channel=channel,
            to_user=to_user,
            destination=f"user:{to_user}" if channel is None else f"channel:{channel}",
            thread_ts=thread_ts,
            **_columns(says),
        )
        return None if added is None else int(added["id"])

    def redraw(self, target: int, at: datetime) -> None:
        """Put a row in the outbox that draws an earlier message again, as it is true when sent.

        Collapses with a redraw of the same target that is still *ready*. A target that was never
        taken needs none: it is drawn from what is true when it is. One that was, and may have gone
        out (*sending*, or put back after no clear answer), was drawn from an older truth.
        """
        self._change(_REDRAW, target=target, kind=Redraw.kind, token=_token(), at=at)

    def remove(self, target: int, at: datetime) -> None:
        """Put a row in the outbox that deletes an earlier message, unless there was one before."""
        self._change(_REMOVE, target=target, kind=Remove.kind, token=_token(), at=at)

    def outbox_row(self, row_id: int) -> OutboxRow:
        """A row by id. Raises `NotFound`."""
        found = self._first_as(_outbox_row, "SELECT * FROM outbox WHERE id = :id", id=row_id)
        return self._must(found, "outbox row", row_id)

    def find_row_by_message(self, slack_channel_id: str, ts: str) -> OutboxRow | None:
        """The row that a message of ours in Slack came from, by any id its channel has had."""
        return self._first_as(
            _outbox_row,
            """SELECT * FROM outbox
            WHERE sent_ts = :ts AND kind NOT IN ('redraw', 'remove') AND sent_channel_id IN (
                SELECT :slack_id UNION ALL
                SELECT other.slack_id FROM channel_ids this
                    JOIN channel_ids other ON other.channel = this.channel
                    WHERE this.slack_id = :slack_id)
            ORDER BY id LIMIT 1""",
            slack_id=slack_channel_id,
            ts=ts,
        )

    def find_row_by_key(self, key: str) -> OutboxRow | None:
        """The row of a key; None where nothing was put under it."""
        return self._first_as(_outbox_row, "SELECT * FROM outbox WHERE key = :key", key=key)

    def rows_of_question(self, question: int) -> tuple[OutboxRow, ...]:
        """What was said of a question and of its escalations, oldest first."""
        return self._all_as(
            _outbox_row,
            """SELECT * FROM outbox WHERE question = :question OR escalation IN
                (SELECT id FROM escalations WHERE question = :question)
            ORDER BY id""",
            question=question,
        )

    def take_ready(
        self, now: datetime, busy: Iterable[str], most: int = 1
    ) -> tuple[OutboxRow, ...]:
        """Take the oldest rows that may go, one a destination, mark them *sending*, give them.

        Order holds per destination (`channel:<key>` or `user:<id>`): a row waits for every earlier
        *ready* or *sending* row of its destination, also one whose `wake_at` is still to come.
        Destinations in `busy`, which the courier has in hand, are passed over. A row with a
        `wake_at` in the future is not taken. `engine.TAKE_READY` is the statement.
        """
        taken = self._all(engine.TAKE_READY, now=now, busy=list(busy), most=most)
        return tuple(_outbox_row(row) for row in sorted(taken, key=itemgetter("id")))

    def sending_rows(self) -> tuple[OutboxRow, ...]:
        """Rows marked *sending*: after a crash, nobody knows whether they went out."""
        return self._all_as(_outbox_row, "SELECT * FROM outbox WHERE state = 'sending' ORDER BY id")

    def doubt_ready(self) -> int:
        """Nobody knows whether what was *ready* in a backup went out since; gives how many.

        They become *sending*, so that the courier looks for each in Slack before it posts it.
        """
        return self._change(
            "UPDATE outbox SET state = 'sending', taken_at = created_at WHERE state = 'ready'"
        )

    def mark_sent(self, row_id: int, channel_id: str | None, ts: str | None, at: datetime) -> None:
        """Set a row *sent*: it is in Slack, under this channel id and ts."""
        self._change(
            """UPDATE outbox SET state = 'sent', sent_channel_id = :channel_id, sent_ts = :ts,
                ended_at = :at, why = NULL
            WHERE id = :id""",
            id=row_id,
            channel_id=channel_id,
            ts=ts,
            at=at,
        )

    def mark_over(self, row_id: int, state: OutboxState, why: str, at: datetime) -> None:
        """Set a row *failed* or *dropped*, with the reason."""
        self._change(
            "UPDATE outbox SET state = :state, why = :why, ended_at = :at WHERE id = :id",
            id=row_id,
            state=state,
            why=why,
            at=at,
        )

    def put_back(self, row_id: int, at: datetime, why: str, *, counts: bool = True) -> None:
        """Set a row *ready* again from `at`: it did not go out. `counts` adds a try.

        One that is over by now stays so.
        """
        self._change(
            """UPDATE outbox SET state = 'ready', wake_at = :at, why = :why,
                tries = tries + CASE WHEN :counts THEN 1 ELSE 0 END
            WHERE id = :id AND state IN ('ready', 'sending')""",
            id=row_id,
            at=at,
            why=why,
            counts=counts,
        )

    def drop_ready(
        self, question: int, kinds: Iterable[MessageKind], why: str, at: datetime
    ) -> int:
        """Set the *ready* rows of these kinds of a question *dropped*; gives how many."""
        return self._change(
            """UPDATE outbox SET state = 'dropped', why = :why, ended_at = :at
            WHERE state = 'ready' AND kind = ANY(:kinds)
                AND id IN (
                    SELECT id FROM outbox WHERE question = :question
                    UNION ALL
                    SELECT o.id FROM escalations e JOIN outbox o ON o.escalation = e.id
                    WHERE e.question = :question)""",
            question=question,
            kinds=list(kinds),
            why=why,
            at=at,
        )


def _token() -> str:
    """An opaque key for a posted message's metadata: it says nothing to whoever reads it."""
    return secrets.token_hex(12)


def _columns(says: Message) -> Row:
    """A message's fields as the columns that keep them."""
    kept = columns_of(says)
    references = {name: kept.pop(name, None) for name in _REFERENCES}
    defaults = _DEFAULTS[says.kind]
    facts = {
        name: value
        for name, value in kept.items()
        if name not in defaults or value != defaults[name]
    }
    return {**references, "facts": json.dumps(facts, ensure_ascii=False)}


def _says(row: Row) -> Message | Change:
    """What a row says, read back from its columns."""
    if row["kind"] == Redraw.kind:
        return Redraw(row["target"])
    if row["kind"] == Remove.kind:
        return Remove(row["target"])
    message = _MESSAGES[row["kind"]]
    facts = {
        name: _READ[name](fact) if name in _READ else fact
        for name, fact in json.loads(row["facts"]).items()
    }
    kept = {**{name: row[name] for name in _REFERENCES}, **facts}
    names = (field.name for field in fields(message))
    return message(**{name: kept[name] for name in names if name in kept})


def _outbox_row(row: Row) -> OutboxRow:
    return _read(row | {"says": _says(row)})
