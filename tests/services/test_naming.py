"""Nobody reads a raw id: who and what is named on cards, notices, shadow lines and look-ups."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.channels import Mode
from bot.core.outbox import MessageKind
from bot.core.people import Author
from bot.slack.blocks import render
from bot.slack.templates import Words

from .company import ANA, BEN, BOT, DAN, DESK, HELP, IDS, KIM, LEE, OURS
from .library import UNKNOWN
from .world import World


def drawn(world: World, place: str) -> str:
    """All that our newest message in a place says, as it is drawn."""
    message = render(world.seen(place)[-1].message, Words())
    return f"{message.text} {message.blocks}"


def test_who_is_mentioned_is_named_on_the_notice(world: World):
    world.ask(
        KIM, f"{UNKNOWN} <@{BEN}> and <@{LEE}> know, in <#{HELP}>, <!subteam^S0BILL> too <!here>"
    )

    notice = drawn(world, f"D{DAN}")
    for name in ("@Ben Okafor", "@Lee Wong", "#help-kim", "@Billing", "@here"):
        assert name in notice
    assert not [each for each in (BEN, LEE, HELP, "S0BILL") if f"@{each}" in notice]


def test_whom_slack_does_not_tell_of_is_somebody(world: World):
    world.company.silent.update({LEE, BEN, "U0NEW"})
    world.ask(KIM, f"{UNKNOWN} <@{LEE}>, <@{BEN}> and <@U0NEW> in <#C0ELSE>")

    (post,) = [each for each in world.seen(f"D{DAN}") if each.kind is MessageKind.NOTICE]
    notice = drawn(world, f"D{DAN}")
    assert f"<@{BEN}|Ben Okafor>" in post.message.view.question_text  # `_library.yml` names him
    assert "@somebody" in notice
    assert "a channel" in notice
    assert not [each for each in (f"@{LEE}", "U0NEW", "C0ELSE") if each in notice]


def test_slack_is_asked_about_few_and_about_nobody_twice(world: World):
    asked = []
    look_up = world.company.look_up
    world.company.look_up = lambda user_id: asked.append(user_id) or look_up(user_id)
    crowd = [f"U0MANY{number}" for number in range(9)]
    words = " ".join(f"<@{each}>" for each in crowd)

    world.ask(KIM, f"{UNKNOWN} {words}")
    assert asked == [KIM, *crowd[:3]]
    world.ask(KIM, f"{UNKNOWN} <@{crowd[0]}>")
    assert asked == [KIM, *crowd[:3]]


def test_an_edit_s_mentions_are_named_too(world: World):
    heard = world.hear(KIM, UNKNOWN)
    world.settle()
    world.carry()
    world.edit(heard, f"{UNKNOWN} <@{LEE}> knows")
    world.carry()
    assert "@Lee Wong" in drawn(world, f"D{DAN}")


@pytest.mark.parametrize("is_named", [True, False])
def test_who_has_it_and_was_never_seen_is_named_by_the_roster(world: World, is_named):
    world.ask(KIM, UNKNOWN)
    escalation = world.escalation()
    world.teammate_actions.claim(escalation.id, Author(DAN))
    world.teammate_actions.reassign(escalation.id, "ben", Author(DAN))
    with world.store.read() as tx:
        assert tx.find_person(BEN) is None
    if not is_named:
        others = {handle: known for handle, known in IDS.items() if handle != "ben"}
        world.rosters.roster = replace(world.rosters.roster, ids=others)
    world.carry()

    card = drawn(world, f"D{DAN}")
    assert ("Ben Okafor" if is_named else "somebody on the team") in card
    assert BEN not in card


def test_a_name_that_is_only_an_id_is_no_name(world: World):
    world.company.facts[KIM] = {"name": KIM}
    world.ask(KIM, UNKNOWN)
    (post,) = world.seen(f"D{DAN}")
    assert post.message.view.customer == "somebody"


def test_a_channel_without_a_name_is_a_channel(desk: World):
    with desk.store.write() as tx:
        tx.save_channel("C0NEW", mode=Mode.SHADOW)
    desk.ask(LEE, UNKNOWN, channel="C0NEW")

    assert desk.seen(DESK)[-1].message.channel_name == ""
    assert "|a channel>" in drawn(desk, DESK)


def test_a_look_up_shows_names(world: World):
    world.hear(ANA, f"invoices of <@{KIM}>", channel=f"D{ANA}", author=Author(ANA, OURS))
    world.carry()
    assert "@Kim Park" in drawn(world, f"D{ANA}")


def test_a_mention_of_the_bot_is_named(world: World):
    world.company.facts[BOT] = {"name": "Switchboard", "is_bot": True}
    world.ask(KIM, f"<@{BOT}> {UNKNOWN}")
    assert "@Switchboard" in drawn(world, f"D{DAN}")
