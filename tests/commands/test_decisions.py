"""`switchboard decisions`: what was decided of each request, as a table and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import cli
from tests.e2e.world import GLOBEX, MIA, ROOT, SandboxWorld

THREE = (
    "How do I reset my password? Also, can I move the date on my invoice? "
    "And would you sponsor our hackathon?"
)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[SandboxWorld]:
    """A world in which Mia has asked three things in one message."""
    made = SandboxWorld(tmp_path, http=False, responses=ROOT / "responses")
    made.ask(MIA, GLOBEX, THREE)
    made.pass_time(30)
    yield made
    made.close()


def decisions(world: SandboxWorld, *words: str) -> str:
    env = {
        "SWITCHBOARD_DATABASE": str(world.folder / "switchboard.db"),
        "SWITCHBOARD_RESPONSES": str(world.responses),
        "COLUMNS": "200",
    }
    done = CliRunner().invoke(cli, ("decisions", *words), env=env)
    assert done.exit_code == 0, done.output
    return done.output


def test_each_request_is_an_object_below_its_decision(world: SandboxWorld):
    found = [json.loads(line) for line in decisions(world, "--json").splitlines()]
    whole = found[-1]  # newest first: the parts were decided on after it

    assert [each["action"] for each in found] == ["escalate", "suggest", "reply"]
    assert {each["part_of"] for each in found} == {None, whole["question"]}
    asked = whole["requests"]
    assert [(each["decision"], each["answer"], each["why"]) for each in asked] == [
        ("reply", "reset-password", "sure"),
        ("suggest", "find-invoices", "likely"),
        ("escalate", None, "no_match"),
    ]
    assert asked[0]["text"] == "How do I reset my password?"
    assert [each["question"] for each in asked] == [each["question"] for each in reversed(found)]
    assert whole["channel"] == GLOBEX
    assert whole["candidates"][0] == {
        "answer": "reset-password",
        "confidence": whole["candidates"][0]["confidence"],
        "is_chosen": True,
    }
    assert 0 < whole["suggest_from"] < whole["reply_from"] < 1


def test_the_table_has_a_line_a_request(world: SandboxWorld):
    shown = decisions(world)
    for words in ("“How do I reset my password?”", "“would you sponsor our hackathon?”"):
        assert words in shown


def test_what_customers_write_does_not_steer_the_terminal(world: SandboxWorld):
    world.ask(MIA, GLOBEX, "How do I reset my password? \x1b[31mAnd would you sponsor our team?")
    world.pass_time(30)
    assert "\x1b[31m" not in decisions(world)
