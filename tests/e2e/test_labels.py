"""What people show of the bot's answers: it survives a restart, and goes with the words."""

from __future__ import annotations

from bot.commands.threshold import counted
from bot.core.forgetting import Scope
from bot.loading import tier_of
from bot.matching.confidence.traffic import Decided
from bot.matching.scoring.space import SCORE
from bot.services.curating.learning import past_traffic
from bot.services.forgetting import Forgetting
from tests.e2e.world import ANA, BEN, DESK, GLOBEX, INITECH, MIA, NOAH, OLGA, SandboxWorld

SENT = "How do I reset my password?"
SENT_TOO = "Where can I download my invoice?"
KEPT_BACK = "what is the limit of calls"
ITS_ANSWER = "rate-limits"


def decided(world: SandboxWorld) -> Decided:
    with world.bot.store.read() as tx:
        return past_traffic(tx, tier=tier_of(None), score=SCORE).decided


def labels(world: SandboxWorld) -> list[tuple[bool, int, int]]:
    """Of each request, newest first: was it sent, its grade, what was shown of it."""
    made = decided(world)
    rows = zip(made.is_sent.tolist(), made.grades.tolist(), made.shown.tolist(), strict=True)
    return list(rows)


def card(world: SandboxWorld) -> dict:
    """The newest card on the desk."""
    return [each for each in world.sandbox.messages(DESK) if each.get("bot_id")][-1]


def send_answer(world: SandboxWorld, *, is_first: bool) -> None:
    """Ana sends the first of the answers that are offered, or the last."""
    ana = world.sandbox.as_user(ANA)
    ana.click(DESK, card(world)["ts"], "escalation:send_answer")
    view = ana.open_view()
    assert view is not None
    offered = [
        option["value"]
        for block in view.body["blocks"]
        for option in block.get("element", {}).get("options", ())
    ]
    assert offered[0] == ITS_ANSWER
    ana.submit({"send:choice": offered[0 if is_first else -1]})
    world.come_to_rest()


def answer_in_words(world: SandboxWorld, words: str) -> None:
    ana = world.sandbox.as_user(ANA)
    ana.click(DESK, card(world)["ts"], "escalation:reply")
    ana.submit({"reply:text": words})
    world.come_to_rest()


def close_as(world: SandboxWorld, outcome: str) -> None:
    ana = world.sandbox.as_user(ANA)
    ana.click(DESK, card(world)["ts"], "escalation:resolve")
    ana.submit({"resolve:how": outcome})
    world.come_to_rest()


def keep_back(world: SandboxWorld, user: str, channel: str) -> None:
    """They ask what is kept back, and choose nothing of what is suggested."""
    world.ask(user, channel, KEPT_BACK)
    world.pass_time(minutes=1)
    world.pass_time(hours=1)


def test_grades_presses_and_answers_show_what_was_right(world: SandboxWorld):
    graded = world.ask(MIA, GLOBEX, SENT)
    (reply,) = world.said(GLOBEX, graded)
    ben = world.sandbox.as_user(BEN)
    ben.react(GLOBEX, reply["ts"], "-1")
    world.come_to_rest()
    assert labels(world) == [(True, -1, 0)]
    ben.unreact(GLOBEX, reply["ts"], "-1")
    world.come_to_rest()
    assert labels(world) == [(True, 0, 0)]
    ben.react(GLOBEX, reply["ts"], "+1")
    world.come_to_rest()
    assert labels(world) == [(True, 1, 0)]

    pressed = world.ask(NOAH, GLOBEX, SENT_TOO)
    (reply,) = world.said(GLOBEX, pressed)
    world.sandbox.as_user(NOAH).click(GLOBEX, reply["ts"], "question:need_person")
    world.come_to_rest()
    assert labels(world)[0] == (True, 0, 0)
    answer_in_words(world, "Finance sends them by post in your country, I have asked for a copy.")
    assert labels(world)[0] == (True, 0, -1)

    keep_back(world, OLGA, INITECH)
    assert labels(world)[0] == (False, 0, 0)
    send_answer(world, is_first=True)
    assert labels(world)[0] == (False, 0, 1)

    keep_back(world, MIA, GLOBEX)
    close_as(world, "no_answer")
    assert labels(world) == [(False, 0, -1), (False, 0, 1), (True, 0, -1), (True, 1, 0)]
    kept, sent = counted(decided(world))
    assert (kept.requests, kept.labelled, kept.wrong) == (2, 2, 1)
    assert (sent.requests, sent.labelled, sent.wrong) == (2, 2, 1)


def test_it_survives_a_restart_and_is_forgotten_with_the_words(socket_world: SandboxWorld):
    world = socket_world
    keep_back(world, MIA, GLOBEX)
    send_answer(world, is_first=False)
    close_as(world, "answered")
    asked = world.ask(OLGA, INITECH, SENT)
    world.sandbox.as_user(BEN).react(INITECH, world.said(INITECH, asked)[0]["ts"], "+1")
    world.come_to_rest()
    before = labels(world)
    threshold = world.bot.indexes.rebuild().thresholds
    assert before == [(True, 1, 0), (False, 0, -1)]

    world.restart()
    assert labels(world) == before
    assert world.bot.indexes.current().thresholds == threshold

    bot = world.bot
    Forgetting(bot.store, bot.clock, bot.roster.current).forget(Scope(user=MIA), "cli", "somebody")
    assert labels(world) == [(True, 1, 0)]
    world.restart()
    assert labels(world) == [(True, 1, 0)]
