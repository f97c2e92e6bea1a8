"""What can be looked at without Slack: the database, its outbox, the library, the model."""

from __future__ import annotations

import shutil
import stat
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from bot.config import Config
from bot.core import triage
from bot.core.answers import Answer
from bot.core.questions import Action
from bot.core.ranking import Reading
from bot.core.triage import Circumstances
from bot.doctor.finding import Finding, error, ok, warning
from bot.errors import BotError, StorageError
from bot.library.check import check as check_library
from bot.loading import load_encoder
from bot.matching.index import Index
from bot.process.lock import is_in_use
from bot.store import Store

_LITTLE_ROOM = 200_000_000  # bytes
_LONG = timedelta(minutes=15)
_LISTED = 5


def database(config: Config, now: datetime) -> Iterator[Finding]:
    """Whether the database can be written, is sound and private, and what is stuck in it."""
    path = config.database
    if not path.is_file():
        yield warning("database", f"{path} is not there yet", "`switchboard run` makes it")
        yield from _room(path)
        return
    store = Store(path)
    try:
        store.open()
        with store.write():
            pass  # taking the write lock is what a full or read-only disk refuses
    except StorageError as problem:
        yield error("database", str(problem))
        return
    faults = store.check()
    for fault in faults[:_LISTED]:
        yield error("database", fault, "stop the bot and restore a backup: `switchboard restore`")
    if not faults:
        running = "a bot runs on it" if is_in_use(path) else "no bot runs on it now"
        yield ok("database", f"{path} can be written and is sound; {running}")
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        yield warning(
            "database", "others on this machine can read it", f"chmod 600 {path}: words are in it"
        )
    yield from _room(path)
    yield from _outbox(store, now)
    store.close()


def _room(path: Path) -> Iterator[Finding]:
    try:
        free = shutil.disk_usage(path.absolute().parent).free
    except OSError as problem:
        yield error("database", f"{path.absolute().parent}: {problem.strerror}")
        return
    if free < _LITTLE_ROOM:
        yield warning("database", f"the disk has {free // 1_000_000} MB left", "make room")


def _outbox(store: Store, now: datetime) -> Iterator[Finding]:
    with store.read() as tx:
        found = tx.stuck()
    waits = now - found.waiting_since if found.waiting_since is not None else timedelta()
    if found.failed:
        newest = ", ".join(f"{kind} {row}: {why}" for row, kind, why in found.examples)
        yield warning(
            "outbox",
            f"{found.failed} things could not be said (newest: {newest})",
            "docs/operating.md, The outbox, says what each reason means",
        )
    if waits > _LONG:
        yield warning(
            "outbox",
            f"{found.waiting} things wait to be said, the oldest for {waits // _LONG * 15} minutes",
            "start the bot, or look in its log why Slack does not take them",
        )
    if not found.failed and waits <= _LONG:
        yield ok("outbox", f"nothing failed, {found.waiting} waiting to be said")


def library(config: Config, now: datetime) -> Iterator[Finding]:
    """Whether `switchboard check` is content."""
    report = check_library(config.responses, today=now.date())
    for mistake in report.mistakes[:_LISTED]:
        yield error("library", str(mistake))
    if len(report.mistakes) > _LISTED:
        yield error("library", f"and {len(report.mistakes) - _LISTED} more", "`switchboard check`")
    if report.warnings:
        yield warning("library", report.summary, "`switchboard check` lists them")
    elif not report.mistakes:
        yield ok("library", report.summary)


def model(config: Config) -> Iterator[Finding]:
    """Which tier of matching runs here."""
    try:
        encoder = load_encoder(config)
    except BotError as problem:
        yield error("model", str(problem), "`switchboard model verify`, or SWITCHBOARD_MODEL=none")
        return
    if encoder is None:
        yield ok("model", "lexical matching; with an embedding model more is answered by itself")
    else:
        yield ok("model", f"semantic matching with {encoder.model}")


def question(
    config: Config, answers: tuple[Answer, ...], wrong_rate: float, words: str | None
) -> Iterator[Finding]:
    """What would be done with a question: the given one, or a phrasing of the library."""
    expected = None
    if words is None:
        expected = next((answer for answer in answers if answer.asks), None)
        if expected is None:
            yield warning("question", "the library has no answer to ask for", "add one")
            return
        words = expected.asks[0]
    try:
        index = Index.build(answers, wrong_rate=wrong_rate, encoder=load_encoder(config))
    except BotError:
        return  # the model's own line has said so
    reading = index.read(words)
    says = f"“{words}” would be {_done(reading)}"
    if expected is not None and not (reading.ranking and reading.ranking[0].slug == expected.slug):
        yield warning("question", f"{says}, but it is a phrasing of {expected.slug}", "`check`")
    else:
        yield ok("question", says)


def _done(reading: Reading) -> str:
    decision = triage.decide(reading, Circumstances(asks=True, is_settled=True))
    best = reading.ranking[0] if reading.ranking else None
    sure = f", confidence {best.confidence:.2f}" if best is not None else ""
    needed = f"; replies need {reading.thresholds.reply:.2f}"
    slug = best.slug if best is not None else ""
    match decision.action:
        case Action.REPLY:
            return f"answered with {slug}{sure}{needed}"
        case Action.SUGGEST:
            return f"suggested on with {slug} first{sure}{needed}"
        case _:
            return f"handed to a person{sure}{needed}"
