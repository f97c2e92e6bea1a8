"""What nobody has seen of the quiet lane stands on the next working morning's card."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.core.outbox import OutboxState
from bot.core.people import Author
from bot.services.escalations import quiet_lane

from .company import BEN, DAN, DESK, KIM
from .quiet import ANOTHER, QUIET, STATEMENT, at_home, cards, line, listed, tell
from .stand_ins import Killed
from .world import World

WEDNESDAY = datetime(2026, 3, 4, 9, 0, tzinfo=UTC)
FRIDAY = datetime(2026, 3, 6, 12, 0, tzinfo=UTC)
MONDAY = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)


def test_what_nobody_has_seen_stands_on_the_next_mornings_card_once(desk: World):
    heard = tell(desk)
    desk.set_clock(WEDNESDAY - timedelta(minutes=1))
    assert len(cards(desk)) == 1, "not before work begins"
    desk.set_clock(WEDNESDAY)
    desk.pass_time(minutes=1)
    tuesday, wednesday = cards(desk)
    assert (listed(tuesday), tuesday.moved) == ([], 1)
    assert (wednesday.day, listed(wednesday), wednesday.before) == (
        date(2026, 3, 4),
        [STATEMENT],
        1,
    )
    tell(desk, ANOTHER)
    assert listed(cards(desk)[-1]) == [STATEMENT, ANOTHER]
    assert cards(desk)[-1].before == 1
    desk.set_clock(WEDNESDAY + timedelta(days=1))
    assert [listed(card) for card in cards(desk)] == [[], [], [STATEMENT, ANOTHER]]
    assert cards(desk)[-1].before == 2
    assert {row.kind for row in desk.outbox()} == {QUIET, "redraw"}
    assert {row.to_user for row in desk.outbox()} == {None}
    assert line(desk, heard).came_on == date(2026, 3, 3)


def test_what_was_seen_is_not_counted_again(desk: World):
    heard = tell(desk)
    desk.quiet_actions.seen([desk.question(heard).id], Author(BEN))
    desk.set_clock(WEDNESDAY)
    assert len(cards(desk)) == 1


def test_over_a_weekend_nothing_is_counted(desk: World):
    desk.set_clock(FRIDAY)
    tell(desk)
    desk.set_clock(MONDAY - timedelta(minutes=1))
    assert len(cards(desk)) == 1
    desk.set_clock(MONDAY)
    assert [card.day for card in cards(desk)] == [FRIDAY.date(), MONDAY.date()]


def test_a_stop_over_several_mornings_makes_one_card(desk: World):
    tell(desk)
    desk.set_clock(FRIDAY)
    desk.come_back()
    desk.pass_time(minutes=1)
    assert [listed(card) for card in cards(desk)] == [[], [STATEMENT]]


@pytest.mark.parametrize("point", ["before_post", "after_post"])
def test_killed_while_a_card_goes_out_it_goes_out_once(desk: World, point):
    desk.hear(KIM, STATEMENT)
    desk.settle()
    with pytest.raises(Killed), desk.dying(point):
        desk.carry()
    desk.come_back()
    assert [listed(card) for card in cards(desk)] == [[STATEMENT]]
    desk.set_clock(WEDNESDAY)
    with pytest.raises(Killed), desk.dying(point):
        desk.carry()
    desk.come_back()
    desk.pass_time(minutes=1)
    assert [listed(card) for card in cards(desk)] == [[], [STATEMENT]]
    assert len(desk.outbox(QUIET)) == 2


def test_a_morning_that_fails_by_our_fault_is_tried_again(desk: World, monkeypatch):
    heard = tell(desk)

    def fail(*_: object) -> None:
        raise RuntimeError("ours")

    with monkeypatch.context() as patch:
        patch.setattr(quiet_lane, "_put", fail)
        desk.set_clock(WEDNESDAY)
        for _ in range(4):
            desk.pass_time(minutes=1)
    assert at_home(desk, DAN) == [STATEMENT]
    assert line(desk, heard).wake_at == WEDNESDAY + timedelta(days=1)
    desk.set_clock(WEDNESDAY + timedelta(days=1))
    assert listed(cards(desk)[-1]) == [STATEMENT]


def test_a_card_that_failed_is_no_reason_to_lose_the_next(desk: World):
    desk.slack.refused.add(DESK)
    tell(desk)
    assert [row.state for row in desk.outbox(QUIET)] == [OutboxState.FAILED]
    desk.slack.refused.clear()
    desk.set_clock(WEDNESDAY)
    assert [listed(card) for card in cards(desk)] == [[STATEMENT]]
