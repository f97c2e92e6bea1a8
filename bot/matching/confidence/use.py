"""What use has shown of the threshold: how often it errs, by what people did with the questions.

A *label* is a question of which a person showed the right answer. What was sent and what was kept
back are told apart, for the two get their labels in different ways; silence is no label.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from bot.matching.arrays import Bools, Doubles, Ints
from bot.matching.confidence.traffic import GRADERS_NOISE, Decided

STEP = 0.05  # of evidence, from one threshold tried to the next
HALVED_IN = 1_000  # requests: from the newest back, each counts half as much after so many
PRIOR_LABELS = 5.0  # that the library's own test is worth, in each of the two strata
PRESSED, OF_WRONG = 1.5, 5.0  # wrong replies that show by themselves: as if so many of so many did
SAME = 1e-6  # evidence is kept in single precision


@dataclass(frozen=True, slots=True)
class Counts:
    """What is known of the requests at or above each threshold, older ones counting less.

    All are `(thresholds,)`, sums of weights.
    """

    kept: Doubles
    """Kept back."""
    kept_labelled: Doubles
    """Of these: a person answered, and showed what the first answer was worth."""
    kept_wrong: Doubles
    """Of these: the first answer was wrong."""
    sent: Doubles
    """Sent by itself."""
    graded: Doubles
    """Of these: a teammate graded them."""
    graded_wrong: Doubles
    """Of these: as wrong."""
    graded_wrong_pressed: Doubles
    """Of these: the asker had said so too, and a teammate answered otherwise."""
    sent_labelled: Doubles
    """Of what was sent: graded, or a teammate answered after the asker said that it did not help.
    """
    sent_wrong: Doubles
    """Of these: wrong. Where there is a grade, it has the word."""


@dataclass(frozen=True, slots=True)
class Stratum:
    """One of the two strata at one threshold: sums in which older requests count less."""

    requests: float
    labelled: float
    wrong: float


@dataclass(frozen=True)
class Use:
    """The wrong share that each threshold would have, as far as the library and use show it."""

    grid: Doubles
    """`(thresholds,)`: evidence, rising in steps of 0.05."""
    prior: Doubles
    """`(thresholds,)`: the wrong share of all requests by the library's own test."""
    accepted: float
    """The wrong share that one accepts."""
    first_day: float
    """The threshold before there is any label."""
    requests: float
    """How many were decided, older ones counting less."""
    counts: Counts

    @cached_property
    def wrong(self) -> Doubles:
        """The wrong share of all requests `(thresholds,)`; see `wrong_share`."""
        return wrong_share(self.counts, self.requests, self.prior)

    @property
    def labels(self) -> float:
        """How many labels there are in all, older ones counting less."""
        counts = self.counts
        return float(counts.kept_labelled[0] + counts.sent_labelled[0])

    @property
    def keeps_to_it(self) -> bool:
        """Whether any threshold keeps to the accepted share; where none does, nothing is sent."""
        return not self.labels or bool(self.wrong[-1] <= self.accepted)

    @cached_property
    def reply_at(self) -> float:
        """The lowest threshold that keeps to the accepted share, as does every higher one.

        That of the first day until there is a label; one step above all where none keeps to it.
        """
        if not self.labels:
            return self.first_day
        too_wrong = np.flatnonzero(self.wrong > self.accepted)
        at = int(too_wrong[-1]) + 1 if len(too_wrong) else 0
        return float(self.grid[at]) if at < len(self.grid) else float(self.grid[-1]) + STEP

    @property
    def wrong_at(self) -> float:
        """The wrong share that `reply_at` is expected to have; 0 where nothing is sent."""
        at = self._place
        return float(self.wrong[at]) if at < len(self.grid) else 0.0

    @property
    def kept(self) -> Stratum:
        """What was kept back at or above the threshold in force."""
        counts = self.counts
        return self._stratum(counts.kept, counts.kept_labelled, counts.kept_wrong)

    @property
    def sent(self) -> Stratum:
        """What was sent at or above the threshold in force."""
        counts = self.counts
        return self._stratum(counts.sent, counts.sent_labelled, counts.sent_wrong)

    def with_more_grades(self, grades: int, *, all_right: bool = False) -> Use:
        """What it would be if so many more sent replies were graded: as those so far, or all right.

        They are taken from replies of which nothing is known yet; where there are too few, as if
        more had been sent.
        """
        counts = self.counts
        unknown = np.maximum(0.0, counts.sent - counts.sent_labelled)
        like = next((c for c in (unknown, counts.sent) if c[0] > 0), np.ones_like(unknown))
        more = grades * like / like[0]
        graded = np.where(counts.graded > 0, counts.graded, 1.0)
        wrong = 0.0 * more if all_right else more * counts.graded_wrong / graded
        pressed = 0.0 * more if all_right else more * counts.graded_wrong_pressed / graded
        labelled = counts.sent_labelled + more
        sent = np.maximum(counts.sent, labelled)
        added = replace(
            counts,
            sent=sent,
            graded=counts.graded + more,
            graded_wrong=counts.graded_wrong + wrong,
            graded_wrong_pressed=counts.graded_wrong_pressed + pressed,
            sent_labelled=labelled,
            sent_wrong=counts.sent_wrong + wrong,
        )
        return replace(self, counts=added, requests=self.requests + float((sent - counts.sent)[0]))

    @property
    def _place(self) -> int:
        return int(np.searchsorted(self.grid, self.reply_at - SAME))

    def _stratum(self, *counts: Doubles) -> Stratum:
        at = self._place
        return Stratum(*(float(c[at]) if at < len(self.grid) else 0.0 for c in counts))


def grid_between(lowest: float, highest: float) -> Doubles:
    """The thresholds tried: multiples of 0.05, from below the lowest to above the highest."""
    first, last = int(np.floor(lowest / STEP)), int(np.ceil(highest / STEP))
    return np.asarray(np.arange(first, last + 1) * STEP, np.float64)


def look_at_use(
    decided: Decided, grid: Doubles, prior: Doubles, *, accepted: float, first_day: float
) -> Use:
    """Sum up what use has shown, beside the library's own test.

    `grid` and `prior` are those of `Use`; `first_day` is the threshold until the first label.
    """
    weights = _weights(len(decided.evidence))
    places = np.searchsorted(grid - SAME, decided.evidence.astype(np.float64), side="right")
    counts = _count(decided, places.astype(np.int64), weights, len(grid))
    return Use(grid, prior, accepted, first_day, float(weights.sum()), counts)


def wrong_share(counts: Counts, requests: float, prior: Doubles) -> Doubles:
    """The wrong share of all requests that each threshold would have: `(thresholds,)`.

    Over the strata s, `sum of (5 prior requests n_s / n + J_s H_s) / (5 + J_s)`, divided by the
    requests, with n those of the stratum at or above the threshold, J of them labelled, and H the
    wrong ones that the labels stand for. The prior alone where nothing was so sure. Of grades,
    and of the labels of what was kept back, 0.02 are taken for slips.
    """
    kept_wrong = np.maximum(0.0, counts.kept_wrong - GRADERS_NOISE * counts.kept_labelled)
    kept_wrong *= _share(counts.kept, counts.kept_labelled)
    graded = _share(counts.graded, counts.sent)
    pressed = (PRESSED + counts.graded_wrong_pressed) / (OF_WRONG + counts.graded_wrong)
    seen = graded + pressed - graded * pressed
    sent_wrong = np.maximum(0.0, counts.sent_wrong - GRADERS_NOISE * counts.graded) / seen
    both = counts.kept + counts.sent
    wrong = np.zeros_like(prior)
    for stratum, labelled, shown in (
        (counts.kept, counts.kept_labelled, kept_wrong),
        (counts.sent, counts.sent_labelled, sent_wrong),
    ):
        expected = prior * requests * _share(stratum, both)
        wrong += (PRIOR_LABELS * expected + labelled * shown) / (PRIOR_LABELS + labelled)
    return np.where(both > 0, wrong / max(requests, SAME), prior)


def _share(part: Doubles, whole: Doubles) -> Doubles:
    """Part by part; 0 where there is no whole."""
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)


def _weights(requests: int) -> Doubles:
    """`0.5 ** (i / 1000)`, newest first: `(requests,)`."""
    return np.asarray(np.exp2(np.arange(requests) / -HALVED_IN), np.float64)


def _count(decided: Decided, places: Ints, weights: Doubles, thresholds: int) -> Counts:
    """Sum the requests up; `places` has how many of the thresholds each is at or above."""

    def above(rows: Ints | Bools) -> Doubles:
        counts = np.bincount(places[rows], weights[rows], minlength=thresholds + 1)
        return np.asarray(counts[:0:-1].cumsum()[::-1], np.float64)

    labelled = np.flatnonzero((decided.grades != 0) | (decided.shown != 0))
    grades, shown = decided.grades[labelled], decided.shown[labelled]
    is_sent = decided.is_sent[labelled]
    is_kept = ~is_sent & (shown != 0)  # there is no grade of what nobody was sent
    is_graded = is_sent & (grades != 0)
    graded_wrong = is_graded & (grades < 0)
    return Counts(
        kept=above(~decided.is_sent),
        kept_labelled=above(labelled[is_kept]),
        kept_wrong=above(labelled[is_kept & (shown < 0)]),
        sent=above(decided.is_sent),
        graded=above(labelled[is_graded]),
        graded_wrong=above(labelled[graded_wrong]),
        graded_wrong_pressed=above(labelled[graded_wrong & (shown < 0)]),
        sent_labelled=above(labelled[is_sent]),
        sent_wrong=above(labelled[graded_wrong | (is_sent & (grades == 0) & (shown < 0))]),
    )
