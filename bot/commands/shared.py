"""What several commands need: the environment, the manifest, the library in force."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources
from pathlib import Path

from dotenv import load_dotenv

from bot.config import Config, read_config
from bot.core.models import Answer
from bot.library import Library, read_library
from bot.store.database import SqliteStore

MANIFEST = "app_manifest.yml"


def config_from(env: Mapping[str, str], *, tokens: bool = False, http: bool = False) -> Config:
    """The configuration, after `.env` of the working folder has filled what is not set."""
    return read_config(env, tokens=tokens, http=http)


def load_env() -> None:
    """Let `.env` of the working folder fill what the environment leaves open."""
    load_dotenv(Path(".env"))


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
    store = SqliteStore(config.database)
    with store.read() as tx:
        edited = tx.edited_slugs()
        ours = {answer.slug: answer for answer in tx.answers(retired=True)}
    merged = {answer.slug: answer for answer in library.answers}
    merged.update({slug: ours[slug] for slug in edited if slug in ours})
    return library, tuple(answer for answer in merged.values() if not answer.is_retired)
