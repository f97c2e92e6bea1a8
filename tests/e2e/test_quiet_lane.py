"""What may want somebody: on the desk and the App Home, pressed there, and a word to nobody."""

from __future__ import annotations

from tests.e2e.test_home import read_home, shown
from tests.e2e.world import ANA, BEN, DESK, GLOBEX, MIA, SandboxWorld

TOLD = "We invited two more colleagues to our workspace yesterday."
MORE = "All our scheduled reports went out to the board on Friday."


def tell(world: SandboxWorld, words: str = TOLD) -> str:
    ts = world.ask(MIA, GLOBEX, words)
    world.pass_time(30)
    return ts


def cards(world: SandboxWorld) -> list[dict]:
    """The cards of the quiet lane, oldest first."""
    ours = (m for m in world.sandbox.messages(DESK) if m.get("bot_id") == world.sandbox.bot_id)
    return [message for message in ours if "worth a look" in str(message["blocks"])]


def test_from_a_word_in_passing_to_a_question(world: SandboxWorld):
    ts = tell(world)
    tell(world, MORE)
    (card,) = cards(world)
    assert TOLD in str(card)
    assert MORE in str(card)
    assert "<@" not in str(card)
    assert "<!subteam" not in str(card)
    assert world.said(GLOBEX, ts) == []
    assert world.direct(ANA) == []

    page = read_home(world, ANA)
    assert "Nothing waits for you" in page
    assert "Maybe worth a look: 2" in page
    ana = world.sandbox.as_user(ANA)
    ana.click_view("quiet:seen", "2", home=True)
    world.come_to_rest()
    assert MORE not in str(cards(world)[0])
    assert "Maybe worth a look: 1" in shown(world, ANA)

    world.sandbox.as_user(BEN).click(DESK, card["ts"], "quiet:is_a_question", "1")
    world.come_to_rest()
    (told,) = world.said(GLOBEX, ts)
    assert "Ana" in told["text"]
    page = shown(world, ANA)
    assert "One question waits for you" in page
    assert "Maybe worth a look" not in page
    assert "nothing is left to look at" in str(cards(world)[0])
    assert "A teammate took it for a question" in str(world.direct(ANA))


def test_what_nobody_saw_is_there_again_in_the_morning_also_after_a_restart(
    socket_world: SandboxWorld,
):
    world = socket_world
    tell(world)
    world.restart()
    world.pass_time(hours=24)
    world.pass_time(minutes=5)
    yesterday, today = cards(world)
    assert "on a newer card" in str(yesterday)
    assert TOLD in str(today)
    assert "nobody has seen it yet" in str(today)
    assert world.direct(ANA) == []


def test_nothing_of_it_is_written_where_another_company_reads_along(socket_world: SandboxWorld):
    world = socket_world
    world.sandbox.share(DESK, "T0GLOBEX")
    tell(world)
    assert TOLD not in str(world.sandbox.messages(DESK))
    assert TOLD in read_home(world, ANA)
