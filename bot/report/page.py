"""The overview as one HTML file: nothing is loaded, nothing runs, everything is escaped."""

from __future__ import annotations

import os
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from bot.errors import ConfigError
from bot.report.headline import headline
from bot.report.plots import MISSING, Plot, plots_of
from bot.report.sheets import Kind, Sheet, sheets_of, shown
from bot.services.overview import Overview

_ONLY_OURS = 0o600  # customers' words are in it


def render(overview: Overview) -> str:
    """The whole page."""
    drawn = () if overview.is_empty else plots_of(overview)
    return (
        _environment()
        .get_template("overview.html")
        .render(
            lines=headline(overview),
            plots=[_safe(plot) for plot in drawn or ()],
            missing=MISSING if drawn is None else "",
            sheets=() if overview.is_empty else sheets_of(overview),
        )
    )


def write(overview: Overview, path: Path) -> bool:
    """Write the page to `path`, for its owner alone; whether it has plots, or needs none."""
    try:
        with os.fdopen(
            os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, _ONLY_OURS), "w"
        ) as file:
            file.write(render(overview))
        path.chmod(_ONLY_OURS)
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from error
    return overview.is_empty or plots_of(overview) is not None


def _safe(plot: Plot) -> dict[str, str]:
    return {
        "title": plot.title,
        "in_words": plot.in_words,
        "svg": Markup(plot.svg),  # noqa: S704 - drawn by us, from numbers and our own words
    }


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("bot.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["shown"] = shown
    environment.tests["left"] = lambda column: column.kind in (Kind.TEXT, Kind.DAY)
    return environment


__all__ = ["Sheet", "render", "write"]
