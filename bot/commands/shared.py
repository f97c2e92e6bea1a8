"""What several commands need: the manifest, the library's settings, times, and the terminal."""

from __future__ import annotations

import getpass
import re
from datetime import datetime, timedelta
from importlib import resources
from pathlib import Path
from zoneinfo import ZoneInfo

import click
from rich.console import Console
from rich.text import Text

from bot.config import Config
from bot.core.settings import LibrarySettings
from bot.errors import LibraryError
from bot.library import read_library_leniently
from bot.sandbox.manifest import read_manifest

MANIFEST = "app_manifest.yml"
COUNT = click.IntRange(min=0)
SHARE = click.FloatRange(min=0, max=1)
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


def start_of(since: str, now: datetime, zone: str, option: str = "--since") -> datetime | None:
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
    return day.replace(tzinfo=ZoneInfo(zone))


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
