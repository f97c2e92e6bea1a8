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
    Story,
)

UNKNOWN = "Do you sponsor local football clubs?"
CLEAR = "How do I reset my password?"


def seen_by_people(story: Story) -> dict[str, list[tuple[str, str]]]:
    """All that the bot has said anywhere, as words and buttons, by channel."""
    world = story.sandbox.workspace.world
    return {
        channel: [
            (words_of(message), str(buttons_of(message)))
            for message in story.sandbox.messages(channel)
            if message.get("bot_id") == story.sandbox.bot_id
        ]
        for channel in world.channels
    }


def play_everything(story: Story) -> str:
    """A stretch of all that can happen; gives the ts of the unknown question."""
    box = story.sandbox
    story.ask(MIA, GLOBEX, CLEAR)
    ts = story.ask(NOAH, GLOBEX, UNKNOWN)
    story.pass_time(60)
    story.ask(OLGA, INITECH, "hi")
    story.ask(OLGA, INITECH, "quick question")
    story.ask(OLGA, INITECH, "where can I download my invoice?")
    (notice,) = story.direct(ANA)
    ana = box.as_user(ANA)
    ana.click(ana.dm_channel(), notice["ts"], "escalation:claim")
    story.settle()
    story.ask(NOAH, GLOBEX, "it is the Android one", thread_ts=ts)
    box.as_user(ANA).react(GLOBEX, ts, "white_check_mark")
    story.settle()
    return ts


@pytest.mark.parametrize("order", ["kept", "reversed", "shuffled"])
def test_redelivering_everything_changes_nothing_that_a_person_can_see(story: Story, order):
    play_everything(story)
    before = seen_by_people(story)

    for same_event_id in (True, False):
        story.sandbox.redeliver(same_event_id=same_event_id, order=order)
        story.settle()
        story.pass_time(60)

    assert seen_by_people(story) == before


def test_a_mention_comes_as_two_events_and_is_answered_once(story: Story):
    bot = story.sandbox.bot_user_id
    ts = story.ask(GIL, COMMUNITY, f"<@{bot}> how do I reset my password?")

    assert len(story.said(COMMUNITY, ts)) == 1


def test_a_teammate_is_never_answered_in_a_customer_channel(story: Story):
    bot = story.sandbox.bot_user_id
    plain = story.ask(ANA, GLOBEX, CLEAR)
    mention = story.ask(BEN, GLOBEX, f"<@{bot}> {CLEAR}")
    story.pass_time(60)

    assert story.said(GLOBEX, plain) == []
    assert story.said(GLOBEX, mention) == []


def test_a_teammates_reply_makes_the_bot_stand_down(story: Story):
    ts = story.ask(MIA, GLOBEX, UNKNOWN)
    story.ask(CHLOE, GLOBEX, "Not yet, but it is planned.", thread_ts=ts)
    story.pass_time(minutes=30)
    story.ask(MIA, GLOBEX, "And when do we get it?", thread_ts=ts)
    story.pass_time(minutes=30)

    assert story.said(GLOBEX, ts) == []


def test_the_same_answer_is_never_given_twice_in_a_thread(story: Story):
    ts = story.ask(MIA, GLOBEX, CLEAR)
    story.ask(MIA, GLOBEX, "how can I reset my password", thread_ts=ts)
    story.pass_time(60)

    titles = [words_of(message) for message in story.said(GLOBEX, ts)]
    assert len([words for words in titles if "That solved it" in words]) <= 1
    assert "passed" in titles[-1] or "person" in titles[-1]


def test_a_claim_is_won_by_one_person(story: Story):
    story.ask(MIA, GLOBEX, UNKNOWN)
    story.pass_time(60)
    (card,) = [m for m in story.sandbox.messages(DESK) if m.get("bot_id")]

    story.sandbox.as_user(BEN).click(DESK, card["ts"], "escalation:claim")
    story.sandbox.as_user(CHLOE).click(DESK, card["ts"], "escalation:claim", force=True)
    story.settle()

    (card,) = [m for m in story.sandbox.messages(DESK) if m.get("bot_id")]
    assert "Ben Okafor" in words_of(card)
    assert "Ben" in str(story.sandbox.as_user(CHLOE).ephemerals(DESK))


def test_a_customer_cannot_press_what_is_the_teams(story: Story):
    ts = story.ask(MIA, GLOBEX, CLEAR)
    (reply,) = story.said(GLOBEX, ts)

    story.sandbox.as_user(MIA).click(GLOBEX, reply["ts"], "escalation:claim", "1", force=True)
    story.settle()

    with story.bot.store.read() as tx:
        assert tx.open_escalations() == ()


def test_another_customers_click_closes_nothing(story: Story):
    ts = story.ask(MIA, GLOBEX, CLEAR)
    (reply,) = story.said(GLOBEX, ts)

    story.sandbox.as_user(NOAH).click(GLOBEX, reply["ts"], "question:solved")
    story.settle()

    (reply,) = story.said(GLOBEX, ts)
    assert buttons_of(reply) == ["That solved it", "I need a person"]


def test_an_edited_question_that_becomes_clear_is_answered(story: Story):
    ts = story.ask(MIA, GLOBEX, "reset")
    story.sandbox.as_user(MIA).edit(GLOBEX, ts, CLEAR)
    story.pass_time(60)

    (reply,) = story.said(GLOBEX, ts)
    assert "password" in words_of(reply).lower()


def test_a_deleted_question_takes_our_reply_with_it(story: Story):
    ts = story.ask(MIA, GLOBEX, CLEAR)
    story.sandbox.as_user(MIA).delete(GLOBEX, ts)
    story.settle()

    assert story.said(GLOBEX, ts) == []


def test_what_was_missed_while_the_bot_was_away_is_found(story: Story):
    story.stop_bot()
    ts = story.sandbox.as_user(MIA).post(GLOBEX, CLEAR)
    story.bot = story._make_bot()
    story.bot.catching_up.read_all()
    story.settle()

    assert len(story.said(GLOBEX, ts)) == 1


def test_what_is_found_late_gets_no_automatic_reply(story: Story):
    story.stop_bot()
    ts = story.sandbox.as_user(MIA).post(GLOBEX, CLEAR)
    story.sandbox.clock.advance(hours=2)
    story.bot = story._make_bot()
    story.bot.catching_up.read_all()
    story.settle()

    (suggestion,) = story.said(GLOBEX, ts)
    assert "None of these" in buttons_of(suggestion)


def test_a_question_asked_during_a_shadow_is_answered_to_the_desk_only(tmp_path, responses):
    text = (responses / "_library.yml").read_text().replace("mode: live", "mode: shadow")
    shadowed = tmp_path / "responses"
    shadowed.mkdir()
    for path in responses.rglob("*.md"):
        (shadowed / path.parent.name).mkdir(exist_ok=True)
        (shadowed / path.parent.name / path.name).write_text(path.read_text())
    (shadowed / "_library.yml").write_text(text)
    story = Story(tmp_path, http=False, responses=shadowed)
    try:
        clear = story.ask(MIA, GLOBEX, CLEAR)
        unknown = story.ask(MIA, GLOBEX, UNKNOWN)
        story.pass_time(minutes=30)

        assert story.said(GLOBEX, clear) == []
        assert story.said(GLOBEX, unknown) == []
        assert story.direct(ANA) == []
        assert len([m for m in story.sandbox.messages(DESK) if m.get("bot_id")]) == 2
    finally:
        story.close()


@pytest.mark.parametrize("kind", ["timeout_after", "reset_after", "internal_error_after"])
def test_a_post_whose_result_is_unclear_is_not_posted_twice(socket_story: Story, kind):
    socket_story.sandbox.faults.add(method="chat.postMessage", kind=kind, times=1)
    ts = socket_story.ask(MIA, GLOBEX, CLEAR)
    socket_story.settle()

    assert len(socket_story.said(GLOBEX, ts)) == 1


def test_a_stop_between_deciding_and_sending_loses_nothing(story: Story):
    story.sandbox.as_user(MIA).post(GLOBEX, CLEAR)
    story.sandbox.wait_idle(quiet=0.05)
    story.restart()
    story.settle()

    assert len([m for m in story.sandbox.messages(GLOBEX) if m.get("bot_id")]) == 1
