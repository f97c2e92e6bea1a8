"""To whom and where something is said. Each puts one row in the outbox, once; nothing is posted."""

from __future__ import annotations

from bot.core.channels import Channel
from bot.core.escalations import Escalation
from bot.core.outbox import (
    OF_ESCALATION,
    Message,
    MessageKind,
    SayNotice,
    SayReminder,
    ToPerson,
)
from bot.core.questions import Question
from bot.services.unit import Unit

_DRAWN_AGAIN = (MessageKind.REPLY, MessageKind.SUGGESTION, *OF_ESCALATION)


def in_thread(unit: Unit, question: Question, says: Message, key: str) -> None:
    """Say something in the question's thread."""
    unit.tx.put(says, key, unit.now, channel=question.channel, thread_ts=question.root_ts)


def to_person(unit: Unit, user_id: str, says: ToPerson, *, again: str = "") -> None:
    """Tell one person about an escalation: once, or once more for what `again` names."""
    key = f"{says.kind}:e{says.escalation}:{user_id}{again}"
    unit.tx.put(says, key, unit.now, to_user=user_id)


def notice_of(escalation: Escalation, given_by: str | None = None) -> SayNotice:
    """What tells somebody that an escalation is theirs."""
    return SayNotice(escalation.question, escalation.id, given_by)


def reminder_of(escalation: Escalation) -> SayReminder:
    """What tells somebody that a customer still waits."""
    return SayReminder(escalation.question, escalation.id)


def find_desk(unit: Unit) -> Channel | None:
    """The desk channel, where one is set and it is safe to write internal words there."""
    slack_id = unit.roster.settings.desk
    if slack_id is None or unit.tx.is_desk_unsafe(slack_id):
        return None
    channel = unit.tx.find_channel(slack_id)
    return channel if channel is not None and not channel.is_gone else None


def to_desk(unit: Unit, says: Message, key: str) -> bool:
    """Say something in the desk channel; False where there is none."""
    desk = find_desk(unit)
    if desk is not None:
        unit.tx.put(says, key, unit.now, channel=desk.key)
    return desk is not None


def redraw(unit: Unit, question: Question, *kinds: MessageKind) -> None:
    """Draw what was said of a question again, as it is true now; some kinds, or all."""
    wanted = kinds or _DRAWN_AGAIN
    for row in unit.tx.rows_of_question(question.id):
        if row.kind in wanted:
            unit.tx.redraw(row.id, unit.now)
