"""What traffic teaches the matching: what people answered, what nobody wants, how it did so far."""

from __future__ import annotations

from bot.matching.confidence.traffic import Decided, PastTraffic
from bot.store import Tx


def past_traffic(tx: Tx, *, tier: str, score: str, learns: bool = True) -> PastTraffic:
    """Everything learned so far; where it `learns`, how customers ask, too.

    What was decided counts where it was in this tier and by this version of the score.
    """
    return PastTraffic(
        taught=tx.taught() if learns else (),
        negatives=tx.closed_without_answer(),
        decided=Decided.of(tx.decided(tier, score)),
    )
