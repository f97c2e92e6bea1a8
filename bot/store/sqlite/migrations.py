"""The schema, as the migrations that make it. A released migration is never edited: add another.

Words that may stand in a column (states, modes) are spelt out here and not taken from the enums, so
that an old migration still makes what it made when it was released. Kinds are not listed any more:
another one must not cost a table.
"""

from __future__ import annotations

import contextlib
import json
import re

from sqlite_utils import Database, Migrations

from bot.errors import StorageError

MIGRATIONS = Migrations("switchboard")

_LIBRARY = (
    """CREATE TABLE answer_versions (
        slug TEXT NOT NULL,
        version INTEGER NOT NULL CHECK (version > 0),
        topic TEXT NOT NULL,
        title TEXT NOT NULL,
        body TEXT NOT NULL,
        owner TEXT,
        reviewed_on TEXT,
        origin TEXT NOT NULL CHECK (origin IN ('file', 'curator', 'learned')),
        is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
        made_by TEXT,
        made_at TEXT NOT NULL,
        PRIMARY KEY (slug, version)
    ) STRICT""",
    """CREATE TABLE answers (
        slug TEXT PRIMARY KEY,
        version INTEGER NOT NULL,
        is_edited INTEGER NOT NULL CHECK (is_edited IN (0, 1)),
        FOREIGN KEY (slug, version) REFERENCES answer_versions (slug, version)
    ) STRICT""",
    """CREATE TABLE phrasings (
        slug TEXT NOT NULL,
        version INTEGER NOT NULL,
        position INTEGER NOT NULL,
        text TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('asks', 'not')),
        origin TEXT NOT NULL CHECK (origin IN ('file', 'curator', 'learned')),
        PRIMARY KEY (slug, version, position),
        FOREIGN KEY (slug, version) REFERENCES answer_versions (slug, version)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE links (
        slug TEXT NOT NULL,
        version INTEGER NOT NULL,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        url TEXT NOT NULL,
        PRIMARY KEY (slug, version, position),
        FOREIGN KEY (slug, version) REFERENCES answer_versions (slug, version)
    ) STRICT, WITHOUT ROWID""",
)

_PLACES = (
    """CREATE TABLE people (
        user_id TEXT PRIMARY KEY,
        team_id TEXT,
        name TEXT NOT NULL,
        is_guest INTEGER NOT NULL CHECK (is_guest IN (0, 1)),
        is_stranger INTEGER NOT NULL CHECK (is_stranger IN (0, 1)),
        is_bot INTEGER NOT NULL CHECK (is_bot IN (0, 1)),
        is_deleted INTEGER NOT NULL CHECK (is_deleted IN (0, 1)),
        email TEXT,
        zone TEXT,
        looked_up_at TEXT
    ) STRICT""",
    """CREATE TABLE channels (
        key INTEGER PRIMARY KEY,
        slack_id TEXT NOT NULL,
        mode TEXT NOT NULL CHECK (mode IN ('live', 'mentions', 'shadow', 'off')),
        name TEXT NOT NULL,
        owner TEXT,
        listens_to_bots INTEGER NOT NULL CHECK (listens_to_bots IN (0, 1)),
        is_direct INTEGER NOT NULL CHECK (is_direct IN (0, 1)),
        with_user TEXT,
        read_to TEXT,
        is_gone INTEGER NOT NULL DEFAULT 0 CHECK (is_gone IN (0, 1))
    ) STRICT""",
    """CREATE TABLE channel_ids (
        slack_id TEXT PRIMARY KEY,
        channel INTEGER NOT NULL REFERENCES channels (key)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX channel_ids_by_channel ON channel_ids (channel)",
    """CREATE TABLE thread_stand_downs (
        channel INTEGER NOT NULL REFERENCES channels (key),
        root_ts TEXT NOT NULL,
        made_by TEXT NOT NULL,
        made_at TEXT NOT NULL,
        PRIMARY KEY (channel, root_ts)
    ) STRICT, WITHOUT ROWID""",
)

_QUESTIONS = (
    """CREATE TABLE questions (
        id INTEGER PRIMARY KEY,
        channel INTEGER NOT NULL REFERENCES channels (key),
        root_ts TEXT NOT NULL,
        asker TEXT NOT NULL,
        text TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN
            ('settling', 'suggested', 'answered', 'escalated', 'ignored', 'withdrawn')),
        asked_at TEXT NOT NULL,
        wake_at TEXT,
        is_shadow INTEGER NOT NULL CHECK (is_shadow IN (0, 1)),
        is_mention INTEGER NOT NULL CHECK (is_mention IN (0, 1)),
        is_direct INTEGER NOT NULL CHECK (is_direct IN (0, 1)),
        closed_at TEXT,
        version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
    ) STRICT""",
    "CREATE INDEX questions_by_thread ON questions (channel, root_ts)",
    """CREATE INDEX questions_open ON questions (channel, root_ts)
        WHERE closed_at IS NULL AND state NOT IN ('ignored', 'withdrawn')""",
    "CREATE INDEX questions_by_asker ON questions (channel, asker, asked_at)",
    "CREATE INDEX questions_by_wake ON questions (wake_at) WHERE wake_at IS NOT NULL",
    """CREATE TABLE question_messages (
        id INTEGER PRIMARY KEY,
        channel INTEGER NOT NULL REFERENCES channels (key),
        ts TEXT NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('asked', 'joined', 'said', 'ignored', 'deleted')),
        author TEXT NOT NULL,
        text TEXT NOT NULL,
        why TEXT NOT NULL,
        heard_at TEXT NOT NULL,
        question INTEGER REFERENCES questions (id),
        thread_ts TEXT,
        UNIQUE (channel, ts)
    ) STRICT""",
    """CREATE INDEX question_messages_by_question ON question_messages (question)
        WHERE question IS NOT NULL""",
    """CREATE TABLE decisions (
        id INTEGER PRIMARY KEY,
        question INTEGER NOT NULL REFERENCES questions (id),
        action TEXT NOT NULL CHECK (action IN ('reply', 'suggest', 'escalate', 'ignore', 'wait')),
        why TEXT NOT NULL,
        reply_threshold REAL NOT NULL,
        suggest_threshold REAL NOT NULL,
        library_version TEXT NOT NULL,
        tier TEXT NOT NULL,
        decided_at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX decisions_by_question ON decisions (question)",
    """CREATE TABLE candidates (
        id INTEGER PRIMARY KEY,
        decision INTEGER NOT NULL REFERENCES decisions (id),
        position INTEGER NOT NULL,
        slug TEXT NOT NULL,
        title TEXT NOT NULL,
        version INTEGER NOT NULL,
        confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
        is_chosen INTEGER NOT NULL CHECK (is_chosen IN (0, 1)),
        reason TEXT,
        held_back TEXT
    ) STRICT""",
    "CREATE INDEX candidates_by_decision ON candidates (decision)",
)

_ESCALATIONS = (
    """CREATE TABLE escalations (
        id INTEGER PRIMARY KEY,
        question INTEGER NOT NULL REFERENCES questions (id),
        owner TEXT NOT NULL,
        deputy TEXT,
        assignee TEXT,
        state TEXT NOT NULL CHECK (state IN
            ('open', 'claimed', 'snoozed', 'resolved', 'withdrawn')),
        why TEXT NOT NULL,
        opened_at TEXT NOT NULL,
        due_at TEXT NOT NULL,
        claimed_at TEXT,
        answered_at TEXT,
        resolved_at TEXT,
        reminded_at TEXT,
        breached_at TEXT,
        wake_at TEXT
    ) STRICT""",
    "CREATE INDEX escalations_by_question ON escalations (question)",
    "CREATE INDEX escalations_by_wake ON escalations (wake_at) WHERE wake_at IS NOT NULL",
    """CREATE UNIQUE INDEX escalations_unresolved ON escalations (question)
        WHERE state IN ('open', 'claimed', 'snoozed')""",
    """CREATE TABLE escalation_moves (
        id INTEGER PRIMARY KEY,
        escalation INTEGER NOT NULL REFERENCES escalations (id),
        kind TEXT NOT NULL CHECK (kind IN
            ('open', 'claim', 'release', 'reassign', 'snooze', 'reply', 'send_answer', 'resolve',
             'reopen', 'withdraw', 'remind', 'breach', 'note')),
        made_by TEXT,
        made_at TEXT NOT NULL,
        text TEXT
    ) STRICT""",
    "CREATE INDEX escalation_moves_by_escalation ON escalation_moves (escalation)",
    """CREATE INDEX escalation_moves_without_answer ON escalation_moves (id)
        WHERE kind = 'resolve' AND text = 'no_answer'""",
)

_OUTBOX = (
    """CREATE TABLE outbox (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        token TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN
            ('reply', 'suggestion', 'handover', 'relay', 'nudge', 'notice', 'reminder', 'breach',
             'card', 'shadow', 'lookup', 'hint', 'desk_note', 'redraw', 'remove')),
        state TEXT NOT NULL DEFAULT 'ready' CHECK (state IN
            ('ready', 'sending', 'sent', 'failed', 'dropped')),
        created_at TEXT NOT NULL,
        channel INTEGER REFERENCES channels (key),
        to_user TEXT,
        destination TEXT NOT NULL,
        thread_ts TEXT,
        question INTEGER REFERENCES questions (id),
        decision INTEGER REFERENCES decisions (id),
        escalation INTEGER REFERENCES escalations (id),
        move INTEGER REFERENCES escalation_moves (id),
        target INTEGER REFERENCES outbox (id),
        facts TEXT NOT NULL DEFAULT '{}',
        tries INTEGER NOT NULL DEFAULT 0,
        wake_at TEXT,
        taken_at TEXT,
        ended_at TEXT,
        sent_channel_id TEXT,
        sent_ts TEXT,
        why TEXT,
        CHECK ((channel IS NULL) <> (to_user IS NULL)),
        CHECK (destination = coalesce('channel:' || channel, 'user:' || to_user))
    ) STRICT""",
    """CREATE INDEX outbox_waiting ON outbox (destination, id, state, wake_at)
        WHERE state IN ('ready', 'sending')""",
    "CREATE INDEX outbox_by_state ON outbox (state)",
    """CREATE INDEX outbox_by_message ON outbox (sent_ts, sent_channel_id)
        WHERE sent_ts IS NOT NULL""",
    "CREATE INDEX outbox_by_question ON outbox (question) WHERE question IS NOT NULL",
    "CREATE INDEX outbox_by_escalation ON outbox (escalation) WHERE escalation IS NOT NULL",
    "CREATE INDEX outbox_by_target ON outbox (target) WHERE target IS NOT NULL",
)

_LEARNING = (
    """CREATE TABLE feedback (
        id INTEGER PRIMARY KEY,
        question INTEGER NOT NULL REFERENCES questions (id),
        slug TEXT NOT NULL,
        made_by TEXT NOT NULL,
        verdict TEXT NOT NULL CHECK (verdict IN
            ('solved', 'not_solved', 'picked', 'none_fit', 'graded_right', 'graded_wrong')),
        made_at TEXT NOT NULL,
        counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
        UNIQUE (question, slug, made_by, verdict)
    ) STRICT""",
    """CREATE TABLE audit (
        id INTEGER PRIMARY KEY,
        made_by TEXT NOT NULL,
        what TEXT NOT NULL,
        about TEXT NOT NULL,
        made_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE vectors (
        model TEXT NOT NULL,
        hash TEXT NOT NULL,
        vector BLOB NOT NULL,
        PRIMARY KEY (model, hash)
    ) STRICT, WITHOUT ROWID""",
    'CREATE TABLE "values" (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID',
)


@MIGRATIONS()
def m001_first(db: Database) -> None:
    """Everything the first release keeps."""
    for statement in (*_LIBRARY, *_PLACES, *_QUESTIONS, *_ESCALATIONS, *_OUTBOX, *_LEARNING):
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
