"""The quiet lane as teammates see it: the desk's card of a channel and day, and a line of it."""

from __future__ import annotations

from datetime import date

from bot.core.messages import Role
from bot.core.outbox import SayQuiet
from bot.core.quiet import QuietLine
from bot.services.naming import name_of, name_of_channel
from bot.services.outbox.messages import QuietMessage, QuietView
from bot.services.unit import Deps, Unit

MOST_ON_A_CARD = 15


def card(unit: Unit, deps: Deps, says: SayQuiet) -> QuietMessage:
    """What stands on a card now; as many lines of it as one card holds, the oldest."""
    day, channel = date.fromisoformat(says.day), unit.tx.channel(says.channel)
    counts = unit.tx.count_quiet(says.channel, day)
    lines = unit.tx.quiet_on_card(says.channel, day, MOST_ON_A_CARD)
    return QuietMessage(
        channel_name=name_of_channel(unit, channel),
        day=day,
        lines=tuple(view(unit, deps, line) for line in lines),
        more=counts.waiting - len(lines),
        before=counts.before,
        moved=counts.moved,
    )


def view(unit: Unit, deps: Deps, line: QuietLine) -> QuietView:
    """One line."""
    question, channel = unit.tx.question(line.question), unit.tx.channel(line.channel)
    asked = [row.ts for row in unit.tx.messages_of(question.id) if row.role is Role.ASKED]
    ts = asked[0] if asked else question.root_ts
    return QuietView(
        question=question.id,
        words=question.text,
        customer=name_of(unit, question.asker),
        channel_name=name_of_channel(unit, channel),
        permalink=deps.permalink(channel.slack_id, ts, question.root_ts),
        written_at=question.asked_at,
    )
