"""SQLite through sqlite-utils: rows in, core values out. The only SQL."""

from bot.store.database import Store
from bot.store.tx import Tx

__all__ = ["Store", "Tx"]
