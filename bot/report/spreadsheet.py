"""The overview as CSV files, one a table, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path

from bot.core.figures import Share, Spread
from bot.errors import ConfigError
from bot.report.sheets import Column, ColumnKind, Sheet, Value, sheets_of
from bot.report.words import cell
from bot.services.overview import Overview

_ONLY_OURS = 0o600  # one of them has customers' words

_PARTS = {
    ColumnKind.SHARE: ("part", "whole", "share", "low", "high"),
    ColumnKind.SPREAD: ("count", "median seconds", "9 of 10 seconds"),
}


def write(overview: Overview, folder: Path) -> tuple[Path, ...]:
    """Write every table into `folder`; gives the files."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return tuple(_write(sheet, folder / f"{sheet.name}.csv") for sheet in sheets_of(overview))
    except OSError as error:
        raise ConfigError(f"{error.filename or folder}: {error.strerror}") from error


def _write(sheet: Sheet, path: Path) -> Path:
    # With a byte-order mark, which spreadsheets need to read it as UTF-8. Everything is quoted.
    path.touch(mode=_ONLY_OURS)
    path.chmod(_ONLY_OURS)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file, quoting=csv.QUOTE_ALL)
        rows.writerow([name for column in sheet.columns for name in _headings(column)])
        for row in sheet.rows:
            rows.writerow([part for value in row for part in _parts(value)])
    return path


def _headings(column: Column) -> Iterable[str]:
    parts = _PARTS.get(column.kind)
    return [f"{column.name}: {part}" for part in parts] if parts else [column.name]


def _parts(value: Value) -> Iterable[object]:
    match value:
        case Share():
            low, high = value.interval
            numbers = (_number(value.value), _number(low), _number(high))
            return (value.part, value.whole, *(numbers if value.whole else ("", "", "")))
        case Spread():
            return (value.count, _seconds(value.median), _seconds(value.p90))
        case datetime():
            return (value.date().isoformat(),)
        case date():
            return (value.isoformat(),)
        case int():
            return (value,)
        case _:
            return (cell(value or ""),)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.4f}"


def _seconds(value: timedelta | None) -> str:
    return "" if value is None else f"{value.total_seconds():.0f}"
