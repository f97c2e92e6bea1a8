"""Reads files of labelled questions, and the library that one may bring."""

from __future__ import annotations

import csv
import gzip
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from bot.errors import ConfigError
from bot.evaluation.trial import Labelled

ENCODING = "utf-8-sig"  # spreadsheets write a mark at the start
KINDS = (".jsonl", ".jsonl.gz", ".csv", ".csv.gz")


@dataclass(frozen=True, slots=True)
class LabelledFile:
    """A file's questions, and the library that it brings (empty: the live one is meant)."""

    name: str
    library: Mapping[str, Sequence[str]]
    questions: tuple[Labelled, ...]


def read_file(path: Path) -> LabelledFile:
    """Read a file of labelled questions; say what is wrong, and where, if it is not one."""
    if not path.name.endswith(KINDS):
        raise ConfigError(f"{path}: give a file that ends in {', '.join(KINDS)}")
    library: dict[str, list[str]] = {}
    questions: list[Labelled] = []
    try:
        with _opened(path) as lines:
            rows = _csv(lines) if ".csv" in path.name else _json(path, lines)
            for line, row in rows:
                _take(path, line, row, library, questions)
    except (OSError, EOFError, UnicodeDecodeError, csv.Error, zlib.error) as error:
        raise ConfigError(f"{path} cannot be read: {error}") from error
    if not questions:
        raise ConfigError(f"{path} has no questions: rows with `text` and `answer`")
    return LabelledFile(path.name.split(".")[0], library, tuple(questions))


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


def _take(
    path: Path,
    line: int,
    row: object,
    library: dict[str, list[str]],
    questions: list[Labelled],
) -> None:
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise ConfigError(f"{path}:{line}: a row needs `text` and `answer`")
    answer, part = row.get("answer"), row.get("part", "question")
    if answer is not None and not isinstance(answer, str):
        raise ConfigError(f"{path}:{line}: `answer` is a slug, or null where there is none")
    if part == "library" and answer:
        library.setdefault(answer, []).append(row["text"])
    elif part == "question":
        questions.append(Labelled(row["text"], answer or None))
    else:
        raise ConfigError(f"{path}:{line}: `part` is `library` (with an answer) or `question`")
