"""What teammates write: replies that make the bot stand down, look-ups, words under a notice.

Nothing they write is ever a question, and nothing is ever relayed.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core import text
from bot.core.channels import Channel, Mode
from bot.core.messages import Edited, Heard, Role
from bot.core.outbox import Escalated, OutboxRow, SayHint, SayLookup
from bot.core.why import Why
from bot.services.escalations.showing import wrote_below
from bot.services.escalations.stepping_in import asked_at, concerned, stand_down
from bot.services.hearing.questions import keep_message
from bot.services.unit import Unit


def hear_teammate(unit: Unit, heard: Heard) -> str:
    """Take in what a teammate wrote; gives a word for the log."""
    channel = unit.tx.find_channel(heard.channel_id)
    if heard.thread_ts is not None:
        root = unit.tx.find_row_by_message(heard.channel_id, heard.thread_ts)
        if root is not None and isinstance(root.says, Escalated):
            return _hint(unit, heard, root)
    if heard.is_direct:
        return _look_up(unit, heard, channel)
    if channel is None or heard.thread_ts is None:
        return "teammate"
    if channel.mode in (Mode.LIVE, Mode.MENTIONS):
        if not keep_message(unit, channel, replace(heard, text=""), Role.SAID, Why.A_TEAMMATE):
            return "heard_before"
        stand_down(unit, channel.key, heard.thread_ts, heard.author.user_id)
        _look_for_an_answer(unit, channel, heard, heard.thread_ts)
        return "stood_down"
    if channel.mode is Mode.SHADOW:
        _look_for_an_answer(unit, channel, heard, heard.thread_ts)
    return "teammate"


def hear_edit_by_teammate(unit: Unit, channel: Channel, edited: Edited, root_ts: str) -> str:
    """Take in what a teammate wrote in the place of other words: it may be the answer now."""
    _look_for_an_answer(unit, channel, edited, root_ts)
    return "nothing_to_reread"


def _look_for_an_answer(
    unit: Unit, channel: Channel, written: Heard | Edited, root_ts: str
) -> None:
    """What a teammate wrote is not kept; what it shows of the bot's own answer is."""
    by = written.author.user_id
    asked = concerned(unit, asked_at(unit, channel.key, root_ts), by)
    is_open = (each for each in asked if each.is_shadow or each.closed_at is None)
    wrote_below(unit, tuple(is_open), by, written.text)


def _hint(unit: Unit, heard: Heard, root: OutboxRow) -> str:
    """What anyone types under a notice is internal: say once how to answer the customer."""
    is_news = unit.tx.put(
        SayHint(root.escalation),
        f"hint:e{root.escalation}:{heard.author.user_id}",
        unit.now,
        channel=root.channel,
        to_user=root.to_user,
        thread_ts=heard.thread_ts,
    )
    return "hinted" if is_news is not None else "internal"


def _look_up(unit: Unit, heard: Heard, channel: Channel | None) -> str:
    """A teammate's direct message is a look-up in the library, for them alone."""
    if heard.from_history or text.is_small_talk(text.clean(heard.text)):
        return "teammate"
    channel = channel or unit.tx.save_channel(
        heard.channel_id, mode=Mode.LIVE, is_direct=True, with_user=heard.author.user_id
    )
    if not keep_message(unit, channel, heard, Role.IGNORED, Why.LOOKUP):
        return "heard_before"
    key = f"lookup:{channel.key}:{heard.ts}"
    says = SayLookup(heard.ts)
    unit.tx.put(says, key, unit.now, channel=channel.key, thread_ts=heard.root_ts)
    return "looked_up"
