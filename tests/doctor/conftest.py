from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import cli
from bot.sandbox import Sandbox

ROOT = Path(__file__).parents[2]
SOME_ANSWERS = ("billing/refunds.md", "billing/find-invoices.md", "account/reset-password.md")
"""Enough for a doctor, and quickly read."""


@dataclass
class Deployment:
    """A folder with a library and a database, on a sandbox, and the command line in it."""

    folder: Path
    sandbox: Sandbox
    env: dict[str, str] = field(default_factory=dict)

    @property
    def database(self) -> Path:
        return self.folder / "switchboard.db"

    @property
    def library(self) -> Path:
        return self.folder / "responses"

    def run(self, *arguments: str) -> Result:
        return CliRunner().invoke(cli, arguments, env=self.env)

    def lines(self, *arguments: str) -> list[str]:
        """What `doctor` says, with no token in it."""
        said = self.run("doctor", *arguments).output
        for token in (self.sandbox.bot_token, self.sandbox.app_token):
            assert token not in said
        return said.splitlines()

    def about(self, word: str) -> list[str]:
        return [line for line in self.lines() if line.split()[1:2] == [word]]


@pytest.fixture(scope="module")
def module_sandbox() -> Iterator[Sandbox]:
    with Sandbox(manifest=ROOT / "app_manifest.yml") as sandbox:
        yield sandbox


@pytest.fixture
def deployment(module_sandbox: Sandbox, tmp_path: Path) -> Iterator[Deployment]:
    fresh = module_sandbox.snapshot()
    library = tmp_path / "responses"
    for name in ("_library.yml", *SOME_ANSWERS):
        (library / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "responses" / name, library / name)
    env = {
        "SWITCHBOARD_DATABASE": str(tmp_path / "switchboard.db"),
        "SWITCHBOARD_RESPONSES": str(library),
        "SWITCHBOARD_MODEL": "none",
        "SWITCHBOARD_SLACK_URL": module_sandbox.api_url,
        "SLACK_BOT_TOKEN": module_sandbox.bot_token,
        "SLACK_APP_TOKEN": module_sandbox.app_token,
        "SLACK_SIGNING_SECRET": "",
    }
    yield Deployment(tmp_path, module_sandbox, env)
    module_sandbox.restore(fresh)
