"""What people show of the bot's answers: it survives a restart, and goes with the words."""

from __future__ import annotations

from bot.commands.threshold import counted
from bot.core.forgetting import Scope
from bot.core.ranking import Reading
from bot.core.triage import is_sure
from bot.matching.confidence.traffic import Decided
from bot.matching.scoring.space import score_of, tier_of
from bot.services.curating.learning import past_traffic
from bot.services.forgetting import Forgetting
from tests.e2e.world import ANA, BEN, DESK, GLOBEX, INITECH, MIA, NOAH, OLGA, SandboxWorld

SENT = "How do I reset my password?"
SENT_TOO = "Where can I download my invoice?"
KEPT_BACK = "what happens above the api limits"
ITS_ANSWER = "rate-limits"


def decided(world: SandboxWorld) -> Decided:
    with world.bot.store.read() as tx:
        return past_traffic(tx, tier=tier_of(None), score=score_of(None)).decided


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
    """They ask what is kept back, and nothing fits where something is suggested."""
    ts = world.ask(user, channel, KEPT_BACK)
    world.pass_time(minutes=1)
    (said,) = world.said(channel, ts)
    if "suggestion:none" in str(said):
        world.sandbox.as_user(user).click(channel, said["ts"], "suggestion:none")
        world.come_to_rest()


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
    assert labels(world)[0] == (True, 0, 0)
    close_as(world, "answered")
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


NOT_AS_WRITTEN = (
    "how would i reset my password again, please?",
    "could you tell me how i reset my password?",
    "where is it that I can download my invoice?",
)
"""Sure without being a phrasing: what reads as one is answered at any threshold."""


def sure_of(world: SandboxWorld) -> str:
    """Words that are answered by themselves as things stand."""
    index = world.bot.indexes.current()
    readings = {words: index.read(words) for words in NOT_AS_WRITTEN}
    return next(words for words, read in readings.items() if is_answered(read))


def is_answered(reading: Reading) -> bool:
    return is_sure(reading.ranking[0], reading.thresholds)


def test_the_threshold_follows_what_people_show_until_it_is_forgotten(socket_world: SandboxWorld):
    world = socket_world
    words, first = sure_of(world), world.bot.indexes.current().calibration.reply_at
    for _ in range(12):
        ts = world.ask(MIA, GLOBEX, words)
        world.sandbox.as_user(BEN).react(GLOBEX, world.said(GLOBEX, ts)[0]["ts"], "-1")
        world.come_to_rest()
        world.pass_time(minutes=30)
    index = world.bot.indexes.rebuild()
    assert index.calibration.reply_at > first
    assert not is_answered(index.read(words))
    ts = world.ask(NOAH, GLOBEX, words)
    world.pass_time(minutes=1)
    assert "That solved it" not in str(world.said(GLOBEX, ts))

    world.restart()
    assert world.bot.indexes.current().calibration.reply_at == index.calibration.reply_at

    bot = world.bot
    Forgetting(bot.store, bot.clock, bot.roster.current).forget(Scope(user=MIA), "cli", "somebody")
    assert bot.indexes.rebuild().calibration.reply_at == first
    assert is_answered(bot.indexes.current().read(words))


def test_what_people_answer_themselves_lowers_it(socket_world: SandboxWorld):
    world = socket_world
    first = world.bot.indexes.current().calibration.reply_at
    for _ in range(10):
        ts = world.ask(MIA, GLOBEX, SENT)
        world.sandbox.as_user(BEN).react(GLOBEX, world.said(GLOBEX, ts)[0]["ts"], "+1")
        world.come_to_rest()
        keep_back(world, OLGA, INITECH)
        send_answer(world, is_first=True)
        close_as(world, "answered")
    assert world.bot.indexes.rebuild().calibration.reply_at < first
