"""The library's answers as rows of text: what a question is compared with, and whose it is."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.core.models import Answer
from bot.core.text import clean
from bot.matching.arrays import Bools, Ints
from bot.matching.confidence.traffic import Lessons
from bot.matching.scoring.labels import TextLabels
from bot.matching.wording.words import COMMON, norm, stem


@dataclass(frozen=True, slots=True)
class Entry:
    """An answer as matching sees it; `asks` counts its title, for it is one way to ask."""

    slug: str
    title: str
    asks: int


@dataclass(frozen=True, slots=True)
class Rows:
    """Every text with the column it speaks for; see `TextLabels`. Sorted: asks, closed, must-not.

    `norms` are the texts in normal form; `asks` says how many are phrasings or titles. `learned`
    marks those that no teammate wrote: the words of past questions that were answered so.
    """

    entries: tuple[Entry, ...]
    texts: tuple[str, ...]
    labels: TextLabels
    norms: tuple[str, ...]
    learned: Bools
    asks: int

    @classmethod
    def of(cls, answers: Sequence[Answer], lessons: Lessons) -> Rows:
        """Lay out the live answers' texts, and what past questions taught."""
        live = sorted((a for a in answers if not a.is_retired), key=lambda answer: answer.slug)
        texts: list[str] = []
        columns: list[int] = []
        nots: list[tuple[str, int]] = []
        entries: list[Entry] = []
        learned: set[int] = set()
        negatives = lessons.negatives
        closed_times = Counter(norm(text) for text in negatives)
        taught: dict[str, list[str]] = {}
        for slug, text in lessons.taught:
            taught.setdefault(slug, []).append(text)
        written_of = [_distinct((answer.title, *answer.asks)) for answer in live]
        taken = {norm(text) for written in written_of for text in written} if taught else set()
        for column, (answer, written) in enumerate(zip(live, written_of, strict=True)):
            believed = _believed(taught.get(answer.slug, ()), closed_times)
            asks = written + [text for text in _distinct(believed) if norm(text) not in taken]
            entries.append(Entry(answer.slug, answer.title or answer.slug, len(asks)))
            learned |= set(range(len(texts) + len(written), len(texts) + len(asks)))
            texts += asks
            columns += [column] * len(asks)
            nots += [(text, column) for text in _distinct(answer.nots)]
        asked = len(texts)
        known = {norm(text) for text in texts} if negatives else set()
        closed = [text for text in _distinct(negatives) if norm(text) not in known]
        texts += closed + [text for text, _ in nots]
        columns += [len(live)] * len(closed) + [column for _, column in nots]
        signs = np.ones(len(texts), np.float32)
        signs[len(texts) - len(nots) :] = -1.0
        labels = TextLabels(np.asarray(columns, np.int64), signs, len(live))
        is_learned = np.isin(np.arange(len(texts)), sorted(learned))
        norms = tuple(norm(text) for text in texts)
        return cls(tuple(entries), tuple(texts), labels, norms, is_learned, asked)

    def without(self, dropped: Ints) -> Rows:
        """The same without some of the phrasings."""
        kept = np.setdiff1d(np.arange(len(self.texts)), dropped)
        columns, signs = self.labels.columns, self.labels.signs
        fewer = np.bincount(columns[dropped], minlength=len(self.entries)).tolist()
        return Rows(
            tuple(replace(e, asks=e.asks - n) for e, n in zip(self.entries, fewer, strict=True)),
            tuple(self.texts[at] for at in kept),
            TextLabels(columns[kept], signs[kept], self.labels.answers),
            tuple(self.norms[at] for at in kept),
            self.learned[kept],
            self.asks - len(dropped),
        )

    def words(self) -> Counter[str]:
        """How often each word stands in the texts."""
        return Counter(word for text in self.norms for word in text.split())

    def stems(self) -> tuple[frozenset[str], ...]:
        """For each answer, the stems of the words its texts have beyond the common ones."""
        found: list[set[str]] = [set() for _ in self.entries]
        for text, column in zip(self.norms[: self.asks], self.labels.columns, strict=False):
            found[column].update(stem(word) for word in text.split() if word not in COMMON)
        return tuple(frozenset(stems) for stems in found)

    def exact(self) -> dict[str, frozenset[int]]:
        """The columns whose phrasings or titles read exactly so, in normal words.

        Those that a teammate wrote: "it does not work" answered so once is not meant for ever.
        """
        written = np.flatnonzero(~self.learned[: self.asks])
        return _columns_by_text([self.norms[at] for at in written], self.labels.columns[written])

    def refused(self) -> dict[str, frozenset[int]]:
        """The columns that must not match what reads exactly so; the last one stands for all."""
        return _columns_by_text(self.norms[self.asks :], self.labels.columns[self.asks :])

    def version(self, *facts: object) -> str:
        """A short name for exactly this library, and these facts, that changes when they do."""
        digest = hashlib.sha256()
        slugs = [entry.slug for entry in self.entries]
        titles = [entry.title for entry in self.entries]
        signed = list(zip(self.texts, self.labels.columns, self.labels.signs, strict=True))
        digest.update(repr((slugs, titles, signed, facts)).encode("utf-8", "replace"))
        return digest.hexdigest()[:12]


def _believed(taught: Sequence[str], closed_times: Counter[str]) -> list[str]:
    """What past questions taught of an answer. People slip: not what was closed as often."""
    times = Counter(norm(text) for text in taught)
    return [text for text in taught if closed_times[norm(text)] < times[norm(text)]]


def _columns_by_text(norms: Sequence[str], columns: Ints) -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for key, column in zip(norms, columns.tolist(), strict=True):
        found[key] = found.get(key, frozenset()) | {column}
    return found


def _distinct(texts: Sequence[str]) -> list[str]:
    """The texts as they will be compared: clean, not empty, none twice in normal words."""
    found: dict[str, str] = {}
    for text in texts:
        plain = clean(text) or text.strip()
        key = norm(plain)
        if key:
            found.setdefault(key, plain)
    return list(found.values())
