"""The reader that sits in every test: it sees all that goes to customers, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.core.outbox import MessageKind
from bot.core.people import Author
from bot.services.outbox.messages import HandoverMessage, RelayMessage, SuggestionMessage
from tests.reading import READER, Reader
from tests.services.company import BEN, DAN, DESK, KIM
from tests.services.library import SURE, UNKNOWN
from tests.services.world import World

HIDDEN = {"Ben Okafor", BEN, DESK, "pays late"}


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path / "switchboard.db", desk=DESK)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("message", "leak"),
    [
        (HandoverMessage("Ben Okafor"), "names Ben Okafor"),
        (HandoverMessage(f"our team, {DESK}"), f"names {DESK}"),
        (HandoverMessage("pays late"), "names pays late"),
        (SuggestionMessage(1, 1, ("Refunds · 74 %",)), "shows · 74 %"),
    ],
    ids=["a name", "a channel", "a note", "a score"],
)
def test_what_is_not_for_customers_is_found(message: object, leak: str):
    assert leak in list(Reader().leaks(message, HIDDEN))


def test_what_a_teammate_chose_to_write_is_theirs_to_write():
    words = "I am Ben Okafor, and it is 0.25 per seat."
    assert list(Reader().leaks(RelayMessage(words, "our team"), HIDDEN)) == []


def test_every_row_for_customers_is_read_when_it_goes_out_and_when_it_never_does(world: World):
    READER.read = 0
    world.hear(KIM, SURE)
    world.settle()
    world.carry()
    assert READER.read == 1
    world.hear(KIM, UNKNOWN)
    world.settle()
    world.teammate_actions.reply(world.escalation().id, Author(DAN), "Soon.")
    READER.read = 0
    READER.outbox(world.deps)
    told = [
        row
        for row in world.outbox()
        if row.kind in (MessageKind.REPLY, MessageKind.HANDOVER, MessageKind.RELAY)
    ]
    assert READER.read == len(told) == 3
