"""`backup` and `restore`: a copy of the database while the bot runs, and the way back."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import click

from bot.commands.shared import config_with_database, login
from bot.config import read_config
from bot.errors import ConfigError, StorageError
from bot.process.lock import is_in_use, only_one
from bot.store import Store

_BESIDE = ("-wal", "-shm", "")  # a journal goes before the file that it belongs to


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def backup(file: Path) -> None:
    """Copy the database to FILE, also while the bot runs.

    The copy is whole and checked. An older copy under that name is replaced.
    """
    database = config_with_database(", so there is nothing to copy.").database
    store = Store(database)
    store.backup(file)
    with suppress(StorageError), store.write() as tx:  # a copy of a read-only disk is good, too
        tx.audit(login(), "database copied", file.name, datetime.now(UTC))
    faults = Store(file).check()
    if faults:
        raise StorageError(f"{file} was written, but it is not sound: {faults[0]}")
    size = file.stat().st_size / 1_000_000
    click.echo(f"Copied {database} to {file} ({size:.1f} MB). Customers' words are in it.")


@click.command(short_help="Put a copy in the place of the database.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def restore(file: Path) -> None:
    """Put the copy FILE in the database's place, and keep the old database beside it.

    Refuses while a bot runs, and where FILE is not whole. Nothing is changed until all is checked.
    """
    database = read_config(os.environ).database.absolute()
    if not file.is_file():
        raise ConfigError(f"{file}: there is no such file.")
    if database.exists() and file.resolve() == database.resolve():
        raise ConfigError(f"{file} is the database itself. Name a copy.")
    with _nobody_on(database):
        part = database.with_name(f"{database.name}.restoring")
        try:
            doubted = _prepare(file, part)
            old = _set_aside(database)
            part.replace(database)
        finally:
            for ending in _BESIDE:
                part.with_name(f"{part.name}{ending}").unlink(missing_ok=True)
    _tell(file, database, old, doubted)


def _prepare(file: Path, part: Path) -> int:
    """Copy FILE, bring the copy up to this version and check it; gives what may be sent already."""
    Store(file).backup(part)
    with Store(part) as store:
        faults = store.check()
        if faults:
            raise StorageError(f"{file} is not sound, so nothing was changed: {faults[0]}")
        with store.write() as tx:
            tx.audit(login(), "database restored", file.name, datetime.now(UTC))
            return tx.doubt_ready()


@contextmanager
def _nobody_on(database: Path) -> Iterator[None]:
    """Keep bots off the database meanwhile; raises where one runs."""
    if is_in_use(database):
        raise ConfigError(f"A bot runs on {database}. Stop it, then restore.")
    with only_one(database):
        yield


def _set_aside(database: Path) -> Path | None:
    """Give the database and what belongs to it another name; None where there is none."""
    if not database.exists():
        return None
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    old = database.with_name(f"{database.name}.before-{stamp}")
    for ending in _BESIDE:
        each = database.with_name(f"{database.name}{ending}")
        if each.exists():
            each.replace(old.with_name(f"{old.name}{ending}"))
    return old


def _tell(file: Path, database: Path, old: Path | None, doubted: int) -> None:
    click.echo(f"Restored {file} as {database}.")
    if old is not None:
        click.echo(f"The old database is {old}. Delete it when you no longer need it.")
    if doubted:
        click.echo(f"{doubted} things to say are looked for in Slack before they are said again.")
    click.echo(
        "At the next start the bot reads what was written since in the channels it watches; what "
        "it answered after the copy was made, it may answer once more."
    )
