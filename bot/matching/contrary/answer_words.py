"""What an answer says, as the signs read it: its words, what it denies, its numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, pairwise
from typing import Any, TypeVar

from bot.core.intent.patterns import word_set
from bot.matching.contrary.denials import denial_at, is_content, is_trouble
from bot.matching.contrary.said import Clause, Word, clauses_of, lemmas_of
from bot.matching.wording.words import COMMON_STEMS

_Kept = TypeVar("_Kept")
_POINTS = word_set("the a an my our your this that any in on at into with from of for no")
_MOST_READ = 8_000  # characters of a body
_NEGATORS = ("not", "never", "without")
_BARS = ("can", "could", "able")  # *we cannot pay by card* is trouble, and denies nothing
_ORDERED = word_set(
    "authorise authorised authorize authorized order ordered approve approved request requested"
)
_DENIED_AT_MOST = 3  # words behind a negator
_CODE = re.compile(r"(?<![\d.,$€£-])\d{3,5}(?![\d.,%-])")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True)
class AnswerWords:
    """An answer's texts and its body. Each kind of sign asks for what it needs, once."""

    texts: Sequence[str]
    """Title and phrasings."""
    body: str = ""
    _kept: dict[Hashable, Any] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def each_text(self) -> tuple[tuple[Clause, ...], ...]:
        """The clauses of title and phrasings, text by text."""
        return tuple(clauses_of(text) for text in self.texts)

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """Those of title and phrasings."""
        return tuple(clause for text in self.each_text for clause in text)

    @cached_property
    def body_clauses(self) -> tuple[Clause, ...]:
        """Those of the body, by its lines."""
        lines = self.body[:_MOST_READ].splitlines()
        return tuple(clause for line in lines for clause in clauses_of(line))

    @cached_property
    def asked(self) -> frozenset[str]:
        """The lemmas of title and phrasings."""
        return lemmas_of(self.clauses)

    @cached_property
    def known(self) -> frozenset[str]:
        """All lemmas that the answer has anywhere."""
        return self.asked | lemmas_of(self.body_clauses)

    @cached_property
    def written(self) -> frozenset[str]:
        """All words in lower case, also the parts of `next.js` or `a/b`."""
        said = " ".join((*self.texts, self.body[:_MOST_READ])).casefold()
        return frozenset(re.findall(r"[^\W_]+", said))

    @cached_property
    def denied(self) -> frozenset[str]:
        """The lemmas that title and phrasings deny themselves: *we do not want to renew*."""
        denied = {
            word.lemma
            for clause in self.clauses
            for at in range(len(clause.words))
            if (denial := denial_at(clause, at))
            for word in denial.content[:_DENIED_AT_MOST]
        }
        return frozenset(
            denied | {lemma for clause in self.clauses for lemma in _beside_not(clause)}
        )

    @cached_property
    def not_ordered(self) -> frozenset[str]:
        """Lemmas of what title and phrasings say was never ordered: *I did not authorise it*."""
        return frozenset(
            later.lemma
            for clause in self.clauses
            for at, word in enumerate(clause.words)
            if word.plain in _NEGATORS
            for later in clause.words[at + 1 : at + 4]
            if later.plain in _ORDERED
        )

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers that it has anywhere."""
        return frozenset(_NUMBER.findall(" ".join((*self.texts, self.body[:_MOST_READ]))))

    @cached_property
    def numbered(self) -> Mapping[str, frozenset[str]]:
        """By the lemma of a telling word, the numbers that stand behind it: *SOC 2*."""
        found: dict[str, set[str]] = {}
        for clause in self.all_clauses:
            for word, number in pairwise(clause.words):
                if (
                    _NUMBER.fullmatch(number.plain)
                    and is_content(word)
                    and word.lemma not in COMMON_STEMS
                ):
                    found.setdefault(word.lemma, set()).add(number.plain)
        return {word: frozenset(numbers) for word, numbers in found.items()}

    @cached_property
    def codes(self) -> frozenset[str]:
        """The numbers of title and phrasings that are names: of an error, a form, a norm."""
        return frozenset(_CODE.findall(" ".join(self.texts)))

    @cached_property
    def all_clauses(self) -> tuple[Clause, ...]:
        """Those of title, phrasings and body."""
        return self.clauses + self.body_clauses

    def once(self, name: Hashable, reckon: Callable[[], _Kept]) -> _Kept:
        """What is reckoned of the answer by somebody else, and kept with it."""
        if name not in self._kept:
            self._kept[name] = reckon()
        kept: _Kept = self._kept[name]
        return kept

    def is_thing(self, words: Sequence[Word], at: int) -> bool:
        """Whether a word of title or phrasings stands there as a thing: *on the dashboard*."""
        word, before = words[at], words[at - 1].plain if at else ""
        is_telling = len(word.plain) > 2 and is_content(word) and word.lemma not in COMMON_STEMS
        return is_telling and before in _POINTS and word.lemma in self.asked

    def is_asked_in(self, clauses: Sequence[Clause]) -> bool:
        """Whether any of these clauses speaks of a thing that the answer is about."""
        return any(
            self.is_thing(each.words, at) for each in clauses for at in range(len(each.words))
        )

    def written_as(self, phrase: Sequence[str]) -> str:
        """A phrase of lemmas as title or phrasings write it."""
        by_lemma: dict[str, str] = {}
        for clause in self.clauses:
            for word in clause.words:
                by_lemma.setdefault(word.lemma, word.plain)
        return " ".join(by_lemma.get(each, each) for each in phrase)

    def told_share(self, told_in: Callable[[str], str | None]) -> float:
        """The share of title and phrasings that tell something, and ask for nothing."""
        told = self.once(told_in, lambda: sum(told_in(text) is not None for text in self.texts))
        return told / max(len(self.texts), 1)


def _beside_not(clause: Clause) -> Iterator[str]:
    """The lemmas right behind a negator, whatever it says by it."""
    for at, word in enumerate(clause.words):
        is_bar = at > 0 and clause.words[at - 1].plain in _BARS
        if word.plain in _NEGATORS and not is_bar:
            rest = clause.words[at + 1 :]
            about = (later for later in rest if is_trouble(later) or is_content(later))
            yield from (later.lemma for later in islice(about, 1) if not is_trouble(later))
