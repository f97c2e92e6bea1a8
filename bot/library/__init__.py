"""Reads, writes and checks `responses/`."""

from bot.library.library import Library, Source
from bot.library.reader import read_library, read_library_leniently

__all__ = ["Library", "Source", "read_library", "read_library_leniently"]
