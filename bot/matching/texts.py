"""The library's texts: what a question is compared with, and which answer each speaks for."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.core.answers import Answer
from bot.core.text import clean
from bot.matching.arrays import Bools, Ints
from bot.matching.confidence.traffic import PastTraffic
from bot.matching.scoring.labels import TextLabels
from bot.matching.wording.words import COMMON, norm, stem


@dataclass(frozen=True, slots=True)
class IndexedAnswer:
    """An answer as matching sees it; `asks` counts its title, for it is one way to ask.

    `body` is its text as it was written, in Markdown.
    """

    slug: str
    title: str
    asks: int
    body: str = ""
    is_only_suggested: bool = False


@dataclass(frozen=True, slots=True)
class Texts:
    """Every text that a question is compared with: asks, then closed questions, then must-nots."""

    answers: tuple[IndexedAnswer, ...]
    as_written: tuple[str, ...]
    """`(texts,)`."""
    labels: TextLabels
    norms: tuple[str, ...]
    """`(texts,)`: in normal form."""
    learned: Bools
    """`(texts,)`: those that no teammate wrote: past questions that were answered so."""
    asks: int
    """How many are phrasings or titles."""

    @classmethod
    def of(
        cls,
        answers: Sequence[Answer],
        traffic: PastTraffic,
        only_suggested: Collection[str] = (),
    ) -> Texts:
        """Lay out the live answers' texts, and what past questions taught."""
        live = sorted((a for a in answers if not a.is_retired), key=lambda answer: answer.slug)
        as_written: list[str] = []
        columns: list[int] = []
        nots: list[tuple[str, int]] = []
        indexed: list[IndexedAnswer] = []
        learned: set[int] = set()
        negatives = traffic.negatives
        closed_times = Counter(norm(text) for text in negatives)
        taught: dict[str, list[str]] = {}
        for slug, text in traffic.taught:
            taught.setdefault(slug, []).append(text)
        written_of = [_distinct((answer.title, *answer.asks)) for answer in live]
        taken = {norm(text) for written in written_of for text in written} if taught else set()
        for column, (answer, written) in enumerate(zip(live, written_of, strict=True)):
            believed = _believed(taught.get(answer.slug, ()), closed_times)
            asks = written + [text for text in _distinct(believed) if norm(text) not in taken]
            is_held = answer.slug in only_suggested
            title = answer.title or answer.slug
            indexed.append(IndexedAnswer(answer.slug, title, len(asks), answer.body, is_held))
            learned |= set(range(len(as_written) + len(written), len(as_written) + len(asks)))
            as_written += asks
            columns += [column] * len(asks)
            nots += [(text, column) for text in _distinct(answer.nots)]
        asked = len(as_written)
        known = {norm(text) for text in as_written} if negatives else set()
        closed = [text for text in _distinct(negatives) if norm(text) not in known]
        as_written += closed + [text for text, _ in nots]
        columns += [len(live)] * len(closed) + [column for _, column in nots]
        signs = np.ones(len(as_written), np.float32)
        signs[len(as_written) - len(nots) :] = -1.0
        labels = TextLabels(np.asarray(columns, np.int64), signs, len(live))
        is_learned = np.isin(np.arange(len(as_written)), sorted(learned))
        norms = tuple(norm(text) for text in as_written)
        return cls(tuple(indexed), tuple(as_written), labels, norms, is_learned, asked)

    def without(self, dropped: Ints) -> Texts:
        """The same without some of the phrasings, given as rows."""
        rows = np.setdiff1d(np.arange(len(self.as_written)), dropped)
        columns, signs = self.labels.columns, self.labels.signs
        fewer = np.bincount(columns[dropped], minlength=len(self.answers)).tolist()
        return Texts(
            tuple(replace(a, asks=a.asks - n) for a, n in zip(self.answers, fewer, strict=True)),
            tuple(self.as_written[row] for row in rows),
            TextLabels(columns[rows], signs[rows], self.labels.answers),
            tuple(self.norms[row] for row in rows),
            self.learned[rows],
            self.asks - len(dropped),
        )

    def word_counts(self) -> Counter[str]:
        """How often each word stands in the texts."""
        return Counter(word for text in self.norms for word in text.split())

    def stems(self) -> tuple[frozenset[str], ...]:
        """For each answer, the stems of the words its texts have beyond the common ones."""
        stems: list[set[str]] = [set() for _ in self.answers]
        for text, column in zip(self.norms[: self.asks], self.labels.columns, strict=False):
            stems[column].update(stem(word) for word in text.split() if word not in COMMON)
        return tuple(frozenset(of_answer) for of_answer in stems)

    def exact(self) -> dict[str, frozenset[int]]:
        """The columns whose phrasings or titles read exactly so, in normal words.

        Those that a teammate wrote: "it does not work" answered so once is not meant for ever.
        """
        written = np.flatnonzero(~self.learned[: self.asks])
        return _columns_by_text([self.norms[row] for row in written], self.labels.columns[written])

    def refused(self) -> dict[str, frozenset[int]]:
        """The columns that must not match what reads exactly so; the last one stands for all."""
        return _columns_by_text(self.norms[self.asks :], self.labels.columns[self.asks :])

    def version(self, *facts: object) -> str:
        """A short name for exactly this library, and these facts, that changes when they do."""
        digest = hashlib.sha256()
        answers = [(answer.slug, answer.title, answer.body) for answer in self.answers]
        signed = list(zip(self.as_written, self.labels.columns, self.labels.signs, strict=True))
        held = [answer.slug for answer in self.answers if answer.is_only_suggested]
        facts = (*facts, *held)  # a library that holds none back keeps the name it had
        digest.update(repr((answers, signed, facts)).encode("utf-8", "replace"))
        return digest.hexdigest()[:12]


def _believed(taught: Sequence[str], closed_times: Counter[str]) -> list[str]:
    """What past questions taught of an answer. People slip: not what was closed as often."""
    times = Counter(norm(text) for text in taught)
    return [text for text in taught if closed_times[norm(text)] < times[norm(text)]]


def _columns_by_text(norms: Sequence[str], columns: Ints) -> dict[str, frozenset[int]]:
    by_text: dict[str, frozenset[int]] = {}
    for text, column in zip(norms, columns.tolist(), strict=True):
        by_text[text] = by_text.get(text, frozenset()) | {column}
    return by_text


def _distinct(texts: Sequence[str]) -> list[str]:
    """The texts as they will be compared: clean, not empty, none twice in normal words."""
    by_norm: dict[str, str] = {}
    for text in texts:
        plain = clean(text) or text.strip()
        if key := norm(plain):
            by_norm.setdefault(key, plain)
    return list(by_norm.values())
