"""From evidence to probability, and from the wrong share one accepts to the thresholds."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from bot.core.ranking import Thresholds
from bot.matching.arrays import Bools, Doubles, Floats
from bot.matching.confidence.self_test import NEVER, SelfTest
from bot.matching.confidence.traffic import TEACHERS_NOISE, Decided
from bot.matching.confidence.use import SAME, Use, grid_between, look_at_use

ANSWERABLE = 0.7  # of all questions: those that have an answer, as far as one knows beforehand
NEARNESS = 0.5  # how near real unknown questions come to the simulated ones: these count at it
SUGGESTED_UNKNOWN = 0.3  # of the questions without an answer: those that may be suggested on
WORTH = 40  # answers: what the experience of other libraries is worth against a library's own test
FEWEST_TO_TEST = 30  # phrasings; with fewer there is nothing to learn a threshold from
PRIOR_NEGATIVES = 100  # as many closed questions as the simulated unknown ones are worth
STEPS = 400  # thresholds tried
TRIED_AROUND = 2.5  # of evidence, around where replies begin: where use may move it
# What is usual for answers of one phrasing, where a library is too small to show its own: the
# evidence that is even odds, how fast odds turn, and how many phrasings that is worth. Of what is
# shown as confidence alone: no threshold rests on it.
USUAL_MIDDLE, USUAL_SLOPE = 1.7, 3.0
PRIOR_POINTS = 4.0


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What other libraries have shown of a tier, all in evidence."""

    floors: tuple[float, ...]
    """From where they kept to a wrong share of 1, 2, 3 and 5 %, whatever the questions that they
    could not answer."""
    suggestion: float
    """From where suggestions did more good than harm."""

    def floor(self, accepted: float) -> float:
        """From where they kept to a wrong share; between those known in a line."""
        return float(np.interp(accepted, FLOOR_SHARES, self.floors))


FLOOR_SHARES = (0.01, 0.02, 0.03, 0.05)
ELSEWHERE = {
    "semantic": Elsewhere(floors=(3.0, 2.6, 2.6, 2.4), suggestion=1.9),
    "lexical": Elsewhere(floors=(2.7, 2.3, 2.3, 2.1), suggestion=1.6),
}
FALL = math.log(FLOOR_SHARES[-1] / FLOOR_SHARES[0]) / 0.6
"""How fast the wrong share falls with evidence, where no library is there to say: as the floors of
1 and 5 %, which are 0.6 apart."""


@dataclass(frozen=True, slots=True)
class Curve:
    """What each threshold would do, lowest first; all arrays are `(thresholds,)`.

    As shares of all questions, of which 0.7 have an answer.
    """

    evidence: Doubles
    mistaken: Doubles
    """Of the questions that have an answer: those that would get another one."""
    unknown: Doubles
    """Of the questions that have none: those that would get one, were they all as near as the
    simulated ones."""
    found: Doubles
    """Of the questions that have an answer: those that would get it."""

    @property
    def wrong(self) -> Doubles:
        """The share of all questions that would get a wrong reply."""
        return ANSWERABLE * self.mistaken + (1 - ANSWERABLE) * NEARNESS * self.unknown

    @property
    def right(self) -> Doubles:
        """The share of all questions that would get the right one."""
        return ANSWERABLE * self.found

    @property
    def sent(self) -> Doubles:
        """The share of questions that get an automatic reply."""
        return self.wrong + self.right


@dataclass(frozen=True, slots=True)
class FirstDay:
    """Where replies begin before anything is known of use, and what that rests on."""

    curve: Curve
    accepted: float
    """The wrong share of all questions that one accepts."""
    simulated: float
    """The evidence from which the library's own test keeps to it."""
    floor: float
    """That from which other libraries did."""
    answers: int
    """How many have enough phrasings to be tested."""

    @property
    def is_tested(self) -> bool:
        """Whether there is enough of the library to be tested on itself."""
        return bool(len(self.curve.evidence))

    @property
    def reply_at(self) -> float:
        """The evidence from which an answer is sent: `max(s, (answers s + 40 f) / (answers + 40))`.

        With s what the test says and f the floor.
        """
        return max(self.simulated, _drawn(self.simulated, self.floor, self.answers))

    def wrong_from(self, evidence: Doubles) -> Doubles:
        """The wrong share of all questions that is expected from some evidence on.

        That of the library's test, moved up as `reply_at` is above it. Where there was none, a
        curve that has the accepted share at the floor and falls as the floors of other shares say.
        """
        if not self.is_tested:
            return np.asarray(self.accepted * np.exp(FALL * (self.floor - evidence)), np.float64)
        at = evidence - (self.reply_at - self.simulated)
        places = np.searchsorted(self.curve.evidence, at - SAME, side="left")
        return np.append(self.curve.wrong, 0.0)[places]


@dataclass(frozen=True, slots=True)
class Calibration:
    """The thresholds, what they rest on, and the map from evidence to probability."""

    slope: float
    middle: float
    """The evidence that is even odds."""
    reply_at: float
    """The evidence from which an answer is sent."""
    suggest_at: float
    """The evidence from which it is suggested."""
    first_day: FirstDay
    use: Use
    """What use has shown since."""

    @property
    def expected_wrong(self) -> float:
        """The share of all questions that get a wrong reply so, as far as one can tell."""
        return self.use.wrong_at

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
    self_test: SelfTest, decided: Decided, wrong_rate: float, answers: int, elsewhere: Elsewhere
) -> Calibration:
    """Find the lowest thresholds whose wrong share is accepted, here and at any higher one.

    `answers` is how many were tested. On the first day the library's test and the floor say where
    replies begin; from the first label on use has the word (`bot.matching.confidence.use`).
    """
    slope, middle = fit(self_test, ANSWERABLE, NEARNESS)
    floor = elsewhere.floor(wrong_rate)
    curve = curve_of(self_test)
    simulated, suggested = floor, elsewhere.suggestion
    if len(curve.evidence):
        simulated = _lowest(curve, curve.wrong, wrong_rate)
        suggested = _lowest(curve, curve.unknown, SUGGESTED_UNKNOWN)
    first_day = FirstDay(curve, wrong_rate, simulated, floor, answers)
    begins = first_day.reply_at
    grid = grid_between(begins - TRIED_AROUND, begins + TRIED_AROUND)
    prior = first_day.wrong_from(grid)
    use = look_at_use(decided, grid, prior, accepted=wrong_rate, first_day=begins)
    suggest_at = min(suggested, use.reply_at)
    return Calibration(slope, middle, use.reply_at, suggest_at, first_day, use)


def _drawn(own: float, usual: float, answers: int) -> float:
    """What a library shows, drawn to what is usual the more the fewer answers it has."""
    return (answers * own + WORTH * usual) / (answers + WORTH)


def curve_of(self_test: SelfTest) -> Curve:
    """The simulated shares over all thresholds worth trying; none where there is too little."""
    known, unknown = self_test.known[self_test.counts], self_test.unknown[self_test.counts]
    evidence = np.concatenate((known, unknown, self_test.closed))
    tried: Doubles = np.unique(evidence[evidence > NEVER]).astype(np.float64)
    if len(known) < FEWEST_TO_TEST:
        tried = tried[:0]
    if len(tried) > STEPS:
        tried = tried[np.linspace(0, len(tried) - 1, STEPS).astype(int)]
    found = self_test.known[self_test.counts & self_test.is_right]
    likened = _share_above(unknown, tried, len(unknown))
    stored = _share_above(self_test.closed, tried, 1)
    return Curve(
        evidence=tried,
        mistaken=_mistaken(self_test, tried),
        unknown=(PRIOR_NEGATIVES * likened + stored) / (PRIOR_NEGATIVES + len(self_test.closed)),
        found=_share_above(found, tried, len(known)),
    )


def _mistaken(self_test: SelfTest, tried: Doubles) -> Doubles:
    """The simulated share of known questions answered wrongly: `(thresholds,)`.

    Some learned phrasings stand with the wrong answer; held out, they look like a wrong reply where
    the index is right. As many as people usually get wrong, and were not left out, are not counted.
    """
    known, learned = self_test.known[self_test.counts], self_test.is_learned[self_test.counts]
    total = len(known)
    left_out = len(self_test.mistaught)
    mistaught = max(0.0, TEACHERS_NOISE - left_out / max(1, int(learned.sum()) + left_out))
    wrong: Bools = ~self_test.is_right[self_test.counts]
    written = _share_above(known[wrong & ~learned], tried, total)
    taught = _share_above(known[wrong & learned], tried, total)
    sent = _share_above(known[learned], tried, total)
    return np.asarray(written + np.maximum(0.0, taught - mistaught * sent), np.float64)


def _share_above(values: Floats, tried: Doubles, of: int) -> Doubles:
    """How many of the values are at or above each threshold, of so many: `(thresholds,)`."""
    ordered = np.sort(values.astype(np.float64))
    above = len(ordered) - np.searchsorted(ordered, tried, side="left")
    return np.asarray(above / max(1, of), np.float64)


def _lowest(curve: Curve, share: Doubles, accepted: float) -> float:
    """The lowest threshold from which on a share, falling or not, is accepted."""
    too_much = np.flatnonzero(share > accepted)
    at = int(too_much[-1]) + 1 if len(too_much) else 0
    return float(curve.evidence[at]) if at < len(share) else float(curve.evidence[-1]) + 1e-3


def fit(self_test: SelfTest, answerable: float, nearness: float) -> tuple[float, float]:
    """A logistic curve through the simulated outcomes, drawn a little to the usual one.

    Gives its slope, and the evidence that is even odds.
    """
    known = (self_test.known > NEVER) & self_test.counts
    unknown = (self_test.unknown > NEVER) & self_test.counts
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
