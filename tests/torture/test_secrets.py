"""The tokens are read, used, and nowhere else: in no log, error, report, file or page."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from bot.cli import cli
from bot.config import Tokens, read_config
from bot.process import log as logs
from bot.slack.calls import TokenRevoked
from tests.e2e.world import DESK, GLOBEX, MIA, ROOT, SandboxWorld
from tests.sandbox.test_control import page
from tests.test_docs import commands

TOLD = (
    ("report", "--since", "all", "--csv", "csv"),
    ("doctor",),
    ("decisions",),
    ("audit", "--since", "all", "--json"),
    ("backup", "copy.db"),
    ("run", "--http", "--port", "1"),
)


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """All that the bot and the libraries under it log, as `run` would print it at DEBUG."""
    root, written = logging.getLogger(), io.StringIO()
    handler = logs.handler("line")
    handler.setStream(written)
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    logs.hush("DEBUG")
    try:
        yield written
    finally:
        root.removeHandler(handler)
        root.setLevel(before)


@pytest.fixture
def world(tmp_path: Path, log: io.StringIO) -> Iterator[SandboxWorld]:
    made = SandboxWorld(tmp_path, http=False, responses=ROOT / "responses")
    yield made
    made.close()


def env_of(world: SandboxWorld) -> dict[str, str]:
    box = world.sandbox
    return {
        "SLACK_BOT_TOKEN": box.bot_token,
        "SLACK_APP_TOKEN": box.app_token,
        "SLACK_SIGNING_SECRET": box.signing_secret,
        "SWITCHBOARD_SLACK_URL": box.api_url,
        "SWITCHBOARD_DATABASE": str(world.folder / "switchboard.db"),
        "SWITCHBOARD_RESPONSES": str(world.responses),
        "SWITCHBOARD_MODEL": "none",
    }


def live(world: SandboxWorld) -> None:
    """A question is answered, one is handed over, something breaks, and the token is taken away."""
    world.ask(MIA, GLOBEX, "How do I reset my password?")
    world.ask(MIA, GLOBEX, "Do your quokkas arrive twice since Tuesday?")
    world.pass_time(30)
    world.sandbox.faults.add("chat.postMessage", kind="error")
    world.ask(MIA, GLOBEX, "How do I get a refund?")
    world.pass_time(30)
    world.sandbox.revoke_token()
    world.sandbox.as_user(MIA).post(GLOBEX, "How do I invite a teammate?")
    with pytest.raises(TokenRevoked) as caught:
        world.come_to_rest()
    logging.getLogger("bot").error("a failure with its traceback", exc_info=caught.value)


def test_no_token_is_anywhere_but_where_it_belongs(
    world: SandboxWorld, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
):
    box = world.sandbox
    secrets = (box.bot_token, box.app_token, box.signing_secret)
    live(world)
    shown = page(box, f"?as=U0ANA&in={DESK}&look=traffic")
    monkeypatch.chdir(world.folder)
    for words in TOLD:
        done = CliRunner().invoke(cli, words, env=env_of(world))
        shown += f"{words} {done.output} {done.exception!r}"
    kept = {path.name: path.read_bytes() for path in world.folder.rglob("*") if path.is_file()}
    assert {"switchboard.db", "copy.db"} <= set(kept)
    assert "Slack took the token away" in log.getvalue()
    assert "DEBUG   slack" not in log.getvalue()
    places = {**kept, "log": log.getvalue().encode(), "shown": shown.encode()}
    assert [
        name for name, said in places.items() for each in secrets if each.encode() in said
    ] == []


def test_a_token_is_not_printed_with_what_holds_it():
    env = {"SLACK_BOT_TOKEN": "xoxb-secret", "SLACK_APP_TOKEN": "xapp-secret"}
    config = read_config(env, tokens=True)
    assert "secret" not in repr(config)
    assert "secret" not in repr(Tokens("secret", "secret", "secret"))
    assert "secret" not in f"{config}"


def test_no_command_takes_a_token_from_the_command_line():
    names = [
        f"{name} {parameter.name}"
        for name, command in commands().items()
        for parameter in command.params
        if isinstance(parameter, click.Option)
        and any(word in str(parameter.name) for word in ("token", "secret", "password", "key"))
    ]
    assert names == []


@pytest.mark.parametrize(("mode", "is_said"), [(0o644, True), (0o640, True), (0o600, False)])
def test_tokens_that_others_can_read_are_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: int, is_said: bool
):
    monkeypatch.chdir(tmp_path)
    file = tmp_path / ".env"
    file.write_text("SLACK_BOT_TOKEN=xoxb-secret\n")
    file.chmod(mode)
    env = dict.fromkeys(("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"), "")
    said = CliRunner().invoke(cli, ["doctor"], env=env).output
    assert ("chmod 600 .env" in said) is is_said
    assert "secret" not in said
