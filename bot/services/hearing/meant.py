"""Which of somebody's questions in a thread their words are about."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core import text
from bot.core.conversation import Meaning, NeedsPerson, NoneFits, NotSolved, Picks, Thanked
from bot.core.intent.contents import content_of
from bot.core.intent.matters import is_named_in, things_of
from bot.core.questions import Action, Question, QuestionState
from bot.services.escalations import moves
from bot.services.unit import Unit


def meant_by(unit: Unit, own: Sequence[Question], meaning: Meaning) -> Question:
    """The question that some words are about, of those that their writer has in the thread.

    A button in words is about the newest that has such a button; more words are for whoever has
    one; else they are about the newest.
    """
    settling = [each for each in own if each.state is QuestionState.SETTLING]
    suggested = [each for each in own if each.state is QuestionState.SUGGESTED]
    answered = [each for each in own if each.state is QuestionState.ANSWERED and not each.closed_at]
    held = [each for each in own if moves.find_unresolved(unit, each) is not None]
    match meaning:
        case Picks() | NoneFits():
            wanted = suggested
        case Thanked() | NotSolved():
            wanted = answered
        case NeedsPerson():
            wanted = suggested or answered
        case _:
            wanted = settling or suggested or held
    return (wanted or own)[-1]


def answered_of(unit: Unit, own: Sequence[Question]) -> tuple[Question, ...]:
    """Those that have an answer, the bot's or a person's, and are not closed yet."""
    return tuple(each for each in own if each.closed_at is None and _was_answered(unit, each))


def open_of(unit: Unit, own: Sequence[Question]) -> tuple[Question, ...]:
    """Those for which somebody, or the bot, still owes something."""
    over = (QuestionState.IGNORED, QuestionState.WITHDRAWN)
    return tuple(
        each
        for each in own
        if each.state not in over
        and (each.closed_at is None or moves.find_unresolved(unit, each) is not None)
    )


def closed_by(
    own: Sequence[Question], words: str, *, is_beside: bool = False
) -> tuple[Question, ...]:
    """Those that cleaned closing words are about: all, unless they name a thing."""
    things = things_of(words, is_beside=is_beside)
    if not things:
        return tuple(own)
    return tuple(each for each in own if is_named_in(things, _content_of(each, own)))


def _content_of(question: Question, own: Sequence[Question]) -> frozenset[str]:
    """What a question is about, without what stands in its message and is asked by a part."""
    parts = [content_of(text.clean(each.text)) for each in own if each.part_of == question.id]
    return content_of(text.clean(question.text)) - frozenset().union(*parts)


def _was_answered(unit: Unit, question: Question) -> bool:
    """Whether somebody, or the bot, has given an answer that thanks could be for."""
    if any(made.action is Action.REPLY for made in unit.tx.decisions_of(question.id)):
        return True
    escalation = unit.tx.find_escalation(question.id)
    return escalation is not None and escalation.answered_at is not None
