"""Answers so alike that customers' questions cannot tell them apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.matching.arrays import Floats, Ints
from bot.matching.index import Index
from bot.matching.wording.bodies import words_of_body
from bot.matching.wording.lexicon import Lexicon
from bot.matching.wording.words import COMMON, norm, stem

SAME_TITLE = 0.75  # lexical similarity of two titles
SAME_TEXT = 1 / 2  # of the runs of three words that two bodies have: those in both
MOST_HOLDERS = 20  # bodies looked up by a run of words: what more have is a phrase of the house
SHORT_BODY = 10  # words: shorter ones ("Ask your admin.") may well be the same
LOST_SHARE = 1 / 2  # of an answer's ways to ask: those taken for another's
FEWEST_LOST = 3  # fewer are an accident

Run = tuple[str, str, str]
"""Three words in a row."""


@dataclass(frozen=True, slots=True)
class Lost:
    """How many ways to ask for one answer are taken for another's where the library lacks them."""

    slug: str
    """Whose they are."""
    to: str
    """Whose they are taken for."""
    count: int
    asks: int
    """How many ways to ask it there are; its title is one."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Two answers that are hard to tell apart, and what says so."""

    slugs: tuple[str, str]
    """In the order of the alphabet."""
    same_titles: bool = False
    same_bodies: bool = False
    lost: tuple[Lost, ...] = ()


def alike(index: Index) -> tuple[Alike, ...]:
    """The pairs of answers that are hard to tell apart, in the order of their slugs.

    Each answer names at most one other by its title, one by its body and one by its phrasings, so
    that there are never many more pairs than answers.
    """
    slugs = [answer.slug for answer in index.texts.answers]
    titles = set(_titles(index))
    bodies = set(_bodies(index))
    lost = _lost(index)
    return tuple(
        Alike(
            (slugs[a], slugs[b]),
            (a, b) in titles,
            (a, b) in bodies,
            tuple(lost[way] for way in ((a, b), (b, a)) if way in lost),
        )
        for a, b in sorted(titles | bodies | {(min(way), max(way)) for way in lost})
    )


def _titles(index: Index) -> Iterator[tuple[int, int]]:
    """The columns of answers with nearly the same title; the very same one is a mistake."""
    titles = [norm(answer.title) for answer in index.texts.answers]
    lexicon = Lexicon(titles, range(len(titles)), len(titles))
    for at, title in enumerate(titles):
        similar = _to_others(lexicon, at)
        most = int(similar.argmax())
        if similar[most] >= SAME_TITLE and title != titles[most]:
            yield min(at, most), max(at, most)


def _bodies(index: Index) -> Iterator[tuple[int, int]]:
    """The columns of answers with nearly the same body, where neither names a thing of its own.

    The steps to connect two products may be the same to a word: the product's.
    """
    answers = index.texts.answers
    words = [words_of_body(answer.body) for answer in answers]
    for a, b in _same_text([_runs(of_body) for of_body in words]):
        stems = [{stem(word) for word in words[column]} for column in (a, b)]
        own = [_telling(answers[column].title) for column in (a, b)]
        if not (own[0] & stems[0] - stems[1] and own[1] & stems[1] - stems[0]):
            yield a, b


def _runs(words: Sequence[str]) -> list[Run]:
    """The runs of three words of a body, each once, in order; none of a short one."""
    if len(words) < SHORT_BODY:
        return []
    return list(dict.fromkeys(zip(words, words[1:], words[2:], strict=False)))


def _same_text(bodies: Sequence[Sequence[Run]]) -> Iterator[tuple[int, int]]:
    """The places of each body's runs and of those before it that have most in common, if enough."""
    holders: dict[Run, list[int]] = defaultdict(list)
    for at, runs in enumerate(bodies):
        shared = Counter(other for run in runs for other in holders[run])
        for other, _ in shared.most_common(1):
            both = len(set(runs) & set(bodies[other]))
            if both >= SAME_TEXT * (len(runs) + len(bodies[other]) - both):
                yield other, at
        for run in runs:
            if len(holders[run]) < MOST_HOLDERS:
                holders[run].append(at)


def _telling(text: str) -> set[str]:
    return {stem(word) for word in norm(text).split() if word not in COMMON}


def _lost(index: Index) -> Mapping[tuple[int, int], Lost]:
    """By the columns of both: the answers of which another has half the ways to ask, or more."""
    answers, columns = index.texts.answers, index.texts.labels.columns.tolist()
    ways = Counter(zip(columns, _taken_for(index).tolist(), strict=False))
    return {
        (own, other): Lost(answers[own].slug, answers[other].slug, count, answers[own].asks)
        for (own, other), count in ways.items()
        if own != other and count >= max(FEWEST_LOST, LOST_SHARE * answers[own].asks)
    }


def _taken_for(index: Index) -> Ints:
    """The answer that each phrasing would find, did the library not know it: `(phrasings,)`.

    A library too large for that to be tested of each says which answer has the phrasing most like
    it.
    """
    asks = index.texts.asks
    if len(index.self_test.asked) == asks:
        return index.self_test.firsts
    lexicon = index.ridge.space.lexicon
    nearest = [int(_to_others(lexicon, row)[:asks].argmax()) for row in range(asks)]
    return index.texts.labels.columns[nearest]


def _to_others(lexicon: Lexicon, at: int) -> Floats:
    """How like each text of the library one of them is: `(texts,)`, below 0 for itself."""
    similar = lexicon.similarities(lexicon.row(at))
    similar[at] = -1.0
    return similar
