"""A case: what a customer writes, and what should become of it. `cases.jsonl` holds them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

CASES = Path(__file__).with_name("cases.jsonl")
_GAP = 5.0  # seconds from one message to the next, where a case does not say


class Kind(StrEnum):
    """What a case is about."""

    NEGATION = "negation"
    OPPOSITE = "opposite"
    FOREIGN = "foreign"
    NUMBER = "number"
    STATEMENT = "statement"
    OTHER_PERSON = "other-person"
    CONTROL = "control"
    PARTS = "parts"
    SMALL_TALK = "smalltalk"
    URGENT = "urgent"
    PERSON = "person"
    OVER = "over"
    SHORT = "short"
    FOREIGN_LANGUAGE = "foreign_language"


@dataclass(frozen=True)
class Request:
    """One of the things that a message asks for; `fits` is the answer's slug, if there is one."""

    about: str
    fits: str | None


@dataclass(frozen=True)
class Case:
    """What somebody writes, and what should become of it."""

    id: str
    kind: Kind
    is_community: bool
    messages: tuple[str, ...]
    expect: dict[str, Any] = field(hash=False)
    gap: float = _GAP
    is_thread: bool = False
    note: str = ""

    @property
    def requests(self) -> tuple[Request, ...]:
        return tuple(Request(each["about"], each["fits"]) for each in self.expect.get("parts", ()))

    @property
    def is_quiet(self) -> bool:
        """Whether nobody is to be told."""
        return bool(self.expect.get("quiet"))


def read(path: Path = CASES, wanted: Callable[[Case], bool] = lambda _: True) -> list[Case]:
    """The cases of a file that are wanted, in its order."""
    with path.open(encoding="utf-8") as file:
        return [case for line in _written(file) if wanted(case := _case(json.loads(line)))]


def _written(lines: Iterable[str]) -> Iterable[str]:
    return (line for line in lines if line.strip())


def _case(given: dict[str, Any]) -> Case:
    return Case(
        id=given["id"],
        kind=Kind(given["kind"]),
        is_community=given.get("channel") == "community",
        messages=tuple(given["messages"]),
        expect=given["expect"],
        gap=float(given.get("gap", _GAP)),
        is_thread=bool(given.get("thread")),
        note=given.get("note", ""),
    )
