"""The command line: `switchboard`."""

from __future__ import annotations

import os
import sys
from importlib.metadata import version

import click

from bot.commands.audit import audit
from bot.commands.backup import backup, restore
from bot.commands.calibration import calibrate_command
from bot.commands.decisions import decisions
from bot.commands.doctor import doctor
from bot.commands.forget import forget
from bot.commands.init import init
from bot.commands.library import ask, check, export, sync
from bot.commands.matching import evaluate_command
from bot.commands.models import model_group
from bot.commands.replay import replay
from bot.commands.report import report
from bot.commands.run import run
from bot.commands.shared import harmless
from bot.config import has_tokens, load_env
from bot.errors import BotError

_HELP = """Switchboard answers customers in Slack from a library that your team wrote.

What it is not sure of it asks about, and everything else goes to the person who owns it.

\b
Try it without a Slack account:    switchboard run --sandbox
Try it on your own conversations:  switchboard replay slack-export.zip
Start a library of your own:       switchboard init my-bot
"""


class _InOrder(click.Group):
    """Lists commands as they were added: in the order in which a newcomer needs them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names."""
        return list(self.commands)


@click.group(cls=_InOrder, help=_HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("switchboard-bot"), prog_name="switchboard")
def cli() -> None:
    """Switchboard, on the command line."""


@cli.command("has-tokens", hidden=True)
def has_tokens_command() -> None:
    """End with 0 where a Slack token is set; `make run` asks."""
    sys.exit(0 if has_tokens(os.environ) else 1)


for command in (
    run,
    init,
    replay,
    ask,
    check,
    sync,
    export,
    decisions,
    report,
    doctor,
    backup,
    restore,
    forget,
    audit,
    calibrate_command,
    evaluate_command,
    model_group,
):
    cli.add_command(command)


def main() -> None:
    """Run the command line; an error of ours is a line for a person, not a traceback."""
    load_env()
    try:
        cli.main(prog_name="switchboard")
    except BotError as error:
        click.echo(harmless(str(error)), err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
