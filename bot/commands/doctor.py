"""`doctor`: looks a deployment over, and says what to do."""

from __future__ import annotations

import os
import sys
from collections import Counter
from datetime import UTC, datetime

import click
from rich.console import Console
from rich.text import Text

from bot.commands.shared import scopes_wanted
from bot.doctor.checkup import Checkup
from bot.doctor.finding import Finding, Level
from bot.process import log as logs
from bot.report.words import printable

_STYLES = {Level.OK: "green", Level.WARNING: "yellow", Level.ERROR: "bold red"}
_LONGEST = 400


@click.command(short_help="Look a deployment over, and say what to do.")
@click.option("--question", help="Say what would be done with this one.")
def doctor(*, question: str | None) -> None:
    """Check tokens, Slack, database, library and model; say what to do about each.

    Nothing is written in Slack, and no token is printed. Ends with 1 where there is an error.
    """
    console, counts = Console(highlight=False, soft_wrap=True), Counter[Level]()
    checkup = Checkup(os.environ, scopes_wanted(), lambda: datetime.now(UTC), question)
    with logs.silent():  # what a look-up would log, a line here says
        for finding in checkup.findings():
            counts[finding.level] += 1
            _show(finding, console)
    console.print(
        Text(
            f"{counts[Level.ERROR]} errors, {counts[Level.WARNING]} warnings, {counts[Level.OK]} ok"
        )
    )
    if counts[Level.ERROR]:
        sys.exit(1)


def _show(finding: Finding, console: Console) -> None:
    line = Text(f"{finding.level.value:8}", style=_STYLES[finding.level])
    line.append(f"{finding.about:10} {printable(finding.says, _LONGEST)}", style="default")
    if finding.do:
        line.append(f" → {printable(finding.do, _LONGEST)}", style="default")
    console.print(line)
