"""The measures of docs/matching.md: what judged readings come to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from bot.core.triage import suggests_from
from bot.evaluation.trial import JudgedReading
from bot.matching.arrays import Doubles
from bot.matching.confidence.self_test import NEVER
from bot.matching.index import Index

ANSWERABLE_WEIGHT = 0.7  # of all questions, whatever the file's own mix
ACCEPTED = 0.02  # wrong replies of all questions


@dataclass(frozen=True, slots=True)
class Measures:
    """The measures of docs/matching.md: shares, or None where nothing can be said."""

    answers: int
    phrasings: int
    questions: int
    without_answer: int
    accuracy: float | None
    """Of the questions that have an answer: those whose answer ranks first."""
    among_three: float | None
    """Of these: those whose answer is among the first three."""
    auroc: float | None
    """See `auroc`."""
    oracle: float | None
    """The coverage of the lowest threshold that keeps to the accepted wrong share, had one known
    the labels."""
    coverage: float | None
    """Of the questions that have an answer: those that it was sent to."""
    wrong_of_all: float
    """Of all questions: those that a wrong answer was sent to."""
    wrong_of_sent: float | None
    shown_right: float | None
    """Of the questions that have an answer: those that were not sent it, but shown it to pick."""
    unknown_shown: float | None
    """Of the questions that have none: those that were shown something to pick."""
    reply_at: float
    suggest_at: float


def measure(
    index: Index, readings: Sequence[JudgedReading], accepted: float = ACCEPTED
) -> Measures:
    """Sum readings up, weighted to 70 % questions with an answer and 30 % without.

    `accepted` is the share of wrong replies that the oracle keeps to.
    """
    known = [reading for reading in readings if reading.question.answer is not None]
    unknown = [reading for reading in readings if reading.question.answer is None]
    share = ANSWERABLE_WEIGHT if known and unknown else float(bool(known))
    wrong_known = _share(reading.is_wrong for reading in known)
    wrong_unknown = _share(reading.is_wrong for reading in unknown)
    coverage = _share(reading.is_right for reading in known)
    wrong = share * (wrong_known or 0.0) + (1 - share) * (wrong_unknown or 0.0)
    sent = wrong + share * (coverage or 0.0)
    return Measures(
        answers=len(index.texts.answers),
        phrasings=index.texts.asks,
        questions=len(readings),
        without_answer=len(unknown),
        accuracy=_share(reading.is_first for reading in known),
        among_three=_share(reading.is_near for reading in known),
        auroc=auroc([r.confidence for r in known], [r.confidence for r in unknown]),
        oracle=oracle_coverage(readings, accepted),
        coverage=coverage,
        wrong_of_all=wrong,
        wrong_of_sent=wrong / sent if sent else None,
        shown_right=_share(reading.is_shown for reading in known),
        unknown_shown=_share(bool(reading.suggested) for reading in unknown),
        reply_at=index.thresholds.reply,
        suggest_at=suggests_from(index.thresholds),
    )


def oracle_coverage(
    readings: Sequence[JudgedReading],
    accepted: float = ACCEPTED,
    answerable: float | None = ANSWERABLE_WEIGHT,
) -> float | None:
    """The coverage of the lowest threshold on evidence whose wrong share is accepted.

    `answerable` is the share of questions that have an answer, or None: as it is in the readings.
    """
    evidence = np.asarray([reading.evidence for reading in readings], np.float64)
    right = np.asarray([reading.is_first for reading in readings], np.bool_)
    known = np.asarray([reading.question.answer is not None for reading in readings], np.bool_)
    have, have_none = int(known.sum()), int((~known).sum())
    if not have:
        return None
    share = have / len(known) if answerable is None or not have_none else answerable
    weights = np.where(known, share / have, (1 - share) / max(1, have_none))
    order = np.argsort(-evidence, kind="stable")
    ordered, is_right = evidence[order], right[order]
    wrong = np.cumsum(np.where(is_right, 0.0, weights[order]))
    last = np.flatnonzero(np.append(ordered[1:] < ordered[:-1], True))  # of those equally sure
    kept_to = last[(wrong[last] <= accepted + 1e-9) & (ordered[last] > NEVER)]
    return float(is_right[: kept_to[-1] + 1].sum() / have) if len(kept_to) else 0.0


def _share(traits: Iterable[bool]) -> float | None:
    every = list(traits)
    return sum(every) / len(every) if every else None


def auroc(known: Sequence[float], unknown: Sequence[float]) -> float | None:
    """The chance that a question with an answer has more confidence than one without."""
    if not known or not unknown:
        return None
    values: Doubles = np.asarray([*known, *unknown])
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[place]
    above = float(ranks[: len(known)].sum()) - len(known) * (len(known) + 1) / 2
    return above / (len(known) * len(unknown))
