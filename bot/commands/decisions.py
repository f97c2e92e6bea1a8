"""`decisions`: what the bot decided lately, and why."""

from __future__ import annotations

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.commands.shared import config_with_database, harmless
from bot.core.questions import Question
from bot.errors import ConfigError
from bot.store import Store


@click.command()
@click.option("--limit", default=20, show_default=True, help="How many, newest first.")
@click.option("--channel", help="Only this channel, by Slack id.")
def decisions(*, limit: int, channel: str | None) -> None:
    """Show the newest decisions: live ones and those made in shadow."""
    config = config_with_database(". `switchboard run` makes one.")
    table = Table("when (UTC)", "channel", "decision", "answer", "confidence", "at", "why")
    with Store(config.database).open().read() as tx:
        wanted = tx.find_channel(channel) if channel else None
        if channel and wanted is None:
            raise ConfigError(f"{channel} is no channel the bot knows.")
        for record in tx.recent_decisions(limit, wanted.key if wanted else None):
            question = tx.question(record.question)
            place = tx.channel(question.channel)
            best = record.candidates[0] if record.candidates else None
            table.add_row(
                record.decided_at.strftime("%Y-%m-%d %H:%M"),
                Text(harmless(place.name or place.slack_id) + _shadow(question)),
                record.action.value,
                best.slug if best else "",
                f"{best.confidence:.2f}" if best else "",
                f"{record.thresholds.reply:.2f}",
                record.why.sentence,
            )
    Console().print(table)


def _shadow(question: Question) -> str:
    return " (shadow)" if question.is_shadow else ""
