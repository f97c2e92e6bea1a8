"""Reads files of labelled questions, and the library that one may bring."""

from __future__ import annotations

import csv
import gzip
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TextIO

from bot.core.answers import Answer
from bot.errors import ConfigError
from bot.evaluation.trial import Draw, Labelled, library_of

ENCODING = "utf-8-sig"  # spreadsheets write a mark at the start
KINDS = (".jsonl", ".jsonl.gz", ".csv", ".csv.gz")
ANSWERS = ("answers.jsonl.gz", "answers.jsonl")
PARTS = "`part` is `question`, or with an answer `library`, `title` or `body`"


@dataclass(frozen=True, slots=True)
class LabelledFile:
    """A file's questions, and the library that it brings (empty: the live one is meant)."""

    name: str
    library: Mapping[str, Sequence[str]]
    """Of each answer: the ways to ask for it, beside its title."""
    questions: tuple[Labelled, ...]
    titles: Mapping[str, str] = field(default_factory=dict)
    bodies: Mapping[str, str] = field(default_factory=dict)

    @property
    def slugs(self) -> list[str]:
        """Those of the library that it brings, in order."""
        return sorted({*self.library, *self.titles})

    def answers(self, k: int, seed: int) -> tuple[Answer, ...]:
        """Its library with k ways to ask an answer, drawn by seed (0: all of them)."""
        return library_of(self.library, k, seed, self.titles, self.bodies)


def read_file(path: Path, *, with_bodies: bool = True) -> LabelledFile:
    """Read a file of labelled questions; say what is wrong, and where, if it is not one.

    `NAME.answers.jsonl[.gz]` beside `NAME.….jsonl` has titles and bodies for its answers.
    """
    if not path.name.endswith(KINDS):
        raise ConfigError(f"{path}: give a file that ends in {', '.join(KINDS)}")
    read = _Read(path)
    for line, row in _rows(path):
        read.take(line, row)
    read.check()
    for answers in (path.with_name(f"{path.name.split('.')[0]}.{end}") for end in ANSWERS):
        if read.library and answers.is_file():
            _take_answers(answers, read)
            break
    library = {
        slug: [t for t in asks if t != read.titles.get(slug)] for slug, asks in read.library.items()
    }
    bodies = read.bodies if with_bodies else {}
    name = next(
        path.name.removesuffix(kind) for kind in reversed(KINDS) if path.name.endswith(kind)
    )
    return LabelledFile(name, library, tuple(read.questions), read.titles, bodies)


def near(file: LabelledFile, share: float, seed: int) -> LabelledFile:
    """The same with a share of its library's answers drawn out; what asks for them has no answer.

    Other questions without an answer are left out: these are the hardest kind, from the midst of
    the library.
    """
    slugs = file.slugs
    drawn = set(Draw(seed).sample(slugs, max(1, round(share * len(slugs)))))
    questions = tuple(
        Labelled(question.text, None) if question.answer in drawn else question
        for question in file.questions
        if question.answer is not None
    )
    return replace(
        file,
        library={slug: asks for slug, asks in file.library.items() if slug not in drawn},
        titles={slug: title for slug, title in file.titles.items() if slug not in drawn},
        questions=questions,
    )


class _Read:
    """What was read of one file so far."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.library: dict[str, list[str]] = {}
        self.titles: dict[str, str] = {}
        self.bodies: dict[str, str] = {}
        self.questions: list[Labelled] = []

    def take(self, line: int, row: object) -> None:
        """Take one row in."""
        if not isinstance(row, dict) or not isinstance(row.get("text"), str):
            raise ConfigError(f"{self.path}:{line}: a row needs `text` and `answer`")
        text, answer, part = row["text"], row.get("answer"), row.get("part", "question")
        if answer is not None and not isinstance(answer, str):
            raise ConfigError(
                f"{self.path}:{line}: `answer` is a slug, or null where there is none"
            )
        if part == "question":
            self.questions.append(Labelled(text, answer or None))
        elif part not in ("library", "title", "body") or not answer:
            raise ConfigError(f"{self.path}:{line}: {PARTS}")
        elif part == "library":
            self.library.setdefault(answer, []).append(text)
        else:
            said = self.titles if part == "title" else self.bodies
            if answer in said:
                raise ConfigError(f"{self.path}:{line}: {answer} has a {part} already")
            said[answer] = text

    def check(self) -> None:
        """Say what is missing in the whole file."""
        if not self.questions:
            raise ConfigError(f"{self.path} has no questions: rows with `text` and `answer`")
        for slug in self.bodies.keys() - self.library.keys() - self.titles.keys():
            raise ConfigError(f"{self.path}: {slug} has a body, and no `library` or `title` row")


def _take_answers(path: Path, read: _Read) -> None:
    """Titles and bodies of the answers that the library has, from a file of their own."""
    for line, row in _rows(path):
        if not isinstance(row, dict) or not isinstance(row.get("answer"), str):
            raise ConfigError(f"{path}:{line}: a row needs `answer`, `title` and `body`")
        slug = row["answer"]
        for key, said in (("title", read.titles), ("body", read.bodies)):
            text = row.get(key, "")
            if not isinstance(text, str):
                raise ConfigError(f"{path}:{line}: `{key}` is a text")
            if text and slug in read.library:
                said.setdefault(slug, text)


def _rows(path: Path) -> Iterator[tuple[int, object]]:
    """Each row with its line."""
    try:
        with _opened(path) as lines:
            yield from _csv(lines) if ".csv" in path.suffixes else _json(path, lines)
    except (OSError, EOFError, UnicodeDecodeError, csv.Error, zlib.error) as error:
        raise ConfigError(f"{path} cannot be read: {error}") from error


def _opened(path: Path) -> TextIO:
    if path.name.endswith(".gz"):
        return gzip.open(path, "rt", encoding=ENCODING, newline="")
    return path.open(encoding=ENCODING, newline="")


def _json(path: Path, lines: TextIO) -> Iterator[tuple[int, object]]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except (ValueError, RecursionError):
                raise ConfigError(f"{path}:{number}: this line is not JSON") from None


def _csv(lines: TextIO) -> Iterator[tuple[int, object]]:
    reader = csv.DictReader(lines)
    for row in reader:
        yield reader.line_num, {key: value for key, value in row.items() if value}
