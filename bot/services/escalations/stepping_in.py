"""A teammate takes a question, by a word in its thread or by 👀, before the bot has said it all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.core.escalations import Escalation, MoveKind
from bot.core.messages import Role
from bot.core.outbox import AUTOMATIC, LIVING, Remove, SayReply
from bot.core.questions import Question, QuestionState
from bot.core.why import Why, WhyDropped
from bot.services.escalations import moves, quiet_lane
from bot.services.escalations.opening import open_for
from bot.services.outbox import addressing
from bot.services.unit import Unit

WAITING = (QuestionState.SETTLING, QuestionState.SUGGESTED)


def stand_down(unit: Unit, channel: int, root_ts: str, by: str) -> None:
    """A teammate has spoken in a thread: what waits there becomes theirs."""
    unit.tx.mark_teammate_spoke(channel, root_ts, by, unit.now)
    asked = asked_at(unit, channel, root_ts)
    for question in asked:
        unit.tx.mark_teammate_spoke(channel, question.root_ts, by, unit.now)
        quiet_lane.end(unit, question, by)
    for question in concerned(unit, asked, by):
        if not question.is_shadow and question.closed_at is None:
            drop_automatic(unit, question)
            answered_first(unit, question, by)


def concerned(unit: Unit, asked: Sequence[Question], by: str) -> tuple[Question, ...]:
    """The questions of a thread that a teammate's word or reaction is about.

    Where people have some of them, and this teammate is one: not what others have.
    """
    held = {each.id: moves.find_unresolved(unit, each) for each in asked}
    others = {id_ for id_, one in held.items() if one is not None and not _has(unit, one, by)}
    has_own = any(one is not None and id_ not in others for id_, one in held.items())
    return tuple(each for each in asked if not (has_own and each.id in others))


def _has(unit: Unit, escalation: Escalation, by: str) -> bool:
    """Whether a teammate has an escalation: they took it, or own what nobody has taken."""
    if escalation.assignee is not None:
        return escalation.assignee == by
    return by in unit.roster.reached_by(escalation.owner)


def drop_automatic(unit: Unit, question: Question) -> None:
    """A teammate answers: what the bot has not said yet of its own accord it does not say."""
    unit.tx.drop_ready(question.id, AUTOMATIC, WhyDropped.TEAMMATE_HAS_SPOKEN, unit.now)


def answered_first(unit: Unit, question: Question, by: str) -> None:
    """A teammate was faster than the bot: what the bot has not said, it does not owe."""
    if question.state is QuestionState.ANSWERED and not is_being_answered(unit, question):
        decide_again(unit, question, None)
        question = unit.tx.question(question.id)
    take(unit, question, by, has_answered=True)


def take(unit: Unit, question: Question, by: str, *, has_answered: bool) -> None:
    """A teammate takes a question that waits: an escalation of theirs, its clock running."""
    escalation = moves.find_unresolved(unit, question)
    if escalation is None:
        if question.state not in WAITING or question.closed_at is not None:
            return
        escalation = open_for(unit, question, by, Why.TEAMMATE_ANSWERED)
    is_news = bool(moves.make(unit, escalation.id, MoveKind.CLAIM, by, assignee=by))
    if has_answered:
        is_news |= unit.tx.mark_answered(escalation.id, unit.now)
    is_news |= unit.tx.change_question(question.id, was=WAITING, state=QuestionState.ESCALATED)
    unit.tx.set_question_wake(question.id, None)
    if is_news:
        addressing.redraw(unit, question)


def is_being_answered(unit: Unit, question: Question) -> bool:
    """Whether a reply to the question was sent or is on its way."""
    return bool(replies_of(unit, question))


def replies_of(unit: Unit, question: Question) -> tuple[SayReply, ...]:
    """The replies to a question that were sent or are on their way, but for those taken back."""
    rows = unit.tx.rows_of_question(question.id)
    goes = {row.says.target for row in rows if isinstance(row.says, Remove)}
    living = (row for row in rows if row.state in LIVING and row.id not in goes)
    return tuple(row.says for row in living if isinstance(row.says, SayReply))


def decide_again(unit: Unit, question: Question, at: datetime | None) -> None:
    """A question is as open as when it came; `at` is when to decide on it."""
    unit.tx.settle_question(question.id, QuestionState.SETTLING, reopens=True)
    unit.tx.set_question_wake(question.id, at)


def asked_at(unit: Unit, channel: int, root_ts: str) -> tuple[Question, ...]:
    """The questions of a thread, and the one whose burst its root was part of."""
    asked = unit.tx.questions_in_thread(channel, root_ts)
    root = unit.tx.find_message(channel, root_ts)
    if root is None or root.question is None or root.role is not Role.ASKED:
        return asked
    burst = unit.tx.question(root.question)
    return asked if burst in asked else (*asked, burst)
