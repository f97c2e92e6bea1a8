"""Plays the library against itself: what would be said to its own phrasings, were they questions?

Each phrasing is asked twice. Without itself: is its own answer still first? Without its whole
answer: what would be said to a question that the library cannot answer? The questions stored as
having no answer are asked once, each without itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from bot.matching.arrays import Bools, Floats, Ints
from bot.matching.confidence.bias import Leanings, crowding_of, survey, without_answers
from bot.matching.confidence.evidence import Leaning, evidence_for_all, plain_evidence
from bot.matching.scoring.labels import best_by_column, phrasings_of
from bot.matching.scoring.ridge import Ridge, Solved, nearest

SAMPLE = 300  # phrasings asked of a library too large to be solved at once
NEVER = -9.0  # the evidence for a reply that is not sent automatically
SHARPNESS = 28.0  # with which scores become the shares that `support` is of
FEWEST_PHRASINGS = 3  # an answer with fewer is never sent automatically to other words


@dataclass(frozen=True, slots=True)
class Simulation:
    """Evidence for the answer that ranked first, a row a phrasing asked.

    `known`: asked without itself, and whether its own answer came first (`is_right`); `unknown`:
    asked without its answer; `closed`: questions stored as having no answer. NEVER stands where
    nothing would be sent. `rows` are the texts asked and `rivals` the columns that came first;
    `support` is how much of what the first leaves falls to a text's own answer, from 0 to 1.
    `leanings` are what was seen of the library meanwhile. `doubted` are texts that were left out
    before, see `bot.matching.confidence.mistaught`.
    """

    rows: Ints
    known: Floats
    is_right: Bools
    is_learned: Bools
    rivals: Ints
    support: Floats
    unknown: Floats
    closed: Floats
    leanings: Leanings
    doubted: Ints


class SimulationCache(Protocol):
    """Remembers the simulation of one library: playing it is most of what a start costs."""

    def get(self, library: str) -> Simulation | None:
        """That of exactly this library, if it is the one remembered."""

    def put(self, library: str, simulation: Simulation) -> None:
        """Remember it, in place of the one before."""


@dataclass(frozen=True, slots=True)
class First:
    """The answer that ranks first for each of several questions, and the evidence for it."""

    columns: Ints
    evidence: Floats


def evidence_of(
    ridge: Floats, similarity: Floats, stray: Floats, none: int, leaning: Leaning
) -> First:
    """Rank first by ridge score, with the evidence for that answer.

    `ridge`, `similarity` and `stray` have a row a question and a column an answer. A question that
    looks more like those without an answer has no evidence for any.
    """
    at = np.arange(len(ridge))
    if not none:
        return First(at, np.full(len(ridge), NEVER, np.float32))
    first = np.argmax(ridge[:, :none], axis=1)
    evidence = evidence_for_all(ridge, similarity, stray, none, leaning)[at, first]
    evidence[ridge[:, none] > ridge[at, first]] = NEVER
    return First(first.astype(np.int64), evidence)


def simulate(ridge: Ridge, solved: Solved | None, learned: Bools) -> Simulation:
    """Ask a library its own phrasings."""
    labels = ridge.labels
    asks = np.flatnonzero((labels.signs > 0) & (labels.columns < labels.none))
    closed = np.flatnonzero((labels.signs > 0) & (labels.columns == labels.none))
    play = (
        _Solved(ridge, solved, asks, asks[~learned[asks]]) if solved is not None else _Local(ridge)
    )
    if solved is None:
        asks, closed = _sample(asks), _sample(closed)
    sendable = np.append(phrasings_of(labels) >= FEWEST_PHRASINGS, False)
    known, unknown = play.without_each(asks), play.without_answers(asks)
    return Simulation(
        rows=asks,
        known=_if_sent(known, sendable),
        is_right=known.columns == labels.columns[asks],
        is_learned=learned[asks],
        rivals=known.columns,
        support=play.support(asks),
        unknown=_if_sent(unknown, sendable),
        closed=_if_sent(play.without_each(closed), sendable),
        leanings=play.leanings,
        doubted=np.zeros(0, np.int64),
    )


def _if_sent(first: First, sendable: Bools) -> Floats:
    return np.where(sendable[first.columns], first.evidence, NEVER).astype(np.float32)


def _sample(rows: Ints) -> Ints:
    if len(rows) <= SAMPLE:
        return rows
    return rows[np.linspace(0, len(rows) - 1, SAMPLE).astype(np.int64)]


class _Solved:
    """Leaves texts out of a library that was solved at once."""

    def __init__(self, ridge: Ridge, solved: Solved, asks: Ints, written: Ints) -> None:
        """`asks` are the phrasings, `written` those of them that were not learned."""
        self._none, self._columns = ridge.labels.none, ridge.labels.columns
        labels, every = ridge.labels, np.arange(len(ridge.labels.columns))
        raw = solved.raw.copy()
        np.fill_diagonal(raw, 0.0)
        self._best = ridge.space.tuning.alike * best_by_column(raw, labels)
        self._stray, reach = ridge.stray_without_each(every), ridge.reach_without_each(every)
        left_out = solved.left_out()
        self._each = left_out.each() + reach
        self._answers = without_answers(left_out, labels) + reach
        crowding = crowding_of(self._each[asks], labels, asks)
        self._each -= crowding
        self._answers -= crowding
        self._answers[asks, labels.columns[asks]] = -1.0
        own = self._each[written, labels.columns[written]]
        self._survey = survey(solved, written, own, self._lure(written), crowding)

    @property
    def leanings(self) -> Leanings:
        return self._survey.leanings

    def without_each(self, rows: Ints) -> First:
        return self._evidence(self._each, rows, self._survey.without_each)

    def without_answers(self, rows: Ints) -> First:
        return self._evidence(self._answers, rows, self._survey.without_answers)

    def support(self, rows: Ints) -> Floats:
        """How much of what the first answer leaves falls to each text's own."""
        if not len(rows):
            return np.zeros(0, np.float32)
        scores = SHARPNESS * self._each[rows]
        at, first = np.arange(len(rows)), scores[:, : self._none].argmax(axis=1)
        scores[at, first] = -np.inf
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        own = shares[at, self._columns[rows]] / shares.sum(axis=1)
        return np.asarray(own, np.float32)

    def _evidence(self, scores: Floats, rows: Ints, leaning: Leaning) -> First:
        best, stray = self._best[rows], self._stray[rows]
        return evidence_of(scores[rows], best, stray, self._none, leaning.of(rows))

    def _lure(self, rows: Ints) -> Floats:
        """How sure it is of another answer to phrasings whose own it lacks."""
        scores, best, stray = self._answers[rows], self._best[rows], self._stray[rows]
        if not len(rows):
            return np.zeros(0, np.float32)
        first = scores[:, : self._none].argmax(axis=1)
        plain = plain_evidence(scores, best, stray, self._none)
        return np.asarray(plain[np.arange(len(rows)), first], np.float32)


class _Local:
    """Leaves texts out of a library that is solved anew for each question.

    Without its answer, a phrasing is asked of the texts that were near it anyway: those of its
    answer apart, which are few.
    """

    def __init__(self, ridge: Ridge) -> None:
        self._ridge = ridge
        self.leanings = Leanings.level(ridge.labels)
        self._seen: dict[int, tuple[Floats, Floats, Ints, Floats]] = {}

    def without_each(self, rows: Ints) -> First:
        scores, best = self._ask(rows, whole=False)
        return self._evidence(scores, best, rows)

    def without_answers(self, rows: Ints) -> First:
        scores, best = self._ask(rows, whole=True)
        scores[np.arange(len(rows)), self._ridge.labels.columns[rows]] = -1.0
        return self._evidence(scores, best, rows)

    def support(self, rows: Ints) -> Floats:
        """All of it: nothing is doubted in a library too large to be looked at."""
        return np.ones(len(rows), np.float32)

    def _evidence(self, scores: Floats, best: Floats, rows: Ints) -> First:
        none, stray = self._ridge.labels.none, self._ridge.stray_without_each(rows)
        return evidence_of(scores, best, stray, none, Leaning.level(len(rows), none))

    def _look(self, row: int) -> tuple[Floats, Floats, Ints, Floats]:
        if row not in self._seen:
            space = self._ridge.space
            raw, kernel = space.to_all(space.row(row))
            near = nearest(raw)
            self._seen[row] = (raw, kernel[near], near, space.among(near)[1])
        return self._seen[row]

    def _ask(self, rows: Ints, *, whole: bool) -> tuple[Floats, Floats]:
        labels = self._ridge.labels
        scores = np.zeros((len(rows), labels.width), np.float32)
        best = np.zeros((len(rows), labels.width), np.float32)
        for at, row in enumerate(rows.tolist()):
            raw, kernel, near, among = self._look(row)
            out = np.flatnonzero(labels.columns == labels.columns[row]) if whole else [row]
            kept = np.flatnonzero(~np.isin(near, out))
            part = among[np.ix_(kept, kept)]
            scores[at] = self._ridge.local(part, near[kept], kernel[kept])
            others = raw.copy()
            others[out] = 0.0
            best[at] = best_by_column(others[None, :], labels)[0]
        alike = self._ridge.space.tuning.alike
        return scores + self._ridge.reach_without_each(rows), alike * best
