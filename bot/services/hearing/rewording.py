"""Which requests of a message are those that it had before, and which are new.

After an edit, or when a question is decided on again: what somebody has is never handed over twice,
and what is asked beside it is not lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from bot.core.intent.contents import content_of
from bot.core.questions import (
    Escalate,
    Question,
    QuestionState,
    Reply,
    Ruling,
    Suggest,
)
from bot.core.ranking import Reading
from bot.core.text import clean
from bot.core.why import Why
from bot.services.escalations import moves, urgent
from bot.services.escalations.stepping_in import replies_of
from bot.services.escalations.whose import whose
from bot.services.recording import own_requests
from bot.services.unit import Unit

_MOST = 2 / 3  # of the words that say what a request is about


@dataclass(frozen=True, slots=True)
class Had:
    """A request as it was, the question it is or is part of, and who had it."""

    words: str
    question: Question
    slugs: tuple[str, ...] = ()
    owner: str | None = None

    @property
    def about(self) -> frozenset[str]:
        """The words that say what it is about."""
        return content_of(clean(self.words))


@dataclass(frozen=True, slots=True)
class Compared:
    """Requests now against those before: `same` in the same words or fewer, or `reworded`.

    `new` are those that there were not; `gone` those that there are no more.
    """

    new: tuple[Ruling, ...]
    same: tuple[tuple[Ruling, Had], ...]
    reworded: tuple[tuple[Ruling, Had], ...]
    gone: tuple[Had, ...]


def had_by_others(unit: Unit, question: Question) -> tuple[Had, ...]:
    """The requests of its message that are other questions: its parts, or the whole and its."""
    whole = question.part_of or question.id
    own = had_by_itself(unit, unit.tx.question(whole)) if question.part_of is not None else ()
    parts = (
        Had(words, part, _slugs(unit, part), _owner(unit, part))
        for part in unit.tx.parts_of(whole)
        if part.state is not QuestionState.WITHDRAWN and part.id != question.id
        for words in part.text.split("\n")
        if words
    )
    return (*own, *parts)


def had_by_itself(unit: Unit, question: Question) -> tuple[Had, ...]:
    """The requests that a question was decided on as its own."""
    slugs, owner = _slugs(unit, question), _owner(unit, question)
    return tuple(Had(words, question, slugs, owner) for words in own_requests(unit, question))


def had_by_all(unit: Unit, question: Question) -> tuple[Had, ...]:
    """The requests that a question and the others of its message have."""
    return (*had_by_itself(unit, question), *had_by_others(unit, question))


def compare(
    unit: Unit,
    question: Question,
    rulings: Sequence[Ruling],
    reading: Reading,
    had: Sequence[Had],
) -> Compared:
    """Tell requests that there were, in these words or in others, from new ones.

    First what one that there was says already, then what goes on from one, at last what comes to
    the same: the same answers, or the same people.
    """
    same = [(each, one) for each in rulings if (one := _said_by(had, each.words)) is not None]
    new = [each for each in rulings if _said_by(had, each.words) is None]
    left = [one for one in had if not any(_says(one, each.words) for each in rulings)]
    reworded: list[tuple[Ruling, Had]] = []
    for is_same in (_goes_on, partial(_has_fate, unit, question, reading)):
        for ruling in tuple(new):
            found = next((one for one in left if is_same(one, ruling)), None)
            if found is not None:
                new.remove(ruling)
                left.remove(found)
                reworded.append((ruling, found))
    return Compared(tuple(new), tuple(same), tuple(reworded), tuple(left))


def is_another(unit: Unit, question: Question, rulings: Sequence[Ruling], reading: Reading) -> bool:
    """Whether a question asks now, and nothing of what it asked when it was decided on."""
    wanted = [each for each in rulings if not each.is_silent]
    had = had_by_all(unit, question)
    gone = compare(unit, question, wanted, reading, had).gone
    return bool(wanted) and all(one in gone for one in had if one.question.id == question.id)


def is_said(unit: Unit, question: Question, ruling: Ruling) -> bool:
    """Whether a request is answered with what stands in its thread, or is on its way there."""
    if not isinstance(ruling.decision, Reply):
        return False
    said = {
        chosen.slug
        for asked in unit.tx.questions_in_thread(question.channel, question.root_ts)
        for reply in replies_of(unit, asked)
        for chosen in unit.tx.decision(reply.decision).chosen
    }
    return {match.slug for match in ruling.decision.matches} <= said


def _said_by(had: Sequence[Had], words: str) -> Had | None:
    exact = (one for one in had if one.words == words)
    return next(exact, None) or next((one for one in had if _says(one, words)), None)


def _says(one: Had, words: str) -> bool:
    """Whether a request that there was holds nearly all that some words are about."""
    about = content_of(clean(words))
    return one.words == words or len(about & one.about) >= max(1, _MOST * len(about))


def _goes_on(one: Had, ruling: Ruling) -> bool:
    """Whether some words hold nearly all that a request was about, and more."""
    about = content_of(clean(ruling.words))
    return len(about & one.about) >= max(1, _MOST * len(one.about))


def _has_fate(unit: Unit, question: Question, reading: Reading, one: Had, ruling: Ruling) -> bool:
    """Whether a request comes to what another came to."""
    match ruling.decision:
        case Reply(matches) | Suggest(matches):
            return bool({each.slug for each in matches} & set(one.slugs))
        case Escalate():
            usual = whose(unit, question, ruling.part.ranking, reading).owner
            return one.owner in (usual, owner_of(unit, question, ruling, reading))
    return False


def owner_of(unit: Unit, question: Question, ruling: Ruling, reading: Reading) -> str:
    """Whose a request is that is handed over: of what cannot wait, whoever is on call."""
    way = whose(unit, question, ruling.part.ranking, reading)
    return (urgent.route(unit, way) if ruling.decision.why is Why.URGENT else way).owner


def _slugs(unit: Unit, question: Question) -> tuple[str, ...]:
    """The answers that were sent or suggested of a question."""
    decided = unit.tx.decisions_of(question.id)
    return tuple({each.slug for made in decided for each in made.chosen})


def _owner(unit: Unit, question: Question) -> str | None:
    escalation = moves.find_unresolved(unit, question)
    return escalation.owner if escalation is not None else None
