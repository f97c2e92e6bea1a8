"""What teammates write: replies that make the bot stand down, look-ups, words under a notice."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core import text
from bot.core.models import Channel, Heard, Mode, OutboxRow, Role, Say
from bot.core.records import MessageRow, NewOutboxRow
from bot.core.why import Why
from bot.services.steps import CASES, Step
from bot.services.unit import Kit


@dataclass(frozen=True, slots=True)
class Teammates:
    """Hears teammates. Nothing they write is ever a question, and nothing is ever relayed."""

    kit: Kit

    def hear(self, heard: Heard) -> str:
        """Take in what a teammate wrote; gives a word for the log."""
        with self.kit.store.write() as tx:
            step = Step(tx, self.kit.roster(), self.kit.clock())
            outcome = self._hear(step, heard)
        self.kit.said()
        return outcome

    def _hear(self, step: Step, heard: Heard) -> str:
        channel = step.tx.find_channel(heard.channel_id)
        if heard.thread_ts is not None:
            root = step.tx.find_row_by_message(heard.channel_id, heard.thread_ts)
            if root is not None and root.kind in CASES:
                return self._hint(step, heard, root)
        if heard.is_direct:
            return self._look_up(step, heard, channel)
        if channel is None or heard.thread_ts is None:
            return "teammate"
        if channel.mode in (Mode.LIVE, Mode.MENTIONS):
            if not _keep(step, channel, heard, Role.SAID, Why.A_TEAMMATE, ""):
                return "heard_before"
            step.stand_down(channel.key, heard.thread_ts, heard.author.user_id)
            return "stood_down"
        return "teammate"

    def _hint(self, step: Step, heard: Heard, root: OutboxRow) -> str:
        """What anyone types under a notice is internal: say once how to answer the customer."""
        row = NewOutboxRow(
            key=f"hint:e{root.escalation}:{heard.author.user_id}",
            kind=Say.HINT,
            channel=root.channel,
            to_user=root.to_user,
            thread_ts=heard.thread_ts,
            escalation=root.escalation,
        )
        return "hinted" if step.tx.say(row, step.now) is not None else "internal"

    def _look_up(self, step: Step, heard: Heard, channel: Channel | None) -> str:
        """A teammate's direct message is a look-up in the library, for them alone."""
        if heard.from_history or text.is_small_talk(text.clean(heard.text)):
            return "teammate"
        channel = channel or step.tx.save_channel(
            heard.channel_id, mode=Mode.LIVE, is_direct=True, with_user=heard.author.user_id
        )
        if not _keep(step, channel, heard, Role.IGNORED, Why.LOOKUP, heard.text):
            return "heard_before"
        row = NewOutboxRow(
            key=f"lookup:{channel.key}:{heard.ts}",
            kind=Say.LOOKUP,
            channel=channel.key,
            thread_ts=heard.root_ts,
            facts={"ts": heard.ts},
        )
        step.tx.say(row, step.now)
        return "looked_up"


def _keep(step: Step, channel: Channel, heard: Heard, role: Role, why: Why, words: str) -> bool:
    """Keep that a message was heard; False where it was before."""
    row = MessageRow(
        channel=channel.key,
        ts=heard.ts,
        role=role,
        author=heard.author.user_id,
        text=words,
        why=why,
        heard_at=step.now,
        thread_ts=heard.thread_ts,
    )
    return step.tx.keep_message(row)
