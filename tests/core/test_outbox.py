"""Which messages go where."""

from __future__ import annotations

from bot.core.outbox import AUTOMATIC, OF_ESCALATION, TO_DESK, TO_PEOPLE, MessageKind


def test_what_goes_to_the_desk_is_nothing_that_goes_to_somebody() -> None:
    at_desk = {MessageKind.CARD, MessageKind.QUIET, MessageKind.SHADOW}
    assert set(TO_DESK) == at_desk | {MessageKind.DESK_NOTE, MessageKind.REFUSED}
    assert set(TO_DESK).isdisjoint({*AUTOMATIC, *TO_PEOPLE, MessageKind.RELAY})
    assert set(OF_ESCALATION) == {*TO_PEOPLE, MessageKind.CARD}
