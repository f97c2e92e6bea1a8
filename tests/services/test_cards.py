"""What stands on a card: whose it is and why, and which answers come near it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.people import Author
from bot.core.triage import suggests_from
from bot.services.explaining import Explaining
from bot.services.outbox.messages import EscalationView
from bot.slack.blocks.escalation import buttons_of

from .company import ANA, ASKER, BEN, DAN, HELP, KIM
from .library import LIKELY, SURE, UNKNOWN
from .world import World


def card(world: World) -> EscalationView:
    return world.teammate_actions.view(world.escalation().id, Author(DAN))


def can_send(view: EscalationView) -> bool:
    buttons = (button for button in buttons_of(view) if button is not None)
    return "Send this answer" in [button.text.text for button in buttons]


def test_what_could_not_be_suggested_is_not_offered_to_be_sent(world: World):
    world.ask(KIM, UNKNOWN)
    view = card(world)
    assert view.candidates
    assert view.candidates[0].confidence < view.suggests_from
    assert not can_send(view)


def test_what_was_suggested_is_offered_to_be_sent(world: World):
    world.ask(KIM, LIKELY)
    world.customer_actions.none_fits(world.question().id, ASKER)
    view = card(world)
    shown = [each.slug for each in view.candidates if each.confidence >= view.suggests_from]
    assert shown == ["invite-teammate", "remove-teammate"]
    assert can_send(view)


def test_what_the_thread_was_given_already_is_not_offered_to_be_sent(world: World):
    world.ask(KIM, SURE)
    world.carry()
    world.customer_actions.need_person(world.question().id, ASKER)
    view = card(world)
    assert view.earlier_answers == (view.candidates[0].title,)
    only = replace(view, candidates=view.candidates[:1])
    assert not can_send(only)
    assert can_send(replace(only, earlier_answers=()))


def test_the_card_and_the_page_behind_why_know_one_threshold(world: World):
    ts = world.ask(KIM, UNKNOWN)
    told = Explaining(world.deps).explain(HELP, ts)
    reading = world.indexes.current().read(UNKNOWN)
    assert card(world).suggests_from == suggests_from(reading.thresholds)
    assert told["decisions"][0]["suggest_from"] == suggests_from(reading.thresholds)
    assert told["decisions"][0]["reply_from"] == reading.thresholds.reply


@pytest.mark.parametrize(
    ("asked", "owner", "deputy"),
    [
        ("Ben, how can I get a refund of a refund, twice", "ben", "cat"),
        ("<@U0CAT> how can I get a refund of a refund, twice", "cat", "billing-team"),
        ("Ana, how can I get a refund of a refund, twice", "billing-team", "cat"),
        ("how can I get a refund of a refund, twice", "billing-team", "cat"),
    ],
    ids=["of the group that owns it", "the deputy, mentioned", "of another topic", "nobody"],
)
def test_who_is_named_has_it_where_the_topic_is_theirs(world: World, asked, owner, deputy):
    world.ask(KIM, asked)
    world.customer_actions.need_person(world.question().id, ASKER)
    assert (world.escalation().owner, world.escalation().deputy) == (owner, deputy)
    assert card(world).was_named == (owner in ("ben", "cat"))


def test_who_is_named_and_is_away_does_not_have_it(world: World):
    world.rosters.roster = replace(world.rosters.roster, absent=frozenset((BEN,)))
    world.ask(KIM, "Ben, how can I get a refund of a refund, twice")
    world.customer_actions.need_person(world.question().id, ASKER)
    assert world.escalation().owner == "billing-team"
    assert not card(world).was_named


def test_the_asker_reads_the_public_name_of_whom_they_named(world: World):
    world.ask(KIM, f"Hi Dan, {UNKNOWN}")
    (handover,) = [post for post in world.seen() if post.kind == "handover"]
    assert handover.message.owner_name == "Dan"
    assert ANA not in str(handover.message)
