"""What keeps the bot running: its loops, what is in force, its log, its health and its counts."""
