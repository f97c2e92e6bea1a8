"""What teammates press on a card, and the forms that open from it."""

from __future__ import annotations

import pytest

from bot.core.escalations import EscalationState
from tests.e2e.world import ANA, BEN, CHLOE, DESK, GLOBEX, MIA
from tests.slack.listeners.world import ListenerWorld

CLAIM, RELEASE = "escalation:claim", "escalation:release"
REPLY, SEND, RESOLVE = "escalation:reply", "escalation:send_answer", "escalation:resolve"
WORDS = "Yes: open Capture in the app and point the camera at the receipt."


def state(world: ListenerWorld) -> EscalationState:
    with world.bot.store.read() as tx:
        return tx.escalation(1).state


def press(world: ListenerWorld, user: str, action: str, value: str = "1") -> None:
    world.sandbox.as_user(user).click(DESK, world.card()["ts"], action, value, force=True)
    world.come_to_rest()


def test_a_claim_is_won_by_one_and_the_other_learns_by_whom(world: ListenerWorld):
    world.escalated()
    press(world, BEN, CLAIM)
    press(world, CHLOE, CLAIM)

    assert state(world) is EscalationState.CLAIMED
    assert "Ben Okafor has claimed this already" in world.told(CHLOE, DESK)


def test_only_who_claimed_it_or_an_admin_gives_it_back(world: ListenerWorld):
    world.escalated()
    press(world, BEN, CLAIM)
    press(world, CHLOE, RELEASE)
    assert "only they or an admin" in world.told(CHLOE, DESK)
    assert state(world) is EscalationState.CLAIMED

    press(world, ANA, RELEASE)
    assert state(world) is EscalationState.OPEN


@pytest.mark.parametrize("action", [CLAIM, RELEASE, REPLY, SEND, RESOLVE])
def test_a_customer_who_presses_a_teammates_button_is_refused(world: ListenerWorld, action):
    ts, _ = world.escalated()
    (handover,) = world.said(GLOBEX, ts)
    mia = world.sandbox.as_user(MIA)
    mia.click(GLOBEX, handover["ts"], action, "1", force=True)
    world.come_to_rest()

    assert "Only the team that answers here" in world.told(MIA, GLOBEX)
    assert mia.open_view() is None
    assert state(world) is EscalationState.OPEN


@pytest.mark.parametrize("action", [CLAIM, RELEASE, REPLY, SEND, RESOLVE])
def test_a_forged_value_is_refused_in_words(world: ListenerWorld, action):
    world.escalated()
    forged = ("999", "0", "x", "")
    for value in forged:
        press(world, BEN, action, value)

    assert world.told(BEN, DESK).count("not there any more") == len(forged)
    assert state(world) is EscalationState.OPEN


def test_a_reply_reaches_the_customer_under_a_public_name(world: ListenerWorld):
    ts, _ = world.escalated()
    press(world, ANA, REPLY)
    world.sandbox.as_user(ANA).submit({"reply:text": WORDS})
    world.come_to_rest()

    relayed = str(world.said(GLOBEX, ts)[-1])
    assert "point the camera" in relayed
    assert "Ana from Fernhill" in relayed
    assert "Keller" not in relayed


def test_a_reply_that_is_sent_twice_is_said_once(world: ListenerWorld):
    ts, _ = world.escalated()
    press(world, ANA, REPLY)
    ana = world.sandbox.as_user(ANA)
    ana.submit({"reply:text": WORDS})
    submission = ana.last_delivery
    assert submission is not None
    assert world.dispatch(submission.payload).status == 200
    world.come_to_rest()

    assert str(world.said(GLOBEX, ts)).count(WORDS) == 2  # text and block of one message


@pytest.mark.parametrize(
    ("words", "advice"),
    [("   ", "Write something"), ("Obviously you can.", "We never say")],
    ids=["nothing", "words we never say"],
)
def test_a_reply_with_a_mistake_says_so_at_its_field(world: ListenerWorld, words, advice):
    ts, _ = world.escalated()
    press(world, ANA, REPLY)
    ana = world.sandbox.as_user(ANA)
    answer = ana.submit({"reply:text": words}, force=True)

    assert answer is not None
    assert advice in answer.errors["reply:text"]
    assert len(world.said(GLOBEX, ts)) == 1


def test_a_reply_that_comes_too_late_keeps_its_words(world: ListenerWorld):
    world.escalated()
    press(world, ANA, REPLY)
    press(world, BEN, RESOLVE)
    world.sandbox.as_user(BEN).submit({"resolve:how": "answered"})
    world.come_to_rest()
    ana = world.sandbox.as_user(ANA)
    ana.submit({"reply:text": WORDS})

    assert "resolved already" in world.shown(ANA)
    ana.close_view()
    assert "reply:text" in world.shown(ANA)


def test_the_form_is_checked_again_when_it_comes_back(world: ListenerWorld):
    """Somebody who was a teammate when the form opened, and is not when it is sent."""
    ts, _ = world.escalated()
    press(world, CHLOE, REPLY)
    world.sandbox.change_user(CHLOE, is_restricted=True)
    world.come_to_rest()
    world.sandbox.as_user(CHLOE).submit({"reply:text": WORDS})
    world.come_to_rest()

    assert "Only the team" in world.shown(CHLOE)
    assert len(world.said(GLOBEX, ts)) == 1


@pytest.mark.parametrize("meta", ["", "{", "[]", '{"escalation": "x"}', '{"escalation": "99"}'])
def test_a_forged_form_is_refused_in_words(world: ListenerWorld, meta):
    world.escalated()
    press(world, ANA, REPLY)
    view = world.sandbox.as_user(ANA).open_view()
    assert view is not None
    view.body["private_metadata"] = meta
    world.sandbox.as_user(ANA).submit({"reply:text": WORDS})

    assert "not there any more" in world.shown(ANA)


def suggested(world: ListenerWorld) -> str:
    """A question with candidates; gives its ts."""
    ts = world.ask(MIA, GLOBEX, "How do I reset my password?")
    (reply,) = world.said(GLOBEX, ts)
    world.sandbox.as_user(MIA).click(GLOBEX, reply["ts"], "question:need_person")
    world.come_to_rest()
    return ts


def test_an_answer_is_previewed_as_it_is_chosen_and_sent(world: ListenerWorld):
    ts = suggested(world)
    press(world, ANA, SEND)
    ana = world.sandbox.as_user(ANA)
    with world.bot.store.read() as tx:
        others = [c for c in tx.decisions_of(1)[0].candidates if c.slug != "reset-password"]
        body = tx.find_answer(others[0].slug).body
    assert body[:20] not in world.shown(ANA)
    ana.click_view("send:choice", others[0].slug)
    assert body[:20] in world.shown(ANA)
    ana.submit()
    world.come_to_rest()

    assert len(world.said(GLOBEX, ts)) == 3


def test_the_same_answer_is_not_sent_twice(world: ListenerWorld):
    ts = suggested(world)
    press(world, ANA, SEND)
    world.sandbox.as_user(ANA).submit({"send:choice": "reset-password"})
    world.come_to_rest()

    assert "was given in this thread already" in world.shown(ANA)
    assert len(world.said(GLOBEX, ts)) == 2


def test_an_answer_that_was_retired_meanwhile_is_not_offered(world: ListenerWorld):
    suggested(world)
    world.sandbox.as_user(ANA).slash("/answer", "retire reset-password", DESK)
    press(world, ANA, SEND)

    assert "reset-password" not in world.shown(ANA)
    assert "Send an answer" in world.shown(ANA)


def test_a_preview_that_a_newer_one_has_overtaken_is_let_go(world: ListenerWorld, caplog):
    suggested(world)
    press(world, ANA, SEND)
    ana = world.sandbox.as_user(ANA)
    ana.click_view("send:choice", "reset-password")
    click, shown = ana.last_delivery, world.shown(ANA)
    assert click is not None
    with caplog.at_level("INFO"):
        assert world.dispatch(click.payload).status == 200

    assert "hash_conflict" in caplog.text
    assert world.shown(ANA) == shown


@pytest.mark.parametrize("how", ["answered", "customer_sorted_it_out", "no_answer"])
def test_resolving_says_how_it_ended(world: ListenerWorld, how):
    world.escalated()
    press(world, ANA, RESOLVE)
    world.sandbox.as_user(ANA).submit({"resolve:how": how, "resolve:note": "told on the phone"})
    world.come_to_rest()

    assert state(world) is EscalationState.RESOLVED
    assert world.sandbox.as_user(ANA).open_view() is None


def test_a_link_button_wants_nothing_but_an_ack(world: ListenerWorld):
    world.escalated()
    press(world, ANA, "escalation:open_question", "1")

    assert world.told(ANA, DESK) == "[]"
