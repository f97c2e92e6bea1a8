"""What keeps a library from answering more by itself, and where more phrasings help first."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

import numpy as np

from bot.matching.confidence.calibration import Curve
from bot.matching.confidence.self_test import FEWEST_PHRASINGS, NEVER
from bot.matching.index import Index

SHOWN = (0.005, 0.01, 0.015, 0.02, 0.03, 0.05, 0.10)  # wrong shares that a table has a row for
RIVAL_SHARE = 1 / 3  # of an answer's phrasings lost to one other: a rival too near
ADDED_FIRST = 5


@dataclass(frozen=True, slots=True)
class Point:
    """What one threshold would do, as shares of all questions and of those sent a reply."""

    threshold: float
    """A confidence."""
    right_of_all: float
    wrong_of_all: float
    wrong_of_sent: float


def points_of(index: Index) -> list[Point]:
    """The thresholds at the wrong shares worth showing."""
    curve: Curve = index.calibration.first_day.curve
    points = []
    for share in SHOWN:
        below = np.flatnonzero(curve.wrong <= share)
        if below.size:
            at = int(below[0])
            sent = float(curve.sent[at]) or 1.0
            wrong, right = float(curve.wrong[at]), float(curve.right[at])
            threshold = index.calibration.probability(float(curve.evidence[at]))
            points.append(Point(threshold, right, wrong, wrong / sent))
    return points


def held_back(index: Index) -> dict[str, str]:
    """The answers that are not, or hardly ever, sent automatically, and why."""
    answers = index.texts.answers
    reasons = {
        answer.slug: f"{_phrasings(answer.asks)}; below {FEWEST_PHRASINGS} more must speak for it"
        for answer in answers
        if answer.asks < FEWEST_PHRASINGS
    }
    for text, columns in index.exact.items():
        for column in columns if len(columns) > 1 else ():
            others = sorted(answers[other].slug for other in columns - {column})
            reason = f"{', '.join(others)} has the same phrasing: {text}"
            reasons.setdefault(answers[column].slug, reason)
    lost: dict[str, Counter[str]] = defaultdict(Counter)
    for own in index.own_phrasings():
        if not own.is_found:
            lost[own.slug][own.first] += 1
    asks = {answer.slug: answer.asks for answer in answers}
    for slug, rivals in lost.items():
        rival, count = rivals.most_common(1)[0]
        if count >= 2 and count / asks[slug] >= RIVAL_SHARE:
            reasons.setdefault(slug, f"a rival too near: {rival} takes {count} of {asks[slug]}")
    return reasons


def _phrasings(count: int) -> str:
    return f"{count} phrasing{'' if count == 1 else 's'}"


@dataclass(frozen=True, slots=True)
class Weak:
    """An answer whose own phrasings are seldom sent."""

    slug: str
    share: float
    """Of its own phrasings: those that would be answered, did the library not know them."""
    asks: int
    phrasing: str
    """The one least like the others."""


def add_first(index: Index) -> list[Weak]:
    """The answers where more phrasings help most: those whose own are least often sent."""
    reply_at = index.calibration.reply_at
    asked: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for own, evidence in zip(index.own_phrasings(), index.self_test.known, strict=True):
        asked[own.slug].append((float(evidence) if own.is_found else NEVER, own.phrasing))
    weak = [
        Weak(slug, sum(e >= reply_at for e, _ in asks) / len(asks), len(asks), min(asks)[1])
        for slug, asks in asked.items()
    ]
    return sorted(weak, key=lambda one: (one.share, one.asks, one.slug))[:ADDED_FIRST]
