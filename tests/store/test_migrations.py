"""A database of every earlier version becomes what a new one is, with all that it held."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from bot.core.channels import Mode
from bot.core.escalations import EscalationState
from bot.core.outbox import (
    OutboxState,
    SayDeskNote,
    SayHandover,
    SayLookup,
    SayNotice,
    SayReply,
)
from bot.core.questions import QuestionState
from bot.core.why import Why
from bot.errors import StorageError
from bot.store import Store
from bot.store.sqlite.migrations import MIGRATIONS

from .sample import at

REFUSED = SayDeskNote(("Something for a customer could not be posted in Slack.",))

with closing(Database(memory=True)) as _blank:
    NAMES = [migration.name for migration in MIGRATIONS.pending(_blank)]

# A row or two in every table that the first version made, each pointing at others where it can.
ROWS: dict[str, list[dict[str, Any]]] = {
    "answer_versions": [
        {"slug": "sso", "version": 1, "topic": "accounts", "title": "SSO", "body": "Reset it."}
        | {"origin": "file", "is_retired": 0, "made_at": "2026"},
        {"slug": "sso", "version": 2, "topic": "accounts", "title": "SSO", "body": "Press Reset."}
        | {"origin": "curator", "is_retired": 0, "made_by": "UANA", "made_at": "2026"},
    ],
    "answers": [{"slug": "sso", "version": 2, "is_edited": 1}],
    "phrasings": [
        {"slug": "sso", "version": 2, "position": 0, "text": "Reset?"}
        | {"kind": "asks", "origin": "learned"},
        {"slug": "sso", "version": 2, "position": 1, "text": "delete it"}
        | {"kind": "not", "origin": "file"},
    ],
    "links": [
        {
            "slug": "sso",
            "version": 2,
            "position": 0,
            "title": "Settings",
            "url": "https://x.example",
        }
    ],
    "people": [
        {"user_id": "U1", "name": "Kim", "is_guest": 0, "is_stranger": 1, "is_bot": 0}
        | {"is_deleted": 0}
    ],
    "channels": [
        {"key": 3, "slack_id": "C1", "mode": "live", "name": "help", "listens_to_bots": 0}
        | {"is_direct": 0}
    ],
    "channel_ids": [{"slack_id": "C1", "channel": 3}],
    "thread_stand_downs": [{"channel": 3, "root_ts": "1.1", "made_by": "UANA", "made_at": "2026"}],
    "questions": [
        {"id": 7, "channel": 3, "root_ts": "1.1", "asker": "U1", "text": "SSO?"}
        | {"state": "escalated", "asked_at": "2026", "is_shadow": 0, "is_mention": 0}
        | {"is_direct": 0, "version": 2},
    ],
    "question_messages": [
        {"id": 5, "channel": 3, "ts": "1.1", "role": "asked", "author": "U1", "text": "SSO?"}
        | {"why": "asks", "heard_at": "2026", "question": 7},
        {"id": 9, "channel": 3, "ts": "1.2", "role": "said", "author": "U2", "text": "hm"}
        | {"why": "thread", "heard_at": "2026", "thread_ts": "1.1"},
    ],
    "decisions": [
        {"id": 11, "question": 7, "action": "reply", "why": "picked", "reply_threshold": 0.9}
        | {"suggest_threshold": 0.5, "library_version": "v", "tier": "lexical"}
        | {"decided_at": "2026"}
    ],
    "candidates": [
        {"id": 13, "decision": 11, "position": 1, "slug": "sso", "title": "SSO", "version": 2}
        | {"confidence": 0.93, "is_chosen": 1}
    ],
    "escalations": [
        {"id": 17, "question": 7, "owner": "ana", "state": "claimed", "why": "no_match"}
        | {"opened_at": "2026", "due_at": "2027", "assignee": "UANA"}
    ],
    "escalation_moves": [
        {"id": 19, "escalation": 17, "kind": "resolve", "made_at": "2026", "text": "no_answer"},
        {"id": 23, "escalation": 17, "kind": "send_answer", "made_by": "UANA", "made_at": "2026"},
    ],
    "outbox": [
        {"id": 29, "key": "a", "token": "t1", "kind": "reply", "state": "sent", "channel": 3}
        | {"created_at": "2026", "destination": "channel:3", "question": 7, "decision": 11}
        | {"sent_ts": "1.3", "sent_channel_id": "C1"},
        {"id": 31, "key": "b", "token": "t2", "kind": "redraw", "channel": 3, "target": 29}
        | {"created_at": "2026", "destination": "channel:3", "escalation": 17, "move": 23},
    ],
    "feedback": [
        {"id": 37, "question": 7, "slug": "sso", "made_by": "U1", "verdict": "not_solved"}
        | {"made_at": "2026", "counts": 1}
    ],
    "audit": [{"id": 41, "made_by": "UANA", "what": "mode", "about": "C1", "made_at": "2026"}],
    "vectors": [{"model": "m", "hash": "h", "vector": b"\x00\x01"}],
    "values": [{"name": "library_changes", "value": "2"}],
}
LATER_ROWS: dict[str, dict[str, list[dict[str, Any]]]] = {
    "m012_evidence": {
        "decisions": [ROWS["decisions"][0] | {"score": "3"}],
        "requests": [
            {"decision": 11, "position": 1, "text": "SSO?", "action": "reply", "why": "sure"}
            | {"slugs": "sso", "question": 7, "first": "sso", "evidence": 2.5},
            {"decision": 11, "position": 2, "text": "And seats?", "action": "escalate"}
            | {"why": "no_match", "slugs": "", "question": 8, "first": "", "evidence": None},
        ],
    },
    "m011_requests": {
        "questions": [
            *ROWS["questions"],
            ROWS["questions"][0] | {"id": 8, "text": "And seats?", "part_of": 7},
        ],
        "requests": [
            {"decision": 11, "position": 1, "text": "SSO?", "action": "reply", "why": "sure"}
            | {"slugs": "sso", "question": 7},
            {"decision": 11, "position": 2, "text": "And seats?", "action": "escalate"}
            | {"why": "no_match", "slugs": "", "question": 8},
        ],
    },
    "m010_urgent": {
        "answer_versions": [
            ROWS["answer_versions"][0],
            ROWS["answer_versions"][1] | {"tells": 1, "sending": "suggest"},
        ],
        "escalations": [ROWS["escalations"][0] | {"urgent": "legal"}],
    },
    "m009_quiet": {
        "quiet": [
            {"question": 7, "channel": 3, "owner": "ana", "came_on": "2026-03-03"}
            | {"stands_on": "2026-03-04", "wake_at": "2026"}
        ]
    },
    "m004_reactions": {
        "reactions": [
            {"channel_id": "C1", "ts": "1.1", "author": "U1", "emoji": "eyes"}
            | {"reacted_ts": "1.4", "heard_at": "2026", "is_waiting": 1}
        ]
    },
}


def write_as(name: str, path: Path) -> dict[str, list[dict[str, Any]]]:
    """Make a database as the version with this last migration did; gives the rows in it."""
    after = NAMES[NAMES.index(name) + 1 :]
    made = NAMES[: NAMES.index(name) + 1]
    tables = dict(ROWS)
    for later in made:
        tables |= LATER_ROWS.get(later, {})
    with closing(Database(path)) as db:
        MIGRATIONS.apply(db, stop_before=after[:1])
        db.execute("PRAGMA foreign_keys = ON")
        for table, rows in tables.items():
            for row in rows:
                db[table].insert(row)
        assert set(tables) == set(db.table_names()) - {"_sqlite_migrations"}
        return rows_in(db)


def rows_in(db: Database) -> dict[str, list[dict[str, Any]]]:
    return {table.name: list(table.rows) for table in db.tables if table.name[0] != "_"}


def schema_of(path: Path) -> list[tuple[str, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        made = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master")
        return sorted(made, key=repr)


@pytest.mark.parametrize("name", NAMES)
def test_a_database_of_each_earlier_version_keeps_every_row(path, name):
    before = write_as(name, path)
    with Store(path) as store:
        assert store.check() == ()
    with closing(Database(path)) as db:
        after = rows_in(db)
    assert set(before) <= set(after)
    for table, rows in before.items():
        kept = [{column: row[column] for column in rows[0]} for row in after[table]]
        assert kept == rows


@pytest.mark.parametrize("name", NAMES)
def test_a_database_of_each_earlier_version_gets_the_schema_of_a_new_one(path, tmp_path, name):
    write_as(name, path)
    Store(path).open().close()
    Store(tmp_path / "new.db").open().close()
    assert schema_of(path) == schema_of(tmp_path / "new.db")


@pytest.mark.parametrize(
    ("kind", "facts", "says"),
    [
        ("handover", {}, SayHandover(7, 17)),
        ("handover", {"kind": "still_open"}, SayHandover(7, 17, is_still_open=True)),
        ("reply", {"sent_by": "UANA"}, SayReply(7, 11, sent_by="UANA")),
        ("reply", {"chosen_by": "U1"}, SayReply(7, 11, chosen_by="U1")),
        ("notice", {"given_by": "UANA"}, SayNotice(7, 17, given_by="UANA")),
        ("lookup", {"ts": "1.1"}, SayLookup("1.1")),
        ("desk_note", {"line02": "two", "line01": "one"}, SayDeskNote(("one", "two"))),
        ("desk_note", {"note": "could_not_post", "why": "is_archived"}, REFUSED),
    ],
)
def test_what_an_earlier_version_was_to_say_is_still_said(path, kind, facts, says):
    write_as("m005_taught", path)
    row = {"id": 99, "key": "k", "token": "t", "kind": kind, "facts": json.dumps(facts)}
    row |= {"to_user": "UANA", "destination": "user:UANA", "created_at": at().isoformat()}
    row |= {"question": 7, "decision": 11, "escalation": 17}
    with closing(Database(path)) as db:
        db["outbox"].insert(row)
    with Store(path) as store, store.read() as tx:
        assert tx.outbox_row(99).says == says


@pytest.mark.parametrize(
    ("was", "why"),
    [("needsperson", Why.ASKED_FOR_A_PERSON), ("picks", Why.PICKED), ("thanks", Why.THANKS)],
)
def test_what_an_earlier_version_took_a_message_for_has_its_sentence(path, was, why):
    write_as("m007_messages", path)
    with closing(Database(path)) as db:
        db.execute("UPDATE question_messages SET why = ?", [was])
    Store(path).open().close()
    with closing(Database(path)) as db:
        assert {row["why"] for row in rows_in(db)["question_messages"]} == {why}


@pytest.mark.parametrize("name", NAMES)
def test_after_an_upgrade_nothing_may_point_at_nothing(path, name):
    write_as(name, path)
    with Store(path) as store:
        with store.write() as tx:
            key = tx.channel(3).key
        with pytest.raises(StorageError, match="refuses"), store.write() as tx:
            tx.record_move(99, "claim", by=None, at=at())
        with pytest.raises(StorageError, match="refuses"), store.write() as tx:
            tx.mark_teammate_spoke(key + 1, "1.1", "UANA", at())
        with store.write() as tx:
            tx.delete_questions([7])
        assert store.check() == ()


def test_an_upgrade_that_fails_leaves_the_database_as_it_was(path, monkeypatch):
    write_as(NAMES[0], path)
    before = schema_of(path)

    def fail(_: Database) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(MIGRATIONS._migrations[-1], "fn", fail)
    with pytest.raises(StorageError):
        Store(path).open()
    assert schema_of(path) == before


KINDS = {
    "answer_versions": "origin",
    "phrasings": "kind",
    "question_messages": "role",
    "decisions": "action",
    "escalation_moves": "kind",
    "outbox": "kind",
    "feedback": "verdict",
}


@pytest.mark.parametrize(("table", "column"), KINDS.items(), ids=KINDS)
def test_another_kind_of_anything_costs_no_table(path, table, column):
    write_as(NAMES[-1], path)
    with closing(Database(path)) as db:
        db.execute(f"UPDATE {table} SET {column} = 'of a kind to come'")


@pytest.mark.parametrize(
    ("table", "column", "words"),
    [
        ("channels", "mode", Mode),
        ("escalations", "state", EscalationState),
        ("outbox", "state", OutboxState),
        ("questions", "state", QuestionState),
    ],
)
def test_the_schema_knows_every_state_and_mode_and_no_other(path, table, column, words):
    write_as(NAMES[-1], path)
    with closing(Database(path)) as db:
        for word in words:
            db.execute(f"UPDATE {table} SET {column} = ?", [word])
        with pytest.raises(sqlite3.IntegrityError):
            db.execute(f"UPDATE {table} SET {column} = 'of a kind to come'")
