"""More than Slack ever sends, for long: nothing lost, nothing twice, and memory that stays flat.

`python -m tests.torture.load rush --rate 83 --seconds 600` sends ten times Slack's ceiling, with
Slack's limits on, stops the bot in the middle of it, and starts it again.
`python -m tests.torture.load day --events 100000` plays a day of virtual time, as fast as it goes.
"""

from __future__ import annotations

import argparse
import contextlib
import logging
import signal
import sys
import tempfile
import time
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from bot.sandbox.delivery import BotDelivery
from bot.sandbox.sample_world import TEAMMATES
from tests.waiting import until

from .crowded_world import CrowdedWorld, make_crowded_world, memory, words_from
from .fork_server import ForkServer
from .table import Tried

log = logging.getLogger(__name__)

CEILING = 30_000 / 3600  # events a second that Slack sends one workspace at most
_UNDER_WAY = 40  # events that a day has on their way at once
_MOST_SETTLING = 400  # questions that wait for their decision before a day's clock goes on
_STEP = 0.5  # seconds between two pushes of a day's clock
_T95 = 1.96
_ANSWERED_AFTER = 200  # messages later
_ANSWER = "I have looked into it, and it should work again now."


@dataclass
class Outcome:
    """What came of a run."""

    sent: int
    lost: int
    doubled: int
    undecided: int
    unsaid: int
    failed: int
    acks: list[float]
    redelivered: int
    outbox: Counter[str]
    stopped_in: float = 0.0

    @property
    def is_good(self) -> bool:
        return not (self.lost or self.doubled or self.undecided or self.unsaid or self.failed)

    def row(self, what: str) -> Tried:
        return Tried(what, self.sent, self.lost, self.doubled, worst=max(self.acks, default=0.0))


@dataclass
class Ledger:
    """What was sent and how it was acked; the sandbox itself need not remember a day of traffic."""

    world: CrowdedWorld
    places: set[tuple[str, str]] = field(default_factory=set)
    acks: list[float] = field(default_factory=list)
    redelivered: int = 0
    given_up: int = 0

    def close(self) -> None:
        """Enter what has come to its end, and have the sandbox forget it."""
        box = self.world.sandbox
        log = box.deliverer.log
        while log and log[0].done.is_set():
            one = log.popleft()
            event = one.payload.get("event", {})
            if event.get("type") == "message" and not {"bot_id", "subtype"} & event.keys():
                self._enter(one, (event["channel"], event["ts"]))
        box.forget_traffic(only_calls=True)

    def _enter(self, one: BotDelivery, place: tuple[str, str]) -> None:
        self.places.add(place)
        self.redelivered += len(one.attempts) > 1
        self.given_up += not one.is_acked
        self.acks += [each.seconds for each in one.attempts if each.outcome == "acked"]


def rush(folder: Path, *, rate: float, seconds: float, messages: Path | None) -> Outcome:
    """Send faster than Slack ever does, with Slack's limits on; stop the bot on the way."""
    fork_server = ForkServer()
    world = make_crowded_world(folder, fork_server, channels=100, limits=True)
    ledger = Ledger(world)
    try:
        world.time_start()
        words = words_from(messages)
        _send(world, ledger, words, rate, seconds * 0.9)
        stopped_in = _stop_while_it_comes(world, words, rate)
        world.time_start()
        _send(world, ledger, words, rate, seconds * 0.1)
        return _outcome(world, ledger, stopped_in)
    finally:
        world.close()
        fork_server.close()


def _send(
    world: CrowdedWorld, ledger: Ledger, words: Iterator[str], rate: float, seconds: float
) -> None:
    began, number = time.monotonic(), 0
    while time.monotonic() < began + seconds:
        world.post(next(words))
        number += 1
        if number % 100 == 0:
            ledger.close()
        time.sleep(max(0.0, began + number / rate - time.monotonic()))


def _stop_while_it_comes(world: CrowdedWorld, words: Iterator[str], rate: float) -> float:
    """SIGTERM with events on their way and more to come; gives how long it took."""
    world.send(signal.SIGTERM)
    began = time.monotonic()
    while world.fork_server.status(world.pid) is None:
        assert time.monotonic() < began + 20, "it does not stop"
        world.post(next(words))
        time.sleep(1 / rate)
    assert world.fork_server.status(world.pid) == 0, "it did not end well"
    return time.monotonic() - began


def _outcome(world: CrowdedWorld, ledger: Ledger, stopped_in: float = 0.0) -> Outcome:
    """Wait until every event was acked and every question decided, and read over what there is."""
    until(lambda: not world.sandbox.deliverer.under_way, "the acks", timeout=600, pause=0.2)
    with contextlib.suppress(TimeoutError):  # what is not decided by then is counted
        until(lambda: not _undecided(world), "decisions", timeout=900, pause=1.0)
    ledger.close()
    kept = world.rows(
        """SELECT c.slack_id, m.ts FROM question_messages m
        JOIN channels c ON c.key = m.channel"""
    )
    ends = Counter(row["state"] for row in world.rows("SELECT state FROM outbox"))
    return Outcome(
        sent=len(ledger.places),
        lost=len(ledger.places - {(row["slack_id"], row["ts"]) for row in kept}) + ledger.given_up,
        doubled=_doubled(world),
        undecided=_undecided(world),
        unsaid=_unsaid(world),
        failed=ends["failed"],
        acks=ledger.acks,
        redelivered=ledger.redelivered,
        outbox=ends,
        stopped_in=stopped_in,
    )


def _undecided(world: CrowdedWorld) -> int:
    """Questions that nobody has: a teammate may be faster than the decision."""
    return world.count(
        """SELECT count(*) FROM questions WHERE state = 'settling'
            OR (state <> 'ignored' AND NOT EXISTS
                (SELECT 1 FROM decisions d WHERE d.question = questions.id)
                AND NOT EXISTS
                (SELECT 1 FROM escalations e WHERE e.question = questions.id))"""
    )


def _unsaid(world: CrowdedWorld) -> int:
    """Questions that got something, and about which nothing was ever put in the outbox."""
    return world.count(
        """SELECT count(*) FROM questions q WHERE state IN ('answered', 'suggested',
                'escalated') AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.question = q.id)"""
    )


def _doubled(world: CrowdedWorld) -> int:
    tokens: Counter[str] = Counter()
    for channel in world.sandbox.workspace.world.channels:
        for message in world.sandbox.messages(channel):
            if message.get("bot_id") == world.sandbox.bot_id:
                payload = (message.get("metadata") or {}).get("event_payload") or {}
                tokens.update(payload.values())
    return sum(count - 1 for count in tokens.values())


@dataclass(frozen=True)
class Sample:
    """The bot at one moment of a day."""

    events: int
    megabytes: float
    database: int


@dataclass(frozen=True)
class Day:
    """A day of virtual time."""

    outcome: Outcome
    samples: list[Sample]
    seconds: float
    rows: dict[str, int]

    def slope(self) -> tuple[float, float]:
        """Megabytes that 10,000 events add after the first tenth, and half its 95 % interval."""
        later = [each for each in self.samples if each.events >= self.samples[-1].events / 10]
        x = np.array([each.events / 10_000 for each in later])
        y = np.array([each.megabytes for each in later])
        (slope, _), covariance = np.polyfit(x, y, 1, cov=True)
        return float(slope), float(_T95 * np.sqrt(covariance[0, 0]))


def day(
    folder: Path,
    *,
    events: int,
    hours: float,
    messages: Path | None,
    most_seconds: float = float("inf"),
) -> Day:
    """So many messages over so many hours of virtual time; teammates answer what they are given.

    On a machine that is too slow for it, it ends after `most_seconds`, with as many as there were.
    """
    fork_server = ForkServer()
    world = make_crowded_world(folder, fork_server, channels=100, pace=0.01, has_own_clock=True)
    ledger = Ledger(world)
    samples: list[Sample] = []
    began = time.monotonic()
    try:
        world.time_start()
        for number in _messages_of_a_day(world, events, hours, words_from(messages)):
            if number % max(1, events // 200) == 0:
                samples.append(_sample(world, number))
                log.info("%s", samples[-1])
                ledger.close()
            if time.monotonic() - began > most_seconds:
                break
        world.pass_time(60)
        outcome = _outcome(world, ledger)
        samples.append(_sample(world, len(ledger.places)))
        tables = world.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
        rows = {
            name: world.count(f'SELECT count(*) FROM "{name}"')
            for name in (table["name"] for table in tables)
        }
        return Day(outcome, samples, time.monotonic() - began, rows)
    finally:
        world.close()
        fork_server.close()


def _messages_of_a_day(
    world: CrowdedWorld, events: int, hours: float, words: Iterator[str]
) -> Iterator[int]:
    """Send as fast as the bot hears; each third message is a teammate's, below an older one."""
    asked: deque[tuple[str, str]] = deque()
    pushed = time.monotonic()
    for number in range(events):
        if number % 3 == 2 and len(asked) > _ANSWERED_AFTER:
            channel, ts = asked.popleft()
            teammate = TEAMMATES[number % len(TEAMMATES)]
            world.sandbox.as_user(teammate).post(channel, _ANSWER, thread_ts=ts)
        else:
            asked.append(world.post(next(words)))
        while world.sandbox.deliverer.under_way > _UNDER_WAY:
            time.sleep(0.002)
        if time.monotonic() - pushed >= _STEP:
            pushed = time.monotonic()
            world.pass_time(hours * 3600 * (number + 1) / events - world.ahead)
            until(lambda: _settling(world) < _MOST_SETTLING, "decisions", timeout=300, pause=0.1)
        yield number


def _settling(world: CrowdedWorld) -> int:
    """The day goes no faster than the bot's clock decides what has settled."""
    return world.count("SELECT count(*) FROM questions WHERE state = 'settling'")


def _sample(world: CrowdedWorld, events: int) -> Sample:
    files = world.folder.glob(f"{world.database.name}*")
    return Sample(events, memory(world.pid), sum(each.stat().st_size for each in files))


def report(day: Day) -> str:
    """What a day was like, in lines."""
    slope, half = day.slope()
    first, last = day.samples[len(day.samples) // 10], day.samples[-1]
    grown = (last.database - first.database) / (last.events - first.events)
    lines = [
        f"{last.events} messages in {day.seconds:.0f} s",
        f"memory after a tenth {first.megabytes:.1f} MiB, at the end {last.megabytes:.1f} MiB",
        f"slope {slope:+.3f} MiB in 10,000 messages, 95 % within {half:.3f}",
        f"database {last.database / 2**20:.1f} MiB, {grown:.0f} bytes a message",
        *(f"  {name:20}{count:>9,} rows" for name, count in sorted(day.rows.items()) if count),
        told(day.outcome),
    ]
    return "\n".join(lines)


def told(outcome: Outcome) -> str:
    """What came of a run, in lines."""
    quantile = np.quantile(outcome.acks, (0.5, 0.99, 1.0)) if outcome.acks else (0, 0, 0)
    return "\n".join(
        (
            f"sent {outcome.sent}, redelivered {outcome.redelivered}",
            f"lost {outcome.lost}, doubled {outcome.doubled}, undecided {outcome.undecided}",
            f"unsaid {outcome.unsaid}, failed {outcome.failed}",
            f"ack p50, p99, worst: {', '.join(f'{each:.3f} s' for each in quantile)}",
            f"outbox {dict(outcome.outbox)}; stopped in {outcome.stopped_in:.2f} s",
        )
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("rush", "day"))
    parser.add_argument("--messages", type=Path, help="a Slack export, as a folder")
    parser.add_argument("--rate", type=float, default=10 * CEILING)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--hours", type=float, default=24)
    parser.add_argument("--most-seconds", type=float, default=float("inf"))
    given = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        if given.what == "rush":
            outcome = rush(folder, rate=given.rate, seconds=given.seconds, messages=given.messages)
            sys.stdout.write(f"{told(outcome)}\n")
        else:
            played = day(
                folder,
                events=given.events,
                hours=given.hours,
                messages=given.messages,
                most_seconds=given.most_seconds,
            )
            outcome = played.outcome
            sys.stdout.write(f"{report(played)}\n")
    sys.exit(0 if outcome.is_good else 1)


if __name__ == "__main__":
    main()
