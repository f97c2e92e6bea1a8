"""Plays months of use on a library that does not change: what labels do to its threshold.

The questions are read once; then messages are drawn from them, and people grade, press and answer
as they are told to. So the threshold moves as in the running bot, and nothing else does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.evaluation.measures import ANSWERABLE_WEIGHT
from bot.evaluation.trial import JudgedReading
from bot.matching.arrays import Bools, Doubles, Ints
from bot.matching.confidence.traffic import Decided
from bot.matching.confidence.use import Use, look_at_use

RECKONED_EVERY = 5  # messages; the bot itself does it after each label
UNKNOWN_BEFORE, UNKNOWN_AFTER = 0.05, 0.55  # the share of messages without an answer, at a jump


@dataclass(frozen=True, slots=True)
class Habits:
    """What people do, as shares.

    Nobody presses that a right reply did not help. Who answers what was kept back does so mostly in
    words of their own, from which nothing can be told.
    """

    graded: float = 0.10
    """Of the replies sent: those that a teammate grades."""
    pressed: float = 0.40
    """Of the wrong ones: those whose asker says so, whereupon a teammate answers otherwise."""
    clear: float = 0.10
    """Of the questions kept back whose first answer was right: those to which a teammate's answer
    shows that clearly. As few as are graded, for nobody has counted them."""
    clear_wrong: float = 0.03
    """The same where it was wrong: from words of one's own less can be told than from the same
    answer."""
    slips: float = 0.02
    """Of the grades, and of the clear answers: those that are wrong."""


@dataclass(frozen=True, slots=True)
class Pool:
    """The questions that messages are drawn from; all are `(questions,)`."""

    evidence: Doubles
    """For the first answer."""
    is_right: Bools
    """Whether that is the right one."""
    is_known: Bools
    """Whether the question has an answer."""

    @classmethod
    def of(cls, readings: Sequence[JudgedReading]) -> Pool:
        """Those that were read."""
        return cls(
            np.asarray([reading.evidence for reading in readings], np.float64),
            np.asarray([reading.is_first for reading in readings], np.bool_),
            np.asarray([reading.question.answer is not None for reading in readings], np.bool_),
        )


@dataclass(frozen=True, slots=True)
class Stream:
    """Messages in their order, and what was done; all are `(messages,)`."""

    is_known: Bools
    is_right: Bools
    is_sent: Bools
    threshold: Doubles
    """The one in force; infinite where none keeps to the accepted share."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Coverage and wrong share over a stretch of messages, the mean of several streams."""

    begins: int
    ends: int
    coverage: float
    """Of the questions that have an answer: those that it was sent to."""
    wrong: float
    """Of all messages: those that a wrong answer was sent to."""


def play(
    pool: Pool,
    first_day: Use,
    habits: Habits,
    *,
    messages: int,
    seed: int,
    jumps: bool = False,
) -> Stream:
    """Let messages come one after another, the threshold moving with what people show.

    `first_day` is what the library shows of itself, before there is any label.
    Seven in ten have an answer; with a jump of the unknown topics 95 in a hundred, and from half
    of them on 45.
    """
    draw = np.random.default_rng(seed)
    drawn = _drawn(pool, messages, draw, jumps=jumps)
    evidence, is_right = pool.evidence[drawn], pool.is_right[drawn]
    if_sent, if_kept = _labels(is_right, habits, draw)
    is_sent, threshold = np.zeros(messages, np.bool_), np.zeros(messages)
    newest = _NewestFirst.of(messages)
    for begins in range(0, messages, RECKONED_EVERY):
        now = slice(begins, begins + RECKONED_EVERY)
        threshold[now] = _threshold(newest.decided(begins), first_day)
        is_sent[now] = evidence[now] >= threshold[now]
        newest.add(
            begins,
            evidence[now],
            is_sent[now],
            np.where(is_sent[now], if_sent.grades[now], 0),
            np.where(is_sent[now], if_sent.shown[now], if_kept[now]),
        )
    return Stream(pool.is_known[drawn], is_right, is_sent, threshold)


def stretches(streams: Sequence[Stream]) -> list[Stretch]:
    """The first eighth of the messages, the rest of the first half, the second half, and all."""
    count = len(streams[0].is_sent)
    marks = ((0, count // 8), (count // 8, count // 2), (count // 2, count), (0, count))
    return [_stretch(streams, begins, ends) for begins, ends in marks if ends > begins]


def over(streams: Sequence[Stream], accepted: float) -> float:
    """The share of streams that were wrong more often than is accepted."""
    wrong = [_stretch((stream,), 0, len(stream.is_sent)).wrong for stream in streams]
    return sum(share > accepted for share in wrong) / len(wrong)


def _stretch(streams: Sequence[Stream], begins: int, ends: int) -> Stretch:
    part = slice(begins, ends)
    coverage, wrong = [], []
    for stream in streams:
        sent, right = stream.is_sent[part], stream.is_right[part]
        known = int(stream.is_known[part].sum())
        coverage.append(float((sent & right).sum()) / max(1, known))
        wrong.append(float((sent & ~right).mean()))
    return Stretch(begins, ends, float(np.mean(coverage)), float(np.mean(wrong)))


def _threshold(decided: Decided, first_day: Use) -> float:
    use = look_at_use(
        decided,
        first_day.grid,
        first_day.prior,
        accepted=first_day.accepted,
        first_day=first_day.first_day,
    )
    return use.reply_at if use.keeps_to_it else np.inf


def _drawn(pool: Pool, messages: int, draw: np.random.Generator, *, jumps: bool) -> Ints:
    """Which question each message is: `(messages,)`."""
    if not jumps:
        return _mixed(pool, messages, 1 - ANSWERABLE_WEIGHT, draw)
    before = messages // 2
    return np.concatenate(
        (
            _mixed(pool, before, UNKNOWN_BEFORE, draw),
            _mixed(pool, messages - before, UNKNOWN_AFTER, draw),
        )
    )


def _mixed(pool: Pool, messages: int, unknown: float, draw: np.random.Generator) -> Ints:
    """So many questions in any order, a share of them without an answer, where there are any."""
    without = np.flatnonzero(~pool.is_known)
    having = np.flatnonzero(pool.is_known)
    count = round(messages * unknown) if len(without) else 0
    if not len(having):
        count = messages
    chosen = [_dealt(without, count, draw), _dealt(having, messages - count, draw)]
    return np.asarray(draw.permutation(np.concatenate(chosen)), np.int64)


def _dealt(questions: Ints, count: int, draw: np.random.Generator) -> Ints:
    """So many of the questions, each once before any comes again."""
    rounds = -(-count // max(1, len(questions)))
    dealt = [draw.permutation(questions) for _ in range(rounds)]
    return np.concatenate([np.zeros(0, np.int64), *dealt])[:count].astype(np.int64)


@dataclass(frozen=True, slots=True)
class _IfSent:
    """What people would say of each message, were the first answer sent; both `(messages,)`."""

    grades: Ints
    shown: Ints


def _labels(is_right: Bools, habits: Habits, draw: np.random.Generator) -> tuple[_IfSent, Ints]:
    """What people say of each first answer, if it is sent and if it is kept back."""
    graded, pressed, clear, slipped, mistaken = draw.random((5, len(is_right)))
    truth = np.where(is_right, 1, -1)
    grades = np.where(slipped < habits.slips, -truth, truth) * (graded < habits.graded)
    shown = np.where(~is_right & (pressed < habits.pressed), -1, 0)
    told = np.where(is_right, habits.clear, habits.clear_wrong)
    kept = np.where(mistaken < habits.slips, -truth, truth) * (clear < told)
    return _IfSent(grades.astype(np.int64), shown.astype(np.int64)), kept.astype(np.int64)


@dataclass(frozen=True, slots=True)
class _NewestFirst:
    """What was decided so far, written from the end to the front."""

    every: Decided

    @classmethod
    def of(cls, messages: int) -> _NewestFirst:
        return cls(
            Decided(
                np.zeros(messages, np.float32),
                np.zeros(messages, np.bool_),
                np.zeros(messages, np.int64),
                np.zeros(messages, np.int64),
            )
        )

    def add(self, after: int, evidence: Doubles, is_sent: Bools, grades: Ints, shown: Ints) -> None:
        """Write the messages that came after so many."""
        ends = len(self.every.is_sent) - after
        place = slice(ends - len(evidence), ends)
        self.every.evidence[place] = evidence[::-1]
        self.every.is_sent[place] = is_sent[::-1]
        self.every.grades[place] = grades[::-1]
        self.every.shown[place] = shown[::-1]

    def decided(self, messages: int) -> Decided:
        """The first so many messages."""
        place = slice(len(self.every.is_sent) - messages, None)
        every = self.every
        return Decided(
            every.evidence[place], every.is_sent[place], every.grades[place], every.shown[place]
        )
