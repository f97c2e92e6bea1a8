"""`/answer` and *Save as answer*: who may, what is said, what is kept."""

from __future__ import annotations

import pytest

from tests.e2e.world import ANA, BEN, COMMUNITY, DESK, EVA, GIL, GLOBEX, MIA, NOAH
from tests.slack.listeners.world import UNKNOWN, ListenerWorld

NEW = {
    "answer:title": "Scan receipts with the app",
    "answer:topic": "billing",
    "answer:phrasings": f"{UNKNOWN}\nscan a receipt with my phone\nreceipt scanning in the app",
    "answer:body": "Open **Capture** in the app and point the camera at the receipt.",
}


def slash(world: ListenerWorld, user: str, words: str, channel: str = DESK) -> str:
    """What the command answers; empty where a form was opened."""
    answer = world.sandbox.as_user(user).slash("/answer", words, channel)
    world.come_to_rest()
    if answer is None:
        return ""
    assert answer["response_type"] == "ephemeral"
    return f"{answer['text']} {answer['blocks']}"


def slugs(world: ListenerWorld) -> set[str]:
    with world.bot.store.read() as tx:
        return {answer.slug for answer in tx.answers()}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "What `/answer` can do"),
        ("help", "What `/answer` can do"),
        ("unheard of", "What `/answer` can do"),
        ("edit", "What `/answer` can do"),
        ("find I want my money back", "14 days"),
        ("FIND I want my money back", "14 days"),
        ("show refund", "How do I get a refund?"),
        ("list", "Invite a teammate"),
        ("list billing", "Get a refund"),
        ("show of-old", "no answer called `of-old`"),
        ("show <!channel> & co", "no answer called"),
    ],
)
def test_what_every_teammate_may_look_up(world: ListenerWorld, words, said):
    answer = slash(world, BEN, words)

    assert said in answer
    assert "<!channel>" not in answer


@pytest.mark.parametrize("words", ["add", "edit refund", "retire refund"])
def test_who_is_no_curator_is_told_who_is(world: ListenerWorld, words):
    answer = slash(world, BEN, words)

    assert "Only curators" in answer
    assert "Ana Keller" in answer
    assert world.sandbox.as_user(BEN).open_view() is None
    assert "refund" in slugs(world)


@pytest.mark.parametrize(
    "words",
    ["", "help", "find refund", "show refund", "list", "add", "edit refund", "retire refund"],
)
def test_a_guest_may_nothing(world: ListenerWorld, words):
    answer = slash(world, GIL, words, COMMUNITY)

    assert "Only the team that answers here" in answer
    assert "Refunds go back" not in answer
    assert world.sandbox.as_user(GIL).open_view() is None
    assert "refund" in slugs(world)


def test_a_command_that_fails_by_our_fault_says_so_with_a_reference(
    world: ListenerWorld, monkeypatch, caplog
):
    def broken(self, by, topic=None):
        raise KeyError("ours")

    monkeypatch.setattr(type(world.bot.services.curating), "listing", broken)
    answer = slash(world, BEN, "list")

    assert "went wrong" in answer
    reference = answer.rsplit("`", 2)[1]
    assert f"ref={reference}" in caplog.text


def test_what_is_added_answers_the_next_question(world: ListenerWorld):
    assert slash(world, ANA, "add Scan receipts with the app") == ""
    assert "Scan receipts with the app" in world.shown(ANA)
    world.sandbox.as_user(ANA).submit(NEW)

    assert "is in the library" in world.shown(ANA)
    ts = world.ask(MIA, GLOBEX, UNKNOWN)
    assert "point the camera" in str(world.said(GLOBEX, ts))


def test_a_form_that_is_sent_twice_is_one_answer(world: ListenerWorld):
    slash(world, ANA, "add")
    ana = world.sandbox.as_user(ANA)
    ana.submit(NEW)
    submission = ana.last_delivery
    assert submission is not None
    assert world.dispatch(submission.payload).status == 200

    assert {slug for slug in slugs(world) if "scan" in slug} == {"scan-receipts-with-the-app"}


def test_mistakes_stand_at_their_fields(world: ListenerWorld):
    slash(world, ANA, "add")
    ana = world.sandbox.as_user(ANA)
    answer = ana.submit(
        NEW | {"answer:body": "{{ nonsense }}", "answer:phrasings": "How do I get a refund?"}
    )

    assert answer is not None
    assert answer.errors.keys() == {"answer:body", "answer:phrasings"}
    assert "Get a refund" in answer.errors["answer:phrasings"]
    assert "scan-receipts-with-the-app" not in slugs(world)
    assert ana.submit(NEW) == "update"


def test_a_mistake_in_a_field_that_is_not_shown_stands_at_one_that_is(world: ListenerWorld):
    slash(world, ANA, "edit refund")
    ana = world.sandbox.as_user(ANA)
    view = ana.open_view()
    assert view is not None
    view.body["blocks"] = [b for b in view.body["blocks"] if b["block_id"] != "answer:links"]
    view.values["answer:links"] = {"answer:links": {"value": "see our site"}}
    answer = ana.submit({})

    assert answer is not None
    assert "one link a line" in answer.errors["answer:title"]


def test_a_draft_is_previewed_as_it_stands(world: ListenerWorld):
    slash(world, ANA, "add")
    ana = world.sandbox.as_user(ANA)
    view = ana.open_view()
    assert view is not None
    for name, value in NEW.items():
        state = {"value": value, "selected_option": {"value": value}}
        view.values[name] = {name: state}
    ana.click_view("answer:preview")

    assert "*Capture*" in world.shown(ANA)
    ana.close_view()
    assert "answer:title" in world.shown(ANA)


def test_a_preview_of_an_unfinished_draft_says_what_is_missing(world: ListenerWorld):
    slash(world, ANA, "add")
    world.sandbox.as_user(ANA).click_view("answer:preview")

    assert "put these right first" in world.shown(ANA)


def test_an_edit_is_in_force_at_once(world: ListenerWorld):
    slash(world, ANA, "edit refund")
    ana = world.sandbox.as_user(ANA)
    ana.submit({"answer:body": "Refunds take 30 days."})

    assert "is saved" in world.shown(ANA)
    ts = world.ask(MIA, GLOBEX, "How do I get a refund?")
    assert "30 days" in str(world.said(GLOBEX, ts))


def test_the_slower_of_two_editors_is_told(world: ListenerWorld):
    slash(world, ANA, "edit refund")
    slash(world, EVA, "edit refund")
    world.sandbox.as_user(EVA).submit({"answer:body": "Eva's words."})
    world.sandbox.as_user(ANA).submit({"answer:body": "Ana's words."})

    assert "Somebody else saved" in world.shown(ANA)
    with world.bot.store.read() as tx:
        answer = tx.find_answer("refund")
    assert answer is not None
    assert answer.body == "Eva's words."


def test_what_is_retired_answers_nobody(world: ListenerWorld):
    assert "no longer given" in slash(world, ANA, "retire refund")
    ts = world.ask(MIA, GLOBEX, "How do I get a refund?")
    world.pass_time(60)

    assert "Refunds go back" not in str(world.said(GLOBEX, ts))
    assert "no answer called" in slash(world, ANA, "retire refund")


def test_a_teammates_reply_becomes_a_draft_with_the_question_above_it(world: ListenerWorld):
    ts = world.ask(MIA, GLOBEX, f"Hi team, {UNKNOWN} Thanks!")
    reply = world.ask(
        BEN, GLOBEX, "<@U0MIA> yes, see *Capture* at https://fernhill.example/app", thread_ts=ts
    )
    world.sandbox.as_user(ANA).shortcut("answer:save", GLOBEX, reply)
    shown = world.shown(ANA)

    assert "scan receipts with the camera" in shown
    assert "yes, see **Capture** at https://fernhill.example/app" in shown
    assert "U0MIA" not in shown


def test_a_reply_that_was_passed_on_is_saved_without_the_bots_frame(world: ListenerWorld):
    ts, card = world.escalated()
    ana = world.sandbox.as_user(ANA)
    ana.click(DESK, card["ts"], "escalation:reply")
    ana.submit({"reply:text": "Yes: open Capture."})
    world.come_to_rest()
    ana.shortcut("answer:save", GLOBEX, world.said(GLOBEX, ts)[-1]["ts"])

    assert "'initial_value': 'Yes: open Capture.'" in world.shown(ANA)
    assert "writes" not in world.shown(ANA)


def test_saving_a_question_gives_a_draft_without_a_body(world: ListenerWorld):
    ts = world.ask(MIA, GLOBEX, UNKNOWN)
    world.sandbox.as_user(ANA).shortcut("answer:save", GLOBEX, ts)

    assert world.shown(ANA).count("scan receipts") == 1


@pytest.mark.parametrize("user", [BEN, GIL])
def test_who_may_not_save_is_told_where_the_bot_is_not(world: ListenerWorld, user):
    if user == GIL:
        world.sandbox.join("C0GENERAL", GIL)
    ts = world.sandbox.as_user(ANA).post("C0GENERAL", "Refunds take a while.")
    world.sandbox.as_user(user).shortcut("answer:save", "C0GENERAL", ts)

    assert "Only curators" in world.shown(user) or "Only the team" in world.shown(user)


def test_people_of_other_workspaces_have_no_command(world: ListenerWorld):
    """Slack does not offer it to them; a request that comes all the same is refused."""
    body = {
        "command": "/answer",
        "text": "list",
        "user_id": NOAH,
        "team_id": "T0GLOBEX",
        "channel_id": GLOBEX,
        "trigger_id": "1.2.3",
    }
    answer = world.dispatch(body)

    assert answer.status == 200
    assert "Only the team" in answer.body
    assert "Get a refund" not in answer.body
