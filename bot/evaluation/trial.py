"""Labelled questions put to an index: what is right, what is sent, and the measures of both."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.core.answers import Answer, Phrasing
from bot.core.triage import suggests_from
from bot.matching.arrays import Doubles
from bot.matching.index import Index

Draw = random.Random  # always made from a seed
ANSWERABLE_WEIGHT = 0.7  # of all questions, whatever the file's own mix


@dataclass(frozen=True, slots=True)
class Labelled:
    """A question and the slug of its answer, or None where it has none.

    `also` is that of a second question in the same text; either is right.
    """

    text: str
    answer: str | None
    also: str | None = None

    @property
    def answers(self) -> frozenset[str]:
        """The slugs that are right."""
        return frozenset(slug for slug in (self.answer, self.also) if slug is not None)


@dataclass(frozen=True, slots=True)
class JudgedReading:
    """What the index made of one labelled question, judged by its label."""

    question: Labelled
    ranking: tuple[tuple[str, float], ...]
    """The first three answers: slug and confidence."""
    decision: str
    """`reply`, `suggest` or `escalate`."""
    sent: tuple[str, ...]
    """The slugs that were sent automatically."""
    is_automatic: bool = True
    """Whether nothing but its confidence kept the first answer from being sent."""

    @property
    def is_first(self) -> bool:
        """Whether the right answer ranks first."""
        return bool(self.ranking) and self.ranking[0][0] in self.question.answers

    @property
    def is_near(self) -> bool:
        """Whether it is among the first three."""
        return any(slug in self.question.answers for slug, _ in self.ranking[:3])

    @property
    def confidence(self) -> float:
        """That of the first answer."""
        return self.ranking[0][1] if self.ranking else 0.0

    @property
    def is_right(self) -> bool:
        """Whether it was sent the right answer automatically."""
        return self.decision == "reply" and any(s in self.question.answers for s in self.sent)

    @property
    def is_wrong(self) -> bool:
        """Whether it was sent a wrong answer, or one to a question that has none."""
        return self.decision == "reply" and any(s not in self.question.answers for s in self.sent)


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
    coverage: float | None
    """Of the questions that have an answer: those that it was sent to."""
    wrong_of_all: float
    """Of all questions: those that a wrong answer was sent to."""
    wrong_of_sent: float | None
    suggested_right: float | None
    """Of the questions that have an answer: those to which it was suggested."""
    reply_at: float
    suggest_at: float


def library_of(
    rows: Mapping[str, Sequence[str]], k: int, seed: int, titles: Mapping[str, str] | None = None
) -> tuple[Answer, ...]:
    """Answers with k phrasings each, drawn by seed (0: all of them)."""
    draw = Draw(seed)
    answers = []
    for slug in sorted(rows):
        texts = sorted(set(rows[slug]))
        chosen = draw.sample(texts, min(k, len(texts))) if k else texts
        answers.append(make_answer(slug, chosen, (titles or {}).get(slug, "")))
    return tuple(answers)


def make_answer(slug: str, asks: Iterable[str], title: str = "") -> Answer:
    """An answer with nothing but what matching reads of it."""
    phrasings = tuple(Phrasing(text) for text in asks)
    return Answer(slug=slug, topic="", title=title, body="", phrasings=phrasings)


def ask(index: Index, question: Labelled, text: str | None = None) -> JudgedReading:
    """Put one question to the index, as it stands or (noise) as `text`."""
    reading = index.read(question.text if text is None else text)
    ranking = tuple((match.slug, match.confidence) for match in reading.ranking[:3])
    reply, suggest = reading.thresholds.reply, suggests_from(reading.thresholds)
    firsts = [part.ranking[:1] for part in reading.parts] or [reading.ranking[:1]]
    sent = tuple(
        dict.fromkeys(
            match.slug
            for first in firsts
            for match in first
            if match.is_automatic and match.confidence >= reply
        )
    )
    is_likely = bool(ranking) and ranking[0][1] >= suggest
    decision = "reply" if sent else "suggest" if is_likely else "escalate"
    is_automatic = bool(ranking) and reading.ranking[0].is_automatic
    return JudgedReading(question, ranking, decision, sent, is_automatic)


def ask_all(
    index: Index,
    questions: Sequence[Labelled],
    noise: Callable[[str], str] | None = None,
    progress: Callable[[], None] | None = None,
) -> list[JudgedReading]:
    """Put every question to the index."""
    readings = []
    for question in questions:
        readings.append(ask(index, question, noise(question.text) if noise else None))
        if progress is not None:
            progress()
    return readings


def measure(index: Index, readings: Sequence[JudgedReading]) -> Measures:
    """Sum readings up, weighted to 70 % questions with an answer and 30 % without."""
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
        coverage=coverage,
        wrong_of_all=wrong,
        wrong_of_sent=wrong / sent if sent else None,
        suggested_right=_share(r.decision == "suggest" and r.is_near for r in known),
        reply_at=index.thresholds.reply,
        suggest_at=suggests_from(index.thresholds),
    )


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
