"""How the running bot is at this moment, for its metrics and its health."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.core.overview import Tally
from bot.errors import StorageError
from bot.process.loops import Loops
from bot.slack.connection import SocketConnections
from bot.slack.courier import Courier
from bot.store import Store


@dataclass(frozen=True, slots=True)
class Vitals:
    """Which parts are alive, how many sockets stand, and what the database counts.

    `sockets` is None where events come over HTTP, `tally` where the database cannot be read.
    """

    alive: Mapping[str, bool]
    sockets: int | None
    tally: Tally | None


def take_vitals(
    courier: Courier,
    loops: Loops,
    connections: SocketConnections,
    store: Store,
    now: datetime,
) -> Vitals:
    """Look at each part."""
    alive = {"courier": courier.is_alive, **{loop.name: loop.is_alive for loop in loops}}
    try:
        with store.read() as tx:
            tally = tx.tally(now)
    except StorageError:
        tally = None
    return Vitals(alive, connections.connected(), tally)


class VitalsCollector(Collector):
    """Reads at each scrape what is true then: threads, sockets, and what the database has."""

    def __init__(self, look: Callable[[], Vitals]) -> None:
        self._look = look

    def describe(self) -> Iterable[Metric]:
        """Nothing ahead of the first scrape: the bot may not have started."""
        return ()

    def collect(self) -> Iterable[Metric]:
        """What is true now."""
        vitals = self._look()
        yield _gauges(
            "switchboard_alive",
            "Whether a part of the bot still runs (1) or has died (0).",
            "part",
            {part: int(is_alive) for part, is_alive in vitals.alive.items()},
        )
        if vitals.sockets is not None:
            name = "switchboard_sockets_connected"
            yield GaugeMetricFamily(name, "Socket Mode connections.", value=vitals.sockets)
        readable = int(vitals.tally is not None)
        name = "switchboard_database_readable"
        yield GaugeMetricFamily(name, "Whether the database could be read.", value=readable)
        if vitals.tally is not None:
            yield from _tallied(vitals.tally)


def _tallied(tally: Tally) -> Iterable[Metric]:
    decisions = CounterMetricFamily(
        "switchboard_decisions", "Decisions the database has, by action.", labels=["action"]
    )
    for action, count in tally.decisions.items():
        decisions.add_metric([action], count)
    yield decisions
    states = "Things to say, by where they stand."
    yield _gauges("switchboard_outbox_rows", states, "state", tally.outbox)
    moves = "Questions handed to people and not resolved, by state."
    yield _gauges("switchboard_escalations", moves, "state", tally.escalations)
    name = "switchboard_escalations_overdue"
    yield GaugeMetricFamily(name, "Of these, overdue and unanswered.", value=tally.overdue)


def _gauges(name: str, says: str, label: str, values: Mapping[str, int]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(name, says, labels=[label])
    for value, count in values.items():
        family.add_metric([value], count)
    return family
