"""SQLite through sqlite-utils: rows in, core values out. The only SQL."""
