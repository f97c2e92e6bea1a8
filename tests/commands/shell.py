"""A shell in which `switchboard` is typed."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.cli import main

ROOT = Path(__file__).parents[2]
TOKENS = ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET")
THREE = (
    "How do I reset my password?",
    "Also, can I move the date on my invoice?",
    "And would you sponsor our hackathon?",
)


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


def says_it_plainly(done: Done, code: int) -> str:
    """What a failed command said: words for a person, never a traceback."""
    assert done.returncode == code
    assert "Traceback" not in done.stderr + done.stdout
    return done.stderr + done.stdout
