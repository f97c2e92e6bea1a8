"""What becomes of errors: words for whoever acted, a reference for the log, always an answer."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.core.escalations import EscalationState
from bot.errors import StorageError, UserMistake
from bot.services.escalations.teammate_actions import TeammateActions
from bot.slack.blocks import ephemeral
from bot.slack.templates import BUILT_IN, Words
from tests.e2e.world import ANA, BEN, DESK, GLOBEX
from tests.slack.listeners.world import ListenerWorld

BOT = Path(ephemeral.__file__).parents[2]
MISTAKES = BUILT_IN / "mistake"
OURS = {"went_wrong", "not_there"}
SAID_AT_A_FIELD = {"invalid_answer"}


def raised() -> Iterator[tuple[str, frozenset[str], str]]:
    """Each mistake that the bot raises: its code, the facts it gives, and where."""
    for file in sorted(BOT.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            if node.func.id not in ("NotAllowed", "IllegalMove", "UserMistake"):
                continue
            facts = frozenset(keyword.arg or "" for keyword in node.keywords)
            where = f"{file.relative_to(BOT)}:{node.lineno}"
            for code in codes_of(node.args[0]):
                yield code, facts, where


def codes_of(given: ast.expr) -> Iterator[str]:
    if isinstance(given, ast.Constant):
        yield str(given.value)
    elif isinstance(given, ast.JoinedStr):  # f"already_{state}"
        first = given.values[0]
        assert isinstance(first, ast.Constant)
        yield from (f"{first.value}{state.value}" for state in EscalationState)
    else:
        pytest.fail(f"line {given.lineno}: cannot tell which mistake this is")


@pytest.mark.parametrize(("code", "facts", "where"), sorted(raised(), key=str))
def test_every_mistake_has_its_words_and_gives_their_facts(code, facts, where):
    template = MISTAKES / f"{code}.mrkdwn.j2"

    assert template.is_file(), f"{where} raises {code}, and no template says it"
    said = ephemeral.mistake(UserMistake(code, **dict.fromkeys(facts, "<!channel> & co")), Words())
    assert said.text
    assert "<!channel>" not in said.text


def test_no_words_are_kept_for_mistakes_that_nobody_makes():
    kept = {file.name.removesuffix(".mrkdwn.j2") for file in MISTAKES.iterdir()}

    assert kept - OURS - SAID_AT_A_FIELD == {code for code, _, _ in raised()} - OURS


def broken(*_args: Any, **_kwargs: Any) -> None:
    raise KeyError("ours")


def full(*_args: Any, **_kwargs: Any) -> None:
    raise StorageError("the disk is full")


@pytest.mark.parametrize("failure", [broken, full])
def test_a_click_that_fails_by_our_fault_is_told_with_a_reference(
    world: ListenerWorld, monkeypatch, caplog, failure
):
    _, card = world.escalated()
    monkeypatch.setattr(TeammateActions, "_act", failure)
    world.sandbox.as_user(BEN).click(DESK, card["ts"], "escalation:claim")

    told = world.told(BEN, DESK)
    assert "Something went wrong" in told
    assert f"ref={told.rsplit('`', 2)[1]}" in caplog.text


@pytest.mark.parametrize("failure", [broken, full])
def test_a_form_that_fails_by_our_fault_keeps_what_was_typed(
    world: ListenerWorld, monkeypatch, failure
):
    _, card = world.escalated()
    ana = world.sandbox.as_user(ANA)
    ana.click(DESK, card["ts"], "escalation:reply")
    monkeypatch.setattr(TeammateActions, "reply", failure)
    ana.submit({"reply:text": "Many careful words."})

    assert "Something went wrong" in world.shown(ANA)
    ana.close_view()
    assert "Your reply" in world.shown(ANA)


def test_a_form_that_slack_does_not_open_is_told(world: ListenerWorld):
    _, card = world.escalated()
    world.sandbox.faults.add("views.open", kind="error", error="expired_trigger_id")
    world.sandbox.as_user(BEN).click(DESK, card["ts"], "escalation:reply")

    assert "Something went wrong" in world.told(BEN, DESK)


@pytest.mark.parametrize("kind", ["error", "http_503", "reset_before", "ratelimited"])
def test_what_cannot_be_told_is_let_go(world: ListenerWorld, monkeypatch, kind):
    """An ephemeral is never sent again: whoever clicked sees that nothing changed."""
    _, card = world.escalated()
    monkeypatch.setattr(TeammateActions, "_act", broken)
    world.sandbox.faults.add("chat.postEphemeral", kind=kind, error="user_not_in_channel")
    world.sandbox.as_user(BEN).click(DESK, card["ts"], "escalation:claim")

    assert world.told(BEN, DESK) == "[]"


def test_a_slow_slack_does_not_hold_a_listener_up(world: ListenerWorld):
    """The one who clicked is looked up within a second, or counts as nobody we know."""
    _, card = world.escalated()
    world.sandbox.clock.advance(hours=30)
    for method in ("users.info", "chat.postEphemeral"):
        world.sandbox.faults.add(method, kind="timeout_before", times=None)
    world.sandbox.as_user(BEN).click(DESK, card["ts"], "escalation:claim")
    delivery = world.sandbox.deliveries("block_actions")[-1]

    assert delivery.is_acked
    assert len(delivery.attempts) == 1


def test_a_reaction_that_fails_by_our_fault_is_acked(world: ListenerWorld, monkeypatch, caplog):
    ts, _ = world.escalated()
    monkeypatch.setattr(type(world.bot.services.reactions), "hear", broken)
    world.sandbox.as_user(ANA).react(GLOBEX, ts, "eyes")
    world.come_to_rest()

    assert world.sandbox.deliveries("reaction_added")[-1].is_acked
    assert "listener failed" in caplog.text


def test_a_reaction_that_cannot_be_kept_comes_again(world: ListenerWorld, monkeypatch):
    monkeypatch.setattr(type(world.bot.services.reactions), "hear", full)
    item = {"type": "message", "channel": GLOBEX, "ts": "1764000000.000100"}
    event = {"type": "reaction_added", "user": ANA, "reaction": "eyes", "item": item}

    assert world.event(event).status == 500
