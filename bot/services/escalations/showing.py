"""What a teammate's own answer shows of the answer that the bot ranked first: right, or wrong.

From this, and from grades, the reply threshold follows. It is kept where it is clear, and once: of
a question that was kept back, and of a reply only after its asker had said that it did not help.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from bot.core.escalations import Escalation, Outcome
from bot.core.intent.contents import content_of
from bot.core.questions import SHOWN, Question, Request, Verdict
from bot.core.text import clean
from bot.services.escalations.recognising import answers_in
from bot.services.unit import Unit

_OBJECTIONS = (Verdict.NOT_SOLVED, Verdict.NONE_FIT)


def answered_with(unit: Unit, question: Question, by: str, slug: str) -> None:
    """A teammate sent an answer of the library."""
    _show(unit, question, by, {slug}, is_another=True)


def answered_in_words(unit: Unit, question: Question, by: str, words: str) -> None:
    """A teammate wrote to the asker in words of their own, perhaps to ask them something."""
    if _open_to_question(unit, question):
        given = answers_in(words, unit.tx.answers())
        _show(unit, question, by, given, is_another=bool(given))


def wrote_below(unit: Unit, questions: Sequence[Question], by: str, words: str) -> None:
    """A teammate wrote in the thread of some questions, perhaps an answer to one of them."""
    asked = [each for each in questions if _open_to_question(unit, each)]
    given = answers_in(words, unit.tx.answers()) if asked else ()
    for question in asked:
        _show(unit, question, by, given, is_another=bool(given) and len(questions) == 1)


def closed_by_a_teammate(
    unit: Unit, question: Question, by: str, escalation: Escalation, outcome: Outcome
) -> None:
    """A teammate says that nobody owes anything any more: the library has no answer, or it had one.

    After a reply that did not help, whoever answered did so otherwise, unless they showed that it
    was the same.
    """
    if outcome is Outcome.NO_ANSWER:
        _show(unit, question, by, (), is_another=True)
    elif outcome is Outcome.ANSWERED and escalation.answered_at is not None:
        requests = _open_to_question(unit, question)
        is_new = partial(_has_none, unit, question)
        if requests and all(request.is_sent and is_new(request) for request in requests):
            _show(unit, question, by, (), is_another=True)


def _show(
    unit: Unit, question: Question, by: str, given: Collection[str], *, is_another: bool
) -> None:
    """Keep of each request whether its first answer is one that was given.

    That it is none of them is said only of a question that asks one thing.
    """
    asks_one = len(unit.tx.decided_first(question.id)) == 1
    for request in _open_to_question(unit, question):
        is_right = request.first in given
        if is_right or (is_another and asks_one):
            unit.tx.keep_feedback(
                question.id,
                slug=request.first,
                by=by,
                verdict=Verdict.SHOWN_RIGHT if is_right else Verdict.SHOWN_WRONG,
                at=unit.now,
            )


def _open_to_question(unit: Unit, question: Question) -> tuple[Request, ...]:
    """The requests of which an answer by a person shows something, and which are still asked.

    What did not help may be asked on in more words; else an answer to other words shows nothing.
    """
    about = content_of(clean(question.text))
    is_reworded = unit.tx.is_reworded(question.id)
    return tuple(
        request
        for request in unit.tx.decided_first(question.id)
        if request.first
        and request.evidence is not None
        and content_of(clean(request.text)) <= about
        and (
            _is_objected_to(unit, question, request)
            if request.is_sent and not question.is_shadow
            else not is_reworded
        )
    )


def _is_objected_to(unit: Unit, question: Question, request: Request) -> bool:
    return unit.tx.has_said(question.id, request.first or "", _OBJECTIONS)


def _has_none(unit: Unit, question: Question, request: Request) -> bool:
    """Whether no answer of a person's has shown anything of it yet."""
    return not unit.tx.has_said(question.id, request.first or "", SHOWN)
