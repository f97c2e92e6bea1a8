"""What the reply threshold rests on, as `switchboard calibrate` prints it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from bot.matching.arrays import Bools, Ints
from bot.matching.confidence.calibration import Calibration
from bot.matching.confidence.traffic import Decided
from bot.matching.confidence.use import Stratum

MORE_GRADES = 50


@dataclass(frozen=True, slots=True)
class Basis:
    """What a threshold rests on; thresholds and the floor are evidence.

    `kept` and `sent` are of requests at or above the threshold in force, `requests` is all of them;
    `all_right` and `as_now` are the thresholds that so many more grades would make.
    """

    simulated: float
    floor: float
    first_day: float
    reply_at: float
    expected_wrong: float
    requests: float
    kept: Stratum
    sent: Stratum
    all_right: float
    as_now: float


def basis_of(calibration: Calibration) -> Basis:
    """What a threshold rests on."""
    use, first_day = calibration.use, calibration.first_day
    return Basis(
        simulated=first_day.simulated,
        floor=first_day.floor,
        first_day=first_day.reply_at,
        reply_at=use.reply_at,
        expected_wrong=use.wrong_at,
        requests=use.requests,
        kept=use.kept,
        sent=use.sent,
        all_right=use.with_more_grades(MORE_GRADES, all_right=True).reply_at,
        as_now=use.with_more_grades(MORE_GRADES).reply_at,
    )


def counted(decided: Decided) -> tuple[Stratum, Stratum]:
    """The requests that were kept back, and those that were sent: each once, all of them."""
    is_wrong = np.where(decided.grades != 0, decided.grades, decided.shown) < 0
    return (
        _stratum(~decided.is_sent, decided.shown, is_wrong),
        _stratum(decided.is_sent, decided.grades + 3 * decided.shown, is_wrong),
    )


def _stratum(rows: Bools, labels: Ints, is_wrong: Bools) -> Stratum:
    labelled = rows & (labels != 0)
    return Stratum(int(rows.sum()), int(labelled.sum()), int((labelled & is_wrong).sum()))


def lines_of(decided: Decided, basis: Basis) -> Iterator[str]:
    """The lines that say it."""
    kept, sent = counted(decided)
    yield f"{len(decided.evidence)} requests decided on with this score; what people showed since:"
    yield f"  kept back {_told(kept)}"
    yield f"  sent      {_told(sent)}"
    yield (
        f"replies from evidence {basis.reply_at:.2f}, on the first day from {basis.first_day:.2f} "
        f"(the library's test of itself {basis.simulated:.2f}, other libraries {basis.floor:.2f})"
    )
    yield f"at or above it, of {basis.requests:.0f} requests, the older ones counting less:"
    yield f"  kept back {_told(basis.kept)}"
    yield f"  sent      {_told(basis.sent)}"
    yield f"  so that {basis.expected_wrong:.1%} of all requests are expected to get a wrong reply"
    yield (
        f"{MORE_GRADES} more grades would make it {basis.all_right:.2f} if all were right, "
        f"{basis.as_now:.2f} if they were as those so far"
    )


def _told(stratum: Stratum) -> str:
    return (
        f"{stratum.requests:.0f}, of these labelled {stratum.labelled:.0f}, "
        f"of these wrong {stratum.wrong:.0f}"
    )
