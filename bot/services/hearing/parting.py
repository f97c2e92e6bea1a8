"""Parts a message into questions: requests that share a fate are one, the others of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.core.questions import (
    Escalate,
    Ignore,
    Question,
    QuestionState,
    Quiet,
    Reply,
    Request,
    Ruling,
    Suggest,
)
from bot.core.ranking import Reading
from bot.services.escalations.whose import whose
from bot.services.unit import Unit

Group = tuple[Ruling, ...]


def shared(
    unit: Unit, question: Question, rulings: Sequence[Ruling], reading: Reading
) -> tuple[Group, list[Group]]:
    """The requests that stay with the question, and those that others have, by whose they are.

    With the question stay those that are answered; where none is, the first suggestion, else what
    goes to the same people as the first. What an earlier part of it has already is left out.
    """
    had = {line for each in unit.tx.parts_of(question.id) for line in each.text.split("\n")}
    wanted = [each for each in rulings if not isinstance(each.decision, Ignore | Quiet)]
    new = [each for each in wanted if each.part.text not in had] or wanted or list(rulings)
    replies = tuple(each for each in new if isinstance(each.decision, Reply))
    suggested: list[Group] = [(each,) for each in new if isinstance(each.decision, Suggest)]
    people: dict[str, list[Ruling]] = {}
    for each in new:
        if isinstance(each.decision, Escalate):
            owner = whose(unit, question, each.part.ranking, reading).owner
            people.setdefault(owner, []).append(each)
    handed = [tuple(group) for group in people.values()]
    groups = [*((replies,) if replies else ()), *suggested, *handed]
    return (groups[0], groups[1:]) if groups else (tuple(rulings[:1]), [])


def part(unit: Unit, question: Question, group: Group) -> Question:
    """Keep some requests of a question as one of their own."""
    words = "\n".join(ruling.part.text for ruling in group)
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
        matches = getattr(ruling.decision, "matches", ())
        yield Request(
            ruling.part.text,
            ruling.decision.action,
            ruling.decision.why,
            tuple(match.slug for match in matches),
            question.id or None,
        )
