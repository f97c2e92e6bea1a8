"""The schema, as the migrations that make it. A released migration is never edited: add another."""

from __future__ import annotations

import contextlib
import json
import re

from sqlite_utils import Database, Migrations

from bot.errors import StorageError
from bot.store.sqlite.first_schema import FIRST_SCHEMA

MIGRATIONS = Migrations("switchboard")


@MIGRATIONS()
def m001_first(db: Database) -> None:
    """Everything the first release keeps."""
    for statement in FIRST_SCHEMA:
        db.execute(statement)


@MIGRATIONS()
def m002_forgetting(db: Database) -> None:
    """Find at once what points at a row that is to be deleted."""
    db.execute("CREATE INDEX outbox_by_decision ON outbox (decision) WHERE decision IS NOT NULL")
    db.execute("CREATE INDEX outbox_by_move ON outbox (move) WHERE move IS NOT NULL")


@MIGRATIONS()
def m003_communities(db: Database) -> None:
    """Channels in which people also talk among themselves."""
    db.execute(
        """ALTER TABLE channels ADD COLUMN is_community INTEGER NOT NULL DEFAULT 0
            CHECK (is_community IN (0, 1))"""
    )


@MIGRATIONS()
def m004_reactions(db: Database) -> None:
    """A reaction counts once, and one that comes before its message waits for it."""
    db.execute(
        """CREATE TABLE reactions (
            channel_id TEXT NOT NULL,
            ts TEXT NOT NULL,
            author TEXT NOT NULL,
            emoji TEXT NOT NULL,
            reacted_ts TEXT NOT NULL,
            team TEXT,
            heard_at TEXT NOT NULL,
            is_waiting INTEGER NOT NULL DEFAULT 0 CHECK (is_waiting IN (0, 1)),
            PRIMARY KEY (channel_id, ts, author, emoji)
        ) STRICT, WITHOUT ROWID"""
    )
    db.execute("CREATE INDEX reactions_early ON reactions (heard_at) WHERE is_waiting")


@MIGRATIONS()
def m005_taught(db: Database) -> None:
    """Find what people answered from the library, and whether its words have changed since."""
    db.execute("ALTER TABLE decisions ADD COLUMN question_version INTEGER")
    db.execute(
        """CREATE INDEX decisions_by_people ON decisions (id)
            WHERE action = 'reply' AND why IN ('picked', 'sent_by_a_teammate')"""
    )


_KINDS = (
    ("answer_versions", ("origin",)),
    ("phrasings", ("kind", "origin")),
    ("question_messages", ("role",)),
    ("decisions", ("action",)),
    ("escalation_moves", ("kind",)),
    ("outbox", ("kind",)),
    ("feedback", ("verdict",)),
)


@MIGRATIONS()
def m006_kinds(db: Database) -> None:
    """A new kind of anything needs no new table: only states and modes stay lists."""
    for table, columns in _KINDS:
        _drop_lists(db, table, columns)


@MIGRATIONS()
def m007_messages(db: Database) -> None:
    """What a row of the outbox says is kept by the names of its fields."""
    for row_id, kind, kept in db.execute(
        "SELECT id, kind, facts FROM outbox WHERE kind IN ('handover', 'desk_note')"
    ).fetchall():
        was = json.loads(kept)
        facts: dict[str, object]
        if kind == "handover":
            facts = {"is_still_open": True} if was.get("kind") == "still_open" else {}
        else:
            lines = [was[name] for name in sorted(was) if name.startswith("line")]
            facts = {"lines": lines or ["Something for a customer could not be posted in Slack."]}
        db.execute(
            "UPDATE outbox SET facts = ? WHERE id = ?",
            [json.dumps(facts, ensure_ascii=False), row_id],
        )


_ROLE_WORDS = {
    "needsperson": "asked_for_a_person",
    "notsolved": "not_solved",
    "nonefits": "none_fits",
    "picks": "picked",
    "teammate": "a_teammate",
}


@MIGRATIONS()
def m008_reasons(db: Database) -> None:
    """What a message was taken for is a reason like all others, with its sentence."""
    for was, why in _ROLE_WORDS.items():
        db.execute("UPDATE question_messages SET why = ? WHERE why = ?", [why, was])


@MIGRATIONS()
def m009_quiet(db: Database) -> None:
    """What may want somebody and does not say so has a lane of its own."""
    db.execute(
        """CREATE TABLE quiet (
            question INTEGER PRIMARY KEY REFERENCES questions (id),
            channel INTEGER NOT NULL REFERENCES channels (key),
            owner TEXT NOT NULL,
            came_on TEXT NOT NULL,
            stands_on TEXT NOT NULL,
            wake_at TEXT,
            ended_at TEXT,
            ended_by TEXT
        ) STRICT"""
    )
    db.execute("CREATE INDEX quiet_by_card ON quiet (channel, stands_on) WHERE ended_at IS NULL")
    db.execute("CREATE INDEX quiet_by_wake ON quiet (wake_at) WHERE wake_at IS NOT NULL")


@MIGRATIONS()
def m010_urgent(db: Database) -> None:
    """What makes an escalation urgent; which answers tell their owner, or are only suggested."""
    db.execute("ALTER TABLE escalations ADD COLUMN urgent TEXT")
    db.execute("ALTER TABLE answer_versions ADD COLUMN tells INTEGER CHECK (tells IN (0, 1))")
    db.execute("ALTER TABLE answer_versions ADD COLUMN sending TEXT")


@MIGRATIONS()
def m011_requests(db: Database) -> None:
    """What a message holds of requests, what was decided of each, and as which question."""
    db.execute("ALTER TABLE questions ADD COLUMN part_of INTEGER REFERENCES questions (id)")
    db.execute("CREATE INDEX questions_by_part ON questions (part_of) WHERE part_of IS NOT NULL")
    db.execute(
        """CREATE TABLE requests (
            decision INTEGER NOT NULL REFERENCES decisions (id),
            position INTEGER NOT NULL,
            text TEXT NOT NULL,
            action TEXT NOT NULL,
            why TEXT NOT NULL,
            slugs TEXT NOT NULL,
            question INTEGER REFERENCES questions (id),
            PRIMARY KEY (decision, position)
        ) STRICT, WITHOUT ROWID"""
    )
    db.execute(
        "CREATE INDEX requests_by_question ON requests (question) WHERE question IS NOT NULL"
    )


@MIGRATIONS()
def m012_evidence(db: Database) -> None:
    """With what evidence each request was decided on; what the threshold followed until now goes.

    Of what was decided before nothing is known, and so it is not counted.
    """
    db.execute("ALTER TABLE decisions ADD COLUMN score TEXT")
    db.execute("ALTER TABLE requests ADD COLUMN first TEXT")
    db.execute("ALTER TABLE requests ADD COLUMN evidence REAL")
    db.execute("""DELETE FROM "values" WHERE name = 'expected_wrong'""")


def _drop_lists(db: Database, table: str, columns: tuple[str, ...]) -> None:
    """Make a table anew without the lists of words for some columns; rows and indexes stay.

    What refers to the table goes on referring to it by its name, as long as foreign keys are off.
    """
    made = db[table].schema
    for column in columns:
        made = re.sub(rf" CHECK \({column} IN\s*\([^()]*\)\)", "", made)
    indexes = [row[0] for row in db.execute(_INDEXES, [table])]
    db.execute(made.replace(f"CREATE TABLE {table}", f"CREATE TABLE {table}_new", 1))
    db.execute(f"INSERT INTO {table}_new SELECT * FROM {table}")
    db.execute(f"DROP TABLE {table}")
    db.execute(f"ALTER TABLE {table}_new RENAME TO {table}")
    for index in indexes:
        db.execute(index)


_INDEXES = "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL"


def migrate(db: Database, path: str) -> None:
    """Bring the database at `path` to this version's schema, all or nothing.

    Call it in a transaction, with foreign keys off: SQLite drops no table that others point at
    while it follows them. Raises `StorageError` for what a newer version made, and for a database
    that is not Switchboard's.
    """
    applied = {migration.name for migration in MIGRATIONS.applied(db)}
    newer = applied - _known()
    if newer:
        raise StorageError(
            f"{path} was written by a newer version of Switchboard ({', '.join(sorted(newer))}). "
            "Install that version again, or go back to a backup made before the upgrade."
        )
    if not applied and set(db.table_names()) - {Migrations.migrations_table}:
        raise StorageError(
            f"{path} is a SQLite database, but not Switchboard's. "
            "Point SWITCHBOARD_DATABASE at a file of its own."
        )
    MIGRATIONS.apply(db)


def _known() -> set[str]:
    """The names of this version's migrations: what a blank database still needs."""
    with contextlib.closing(Database(memory=True, execute_plugins=False)) as blank:
        return {migration.name for migration in MIGRATIONS.pending(blank)}
