"""Reads what the bot is about to say to customers, in every test, as the customer would."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

import pytest

from bot.core.models import MoveKind, OutboxRow, Say
from bot.core.settings import LibrarySettings
from bot.services import queue as speaking
from bot.services.outbox.compose import Portraits
from bot.services.outbox.messages import Brief, Briefing, NotWanted, RelayBrief, RemoveBrief
from bot.services.steps import Step
from bot.services.unit import Kit
from bot.slack.blocks import render
from bot.slack.templates import Words
from bot.store import Tx
from tests.rows import rows
from tests.torture.leaks import mentions_in

TO_CUSTOMERS = (Say.REPLY, Say.SUGGESTION, Say.HANDOVER, Say.RELAY, Say.NUDGE)
_SCORE = re.compile(r"confidence|· ?\d+ ?%|\b0\.\d{2,}\b", re.IGNORECASE)


@dataclass
class Reader:
    """Reads rows, and keeps what a customer should not have read."""

    words: Words = field(default_factory=Words)
    read: int = 0
    found: list[str] = field(default_factory=list)

    def row(self, kit: Kit, row: OutboxRow, brief: Brief) -> None:
        """Read one row, as it would be sent now."""
        if isinstance(brief, RemoveBrief):
            return
        self.read += 1
        with kit.store.read() as tx:
            hidden = {*_hidden(kit), *_notes(tx, row)}
        self.found += [f"row {row.id}, {row.kind}: {leak}" for leak in self.leaks(brief, hidden)]

    def leaks(self, brief: Brief, hidden: set[str]) -> Iterator[str]:
        """What of a message a customer should not read."""
        drawn = render(brief, self.words)
        blocks = json.loads(json.dumps(list(drawn.blocks)))
        whole = f"{drawn.text} {json.dumps(blocks, ensure_ascii=False)}"
        own = brief.text if isinstance(brief, RelayBrief) else ""  # what a teammate chose to write
        for mention in mentions_in(drawn.text, blocks):
            yield f"mentions {mention}"
        for name in sorted(hidden):
            if name in whole and name not in own:
                yield f"names {name}"
        for score in _SCORE.finditer(whole):
            if score[0] not in own:
                yield f"shows {score[0]}"

    def outbox(self, kit: Kit) -> None:
        """Read every row for customers that a database holds, also those that never went out."""
        for found in rows(kit.store, "SELECT id FROM outbox"):
            with kit.store.read() as tx:
                row = tx.outbox_row(found["id"])
                if row.kind not in TO_CUSTOMERS:
                    continue
                portraits = Portraits(Step(tx, kit.roster(), kit.clock()), kit)
                try:
                    brief = portraits.brief(row)
                except (ValueError, LookupError):  # it can be drawn no more
                    continue
            self.row(kit, row, brief)


READER = Reader()
"""The one that reads along in this process."""


def _hidden(kit: Kit) -> set[str]:
    """Names, addresses and ids of teammates, and internal channels."""
    roster = kit.roster()
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
    """Let `reader` see every brief that goes from the services to a courier."""
    original = speaking.Speaking.brief

    def brief(self: speaking.Speaking, row: OutboxRow, now: datetime) -> Briefing | NotWanted:
        briefing = original(self, row, now)
        said = row
        if row.target is not None:
            with self.kit.store.read() as tx:
                said = tx.outbox_row(row.target)
        if isinstance(briefing, Briefing) and said.kind in TO_CUSTOMERS:
            reader.row(self.kit, said, briefing.brief)
        return briefing

    patch.setattr(speaking.Speaking, "brief", brief)
