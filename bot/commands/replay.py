"""`replay`: try the bot on conversations of the past, before installing anything."""

from __future__ import annotations

import json
import os
import tempfile
from collections import Counter
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from rich.text import Text

from bot.commands.report import write as write_report
from bot.commands.shared import harmless
from bot.config import read_config
from bot.core.why import Why
from bot.loading import answers_in_force, load_encoder
from bot.matching.remembering import RememberingIndex
from bot.replay.export import Export, read_export
from bot.replay.play import Replay, ReplayedMessage

_WIDEST = 60  # characters of a message in the table
_MOST_SHOWN = 40  # rows of the table; --all shows every one
_ORDER = ("reply", "suggest", "escalate", "quiet")  # what a customer would have read comes first


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a message, in order.")
@click.option(
    "--team", default="", help="Slack ids of your teammates: U012AB,U034CD. Else all ask."
)
@click.option(
    "--community",
    "is_community",
    is_flag=True,
    help="People also talk among themselves there: only what plainly asks counts. So it is taken "
    "without --team, too; _library.yml decides for channels that it names.",
)
@click.option(
    "--all", "show_all", is_flag=True, help="Show every message in the table, ignored ones too."
)
@click.option(
    "--tier",
    type=click.Choice(["lexical", "semantic"]),
    default="lexical",
    show_default=True,
    help="Semantic is what the bot itself uses where its model is installed; it takes much longer.",
)
@click.option(
    "--report",
    "html",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write an overview of it all to this HTML file, as well.",
)
def replay(
    path: Path,
    *,
    as_json: bool,
    team: str,
    is_community: bool,
    show_all: bool,
    tier: str,
    html: Path | None,
) -> None:
    """Show what the bot would have done with past conversations.

    PATH is a Slack export (folder or zip), or JSON lines with channel, ts, user and text. Nothing
    is sent and nothing is kept.
    """
    config = read_config(os.environ)
    export = read_export(path)
    library, answers = answers_in_force(config)
    encoder = load_encoder(config) if tier == "semantic" else None
    index = RememberingIndex.build(
        answers,
        wrong_rate=library.settings.wrong_rate,
        encoder=encoder,
        only_suggested=library.settings.only_suggested(answers),
        contrary=library.settings.contrary,
    )
    teammates = frozenset(name.strip() for name in team.split(",") if name.strip())
    with tempfile.TemporaryDirectory(prefix="switchboard-replay-") as folder:
        among_peers = is_community or not teammates
        run = Replay(export, library, index, Path(folder), teammates, is_community=among_peers)
        _play(run, len(export.messages))
        outcomes = list(run.outcomes())
        made = run.overview() if html is not None else None
        run.close()
    if as_json:
        for outcome in outcomes:
            click.echo(json.dumps(asdict(outcome)))
    else:
        _show(outcomes, export, show_all=show_all)
    _totals(outcomes, teammates, index.tier)
    if made is not None:
        write_report(made, html)


def _play(run: Replay, count: int) -> None:
    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Replaying", total=count)
        for _ in run.play():
            progress.advance(task)


def _show(outcomes: list[ReplayedMessage], export: Export, *, show_all: bool) -> None:
    texts = {
        (said.channel, str(said.message["ts"])): str(said.message.get("text", ""))
        for said in export.messages
    }
    told = [outcome for outcome in outcomes if show_all or outcome.decision != "ignore"]
    if not show_all:
        told.sort(key=lambda outcome: _ORDER.index(outcome.decision))
    is_piped = not Console().is_terminal  # a file has room for all of them
    shown = told if show_all or is_piped else told[:_MOST_SHOWN]
    table = Table()
    for column in ("when", "message", "decision", "answer", "confidence", "why"):
        table.add_column(column, overflow="fold")
    for outcome in shown:
        words = " ".join(texts[outcome.channel, outcome.ts].split())
        action, _, later = (outcome.then or "").partition(": ")
        table.add_row(
            f"{datetime.fromtimestamp(float(outcome.ts), UTC):%Y-%m-%d %H:%M}",
            Text(harmless(words[:_WIDEST])),
            outcome.decision,
            outcome.answer or "",
            f"{outcome.confidence:.2f}" if outcome.confidence is not None else "",
            _sentence(outcome.why) + (f" Then {action}: {_sentence(later)}" if later else ""),
        )
        for each in outcome.requests if len(outcome.requests) > 1 else ():
            asked = Text(harmless(f"↳ {each.text[:_WIDEST]}"))
            table.add_row("", asked, each.decision, each.answer or "", "", _sentence(each.why))
    Console().print(table)
    if len(shown) < len(told):
        Console().print(f"and {len(told) - len(shown)} more; --all shows every message")


def _sentence(why: str) -> str:
    """A reason in words. What is no question has its reason from the replay itself."""
    return Why(why).sentence if why in tuple(Why) else why.replace("_", " ")


def _totals(outcomes: list[ReplayedMessage], team: frozenset[str], tier: str) -> None:
    console = Console(stderr=True)
    counts = Counter(outcome.decision for outcome in outcomes)
    for decision in (*_ORDER, "ignore"):
        share = counts[decision] / len(outcomes)
        console.print(
            f"{decision:9} {counts[decision]:6}  {share:6.1%} of {len(outcomes)} messages"
        )
    hint = " The bot itself is semantic where its model is installed: --tier semantic."
    console.print(f"{tier.capitalize()} matching.{hint if tier == 'lexical' else ''}")
    if team:
        console.print(f"{len(team)} people count as the team; everybody else as a customer.")
    else:
        console.print("Nobody was named with --team, so everybody counts as a customer.")
