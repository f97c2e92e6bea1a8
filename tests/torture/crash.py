"""Kills the real process again and again, and compares what came of it with a run never killed.

`python -m tests.torture.crash --kills 100 --seed 7` plays one seed; `make torture` plays several.
"""

from __future__ import annotations

import argparse
import logging
import random
import signal
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.waiting import until

from .end_state import EndState, cut_power, differences, end_state_of, is_waiting
from .fork_server import ForkServer
from .kill_points import POINTS
from .leaks import leaks
from .stories import PATIENCE, Pair, Script
from .table import Tried
from .world import PAIRS, ProcessWorld, make_world

PHASES = (3, 8, 10)  # minutes: a suggestion nobody picks, the reminder, the breach
LONGEST_LIFE = 1.5  # seconds, once it is connected, of a bot that starts within USUAL_START
USUAL_START = 0.5
SLOWEST_START = 30.0
UP_FIRST = 0.8  # the share of kills at any moment that wait for a connection


@dataclass
class Executioner:
    """Starts the bot, and kills it: at a named point on some pass, or at any moment."""

    world: ProcessWorld
    seed: int
    kills: int
    every_cut: int = 5
    done: Counter[str] = field(default_factory=Counter)
    cuts: int = 0
    broken: list[str] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)
    slowness: float = 1.0
    is_resting: bool = False

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._named = [point for _ in range(self.kills // len(POINTS) + 1) for point in POINTS]
        self._chance.shuffle(self._named)

    def share_lost(self) -> float:
        """How many events Slack loses: what history gives back, as long as starts will follow."""
        return 0.1 if sum(self.done.values()) < self.kills - 4 else 0.0

    def start(self) -> None:
        self._thread.start()

    def rest(self) -> None:
        self.is_resting = True
        self._thread.join()

    @property
    def is_over(self) -> bool:
        """Whether it has killed as often as it should; it then only keeps the bot alive."""
        return sum(self.done.values()) >= self.kills

    def _run(self) -> None:
        while sum(self.done.values()) < self.kills:
            by_point = self._named and self._chance.random() < 0.65
            point = self._named.pop() if by_point else ""
            self._one_life(point, self._chance.randint(1, 12 if "commit" in point else 5))
            if sum(self.done.values()) % self.every_cut == 0:
                self.cuts += 1
                torn = self._chance.choice((0, 1, 7, 24, 512, 4096, 4120, 5000))
                self.broken += cut_power(self.world.database, self.world.folder / "cut", torn)
        self.world.start()
        while not self.is_resting:
            if not self.world.is_alive():
                self.strange.append("ended by itself, and nobody killed it")
                self.world.start()
            time.sleep(0.05)

    def _wait(self, seconds: float, *, until_up: bool = False) -> None:
        """Let it live so long, or until it is connected; a busy machine is slow to start it."""
        world, end = self.world, time.monotonic() + seconds
        while world.is_alive() and time.monotonic() < end:
            if until_up and world.sandbox.sockets:
                return
            time.sleep(0.005)

    def _one_life(self, point: str, nth: int) -> None:
        world = self.world
        until(lambda: not world.sandbox.sockets, "the end of the last life's sockets")
        began = time.monotonic()
        world.start(fault=f"{point}:{nth}" if point else "")
        if point or self._chance.random() < UP_FIRST:
            self._wait(SLOWEST_START, until_up=True)
            if world.is_alive():  # what a busy machine makes slow gets as much longer to live
                self.slowness = max(1.0, (time.monotonic() - began) / USUAL_START)
        longest = LONGEST_LIFE * self.slowness
        self._wait(longest if point else self._chance.uniform(0.0, longest))
        by_itself = not world.is_alive()
        world.send(signal.SIGKILL)
        assert world.pid is not None
        status = world.fork_server.wait(world.pid)
        if status != signal.SIGKILL:
            self.strange.append(f"ended by itself with {status} before {point}:{nth}")
        self.done[point if by_itself and point else "any moment"] += 1


@dataclass(frozen=True)
class Result:
    """One run."""

    end: EndState
    rounds: int
    stories: int
    seconds: float
    failures: list[str]
    lost_events: int
    leaked: list[str]
    worst: float


def wait_for_rest(world: ProcessWorld) -> None:
    """Wait until nothing is due and nothing is on its way."""

    def is_still() -> bool:
        now = world.sandbox.clock.now().strftime("%Y-%m-%dT%H:%M:%S")
        is_idle = world.sandbox.deliverer.under_way == 0 and world.is_alive()
        return is_idle and not is_waiting(world, now)

    until(is_still, "rest", PATIENCE)


def pass_time(world: ProcessWorld, script: Script) -> None:
    for minutes in PHASES:
        world.pass_time(minutes=minutes)
        try:
            wait_for_rest(world)
        except TimeoutError as error:
            script.failures.append(f"after {minutes} minutes: {error}")


def play(world: ProcessWorld, seed: int, executioner: Executioner | None, rounds: int) -> Result:
    """Play so many rounds, or with an executioner as many as it takes until it is done."""
    began = time.monotonic()
    loses = executioner.share_lost if executioner else lambda: 0.0
    pairs = [Pair(world, n, random.Random(seed + n), loses) for n in range(PAIRS)]
    script = Script(world, pairs, seed)
    executioner.start() if executioner else world.start()
    played = 0
    while played < rounds or (executioner is not None and not executioner.is_over):
        script.play_round(played)
        pass_time(world, script)
        played += 1
    wait_for_rest(world)
    time.sleep(0.3)
    wait_for_rest(world)
    if executioner is not None:
        executioner.rest()
    told = {ts: name for pair in pairs for ts, name in pair.told.items()}
    end = end_state_of(world, told)
    lost = sum(pair.lost for pair in pairs)
    seconds = time.monotonic() - began
    leaked = leaks(world.sandbox)
    worst = max((pair.longest for pair in pairs), default=0.0)
    return Result(end, played, script.stories, seconds, script.failures, lost, leaked, worst)


@dataclass(frozen=True)
class Verdict:
    """A killed run beside one that was left alone."""

    killed: Result
    calm: Result
    done: Counter[str]
    lives: int
    cuts: int
    faults: list[str]
    found: dict[str, list[str]]

    @property
    def is_good(self) -> bool:
        return not any(self.found.values()) and not self.faults and not self.killed.leaked

    def row(self, seed: int) -> Tried:
        """Its line in the table."""
        return Tried(
            f"killed in mid-work, with {self.cuts} power cuts",
            sum(self.done.values()),
            len(self.found["lost"]),
            len(self.found["doubled"]),
            len(self.killed.leaked),
            self.killed.worst,
            seed,
        )


def torture(folder: Path, *, kills: int, seed: int, rounds: int = 1) -> Verdict:
    """Kill, then play the same without, and compare."""
    fork_server = ForkServer()
    world = make_world(folder / "killed", fork_server, seed=seed)
    calm_world = None
    try:
        world.sandbox.weather.disturb_events(double=0.1, late=0.05)
        executioner = Executioner(world, seed, kills)
        killed = play(world, seed, executioner, rounds)
        calm_world = make_world(folder / "calm", fork_server, seed=seed)
        calm = play(calm_world, seed, None, killed.rounds)
        faults = [*killed.failures, *calm.failures, *executioner.broken, *executioner.strange]
        faults += cut_power(world.database, folder / "last", 0)
        found = differences(calm.end, killed.end)
        done, lives = executioner.done, world.lives
        return Verdict(killed, calm, done, lives, executioner.cuts, faults, found)
    finally:
        for each in filter(None, (world, calm_world)):
            each.close()
        fork_server.close()


def report(verdict: Verdict, seed: int) -> str:
    """The table."""
    killed, kinds = verdict.killed, sorted(verdict.done.items())
    rows = [
        ("seed", seed),
        ("kills", sum(verdict.done.values())),
        *((f"  at {kind}", count) for kind, count in kinds),
        ("power cuts", verdict.cuts),
        ("stories", killed.stories),
        ("events never delivered", killed.lost_events),
        ("lost", len(verdict.found["lost"])),
        ("doubled", len(verdict.found["doubled"])),
        ("out of order", len(verdict.found["order"])),
        ("leaked", len(killed.leaked)),
        ("longest wait for a first word", f"{killed.worst:.1f} s"),
        ("faults", len(verdict.faults)),
        ("seconds", f"{killed.seconds:.0f} (left alone: {verdict.calm.seconds:.0f})"),
    ]
    lines = [f"{name:31}{value}" for name, value in rows]
    lines += [f"  {kind}: {what}" for kind, all_ in verdict.found.items() for what in all_]
    return "\n".join([*lines, *(f"  fault: {fault}" for fault in verdict.faults)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args()
    logging.getLogger("aiohttp").setLevel(logging.CRITICAL)  # who is killed hangs up in mid-word
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        verdict = torture(folder, kills=given.kills, seed=given.seed)
    sys.stdout.write(f"{report(verdict, given.seed)}\n")
    sys.exit(0 if verdict.is_good else 1)


if __name__ == "__main__":
    main()
