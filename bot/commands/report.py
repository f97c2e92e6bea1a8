"""`report`: how it goes, in the terminal, as one HTML file, and for a spreadsheet."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import click
from rich.console import Console

from bot.commands.shared import config_from
from bot.config import Config
from bot.core.settings import LibrarySettings
from bot.errors import ConfigError, LibraryError
from bot.library import read_library_leniently
from bot.report import page, plots, spreadsheet, terminal
from bot.services.overview import Overview, overview
from bot.store.database import SqliteStore

_SPAN = re.compile(r"(\d{1,5})([hdw])")
_UNITS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
_WIDTH = 110  # of what is written to a file or a pipe


@click.command()
@click.option("--since", default="30d", show_default=True, help="36h, 30d, 12w, a date, or all.")
@click.option("--html", type=click.Path(path_type=Path, dir_okay=False), help="One file, as well.")
@click.option("--csv", type=click.Path(path_type=Path, file_okay=False), help="A file a table.")
def report(*, since: str, html: Path | None, csv: Path | None) -> None:
    """Tell how it goes: response times, coverage, wrong answers, gaps in the library.

    The report is internal: what people asked in vain stands there in customers' own words.
    """
    config = config_from(os.environ)
    made = make(config, since, datetime.now(UTC))
    terminal.show(made, console())
    write(made, html, csv)


def make(config: Config, since: str, now: datetime) -> Overview:
    """Count what a deployment's database has."""
    if not config.database.is_file():
        raise ConfigError(
            f"{config.database}: there is no database yet, so there is nothing to count. "
            "`switchboard run` makes one."
        )
    settings = _settings(config)
    zone = settings.working_hours.zone if settings is not None else "UTC"
    start = start_of(since, now, zone)
    with SqliteStore(config.database).open() as store, store.read() as tx:
        return overview(tx, settings, made_at=now, since=start)


def start_of(since: str, now: datetime, zone: str) -> datetime | None:
    """The time that `--since` means; a date begins at midnight in the team's zone."""
    if since == "all":
        return None
    if found := _SPAN.fullmatch(since):
        return now - int(found[1]) * _UNITS[found[2]]
    try:
        day = datetime.strptime(since, "%Y-%m-%d")  # noqa: DTZ007 - the zone follows
    except ValueError:
        raise click.BadParameter(
            "give a span (36h, 30d, 12w), a date (2026-11-01), or all", param_hint="--since"
        ) from None
    return day.replace(tzinfo=ZoneInfo(zone))


def write(made: Overview, html: Path | None, csv: Path | None = None) -> None:
    """Write what was asked for, and say where it is."""
    if html is not None:
        has_plots = page.write(made, html)
        click.echo(f"Wrote {html}; it may hold customers' words, so keep it inside.", err=True)
        if not has_plots:
            click.echo(plots.MISSING, err=True)
    if csv is not None:
        files = spreadsheet.write(made, csv) if not made.is_empty else ()
        click.echo(f"Wrote {len(files)} tables to {csv}.", err=True)


def console() -> Console:
    """The terminal; wide enough for the tables where there is none."""
    here = Console()
    return here if here.is_terminal else Console(width=_WIDTH)


def _settings(config: Config) -> LibrarySettings | None:
    try:
        return read_library_leniently(config.responses)[0].settings
    except LibraryError:
        return None
