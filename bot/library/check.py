"""The gate that a curator's pull request passes: everything that is wrong, and what may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from bot.core.answers import Answer
from bot.core.reviewing import is_review_due
from bot.core.text import clean
from bot.errors import LibraryError, Mistake
from bot.library.fields import FEWEST_PHRASINGS
from bot.library.library import Library, Source
from bot.library.reader import read_library_leniently
from bot.library.settings import SETTINGS_FILE
from bot.library.voice import find_never_said
from bot.matching.alike import Alike, Lost, alike
from bot.matching.index import Index
from bot.matching.wording.words import norm


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found. Mistakes fail it; warnings do not.

    `held_out` is the share of phrasings that find their own answer first when the library does
    not know them; None where no answer has enough of them to tell.
    """

    mistakes: tuple[Mistake, ...] = ()
    warnings: tuple[Mistake, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    held_out: float | None = None

    @property
    def summary(self) -> str:
        """What was checked and found, in one line."""
        counted = ", ".join(_count(number, what) for what, number in self.counts.items())
        found = [_count(len(self.mistakes), "mistake"), _count(len(self.warnings), "warning")]
        if self.held_out is not None:
            found.append(f"{self.held_out:.0%} of phrasings find their answer when held out")
        return f"{counted or 'nothing could be read'}: {', '.join(found)}"


def check(folder: Path, *, today: date) -> CheckReport:
    """Check every file of `responses/`, and the answers against each other."""
    try:
        library, mistakes = read_library_leniently(folder)
    except LibraryError as error:
        return CheckReport(mistakes=error.mistakes)
    index = Index.build(
        library.answers,
        wrong_rate=library.settings.wrong_rate,
        only_suggested=library.settings.only_suggested(library.answers),
        contrary=library.settings.contrary,
    )
    found = [*mistakes, *_never_said(library), *_twice(library), *_lost(library, index)]
    settings_file = str(folder / SETTINGS_FILE)
    warnings = [
        *(Mistake(settings_file, 1, advice) for advice in _settings_warnings(library)),
        *(Mistake(settings_file, 1, advice) for advice in index.warnings),
        *_thin(library),
        *_alike(library, index),
        *_reviews(library, today),
    ]
    is_right = index.self_test.is_right[index.self_test.counts]
    return CheckReport(
        mistakes=_sorted(found),
        warnings=_sorted(warnings),
        counts=_counts(library),
        held_out=float(is_right.mean()) if len(is_right) else None,
    )


def _counts(library: Library) -> dict[str, int]:
    return {
        "answer": len(library.answers),
        "topic": len({answer.topic for answer in library.answers}),
        "phrasing": sum(len(answer.asks) for answer in library.answers),
        "link": sum(len(answer.links) for answer in library.answers),
    }


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _sorted(found: list[Mistake]) -> tuple[Mistake, ...]:
    return tuple(sorted(found, key=lambda one: (one.path, one.line)))


def _asks(library: Library) -> Iterator[tuple[Answer, Source, str, str]]:
    """Every phrasing with its answer, its file, and the place of its line."""
    for answer in library.answers:
        source = library.sources[answer.slug]
        for number, text in enumerate(answer.asks):
            yield answer, source, text, f"phrasings.{number}"


def _never_said(library: Library) -> Iterator[Mistake]:
    never_say = library.settings.never_say
    for answer in library.answers:
        source = library.sources[answer.slug]
        for place, text in (("title", answer.title), ("body", answer.body)):
            for line, words in find_never_said(text, never_say):
                advice = f"put it another way: we never say '{words}'"
                yield Mistake(str(source.path), source.line(place) + line - 1, advice)


def _twice(library: Library) -> Iterator[Mistake]:
    """Titles and phrasings that another answer has in the same words."""
    yield from _same((a, library.sources[a.slug], a.title, "title") for a in library.answers)
    yield from _same(_asks(library))


def _same(texts: Iterable[tuple[Answer, Source, str, str]]) -> Iterator[Mistake]:
    seen: dict[str, tuple[Answer, Source, str]] = {}
    for answer, source, text, place in texts:
        key = norm(clean(text) or text)
        first = seen.setdefault(key, (answer, source, place))
        if first[2] == place and first[0] is answer:
            continue
        where = f"{first[1].path}:{first[1].line(first[2])}"
        advice = f"word this differently or remove it: {where} says the same"
        yield source.mistake(place, advice)


def _lost(library: Library, index: Index) -> Iterator[Mistake]:
    """Phrasings that the library takes for another answer's."""
    for answer, source, text, place in _asks(library):
        ranking = index.read(text).ranking
        if not ranking:
            yield source.mistake(place, f"'{text}' holds nothing to recognise it by")
        elif ranking[0].slug != answer.slug:
            advice = f"'{text}' finds '{ranking[0].title}' instead: make the two more different"
            yield source.mistake(place, advice)


def _alike(library: Library, index: Index) -> Iterator[Mistake]:
    """Pairs of answers that are hard to tell apart, at the title of the later one."""
    titles = {answer.slug: answer.title for answer in library.answers}
    for pair in alike(index):
        first, second = sorted(pair.slugs, key=lambda slug: str(library.sources[slug].path))
        where = f"{library.sources[first].path}:{library.sources[first].line('title')}"
        advice = (
            f"'{titles[second]}' and '{titles[first]}' ({where}) are hard to tell apart: "
            f"{', and '.join(_why_alike(pair, titles))}; make them one answer, or give each the "
            "words that only it has"
        )
        yield library.sources[second].mistake("title", advice)


def _why_alike(pair: Alike, titles: Mapping[str, str]) -> Iterator[str]:
    if pair.same_titles:
        yield "the titles are nearly the same"
    if pair.same_bodies:
        yield "the bodies are nearly the same"
    for lost in pair.lost:
        yield _told_lost(lost, titles)


def _told_lost(lost: Lost, titles: Mapping[str, str]) -> str:
    phrasings = f"{lost.count} of the {lost.asks} phrasings of '{titles[lost.slug]}'"
    return f"{phrasings} (title included) find '{titles[lost.to]}' when held out"


def _settings_warnings(library: Library) -> Iterator[str]:
    settings = library.settings
    if not library.answers and not library.broken:
        yield "there are no answers yet: every question will go to a person"
    if not settings.curators and not settings.admins:
        yield "name 'curators': nobody may add answers from Slack"
    if not settings.channels:
        yield "no 'channels' are watched: only direct messages and mentions are answered"


def _thin(library: Library) -> Iterator[Mistake]:
    for answer in library.answers:
        if len(answer.asks) < FEWEST_PHRASINGS:
            advice = (
                f"add phrasings: with fewer than {FEWEST_PHRASINGS} the library cannot be tested "
                "on it, and more must speak for it before it is sent"
            )
            yield library.sources[answer.slug].mistake("phrasings.0", advice)


def _reviews(library: Library, today: date) -> Iterator[Mistake]:
    for answer in library.answers:
        if advice := _review_advice(answer.reviewed_on, today):
            yield library.sources[answer.slug].mistake("reviewed", advice)


def _review_advice(reviewed: date | None, today: date) -> str | None:
    if reviewed is None:
        return "add 'reviewed', the day somebody last made sure that this is true"
    if reviewed > today:
        return f"'reviewed' is in the future: {reviewed.isoformat()}"
    if is_review_due(reviewed, today):
        return f"read it again and set 'reviewed': the last time was {reviewed.isoformat()}"
    return None
