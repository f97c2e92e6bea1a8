"""Tests the library on itself: what would be said to its own phrasings, were they questions?

Each phrasing is asked twice. Without itself: is its own answer still first? Without its whole
answer: what would be said to a question that the library cannot answer? The questions stored as
having no answer are asked once, each without itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from bot.matching.arrays import Bools, Floats, Ints
from bot.matching.confidence.evidence import evidence
from bot.matching.confidence.traffic import NO_EVIDENCE
from bot.matching.scoring.labels import TextLabels
from bot.matching.scoring.ridge import LeftOut, Ridge, SolvedRidge, nearest

SAMPLE = 300  # phrasings asked of a library too large to be solved at once
NEVER = NO_EVIDENCE  # for what would get no reply
SHARPNESS = 28.0  # with which scores become the shares that `support` is of
FEWEST_PHRASINGS = 3  # of an answer that leaving one out says anything about


BodiesFor = Callable[[Ints], Floats]
"""The rows of some texts `(rows,)` to what each answer's body adds for them `(rows, answers)`."""


@dataclass(frozen=True, slots=True)
class SelfTest:
    """How a library's phrasings fared; evidence is that for the answer that ranked first.

    NEVER stands where it looks more like the questions without an answer.
    """

    asked: Ints
    """`(phrasings,)`: the rows of the texts that were asked."""
    known: Floats
    """`(phrasings,)`: the evidence when asked without itself."""
    is_right: Bools
    """`(phrasings,)`: whether its own answer then came first."""
    is_learned: Bools
    """`(phrasings,)`: whether no teammate wrote it, but past questions taught it."""
    counts: Bools
    """`(phrasings,)`: whether its answer has enough of them to show anything by leaving one out."""
    firsts: Ints
    """`(phrasings,)`: the column that then came first."""
    support: Floats
    """`(phrasings,)`: how much of what the first leaves then falls to its own answer, 0 to 1."""
    unknown: Floats
    """`(phrasings,)`: the evidence when asked without its answer."""
    closed: Floats
    """`(closed questions,)`: the evidence for questions stored as having no answer."""
    mistaught: Ints
    """The rows of texts that were left out before; see `bot.matching.confidence.mistaught`."""

    def answers_asked(self, labels: TextLabels) -> int:
        """How many answers were tested: of a large library a sample is."""
        return len(np.unique(labels.columns[self.asked[self.counts]]))


class SelfTestCache(Protocol):
    """Remembers the self-test of one library: it is most of what a start costs."""

    def get(self, library: str) -> SelfTest | None:
        """That of exactly this library, if it is the one remembered."""

    def put(self, library: str, self_test: SelfTest) -> None:
        """Remember it, in place of the one before."""


@dataclass(frozen=True, slots=True)
class FirstAnswers:
    """The answer that ranks first for each of several questions, and the evidence for it."""

    columns: Ints
    """`(questions,)`."""
    evidence: Floats
    """`(questions,)`."""


def run_self_test(
    ridge: Ridge, solved: SolvedRidge | None, learned: Bools, bodies: BodiesFor
) -> SelfTest:
    """Ask a library its own phrasings; `learned` `(texts,)` marks those that no teammate wrote.

    `bodies` says what the answers' bodies speak for them by, for the texts in some rows.
    """
    labels = ridge.labels
    asks = np.flatnonzero(labels.is_ask)
    closed = np.flatnonzero((labels.signs > 0) & (labels.columns == labels.none))
    leaving_out = (
        _LeavingOutAtOnce(ridge, solved, bodies)
        if solved is not None
        else _LeavingOutOneByOne(ridge, bodies)
    )
    if solved is None:
        asks, closed = _sample(asks), _sample(closed)
    known, unknown = leaving_out.each(asks), leaving_out.answers(asks)
    return SelfTest(
        asked=asks,
        known=known.evidence,
        is_right=known.columns == labels.columns[asks],
        is_learned=learned[asks],
        counts=labels.phrasings()[labels.columns[asks]] >= FEWEST_PHRASINGS,
        firsts=known.columns,
        support=leaving_out.support(asks),
        unknown=unknown.evidence,
        closed=leaving_out.each(closed).evidence,
        mistaught=np.zeros(0, np.int64),
    )


def _first_answers(
    scores: Floats, bodies: Floats, similarity: Floats, phrasings: Ints
) -> FirstAnswers:
    """Rank first by score and body; the arguments are those of `evidence`.

    A question that looks more like those without an answer has no evidence for any.
    """
    at, none = np.arange(len(scores)), len(phrasings)
    if not none:
        return FirstAnswers(at, np.full(len(scores), NEVER, np.float32))
    first = np.argmax(scores[:, :none] + bodies, axis=1)
    found = evidence(scores, bodies, similarity, phrasings)[at, first]
    found[scores[:, none] > scores[at, first]] = NEVER
    return FirstAnswers(first.astype(np.int64), found)


def _sample(rows: Ints) -> Ints:
    if len(rows) <= SAMPLE:
        return rows
    return rows[np.linspace(0, len(rows) - 1, SAMPLE).astype(np.int64)]


class _LeavingOutAtOnce:
    """Leaves texts out of a library that was solved at once."""

    def __init__(self, ridge: Ridge, solved: SolvedRidge, bodies: BodiesFor) -> None:
        self._none, self._columns = ridge.labels.none, ridge.labels.columns
        self._phrasings = ridge.labels.phrasings()
        labels, every = ridge.labels, np.arange(len(ridge.labels.columns))
        raw = solved.raw.copy()
        np.fill_diagonal(raw, 0.0)
        self._similarity = labels.best(raw)
        self._bodies = bodies
        overlap = ridge.overlap_without_each(every)
        left_out = solved.left_out()
        self._each = left_out.each() + overlap
        self._answers = without_answers(left_out, labels) + overlap
        asks = np.flatnonzero(labels.is_ask)
        self._answers[asks, labels.columns[asks]] = -1.0

    def each(self, rows: Ints) -> FirstAnswers:
        """What texts come to, each without itself."""
        return self._first(self._each, rows, self._bodies(rows))

    def answers(self, rows: Ints) -> FirstAnswers:
        """What texts come to, each without its whole answer."""
        return self._first(self._answers, rows, self._without_own(rows))

    def support(self, rows: Ints) -> Floats:
        """How much of what the first answer leaves falls to each text's own: `(rows,)`.

        The share of its own in `softmax(28 scores)` over all columns but the first answer's.
        """
        if not len(rows):
            return np.zeros(0, np.float32)
        scores = SHARPNESS * self._each[rows]
        at, first = np.arange(len(rows)), scores[:, : self._none].argmax(axis=1)
        scores[at, first] = -np.inf
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        own = shares[at, self._columns[rows]] / shares.sum(axis=1)
        return np.asarray(own, np.float32)

    def _without_own(self, rows: Ints) -> Floats:
        bodies = self._bodies(rows)
        bodies[np.arange(len(rows)), self._columns[rows]] = 0.0
        return bodies

    def _first(self, scores: Floats, rows: Ints, bodies: Floats) -> FirstAnswers:
        return _first_answers(scores[rows], bodies, self._similarity[rows], self._phrasings)


class _LeavingOutOneByOne:
    """Leaves texts out of a library that is solved anew for each question.

    Without its answer, a phrasing is asked of the texts that were near it anyway: those of its
    answer apart, which are few.
    """

    def __init__(self, ridge: Ridge, bodies: BodiesFor) -> None:
        self._ridge = ridge
        self._bodies = bodies
        self._seen: dict[int, tuple[Floats, Floats, Ints, Floats]] = {}

    def each(self, rows: Ints) -> FirstAnswers:
        """What texts come to, each without itself."""
        scores, similarity = self._ask(rows, whole=False)
        return self._first(scores, similarity, self._bodies(rows))

    def answers(self, rows: Ints) -> FirstAnswers:
        """What texts come to, each without its whole answer."""
        scores, similarity = self._ask(rows, whole=True)
        bodies, own = self._bodies(rows), (np.arange(len(rows)), self._ridge.labels.columns[rows])
        scores[own] = -1.0
        bodies[own] = 0.0
        return self._first(scores, similarity, bodies)

    def support(self, rows: Ints) -> Floats:
        """All of it: nothing is doubted in a library too large to be looked at."""
        return np.ones(len(rows), np.float32)

    def _first(self, scores: Floats, similarity: Floats, bodies: Floats) -> FirstAnswers:
        return _first_answers(scores, bodies, similarity, self._ridge.labels.phrasings())

    def _look(self, row: int) -> tuple[Floats, Floats, Ints, Floats]:
        """A text's raw similarities, the texts near it with its kernel, and theirs."""
        if row not in self._seen:
            space = self._ridge.space
            raw, kernel = space.row(row)
            near = nearest(raw)
            self._seen[row] = (raw, kernel[near], near, space.among(near)[1])
        return self._seen[row]

    def _ask(self, rows: Ints, *, whole: bool) -> tuple[Floats, Floats]:
        """Scores and similarities `(rows, columns)`, without the texts or their whole answers."""
        labels = self._ridge.labels
        scores = np.zeros((len(rows), labels.width), np.float32)
        best = np.zeros((len(rows), labels.width), np.float32)
        for at, row in enumerate(rows.tolist()):
            raw, kernel, near, among = self._look(row)
            out = np.flatnonzero(labels.columns == labels.columns[row]) if whole else [row]
            stay = np.flatnonzero(~np.isin(near, out))
            part = among[np.ix_(stay, stay)]
            scores[at] = self._ridge.local(part, near[stay], kernel[stay])
            others = raw.copy()
            others[out] = 0.0
            best[at] = labels.best(others[None, :])[0]
        return scores + self._ridge.overlap_without_each(rows), best


def without_answers(left_out: LeftOut, labels: TextLabels) -> Floats:
    """What is said of each text of an answer without all of that answer's: `(texts, targets)`.

    Zero for texts that are no answer's.
    """
    said = np.zeros_like(left_out.targets)
    for column in labels.asked[0]:
        block = np.flatnonzero(labels.columns == column)
        said[block] = left_out.block(block)
    return said
