"""The schema that the first release made. It is never edited: later migrations change it.

Words that may stand in a column are spelt out here and not taken from the enums, so that it stays
what it was. States and modes are such lists to this day. Kinds are none any more: another one must
not cost a table.
"""

from __future__ import annotations

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

FIRST_SCHEMA = (*_LIBRARY, *_PLACES, *_QUESTIONS, *_ESCALATIONS, *_OUTBOX, *_LEARNING)
