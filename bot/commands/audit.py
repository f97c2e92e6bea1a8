"""`audit`: who did what that not everybody may do."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import click
from rich.table import Table
from rich.text import Text

from bot.commands.shared import SINCE, config_with_database, console, settings_from, start_of
from bot.core.records import AuditRow
from bot.report.words import printable
from bot.store import Store

_LONGEST = 120


@click.command(short_help="Show who changed what, and when.")
@SINCE
@click.option("--json", "as_json", is_flag=True, help="One object a line, for a machine.")
def audit(*, since: str, as_json: bool) -> None:
    """Show who changed the library, moved an escalation, graded, exported, backed up or forgot.

    Ids and slugs, never words. Slack ids are people; `file` is what responses/ said; `cli:` is a
    login on this machine.
    """
    config = config_with_database(", so nothing was done.")
    start = start_of(since, datetime.now(UTC), settings_from(config))
    with Store(config.database).open() as store, store.read() as tx:
        rows = tx.audit_since(start)
    if as_json:
        for row in rows:
            click.echo(json.dumps(_json(row)))
    elif rows:
        console().print(_table(rows))
    else:
        click.echo("Nothing was done in that time.")


def _json(row: AuditRow) -> dict[str, str]:
    return {"at": row.at.isoformat(), "by": row.by, "what": row.what, "about": row.about}


def _table(rows: tuple[AuditRow, ...]) -> Table:
    table = Table("when (UTC)", "by", "what", "about")
    for row in rows:
        said = (Text(printable(each, _LONGEST)) for each in (row.by, row.what, row.about))
        table.add_row(f"{row.at:%Y-%m-%d %H:%M:%S}", *said)
    return table
