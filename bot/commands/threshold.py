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
FEWEST_GRADES = 5  # from which what they would go on to say may be guessed


@dataclass(frozen=True, slots=True)
class Basis:
    """What a threshold rests on; thresholds and the floor are evidence.

    `kept` and `sent` are of requests at or above the threshold in force, `requests` is all of them;
    `all_right` and `as_now` are the thresholds that so many more grades would make, None while
    too few replies were graded to tell.
    """

    simulated: float
    floor: float
    first_day: float
    reply_at: float
    expected_wrong: float
    requests: float
    kept: Stratum
    sent: Stratum
    all_right: float | None
    as_now: float | None


def basis_of(calibration: Calibration) -> Basis:
    """What a threshold rests on."""
    use, first_day = calibration.use, calibration.first_day
    can_tell = use.counts.graded[0] >= FEWEST_GRADES
    return Basis(
        simulated=first_day.simulated,
        floor=first_day.floor,
        first_day=first_day.reply_at,
        reply_at=use.reply_at,
        expected_wrong=use.wrong_at,
        requests=use.requests,
        kept=use.kept,
        sent=use.sent,
        all_right=use.with_more_grades(MORE_GRADES, all_right=True).reply_at if can_tell else None,
        as_now=use.with_more_grades(MORE_GRADES).reply_at if can_tell else None,
    )


def counted(decided: Decided) -> tuple[Stratum, Stratum]:
    """The requests that were kept back, and those that were sent: each once, all of them."""
    labels = np.where(decided.grades != 0, decided.grades, decided.shown)
    return _stratum(~decided.is_sent, labels), _stratum(decided.is_sent, labels)


def _stratum(rows: Bools, labels: Ints) -> Stratum:
    labelled = rows & (labels != 0)
    return Stratum(int(rows.sum()), int(labelled.sum()), int((rows & (labels < 0)).sum()))


def lines_of(decided: Decided, basis: Basis) -> Iterator[str]:
    """The lines that say it."""
    yield (
        f"on the first day it replies from evidence {basis.first_day:.2f}: the library's test of "
        f"itself says {basis.simulated:.2f}, other libraries {basis.floor:.2f}"
    )
    if not len(decided.evidence):
        yield (
            f"so {basis.expected_wrong:.1%} of all questions are expected to get a wrong reply; "
            "what people grade, press and answer will move it"
        )
        return
    kept, sent = counted(decided)
    yield f"{len(decided.evidence)} requests decided on since, with this score:"
    yield f"  kept back {_told(kept)}"
    yield f"  sent      {_told(sent)}"
    yield (
        f"now it replies from {basis.reply_at:.2f}; at or above that, of {basis.requests:.0f} "
        "requests, the older ones counting less:"
    )
    yield f"  kept back {_told(basis.kept)}"
    yield f"  sent      {_told(basis.sent)}"
    yield f"so {basis.expected_wrong:.1%} of all questions are expected to get a wrong reply"
    if basis.all_right is not None and basis.as_now is not None:
        yield (
            f"{MORE_GRADES} more grades would make it {basis.all_right:.2f} if all were right, "
            f"{basis.as_now:.2f} if they were as those so far"
        )


def _told(stratum: Stratum) -> str:
    return (
        f"{stratum.requests:.0f}; people showed of {stratum.labelled:.0f} what was right, "
        f"and that {stratum.wrong:.0f} were wrong"
    )
