"""Work that is done again and again, one file a loop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.process.loops.catch_up import CatchUpLoop
from bot.process.loops.clock import ClockLoop
from bot.process.loops.homes import HomesLoop
from bot.process.loops.library import LibraryLoop
from bot.process.loops.loop import Loop, OnDeath
from bot.process.loops.retention import RetentionLoop
from bot.process.loops.roster import RosterLoop
from bot.process.loops.sockets import SocketsLoop

__all__ = [
    "CatchUpLoop",
    "ClockLoop",
    "HomesLoop",
    "LibraryLoop",
    "Loop",
    "Loops",
    "OnDeath",
    "RetentionLoop",
    "RosterLoop",
    "SocketsLoop",
]


@dataclass(frozen=True, slots=True)
class Loops:
    """Every loop of the bot, by name and in the order in which they start."""

    clock: ClockLoop
    catch_up: CatchUpLoop
    sockets: SocketsLoop
    library: LibraryLoop
    roster: RosterLoop
    retention: RetentionLoop
    homes: HomesLoop

    def __iter__(self) -> Iterator[Loop]:
        yield from (self.clock, self.catch_up, self.sockets, self.library)
        yield from (self.roster, self.retention, self.homes)
