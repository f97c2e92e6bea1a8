"""Slack's bad days from a seed: events that come twice, late, or never."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from bot.sandbox import slack_json
from bot.sandbox.delivery import Delivery


@dataclass(frozen=True)
class Forecast:
    """How likely an event is doubled or lost (0 to 1), and how late it may come (seconds)."""

    double: float = 0.0
    lose: float = 0.0
    late: float = 0.0


class Weather:
    """Decides for each event what becomes of it. Events that come late change their order."""

    def __init__(self, forecast: Forecast, seed: int) -> None:
        self._forecast = forecast
        self._random = random.Random(seed)  # noqa: S311 - a seed

    def __call__(self, delivery: Delivery) -> Iterator[Delivery]:
        """Yield what is really sent."""
        if self._random.random() < self._forecast.lose:
            delivery.finish("dropped")
            return
        delivery.delay = self._random.uniform(0, self._forecast.late)
        yield delivery
        if self._random.random() < self._forecast.double:
            again = Delivery(delivery.kind, slack_json.copied(delivery.payload), retries=True)
            again.delay = self._random.uniform(0, self._forecast.late)
            yield again
