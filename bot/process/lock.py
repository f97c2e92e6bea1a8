"""The lock beside a database: one bot at a time runs on it."""

from __future__ import annotations

import contextlib
import fcntl
from collections.abc import Iterator
from pathlib import Path

from bot.errors import ConfigError


@contextlib.contextmanager
def only_one(database: Path) -> Iterator[None]:
    """Refuse a second bot on one database: both would say everything."""
    path = _lock_of(database)
    try:
        file = path.open("w")
    except OSError as error:
        raise ConfigError(
            f"{path}: {error.strerror}. Choose a folder that this user may write with "
            "SWITCHBOARD_DATABASE."
        ) from error
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise ConfigError(
                f"{database} is in use by another `switchboard run`. Stop that one first, or give "
                "this one a database of its own with SWITCHBOARD_DATABASE."
            ) from error
        yield


def is_in_use(database: Path) -> bool:
    """Whether a bot runs on this database."""
    try:
        with _lock_of(database).open() as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return False


def _lock_of(database: Path) -> Path:
    return database.with_name(f"{database.name}.lock")
