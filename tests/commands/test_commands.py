"""The command line, as its user types it: what it prints and how it ends."""

from __future__ import annotations

import json
import shutil
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.cli import main
from bot.core.answers import Answer, Origin, Phrasing
from bot.loading import load_library
from bot.store import Store
from tests.e2e.world import MONDAY_TEN

ROOT = Path(__file__).parents[2]
TOKENS = ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET")
GOOD_BOT, GOOD_APP = "xoxb-1-not-a-real-one", "xapp-1-not-a-real-one"


@dataclass(frozen=True)
class Done:
    """What a command left behind."""

    returncode: int
    stdout: str
    stderr: str


class Shell:
    """A working folder with a library of its own, in which `switchboard` is typed."""

    def __init__(
        self, folder: Path, patch: pytest.MonkeyPatch, captured: pytest.CaptureFixture[str]
    ) -> None:
        self.folder = folder
        self.responses = folder / "responses"
        self.database = folder / "switchboard.db"
        self._captured = captured
        self._patch = patch
        shutil.copytree(ROOT / "responses", self.responses)
        patch.chdir(folder)
        for name in TOKENS:
            patch.delenv(name, raising=False)
        patch.setenv("SWITCHBOARD_MODEL", "none")
        patch.setenv("COLUMNS", "200")

    def run(self, *words: str, **env: str) -> Done:
        """Type `switchboard` with these words."""
        self._captured.readouterr()
        with self._patch.context() as patch:
            patch.setattr(sys, "argv", ["switchboard", *words])
            for name, value in env.items():
                patch.setenv(name, value)
            with pytest.raises(SystemExit) as left:
                main()
        said = self._captured.readouterr()
        code = left.value.code
        return Done(code if isinstance(code, int) else int(code is not None), said.out, said.err)


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    return Shell(tmp_path, monkeypatch, capsys)


def says_it_plainly(done: Done, code: int) -> str:
    """What a failed command said: words for a person, never a traceback."""
    assert done.returncode == code
    assert "Traceback" not in done.stderr + done.stdout
    return done.stderr + done.stdout


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
        *("handed to a person", "suggests from 0.15"),
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


THREE = (
    "How do I reset my password?",
    "Also, can I move the date on my invoice?",
    "And would you sponsor our hackathon?",
)
LINES = [
    {"channel": "C1", "ts": "1700000000.000100", "user": "U1", "text": "hi there"},
    {
        "channel": "C1",
        "ts": "1700000005.000100",
        "user": "U1",
        "text": "How do I reset my password?",
    },
    {"channel": "C1", "ts": "1700000300.000100", "user": "U2", "text": "thanks!"},
    {
        "channel": "C1",
        "ts": "1700000600.000100",
        "user": "U2",
        "text": "Can you sponsor our hackathon?",
    },
    {"channel": "C1", "ts": "1700000900.000100", "user": "U9", "text": "How do I get a refund?"},
]


def outcomes_of(done: Done) -> list[dict]:
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_replay_says_of_each_message_what_would_have_been_done(shell):
    path = shell.folder / "said.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in LINES))

    found = outcomes_of(shell.run("replay", str(path), "--json", "--team", "U9"))

    assert [outcome["ts"] for outcome in found] == [line["ts"] for line in LINES]
    assert [outcome["decision"] for outcome in found] == [
        "ignore", "reply", "ignore", "escalate", "ignore",
    ]  # fmt: skip
    assert found[0]["why"] == "part of 1700000005.000100"
    assert found[1]["answer"] == "reset-password"


def test_a_replay_says_what_would_have_been_kept_quiet(shell):
    path, told = shell.folder / "said.jsonl", "we moved everything to the new servers yesterday"
    path.write_text(json.dumps(LINES[0] | {"channel": "C0GLOBEX", "text": told}))

    done = shell.run("replay", str(path), "--team", "U9")
    (found,) = outcomes_of(shell.run("replay", str(path), "--json", "--team", "U9"))

    assert (found["decision"], found["why"]) == ("quiet", "may_want_somebody")
    assert "may want somebody" in done.stdout
    assert "quiet          1" in done.stderr


def said_in(thread: str, *words: str) -> list[dict]:
    """A question and what its asker writes on in its thread."""
    first = float(thread)
    lines = [{"channel": "C0GLOBEX", "ts": thread, "user": f"U{thread}", "text": words[0]}]
    for at, text in enumerate(words[1:], 1):
        ts = f"{first + 60 * at:.6f}"
        lines.append(lines[0] | {"ts": ts, "text": text, "thread_ts": thread})
    return lines


def test_a_replay_says_what_would_have_become_of_each_request(shell):
    path = shell.folder / "said.jsonl"
    path.write_text(json.dumps(LINES[0] | {"channel": "C0GLOBEX", "text": " ".join(THREE)}))

    done = shell.run("replay", str(path), "--team", "U9")
    (found,) = outcomes_of(shell.run("replay", str(path), "--json", "--team", "U9"))

    assert [(each["decision"], each["answer"], each["why"]) for each in found["requests"]] == [
        ("reply", "reset-password", "sure"),
        ("suggest", "find-invoices", "likely"),
        ("escalate", None, "no_match"),
    ]
    assert "↳ How do I reset my password?" in done.stdout


@pytest.mark.parametrize(
    ("first", "then", "decision", "why"),
    [
        (THREE[0], "I need a person", "escalate", "asked_for_a_person"),
        (THREE[0], "that did not help", "escalate", "not_solved"),
        ("Can I move the date on my invoice?", "none of these", "escalate", "none_fits"),
        (THREE[0], "🚨", "escalate", "marked_urgent"),
        ("Would you sponsor our hackathon?", "never mind, found it", "ignore", "over"),
        (THREE[0], "our production is down, we lose money every minute", "escalate", "urgent"),
    ],
    ids=["a person", "no help", "none fits", "a siren", "over", "urgent words"],
)
def test_a_replay_says_what_words_in_a_thread_led_to(shell, first, then, decision, why):
    path = shell.folder / "said.jsonl"
    lines = said_in("1700000000.000100", first, then)
    path.write_text("\n".join(json.dumps(line) for line in lines))

    found = outcomes_of(shell.run("replay", str(path), "--json", "--team", "U9"))[1]

    assert (found["decision"], found["why"]) == (decision, why)
    wanted = [] if decision == "ignore" else [(then, decision, why)]
    asked = found["requests"]
    assert [(each["text"], each["decision"], each["why"]) for each in asked] == wanted


def test_a_replay_reads_an_export_as_folder_and_as_zip_alike(shell):
    export = shell.folder / "export"
    (export / "help").mkdir(parents=True)
    (export / "channels.json").write_text(json.dumps([{"id": "C1", "name": "help"}]))
    (export / "users.json").write_text("[]")
    (export / "help" / "2023-11-14.json").write_text(json.dumps(LINES))
    with zipfile.ZipFile(shell.folder / "export.zip", "w") as archive:
        for path in export.rglob("*.json"):
            archive.write(path, f"export/{path.relative_to(export)}")

    folder = outcomes_of(shell.run("replay", "export", "--json"))
    packed = outcomes_of(shell.run("replay", "export.zip", "--json"))

    assert folder == packed
    assert folder[1]["decision"] == "reply"


def test_totals_say_when_nobody_was_named_as_the_team(shell):
    path = shell.folder / "said.jsonl"
    path.write_text(json.dumps(LINES[1]))
    done = shell.run("replay", str(path))
    assert "everybody counts as a customer" in done.stderr


@pytest.mark.parametrize(
    "words",
    ["", "not json at all", "[]", '{"ts": "1.0"}', '{"ts": "x", "user": "U1", "text": "hi"}'],
    ids=["empty", "not JSON", "a list", "half a message", "no time"],
)
def test_a_file_that_is_no_conversation_is_refused(shell, words):
    path = shell.folder / "said.jsonl"
    path.write_text(words)
    assert str(path.name) in says_it_plainly(shell.run("replay", str(path)), 1) or words


def test_a_damaged_zip_is_refused(shell):
    path = shell.folder / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("help/2023-11-14.json", json.dumps(LINES))
    path.write_bytes(path.read_bytes()[:60])
    says_it_plainly(shell.run("replay", str(path)), 1)


def test_a_complaint_about_a_file_does_not_steer_the_terminal(shell):
    with zipfile.ZipFile(shell.folder / "export.zip", "w") as archive:
        archive.writestr("general/2024-01-01\x1b]0;mine\x07.json", "no JSON")
    done = shell.run("replay", "export.zip")
    assert done.returncode == 1
    assert "not JSON" in done.stderr
    assert [char for char in done.stderr if not char.isprintable() and char != "\n"] == []


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
