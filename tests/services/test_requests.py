"""Messages that hold several requests: each ends answered, suggested on, or in a person's hands."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.escalations import EscalationState
from bot.core.outbox import MessageKind
from bot.core.people import Author
from bot.core.questions import Question
from bot.core.urgency import Urgent
from bot.services.outbox.messages import ReplyMessage, SuggestionMessage

from .company import ANA, ASKER, BEN, DAN, EVE, KIM
from .library import (
    ALL_THREE,
    ANSWERED_AND_UNKNOWN,
    FOUR_NUMBERED,
    LIKELY,
    ONE_LIKELY,
    PERSON_BESIDE,
    SUGGESTED_AND_UNKNOWN,
    SURE,
    SURE_AND_URGENT,
    SURE_OF_REFUND,
    UNKNOWN,
    UNKNOWN_TOO,
)
from .parts import ANSWERED, ESCALATED, SUGGESTED, part_with, states
from .world import World


def requests(world: World, head: Question) -> list[tuple[str, str]]:
    """What was decided of each request of a message, and what it became."""
    with world.store.read() as tx:
        made = next(each for each in tx.decisions_of(head.id) if len(each.requests) > 1)
        return [(each.action.value, tx.question(each.question).state) for each in made.requests]


# --- each has its own fate ---------------------------------------------------------------------


def test_of_three_one_is_answered_one_suggested_and_one_handed_over(world: World):
    world.ask(KIM, ALL_THREE)
    head = world.questions()[0]
    assert states(world) == [ANSWERED, SUGGESTED, ESCALATED]
    assert requests(world, head) == [
        ("reply", ANSWERED),
        ("suggest", SUGGESTED),
        ("escalate", ESCALATED),
    ]
    assert world.slugs() == ["refund"]
    assert world.suggested() == [["export-data"]]
    assert world.told(MessageKind.NOTICE) == [DAN]
    reply, suggestion = [post.message for post in world.seen()]
    assert isinstance(reply, ReplyMessage)
    assert isinstance(suggestion, SuggestionMessage)
    assert [(each.to, each.what) for each in reply.rest] == [("Dan", UNKNOWN)]
    assert suggestion.about == f"{ONE_LIKELY}?"


def test_four_numbered_ones_each_have_theirs(world: World):
    world.ask(KIM, FOUR_NUMBERED)
    assert states(world) == [ANSWERED, SUGGESTED, ESCALATED]
    assert part_with(world, "webhooks").text == f"{UNKNOWN}\n{UNKNOWN_TOO}"
    assert len(world.escalations()) == 1


def test_two_messages_of_one_burst_are_one_reply_with_a_rest(world: World):
    world.hear(KIM, UNKNOWN)
    last = world.hear(KIM, SURE)
    world.carry()
    (reply,) = world.seen()
    assert reply.thread_ts == last.ts
    assert [each.to for each in reply.message.rest] == ["Dan"]
    assert states(world) == [ANSWERED, ESCALATED]


def test_a_suggestion_is_picked_and_solved_and_the_rest_stays_with_its_person(world: World):
    world.ask(KIM, SUGGESTED_AND_UNKNOWN)
    head = world.questions()[0]
    assert states(world) == [SUGGESTED, ESCALATED]
    world.hear(KIM, "1", thread=head.root_ts)
    world.carry()
    world.customer_actions.solved(head.id, ASKER)
    assert world.slugs() == ["export-data"]
    assert world.questions()[0].closed_at is not None
    assert part_with(world, "webhooks").closed_at is None
    assert world.escalation().state is EscalationState.OPEN


def test_a_card_knows_what_another_part_was_given(world: World):
    world.ask(KIM, ALL_THREE)
    world.customer_actions.pick(world.outbox(MessageKind.SUGGESTION)[0].says.decision, 1, ASKER)
    world.carry()
    view = world.teammate_actions.view(world.escalation().id, Author(DAN))
    assert len(view.earlier_answers) == 2


def test_a_check_mark_below_the_message_is_about_what_was_answered(world: World):
    ts = world.ask(KIM, ANSWERED_AND_UNKNOWN)
    world.react(KIM, "white_check_mark", ts)
    assert [each.closed_at is None for each in world.questions()] == [False, True]


def test_how_urgent_it_is_is_no_request_of_its_own(world: World):
    world.ask(KIM, SURE_AND_URGENT)
    assert len(world.questions()) == 1
    world.ask(KIM, f"{UNKNOWN_TOO} {SURE_OF_REFUND}? We are fed up, this is unacceptable!")
    head, part = world.questions()[1:]
    assert (head.state, part.text) == (ANSWERED, UNKNOWN_TOO)
    assert world.escalations()[-1].urgent is Urgent.ANGER


@pytest.mark.parametrize("siren", [":rotating_light:", "\N{POLICE CARS REVOLVING LIGHT}"])
def test_people_have_as_urgent_what_nobody_answered_of_an_urgent_message(world: World, siren: str):
    world.ask(KIM, f"{siren} {ANSWERED_AND_UNKNOWN}")
    escalation = world.escalation()
    assert (escalation.urgent, escalation.owner) == (Urgent.SIREN, "dan")
    assert escalation.question == part_with(world, "webhooks").id
    assert world.told(MessageKind.NOTICE) == [DAN]


def test_the_words_around_a_part_say_on_its_card_why_it_is_urgent(world: World):
    world.ask(KIM, f"This is an emergency! {ANSWERED_AND_UNKNOWN}")
    world.carry()
    (notice,) = world.seen(f"D{DAN}")
    assert notice.message.view.urgency.words == "This is an emergency!"


def test_the_same_request_twice_is_one(world: World):
    world.ask(KIM, f"{UNKNOWN}\n{SURE}\n{UNKNOWN}")
    assert part_with(world, "webhooks").text == UNKNOWN


# --- more words --------------------------------------------------------------------------------


@pytest.mark.parametrize("in_thread", [True, False])
@pytest.mark.parametrize(
    "said", ["her name is Jana Novak from accounting", "+1, also happening to us"]
)
def test_words_that_only_go_on_reach_who_has_it(world: World, said, in_thread):
    ts = world.ask(KIM, ANSWERED_AND_UNKNOWN)
    world.hear(KIM, said, thread=ts if in_thread else None)
    assert part_with(world, "webhooks").text.endswith(said)
    assert len(world.questions()) == 2
    world.carry()
    (notice,) = world.seen(f"D{DAN}")
    assert notice.message.view.question_text.endswith(said)


def test_a_word_more_is_edited_and_deleted_without_the_rest(world: World):
    ts = world.ask(KIM, ANSWERED_AND_UNKNOWN)
    more = world.hear(KIM, "her name is Jana", thread=ts)
    world.edit(more, "her name is Jana Novak")
    assert part_with(world, "webhooks").text.endswith("\nher name is Jana Novak")
    world.delete(more)
    assert part_with(world, "webhooks").text == UNKNOWN
    assert world.escalation().state is EscalationState.OPEN


def test_a_siren_is_about_what_people_have(world: World):
    ts = world.ask(KIM, ANSWERED_AND_UNKNOWN)
    world.react(KIM, "rotating_light", ts)
    assert world.escalation().urgent is Urgent.SIREN
    assert world.escalation().question == part_with(world, "webhooks").id


def test_what_is_asked_in_a_thread_that_has_a_person_is_heard_whole(world: World):
    ts = world.ask(KIM, UNKNOWN_TOO)
    world.hear(KIM, ANSWERED_AND_UNKNOWN, thread=ts)
    world.carry()
    assert world.slugs() == ["reset-password"]
    assert part_with(world, "webhooks").state is ESCALATED


def test_what_is_asked_again_beside_something_else_stays_with_who_has_it(world: World):
    ts = world.ask(KIM, ALL_THREE)
    world.hear(KIM, f"{ONE_LIKELY}, how can I export my data? Also, {UNKNOWN}", thread=ts)
    assert world.slugs() == ["refund", "export-data"]
    assert len(world.escalations()) == 1


# --- a person ----------------------------------------------------------------------------------


def test_a_bare_wish_for_a_person_beside_a_question_is_about_that_question(world: World):
    world.ask(KIM, f"{SURE} I need a person")
    assert (world.slugs(), world.escalation().why) == ([], "asked_for_a_person")


def test_a_person_wanted_for_something_else_leaves_the_question_answered(world: World):
    world.ask(KIM, PERSON_BESIDE)
    assert states(world) == [ANSWERED, ESCALATED]
    assert world.slugs() == ["reset-password"]
    assert world.escalation().why == "asked_for_a_person"


def test_what_a_person_is_wanted_for_is_read_by_that_person(world: World):
    ts = world.ask(KIM, LIKELY)
    world.hear(KIM, "I need a person, it is about our contract renewal", thread=ts)
    assert world.escalation().why == "asked_for_a_person"
    assert "contract renewal" in world.question().text


def test_a_person_wanted_again_after_an_answer_is_waited_for_again(world: World):
    ts = world.ask(KIM, UNKNOWN)
    world.teammate_actions.reply(world.escalation().id, Author(DAN), "Try again, please.")
    assert world.escalation().answered_at is not None
    world.hear(KIM, "I need a person", thread=ts)
    assert world.escalation().answered_at is None
    assert world.escalation().wake_at is not None


# --- teammates ---------------------------------------------------------------------------------


def two_owners(world: World) -> str:
    """A message of which one request is Ana's and one is Dan's; gives its thread."""
    ts = world.ask(KIM, SURE)
    world.hear(KIM, f"{SURE} {UNKNOWN}", thread=ts)
    world.settle()
    world.carry()
    assert [each.owner for each in world.escalations()] == ["ana", "dan"]
    return ts


def test_two_owners_each_have_theirs_and_the_asker_reads_of_both_once(world: World):
    two_owners(world)
    handovers = [post.message for post in world.seen() if post.kind is MessageKind.HANDOVER]
    assert [[each.to for each in one.rest] for one in handovers] == [["Ana", "Dan"]]


def test_a_teammates_word_is_about_what_is_theirs(world: World):
    ts = two_owners(world)
    world.hear(DAN, "I am looking into the webhooks.", thread=ts)
    hers, his = world.escalations()
    assert (hers.state, hers.answered_at) == (EscalationState.OPEN, None)
    assert (his.state, his.assignee) == (EscalationState.CLAIMED, DAN)


def test_the_word_of_somebody_who_has_none_of_it_is_about_all(world: World):
    ts = two_owners(world)
    world.hear(EVE, "I take this.", thread=ts)
    assert [each.assignee for each in world.escalations()] == [EVE, EVE]


def test_an_eye_on_the_message_takes_what_waits_of_it(world: World):
    ts = world.ask(KIM, ANSWERED_AND_UNKNOWN)
    world.react(BEN, "eyes", ts)
    assert world.escalation().assignee == BEN


def test_resolving_one_part_leaves_the_others(world: World):
    two_owners(world)
    hers, his = world.escalations()
    world.teammate_actions.resolve(his.id, Author(DAN))
    assert world.escalations()[0].state is EscalationState.OPEN
    world.teammate_actions.resolve(hers.id, Author(ANA))
    assert {each.state for each in world.escalations()} == {EscalationState.RESOLVED}


# --- Slack's bad days --------------------------------------------------------------------------


def test_delivered_again_or_after_a_restart_nothing_is_said_twice(world: World):
    heard = world.hear(KIM, ALL_THREE)
    world.carry(most=1)
    world.come_back()
    before = world.kinds()
    assert world.hearing.hear(heard) == "heard_before"
    world.settle()
    world.carry()
    assert world.kinds() == before
    assert len(world.escalations()) == 1


def test_an_answer_that_was_retired_is_decided_again_without_its_parts(world: World):
    world.hear(KIM, ANSWERED_AND_UNKNOWN)
    world.curating.retire("reset-password", Author(ANA))
    world.carry()
    world.settle()
    world.carry()
    (his,) = [each for each in world.escalations() if each.question != world.questions()[0].id]
    assert his.state is EscalationState.OPEN
    assert len(world.questions()) == 2
    assert world.questions()[0].state is ESCALATED


def test_a_reply_that_slack_refuses_is_looked_after_and_the_part_stays_where_it_is(world: World):
    world.hear(KIM, ANSWERED_AND_UNKNOWN)
    (row,) = world.outbox(MessageKind.REPLY)
    world.queue.failed(row, "not_in_channel", world.clock())
    assert sorted(each.why for each in world.escalations()) == ["could_not_post", "no_match"]


def test_a_part_nobody_picks_is_handed_over_by_itself(world: World):
    world.ask(KIM, ALL_THREE)
    world.pass_time(minutes=11)
    world.carry()
    assert states(world) == [ANSWERED, ESCALATED, ESCALATED]
    assert sorted(each.why for each in world.escalations()) == ["no_match", "nothing_picked"]


def test_a_sign_in_a_direct_message_is_about_all_parts_of_the_last_question(world: World):
    world.ask(KIM, SUGGESTED_AND_UNKNOWN, channel="D0KIM")
    world.clock.at += timedelta(minutes=1)
    world.hear(KIM, "1", channel="D0KIM")
    assert world.slugs() == ["export-data"]
