"""Brings `responses/` into the store. Nothing is overwritten; what vanishes is retired."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.answers import Answer, Origin, Phrasing
from bot.core.channels import Mode
from bot.core.settings import LibrarySettings
from bot.store import Tx

BY_FILE = "file"
"""Who the audit names where responses/ was read at a start."""


@dataclass(frozen=True, slots=True)
class SyncReport:
    """Slugs by what became of them; `differing` were edited in Slack and stay as they are there."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    retired: tuple[str, ...] = ()
    differing: tuple[str, ...] = ()

    @property
    def has_changes(self) -> bool:
        """Whether the library is another than before."""
        return bool(self.added or self.changed or self.retired)


def says_the_same(one: Answer, other: Answer) -> bool:
    """Whether two answers say the same, wherever they came from."""
    return _essence(one) == _essence(other)


def _essence(answer: Answer) -> Answer:
    phrasings = tuple(Phrasing(each.text, each.kind) for each in answer.phrasings)
    return replace(
        answer, phrasings=phrasings, origin=Origin.FILE, version=0, body=answer.body.strip()
    )


def sync(
    tx: Tx,
    answers: Sequence[Answer],
    *,
    broken: Collection[str] = (),
    at: datetime,
    by: str = BY_FILE,
) -> SyncReport:
    """Take the files' answers into the store.

    An answer edited in Slack keeps the edit until `export` writes it back or the file agrees.
    `broken` are slugs whose file cannot be read at the moment: their last good version stands.
    """
    kept = {answer.slug: answer for answer in tx.answers(retired=True)}
    edited = tx.edited_slugs()
    added, changed, retired, differing = [], [], [], []
    for answer in answers:
        old = kept.get(answer.slug)
        if old is None:
            tx.save_answer(answer, by=None, at=at)
            added.append(answer.slug)
        elif says_the_same(answer, old):
            if answer.slug in edited:
                tx.mark_agreed(answer.slug)
        elif answer.slug in edited:
            differing.append(answer.slug)
        else:
            tx.save_answer(answer, by=None, at=at)
            changed.append(answer.slug)
    in_files = {answer.slug for answer in answers} | set(broken)
    for slug, old in kept.items():
        if slug in in_files or old.is_retired or slug in edited:
            continue
        tx.save_answer(replace(old, is_retired=True, origin=Origin.FILE), by=None, at=at)
        retired.append(slug)
    report = SyncReport(tuple(added), tuple(changed), tuple(retired), tuple(differing))
    _audit(tx, report, by, at, is_first=not kept)
    return report


def _audit(tx: Tx, report: SyncReport, by: str, at: datetime, *, is_first: bool) -> None:
    if is_first:
        return  # nothing was there to change
    for what in ("added", "changed", "retired"):
        for slug in getattr(report, what):
            tx.audit(by, f"answer {what} by file", slug, at)


def sync_channels(tx: Tx, settings: LibrarySettings, *, at: datetime, by: str = BY_FILE) -> None:
    """Take the channels of `_library.yml` into the store; others answer mentions only."""
    before = {channel.key: channel for channel in tx.channels()}
    named = {channel.slack_id for channel in settings.channels}
    for channel in settings.channels:
        tx.save_channel(
            channel.slack_id,
            mode=channel.mode,
            name=channel.name,
            owner=channel.owner,
            listens_to_bots=channel.listens_to_bots,
            is_community=channel.is_community,
        )
    if settings.desk is not None and settings.desk not in named:
        tx.save_channel(settings.desk, mode=Mode.OFF, name="desk")
    for known in tx.channels():
        if known.is_direct or known.slack_id in {*named, settings.desk}:
            continue
        if known.mode in (Mode.LIVE, Mode.SHADOW):
            tx.save_channel(known.slack_id, mode=Mode.MENTIONS, name=known.name)
    for after in tx.channels():
        was = before.get(after.key)
        if was is not None and was.mode is not after.mode:
            tx.audit(by, f"mode {was.mode} to {after.mode}", f"channel {after.slack_id}", at)
