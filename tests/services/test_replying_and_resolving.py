"""A question that people have: answered by them, resolved, and taken up where it comes back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.escalations import Escalation, EscalationState
from bot.core.outbox import MessageKind
from bot.core.people import Author
from bot.errors import IllegalMove, InvalidAnswer
from bot.services.escalations.closing import Outcome
from bot.services.escalations.teammate_actions import LONGEST_REPLY

from .company import ANA, BEN, DAN, EVE, HELP, KIM
from .library import UNKNOWN
from .world import World

OPEN, CLAIMED, RESOLVED = EscalationState.OPEN, EscalationState.CLAIMED, EscalationState.RESOLVED


# --- answering ---------------------------------------------------------------------------------


def test_a_reply_reaches_the_customer_in_their_thread_and_claims(
    world: World, escalation: Escalation
):
    world.teammate_actions.reply(escalation.id, Author(ANA), "  We restarted it.  ")
    after = world.escalation()
    assert (after.state, after.assignee, after.answered_at) == (CLAIMED, ANA, world.clock())
    assert world.moves(escalation) == [("open", None), ("claim", ANA), ("reply", ANA)]
    world.carry()
    relay = world.seen()[-1]
    assert (relay.kind, relay.thread_ts) == (MessageKind.RELAY, world.question().root_ts)
    assert (relay.message.text, relay.message.by_name) == ("We restarted it.", "Ana")


def test_a_teammate_without_a_public_name_is_our_team_to_customers(
    world: World, escalation: Escalation
):
    world.teammate_actions.reply(escalation.id, Author(BEN), "We restarted it.")
    world.carry()
    assert world.seen()[-1].message.by_name == "our team"


def test_a_second_teammate_may_reply_and_the_first_keeps_it(world: World, escalation: Escalation):
    world.teammate_actions.claim(escalation.id, Author(BEN))
    world.teammate_actions.reply(escalation.id, Author(ANA), "Ben is on his way.")
    assert world.escalation().assignee == BEN
    assert len(world.outbox(MessageKind.RELAY)) == 1


def test_two_replies_are_two_messages(world: World, escalation: Escalation):
    world.teammate_actions.reply(escalation.id, Author(BEN), "Looking.")
    world.teammate_actions.reply(escalation.id, Author(BEN), "Looking.")
    assert len(world.outbox(MessageKind.RELAY)) == 2


def test_one_form_sent_twice_is_one_reply(world: World, escalation: Escalation):
    for _ in range(2):
        world.teammate_actions.reply(escalation.id, Author(BEN), "Looking.", token="form-1")
    assert len(world.outbox(MessageKind.RELAY)) == 1


@pytest.mark.parametrize(
    "words", ["", "   \n", "We guarantee it", "we GUARANTEEd it", "x" * (LONGEST_REPLY + 1)]
)
def test_words_that_cannot_be_sent_are_refused_and_nothing_changes(
    world: World, escalation: Escalation, words
):
    with pytest.raises(InvalidAnswer) as refused:
        world.teammate_actions.reply(escalation.id, Author(BEN), words)
    assert list(refused.value.fields) == ["reply"]
    assert world.escalation() == escalation
    assert world.outbox(MessageKind.RELAY) == ()


def test_an_answer_of_the_library_is_sent_by_a_teammate(world: World, escalation: Escalation):
    world.teammate_actions.send_answer(escalation.id, "export-data", Author(ANA))
    assert world.slugs() == ["export-data"]
    assert world.moves(escalation)[1:] == [("claim", ANA), ("send_answer", ANA)]
    world.carry()
    reply = world.seen()[-1].message
    assert (reply.sent_by, reply.answers[0].slug) == ("Ana", "export-data")
    assert world.escalation().answered_at is not None


def test_an_answer_is_not_sent_twice(world: World, escalation: Escalation):
    world.teammate_actions.send_answer(escalation.id, "export-data", Author(ANA))
    with pytest.raises(IllegalMove, match="given_before"):
        world.teammate_actions.send_answer(escalation.id, "export-data", Author(ANA))
    assert world.slugs() == ["export-data"]


def test_an_answer_that_was_retired_is_not_sent(world: World, escalation: Escalation):
    world.curating.retire("export-data", Author(ANA))
    with pytest.raises(IllegalMove, match="answer_gone"):
        world.teammate_actions.send_answer(escalation.id, "export-data", Author(ANA))
    assert world.escalation() == escalation


def test_thanks_for_a_reply_resolve(world: World, escalation: Escalation):
    root = world.question().root_ts
    world.hear(KIM, "thanks!", thread=root)
    assert world.escalation().state is OPEN
    world.teammate_actions.reply(escalation.id, Author(BEN), "We restarted it.")
    world.hear(KIM, "thanks!", thread=root)
    assert world.escalation().state is RESOLVED
    assert world.question().closed_at is not None


# --- resolving ---------------------------------------------------------------------------------


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_resolves_and_is_kept_with_who_said_so(
    world: World, escalation: Escalation, outcome
):
    world.teammate_actions.claim(escalation.id, Author(BEN))
    world.teammate_actions.resolve(escalation.id, Author(BEN), outcome)
    after, question = world.escalation(), world.question()
    assert (after.state, after.resolved_at, after.wake_at) == (RESOLVED, world.clock(), None)
    assert question.closed_at == world.clock()
    with world.store.read() as tx:
        last = tx.moves_of(escalation.id)[-1]
    assert (last.kind.value, last.by, last.text) == ("resolve", BEN, outcome)


def test_a_note_of_the_resolver_is_kept_for_the_team(world: World, escalation: Escalation):
    world.teammate_actions.resolve(escalation.id, Author(BEN), "answered", "They had the old key.")
    with world.store.read() as tx:
        texts = [(move.kind.value, move.text) for move in tx.moves_of(escalation.id)]
    assert texts[-2:] == [("resolve", "answered"), ("note", "They had the old key.")]


def test_what_nobody_wants_answered_teaches_the_matching(world: World, escalation: Escalation):
    world.teammate_actions.resolve(escalation.id, Author(BEN), "no_answer")
    with world.store.read() as tx:
        assert tx.closed_without_answer() == (UNKNOWN,)


def test_an_outcome_that_does_not_exist_resolves_nothing(world: World, escalation: Escalation):
    with pytest.raises(IllegalMove, match="unknown_outcome"):
        world.teammate_actions.resolve(escalation.id, Author(BEN), "forged")
    assert world.escalation() == escalation


def test_resolving_twice_is_resolved_once(world: World, escalation: Escalation):
    world.teammate_actions.resolve(escalation.id, Author(BEN))
    with pytest.raises(IllegalMove, match="already_resolved"):
        world.teammate_actions.resolve(escalation.id, Author(ANA))
    assert [kind for kind, _ in world.moves(escalation)].count("resolve") == 1


def test_a_notice_that_is_no_longer_needed_is_not_sent(world: World):
    world.hear(KIM, UNKNOWN)
    world.settle()
    world.teammate_actions.resolve(world.escalation().id, Author(EVE))
    world.carry()
    assert world.seen(f"D{DAN}") == []


def test_a_resolved_question_may_come_back(world: World, escalation: Escalation):
    world.teammate_actions.resolve(escalation.id, Author(BEN))
    world.hear(KIM, "I need a person", thread=world.question().root_ts)
    first, second = world.escalations()
    assert (first.state, second.state) == (RESOLVED, OPEN)
    assert world.question().closed_at is None


@pytest.mark.parametrize(
    "words", ["it is still not working", "Can you look at it once more? The export fails."]
)
def test_whoever_had_it_has_it_again_when_the_customer_writes_that_it_is_not_over(
    world: World, escalation: Escalation, words: str
):
    world.teammate_actions.reply(escalation.id, Author(BEN), "Try again now.")
    world.teammate_actions.resolve(escalation.id, Author(BEN))
    world.carry()
    world.hear(KIM, words, thread=world.question().root_ts)
    first, second = world.escalations()
    assert (first.state, second.state, second.why) == (RESOLVED, OPEN, "came_back")
    assert world.question().closed_at is None
    assert BEN in world.told(MessageKind.NOTICE)
    assert second.wake_at is not None
    assert len(world.living(MessageKind.HANDOVER)) == 1, "and nothing more is said in the thread"


def test_what_comes_back_to_somebody_who_left_goes_to_its_owner(
    world: World, escalation: Escalation
):
    world.teammate_actions.claim(escalation.id, Author(BEN))
    world.teammate_actions.resolve(escalation.id, Author(BEN))
    world.rosters.roster = replace(world.rosters.roster, absent=frozenset({BEN}))
    world.hear(KIM, "it is still not working", thread=world.question().root_ts)
    assert world.told(MessageKind.NOTICE) == [DAN, DAN]


def test_the_case_shows_what_a_teammate_needs(world: World, escalation: Escalation):
    case = world.teammate_actions.view(escalation.id, Author(BEN))
    assert (case.question_text, case.customer) == (UNKNOWN, "Kim Park")
    assert case.permalink == f"https://slack.example.com/{HELP}/{world.question().root_ts}"
    assert (case.owner_name, case.assignee_name) == ("Dan Roy", None)
    assert len(case.candidates) == 3
    assert case.candidates[0].confidence < case.suggests_from  # and so none is shown
