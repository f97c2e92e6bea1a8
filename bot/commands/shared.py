"""What several commands need: the manifest, the library's settings, times, and the terminal."""

from __future__ import annotations

import getpass
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from importlib import resources
from pathlib import Path
from zoneinfo import ZoneInfo

import click
from rich.console import Console
from rich.text import Text

from bot.config import Config, read_config
from bot.core.settings import LibrarySettings
from bot.errors import BotError, ConfigError, LibraryError
from bot.library import read_library_leniently
from bot.sandbox.manifest import read_manifest

MANIFEST = "app_manifest.yml"
SHARE = click.FloatRange(min=0, max=1)
WRONG_SHARE = click.FloatRange(min=0.001, max=1)  # that one accepts: nothing keeps to none at all
_SPAN = re.compile(r"(\d{1,5})([hdw])")
_UNITS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
_WIDTH = 110  # of what is written to a file or a pipe


def starter() -> Path:
    """The starter that `init` lays out: the wheel's copy, or the repository itself."""
    packed = Path(str(resources.files("bot"))) / "starter"
    return packed if packed.is_dir() else packed.parent.parent


def manifest_path() -> Path:
    """The manifest of this folder, else the starter's."""
    here = Path(MANIFEST)
    return here if here.is_file() else starter() / MANIFEST


def scopes_wanted() -> frozenset[str]:
    """The permissions that the manifest asks Slack for."""
    return read_manifest(manifest_path()).scopes or frozenset()


def settings_from(config: Config) -> LibrarySettings | None:
    """What `_library.yml` says, or None where it cannot be read."""
    try:
        return read_library_leniently(config.responses)[0].settings
    except LibraryError:
        return None


def config_with_database(otherwise: str) -> Config:
    """The deployment's settings; raises `ConfigError`, ending so, where it has no database yet."""
    config = read_config(os.environ)
    if not config.database.is_file():
        raise ConfigError(f"{config.database}: there is no database yet{otherwise}")
    return config


@contextmanager
def click_errors() -> Iterator[None]:
    """Raise an error of ours as one of click's, which says so in front of it."""
    try:
        yield
    except BotError as error:
        raise click.ClickException(str(error)) from error


SINCE = click.option(
    "--since", default="30d", show_default=True, help="36h, 30d, 12w, a date, or all."
)
PHRASINGS = click.option(
    "--k",
    type=click.IntRange(min=0),
    default=0,
    show_default="all",
    help="Phrasings an answer, drawn by seed.",
)
SEED = click.option("--seed", default=0, show_default=True, help="Makes every draw repeatable.")
TIER = click.option(
    "--tier",
    type=click.Choice(("auto", "lexical", "semantic")),
    default="auto",
    show_default=True,
)
MODEL = click.option("--model", type=click.Path(path_type=Path), help="A model folder.")


def start_of(
    since: str, now: datetime, settings: LibrarySettings | None, option: str = "--since"
) -> datetime | None:
    """The time that an option means; a date begins at midnight in the team's zone."""
    if since == "all":
        return None
    if found := _SPAN.fullmatch(since):
        return now - int(found[1]) * _UNITS[found[2]]
    try:
        day = datetime.strptime(since, "%Y-%m-%d")  # noqa: DTZ007 - the zone follows
    except ValueError:
        raise click.BadParameter(
            "give a span (36h, 30d, 12w), a date (2026-11-01), or all", param_hint=option
        ) from None
    return day.replace(tzinfo=ZoneInfo(settings.working_hours.zone if settings else "UTC"))


def said(words: str) -> Text:
    """Words of others: no markup, and nothing that steers a terminal."""
    return Text(harmless(words))


def console() -> Console:
    """The terminal; wide enough for the tables where there is none."""
    here = Console()
    return here if here.is_terminal else Console(width=_WIDTH)


def login() -> str:
    """Who types a command, for the audit."""
    try:
        return f"cli:{getpass.getuser()}"
    except (KeyError, OSError):  # a user without a name, as in some containers
        return "cli:unknown"


def harmless(words: str) -> str:
    """Words of others as a terminal may have them: what could steer it is shown as what it is."""
    return "".join(char if char.isprintable() or char == "\n" else "\ufffd" for char in words)
