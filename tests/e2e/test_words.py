"""Words that do not stand in a message's text: forms, forwarded messages, files, apps of people."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.test_story import words_of
from tests.e2e.world import BEN, DESK, EVA, GLOBEX, INITECH, MIA, NOAH, ROOT, SandboxWorld

FORM = "U0OTHERBOT"
SURE = "How do I reset my password?"
UNKNOWN = "Do you sponsor local football clubs?"


@pytest.fixture
def responses(tmp_path: Path) -> Path:
    """The library, with a channel in which a form's questions are answered."""
    folder = tmp_path / "responses"
    for path in (ROOT / "responses").rglob("*"):
        copy = folder / path.relative_to(ROOT / "responses")
        if path.is_dir():
            copy.mkdir(parents=True)
        else:
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    settings = folder / "_library.yml"
    words = settings.read_text(encoding="utf-8")
    there = "    name: ext-initech\n"
    assert there in words
    settings.write_text(words.replace(there, f"{there}    listen_to_bots: yes\n"), "utf-8")
    return folder


def submission(words: str) -> list[dict]:
    """What a form posts: labels and what was filled in."""
    return [
        {"type": "header", "text": {"type": "plain_text", "text": "Support form"}},
        {
            "type": "section",
            "fields": [
                {"type": "mrkdwn", "text": "*Name*\nOlga"},
                {"type": "mrkdwn", "text": "*Company*\nInitech"},
            ],
        },
        {"type": "section", "text": {"type": "mrkdwn", "text": f"*Question*\n{words}"}},
    ]


def cards(world: SandboxWorld) -> list[str]:
    return [words_of(each) for each in world.sandbox.messages(DESK) if each.get("bot_id")]


def test_a_form_s_question_that_stands_only_in_blocks_is_answered(world: SandboxWorld):
    box = world.sandbox
    box.join(INITECH, FORM)
    form = box.as_user(FORM)

    ts = form.post(INITECH, "New submission from Olga", blocks=submission(SURE))
    world.pass_time(30)
    (reply,) = world.said(INITECH, ts)
    assert "Forgot password?" in words_of(reply)

    form.post(INITECH, "New submission from Olga", blocks=submission(UNKNOWN))
    world.pass_time(60)
    (card,) = cards(world)
    assert UNKNOWN in card
    assert "Deploybot" in card


def test_an_edit_of_a_form_s_blocks_is_read(world: SandboxWorld):
    box = world.sandbox
    box.join(INITECH, FORM)
    form = box.as_user(FORM)

    ts = form.post(INITECH, "New submission", blocks=submission(UNKNOWN))
    world.pass_time(60)
    form.edit(INITECH, ts, "New submission", blocks=submission("Where is your statute?"))
    world.come_to_rest()
    (card,) = cards(world)
    assert "Where is your statute?" in card
    assert UNKNOWN not in card


def test_a_forwarded_message_without_a_comment_is_answered_or_is_on_the_card(
    world: SandboxWorld,
):
    box = world.sandbox
    for words in (SURE, UNKNOWN):
        asked = box.as_user(NOAH).post(GLOBEX, words)
        world.pass_time(60)
        ts = box.as_user(MIA).forward(GLOBEX, asked, to=GLOBEX)
        world.pass_time(60)
        assert world.said(GLOBEX, ts)
        assert ("Forgot password?" in words_of(world.said(GLOBEX, ts)[0])) is (words == SURE)
    assert sum(UNKNOWN in card for card in cards(world)) == 2


def test_a_comment_that_asks_nothing_by_itself_rests_on_what_was_passed_on(world: SandboxWorld):
    box = world.sandbox
    asked = box.as_user(NOAH).post(GLOBEX, SURE)
    world.pass_time(60)

    ts = box.as_user(MIA).forward(GLOBEX, asked, to=GLOBEX, comment="can somebody help with this?")
    world.pass_time(60)
    (reply,) = world.said(GLOBEX, ts)
    assert "Forgot password?" in words_of(reply)


def test_what_somebody_posts_through_an_app_is_theirs(world: SandboxWorld):
    box = world.sandbox

    ts = box.as_user(MIA).post(GLOBEX, SURE, via_app=FORM)
    world.pass_time(60)
    box.as_user(BEN).post(GLOBEX, UNKNOWN, via_app=FORM)
    world.pass_time(60)
    (reply,) = world.said(GLOBEX, ts)
    assert "Forgot password?" in words_of(reply)
    assert cards(world) == []


def test_whom_a_question_names_is_named_on_the_card(world: SandboxWorld):
    world.ask(MIA, GLOBEX, f"{UNKNOWN} <@{NOAH}> and I asked <@{EVA}> in <#{GLOBEX}> :tada:")
    world.pass_time(60)

    (card,) = cards(world)
    for name in ("@Noah Berg", "@Eva Lind", "#ext-globex", "'name': 'tada'"):
        assert name in card
    quoted = card.replace(f"📨 <@{EVA}>", "📨")  # whom they name is a teammate: it is hers
    for slack_id in (f"@{NOAH}", f"@{EVA}", f"#{GLOBEX}"):
        assert slack_id not in quoted


def test_a_file_s_name_is_on_the_card(world: SandboxWorld):
    box = world.sandbox
    box.unshare(INITECH, "T0INITECH")  # else Slack tells nothing of it but its id
    box.join(INITECH, "U0GIL")

    box.as_user("U0GIL").post(INITECH, "", files=[{"name": "error.log", "preview": "line 7"}])
    world.pass_time(60)
    (card,) = cards(world)
    assert "error.log" in card
    assert "line 7" in card
