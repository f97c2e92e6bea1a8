"""What traffic teaches the matching: what people answered, what nobody wants, how replies did."""

from __future__ import annotations

from bot.matching.confidence.traffic import RECENT, PastTraffic, wrong_among_sent
from bot.store import Tx


def past_traffic(tx: Tx, *, learns: bool = True) -> PastTraffic:
    """Everything learned so far; where it `learns`, how customers ask, too."""
    traffic = tx.traffic()
    return PastTraffic(
        taught=tx.taught() if learns else (),
        negatives=tx.closed_without_answer(),
        seen=traffic.seen,
        answerable_seen=traffic.answerable,
        expected_wrong=traffic.expected_wrong,
        graded_share=traffic.graded / traffic.sent if traffic.sent else 0.0,
        found_wrong=wrong_among_sent(
            sent=traffic.sent, graded=traffic.graded, graded_wrong=traffic.graded_wrong
        ),
        confidences=tx.confidences(RECENT),
    )
