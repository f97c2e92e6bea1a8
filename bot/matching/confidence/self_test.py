"""Tests the library on itself: what would be said to its own phrasings, were they questions?

Each phrasing is asked twice. Without itself: is its own answer still first? Without its whole
answer: what would be said to a question that the library cannot answer? The questions stored as
having no answer are asked once, each without itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from bot.matching.arrays import Bools, Floats, Ints
from bot.matching.confidence.bias import Bias, hubness_of, measure_bias, without_answers
from bot.matching.confidence.evidence import Adjustments, evidence_for_all, plain_evidence
from bot.matching.scoring.ridge import Ridge, SolvedRidge, nearest

SAMPLE = 300  # phrasings asked of a library too large to be solved at once
NEVER = -9.0  # the evidence for a reply that is not sent automatically
SHARPNESS = 28.0  # with which scores become the shares that `support` is of
FEWEST_PHRASINGS = 3  # an answer with fewer is never sent automatically to other words


@dataclass(frozen=True, slots=True)
class SelfTest:
    """How a library's phrasings fared; evidence is that for the answer that ranked first.

    NEVER stands where nothing would be sent.
    """

    asked: Ints
    """`(phrasings,)`: the rows of the texts that were asked."""
    known: Floats
    """`(phrasings,)`: the evidence when asked without itself."""
    is_right: Bools
    """`(phrasings,)`: whether its own answer then came first."""
    is_learned: Bools
    """`(phrasings,)`: whether no teammate wrote it, but past questions taught it."""
    firsts: Ints
    """`(phrasings,)`: the column that then came first."""
    support: Floats
    """`(phrasings,)`: how much of what the first leaves then falls to its own answer, 0 to 1."""
    unknown: Floats
    """`(phrasings,)`: the evidence when asked without its answer."""
    closed: Floats
    """`(closed questions,)`: the evidence for questions stored as having no answer."""
    bias: Bias
    """What was seen of the library meanwhile."""
    mistaught: Ints
    """The rows of texts that were left out before; see `bot.matching.confidence.mistaught`."""


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


def run_self_test(ridge: Ridge, solved: SolvedRidge | None, learned: Bools) -> SelfTest:
    """Ask a library its own phrasings; `learned` `(texts,)` marks those that no teammate wrote."""
    labels = ridge.labels
    asks = np.flatnonzero((labels.signs > 0) & (labels.columns < labels.none))
    closed = np.flatnonzero((labels.signs > 0) & (labels.columns == labels.none))
    leaving_out = (
        _LeavingOutAtOnce(ridge, solved, asks, asks[~learned[asks]])
        if solved is not None
        else _LeavingOutOneByOne(ridge)
    )
    if solved is None:
        asks, closed = _sample(asks), _sample(closed)
    sendable = np.append(labels.phrasings() >= FEWEST_PHRASINGS, False)
    known, unknown = leaving_out.each(asks), leaving_out.answers(asks)
    return SelfTest(
        asked=asks,
        known=_if_sent(known, sendable),
        is_right=known.columns == labels.columns[asks],
        is_learned=learned[asks],
        firsts=known.columns,
        support=leaving_out.support(asks),
        unknown=_if_sent(unknown, sendable),
        closed=_if_sent(leaving_out.each(closed), sendable),
        bias=leaving_out.bias,
        mistaught=np.zeros(0, np.int64),
    )


def _first_answers(
    ridge: Floats, similarity: Floats, missing_words: Floats, none: int, adjustments: Adjustments
) -> FirstAnswers:
    """Rank first by score; the first three arguments are `(questions, columns)`.

    A question that looks more like those without an answer has no evidence for any.
    """
    at = np.arange(len(ridge))
    if not none:
        return FirstAnswers(at, np.full(len(ridge), NEVER, np.float32))
    first = np.argmax(ridge[:, :none], axis=1)
    evidence = evidence_for_all(ridge, similarity, missing_words, none, adjustments)[at, first]
    evidence[ridge[:, none] > ridge[at, first]] = NEVER
    return FirstAnswers(first.astype(np.int64), evidence)


def _if_sent(first: FirstAnswers, sendable: Bools) -> Floats:
    """The evidence `(questions,)`, NEVER for answers that are not `sendable` `(columns,)`."""
    return np.where(sendable[first.columns], first.evidence, NEVER).astype(np.float32)


def _sample(rows: Ints) -> Ints:
    if len(rows) <= SAMPLE:
        return rows
    return rows[np.linspace(0, len(rows) - 1, SAMPLE).astype(np.int64)]


class _LeavingOutAtOnce:
    """Leaves texts out of a library that was solved at once."""

    def __init__(self, ridge: Ridge, solved: SolvedRidge, asks: Ints, written: Ints) -> None:
        """`asks` are the phrasings, `written` those of them that were not learned."""
        self._none, self._columns = ridge.labels.none, ridge.labels.columns
        labels, every = ridge.labels, np.arange(len(ridge.labels.columns))
        raw = solved.raw.copy()
        np.fill_diagonal(raw, 0.0)
        self._similarity = ridge.space.tuning.similarity * labels.best(raw)
        self._missing_words = ridge.missing_words_without_each(every)
        overlap = ridge.word_overlap_without_each(every)
        left_out = solved.left_out()
        self._each = left_out.each() + overlap
        self._answers = without_answers(left_out, labels) + overlap
        hubness = hubness_of(self._each[asks], labels, asks)
        self._each -= hubness
        self._answers -= hubness
        self._answers[asks, labels.columns[asks]] = -1.0
        own = self._each[written, labels.columns[written]]
        self._measured = measure_bias(solved, written, own, self._pull(written), hubness)

    @property
    def bias(self) -> Bias:
        return self._measured.bias

    def each(self, rows: Ints) -> FirstAnswers:
        """What texts come to, each without itself."""
        return self._first(self._each, rows, self._measured.without_each)

    def answers(self, rows: Ints) -> FirstAnswers:
        """What texts come to, each without its whole answer."""
        return self._first(self._answers, rows, self._measured.without_answers)

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

    def _first(self, scores: Floats, rows: Ints, adjustments: Adjustments) -> FirstAnswers:
        similarity, missing = self._similarity[rows], self._missing_words[rows]
        return _first_answers(scores[rows], similarity, missing, self._none, adjustments.of(rows))

    def _pull(self, rows: Ints) -> Floats:
        """How sure it is of another answer to phrasings whose own it lacks: `(rows,)`."""
        scores, similarity = self._answers[rows], self._similarity[rows]
        if not len(rows):
            return np.zeros(0, np.float32)
        first = scores[:, : self._none].argmax(axis=1)
        plain = plain_evidence(scores, similarity, self._missing_words[rows], self._none)
        return np.asarray(plain[np.arange(len(rows)), first], np.float32)


class _LeavingOutOneByOne:
    """Leaves texts out of a library that is solved anew for each question.

    Without its answer, a phrasing is asked of the texts that were near it anyway: those of its
    answer apart, which are few.
    """

    def __init__(self, ridge: Ridge) -> None:
        self._ridge = ridge
        self.bias = Bias.none(ridge.labels)
        self._seen: dict[int, tuple[Floats, Floats, Ints, Floats]] = {}

    def each(self, rows: Ints) -> FirstAnswers:
        """What texts come to, each without itself."""
        scores, similarity = self._ask(rows, whole=False)
        return self._first(scores, similarity, rows)

    def answers(self, rows: Ints) -> FirstAnswers:
        """What texts come to, each without its whole answer."""
        scores, similarity = self._ask(rows, whole=True)
        scores[np.arange(len(rows)), self._ridge.labels.columns[rows]] = -1.0
        return self._first(scores, similarity, rows)

    def support(self, rows: Ints) -> Floats:
        """All of it: nothing is doubted in a library too large to be looked at."""
        return np.ones(len(rows), np.float32)

    def _first(self, scores: Floats, similarity: Floats, rows: Ints) -> FirstAnswers:
        none, missing = self._ridge.labels.none, self._ridge.missing_words_without_each(rows)
        return _first_answers(scores, similarity, missing, none, Adjustments.none(len(rows), none))

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
        similarity = self._ridge.space.tuning.similarity * best
        return scores + self._ridge.word_overlap_without_each(rows), similarity
