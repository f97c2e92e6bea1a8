"""What others have of a message is on nobody's card as their own."""

from __future__ import annotations

import pytest

from bot.core.outbox import MessageKind
from bot.services.outbox.messages import EscalationView, HandoverMessage
from bot.slack.blocks import render
from bot.slack.templates import Words

from .company import BEN, DAN, KIM, TUESDAY
from .library import ANSWERED_AND_UNKNOWN, ONE_LIKELY, SUGGESTED_AND_UNKNOWN, SURE, UNKNOWN
from .parts import part_with
from .world import World


def view_of(world: World, user: str, words: str) -> EscalationView:
    """The card of what has some words, on a notice to somebody."""
    views = [post.message.view for post in world.seen(f"D{user}")]
    (found,) = [view for view in views if words in view.question_text]
    return found


@pytest.mark.parametrize("how", ["nothing picked", "none of these", "I need a person"])
def test_what_is_handed_over_later_shows_its_own_words_and_below_them_all(world: World, how):
    ts = world.ask(KIM, SUGGESTED_AND_UNKNOWN)
    if how == "nothing picked":
        world.pass_time(minutes=11)
    else:
        world.hear(KIM, how, thread=ts)
    world.carry()
    view = view_of(world, DAN, ONE_LIKELY)
    assert view.question_text == f"{ONE_LIKELY}?"
    assert view.whole_text == SUGGESTED_AND_UNKNOWN
    handover = world.seen()[-1].message
    assert isinstance(handover, HandoverMessage)
    assert [(each.to, each.what) for each in handover.rest] == [("Dan", f"{ONE_LIKELY}?")]


def test_what_they_say_later_of_it_stands_with_its_own_words(world: World):
    ts = world.ask(KIM, SUGGESTED_AND_UNKNOWN)
    world.hear(KIM, "I need a person, it is about our contract renewal", thread=ts)
    world.carry()
    view = view_of(world, DAN, ONE_LIKELY)
    assert view.question_text.startswith(f"{ONE_LIKELY}?\n")
    assert view.question_text.endswith("contract renewal")


def test_what_an_edit_adds_is_quoted_where_it_is_handed_over(world: World):
    heard = world.hear(KIM, SURE)
    world.carry()
    world.pass_time(minutes=5)
    world.edit(heard, f"{SURE} And {UNKNOWN}")
    world.carry()
    (handover,) = [post.message for post in world.seen() if post.kind is MessageKind.HANDOVER]
    assert [(each.to, each.what) for each in handover.rest] == [("Dan", UNKNOWN)]


def test_a_part_that_says_all_there_is_stands_on_its_card_once(world: World):
    heard = world.hear(KIM, ANSWERED_AND_UNKNOWN)
    world.carry()
    assert view_of(world, DAN, "webhooks").whole_text == ANSWERED_AND_UNKNOWN
    world.pass_time(minutes=5)
    world.edit(heard, UNKNOWN)
    world.carry()
    assert view_of(world, DAN, "webhooks").whole_text is None


def test_what_was_deleted_stands_on_no_other_card(world: World):
    world.hear(KIM, UNKNOWN)
    gone = world.hear(KIM, SURE)
    world.carry()
    assert view_of(world, DAN, "webhooks").whole_text == f"{UNKNOWN}\n{SURE}"
    world.delete(gone)
    world.carry()
    assert view_of(world, DAN, "webhooks").whole_text is None


@pytest.mark.parametrize(("hour", "opens"), [(10, None), (20, TUESDAY.replace(day=4, hour=9))])
@pytest.mark.parametrize("said", [ANSWERED_AND_UNKNOWN, SUGGESTED_AND_UNKNOWN])
def test_who_has_the_rest_and_when_they_are_next_at_work(world: World, said, hour, opens):
    world.set_clock(TUESDAY.replace(hour=hour))
    world.ask(KIM, said)
    (post,) = world.seen()
    assert [each.to for each in post.message.rest] == ["Dan"]
    assert post.message.opens_at == opens
    drawn = str(render(post.message, Words()))
    assert drawn.count("next at work") == (opens is not None)


def test_who_is_named_anywhere_in_a_message_has_its_part(world: World):
    asks = f"Hi Ben, {SURE} And could a person check who has access to our workspace?"
    world.ask(KIM, asks)
    part = part_with(world, "access")
    assert (part.part_of, "Ben" in part.text) == (world.questions()[0].id, False)
    assert world.escalation().owner == "ben"
    assert view_of(world, BEN, "access").was_named
