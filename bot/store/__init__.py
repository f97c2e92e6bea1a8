"""The database: rows in, core values out, and the only SQL. `sqlite/` opens and upgrades it."""

from bot.store.database import Store
from bot.store.tx import Tx

__all__ = ["Store", "Tx"]
