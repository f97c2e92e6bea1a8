"""SQLite through sqlite-utils: rows in, core values out. The only SQL."""

from bot.store.database import SqliteStore, SqliteTx

__all__ = ["SqliteStore", "SqliteTx"]
