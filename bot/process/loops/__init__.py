"""Work that is done again and again, each kind in a file of its own name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from bot.process.loops.catch_up import CatchUpLoop
from bot.process.loops.clock import clock_loop
from bot.process.loops.homes import homes_loop
from bot.process.loops.library import LibraryLoop
from bot.process.loops.loop import Loop
from bot.process.loops.retention import retention_loop
from bot.process.loops.roster import roster_loop
from bot.process.loops.sockets import SocketsLoop

__all__ = [
    "CatchUpLoop",
    "LibraryLoop",
    "Loop",
    "Loops",
    "SocketsLoop",
    "clock_loop",
    "homes_loop",
    "retention_loop",
    "roster_loop",
]


@dataclass(frozen=True, slots=True)
class Loops:
    """Every loop of the bot, by name and in the order in which they start."""

    clock: Loop
    catch_up: Loop
    sockets: Loop
    library: Loop
    roster: Loop
    retention: Loop
    homes: Loop

    def __iter__(self) -> Iterator[Loop]:
        return (getattr(self, each.name) for each in fields(self))
