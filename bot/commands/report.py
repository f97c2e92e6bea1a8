"""`report`: how it goes, in the terminal, as one HTML file, and for a spreadsheet."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from bot.commands.shared import SINCE, config_with_database, console, settings_from, start_of
from bot.report import page, spreadsheet, terminal
from bot.services.overview import Overview, overview_of
from bot.store import Store


@click.command(short_help="Tell how it goes: times, coverage, wrong answers, gaps.")
@SINCE
@click.option("--html", type=click.Path(path_type=Path, dir_okay=False), help="One file, as well.")
@click.option("--csv", type=click.Path(path_type=Path, file_okay=False), help="A file a table.")
def report(*, since: str, html: Path | None, csv: Path | None) -> None:
    """Tell how it goes: response times, coverage, wrong answers, gaps in the library.

    The report is internal: what people asked in vain stands there in customers' own words.
    """
    config = config_with_database(", so there is nothing to count. `switchboard run` makes one.")
    settings, now = settings_from(config), datetime.now(UTC)
    start = start_of(since, now, settings)
    with Store(config.database).open() as store, store.read() as tx:
        overview = overview_of(tx, settings, made_at=now, since=start)
    terminal.show(overview, console())
    write(overview, html, csv)


def write(overview: Overview, html: Path | None, csv: Path | None = None) -> None:
    """Write the page and the tables that were asked for, and say where they are."""
    if html is not None:
        page.write(overview, html)
        click.echo(f"Wrote {html}; it may hold customers' words, so keep it inside.", err=True)
    if csv is not None:
        files = spreadsheet.write(overview, csv) if not overview.is_empty else ()
        click.echo(f"Wrote {len(files)} tables to {csv}.", err=True)
