"""`init`: lays out a starter for a new deployment."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from bot.commands.shared import MANIFEST, starter
from bot.errors import ConfigError

_LAID_OUT = ("responses", MANIFEST, ".env.example")


@click.command(short_help="Lay out a starter: library, manifest and .env.example.")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def init(folder: Path) -> None:
    """Lay out responses/, app_manifest.yml and .env.example in FOLDER.

    Nothing that is there is overwritten.
    """
    there = [name for name in _LAID_OUT if (folder / name).exists()]
    if there:
        raise ConfigError(f"{folder} already has {', '.join(there)}. Choose an empty folder.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in _LAID_OUT:
            source = starter() / name
            if source.is_dir():
                shutil.copytree(source, folder / name)
            else:
                shutil.copy(source, folder / name)
    except OSError as error:
        raise ConfigError(f"{error.filename}: {error.strerror}") from error
    click.echo(f"Laid out {folder}. Next:")
    click.echo(f"  cd {folder}")
    click.echo("  switchboard run --sandbox      # try it, no Slack account needed")
    click.echo("  switchboard check              # after you change responses/")
