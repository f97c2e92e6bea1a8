"""The overview as one HTML file: nothing is loaded, nothing runs, everything is escaped."""

from __future__ import annotations

import os
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from bot.errors import ConfigError
from bot.report.charts import charts_of
from bot.report.headline import headline
from bot.report.sheets import ColumnKind, sheets_of, shown
from bot.services.overview import Overview

_ONLY_OURS = 0o600  # customers' words are in it


def render(overview: Overview) -> str:
    """The whole page."""
    return (
        _environment()
        .get_template("overview.html")
        .render(
            lines=headline(overview),
            charts=charts_of(overview),
            sheets=() if overview.is_empty else sheets_of(overview),
        )
    )


def write(overview: Overview, path: Path) -> None:
    """Write the page to `path`, for its owner alone."""
    try:
        with os.fdopen(
            os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, _ONLY_OURS), "w", encoding="utf-8"
        ) as file:
            file.write(render(overview))
        path.chmod(_ONLY_OURS)
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from error


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("bot.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["shown"] = shown
    environment.tests["left"] = lambda column: column.kind in (ColumnKind.TEXT, ColumnKind.DAY)
    return environment
