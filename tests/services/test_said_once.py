"""What a customer reads of one hand-over: one sentence, by whatever road it came."""

from __future__ import annotations

from bot.core.outbox import MessageKind
from bot.core.people import Author
from bot.services.outbox.messages import HandoverMessage, ReplyMessage, SuggestionMessage

from .company import ANA, ASKER, BEN, KIM
from .library import LIKELY, ONE_LIKELY, SURE, UNKNOWN
from .world import World

REST = "How do I get a refund? And when is the next webinar about forecasting?"


def told(world: World) -> list[str]:
    """Every place in the thread in which Kim reads who has it, in the order of the messages."""
    found = []
    for post in world.seen():
        match post.message:
            case HandoverMessage():
                found.append("handover")
            case ReplyMessage(rest=rest) if rest:
                found.append("rest of a reply")
            case ReplyMessage(standing="handed_over"):
                found.append("below a reply")
            case SuggestionMessage(standing="handed_over"):
                found.append("below a suggestion")
    return found


def need_person(world: World) -> None:
    world.customer_actions.need_person(world.questions()[0].id, ASKER)
    world.carry()


def suggest(world: World) -> int:
    """Let Kim be asked what she meant; gives the decision."""
    world.ask(KIM, LIKELY)
    (row,) = world.outbox(MessageKind.SUGGESTION)
    return row.says.decision


def test_of_a_suggestion_of_which_none_fits(world: World):
    suggest(world)
    world.customer_actions.none_fits(world.question().id, ASKER)
    world.carry()
    assert told(world) == ["handover"]


def test_of_a_suggestion_that_nobody_picked(world: World):
    suggest(world)
    world.pass_time(minutes=11)
    world.carry()
    assert told(world) == ["handover"]


def test_of_a_suggestion_that_a_teammate_took(world: World):
    suggest(world)
    world.react(ANA, "eyes", world.ts_of(MessageKind.SUGGESTION))
    world.carry()
    assert told(world) == ["below a suggestion"]


def test_of_an_answer_that_was_not_enough(world: World):
    ts = world.ask(KIM, SURE)
    need_person(world)
    need_person(world)
    world.hear(KIM, "I need a person", thread=ts)
    world.carry()
    assert told(world) == ["handover"]


def test_of_the_rest_of_a_message(world: World):
    world.ask(KIM, REST)
    assert told(world) == ["rest of a reply"]


def test_of_the_rest_and_then_of_all_of_it(world: World):
    world.ask(KIM, REST)
    need_person(world)
    assert told(world) == ["rest of a reply", "handover"]
    assert [each.owner for each in world.escalations()] == ["dan", "billing-team"]


def test_of_what_was_handed_over_and_picked_after_all(world: World):
    decision = suggest(world)
    world.pass_time(minutes=11)
    world.carry()
    world.customer_actions.pick(decision, 1, ASKER)
    world.carry()
    assert told(world) == ["handover"]


def test_of_what_a_teammate_then_answers_from_the_library(world: World):
    world.ask(KIM, UNKNOWN)
    world.teammate_actions.send_answer(world.escalation().id, "api-limits", Author(BEN))
    world.carry()
    assert told(world) == ["handover"]


def test_of_what_a_teammate_took_unasked_and_answers_from_the_library(world: World):
    suggest(world)
    world.react(ANA, "eyes", world.ts_of(MessageKind.SUGGESTION))
    world.carry()
    world.teammate_actions.send_answer(world.escalation().id, "api-limits", Author(ANA))
    world.carry()
    assert told(world) == []


def test_of_what_came_back_below_a_suggestion_and_an_answer(world: World):
    decision = suggest(world)
    world.customer_actions.pick(decision, 1, ASKER)
    world.carry()
    ts = world.question().root_ts
    world.hear(ANA, "I looked: it is done.", thread=ts)
    world.hear(KIM, "solved", thread=ts)
    world.hear(KIM, "it still does not work, can you help?", thread=ts)
    world.carry()
    assert world.escalation().why == "came_back"
    assert told(world) == ["below a reply"]


def test_a_hand_over_after_another_was_over_is_said(world: World):
    ts = world.ask(KIM, UNKNOWN)
    world.hear(KIM, "solved", thread=ts)
    world.carry()
    need_person(world)
    assert told(world) == ["handover", "handover"]
    assert len(world.escalations()) == 2


def test_one_suggestion_is_refused_in_a_word(world: World):
    world.ask(KIM, LIKELY)
    world.hear(KIM, "no, that's not it", thread=world.question().root_ts)
    assert world.escalation().why == "none_fits"


def test_a_single_suggestion_is_taken_with_a_yes_or_refused_with_a_no(make_world):
    for said, answers, reasons in (("yes please", ["export-data"], []), ("no", [], ["none_fits"])):
        world = make_world()
        ts = world.ask(KIM, ONE_LIKELY)
        assert world.suggested() == [["export-data"]]
        world.hear(KIM, said, thread=ts)
        world.carry()
        assert world.slugs() == answers
        assert [each.why for each in world.escalations()] == reasons


def test_a_yes_in_a_direct_message_is_about_what_was_just_suggested(world: World):
    world.ask(KIM, ONE_LIKELY, channel="D0KIM")
    world.hear(KIM, "yes", channel="D0KIM")
    assert world.slugs() == ["export-data"]
