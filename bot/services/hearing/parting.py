"""Parts a message into questions: requests that share a fate are one, the others of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.core.questions import (
    Escalate,
    Question,
    QuestionState,
    Reply,
    Request,
    Ruling,
    Suggest,
)
from bot.core.ranking import Reading
from bot.services.hearing.rewording import (
    Compared,
    compare,
    had_by_all,
    had_by_others,
    is_said,
    owner_of,
)
from bot.services.recording import request_of
from bot.services.unit import Unit

Group = tuple[Ruling, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """The requests of a question, by who has them.

    `own` stay with it, `others` become questions of their own, `kept` are with parts already. Of
    those in `nothing` nothing follows.
    """

    own: Group
    others: list[Group]
    kept: Compared
    nothing: Group = ()


def shared(unit: Unit, question: Question, rulings: Sequence[Ruling], reading: Reading) -> Shared:
    """Share the requests of a question out.

    With the question stay those that are answered; where none is, the first suggestion, else what
    goes to the same people as the first. What a part of it has already stays there.
    """
    wanted = [each for each in rulings if not each.is_silent]
    nothing = tuple(each for each in rulings if each.is_silent)
    kept = compare(unit, question, wanted, reading, had_by_others(unit, question))
    groups = _groups(unit, question, kept.new, reading)
    if not groups and not wanted:
        return Shared(nothing[:1], [], kept, nothing[1:])
    return Shared(groups[0] if groups else (), groups[1:], kept, nothing)


def beside(
    unit: Unit, question: Question, rulings: Sequence[Ruling], reading: Reading
) -> tuple[list[Group], Compared]:
    """The requests of an edited question that it did not have, and those that it had."""
    wanted = [each for each in rulings if not each.is_silent]
    had = compare(unit, question, wanted, reading, had_by_all(unit, question))
    new = [each for each in had.new if each.words and not is_said(unit, question, each)]
    return _groups(unit, question, new, reading), had


def _groups(
    unit: Unit, question: Question, rulings: Sequence[Ruling], reading: Reading
) -> list[Group]:
    replies = tuple(each for each in rulings if isinstance(each.decision, Reply))
    suggested: list[Group] = [(each,) for each in rulings if isinstance(each.decision, Suggest)]
    people: dict[str, list[Ruling]] = {}
    for each in rulings:
        if isinstance(each.decision, Escalate):
            owner = owner_of(unit, question, each, reading)
            people.setdefault(owner, []).append(each)
    handed = [tuple(group) for group in people.values()]
    return [*((replies,) if replies else ()), *suggested, *handed]


def reword(unit: Unit, part: Question, before: str, words: str) -> Question:
    """One of a part's requests was put in other words."""
    lines = (words if line == before else line for line in part.text.split("\n"))
    unit.tx.change_question(part.id, text="\n".join(lines))
    return unit.tx.question(part.id)


def keep_part(unit: Unit, question: Question, group: Group) -> Question:
    """Keep some requests of a question as one of their own."""
    words = "\n".join(ruling.words for ruling in group)
    return unit.tx.add_question(
        replace(
            question,
            id=0,
            text=words,
            state=QuestionState.SETTLING,
            wake_at=None,
            closed_at=None,
            version=1,
            part_of=question.part_of or question.id,
        )
    )


def requests_as(group: Sequence[Ruling], question: Question) -> Iterator[Request]:
    """Requests as they are recorded, with the question that they are now."""
    for ruling in group:
        yield request_of(ruling, question)
