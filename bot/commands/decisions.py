"""`decisions`: what the bot decided lately, of which requests, and why."""

from __future__ import annotations

import json

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.commands.shared import config_with_database, harmless
from bot.core.channels import Channel
from bot.core.questions import DecisionRecord, Question
from bot.errors import ConfigError
from bot.services.requests import facts, read_of
from bot.store import Store

_WIDEST = 60  # characters of a request in the table


@click.command()
@click.option("--limit", default=20, show_default=True, help="How many, newest first.")
@click.option("--channel", help="Only this channel, by Slack id.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a decision.")
def decisions(*, limit: int, channel: str | None, as_json: bool) -> None:
    """Show the newest decisions, with their requests: live ones and those made in shadow."""
    config = config_with_database(". `switchboard run` makes one.")
    table = Table("when (UTC)", "channel", "decision", "answer", "confidence", "at", "why")
    with Store(config.database).open().read() as tx:
        wanted = tx.find_channel(channel) if channel else None
        if channel and wanted is None:
            raise ConfigError(f"{channel} is no channel the bot knows.")
        for record in tx.recent_decisions(limit, wanted.key if wanted else None):
            if as_json:
                click.echo(json.dumps(facts(tx, record)))
            else:
                question = tx.question(record.question)
                _add(table, record, question, tx.channel(question.channel))
    if not as_json:
        Console().print(table)


def _add(table: Table, record: DecisionRecord, question: Question, place: Channel) -> None:
    """A line a decision and, below it, one for each request where it was on several."""
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
    for each in record.requests if len(record.requests) > 1 else ():
        words = read_of(each.text)
        shown = words if len(words) <= _WIDEST else words[: _WIDEST - 1] + "…"
        table.add_row(
            "", Text(harmless(f"“{shown}”")), each.action.value, ", ".join(each.slugs), "", "",
            each.why.sentence,
        )  # fmt: skip


def _shadow(question: Question) -> str:
    return " (shadow)" if question.is_shadow else ""
