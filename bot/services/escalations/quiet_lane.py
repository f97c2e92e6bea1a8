"""The quiet lane: what may want somebody and does not say so. A line a message, and no clock.

Its owner has the line on the App Home, and the desk on one card a channel and day. Nobody is
mentioned, told or reminded; what nobody has seen stands on the next working morning's card again.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.core import sla
from bot.core.outbox import SayQuiet
from bot.core.questions import Question
from bot.core.quiet import QuietLine
from bot.core.ranking import Reading
from bot.services.escalations.whose import whose
from bot.services.outbox import addressing
from bot.services.unit import Unit


def note(unit: Unit, question: Question, reading: Reading) -> None:
    """Keep a line for the question's owner. One that nobody has seen yet stays where it stands."""
    owner = whose(unit, question, reading.ranking, reading).owner
    line = unit.tx.find_quiet(question.id)
    if line is not None and line.is_open:
        line = replace(line, owner=owner)
    else:
        hours = unit.roster.settings.working_hours
        today, morning = sla.day_of(hours, unit.now), sla.next_day(hours, unit.now)
        line = QuietLine(question.id, question.channel, owner, today, today, wake_at=morning)
    unit.tx.note_quiet(line)
    _put(unit, line.channel, line.stands_on)


def end(unit: Unit, question: Question, by: str | None = None) -> bool:
    """Its line goes: a teammate has seen it, or nobody need look any more. False without one."""
    line = unit.tx.find_quiet(question.id)
    if line is None or not unit.tx.end_quiet(question.id, unit.now, by):
        return False
    _redraw(unit, line.channel, line.stands_on)
    return True


def is_open(unit: Unit, question: Question) -> bool:
    """Whether it has a line that nobody has seen yet."""
    line = unit.tx.find_quiet(question.id)
    return line is not None and line.is_open


def reworded(unit: Unit, question: Question) -> None:
    """Its words have changed: so do they where its line is shown."""
    line = unit.tx.find_quiet(question.id)
    if line is not None and line.is_open:
        _redraw(unit, line.channel, line.stands_on)
        unit.tx.doubt_homes()


def wake(unit: Unit, channel: int) -> None:
    """A working morning: what nobody has seen stands on this day's card, and is counted there."""
    hours = unit.roster.settings.working_hours
    today, morning = sla.day_of(hours, unit.now), sla.next_day(hours, unit.now)
    left = unit.tx.move_quiet(channel, unit.now, stands_on=today, wake_at=morning)
    if left:
        _put(unit, channel, today)
    for day in left:
        _redraw(unit, channel, day)


def _put(unit: Unit, channel: int, day: date) -> None:
    """Put the card of a channel and day on the desk, or draw it again where it is there."""
    if not _redraw(unit, channel, day):
        addressing.to_desk(unit, SayQuiet(channel, day.isoformat()), _key(channel, day))


def _redraw(unit: Unit, channel: int, day: date) -> bool:
    """Draw a card again; False where there is none."""
    card = unit.tx.find_row_by_key(_key(channel, day))
    if card is not None:
        unit.tx.redraw(card.id, unit.now)
    return card is not None


def _key(channel: int, day: date) -> str:
    return f"quiet:{channel}:{day}"
