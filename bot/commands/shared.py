"""What several commands need: the environment, the manifest, the library in force."""

from __future__ import annotations

import getpass
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from importlib import resources
from pathlib import Path
from zoneinfo import ZoneInfo

import click
from dotenv import dotenv_values, load_dotenv
from rich.console import Console
from rich.text import Text

from bot.config import TOKENS, Config, read_config
from bot.core.models import Answer
from bot.core.settings import LibrarySettings
from bot.errors import LibraryError
from bot.library import Library, read_library, read_library_leniently
from bot.store import Store

MANIFEST = "app_manifest.yml"
COUNT = click.IntRange(min=0)
SHARE = click.FloatRange(min=0, max=1)
_SPAN = re.compile(r"(\d{1,5})([hdw])")
_UNITS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
_WIDTH = 110  # of what is written to a file or a pipe


def config_from(env: Mapping[str, str], *, tokens: bool = False, http: bool = False) -> Config:
    """The configuration, after `.env` of the working folder has filled what is not set."""
    return read_config(env, tokens=tokens, http=http)


def load_env() -> None:
    """Let `.env` of the working folder fill what the environment leaves open."""
    load_dotenv(Path(".env"))


def is_env_exposed() -> bool:
    """Whether `.env` of the working folder holds a token and others on this machine can read it."""
    path = Path(".env")
    if not path.is_file() or not path.stat().st_mode & 0o077:
        return False
    return any(dotenv_values(path).get(name) for name in TOKENS)


def starter() -> Path:
    """The starter that `init` lays out: the wheel's copy, or the repository itself."""
    packed = Path(str(resources.files("bot"))) / "starter"
    return packed if packed.is_dir() else packed.parent.parent


def manifest_path() -> Path:
    """The manifest of this folder, else the starter's."""
    here = Path(MANIFEST)
    return here if here.is_file() else starter() / MANIFEST


def answers_in_force(config: Config) -> tuple[Library, tuple[Answer, ...]]:
    """The library's files, with what was added or edited in Slack where a database is there."""
    library = read_library(config.responses)
    if not config.database.is_file():
        return library, library.answers
    store = Store(config.database)
    with store.read() as tx:
        edited = tx.edited_slugs()
        ours = {answer.slug: answer for answer in tx.answers(retired=True)}
    merged = {answer.slug: answer for answer in library.answers}
    merged.update({slug: ours[slug] for slug in edited if slug in ours})
    return library, tuple(answer for answer in merged.values() if not answer.is_retired)


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
