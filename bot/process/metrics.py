"""Counts what the bot does, for Prometheus. Ids are not labels, and words are nowhere."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from bot.core.messages import Deleted, Edited, Heard
from bot.core.outbox import OutboxRow
from bot.services.hearing.incoming import Hearing
from bot.services.queue import OutboxQueue

_SHORT = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)
_LONG = (0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0, 3600.0)


class Metrics:
    """What is counted as it happens; a registry of its own, so that two bots can be one process."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.heard = Counter(
            "switchboard_messages_heard",
            "Messages, edits and deletions taken in since the start, by what was made of them.",
            ["outcome"],
            registry=self.registry,
        )
        self.hearing = Histogram(
            "switchboard_hear_to_commit_seconds",
            "From a message's arrival to the commit that keeps it.",
            buckets=_SHORT,
            registry=self.registry,
        )
        self.said = Counter(
            "switchboard_outbox_ended",
            "Things to say that ended since the start, by kind and how: sent, dropped, failed.",
            ["kind", "state"],
            registry=self.registry,
        )
        self.saying = Histogram(
            "switchboard_decide_to_sent_seconds",
            "From the decision to say something to Slack having it.",
            buckets=_LONG,
            registry=self.registry,
        )
        self.caught_up_at = Gauge(
            "switchboard_caught_up_timestamp_seconds",
            "When history was last read to its end; 0 before the first time.",
            registry=self.registry,
        )

    def hear(self, listen: Callable[[], str]) -> str:
        """Take a message in, and count it."""
        started = time.perf_counter()
        outcome = listen()
        self.hearing.observe(time.perf_counter() - started)
        self.heard.labels(outcome.partition(":")[0]).inc()
        return outcome

    def ended(self, row: OutboxRow, state: str, at: datetime) -> None:
        """Something to say has come to its end."""
        self.said.labels(row.kind, state).inc()
        if state == "sent":
            self.saying.observe(max(0.0, (at - row.created_at).total_seconds()))

    def caught_up(self) -> None:
        """History was read to its end."""
        self.caught_up_at.set_to_current_time()


@dataclass(frozen=True)
class CountingHearing(Hearing):
    """Hears messages, and counts what was made of each."""

    metrics: Metrics

    def hear(self, heard: Heard) -> str:
        """Take in a new message."""
        return self.metrics.hear(lambda: Hearing.hear(self, heard))

    def hear_edit(self, edited: Edited) -> str:
        """Take in a change to a message."""
        return self.metrics.hear(lambda: Hearing.hear_edit(self, edited))

    def hear_deletion(self, deleted: Deleted) -> str:
        """Take in that a message is gone."""
        return self.metrics.hear(lambda: Hearing.hear_deletion(self, deleted))


@dataclass(frozen=True)
class CountingQueue(OutboxQueue):
    """Goes between outbox and courier, and counts how each row ends."""

    metrics: Metrics

    def sent(self, row: OutboxRow, channel_id: str | None, ts: str | None, now: datetime) -> None:
        """It is in Slack."""
        OutboxQueue.sent(self, row, channel_id, ts, now)
        self.metrics.ended(row, "sent", now)

    def drop(self, row: OutboxRow, why: str, now: datetime) -> None:
        """It is not said."""
        OutboxQueue.drop(self, row, why, now)
        self.metrics.ended(row, "dropped", now)

    def failed(self, row: OutboxRow, why: str, now: datetime) -> None:
        """It cannot be said."""
        OutboxQueue.failed(self, row, why, now)
        self.metrics.ended(row, "failed", now)
