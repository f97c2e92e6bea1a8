"""What may want somebody and does not say so: a line for its owner, and not a word to anybody."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest

from bot.core.channels import Mode
from bot.core.outbox import MessageKind
from bot.core.people import Author
from bot.core.questions import Action, QuestionState
from bot.errors import IllegalMove, NotAllowed
from bot.services.app_home import AppHomes
from bot.services.overview import overview_of
from bot.slack.blocks import render
from bot.slack.templates import Words
from tests.reading import TO_CUSTOMERS
from tests.torture.leaks import mentions_in

from .company import ANA, BEN, CAT, DAN, DESK, EVE, KIM, LEE, SHADOW, THEIRS
from .conftest import MakeWorld
from .library import SURE, UNKNOWN
from .quiet import (
    ANOTHER,
    HANDOVER,
    NOTICE,
    QUIET,
    STATEMENT,
    at_home,
    cards,
    home_of,
    line,
    listed,
    tell,
)
from .world import World

ABOUT_MONEY = "the refund for the last payment went to the old card"


# --- nobody is told ------------------------------------------------------------------------------


def test_its_owner_has_a_line_and_nobody_hears_of_it_however_long_it_takes(world: World):
    heard = tell(world)
    assert at_home(world, DAN) == [STATEMENT]
    assert at_home(world, ANA) == []
    world.pass_time(days=1)
    world.pass_time(days=6)
    assert world.outbox() == ()
    assert world.escalations() == ()
    assert line(world, heard).is_open
    assert world.question().state is QuestionState.IGNORED
    assert world.question().closed_at is not None


def test_who_or_what_has_no_name_is_somebody_on_a_card_and_no_id(desk: World):
    with desk.store.write() as tx:
        tx.save_channel("C0OTHER", mode=Mode.LIVE)
    tell(desk, by="U0NOBODY", channel="C0OTHER")
    (card,) = cards(desk)
    (view,) = card.lines
    assert (view.customer, view.channel_name, card.channel_name) == ("somebody", "", "")


@pytest.mark.parametrize("is_edit", [True, False])
def test_never_mind_takes_the_line_away(world: World, is_edit):
    heard = tell(world)
    if is_edit:
        world.edit(heard, "never mind")
    else:
        world.hear(KIM, "never mind")
    assert at_home(world, DAN) == []


def test_the_desk_has_one_card_a_channel_and_day_that_mentions_nobody(desk: World):
    tell(desk)
    tell(desk, ANOTHER, by=LEE)
    with desk.store.write() as tx:
        tx.save_channel("C0OTHER", mode=Mode.LIVE, name="help-other")
    tell(desk, STATEMENT, channel="C0OTHER")
    here, there = cards(desk)
    assert listed(here) == [STATEMENT, ANOTHER]
    assert [view.customer for view in here.lines] == ["Kim Park", "Lee Wong"]
    assert listed(there) == [STATEMENT]
    assert {row.kind for row in desk.outbox()} == {QUIET, "redraw"}
    for card in (here, there):
        drawn = render(card, Words())
        assert list(mentions_in(drawn.text, list(drawn.blocks))) == []


def test_whose_it_is_follows_from_what_it_is_about(world: World):
    tell(world, ABOUT_MONEY)
    assert at_home(world, BEN) == at_home(world, CAT) == [ABOUT_MONEY]
    assert at_home(world, DAN) == []


def test_where_the_owner_has_left_an_admin_has_the_line(world: World):
    tell(world)
    world.rosters.roster = type(world.rosters.roster)(
        world.settings, world.rosters.roster.ids, absent=frozenset({DAN})
    )
    assert at_home(world, EVE) == [STATEMENT]


def test_it_is_in_no_count_of_what_waits_or_was_asked(world: World):
    tell(world)
    page = home_of(world, DAN)
    assert [len(pile.escalations) for pile in page.piles] == [0, 0, 0]
    assert page.week.total() == 0
    with world.store.read() as tx:
        made = overview_of(tx, world.settings, made_at=world.clock())
        tally, decided = tx.tally(world.clock()), world.decided()
    assert made.actions[Action.QUIET].part == 1
    assert made.unanswered == ()
    assert made.responses[0].none_yet == 0
    assert made.topics == ()
    assert tally.decisions["quiet"] == 1
    assert decided == ()


@pytest.mark.parametrize("how", ["none", "unsafe", "failed"])
def test_without_a_desk_that_can_be_written_to_the_app_home_has_it(make_world: MakeWorld, how):
    world = make_world(**({} if how == "none" else {"desk": DESK}))
    if how == "unsafe":
        with world.store.write() as tx:
            tx.mark_desk(DESK, is_unsafe=True)
    if how == "failed":
        world.slack.refused.add(DESK)
    tell(world)
    tell(world, ANOTHER)
    assert world.slack.posts == {}
    assert world.living() == ()
    assert at_home(world, DAN) == [STATEMENT, ANOTHER]


def test_in_shadow_there_is_the_shadows_line_and_no_other(desk: World):
    heard = tell(desk, channel=SHADOW)
    (row,) = desk.outbox()
    assert row.kind is MessageKind.SHADOW
    assert "kept this quiet" in render(desk.seen(DESK)[0].message, Words()).text
    with desk.store.read() as tx:
        assert tx.find_quiet(desk.question(heard).id) is None


def test_what_is_heard_twice_is_one_line(desk: World):
    heard = tell(desk)
    assert desk.hearing.hear(heard) == "heard_before"
    desk.settle()
    assert [listed(card) for card in cards(desk)] == [[STATEMENT]]


# --- seen ----------------------------------------------------------------------------------------


def test_seen_by_anyone_of_the_team_it_is_gone_everywhere(desk: World):
    heard = tell(desk)
    before = AppHomes(desk.deps).newest_move()
    desk.quiet_actions.seen([desk.question(heard).id], Author(BEN))
    (card,) = cards(desk)
    assert listed(card) == []
    assert "nothing is left to look at" in str(render(card, Words()).blocks)
    assert at_home(desk, DAN) == []
    assert AppHomes(desk.deps).newest_move() != before
    assert line(desk, heard).ended_by == BEN


def test_what_came_after_somebody_looked_is_not_seen_with_the_rest(desk: World):
    first = tell(desk)
    pressed = [view.question for view in cards(desk)[0].lines]
    tell(desk, ANOTHER)
    desk.quiet_actions.seen(pressed, Author(BEN))
    assert not line(desk, first).is_open
    assert [listed(card) for card in cards(desk)] == [[ANOTHER]]


def test_a_card_lists_so_many_and_the_next_once_those_are_seen(desk: World):
    for number in range(18):
        tell(desk, f"{STATEMENT}, part {number}")
        desk.pass_time(minutes=2)
    (card,) = cards(desk)
    assert (len(card.lines), card.more) == (15, 3)
    assert home_of(desk, DAN).more_quiet == 11
    desk.quiet_actions.seen([view.question for view in card.lines], Author(BEN))
    (card,) = cards(desk)
    assert (len(card.lines), card.more) == (3, 0)


def test_two_who_press_seen_do_it_once(desk: World):
    heard = tell(desk)
    question = desk.question(heard).id
    desk.quiet_actions.seen([question], Author(BEN))
    desk.quiet_actions.seen([question], Author(ANA))
    assert line(desk, heard).ended_by == BEN


def test_a_customer_cannot_press_and_what_is_not_there_is_said_to_be_gone(desk: World):
    heard = tell(desk)
    question = desk.question(heard).id
    for press in (
        lambda by: desk.quiet_actions.seen([question], by),
        lambda by: desk.quiet_actions.take_for_question(question, by),
    ):
        with pytest.raises(NotAllowed):
            press(Author(KIM, THEIRS))
    for press in (
        lambda: desk.quiet_actions.seen([0, 99], Author(BEN)),
        lambda: desk.quiet_actions.take_for_question(99, Author(BEN)),
    ):
        with pytest.raises(IllegalMove, match="not_there"):
            press()
    assert line(desk, heard).is_open


def test_a_teammate_who_answers_in_its_thread_has_seen_it(desk: World):
    heard = tell(desk)
    desk.hear(ANA, "Great, thank you for telling us.", thread=heard.ts)
    assert line(desk, heard).ended_by == ANA
    assert listed(cards(desk)[0]) == []
    assert desk.escalations() == ()


@pytest.mark.parametrize("emoji", ["eyes", "white_check_mark"])
def test_a_teammates_reaction_says_that_it_was_seen(desk: World, emoji):
    heard = tell(desk)
    assert desk.react(KIM, emoji, heard.ts) == "means_nothing"
    assert desk.react(BEN, emoji, heard.ts) == "seen"
    assert line(desk, heard).ended_by == BEN
    assert desk.escalations() == ()


# --- it is a question ----------------------------------------------------------------------------


def test_taken_for_a_question_it_is_its_owners_from_that_moment_and_the_customer_is_told(
    desk: World,
):
    heard = tell(desk)
    told_at = desk.clock()
    desk.pass_time(hours=3)
    desk.quiet_actions.take_for_question(desk.question(heard).id, Author(BEN))
    desk.carry()
    case = desk.escalation()
    written_at = desk.teammate_actions.view(case.id, Author(BEN)).written_at
    assert written_at is not None
    assert told_at - timedelta(minutes=1) <= written_at <= told_at
    assert (case.owner, case.why) == ("dan", "a_teammate_says_so")
    assert case.opened_at == desk.clock()
    assert case.due_at > desk.clock()
    assert desk.question().state is QuestionState.ESCALATED
    assert desk.question().closed_at is None
    assert desk.told(NOTICE) == [DAN]
    (handover,) = desk.living(HANDOVER)
    assert handover.thread_ts == heard.ts
    assert desk.reasons(desk.question()) == [
        ("quiet", "may_want_somebody"),
        ("escalate", "a_teammate_says_so"),
    ]
    assert listed(cards(desk)[0]) == []
    with desk.store.read() as tx:
        (fact,) = tx.asked_facts(None)
    assert fact.is_asked, "now it is one"


def test_two_who_take_it_for_a_question_make_one_of_it(desk: World):
    heard = tell(desk)
    question, start = desk.question(heard).id, Barrier(4)

    def press(by: str) -> None:
        start.wait()
        desk.quiet_actions.take_for_question(question, Author(by))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(press, (BEN, ANA, CAT, EVE)))
    won = line(desk, heard).ended_by
    desk.quiet_actions.take_for_question(question, Author(DAN))
    desk.quiet_actions.seen([question], Author(DAN))
    assert len(desk.escalations()) == 1
    assert len(desk.living(HANDOVER)) == 1
    assert line(desk, heard).ended_by == won


def test_seen_before_it_can_still_be_taken_for_a_question(desk: World):
    heard = tell(desk)
    question = desk.question(heard).id
    desk.quiet_actions.seen([question], Author(BEN))
    desk.quiet_actions.take_for_question(question, Author(ANA))
    assert desk.escalation().owner == "dan"


# --- its customer changes their mind -------------------------------------------------------------


def test_an_edit_shows_its_new_words(desk: World):
    heard = tell(desk)
    homes = AppHomes(desk.deps)
    home_of(desk, DAN)
    for page in homes.stale():
        homes.shown(page)
    desk.edit(heard, ANOTHER)
    assert [listed(card) for card in cards(desk)] == [[ANOTHER]]
    assert [page.user_id for page in homes.stale()] == [DAN]
    desk.settle()
    assert [listed(card) for card in cards(desk)] == [[ANOTHER]]
    assert at_home(desk, DAN) == [ANOTHER]


@pytest.mark.parametrize(
    ("words", "kind"), [(SURE, MessageKind.REPLY), (UNKNOWN, HANDOVER)], ids=["known", "unknown"]
)
def test_an_edit_that_asks_is_a_question_and_no_line(desk: World, words, kind):
    heard = tell(desk)
    desk.edit(heard, words)
    desk.settle()
    assert kind in desk.kinds()
    assert not line(desk, heard).is_open
    assert listed(cards(desk)[0]) == []


def test_an_edit_after_which_nobody_need_look_ends_it(desk: World):
    heard = tell(desk)
    desk.edit(heard, "ok")
    desk.settle()
    assert not line(desk, heard).is_open
    assert desk.living(*TO_CUSTOMERS) == ()


def test_other_words_after_somebody_has_seen_it_are_a_line_again(desk: World):
    heard = tell(desk)
    desk.quiet_actions.seen([desk.question(heard).id], Author(BEN))
    desk.edit(heard, ANOTHER)
    desk.settle()
    assert line(desk, heard).is_open
    assert [listed(card) for card in cards(desk)] == [[ANOTHER]]


def test_deleted_it_is_gone_and_says_so_to_who_presses(desk: World):
    heard = tell(desk)
    question = desk.question(heard).id
    desk.delete(heard)
    assert listed(cards(desk)[0]) == []
    assert at_home(desk, DAN) == []
    with pytest.raises(IllegalMove, match="not_there"):
        desk.quiet_actions.take_for_question(question, Author(BEN))
    assert desk.escalations() == ()


def test_deleted_in_part_the_rest_of_it_is_shown(desk: World):
    first = desk.hear(KIM, STATEMENT)
    tell(desk, ANOTHER)
    desk.delete(first)
    assert [listed(card) for card in cards(desk)] == [[ANOTHER]]


def test_who_asks_for_a_person_below_it_gets_one_and_the_line_ends(desk: World):
    heard = tell(desk)
    desk.hear(KIM, "I need a person", thread=heard.ts)
    assert desk.escalation().why == "asked_for_a_person"
    assert not line(desk, heard).is_open
    desk.quiet_actions.take_for_question(desk.question(heard).id, Author(BEN))
    assert len(desk.escalations()) == 1
