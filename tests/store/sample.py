"""Ready-made values for the store's tests: one channel, one question, a time that counts up."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.core.answers import Answer, Link, Phrasing, PhrasingKind
from bot.core.channels import Channel, Mode
from bot.core.escalations import Escalation
from bot.core.messages import MessageRow
from bot.core.outbox import Message, OutboxRow, OutboxState, SayHint
from bot.core.questions import Candidate, Question, QuestionState, Request
from bot.core.ranking import Reason, Thresholds
from bot.store import Tx

THRESHOLDS = Thresholds(reply=0.9, suggest=0.5)


def at(minutes: float = 0) -> datetime:
    return datetime(2026, 3, 2, 9, 0, tzinfo=UTC) + timedelta(minutes=minutes)


def make_answer(slug: str = "reset-sso", **changes: object) -> Answer:
    given = {
        "slug": slug,
        "topic": "accounts",
        "title": "Reset single sign-on",
        "body": "Press *Reset* in the settings.",
        "phrasings": (
            Phrasing("How do I reset SSO?"),
            Phrasing("delete my account", PhrasingKind.NOT),
        ),
        "links": (Link("Settings", "https://example.com/settings"),),
    }
    return Answer(**(given | changes))


def make_channel(tx: Tx, slack_id: str = "C1") -> Channel:
    return tx.save_channel(slack_id, mode=Mode.LIVE, name="help")


def make_question(tx: Tx, channel: int | None = None, **changes: object) -> Question:
    given = {
        "channel": channel or make_channel(tx).key,
        "root_ts": "1700000000.000100",
        "asker": "UASKER",
        "text": "How do I reset SSO?",
        "state": QuestionState.SETTLING,
        "asked_at": at(),
    }
    return tx.add_question(Question(id=0, **(given | changes)))


def make_message(channel: int, ts: str = "1700000000.000100", **changes: object) -> MessageRow:
    given = {
        "channel": channel,
        "ts": ts,
        "role": "asked",
        "author": "UASKER",
        "text": "How do I reset SSO?",
        "why": "asks",
        "heard_at": at(),
    }
    return MessageRow(**(given | changes))


def make_candidate(slug: str = "reset-sso", **changes: object) -> Candidate:
    given = {
        "slug": slug,
        "title": "Reset single sign-on",
        "version": 1,
        "confidence": 0.93,
        "position": 0,
        "is_chosen": True,
        "reason": Reason("How do I reset SSO?", "reset sso", ("reset", "sso"), "rotate-keys", 0.4),
    }
    return Candidate(**(given | changes))


def decide(
    tx: Tx,
    question: int,
    *candidates: Candidate,
    action: str = "reply",
    why: str = "sure",
    minute: float = 0,
    requests: tuple[Request, ...] = (),
) -> int:
    return tx.record_decision(
        question,
        action=action,
        why=why,
        thresholds=THRESHOLDS,
        library_version="v1",
        tier="words",
        decided_at=at(minute),
        candidates=candidates,
        requests=requests,
    )


def open_escalation(tx: Tx, question: int, **changes: object) -> Escalation:
    given = {
        "owner": "ana",
        "deputy": "bo",
        "why": "no_match",
        "opened_at": at(),
        "due_at": at(240),
        "wake_at": at(180),
    }
    return tx.open_escalation(question, **(given | changes))


def put(tx: Tx, key: str, says: Message | None = None, **where: object) -> int:
    """Put a row in the outbox and give its id; to the desk channel unless told otherwise."""
    if not where.keys() & {"channel", "to_user"}:
        where["channel"] = make_channel(tx).key
    row = tx.put(says or SayHint(None), key, at(), **where)
    assert row is not None
    return row


def take(tx: Tx, minutes: float = 0, busy: tuple[str, ...] = ()) -> OutboxRow | None:
    return next(iter(tx.take_ready(at(minutes), busy)), None)


def send(tx: Tx, row: int, ts: str = "1700000009.000100") -> None:
    """Take a row that is the only one waiting, and mark it sent."""
    taken = take(tx)
    assert taken is not None
    assert taken.id == row
    tx.mark_sent(row, "C1", ts, at())


def states(tx: Tx, *rows: int) -> tuple[OutboxState, ...]:
    return tuple(tx.outbox_row(row).state for row in rows)
