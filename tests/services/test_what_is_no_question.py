"""Small talk, statements, bots and bare mentions: left alone, told how to ask, or a person's."""

from __future__ import annotations

import pytest

from bot.core.outbox import MessageKind
from bot.core.people import Author
from bot.core.questions import QuestionState

from .company import ANA, BOT, DAN, HELP, KIM, LEE, OURS, THEIRS
from .library import LIKELY, SURE, UNKNOWN
from .world import World

ESCALATED = QuestionState.ESCALATED
IGNORED = QuestionState.IGNORED


# --- what wants no reply -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "thanks!",
        "ok",
        "great, thank you so much",
        "good morning everyone",
        "We moved to a new office, fyi",
        ":tada:",
        "lol",
    ],
)
def test_what_wants_no_reply_gets_none(world: World, said):
    world.hear(KIM, said)
    world.pass_time(minutes=1)
    world.pass_time(hours=5)
    assert world.outbox() == ()
    assert world.question().state is IGNORED
    assert world.question().wake_at is None
    reasons = world.reasons(world.question())
    assert reasons
    assert all(why for _, why in reasons)


@pytest.mark.parametrize("said", [SURE, LIKELY, UNKNOWN, f"<@{BOT}> {SURE}"])
def test_a_teammates_message_is_never_answered_in_a_customer_channel(world: World, said):
    world.hear(ANA, said)
    world.pass_time(minutes=1)
    assert world.outbox() == ()
    assert world.questions() == ()


@pytest.mark.parametrize("bot_id", ["B1", None])
def test_a_bot_is_not_answered(world: World, bot_id):
    world.company.facts["U0ROBOT"] = {"is_bot": True}
    world.hear("U0ROBOT", SURE, author=Author("U0ROBOT", None, bot_id))
    assert world.questions() == ()


def test_what_somebody_posts_through_an_app_is_theirs(world: World):
    through_an_app = Author(KIM, THEIRS, "B1", "Some app")
    heard = world.hear(KIM, SURE, author=through_an_app)
    assert world.slugs() == ["reset-password"]
    assert world.question(heard).asker == KIM

    world.hear(ANA, SURE, author=Author(ANA, OURS, "B1"))
    assert len(world.questions()) == 1


def test_whoever_posts_through_an_app_and_is_not_known_is_taken_for_the_app(world: World):
    world.company.silent.add(KIM)
    world.hear(KIM, SURE, author=Author(KIM, None, "B1"))
    assert world.questions() == ()


@pytest.mark.parametrize("hears_bots", [True, False])
def test_slackbot_is_on_neither_side(world: World, hears_bots):
    with world.store.write() as tx:
        tx.save_channel(HELP, mode=world.channel().mode, listens_to_bots=hears_bots)
    world.company.facts["USLACKBOT"] = {"is_bot": False, "team_id": OURS}
    world.hear("USLACKBOT", SURE, author=Author("USLACKBOT", OURS))
    world.hear("USLACKBOT", SURE, author=Author("USLACKBOT", THEIRS))
    assert world.questions() == ()


def test_a_bot_is_answered_where_bots_are_listened_to(world: World):
    with world.store.write() as tx:
        tx.save_channel(HELP, mode=world.channel().mode, listens_to_bots=True)
    world.company.facts["U0ROBOT"] = {"is_bot": True}
    author = Author("U0ROBOT", None, "B1")
    world.hear("U0ROBOT", SURE, author=author)
    assert world.slugs() == ["reset-password"]
    world.hear("U0ROBOT", UNKNOWN, author=author)
    world.settle()
    assert world.escalation().why == "no_match"


def test_a_workflow_without_an_account_is_handed_over_where_bots_are_listened_to(world: World):
    with world.store.write() as tx:
        tx.save_channel(HELP, mode=world.channel().mode, listens_to_bots=True)
    world.company.silent.add("B7")
    world.hear("B7", UNKNOWN, author=Author("B7", None, "B7", "Contact form"))
    world.settle()
    world.pass_time(minutes=2)
    assert world.escalation().why == "no_match"
    world.carry()
    (notice,) = world.seen(f"D{DAN}")
    assert notice.message.view.customer == "Contact form"


# --- mentions ----------------------------------------------------------------------------------


def test_a_mention_that_only_greets_is_told_how_to_ask(world: World):
    world.hear(KIM, f"hi <@{BOT}>")
    world.settle()
    assert world.kinds() == [MessageKind.NUDGE]
    assert world.reasons(world.question()) == [("ignore", "greeting")]


def test_a_bare_mention_is_told_how_to_ask(world: World):
    world.hear(KIM, f"<@{BOT}>")
    world.settle()
    assert world.kinds() == [MessageKind.NUDGE]


def test_a_mention_that_asks_nothing_known_is_handed_over(world: World):
    world.hear(KIM, f"<@{BOT}> the webhooks of Tuesday")
    world.settle()
    assert world.question().state is ESCALATED


STATEMENT = "we moved everything to the new servers yesterday"


@pytest.mark.parametrize(
    "said",
    [STATEMENT, "```\nConnectionReset: peer closed the connection\n```", f"<@{LEE}> {UNKNOWN}"],
    ids=["a statement", "a bare log", "a question to somebody by name"],
)
def test_what_may_want_somebody_in_a_customers_own_channel_is_kept_quiet(world: World, said):
    world.hear(KIM, said)
    world.pass_time(minutes=1)
    assert world.reasons(world.question()) == [("quiet", "may_want_somebody")]
    assert world.question().state is IGNORED
    assert world.outbox() == ()


@pytest.mark.parametrize(
    ("said", "kind"), [(SURE, MessageKind.REPLY), (UNKNOWN, MessageKind.HANDOVER)]
)
def test_among_peers_a_question_to_somebody_by_name_is_not_lost(world: World, said, kind):
    with world.store.write() as tx:
        tx.save_channel(HELP, mode=world.channel().mode, is_community=True)
    world.hear(KIM, f"<@{ANA}> {said}")
    world.pass_time(minutes=1)
    assert kind in world.kinds()


@pytest.mark.parametrize(
    "said",
    ["予定を変える方法はありますか？", "هل يمكن تغيير الخطة؟"],  # noqa: RUF001
)
def test_among_peers_a_question_of_any_script_is_heard(world: World, said):
    with world.store.write() as tx:
        tx.save_channel(HELP, mode=world.channel().mode, is_community=True)
    world.hear(KIM, said)
    world.pass_time(minutes=1)
    assert MessageKind.HANDOVER in world.kinds()


def test_where_people_talk_among_themselves_a_statement_is_left_alone(world: World):
    with world.store.write() as tx:
        tx.save_channel(HELP, mode=world.channel().mode, is_community=True)
    world.hear(KIM, STATEMENT)
    world.pass_time(minutes=1)
    assert world.question().state is IGNORED
    assert world.outbox() == ()


def test_a_greeting_with_a_mention_and_then_the_question_is_one_question(world: World):
    world.hear(KIM, f"hi <@{BOT}>")
    last = world.hear(KIM, SURE)
    world.pass_time(minutes=1)
    (row,) = world.outbox()
    assert (row.kind, row.thread_ts) == (MessageKind.REPLY, last.ts)
