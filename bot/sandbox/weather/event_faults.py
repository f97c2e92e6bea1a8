"""Events that come twice, late, or never, as a seed decides: the same way each time."""

import random

from bot.sandbox import slack_json
from bot.sandbox.delivery import BotDelivery


class EventFaults:
    """Decides for each event what becomes of it. Events that come late change their order.

    `double` and `lose` are how likely an event is doubled or lost (0 to 1), `late` is how many
    seconds it may come late.
    """

    def __init__(
        self, seed: int, *, double: float = 0.0, lose: float = 0.0, late: float = 0.0
    ) -> None:
        self._double = double
        self._lose = lose
        self._late = late
        self._random = random.Random(seed)  # noqa: S311 - a seed

    def strike(self, delivery: BotDelivery) -> list[BotDelivery]:
        """Return what is really sent in place of an event."""
        if self._random.random() < self._lose:
            delivery.finish("dropped")
            return []
        delivery.delay = self._random.uniform(0, self._late)
        if self._random.random() >= self._double:
            return [delivery]
        again = BotDelivery(delivery.kind, slack_json.copied(delivery.payload), retries=True)
        again.delay = self._random.uniform(0, self._late)
        return [delivery, again]
