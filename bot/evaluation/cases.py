"""Cases: messages that look like what an answer answers, with what ought to become of them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.errors import ConfigError

CONTROL = "control"
KINDS = ("negation", "opposite", "foreign", "number", "statement", "other-person", CONTROL)
"""Those that matching is about: no answer fits the first six, the last are near them and one does.
"""
_NEEDED = "a case needs `id`, `kind`, `messages` and `expect`"


@dataclass(frozen=True, slots=True)
class Case:
    """What somebody writes, and the answer that may be sent to it: None where none fits."""

    name: str
    kind: str
    messages: tuple[str, ...]
    answer: str | None
    is_community: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answers that were sent to a case by themselves."""

    case: Case
    sent: frozenset[str]

    @property
    def is_right(self) -> bool:
        """Whether the one that fits was sent, and nothing else."""
        return self.case.answer is not None and self.sent == {self.case.answer}


@dataclass(frozen=True, slots=True)
class KindMeasures:
    """The cases of one kind: shares of them."""

    kind: str
    cases: int
    answered: float
    """Those to which anything was sent by itself."""
    right: float
    """Those to which what fits was sent."""


def read_cases(path: Path) -> tuple[Case, ...]:
    """Read the cases of a file of JSON lines that matching is about; others are passed over."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} cannot be read: {error}") from error
    cases = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            raise ConfigError(f"{path}:{number}: this line is not JSON") from None
        case = _case(row)
        if case is None:
            raise ConfigError(f"{path}:{number}: {_NEEDED}")
        cases.append(case)
    told = tuple(case for case in cases if case.kind in KINDS)
    if not told:
        raise ConfigError(f"{path} has no cases of the kinds {', '.join(KINDS)}")
    return told


def _case(row: object) -> Case | None:
    if not isinstance(row, dict):
        return None
    name, kind, messages = row.get("id"), row.get("kind"), row.get("messages")
    expected = row.get("expect")
    if not (isinstance(name, str) and isinstance(kind, str) and isinstance(expected, Mapping)):
        return None
    if not (isinstance(messages, list) and messages and all(isinstance(m, str) for m in messages)):
        return None
    answer = expected.get("reply")
    if (kind == CONTROL) is not isinstance(answer, str):
        return None
    is_community = row.get("channel") == "community"
    return Case(name, kind, tuple(messages), answer, is_community)


def sum_up(outcomes: Sequence[Outcome]) -> list[KindMeasures]:
    """The measures of each kind that there are cases of."""
    measures = []
    for kind in KINDS:
        of_kind = [outcome for outcome in outcomes if outcome.case.kind == kind]
        if of_kind:
            count = len(of_kind)
            answered = sum(bool(outcome.sent) for outcome in of_kind) / count
            right = sum(outcome.is_right for outcome in of_kind) / count
            measures.append(KindMeasures(kind, count, answered, right))
    return measures
