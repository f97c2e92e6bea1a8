"""Reads what the bot is about to say to customers, in every test, as the customer would."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

import pytest

from bot.core.escalations import MoveKind
from bot.core.outbox import Change, MessageKind, OutboxRow
from bot.core.settings import LibrarySettings
from bot.errors import NotFound, RenderFailed
from bot.services.outbox.compose import Composer
from bot.services.outbox.messages import (
    ComposedMessage,
    Envelope,
    NotWanted,
    RelayMessage,
)
from bot.services.queue import OutboxQueue
from bot.services.unit import Deps
from bot.slack.blocks import render
from bot.slack.templates import Words
from bot.store import Tx
from tests.rows import rows
from tests.torture.leaks import mentions_in

TO_CUSTOMERS = (
    MessageKind.REPLY,
    MessageKind.SUGGESTION,
    MessageKind.HANDOVER,
    MessageKind.RELAY,
    MessageKind.NUDGE,
)
_SCORE = re.compile(r"confidence|· ?\d+ ?%|(?<!\.)\b0\.\d{2,}\b", re.IGNORECASE)


@dataclass
class Reader:
    """Reads rows, and keeps what a customer should not have read."""

    words: Words = field(default_factory=Words)
    read: int = 0
    found: list[str] = field(default_factory=list)

    def row(self, deps: Deps, row: OutboxRow, message: ComposedMessage) -> None:
        """Read one row, as it would be sent now."""
        self.read += 1
        with deps.store.read() as tx:
            hidden = {*_hidden(deps), *_notes(tx, row)}
        self.found += [f"row {row.id}, {row.kind}: {leak}" for leak in self.leaks(message, hidden)]

    def leaks(self, message: ComposedMessage, hidden: set[str]) -> Iterator[str]:
        """What of a message a customer should not read."""
        drawn = render(message, self.words)
        blocks = json.loads(json.dumps(list(drawn.blocks)))
        whole = f"{drawn.text} {json.dumps(blocks, ensure_ascii=False)}"
        is_theirs = isinstance(message, RelayMessage)  # what a teammate chose to write
        own = message.text if is_theirs else ""
        for mention in mentions_in(drawn.text, blocks):
            yield f"mentions {mention}"
        for name in sorted(hidden):
            if name in whole and name not in own:
                yield f"names {name}"
        for score in _SCORE.finditer(whole):
            if score[0] not in own:
                yield f"shows {score[0]}"

    def outbox(self, deps: Deps) -> None:
        """Read every row for customers that a database holds, also those that never went out."""
        for kept in rows(deps.store, "SELECT id FROM outbox"):
            with deps.view() as unit:
                row = unit.tx.outbox_row(kept["id"])
                if row.kind not in TO_CUSTOMERS:
                    continue
                try:
                    message = Composer(unit, deps).compose(row.says, channel=row.channel)
                except (ValueError, NotFound, RenderFailed):  # it can be drawn no more
                    continue
            self.row(deps, row, message)


READER = Reader()
"""The one that reads along in this process."""


def _hidden(deps: Deps) -> set[str]:
    """Names, addresses and ids of teammates, and internal channels."""
    roster = deps.roster()
    settings: LibrarySettings = roster.settings
    public = " ".join(
        entry.public_name or "" for entry in (*settings.people.values(), *settings.groups.values())
    )
    named = {entry.name for entry in settings.people.values()}
    named |= {entry.email for entry in settings.people.values() if entry.email}
    ids = {*roster.ids.values(), *(group.slack_id for group in settings.groups.values())}
    return {name for name in {*named, *ids, settings.desk or ""} if name and name not in public}


def _notes(tx: Tx, row: OutboxRow) -> set[str]:
    """What teammates noted for each other about the row's question."""
    escalation = tx.find_escalation(row.question) if row.question is not None else None
    moves = tx.moves_of(escalation.id) if escalation is not None else ()
    return {move.text for move in moves if move.kind is MoveKind.NOTE and move.text}


def watch(reader: Reader, patch: pytest.MonkeyPatch) -> None:
    """Let `reader` see every message that goes from the services to a courier."""
    original = OutboxQueue.envelope

    def envelope(self: OutboxQueue, row: OutboxRow, now: datetime) -> Envelope | NotWanted:
        filled = original(self, row, now)
        said = row
        if isinstance(row.says, Change):
            with self.deps.store.read() as tx:
                said = tx.outbox_row(row.says.target)
        if isinstance(filled, Envelope) and filled.message and said.kind in TO_CUSTOMERS:
            reader.row(self.deps, said, filled.message)
        return filled

    patch.setattr(OutboxQueue, "envelope", envelope)
