"""`check`, `ask`, `sync`, `export`: a curator's commands."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click
from rich.table import Table

from bot.commands.shared import console, harmless, login, said
from bot.config import read_config
from bot.core.questions import Action, Ruling
from bot.core.ranking import Match, Reading, Thresholds
from bot.core.roster import Roster
from bot.core.triage import is_likely, suggests_from
from bot.core.urgency import Urgency
from bot.library.check import check as check_library
from bot.library.writer import write_answer
from bot.loading import answers_in_force, load_encoder, load_library, traffic_so_far
from bot.matching.index import Index
from bot.services.hearing.questions import words_of
from bot.services.trying import urgencies, would_decide
from bot.services.unit import Unit
from bot.store import Store


@click.command(short_help="Check the library: the gate for a change to it.")
@click.argument("folder", type=click.Path(path_type=Path), required=False)
def check(folder: Path | None) -> None:
    """Check responses/: the gate that a curator's pull request passes.

    Prints one line a mistake, `path:line: what to do`, and ends with 1 where there is any. Warnings
    do not fail the check.
    """
    folder = folder or read_config(os.environ).responses
    report = check_library(folder, today=datetime.now(UTC).date())
    for warning in report.warnings:
        click.echo(harmless(f"warning: {warning}"))
    for mistake in report.mistakes:
        click.echo(harmless(str(mistake)))
    click.echo(report.summary)
    if report.mistakes:
        sys.exit(1)


@click.command(short_help="Show what the library makes of a question, and why.")
@click.argument("question")
def ask(question: str) -> None:
    """Show what would become of QUESTION: each request of it, with reasons."""
    config = read_config(os.environ)
    library, answers = answers_in_force(config)
    encoder = load_encoder(config)
    index = Index.build(
        answers,
        wrong_rate=library.settings.wrong_rate,
        traffic=traffic_so_far(config, library.settings, encoder),
        encoder=encoder,
        only_suggested=library.settings.only_suggested(answers),
        contrary=library.settings.contrary,
    )
    reading = index.read(words_of(question))
    with tempfile.TemporaryDirectory(prefix="switchboard-ask-") as folder:
        store = Store(Path(folder) / "ask.db", is_durable=False).open()
        with store.read() as tx:
            unit = Unit(tx, Roster(library.settings), datetime.now(UTC))
            rulings = would_decide(unit, question, reading)
            _show(rulings, urgencies(unit, question, rulings), reading)
        store.close()


_WOULD = {
    Action.REPLY: "answered with",
    Action.SUGGEST: "suggested on with",
    Action.ESCALATE: "handed to a person",
    Action.QUIET: "kept in the quiet lane",
    Action.IGNORE: "left alone",
}


def _show(rulings: Sequence[Ruling], urgent: Sequence[Urgency | None], reading: Reading) -> None:
    screen = console()
    for written, read in reading.repaired:
        screen.print(said(f"read {written} as {read}"))
    if len(rulings) > 1:
        screen.print(f"{len(rulings)} requests; what becomes of each is decided by itself:")
    for ruling, urgency in zip(rulings, urgent, strict=True):
        ranking, decision = ruling.part.ranking, ruling.decision
        is_one = len(rulings) == 1
        question = ranking[0].reason.segment if is_one and ranking else ruling.part.text
        if not is_one or question != reading.cleaned:
            screen.print(said(f"\nthe question: {question}"))
        slugs = ", ".join(match.slug for match in getattr(decision, "matches", ()))
        done = f"{_WOULD[decision.action]} {slugs}".strip()
        screen.print(said(f"would be {done}. {decision.why.sentence}"))
        if urgency is not None:
            quoted = f" “{urgency.words}”" if urgency.words else ""
            screen.print(said(f"urgent: {urgency.code.sentence}{quoted}"))
        if ranking and ranking[0].held_back:
            screen.print(said(f"{ranking[0].slug} is held back: {ranking[0].held_back}"))
        if ranking:
            screen.print(_table(ranking, reading.thresholds))
        else:
            screen.print("Nothing in the library is like this.")
    reply = reading.thresholds.reply
    suggest = suggests_from(reading.thresholds)
    screen.print(f"{reading.tier} matching; replies from {reply:.3f}, suggests from {suggest:.3f}")


def _table(ranking: Sequence[Match], thresholds: Thresholds) -> Table:
    """What a ranking is, and why: `gap` is the lead over the next answer, or what lacks to it."""
    table = Table()
    for column in ("", "answer", "confidence", "enough to", "because of", "words", "gap", "to"):
        is_number = column in ("confidence", "gap")
        table.add_column(column, justify="right" if is_number else "left", overflow="fold")
    for place, match in enumerate(ranking, 1):
        would = "suggest" if is_likely(match, thresholds) else "-"
        if match.confidence >= thresholds.reply and place == 1:
            would = "reply" if match.is_automatic else "suggest: held back"
        table.add_row(
            str(place),
            match.slug,
            f"{match.confidence:.3f}",
            said(would),
            said(match.reason.phrasing),
            said(", ".join(match.reason.words)),
            f"{match.reason.gap:+.2f}",
            match.reason.runner_up or "",
        )
    return table


@click.command(short_help="Take responses/ into the database now.")
def sync() -> None:
    """Take responses/ into the database now; a running bot uses it within seconds."""
    config = read_config(os.environ)
    store = Store(config.database).open()
    loaded = load_library(config, store, datetime.now(UTC), by=login())
    report = loaded.report
    for mistake in loaded.mistakes:
        click.echo(harmless(str(mistake)))
    for word, slugs in (
        ("added", report.added),
        ("changed", report.changed),
        ("retired", report.retired),
        ("differs (edited in Slack; `switchboard export` writes it back)", report.differing),
    ):
        for slug in slugs:
            click.echo(f"{word}: {slug}")
    if not report.has_changes and not loaded.mistakes:
        click.echo("Nothing has changed.")
    if loaded.mistakes:
        sys.exit(1)


@click.command(short_help="Write answers from Slack to response files.")
@click.option("--to", type=click.Path(path_type=Path), help="Another folder than responses/.")
def export(to: Path | None) -> None:
    """Write answers added or edited in Slack to response files, for review."""
    config = read_config(os.environ)
    folder = to or config.responses
    store = Store(config.database).open()
    with store.read() as tx:
        edited = tx.edited_slugs()
        answers = [answer for answer in tx.answers(retired=True) if answer.slug in edited]
    for answer in answers:
        if answer.is_retired:
            click.echo(f"retired in Slack: {answer.topic}/{answer.slug}.md can be deleted")
            continue
        path = write_answer(folder, answer)
        with store.write() as tx:
            tx.audit(login(), "answer exported", answer.slug, datetime.now(UTC))
        click.echo(f"wrote {path}")
    if not answers:
        click.echo("Nothing was added or edited in Slack.")
