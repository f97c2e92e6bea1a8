"""The promises, tried: nothing lost, nothing twice, nothing internal to a customer."""

from __future__ import annotations

import pytest

from tests.e2e.test_story import buttons_of, words_of
from tests.e2e.world import (
    ANA,
    BEN,
    CHLOE,
    COMMUNITY,
    DESK,
    GIL,
    GLOBEX,
    INITECH,
    MIA,
    NOAH,
    OLGA,
    SandboxWorld,
)

UNKNOWN = "Do you sponsor local football clubs?"
CLEAR = "How do I reset my password?"


def seen_by_people(world: SandboxWorld) -> dict[str, list[tuple[str, str]]]:
    """All that the bot has said anywhere, as words and buttons, by channel."""
    return {
        channel: [
            (words_of(message), str(buttons_of(message)))
            for message in world.sandbox.messages(channel)
            if message.get("bot_id") == world.sandbox.bot_id
        ]
        for channel in world.sandbox.workspace.world.channels
    }


def play_everything(world: SandboxWorld) -> str:
    """A stretch of all that can happen; gives the ts of the unknown question."""
    box = world.sandbox
    world.ask(MIA, GLOBEX, CLEAR)
    ts = world.ask(NOAH, GLOBEX, UNKNOWN)
    world.pass_time(60)
    world.ask(OLGA, INITECH, "hi")
    world.ask(OLGA, INITECH, "quick question")
    world.ask(OLGA, INITECH, "where can I download my invoice?")
    (notice,) = world.direct(ANA)
    ana = box.as_user(ANA)
    ana.click(ana.dm_channel(), notice["ts"], "escalation:claim")
    world.come_to_rest()
    world.ask(NOAH, GLOBEX, "it is the Android one", thread_ts=ts)
    box.as_user(ANA).react(GLOBEX, ts, "white_check_mark")
    world.come_to_rest()
    return ts


@pytest.mark.parametrize("order", ["kept", "reversed", "shuffled"])
def test_redelivering_everything_changes_nothing_that_a_person_can_see(world: SandboxWorld, order):
    play_everything(world)
    before = seen_by_people(world)

    for same_event_id in (True, False):
        world.sandbox.redeliver(same_event_id=same_event_id, order=order)
        world.come_to_rest()
        world.pass_time(60)

    assert seen_by_people(world) == before


def test_a_mention_comes_as_two_events_and_is_answered_once(world: SandboxWorld):
    bot = world.sandbox.bot_user_id
    ts = world.ask(GIL, COMMUNITY, f"<@{bot}> how do I reset my password?")

    assert len(world.said(COMMUNITY, ts)) == 1


def test_a_teammate_is_never_answered_in_a_customer_channel(world: SandboxWorld):
    bot = world.sandbox.bot_user_id
    plain = world.ask(ANA, GLOBEX, CLEAR)
    mention = world.ask(BEN, GLOBEX, f"<@{bot}> {CLEAR}")
    world.pass_time(60)

    assert world.said(GLOBEX, plain) == []
    assert world.said(GLOBEX, mention) == []


def test_a_teammates_reply_makes_the_bot_stand_down(world: SandboxWorld):
    ts = world.ask(MIA, GLOBEX, UNKNOWN)
    world.ask(CHLOE, GLOBEX, "Not yet, but it is planned.", thread_ts=ts)
    world.pass_time(minutes=30)
    world.ask(MIA, GLOBEX, "And when do we get it?", thread_ts=ts)
    world.pass_time(minutes=30)

    assert world.said(GLOBEX, ts) == []


def test_the_same_answer_is_never_given_twice_in_a_thread(world: SandboxWorld):
    ts = world.ask(MIA, GLOBEX, CLEAR)
    world.ask(MIA, GLOBEX, "how can I reset my password", thread_ts=ts)
    world.pass_time(60)

    titles = [words_of(message) for message in world.said(GLOBEX, ts)]
    assert len([words for words in titles if "That solved it" in words]) <= 1
    assert "passed" in titles[-1] or "person" in titles[-1]


def test_a_claim_is_won_by_one_person(world: SandboxWorld):
    world.ask(MIA, GLOBEX, UNKNOWN)
    world.pass_time(60)
    (card,) = [m for m in world.sandbox.messages(DESK) if m.get("bot_id")]

    world.sandbox.as_user(BEN).click(DESK, card["ts"], "escalation:claim")
    world.sandbox.as_user(CHLOE).click(DESK, card["ts"], "escalation:claim", force=True)
    world.come_to_rest()

    (card,) = [m for m in world.sandbox.messages(DESK) if m.get("bot_id")]
    assert "Ben Okafor" in words_of(card)
    assert "Ben" in str(world.sandbox.as_user(CHLOE).ephemerals(DESK))


def test_a_customer_cannot_press_what_is_the_teams(world: SandboxWorld):
    ts = world.ask(MIA, GLOBEX, CLEAR)
    (reply,) = world.said(GLOBEX, ts)

    world.sandbox.as_user(MIA).click(GLOBEX, reply["ts"], "escalation:claim", "1", force=True)
    world.come_to_rest()

    with world.bot.store.read() as tx:
        assert tx.open_escalations() == ()


def test_another_customers_click_closes_nothing(world: SandboxWorld):
    ts = world.ask(MIA, GLOBEX, CLEAR)
    (reply,) = world.said(GLOBEX, ts)

    world.sandbox.as_user(NOAH).click(GLOBEX, reply["ts"], "question:solved")
    world.come_to_rest()

    (reply,) = world.said(GLOBEX, ts)
    assert buttons_of(reply) == ["That solved it", "I need a person"]


def test_an_edited_question_that_becomes_clear_is_answered(world: SandboxWorld):
    ts = world.ask(MIA, GLOBEX, "reset")
    world.sandbox.as_user(MIA).edit(GLOBEX, ts, CLEAR)
    world.pass_time(60)

    (reply,) = world.said(GLOBEX, ts)
    assert "password" in words_of(reply).lower()


def test_a_deleted_question_takes_our_reply_with_it(world: SandboxWorld):
    ts = world.ask(MIA, GLOBEX, CLEAR)
    world.sandbox.as_user(MIA).delete(GLOBEX, ts)
    world.come_to_rest()

    assert world.said(GLOBEX, ts) == []


def test_what_was_missed_while_the_bot_was_away_is_found(world: SandboxWorld):
    world.stop_bot()
    ts = world.sandbox.as_user(MIA).post(GLOBEX, CLEAR)
    world.start_bot()
    world.bot.catching_up.read_all()
    world.come_to_rest()

    assert len(world.said(GLOBEX, ts)) == 1


def test_what_is_found_late_gets_no_automatic_reply(world: SandboxWorld):
    world.stop_bot()
    ts = world.sandbox.as_user(MIA).post(GLOBEX, CLEAR)
    world.sandbox.clock.advance(hours=2)
    world.start_bot()
    world.bot.catching_up.read_all()
    world.come_to_rest()

    (suggestion,) = world.said(GLOBEX, ts)
    assert "That's not it" in buttons_of(suggestion)


def test_a_question_asked_during_a_shadow_is_answered_to_the_desk_only(tmp_path, responses):
    text = (responses / "_library.yml").read_text().replace("mode: live", "mode: shadow")
    shadowed = tmp_path / "responses"
    shadowed.mkdir()
    for path in responses.rglob("*.md"):
        (shadowed / path.parent.name).mkdir(exist_ok=True)
        (shadowed / path.parent.name / path.name).write_text(path.read_text())
    (shadowed / "_library.yml").write_text(text)
    world = SandboxWorld(tmp_path, http=False, responses=shadowed)
    try:
        clear = world.ask(MIA, GLOBEX, CLEAR)
        unknown = world.ask(MIA, GLOBEX, UNKNOWN)
        world.pass_time(minutes=30)

        assert world.said(GLOBEX, clear) == []
        assert world.said(GLOBEX, unknown) == []
        assert world.direct(ANA) == []
        assert len([m for m in world.sandbox.messages(DESK) if m.get("bot_id")]) == 2
    finally:
        world.close()


@pytest.mark.parametrize("kind", ["timeout_after", "reset_after", "internal_error_after"])
def test_a_post_whose_result_is_unclear_is_not_posted_twice(socket_world: SandboxWorld, kind):
    socket_world.sandbox.faults.add(method="chat.postMessage", kind=kind, times=1)
    ts = socket_world.ask(MIA, GLOBEX, CLEAR)
    socket_world.come_to_rest()

    assert len(socket_world.said(GLOBEX, ts)) == 1


def test_a_stop_between_deciding_and_sending_loses_nothing(world: SandboxWorld):
    world.sandbox.as_user(MIA).post(GLOBEX, CLEAR)
    world.sandbox.wait_idle(quiet=0.05)
    world.restart()
    world.come_to_rest()

    assert len([m for m in world.sandbox.messages(GLOBEX) if m.get("bot_id")]) == 1
