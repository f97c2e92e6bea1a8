"""The command line, as its user types it: what it prints and how it ends."""

from __future__ import annotations

import shutil

import pytest

from bot.core.answers import Answer, Origin, Phrasing
from bot.loading import load_library
from bot.store import Store
from tests.e2e.world import MONDAY_TEN

from .shell import THREE, says_it_plainly

GOOD_BOT, GOOD_APP = "xoxb-1-not-a-real-one", "xapp-1-not-a-real-one"


def test_the_starter_passes_its_own_gate(shell):
    done = shell.run("check")
    assert done.returncode == 0, done.stdout


def test_every_mistake_is_a_line_of_its_own(shell):
    refunds = next(shell.responses.rglob("refunds.md"))
    refunds.write_text(refunds.read_text().replace("title: ", "titel: ", 1))
    invoices = next(shell.responses.rglob("find-invoices.md"))
    invoices.write_text(invoices.read_text() + "\n{% for x in y %}{% endfor %}\n")

    lines = says_it_plainly(shell.run("check"), 1).splitlines()

    assert any(line.startswith("responses/billing/refunds.md:") for line in lines)
    assert any(line.startswith("responses/billing/find-invoices.md:") for line in lines)


def test_answers_hard_to_tell_apart_are_named_and_the_gate_stays_open(shell):
    refunds = next(shell.responses.rglob("refunds.md"))
    body = refunds.read_text().split("---\n", 2)[2].replace("{{", "").replace("}}", "")
    twin = refunds.with_name("twin.md")
    twin.write_text(f"---\ntitle: Boats\nphrasings: [hiring a canoe]\n---\n{body}")

    lines = says_it_plainly(shell.run("check"), 0).splitlines()

    (named,) = (line for line in lines if "hard to tell apart" in line)
    assert named.startswith("warning: responses/billing/twin.md:2: 'Boats' and ")
    assert "(responses/billing/refunds.md:2)" in named
    assert "the bodies are nearly the same; make them one answer" in named


@pytest.mark.parametrize("command", [["check"], ["ask", "hello there"], ["sync"]])
def test_a_library_that_is_not_there_is_said(shell, command):
    shutil.rmtree(shell.responses)
    assert "responses" in says_it_plainly(shell.run(*command), 1)


def test_asking_shows_the_ranking_and_why(shell):
    done = shell.run("ask", "how do I reset my pasword?")

    assert done.returncode == 0
    assert "reset-password" in done.stdout
    assert "reply" in done.stdout
    assert "pasword" in done.stdout


def test_asking_names_the_sign_that_holds_a_reply_back(shell):
    done = shell.run("ask", "please do NOT reset my password")

    assert "would be suggested on with reset-password." in done.stdout
    assert "reset-password is held back: it says *not* beside *reset*" in done.stdout


def test_asking_two_things_shows_each_with_its_own_ranking(shell):
    done = shell.run("ask", "Hi! How do I reset my password? Also, who can see our invoices?")

    assert done.returncode == 0
    assert "2 requests" in done.stdout
    assert "the question: How do I reset my password?" in done.stdout
    assert "who can see our invoices?" in done.stdout


@pytest.mark.parametrize(
    ("words", "would"),
    [
        ("how do I reset my password?", "would be answered with reset-password."),
        ("Would you sponsor our hackathon?", "would be handed to a person. No answer"),
        ("I need to talk to a human", "would be handed to a person. The customer asked"),
        ("never mind, found it", "would be left alone. The customer said that nothing"),
        ("we moved everything to the new servers yesterday", "would be kept in the quiet lane."),
        ("our production is down, we lose money every minute", "“lose money”"),
    ],
    ids=["answered", "nothing fits", "a person", "over", "quiet", "urgent"],
)
def test_asking_says_what_would_become_of_it(shell, words, would):
    done = shell.run("ask", words)

    assert done.returncode == 0
    assert would in " ".join(done.stdout.split())


def test_asking_shows_what_makes_a_request_urgent_where_it_stands_beside_it(shell):
    beside = "How do I reset my password? And do you sponsor football clubs?"
    words = " ".join(shell.run("ask", f"This is an emergency! {beside}").stdout.split())
    siren = " ".join(shell.run("ask", f"\N{POLICE CARS REVOLVING LIGHT} {beside}").stdout.split())

    assert "sounds urgent. urgent: The customer says that it cannot wait. “This is an" in words
    assert "sounds urgent. urgent: Somebody marked it with" in siren
    assert words.count("urgent: ") == siren.count("urgent: ") == 1


def test_asking_decides_each_request_by_itself_at_the_threshold_shown(shell):
    done = shell.run("ask", f"{THREE[0]} {THREE[1]} {THREE[2]}")
    shown = " ".join(done.stdout.split())

    for words in (
        *("3 requests", "answered with reset-password", "suggested on with find-invoices"),
        *("handed to a person", "suggests from 0.3"),
    ):
        assert words in shown


def test_a_first_sync_adds_everything_and_a_second_nothing(shell):
    first = shell.run("sync")
    second = shell.run("sync")

    assert first.stdout.count("added: ") == len(list(shell.responses.rglob("*.md")))
    assert second.stdout == "Nothing has changed.\n"


def test_what_was_added_in_slack_is_exported_and_then_agrees(shell):
    shell.run("sync")
    store = Store(shell.database).open()
    added = Answer(
        slug="sponsoring",
        topic="account",
        title="Sponsoring",
        body="Write to clubs@fernhill.example.",
        phrasings=(Phrasing("do you sponsor clubs", origin=Origin.CURATOR),),
        origin=Origin.CURATOR,
    )
    with store.write() as tx:
        tx.save_answer(added, by="U0ANA", at=MONDAY_TEN)

    done = shell.run("export")

    assert (shell.responses / "account" / "sponsoring.md").is_file()
    assert "sponsoring.md" in done.stdout
    shell.run("sync")
    with store.read() as tx:
        assert "sponsoring" not in tx.edited_slugs()


def test_decisions_without_a_database_say_how_to_get_one(shell):
    assert "switchboard run" in says_it_plainly(shell.run("decisions"), 1)


def test_init_lays_out_what_runs_and_overwrites_nothing(shell):
    done = shell.run("init", "mine")
    again = shell.run("init", "mine")

    laid_out = {path.name for path in (shell.folder / "mine").iterdir()}
    assert done.returncode == 0
    assert laid_out == {"responses", "app_manifest.yml", ".env.example"}
    assert "already has" in says_it_plainly(again, 1)


@pytest.mark.parametrize(
    ("tokens", "said"),
    [
        ({}, "SLACK_BOT_TOKEN is not set"),
        ({"SLACK_BOT_TOKEN": GOOD_BOT}, "SLACK_APP_TOKEN is not set"),
        ({"SLACK_APP_TOKEN": GOOD_APP}, "SLACK_BOT_TOKEN is not set"),
        ({"SLACK_BOT_TOKEN": GOOD_APP, "SLACK_APP_TOKEN": GOOD_APP}, "must be a bot token"),
        ({"SLACK_BOT_TOKEN": GOOD_BOT, "SLACK_APP_TOKEN": GOOD_BOT}, "must be an app-level token"),
    ],
    ids=["none", "no app token", "no bot token", "an app token for the bot's", "the other way"],
)
def test_tokens_that_are_half_set_or_of_the_wrong_kind_are_said(shell, tokens, said):
    words = says_it_plainly(shell.run("run", **tokens), 1)

    assert said in words
    assert "not-a-real-one" not in words
    assert not shell.database.exists()


def test_a_database_that_may_not_be_written_is_said(shell):
    nowhere = str(shell.folder / "no-such-folder" / "switchboard.db")
    words = says_it_plainly(shell.run("sync", SWITCHBOARD_DATABASE=nowhere), 1)
    assert "no-such-folder" in words


def test_wrong_words_are_a_usage_error(shell):
    assert shell.run("answer-everything").returncode == 2
    assert shell.run("replay").returncode == 2


def test_the_help_shows_how_to_begin(shell):
    done = shell.run("--help")
    assert done.returncode == 0
    assert "switchboard run --sandbox" in done.stdout


def test_a_bot_that_ran_before_goes_on_with_the_last_good_library(shell, monkeypatch):
    from bot.config import read_config

    monkeypatch.chdir(shell.folder)
    config = read_config({})
    store = Store(config.database).open()
    before = load_library(config, store, MONDAY_TEN)
    next(shell.responses.rglob("refunds.md")).write_text("not an answer")
    broken = load_library(config, store, MONDAY_TEN)
    (shell.responses / "_library.yml").write_text("people: [")
    worse = load_library(config, store, MONDAY_TEN)

    with store.read() as tx:
        assert len(tx.answers()) == len(before.library.answers)
    assert [mistake.path for mistake in broken.mistakes] == ["responses/billing/refunds.md"]
    assert worse.library.settings == before.library.settings
    assert worse.mistakes
