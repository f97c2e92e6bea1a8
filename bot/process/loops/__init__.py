"""Work that is done again and again, those that remember something in a file of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from bot.process.loops.catch_up import CatchUpLoop
from bot.process.loops.clock import clock_loop
from bot.process.loops.library import LibraryLoop
from bot.process.loops.loop import Loop
from bot.process.loops.sockets import SocketsLoop
from bot.process.loops.upkeep import homes_loop, retention_loop, roster_loop

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
