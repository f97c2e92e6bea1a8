"""What came of a run, without what depends on when things happened: so two can be compared."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from bot.sandbox import Sandbox
from bot.store import Store

_DATE = re.compile(r"<!date\^[^>]*>|\b\d{1,2}:\d\d(?::\d\d)?\b|\b\d{4}-\d\d-\d\d\b")
# What was learned is in force sooner after a restart: it moves shares, and what is close enough to
# stand on a card behind the first.
_SHARE = re.compile(r"\d+ %")
_BEHIND = re.compile(r"\n[2-9]\. [^\n|]*<share>[^\n|]*?(?= \||\n|$)")
_WAITING = """
    SELECT (SELECT count(*) FROM outbox WHERE state IN ('ready', 'sending'))
        + (SELECT count(*) FROM questions WHERE wake_at <= :now)
        + (SELECT count(*) FROM escalations WHERE wake_at <= :now) AS waiting
"""
_KEPT = (
    "SELECT 'outbox', kind, state, count(*) FROM outbox WHERE kind != 'redraw' GROUP BY 2, 3",
    "SELECT 'question', state, closed_at IS NULL, count(*) FROM questions GROUP BY 2, 3",
    """SELECT 'escalation', why || ' ' || state,
        (reminded_at IS NOT NULL) + 2 * (breached_at IS NOT NULL), count(*)
        FROM escalations GROUP BY 2, 3""",
    "SELECT 'feedback', verdict, counts, count(*) FROM feedback GROUP BY 2, 3",
    "SELECT 'message', role, '', count(*) FROM question_messages GROUP BY 2",
)


class Played(Protocol):
    """A world with a sandbox and a database, wherever its bot runs."""

    sandbox: Sandbox

    def rows(self, sql: str, **values: object) -> list[dict[str, Any]]: ...


@dataclass(frozen=True)
class EndState:
    """What people can see, and what is kept."""

    threads: Mapping[str, tuple[str, ...]]
    elsewhere: Counter[str]
    kept: Counter[str]
    doubled: tuple[str, ...]


def visible(block: Any) -> Iterator[str]:
    """Every text that a person sees in a block, in order."""
    if isinstance(block, list):
        for each in block:
            yield from visible(each)
    elif isinstance(block, dict):
        for key, value in block.items():
            if key in ("text", "alt_text") and isinstance(value, str):
                yield value
            elif isinstance(value, (dict, list)):
                yield from visible(value)


def _reader(sandbox: Sandbox, told: Mapping[str, str]) -> Any:
    names = {ts.replace(".", ""): name for ts, name in told.items()}
    people = {user.id: user.real_name for user in sandbox.workspace.world.users.values()}
    people_of = re.compile("|".join(people))
    ours = sandbox.workspace.world.team_id
    customers = re.compile(
        "|".join(
            re.escape(user.real_name)
            for user in sandbox.workspace.world.users.values()
            if user.team_id != ours
        )
    )

    def read(message: dict[str, Any]) -> str:
        words = " | ".join((message["text"], *visible(message.get("blocks", []))))
        links = re.sub(
            r"https?://\S+?/p(\d{16})(\?[^|>\s]*)?", lambda m: names.get(m[1], m[0]), words
        )
        named = people_of.sub(lambda m: people[m[0]], links)
        named = customers.sub("somebody", named)  # as where users.info gave no answer
        return _BEHIND.sub("", _SHARE.sub("<share>", _DATE.sub("<time>", named)))

    return read


def end_state_of(world: Played, told: Mapping[str, str]) -> EndState:
    """Read the workspace and the database over."""
    sandbox = world.sandbox
    read = _reader(sandbox, told)
    threads: dict[str, list[str]] = {name: [] for name in told.values()}
    elsewhere: Counter[str] = Counter()
    tokens: Counter[str] = Counter()
    for channel in sandbox.workspace.world.channels:
        for message in sandbox.messages(channel):
            if message.get("bot_id") != sandbox.bot_id:
                continue
            metadata = message.get("metadata") or {}
            tokens[str(metadata.get("event_payload", {}).get("k"))] += 1
            root = message.get("thread_ts", "")
            if root in told:
                threads[told[root]].append(read(message))
            else:
                elsewhere[f"{channel}: {read(message)}"] += 1
    doubled = tuple(token for token, count in tokens.items() if count > 1)
    return EndState({k: tuple(v) for k, v in threads.items()}, elsewhere, _kept(world), doubled)


def _kept(world: Played) -> Counter[str]:
    counts: Counter[str] = Counter()
    for query in _KEPT:
        for row in world.rows(query):
            *what, count = row.values()
            counts[" ".join(map(str, what))] += count
    return counts


def is_waiting(world: Played, now: str) -> bool:
    """Whether anything is due or on its way."""
    try:
        return any(row["waiting"] for row in world.rows(_WAITING, now=now))
    except sqlite3.Error:
        return True


def differences(expected: EndState, found: EndState) -> dict[str, list[str]]:
    """What was lost and what was doubled, against a run that was never killed."""
    lost, doubled, changed = [], [f"token {token}" for token in found.doubled], []
    for name, said in expected.threads.items():
        now = found.threads.get(name, ())
        missing, extra = Counter(said) - Counter(now), Counter(now) - Counter(said)
        lost += [f"{name}: {words[:1500]}" for words in missing]
        doubled += [f"{name}: {words[:1500]}" for words in extra]
        if not missing and not extra and said != now:
            changed.append(f"{name}: another order")
    for was, now, where in (
        (expected.elsewhere, found.elsewhere, "said"),
        (expected.kept, found.kept, "kept"),
    ):
        lost += [f"{where} {count}x {words[:1500]}" for words, count in (was - now).items()]
        doubled += [f"{where} {count}x {words[:1500]}" for words, count in (now - was).items()]
    return {"lost": lost, "doubled": doubled, "order": changed}


def cut_power(database: Path, folder: Path, torn: int) -> list[str]:
    """Copy the database as a kill left it, tear the journal's end off, and open the rest."""
    folder.mkdir(exist_ok=True)
    copy = folder / "after-power-cut.db"
    for end in ("", "-wal"):
        source = Path(f"{database}{end}")
        target = Path(f"{copy}{end}")
        target.unlink(missing_ok=True)
        if source.exists():
            shutil.copyfile(source, target)
    Path(f"{copy}-shm").unlink(missing_ok=True)
    wal = Path(f"{copy}-wal")
    if wal.exists() and torn:
        with wal.open("r+b") as file:
            file.truncate(max(0, wal.stat().st_size - torn))
    with Store(copy).open() as store:
        return list(store.check())
