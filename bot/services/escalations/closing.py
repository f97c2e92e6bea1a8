"""Ends what somebody owes: solved by its asker, resolved by a teammate, or taken back."""

from __future__ import annotations

from bot.core.escalations import MoveKind, Outcome
from bot.core.messages import Role
from bot.core.outbox import AUTOMATIC, TO_PEOPLE, MessageKind, OutboxState
from bot.core.questions import Ignore, Question, QuestionState, Verdict
from bot.core.why import Why, WhyDropped
from bot.services.escalations import moves, quiet_lane, showing
from bot.services.outbox import addressing
from bot.services.recording import feedback, last_reading, record_again
from bot.services.unit import Unit


def solve(unit: Unit, question: Question, by: str) -> None:
    """The asker says that it is solved: nobody owes anything any more."""
    feedback(unit, question, by, Verdict.SOLVED)
    close(unit, question, by)


def close(unit: Unit, question: Question, by: str, outcome: Outcome = Outcome.ANSWERED) -> None:
    """Close a question and resolve what is open of it."""
    unit.tx.set_question_wake(question.id, None)
    unit.tx.close_question(question.id, unit.now)
    quiet_lane.end(unit, question)
    escalation = unit.tx.find_escalation(question.id)
    if escalation is not None and moves.make(
        unit, escalation.id, MoveKind.RESOLVE, by, text=outcome.value
    ):
        unit.tx.drop_ready(question.id, TO_PEOPLE, WhyDropped.RESOLVED, unit.now)
        if by != question.asker:
            showing.closed_by_a_teammate(unit, question, by, escalation, outcome)
    unit.tx.drop_ready(question.id, AUTOMATIC, WhyDropped.SOLVED, unit.now)
    addressing.redraw(unit, question)


def call_off(unit: Unit, question: Question) -> None:
    """The asker wants nothing any more: nobody owes anything, and their words stay."""
    tx = unit.tx
    record_again(unit, question, Ignore(Why.OVER), last_reading(unit, question))
    tx.settle_question(question.id, QuestionState.WITHDRAWN, closes_at=unit.now)
    waiting = (*AUTOMATIC, *TO_PEOPLE)
    tx.drop_ready(question.id, waiting, WhyDropped.WITHDRAWN, unit.now)
    escalation = tx.find_escalation(question.id)
    if escalation is not None:
        moves.make(unit, escalation.id, MoveKind.WITHDRAW, question.asker, text=Why.OVER.value)
    addressing.redraw(unit, question)


def withdraw(unit: Unit, question: Question) -> None:
    """The asker deleted the question: nothing more is said, and what was said goes with it.

    What the bot said stays where somebody else has written in the thread.
    """
    tx = unit.tx
    tx.settle_question(question.id, QuestionState.WITHDRAWN, closes_at=unit.now)
    tx.forget_words([question.id])
    tx.doubt_homes()
    quiet_lane.end(unit, question)
    waiting = (*AUTOMATIC, *TO_PEOPLE, MessageKind.RELAY)
    tx.drop_ready(question.id, waiting, WhyDropped.WITHDRAWN, unit.now)
    escalation = tx.find_escalation(question.id)
    if escalation is not None:
        moves.make(unit, escalation.id, MoveKind.WITHDRAW, question.asker)
    addressing.redraw(unit, question)
    for part in tx.parts_of(question.id):
        if part.state is not QuestionState.WITHDRAWN:
            withdraw(unit, part)
    if not _has_company(unit, question):
        for row in tx.rows_of_question(question.id):
            if row.kind in AUTOMATIC and row.state is OutboxState.SENT:
                tx.remove(row.id, unit.now)


def _has_company(unit: Unit, question: Question) -> bool:
    """Whether somebody else, or another question, is in the thread."""
    tx = unit.tx
    if tx.has_teammate_spoken(question.channel, question.root_ts):
        return True
    asked = tx.questions_in_thread(question.channel, question.root_ts)
    whole = question.part_of or question.id
    if any((each.part_of or each.id) != whole for each in asked):
        return True
    said = (row for row in tx.messages_of(question.id) if row.author != question.asker)
    return any(row.role in (Role.SAID, Role.JOINED) for row in said)
