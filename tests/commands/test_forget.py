"""`switchboard forget` and `audit`, typed beside a running bot."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import cli
from tests.e2e.world import ANA, DESK, GLOBEX, MIA, ROOT, SandboxWorld

WORDS = "Do your quokkas sing twice on Tuesday?"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[SandboxWorld]:
    made = SandboxWorld(tmp_path, http=False, responses=ROOT / "responses")
    yield made
    made.close()


@pytest.fixture
def asked(world: SandboxWorld) -> SandboxWorld:
    """A world in which Mia's question waits for somebody."""
    world.ask(MIA, GLOBEX, WORDS)
    world.pass_time(30)
    return world


Type = Callable[..., Result]


@pytest.fixture
def switchboard(world: SandboxWorld) -> Type:
    """Types `switchboard …` on the world's database."""
    env = {
        "SWITCHBOARD_DATABASE": str(world.folder / "switchboard.db"),
        "SWITCHBOARD_RESPONSES": str(world.responses),
        "SWITCHBOARD_MODEL": "none",
        **dict.fromkeys(("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"), ""),
    }

    def run(*words: str, answer: str | None = None) -> Result:
        return CliRunner().invoke(cli, words, env=env, input=answer)

    return run


def kept(world: SandboxWorld, words: str) -> bool:
    files = world.folder.glob("switchboard.db*")
    return any(words.encode() in file.read_bytes() for file in files)


def cards(world: SandboxWorld) -> str:
    return json.dumps(world.sandbox.messages(DESK))


def test_a_person_is_forgotten_while_the_bot_runs_and_all_goes_on(
    asked: SandboxWorld, switchboard: Type
):
    assert kept(asked, "quokkas")
    assert "quokkas" in cards(asked)
    done = switchboard("forget", "--user", MIA, "--yes")
    assert done.exit_code == 0, done.output
    assert "1 questions still open, which are withdrawn" in done.output
    assert "Backups made before hold it still" in done.output
    asked.come_to_rest()
    assert not kept(asked, "quokkas")
    assert not kept(asked, MIA)
    assert "quokkas" not in cards(asked)
    assert "erased on request" in cards(asked)

    again = asked.ask(MIA, GLOBEX, "How do I reset my password?")
    asked.pass_time(30)
    assert asked.said(GLOBEX, again)
    report = switchboard("report", "--since", "all")
    assert report.exit_code == 0
    assert "2 heard" in report.output
    assert "error" not in switchboard("doctor").output.replace("0 errors", "")


def test_nothing_is_erased_by_a_dry_run_or_without_a_yes(asked: SandboxWorld, switchboard: Type):
    assert switchboard("forget", "--user", MIA, "--dry-run").exit_code == 0
    assert switchboard("forget", "--user", MIA, answer="n\n").exit_code == 1
    assert kept(asked, "quokkas")
    assert switchboard("forget", "--user", MIA, answer="y\n").exit_code == 0
    assert not kept(asked, "quokkas")


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--user", MIA, "--channel", GLOBEX),
        ("--user", "Mia"),
        ("--before", "yesterday"),
        ("--before", "all"),
        ("--before", "2999-01-01"),
    ],
    ids=" ".join,
)
def test_what_is_not_clear_erases_nothing(
    asked: SandboxWorld, switchboard: Type, words: tuple[str, ...]
):
    assert switchboard("forget", "--yes", *words).exit_code == 2
    assert kept(asked, "quokkas")


def test_a_channel_that_was_never_heard_of_is_said(world: SandboxWorld, switchboard: Type):
    done = switchboard("forget", "--channel", "C0NOWHERE", "--yes")
    assert done.exit_code == 1
    assert "C0NOWHERE" in str(done.exception)


def test_the_audit_names_every_privileged_act_and_nobody_s_words(
    asked: SandboxWorld, switchboard: Type
):
    with asked.bot.store.read() as tx:
        (case,) = tx.open_escalations()
    asked.sandbox.as_user(ANA).react(DESK, asked.sandbox.messages(DESK)[-1]["ts"], "eyes")
    asked.come_to_rest()
    with asked.bot.store.read() as tx:
        assert tx.escalation(case.id).assignee == ANA
    switchboard("backup", str(asked.folder / "copy.db"))
    switchboard("forget", "--user", MIA, "--yes")

    done = switchboard("audit", "--since", "all", "--json")
    rows = [json.loads(line) for line in done.output.splitlines()]
    assert (ANA, "escalation claim") in [(row["by"], row["what"]) for row in rows]
    assert {"database copied", "forgotten"} <= {row["what"] for row in rows}
    assert all(row["at"] for row in rows)
    assert "quokkas" not in done.output
    assert MIA not in done.output
    shown = switchboard("audit", "--since", "all").output
    assert "escalation claim" in shown
