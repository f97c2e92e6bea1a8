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
    Wait,
)
from bot.core.ranking import Reading
from bot.services.escalations import moves
from bot.services.escalations.whose import whose
from bot.services.unit import Unit

Group = tuple[Ruling, ...]


def shared(
    unit: Unit, question: Question, rulings: Sequence[Ruling], reading: Reading
) -> tuple[Group, list[Group]]:
    """The requests that stay with the question, and those that others have, by whose they are.

    With the question stay those that are answered; where none is, the first suggestion, else what
    goes to the same people as the first. What a part of it has already stays there.
    """
    wanted = [each for each in rulings if not isinstance(each.decision, Ignore | Quiet)]
    groups = _groups(unit, question, _not_had(unit, question, wanted, reading), reading)
    if not groups:
        return tuple(wanted[:1]) or tuple(rulings[:1]), []
    return groups[0], groups[1:]


def beside(
    unit: Unit, question: Question, rulings: Sequence[Ruling], reading: Reading
) -> list[Group]:
    """The requests of an edited question that it did not have when it was decided on."""
    decided = unit.tx.decisions_of(question.id)
    had = {request.text for made in decided for request in made.requests}
    most = max((len(made.requests) for made in decided), default=1)
    wanted = [each for each in rulings if not isinstance(each.decision, Ignore | Quiet | Wait)]
    new = [each for each in wanted if each.words not in had]
    if len(wanted) <= most:  # it says the same in other words
        _not_had(unit, question, wanted, reading)
        return []
    return _groups(unit, question, _not_had(unit, question, new, reading), reading)


def _groups(
    unit: Unit, question: Question, rulings: Sequence[Ruling], reading: Reading
) -> list[Group]:
    replies = tuple(each for each in rulings if isinstance(each.decision, Reply))
    suggested: list[Group] = [(each,) for each in rulings if isinstance(each.decision, Suggest)]
    people: dict[str, list[Ruling]] = {}
    for each in rulings:
        if isinstance(each.decision, Escalate):
            owner = whose(unit, question, each.part.ranking, reading).owner
            people.setdefault(owner, []).append(each)
    handed = [tuple(group) for group in people.values()]
    return [*((replies,) if replies else ()), *suggested, *handed]


def _not_had(
    unit: Unit, question: Question, rulings: Sequence[Ruling], reading: Reading
) -> list[Ruling]:
    """Those that no part of the question has; a part whose words were edited gets the new ones."""
    now = {each.words for each in rulings}
    had: set[str] = set()
    for each in unit.tx.parts_of(question.id):
        lines = each.text.split("\n")
        had.update(lines)
        escalation = moves.find_unresolved(unit, each)
        if escalation is None or now.issuperset(lines):
            continue
        theirs = [
            ruling.words
            for ruling in rulings
            if ruling.words not in had
            and isinstance(ruling.decision, Escalate)
            and whose(unit, question, ruling.part.ranking, reading).owner == escalation.owner
        ]
        if theirs:
            kept = [line for line in lines if line in now]
            unit.tx.change_question(each.id, text="\n".join((*kept, *theirs)))
            had.update(theirs)
    return [each for each in rulings if each.words not in had]


def part(unit: Unit, question: Question, group: Group) -> Question:
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
        matches = getattr(ruling.decision, "matches", ())
        yield Request(
            ruling.words,
            ruling.decision.action,
            ruling.decision.why,
            tuple(match.slug for match in matches),
            question.id or None,
        )
