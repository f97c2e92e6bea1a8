"""How each cost grows: with channels, open escalations, the library and history.

`python -m benchmarks.growth --messages EXPORT --svg docs/load-growth.svg`: at each size a bot is
started anew on a database made for it, and hears the same messages at a steady rate. Start-up is
from the fork of a process that has read its modules to both sockets; the cost of a message is the
processor time of the bot's process, everything it does for the message included.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.service import drive, share
from tests.torture.crowded_world import (
    CrowdedWorld,
    channel_of,
    cpu_seconds,
    make_crowded_world,
    memory,
    words_from,
)
from tests.torture.fork_server import ForkServer
from tests.torture.made_up_past import write_past

RATE, SECONDS = 25, 8
BASE_CHANNELS = 100
_ANSWER = """---
title: {noun} number {number}
phrasings:
  - How do I open {noun} {number} for the {thing} team
  - The {noun} {number} of the {thing} team does not load
  - Where can I see {noun} {number} of {thing}
  - Who may change {noun} {number} in {thing}
  - Can I export {noun} {number} from {thing}
---
Open *{noun} {number}* in the settings.
"""
_NOUNS = ("dashboard", "pipeline", "calendar", "warehouse", "ledger", "roster", "gateway")
_THINGS = ("north", "harbour", "garden", "summit", "valley", "island", "forest", "delta", "canyon")


@dataclass(frozen=True)
class Point:
    """What one size costs."""

    size: int
    start_up: float
    start_cost: float
    cost: float
    ack: float
    megabytes: float


def more_answers(responses: Path, count: int) -> None:
    """Add answers that nobody asks for."""
    for number in range(count):
        noun, thing = _NOUNS[number % len(_NOUNS)], _THINGS[number % len(_THINGS)]
        words = _ANSWER.format(noun=noun.capitalize(), thing=thing, number=number)
        (responses / "data" / f"extra-{number}.md").write_text(words)


def channels(world: CrowdedWorld, size: int) -> None:
    """Nothing to prepare: the world has them."""


def open_escalations(world: CrowdedWorld, size: int) -> None:
    """So many questions that people owe an answer."""
    write_past(world.database, _ids(world), questions=size, open_escalations=size)


def answers(world: CrowdedWorld, size: int) -> None:
    """A library of so many answers."""
    more_answers(world.responses, size - 62)


def questions(world: CrowdedWorld, size: int) -> None:
    """A year with so many questions."""
    write_past(world.database, _ids(world), questions=size)


def _ids(world: CrowdedWorld) -> list[str]:
    return [channel_of(number) for number in range(world.channels)]


AXES: dict[str, tuple[Callable[[CrowdedWorld, int], None], Sequence[int]]] = {
    "channels": (channels, (10, 100, 300, 1_000)),
    "open escalations": (open_escalations, (0, 1_000, 5_000, 10_000)),
    "answers": (answers, (62, 250, 500, 1_000)),
    "questions in a year of history": (questions, (0, 20_000, 100_000, 200_000)),
}


def measure(
    axis: str, size: int, folder: Path, fork_server: ForkServer, words: Iterator[str]
) -> Point:
    """Start a bot at this size, and let it hear."""
    prepare, _ = AXES[axis]
    world = make_crowded_world(
        folder, fork_server, channels=size if axis == "channels" else BASE_CHANNELS
    )
    try:
        prepare(world, size)
        start_up = world.time_start()
        start_cost = cpu_seconds(world.pid)
        drive(world, words, RATE, SECONDS / 2)
        figures = drive(world, words, RATE, SECONDS)
        cost = figures.bot_cpu * 1000 / RATE
        ack = share(figures.acks, 0.5)
        return Point(size, start_up, start_cost, cost, ack, memory(world.pid))
    finally:
        world.close()


def draw(by_axis: dict[str, list[Point]], target: Path) -> None:
    """One panel an axis: what a message costs, and start-up."""
    import matplotlib as mpl

    mpl.use("Agg")
    mpl.rcParams |= {"svg.hashsalt": "switchboard", "svg.fonttype": "none"}
    from matplotlib import pyplot as plt

    figure, panels = plt.subplots(1, len(by_axis), figsize=(13, 3.2), layout="constrained")
    for panel, (axis, points) in zip(panels, by_axis.items(), strict=True):
        sizes = [point.size for point in points]
        panel.plot(sizes, [point.cost for point in points], "o-", color="#1264a3")
        panel.set_ylim(bottom=0)
        panel.set_xlabel(axis)
        panel.set_ylabel("processor a message, ms", color="#1264a3")
        other = panel.twinx()
        other.plot(sizes, [point.start_cost for point in points], "s--", color="#e01e5a")
        other.set_ylim(bottom=0)
        other.set_ylabel("processor a start, s", color="#e01e5a")
    figure.savefig(target, metadata={"Date": None})


def main(argv: Sequence[str] | None = None) -> None:
    """Measure every axis, print the table, and draw it where asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=Path, help="a Slack export, as a folder")
    parser.add_argument("--svg", type=Path, help="where to draw it")
    parser.add_argument("--axes", nargs="+", choices=sorted(AXES), default=list(AXES))
    given = parser.parse_args(argv)
    print(f"load average at the start: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    by_axis: dict[str, list[Point]] = {}
    fork_server = ForkServer()
    try:
        for axis in given.axes:
            for size in AXES[axis][1]:
                with tempfile.TemporaryDirectory() as folder:
                    words = words_from(given.messages)
                    point = measure(axis, size, Path(folder), fork_server, words)
                by_axis.setdefault(axis, []).append(point)
                print(
                    f"{axis:32}{size:>9,}  start-up {point.start_up:5.2f} s "
                    f"({point.start_cost:.2f} s of processor)  "
                    f"{point.cost:5.1f} ms a message  ack p50 {point.ack:6.1f} ms  "
                    f"{point.megabytes:.0f} MiB",
                    flush=True,
                )
    finally:
        fork_server.close()
    if given.svg:
        draw(by_axis, given.svg)


if __name__ == "__main__":
    main()
