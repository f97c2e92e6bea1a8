"""Days that cannot end as a good one does: what is promised instead, and that a person learns it.

A channel that was archived takes no answer; somebody must reach the customer another way. A token
without its scopes says nothing; what it owes waits for the next one.
"""

from __future__ import annotations

import pytest

from bot.errors import AccessLost
from tests.e2e.test_story import words_of
from tests.e2e.world import ANA, BEN, GLOBEX, INITECH, MIA, NOAH, OLGA, Story

from .bad_days import ASKED, CLEAR
from .end_state import reading

UNKNOWN = "Do you sponsor local football clubs?"
HELD = """SELECT count(*) FROM questions q WHERE q.state = 'suggested' AND q.wake_at IS NOT NULL
    OR EXISTS (SELECT 1 FROM escalations e WHERE e.question = q.id
        AND e.state IN ('open', 'claimed') AND e.wake_at IS NOT NULL)"""


def count(story: Story, query: str) -> int:
    with reading(story.bot.config.database) as db:
        return int(db.execute(query).fetchone()[0])


def told_of(story: Story, user: str, words: str) -> list[str]:
    """What a person was told directly that holds some words."""
    return [said for message in story.direct(user) if words in (said := words_of(message))]


def test_late_by_hours_is_suggested_on_or_handed_over(story: Story, noted):
    with story.sandbox.drop_events():
        asked = [
            (channel, story.sandbox.as_user(user).post(channel, words))
            for user, channel, words in ASKED
        ]
    story.sandbox.clock.advance(hours=3)
    story.bot.catching_up.read_all()
    story.settle()
    story.pass_time(40)

    silent = [ts for channel, ts in asked if not story.said(channel, ts)]
    noted(len(asked), lost=len(silent))
    assert silent == []
    assert count(story, HELD) == len(asked)
    assert count(story, "SELECT count(*) FROM outbox WHERE kind = 'reply'") == 0


@pytest.mark.parametrize("how", ["archived", "left", "closed"])
def test_a_channel_that_takes_no_answer_any_more_is_handed_over(story: Story, how, is_full, noted):
    if not is_full and how != "archived":
        pytest.skip("in the full run: make torture")
    story.sandbox.as_user(MIA).post(GLOBEX, CLEAR)
    story.sandbox.wait_idle()
    if how == "archived":
        story.sandbox.archive(GLOBEX)
    elif how == "left":
        story.sandbox.leave(GLOBEX, story.sandbox.bot_user_id)
    else:
        story.sandbox.restrict_posting(GLOBEX)
    story.settle()
    story.pass_time(30)

    told = told_of(story, ANA, CLEAR) + told_of(story, BEN, CLEAR)
    noted(1, lost=int(not told), doubled=max(0, len(told) - 1))
    assert len(told) == 1
    assert count(story, HELD) == 1


@pytest.mark.usefixtures("in_full")
def test_a_channel_that_is_back_is_listened_to_again(story: Story, noted):
    story.sandbox.archive(GLOBEX)
    story.settle()
    with story.sandbox.drop_events():
        story.sandbox.unarchive(GLOBEX)
    ts = story.ask(MIA, GLOBEX, CLEAR)
    with story.sandbox.drop_events():
        lost = story.sandbox.as_user(NOAH).post(GLOBEX, CLEAR)
    story.bot.catching_up.read_all()
    story.settle()

    found = [len(story.said(GLOBEX, each)) for each in (ts, lost)]
    noted(2, lost=found.count(0))
    assert found == [1, 1]


@pytest.mark.usefixtures("in_full")
def test_an_owner_who_was_deactivated_in_the_middle_is_passed_over(story: Story, noted):
    ts = story.ask(MIA, GLOBEX, CLEAR)
    story.ask(MIA, GLOBEX, "I need a person", thread_ts=ts)
    assert told_of(story, ANA, CLEAR)
    story.sandbox.deactivate(ANA)
    story.settle()
    story.pass_time(hours=8)

    with reading(story.bot.config.database) as db:
        later = "SELECT to_user FROM outbox WHERE kind IN ('reminder', 'breach') AND state = 'sent'"
        told = [row[0] for row in db.execute(later)]
    noted(1, lost=int(not told))
    assert told
    assert ANA not in told


@pytest.mark.usefixtures("in_full")
def test_an_asker_who_was_deactivated_costs_nobody_the_question(story: Story, noted):
    ts = story.ask(NOAH, GLOBEX, UNKNOWN)
    story.pass_time(30)
    story.sandbox.deactivate(NOAH)
    story.ask(ANA, GLOBEX, "We do.", thread_ts=ts)

    noted(1)
    assert count(story, HELD) == 1


@pytest.mark.parametrize(
    ("scope", "what"),
    [("chat:write", "speaks"), ("channels:history", "reads"), ("im:read", "reads")],
    ids=["chat:write", "channels:history", "im:read"],
)
def test_a_scope_taken_away_stops_it_and_loses_nothing(story: Story, scope, what, is_full, noted):
    if not is_full and scope != "chat:write":
        pytest.skip("in the full run: make torture")
    ts = story.sandbox.as_user(OLGA).post(INITECH, CLEAR)
    story.sandbox.wait_idle()
    story.sandbox.remove_scope(scope)
    act = story.bot.courier.drain if what == "speaks" else story.bot.catching_up.read_all
    with pytest.raises(AccessLost, match="needs a scope that was taken from the token"):
        act()
    story.sandbox.restore_scope(scope)
    story.restart()
    story.settle()

    said = story.said(INITECH, ts)
    noted(1, lost=int(not said), doubled=max(0, len(said) - 1))
    assert len(said) == 1


def test_a_first_direct_message_during_an_outage_is_answered(story: Story, noted):
    mia = story.sandbox.as_user(MIA)
    with story.sandbox.drop_events():
        ts = mia.dm(CLEAR)
    story.bot.catching_up.read_all()
    story.settle()

    said = story.said(mia.dm_channel(), ts)
    noted(1, lost=int(not said))
    assert len(said) == 1


@pytest.mark.usefixtures("in_full")
def test_an_edit_during_an_outage_is_read(story: Story, noted):
    ts = story.ask(OLGA, INITECH, "invoice?")
    story.pass_time(30)
    with story.sandbox.drop_events():
        story.sandbox.as_user(OLGA).edit(INITECH, ts, CLEAR)
    story.bot.catching_up.read_all()
    story.settle()

    answers = [each for each in story.said(INITECH, ts) if "new password" in words_of(each)]
    noted(1, lost=int(not answers))
    assert len(answers) == 1


@pytest.mark.usefixtures("in_full")
def test_a_reaction_during_an_outage_is_found_on_what_is_still_open(story: Story, noted):
    ts = story.ask(NOAH, GLOBEX, UNKNOWN)
    story.pass_time(30)
    with story.sandbox.drop_events():
        story.sandbox.as_user(BEN).react(GLOBEX, ts, "eyes")
    for _ in range(2):
        story.bot.catching_up.read_all()

    claims = count(story, "SELECT count(*) FROM escalation_moves WHERE kind = 'claim'")
    noted(1, lost=int(not claims), doubled=max(0, claims - 1))
    assert claims == 1


@pytest.mark.usefixtures("in_full")
def test_a_file_without_words_is_seen_by_a_person(story: Story, noted):
    ts = story.sandbox.as_user(MIA).post(GLOBEX, "", files=["screenshot.png"])
    story.settle()
    story.pass_time(30)

    held = count(story, HELD)
    noted(1, lost=int(not held))
    assert held == 1
    assert len(story.said(GLOBEX, ts)) == 1


@pytest.mark.usefixtures("in_full")
def test_a_form_that_slack_does_not_open_opens_at_the_next_press(story: Story, noted):
    ts = story.ask(MIA, GLOBEX, CLEAR)
    story.ask(MIA, GLOBEX, "I need a person", thread_ts=ts)
    (notice,) = story.direct(ANA)
    ana = story.sandbox.as_user(ANA)
    for kind in ("ratelimited", "http_500", "timeout_before"):
        story.sandbox.faults.add("views.open", kind=kind, times=1)
        ana.click(ana.dm_channel(), notice["ts"], "escalation:reply")
        assert ana.open_view() is None
    ana.click(ana.dm_channel(), notice["ts"], "escalation:reply")
    assert ana.open_view() is not None
    ana.submit({"reply:text": "We will look into it."})
    story.settle()

    said = [each for each in story.said(GLOBEX, ts) if "look into it" in words_of(each)]
    noted(1, lost=int(not said), doubled=max(0, len(said) - 1))
    assert len(said) == 1
