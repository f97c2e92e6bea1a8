"""Labelled questions put to an index: what is right, what is sent, and what is shown."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.core.answers import Answer, Phrasing
from bot.core.questions import Reply, Suggest
from bot.core.triage import Circumstances, rule
from bot.matching.confidence.self_test import NEVER
from bot.matching.index import Index

Draw = random.Random  # always made from a seed
ASKED = Circumstances(asks=True, is_settled=True)
"""A question that stands by itself, put where the bot may reply."""


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
    suggested: tuple[str, ...] = ()
    """The slugs that the asker was shown to pick from."""
    evidence: float = NEVER
    """That for the first answer; NEVER where nothing ranked, or something but too little of it kept
    the answer from being sent."""

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
        return any(slug in self.question.answers for slug in self.sent)

    @property
    def is_wrong(self) -> bool:
        """Whether it was sent a wrong answer, or one to a question that has none."""
        return any(slug not in self.question.answers for slug in self.sent)

    @property
    def is_shown(self) -> bool:
        """Whether the right answer was not sent, but shown to pick."""
        return not self.is_right and any(s in self.question.answers for s in self.suggested)


def library_of(
    rows: Mapping[str, Sequence[str]],
    k: int,
    seed: int,
    titles: Mapping[str, str] | None = None,
    bodies: Mapping[str, str] | None = None,
) -> tuple[Answer, ...]:
    """Answers with k ways to ask each, drawn by seed (0: all of them); a title is one of them."""
    draw = Draw(seed)
    titles, bodies = titles or {}, bodies or {}
    answers = []
    for slug in sorted({*rows, *titles}):
        title = titles.get(slug, "")
        texts = sorted(set(rows.get(slug, ())) - {title})
        wanted = max(0, k - bool(title))
        chosen = draw.sample(texts, min(wanted, len(texts))) if k else texts
        answers.append(make_answer(slug, chosen, title, bodies.get(slug, "")))
    return tuple(answers)


def make_answer(slug: str, asks: Iterable[str], title: str = "", body: str = "") -> Answer:
    """An answer with nothing but what matching reads of it."""
    phrasings = tuple(Phrasing(text) for text in asks)
    return Answer(slug=slug, topic="", title=title, body=body, phrasings=phrasings)


def ask(index: Index, question: Labelled, text: str | None = None) -> JudgedReading:
    """Put one question to the index, as it stands or (noise) as `text`; decide on it as the bot."""
    reading = index.read(question.text if text is None else text)
    decisions = [ruling.decision for ruling in rule(reading, ASKED)]
    sent = _slugs(one for one in decisions if isinstance(one, Reply))
    suggested = _slugs(one for one in decisions if isinstance(one, Suggest))
    first = reading.ranking[0] if reading.ranking else None
    return JudgedReading(
        question,
        tuple((match.slug, match.confidence) for match in reading.ranking[:3]),
        "reply" if sent else "suggest" if suggested else "escalate",
        sent,
        suggested,
        first.evidence if first is not None and first.is_automatic else NEVER,
    )


def _slugs(shown: Iterable[Reply | Suggest]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(match.slug for one in shown for match in one.matches))


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
