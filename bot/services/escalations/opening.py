"""Hands a question to people: whose it is, who is told, and from when its clock runs."""

from __future__ import annotations

from datetime import datetime

from bot.core import sla
from bot.core.escalations import Escalation, MoveKind
from bot.core.outbox import SayCard, SayHandover
from bot.core.questions import SILENT, Question, QuestionState
from bot.core.ranking import Reading
from bot.core.routing import Route
from bot.core.urgency import Urgency, Urgent
from bot.core.why import Why
from bot.services.escalations import moves, quiet_lane, urgent
from bot.services.escalations.whose import whose
from bot.services.outbox import addressing
from bot.services.recording import last_reading
from bot.services.unit import Unit
from bot.services.urgency import urgency_in


def escalate(
    unit: Unit,
    question: Question,
    why: Why,
    reading: Reading,
    urgency: Urgency | None = None,
    *,
    since: datetime | None = None,
    is_told: bool = False,
) -> Escalation:
    """Hand a question to its owner, and tell the asker who has it, unless they are told besides."""
    escalation = open_escalation(unit, question, why, reading, urgency, since=since)
    unit.tx.settle_question(question.id, QuestionState.ESCALATED, reopens=True)
    if not is_told:
        says = SayHandover(question.id, escalation.id)
        addressing.in_thread(unit, question, says, f"handover:e{escalation.id}")
    return escalation


def open_escalation(
    unit: Unit,
    question: Question,
    why: Why,
    reading: Reading,
    urgency: Urgency | None = None,
    *,
    since: datetime | None = None,
) -> Escalation:
    """Open an escalation with its notices, or give the one that is still unresolved.

    It is urgent by `urgency`, or by the question's own words. `since` is from when the customer
    waits: since they asked, unless they have been answered.
    """
    current = moves.find_unresolved(unit, question)
    if current is not None:
        return current
    way = whose(unit, question, reading.ranking, reading)
    urgency = urgency or urgency_in(unit, question.text)
    if urgency is not None:
        way = urgent.route(unit, way)
    escalation = _open(unit, question, why, way, since, urgency)
    _announce(unit, escalation)
    if urgency is not None:
        urgent.tell(unit, escalation)
    return escalation


def open_for(
    unit: Unit, question: Question, by: str, why: Why, *, since: datetime | None = None
) -> Escalation:
    """Open an escalation that is a certain teammate's, whoever owns what it is about."""
    settings = unit.roster.settings
    owner = unit.roster.handle_of(by) or settings.default_owner
    escalation = _open(unit, question, why, Route(owner, settings.default_deputy), since)
    if not _put_card(unit, escalation):
        addressing.to_person(unit, by, addressing.notice_of(escalation))
    return escalation


def come_back(unit: Unit, question: Question) -> None:
    """What was over is not: whoever had it hears so, and a clock runs.

    The thread hears nothing, unless nobody had it or they are away: then it is escalated like new.
    """
    earlier = unit.tx.find_escalation(question.id)
    had_it = earlier.assignee if earlier is not None else None
    had_it = had_it or unit.tx.find_speaker(question.channel, question.root_ts)
    if had_it is None or had_it in unit.roster.absent:
        reading = last_reading(unit, question)
        escalate(unit, question, Why.CAME_BACK, reading, since=unit.said_at)
        return
    escalation = open_for(unit, question, had_it, Why.CAME_BACK, since=unit.said_at)
    addressing.to_person(unit, had_it, addressing.notice_of(escalation))
    unit.tx.settle_question(question.id, QuestionState.ESCALATED, reopens=True)
    addressing.redraw(unit, question)


def owe_again(unit: Unit, escalation: Escalation) -> bool:
    """The customer asks on after a person's answer: the clock runs anew. False where none was."""
    due_at, wake_at = _times(unit, unit.said_at, is_urgent=escalation.urgent is not None)
    return unit.tx.owe_again(escalation.id, due_at=due_at, wake_at=wake_at)


def _open(
    unit: Unit,
    question: Question,
    why: Why,
    way: Route,
    since: datetime | None,
    urgency: Urgency | None = None,
) -> Escalation:
    """Keep an escalation with its clock, which may have run out while nobody heard the question.

    Then its owner is told, and right after that it is overdue.
    """
    is_marked = urgency is not None and urgency.code is Urgent.SIREN  # perhaps days after
    since = since or (unit.said_at if is_marked else _asked_at(unit, question))
    due_at, wake_at = _times(unit, since, is_urgent=urgency is not None)
    escalation = unit.tx.open_escalation(
        question.id,
        owner=way.owner,
        deputy=way.deputy,
        why=why,
        opened_at=since,
        due_at=due_at,
        wake_at=wake_at,
        urgent=urgency.code if urgency is not None else None,
    )
    moves.make(unit, escalation.id, MoveKind.OPEN, by=None)
    quiet_lane.end(unit, question)
    return escalation


def _asked_at(unit: Unit, question: Question) -> datetime:
    """When it was asked; what asked nothing when it was written was made a question just now."""
    decided = unit.tx.decisions_of(question.id)
    was_ignored = any(decision.action in SILENT for decision in decided)
    return unit.now if was_ignored else question.asked_at


def _times(unit: Unit, at: datetime, *, is_urgent: bool) -> tuple[datetime, datetime]:
    """When an answer is owed to what was asked at a time, and when the clock first speaks of it."""
    settings = unit.roster.settings
    hours, share = settings.working_hours, settings.sla
    if not is_urgent:
        return sla.due_at(hours, share, at), sla.first_wake(hours, share, at, unit.now)
    due = sla.urgent_due_at(settings.urgent, at)
    remind = sla.urgent_remind_at(settings.urgent, share, at)
    return due, remind if unit.now < remind else due


def _announce(unit: Unit, escalation: Escalation) -> None:
    """Tell those who own it: the desk's card, and a direct message to an owner who is a person.

    A group is mentioned on the card; without a desk each of its members is told.
    """
    is_on_desk = _put_card(unit, escalation)
    is_group = escalation.owner in unit.roster.settings.groups
    if not is_on_desk or not is_group:
        for user_id in unit.roster.reached_by(escalation.owner):
            addressing.to_person(unit, user_id, addressing.notice_of(escalation))


def _put_card(unit: Unit, escalation: Escalation) -> bool:
    """Put its card on the desk; False where there is no desk."""
    says = SayCard(escalation.question, escalation.id)
    return addressing.to_desk(unit, says, f"card:e{escalation.id}")
