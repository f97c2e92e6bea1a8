"""From evidence to probability, and from the wrong share one accepts to the thresholds."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from bot.core.ranking import Thresholds
from bot.matching.arrays import Doubles, Floats
from bot.matching.confidence.self_test import NEVER, SelfTest
from bot.matching.confidence.traffic import TEACHERS_NOISE, PastTraffic

EXPECTED_ANSWERABLE = 0.7  # before any traffic was seen
PRIOR_SEEN = 50  # as many questions as that expectation is worth
PRIOR_NEGATIVES = 100  # as many closed questions as the simulated unknown ones are worth
PRIOR_TRAFFIC = 50  # as many questions that were seen as all the simulated ones are worth
PRIOR_WRONG = 10.0  # wrong replies that the self-test's word is worth against grades of all
LEAST_PRIOR = 3.0  # the same, where only few replies were graded
LEAST_FACTOR, MOST_FACTOR = 2 / 3, 2.0
SUGGEST_WRONG = 0.20  # the simulated wrong share at which suggesting begins
STEPS = 400  # thresholds tried

# What is usual in other libraries, for one too small to show its own: the evidence from which to
# reply, the evidence that is even odds, how fast odds turn, and how many phrasings that is worth.
USUAL_REPLY, USUAL_MIDDLE, USUAL_SLOPE = 1.3, 0.8, 3.5
USUAL_WORTH = 30
PRIOR_POINTS = 4.0


@dataclass(frozen=True, slots=True)
class Curve:
    """What each threshold would do, lowest first; all arrays are `(thresholds,)`."""

    evidence: Doubles
    wrong: Doubles
    """The share of all questions that would get a wrong reply."""
    right: Doubles
    """The share that would get the right one."""

    @property
    def sent(self) -> Doubles:
        """The share of questions that get an automatic reply."""
        return self.wrong + self.right


@dataclass(frozen=True, slots=True)
class Calibration:
    """The thresholds, and the map from evidence to probability they are expressed in."""

    slope: float
    middle: float
    """The evidence that is even odds."""
    reply_at: float
    """The evidence from which an answer is sent."""
    suggest_at: float
    """The evidence from which it is suggested."""
    expected_wrong: float
    """The share of all questions that get a wrong reply so, as far as one can tell."""
    curve: Curve

    def probability(self, evidence: float) -> float:
        """How likely an answer of this evidence is the right one.

        `1 / (1 + exp(-slope (evidence - middle)))`.
        """
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, self.slope * (evidence - self.middle)))))

    @property
    def thresholds(self) -> Thresholds:
        """The thresholds as probabilities."""
        return Thresholds(self.probability(self.reply_at), self.probability(self.suggest_at))


def calibrate(
    self_test: SelfTest,
    traffic: PastTraffic,
    wrong_rate: float,
    nearness: float = 1.0,
    traffic_mistakes: float = 1.0,
) -> Calibration:
    """Find the lowest thresholds whose wrong share is accepted, here and at any higher one.

    `nearness` and `traffic_mistakes` are those of `Tuning`.
    """
    slope, middle = fit(self_test, answerable_share(traffic), nearness)
    curve = curve_of(self_test, traffic, nearness)
    curve = _seen_in_traffic(curve, traffic, slope, middle, traffic_mistakes * correction(traffic))
    simulated, expected = _lowest(curve, wrong_rate)
    reply_at = _cautious(simulated, len(self_test.known))
    suggest_at, _ = _lowest(curve, max(SUGGEST_WRONG, wrong_rate))
    return Calibration(slope, middle, reply_at, min(suggest_at, reply_at), expected, curve)


def answerable_share(traffic: PastTraffic) -> float:
    """The share of questions that have an answer, as far as traffic has shown it; 0.2 to 0.9.

    As if 50 questions had been seen before, of which 0.7 had one.
    """
    answerable = PRIOR_SEEN * EXPECTED_ANSWERABLE + traffic.answerable_seen
    return min(0.9, max(0.2, answerable / (PRIOR_SEEN + traffic.seen)))


def correction(traffic: PastTraffic) -> float:
    """By how much grades say that the self-test is too kind, or too strict; 2/3 to 2.

    `(prior + share found_wrong) / (prior + share expected_wrong)`, with share that of replies
    graded, and a prior of 10 wrong replies times it, or 3.
    """
    share = traffic.graded_share
    prior = max(LEAST_PRIOR, PRIOR_WRONG * share)
    factor = (prior + share * traffic.found_wrong) / (prior + share * traffic.expected_wrong)
    return min(MOST_FACTOR, max(LEAST_FACTOR, factor))


def curve_of(self_test: SelfTest, traffic: PastTraffic, nearness: float = 1.0) -> Curve:
    """The simulated shares over all thresholds worth trying, corrected by what traffic taught."""
    evidence = np.concatenate((self_test.known, self_test.unknown, self_test.closed))
    tried: Doubles = np.unique(evidence[evidence > NEVER]).astype(np.float64)
    if len(tried) > STEPS:
        tried = tried[np.linspace(0, len(tried) - 1, STEPS).astype(int)]
    answerable = answerable_share(traffic)
    closed = len(self_test.closed)
    amiss = _amiss(self_test, tried)
    unknown = _share_above(self_test.unknown, tried, len(self_test.unknown))
    stored = _share_above(self_test.closed, tried, 1)
    unanswerable = (PRIOR_NEGATIVES * nearness * unknown + stored) / (PRIOR_NEGATIVES + closed)
    right = _share_above(self_test.known[self_test.is_right], tried, len(self_test.known))
    wrong = correction(traffic) * (answerable * amiss + (1 - answerable) * unanswerable)
    return Curve(tried, wrong, answerable * right)


def _seen_in_traffic(
    curve: Curve, traffic: PastTraffic, slope: float, middle: float, factor: float
) -> Curve:
    """The same shares where real questions are as sure as they were lately.

    What was sent is not learned, so that a library's own phrasings are its hard questions: played
    against itself it sends less than it does, and so seems to err less often.
    """
    sure: Doubles = np.sort(np.asarray(traffic.confidences, np.float64))
    if not len(sure):
        return curve
    at = np.searchsorted(sure, likely(slope * (curve.evidence - middle)), side="left")
    right = np.append(np.cumsum(sure[::-1])[::-1], 0.0)[at]
    wrong = np.append(np.cumsum(1 - sure[::-1])[::-1], 0.0)[at]
    total = PRIOR_TRAFFIC + len(sure)
    return Curve(
        curve.evidence,
        (PRIOR_TRAFFIC * curve.wrong + factor * wrong) / total,
        (PRIOR_TRAFFIC * curve.right + right) / total,
    )


def _amiss(self_test: SelfTest, tried: Doubles) -> Doubles:
    """The simulated share of known questions answered wrongly: `(thresholds,)`.

    Some learned phrasings stand with the wrong answer; held out, they look like a wrong reply where
    the index is right. As many as people usually get wrong, and were not left out, are not counted.
    """
    known, learned, total = self_test.known, self_test.is_learned, len(self_test.known)
    left_out = len(self_test.mistaught)
    mistaught = max(0.0, TEACHERS_NOISE - left_out / max(1, int(learned.sum()) + left_out))
    wrong = ~self_test.is_right
    written = _share_above(known[wrong & ~learned], tried, total)
    taught = _share_above(known[wrong & learned], tried, total)
    sent = _share_above(known[learned], tried, total)
    return np.asarray(written + np.maximum(0.0, taught - mistaught * sent), np.float64)


def _share_above(values: Floats, tried: Doubles, of: int) -> Doubles:
    """How many of the values are at or above each threshold, of so many: `(thresholds,)`."""
    ordered = np.sort(values.astype(np.float64))
    above = len(ordered) - np.searchsorted(ordered, tried, side="left")
    return np.asarray(above / max(1, of), np.float64)


def _lowest(curve: Curve, accepted: float) -> tuple[float, float]:
    """The lowest threshold that keeps to the accepted share from there on, and its share."""
    if not len(curve.evidence):
        return USUAL_REPLY, 0.0
    too_wrong = np.flatnonzero(curve.wrong > accepted)
    at = int(too_wrong[-1]) + 1 if len(too_wrong) else 0
    if at == len(curve.evidence):
        return float(curve.evidence[-1]) + 1e-3, 0.0
    return float(curve.evidence[at]), float(curve.wrong[at])


def _cautious(threshold: float, phrasings: int) -> float:
    """A threshold lower than is usual is believed only as far as there are phrasings behind it."""
    shown = phrasings / (phrasings + USUAL_WORTH)
    return max(threshold, shown * threshold + (1 - shown) * USUAL_REPLY)


def fit(self_test: SelfTest, answerable: float, nearness: float) -> tuple[float, float]:
    """A logistic curve through the simulated outcomes, drawn a little to the usual one.

    Gives its slope, and the evidence that is even odds.
    """
    known, unknown = self_test.known > NEVER, self_test.unknown > NEVER
    evidence = np.concatenate((self_test.known[known], self_test.unknown[unknown]))
    right = np.concatenate((self_test.is_right[known], np.zeros(int(unknown.sum()), bool)))
    weights = np.concatenate(
        (
            np.full(int(known.sum()), 2 * answerable),
            np.full(int(unknown.sum()), 2 * (1 - answerable) * nearness),
        )
    )
    prior = np.linspace(USUAL_MIDDLE - 0.8, USUAL_MIDDLE + 0.8, 9)
    usual = likely(USUAL_SLOPE * (prior - USUAL_MIDDLE))
    x = np.concatenate((evidence, prior)).astype(np.float64)
    y = np.concatenate((right, usual)).astype(np.float64)
    w = np.concatenate((weights, np.full(9, PRIOR_POINTS / 9)))
    return _logistic(x, y, w)


def likely(log_odds: Doubles) -> Doubles:
    """Probabilities from the logarithms of odds."""
    return np.asarray(1 / (1 + np.exp(-np.clip(log_odds, -30, 30))), np.float64)


def _logistic(x: Doubles, y: Doubles, w: Doubles) -> tuple[float, float]:
    """Slope and middle of a weighted one-variable logistic fit, by Newton's method."""
    design = np.column_stack((x - USUAL_MIDDLE, np.ones_like(x)))
    line = np.zeros(2)
    for _ in range(50):
        p = likely(design @ line)
        gradient = design.T @ (w * (y - p))
        hessian = (design * (w * p * (1 - p) + 1e-6)[:, None]).T @ design
        step = np.linalg.solve(hessian, gradient)
        line = line + np.clip(step, -1.0, 1.0)
        if np.abs(step).max() < 1e-6:
            break
    slope = min(40.0, max(0.5, float(line[0])))
    return slope, USUAL_MIDDLE - float(line[1]) / slope
