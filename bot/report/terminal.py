"""The overview as tables in the terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.report.headline import headline
from bot.report.sheets import ColumnKind, Sheet, sheets_of, shown
from bot.services.overview import Overview

_TO_THE_LEFT = (ColumnKind.TEXT, ColumnKind.DAY)


def show(overview: Overview, console: Console) -> None:
    """Print everything, or a kind sentence where there is nothing yet."""
    for line in headline(overview):
        console.print(Text(line))
    if overview.is_empty:
        return
    for sheet in sheets_of(overview):
        console.print()
        console.print(Text(sheet.title, style="bold"))
        console.print(Text(sheet.counts, style="dim"))
        if not sheet.rows:
            console.print(Text(sheet.empty))
            continue
        console.print(_table(sheet))
        if sheet.left_out:
            console.print(Text(f"and {sheet.left_out:,} more; --csv has them all", style="dim"))


def _table(sheet: Sheet) -> Table:
    """A table of plain text: nothing in a cell is markup."""
    table = Table()
    for column in sheet.columns:
        is_left = column.kind in _TO_THE_LEFT
        table.add_column(Text(column.name), justify="left" if is_left else "right", overflow="fold")
    for row in sheet.shown:
        table.add_row(*(Text(shown(value)) for value in row))
    return table
