"""Days that cannot end as a good one does: what is promised instead, and that a person learns it.

A channel that was archived takes no answer; somebody must reach the customer another way. A token
without its scopes says nothing; what it owes waits for the next one.
"""

from __future__ import annotations

import pytest

from bot.errors import AccessLost
from tests.e2e.test_story import words_of
from tests.e2e.world import ANA, BEN, GLOBEX, INITECH, MIA, NOAH, OLGA, SandboxWorld

from .bad_days import ASKED, CLEAR

UNKNOWN = "Do you sponsor local football clubs?"
HELD = """SELECT count(*) FROM questions q WHERE q.state = 'suggested' AND q.wake_at IS NOT NULL
    OR EXISTS (SELECT 1 FROM escalations e WHERE e.question = q.id
        AND e.state IN ('open', 'claimed') AND e.wake_at IS NOT NULL)"""


def count(world: SandboxWorld, query: str) -> int:
    ((number,),) = (row.values() for row in world.rows(query))
    return int(number)


def told_of(world: SandboxWorld, user: str, words: str) -> list[str]:
    """What a person was told directly that holds some words."""
    return [said for message in world.direct(user) if words in (said := words_of(message))]


def test_late_by_hours_is_suggested_on_or_handed_over(world: SandboxWorld, noted):
    with world.sandbox.drop_events():
        asked = [
            (channel, world.sandbox.as_user(user).post(channel, words))
            for user, channel, words in ASKED
        ]
    world.sandbox.clock.advance(hours=3)
    world.bot.catching_up.read_all()
    world.come_to_rest()
    world.pass_time(40)

    silent = [ts for channel, ts in asked if not world.said(channel, ts)]
    noted(len(asked), lost=len(silent))
    assert silent == []
    assert count(world, HELD) == len(asked)
    assert count(world, "SELECT count(*) FROM outbox WHERE kind = 'reply'") == 0


@pytest.mark.parametrize(
    "how",
    ["archived", *(pytest.param(how, marks=pytest.mark.full) for how in ("left", "closed"))],
)
def test_a_channel_that_takes_no_answer_any_more_is_handed_over(world: SandboxWorld, how, noted):
    world.sandbox.as_user(MIA).post(GLOBEX, CLEAR)
    world.sandbox.wait_idle()
    if how == "archived":
        world.sandbox.archive(GLOBEX)
    elif how == "left":
        world.sandbox.leave(GLOBEX, world.sandbox.bot_user_id)
    else:
        world.sandbox.restrict_posting(GLOBEX)
    world.come_to_rest()
    world.pass_time(30)

    told = told_of(world, ANA, CLEAR) + told_of(world, BEN, CLEAR)
    noted(1, lost=int(not told), doubled=max(0, len(told) - 1))
    assert len(told) == 1
    assert count(world, HELD) == 1


@pytest.mark.full
def test_a_channel_that_is_back_is_listened_to_again(world: SandboxWorld, noted):
    world.sandbox.archive(GLOBEX)
    world.come_to_rest()
    with world.sandbox.drop_events():
        world.sandbox.unarchive(GLOBEX)
    ts = world.ask(MIA, GLOBEX, CLEAR)
    with world.sandbox.drop_events():
        lost = world.sandbox.as_user(NOAH).post(GLOBEX, CLEAR)
    world.bot.catching_up.read_all()
    world.come_to_rest()

    found = [len(world.said(GLOBEX, each)) for each in (ts, lost)]
    noted(2, lost=found.count(0))
    assert found == [1, 1]


@pytest.mark.full
def test_an_owner_who_was_deactivated_in_the_middle_is_passed_over(world: SandboxWorld, noted):
    ts = world.ask(MIA, GLOBEX, CLEAR)
    world.ask(MIA, GLOBEX, "I need a person", thread_ts=ts)
    assert told_of(world, ANA, CLEAR)
    world.sandbox.deactivate(ANA)
    world.come_to_rest()
    world.pass_time(hours=8)

    later = "SELECT to_user FROM outbox WHERE kind IN ('reminder', 'breach') AND state = 'sent'"
    told = [row["to_user"] for row in world.rows(later)]
    noted(1, lost=int(not told))
    assert told
    assert ANA not in told


@pytest.mark.full
def test_an_asker_who_was_deactivated_costs_nobody_the_question(world: SandboxWorld, noted):
    ts = world.ask(NOAH, GLOBEX, UNKNOWN)
    world.pass_time(30)
    world.sandbox.deactivate(NOAH)
    world.ask(ANA, GLOBEX, "We do.", thread_ts=ts)

    noted(1)
    assert count(world, HELD) == 1


@pytest.mark.parametrize(
    ("scope", "what"),
    [
        ("chat:write", "speaks"),
        pytest.param("channels:history", "reads", marks=pytest.mark.full),
        pytest.param("im:read", "reads", marks=pytest.mark.full),
    ],
    ids=["chat:write", "channels:history", "im:read"],
)
def test_a_scope_taken_away_stops_it_and_loses_nothing(world: SandboxWorld, scope, what, noted):
    ts = world.sandbox.as_user(OLGA).post(INITECH, CLEAR)
    world.sandbox.wait_idle()
    world.sandbox.remove_scope(scope)
    act = world.bot.courier.drain if what == "speaks" else world.bot.catching_up.read_all
    with pytest.raises(AccessLost, match="needs a scope that was taken from the token"):
        act()
    world.sandbox.restore_scope(scope)
    world.restart()
    world.come_to_rest()

    said = world.said(INITECH, ts)
    noted(1, lost=int(not said), doubled=max(0, len(said) - 1))
    assert len(said) == 1


def test_a_first_direct_message_during_an_outage_is_answered(world: SandboxWorld, noted):
    mia = world.sandbox.as_user(MIA)
    with world.sandbox.drop_events():
        ts = mia.dm(CLEAR)
    world.bot.catching_up.read_all()
    world.come_to_rest()

    said = world.said(mia.dm_channel(), ts)
    noted(1, lost=int(not said))
    assert len(said) == 1


@pytest.mark.full
def test_an_edit_during_an_outage_is_read(world: SandboxWorld, noted):
    ts = world.ask(OLGA, INITECH, "invoice?")
    world.pass_time(30)
    with world.sandbox.drop_events():
        world.sandbox.as_user(OLGA).edit(INITECH, ts, CLEAR)
    world.bot.catching_up.read_all()
    world.come_to_rest()

    answers = [each for each in world.said(INITECH, ts) if "new password" in words_of(each)]
    noted(1, lost=int(not answers))
    assert len(answers) == 1


@pytest.mark.full
def test_a_reaction_during_an_outage_is_found_on_what_is_still_open(world: SandboxWorld, noted):
    ts = world.ask(NOAH, GLOBEX, UNKNOWN)
    world.pass_time(30)
    with world.sandbox.drop_events():
        world.sandbox.as_user(BEN).react(GLOBEX, ts, "eyes")
    for _ in range(2):
        world.bot.catching_up.read_all()

    claims = count(world, "SELECT count(*) FROM escalation_moves WHERE kind = 'claim'")
    noted(1, lost=int(not claims), doubled=max(0, claims - 1))
    assert claims == 1


@pytest.mark.full
def test_a_file_without_words_is_seen_by_a_person(world: SandboxWorld, noted):
    ts = world.sandbox.as_user(MIA).post(GLOBEX, "", files=["screenshot.png"])
    world.come_to_rest()
    world.pass_time(30)

    held = count(world, HELD)
    noted(1, lost=int(not held))
    assert held == 1
    assert len(world.said(GLOBEX, ts)) == 1


@pytest.mark.full
def test_a_form_that_slack_does_not_open_opens_at_the_next_press(world: SandboxWorld, noted):
    ts = world.ask(MIA, GLOBEX, CLEAR)
    world.ask(MIA, GLOBEX, "I need a person", thread_ts=ts)
    (notice,) = world.direct(ANA)
    ana = world.sandbox.as_user(ANA)
    for kind in ("ratelimited", "http_500", "timeout_before"):
        world.sandbox.faults.add("views.open", kind=kind, times=1)
        ana.click(ana.dm_channel(), notice["ts"], "escalation:reply")
        assert ana.open_view() is None
    ana.click(ana.dm_channel(), notice["ts"], "escalation:reply")
    assert ana.open_view() is not None
    ana.submit({"reply:text": "We will look into it."})
    world.come_to_rest()

    said = [each for each in world.said(GLOBEX, ts) if "look into it" in words_of(each)]
    noted(1, lost=int(not said), doubled=max(0, len(said) - 1))
    assert len(said) == 1
