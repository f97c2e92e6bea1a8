"""What is said to be over: what waits is taken back, and nothing else."""

from __future__ import annotations

import pytest

from bot.core.escalations import EscalationState
from bot.core.people import Author
from bot.core.urgency import Urgent
from bot.slack.blocks import render
from bot.slack.templates import Words

from .company import DAN, KIM
from .library import ANSWERED_AND_UNKNOWN, SUGGESTED_AND_UNKNOWN, SURE, UNKNOWN, UNKNOWN_TOO
from .parts import ANSWERED, ESCALATED, WITHDRAWN, part_with, states
from .world import World


@pytest.mark.parametrize("said", ["never mind, found it", "forget it"])
def test_over_takes_back_all_that_waits(world: World, said):
    ts = world.ask(KIM, SUGGESTED_AND_UNKNOWN)
    world.hear(KIM, said, thread=ts)
    assert states(world) == [WITHDRAWN, WITHDRAWN]
    assert world.escalation().state is EscalationState.WITHDRAWN
    assert world.escalation().answered_at is None
    assert all(world.reasons(each)[-1] == ("ignore", "over") for each in world.questions())


ELSEWHERE = [
    "we moved our connector yesterday, all good",
    "our new office is finally set up, everything works :)",
]
SOLVED = ["that solved it", "thanks!", ":white_check_mark:"]
PASSWORD = [
    "thanks, that solved the password thing",
    "the password one is sorted, thanks",
    "forget the password question",
]


@pytest.mark.parametrize("said", ELSEWHERE)
def test_another_thing_that_is_well_beside_the_thread_takes_nothing_back(world: World, said):
    world.ask(KIM, UNKNOWN_TOO)
    world.pass_time(seconds=40)
    world.ask(KIM, said)
    assert world.escalation().state is EscalationState.OPEN
    assert world.questions()[0].state is ESCALATED


@pytest.mark.parametrize("said", ELSEWHERE)
def test_another_thing_that_is_well_takes_nothing_back_while_it_settles(world: World, said):
    world.hear(KIM, UNKNOWN_TOO)
    world.hear(KIM, said)
    world.settle()
    assert world.escalation().state is EscalationState.OPEN


@pytest.mark.parametrize("said", [*SOLVED, *PASSWORD])
def test_what_was_answered_or_is_named_is_closed_and_the_rest_stays_with_its_person(
    world: World, said
):
    ts = world.ask(KIM, ANSWERED_AND_UNKNOWN)
    world.hear(KIM, said, thread=ts)
    head, part = world.questions()
    assert head.closed_at is not None
    assert (part.closed_at, world.escalation().state) == (None, EscalationState.OPEN)


def test_who_names_what_a_person_has_keeps_the_answer_open(world: World):
    ts = world.ask(KIM, ANSWERED_AND_UNKNOWN)
    world.hear(KIM, "forget the webhook question", thread=ts)
    assert states(world) == [ANSWERED, WITHDRAWN]
    assert world.questions()[0].closed_at is None


def test_what_is_named_and_was_never_asked_takes_nothing_back(world: World):
    ts = world.ask(KIM, UNKNOWN)
    world.hear(KIM, "the password one is sorted, thanks", thread=ts)
    assert world.escalation().state is EscalationState.OPEN
    assert world.question().text.endswith("the password one is sorted, thanks")


def test_an_edit_that_names_another_thing_takes_nothing_back(world: World):
    heard = world.hear(KIM, UNKNOWN)
    world.settle()
    world.edit(heard, "the password one is sorted, thanks")
    assert world.escalation().state is EscalationState.OPEN


@pytest.mark.parametrize("said", ["resolved! was a caching thing", "it's sorted, our IT helped"])
@pytest.mark.parametrize("in_thread", [True, False])
def test_what_only_names_the_means_is_over(world: World, said, in_thread):
    ts = world.ask(KIM, UNKNOWN)
    world.hear(KIM, said, thread=ts if in_thread else None)
    assert world.escalation().state is EscalationState.WITHDRAWN


def test_the_card_says_that_an_answer_is_no_longer_needed_and_not_that_it_was_erased(world: World):
    ts = world.ask(KIM, UNKNOWN)
    world.hear(KIM, "never mind", thread=ts)
    world.carry()
    (notice,) = world.seen(f"D{DAN}")
    drawn = str(render(notice.message, Words()).blocks)
    assert "The customer no longer needs an answer" in drawn
    assert "erased" not in drawn


@pytest.mark.parametrize("said", ["never mind", "you can close this"])
def test_over_after_an_answer_says_nothing_of_the_answer(world: World, said):
    ts = world.ask(KIM, SURE)
    world.hear(KIM, said, thread=ts)
    assert world.feedback() == []
    assert world.question().state is ANSWERED
    assert world.question().closed_at is not None


def test_what_a_person_answered_stays_resolved_when_it_is_over(world: World):
    ts = world.ask(KIM, UNKNOWN)
    world.teammate_actions.reply(world.escalation().id, Author(DAN), "Try again, please.")
    world.hear(KIM, "never mind", thread=ts)
    assert world.escalation().state is EscalationState.RESOLVED
    assert world.question().state is ESCALATED


def test_what_only_looks_over_is_not(world: World):
    ts = world.ask(KIM, ANSWERED_AND_UNKNOWN)
    world.hear(KIM, "found it, but it still fails", thread=ts)
    assert part_with(world, "webhooks").closed_at is None


def test_who_took_it_back_may_want_a_person_after_all(world: World):
    ts = world.ask(KIM, UNKNOWN)
    world.hear(KIM, "never mind", thread=ts)
    world.hear(KIM, "\N{POLICE CARS REVOLVING LIGHT}", thread=ts)
    assert world.question().state is ESCALATED
    assert world.escalations()[-1].urgent is Urgent.SIREN
