"""Answers as customers read them, and in how many messages: Slack takes only so much in one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.core import text
from bot.core.outbox import BEGINNING, Place, SayReply
from bot.core.questions import Question
from bot.errors import RenderFailed
from bot.services.outbox import addressing
from bot.services.outbox.messages import AnswerView
from bot.services.ports import Bodies
from bot.services.unit import Unit

MOST_LINKS = 5
# Of a message's 11,000 characters and 50 blocks: the rest is for what stands below the answers.
_MOST_READ = 10_000
_MOST_BLOCKS = 44
_FRAME = 800  # what an answer's title, and the line of who stands behind it, may come to
_FRAME_BLOCKS = 4

Span = tuple[Place, Place | None]
"""Where a message begins, and where the next one does; None where none follows."""


def say_reply(
    unit: Unit,
    question: Question,
    decision: int,
    *,
    chosen_by: str | None = None,
    sent_by: str | None = None,
) -> None:
    """Say the answers that a decision chose: in one message, or as many as they need."""
    for number, (begins, ends) in enumerate(_spans_of(unit, question, decision), 1):
        says = SayReply(question.id, decision, chosen_by, sent_by, begins, ends)
        key = f"reply:d{decision}" if number == 1 else f"reply:d{decision}:{number}"
        addressing.in_thread(unit, question, says, key)


def _spans_of(unit: Unit, question: Question, decision: int) -> Sequence[Span]:
    bodies = unit.bodies
    if bodies is None:
        raise ValueError("a unit in which no answer can be said")
    chosen = unit.tx.decision(decision).chosen
    try:
        return spans(
            [answer_view(unit, bodies, each.slug, each.version, question.asker) for each in chosen]
        )
    except RenderFailed:
        return [(BEGINNING, None)]  # it fails as well when it is drawn, and a person hears of it


def answer_view(
    unit: Unit, bodies: Bodies, slug: str, version: int, asker: str | None
) -> AnswerView:
    """An answer, in the version that was decided on, as a customer reads it."""
    answer = unit.tx.answer_version(slug, version)
    settings = unit.roster.settings
    owner_name = settings.public_name(settings.owner_of(answer))
    return AnswerView(
        slug=slug,
        title=answer.title,
        chunks=bodies.render(answer, asker=_first_name(unit, asker), owner=owner_name),
        links=answer.links[:MOST_LINKS],
        owner_name=owner_name,
        reviewed_on=answer.reviewed_on,
    )


def _first_name(unit: Unit, user_id: str | None) -> str:
    person = unit.tx.find_person(user_id) if user_id else None
    words = person.name.split() if person is not None else []
    return words[0] if words else "there"


# In how many messages --------------------------------------------------------------------------


def spans(answers: Sequence[AnswerView]) -> Sequence[Span]:
    """What goes into which message: whole answers, in order, as many as fit.

    Only one that no message holds is parted, where its body has a part of its own.
    """
    begins = [BEGINNING, *_begins(answers)]
    return list(zip(begins, [*begins[1:], None], strict=True))


def _begins(answers: Sequence[AnswerView]) -> Iterator[Place]:
    """Where a further message begins."""
    size, blocks = 0, 0
    for place, answer in enumerate(answers):
        frame = _frame(answer)
        whole = frame + sum(len(chunk) for chunk in answer.chunks)
        count = _FRAME_BLOCKS + len(answer.chunks)
        if size and (size + whole > _MOST_READ or blocks + count > _MOST_BLOCKS):
            yield place, 0
            size, blocks = 0, 0
        size, blocks = size + frame, blocks + _FRAME_BLOCKS
        for number, chunk in enumerate(answer.chunks):
            if number and (size + len(chunk) > _MOST_READ or blocks >= _MOST_BLOCKS):
                yield place, number
                size, blocks = frame, _FRAME_BLOCKS
            size, blocks = size + len(chunk), blocks + 1


def _frame(answer: AnswerView) -> int:
    links = (len(text.escape(link.title + link.url)) + 8 for link in answer.links)
    return _FRAME + sum(links)


def within(answers: Sequence[AnswerView], says: SayReply) -> tuple[AnswerView, ...]:
    """What of the answers one message says."""
    return tuple(_cut(answers, says.begins, says.ends))


def _cut(answers: Sequence[AnswerView], begins: Place, ends: Place | None) -> Iterator[AnswerView]:
    for place, answer in enumerate(answers):
        first = begins[1] if place == begins[0] else 0
        last = ends[1] if ends is not None and place == ends[0] else None
        if place < begins[0] or last == 0 or (ends is not None and place > ends[0]):
            continue
        yield answer.part(first, last)
