"""The App Home: a teammate finds what is theirs, acts on it there, and nobody else learns of it."""

from __future__ import annotations

from bot.core.forgetting import Scope
from bot.services.forgetting import Forgetting
from tests.e2e.world import ANA, BEN, CHLOE, EVA, GIL, GLOBEX, MIA, SandboxWorld

UNKNOWN = "Do you sponsor local football clubs?"
OTHER = "Is there a company museum in town?"


def read_home(world: SandboxWorld, user: str, tab: str = "home") -> str:
    """Look at the App Home, and read what stands there a moment later."""
    world.sandbox.as_user(user).open_home(tab)
    return shown(world, user)


def shown(world: SandboxWorld, user: str) -> str:
    world.come_to_rest()
    world.bot.loops.homes.work()
    view = world.sandbox.as_user(user).home()
    return str(view.body["blocks"]) if view else ""


def published(world: SandboxWorld) -> list[str]:
    """Whose home was published since the traffic was last forgotten."""
    return [call.args["user_id"] for call in world.sandbox.calls("views.publish")]


def hand_over(world: SandboxWorld, words: str = UNKNOWN) -> str:
    ts = world.ask(MIA, GLOBEX, words)
    world.pass_time(30)
    return ts


def test_a_teammate_does_on_the_home_what_a_card_lets_them_do(socket_world: SandboxWorld):
    world = socket_world
    assert read_home(world, ANA, tab="messages") == "", "the other tab publishes nothing"
    assert "Nothing waits for you" in read_home(world, ANA)
    hand_over(world)
    page = shown(world, ANA)
    assert "One question waits for you" in page
    assert "Yours to answer: 1" in page
    assert UNKNOWN in page
    ana = world.sandbox.as_user(ANA)

    ana.click_view("escalation:claim", home=True)
    assert "You claimed 1" in shown(world, ANA)
    ana.click_view("escalation:reply", home=True)
    world.come_to_rest()
    ana.submit({"reply:text": "We sponsor two clubs."})
    assert "answered" in shown(world, ANA)
    ana.click_view("escalation:resolve", home=True)
    world.come_to_rest()
    ana.submit({"resolve:how": "answered"})
    assert "Nothing waits for you" in shown(world, ANA)


def test_a_home_is_drawn_again_for_whom_it_changes_and_for_nobody_else(socket_world: SandboxWorld):
    world = socket_world
    hand_over(world)
    hand_over(world, OTHER)
    for user in (ANA, BEN, EVA):
        read_home(world, user)
    assert "Waiting for somebody else: 2" in shown(world, EVA)
    world.sandbox.as_user(BEN).click_view("escalation:claim", home=True)
    shown(world, BEN)
    world.sandbox.forget_traffic()

    world.ask(MIA, GLOBEX, "How do I reset my password?")
    world.bot.loops.homes.work()
    assert published(world) == [], "an answer changes nobody's work"
    world.sandbox.as_user(BEN).click_view("escalation:release", home=True)
    world.come_to_rest()
    world.bot.loops.homes.work()
    assert sorted(published(world)) == [ANA, BEN, EVA]
    world.bot.loops.homes.work()
    assert len(published(world)) == 3, "and once is enough"


def test_somebody_else_was_faster_and_says_the_home(socket_world: SandboxWorld):
    world = socket_world
    ts = hand_over(world)
    read_home(world, BEN)
    world.sandbox.as_user(ANA).react(GLOBEX, ts, "eyes")
    world.come_to_rest()
    ben = world.sandbox.as_user(BEN)

    ben.click_view("escalation:claim", home=True)
    world.come_to_rest()
    assert "Ana Keller" in str(ben.open_view().body["blocks"])


def test_nothing_internal_is_on_the_home_of_a_guest_or_of_somebody_unknown(
    socket_world: SandboxWorld,
):
    world = socket_world
    hand_over(world)
    for user in (GIL, "U0STRANGE", "U0NOBODY", "U0OLD", ""):
        event = {"type": "app_home_opened", "user": user, "tab": "home", "channel": "D0"}
        world.sandbox.inject_event(event, GLOBEX)
    world.come_to_rest()
    world.bot.loops.homes.work()
    pages = [str(call.args) for call in world.sandbox.calls("views.publish")]
    assert pages
    assert not [page for page in pages if "football" in page or "escalation" in page]
    assert "What would you like to know" in read_home(world, GIL)


def test_whoever_leaves_the_team_keeps_nothing_internal(socket_world: SandboxWorld):
    world = socket_world
    hand_over(world)
    assert UNKNOWN in read_home(world, EVA)
    world.sandbox.deactivate(EVA)
    world.pass_time(minutes=11)
    assert UNKNOWN not in shown(world, EVA)


def test_a_curator_reads_what_was_unanswered_groups_and_others_do_not(socket_world: SandboxWorld):
    world = socket_world
    hand_over(world)
    assert "Asked in vain" in read_home(world, CHLOE)
    assert "Asked in vain" not in read_home(world, EVA)


def test_a_home_is_published_when_slack_has_had_its_rest(socket_world: SandboxWorld):
    world = socket_world
    hand_over(world)
    world.sandbox.faults.add("views.publish", kind="ratelimited")
    assert UNKNOWN not in read_home(world, ANA)
    assert UNKNOWN not in shown(world, ANA), "Slack asked to wait a second"
    world.sandbox.clock.advance(1)
    assert UNKNOWN in shown(world, ANA)


def test_a_home_that_slack_may_or_may_not_have_taken_is_published_after_a_restart(
    socket_world: SandboxWorld,
):
    world = socket_world
    hand_over(world)
    world.sandbox.faults.add("views.publish", kind="http_503")
    assert UNKNOWN not in read_home(world, ANA)
    world.restart()
    assert UNKNOWN in shown(world, ANA)


def test_no_words_stay_on_a_home_that_nobody_looks_at_or_that_were_forgotten(
    socket_world: SandboxWorld,
):
    world = socket_world
    hand_over(world)
    for user in (ANA, EVA):
        assert UNKNOWN in read_home(world, user)
    world.pass_time(hours=50)
    read_home(world, ANA)
    world.pass_time(hours=30)
    assert UNKNOWN not in shown(world, EVA)
    assert UNKNOWN in shown(world, ANA)

    forgetting = Forgetting(world.bot.store, world.bot.clock, world.bot.deps.roster)
    forgetting.forget(Scope(user=MIA), by=ANA, about=MIA)
    assert UNKNOWN not in shown(world, ANA)


def test_words_that_their_author_changes_or_deletes_change_on_the_homes(socket_world: SandboxWorld):
    world = socket_world
    ts = hand_over(world)
    assert UNKNOWN in read_home(world, ANA)
    mia = world.sandbox.as_user(MIA)
    mia.edit(GLOBEX, ts, OTHER)
    assert OTHER in shown(world, ANA)

    world.sandbox.as_user(ANA).react(GLOBEX, ts, "white_check_mark")
    assert OTHER in read_home(world, CHLOE), "asked in vain"
    mia.delete(GLOBEX, ts)
    assert OTHER not in shown(world, CHLOE)
    assert OTHER not in shown(world, ANA)
