"""What SQLite's errors mean, and what a person can do about each."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import StorageError

_SENTENCES = {
    sqlite3.SQLITE_BUSY: (
        "{path} stays locked by another program. Stop the other one (a second bot, an open "
        "database shell, a copying tool); this one tries again."
    ),
    sqlite3.SQLITE_FULL: "The disk that holds {path} is full. Make room, then try again.",
    sqlite3.SQLITE_READONLY: (
        "{path} is read-only here. Make the file and its folder writable for the bot's user."
    ),
    sqlite3.SQLITE_PERM: (
        "There is no permission to use {path}. Give the bot's user the file and its folder."
    ),
    sqlite3.SQLITE_NOTADB: (
        "{path} is not a database. Point SWITCHBOARD_DATABASE at another file, "
        "or put a backup in its place."
    ),
    sqlite3.SQLITE_CORRUPT: (
        "{path} is corrupt. Stop the bot, keep the file aside, and put the newest backup in its "
        "place."
    ),
    sqlite3.SQLITE_IOERR: (
        "The disk that holds {path} could not be read or written. Check the disk and its mount."
    ),
    sqlite3.SQLITE_CONSTRAINT: "{path} refuses what breaks one of its rules ({error}).",
}
_SENTENCES[sqlite3.SQLITE_LOCKED] = _SENTENCES[sqlite3.SQLITE_BUSY]
_SENTENCES[sqlite3.SQLITE_AUTH] = _SENTENCES[sqlite3.SQLITE_PERM]


def _storage_error(error: sqlite3.Error, path: Path, *, reading: bool = False) -> StorageError:
    """The StorageError for an error of SQLite's: a sentence, and what to do.

    Without customers' words: SQLite names tables and columns, never values.
    """
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code == sqlite3.SQLITE_READONLY and reading:
        return StorageError("Nothing can be written while only reading.")
    if code == sqlite3.SQLITE_CANTOPEN:
        return StorageError(_why_unopened(path))
    sentence = _SENTENCES.get(code, "The database {path} failed: {error}.")
    return StorageError(sentence.format(path=path, error=error))


@contextmanager
def storage_errors(path: Path, *, reading: bool = False) -> Iterator[None]:
    """Raise `StorageError` for whatever SQLite raises meanwhile."""
    try:
        yield
    except sqlite3.Error as error:
        raise _storage_error(error, path, reading=reading) from error


def unmade(error: OSError, path: Path) -> StorageError:
    """The StorageError for a file that could not be made."""
    if isinstance(error, PermissionError | FileNotFoundError | NotADirectoryError):
        return StorageError(_why_unopened(path))
    return StorageError(f"{path} could not be made: {error.strerror}.")


def why_strange(path: Path, end: str) -> str:
    """What became of a file that was there when the database was opened."""
    if end:
        return (
            f"{path}{end} was taken away or replaced while the bot runs. It is a part of the "
            f"database. What was kept has been saved in {path}; start the bot again."
        )
    if not os.access(path.parent, os.X_OK) or not path.exists():
        return _why_unopened(path)
    return (
        f"Another file was put in the place of {path} while the bot runs. Nothing is kept in it. "
        "Start the bot again to use it, or put the first one back."
    )


def _why_unopened(path: Path) -> str:
    """What stands in the way of opening `path`, as far as the file system tells."""
    try:
        if not path.parent.is_dir():
            return f"The folder {path.parent} does not exist. Make it, or choose another place."
        if path.is_dir():
            return f"{path} is a folder, not a database. Name a file."
        if not path.exists():
            return f"{path} does not exist, or there is no permission to make it."
    except PermissionError:
        return f"There is no permission to look into {path.parent}."
    return (
        f"There is no permission to use {path}. "
        "Give the bot's user the file and its folder, both writable."
    )
