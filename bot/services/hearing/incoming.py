"""Hears messages: gathers what bears on them, decides, and records it in one transaction.

The order of a message's road: who wrote it and what it asks for are found before the lock; all that
depends on what is kept is read, decided and written under it.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.channels import Channel, Mode
from bot.core.intent.asking import asks_or_reports
from bot.core.intent.contents import content_of
from bot.core.intent.requests import wants_person_of
from bot.core.messages import Deleted, Edited, Heard, Role, written_at
from bot.core.people import Author, Side
from bot.core.questions import Escalate, Question, QuestionState
from bot.core.ranking import NOTHING_READ
from bot.core.text import clean
from bot.core.why import Why
from bot.services.escalations import quiet_lane
from bot.services.escalations.closing import withdraw
from bot.services.escalations.stepping_in import stand_down
from bot.services.escalations.urgent import is_with_people
from bot.services.hearing.customer import CustomerMessage
from bot.services.hearing.deciding import apply_decision
from bot.services.hearing.edits import Edit
from bot.services.hearing.followup import Gathered
from bot.services.hearing.introductions import meet
from bot.services.hearing.questions import (
    BESIDE,
    cleaned,
    keep_message,
    keep_question,
    words_of,
)
from bot.services.hearing.raising import raise_by_words
from bot.services.hearing.teammate import hear_edit_by_teammate, hear_teammate
from bot.services.outbox import addressing
from bot.services.unit import Deps, Unit


@dataclass(frozen=True, slots=True)
class Hearing:
    """Hears what is written in Slack."""

    deps: Deps

    def hear(self, heard: Heard) -> str:
        """Take in a new message. Gives one word for what was made of it, for the log."""
        with self.deps.store.read() as tx:
            channel = tx.find_channel(heard.channel_id)
            if channel is not None and tx.find_message(channel.key, heard.ts) is not None:
                return "heard_before"  # what is kept stays kept: no lock is needed to see it
            person = tx.find_person(heard.author.user_id)
        hears_bots = channel is not None and channel.listens_to_bots
        if channel is None and not (heard.is_direct or heard.mentions_us):
            return "not_watched"
        side, _ = self.deps.side_of(heard.author, person, hears_bots=hears_bots)
        if side is Side.NEITHER:
            return "not_a_person"
        if side is Side.TEAMMATE:
            if heard.is_direct:
                meet(self.deps, heard)
            with self.deps.unit() as unit:
                return hear_teammate(unit, heard)
        return self._hear_customer(self._gather(heard, side))

    def _gather(self, heard: Heard, side: Side) -> Gathered:
        """Find out, before the lock, all that may take a while."""
        meet(self.deps, heard)
        roster = self.deps.roster()
        late = roster.settings.is_late(written_at(heard.ts), self.deps.clock())
        return Gathered(
            heard=heard,
            side=side,
            reading=self.deps.indexes.current().read(words_of(heard.text)),
            is_late=late,
            answered_by=self._teammate_in_thread(heard) if late else None,
        )

    def _teammate_in_thread(self, heard: Heard) -> str | None:
        """The first teammate who has replied in a late message's thread, after it was written."""
        replies = self.deps.people.thread_authors(heard.channel_id, heard.root_ts) or ()
        for reply in replies:
            if reply.ts > heard.ts:
                side, _ = self.deps.who(reply.author)
                if side is Side.TEAMMATE:
                    return reply.author.user_id
        return None

    def _hear_customer(self, gathered: Gathered, *, is_again: bool = False) -> str:
        heard = gathered.heard
        with self.deps.unit(written_at=written_at(heard.ts)) as unit:
            channel = self._channel(unit, heard)
            if channel is None:
                return "not_watched"
            if not is_again and unit.tx.find_message(channel.key, heard.ts) is not None:
                return "heard_before"
            if gathered.answered_by is not None:
                stand_down(unit, channel.key, heard.root_ts, gathered.answered_by)
            return CustomerMessage(self.deps, unit, channel, gathered).take_in()

    def _channel(self, unit: Unit, heard: Heard) -> Channel | None:
        channel = unit.tx.find_channel(heard.channel_id)
        if channel is None and heard.is_direct:
            return unit.tx.save_channel(
                heard.channel_id, mode=Mode.LIVE, is_direct=True, with_user=heard.author.user_id
            )
        if channel is None and heard.mentions_us:
            return unit.tx.save_channel(heard.channel_id, mode=Mode.MENTIONS)
        if channel is not None and channel.slack_id == unit.roster.settings.desk:
            return None
        return channel

    def hear_edit(self, edited: Edited) -> str:
        """Take in a change to a message: a question not answered yet is decided again."""
        with self.deps.store.read() as tx:
            channel = tx.find_channel(edited.channel_id)
            known = tx.find_message(channel.key, edited.ts) if channel is not None else None
        if channel is None or known is None:
            if self.deps.roster().settings.is_late(written_at(edited.ts), self.deps.clock()):
                return "too_old_to_reread"  # perhaps from before the watch; history knows the rest
            return self.hear(_as_heard(edited))
        if known.why is Why.A_TEAMMATE and known.thread_ts is not None:
            with self.deps.unit() as unit:
                return hear_edit_by_teammate(unit, channel, edited, known.thread_ts)
        if known.role in BESIDE and known.author == edited.author.user_id:
            asks_now = _asks(edited.text) and known.text != edited.text
            if asks_now and (known.role is Role.IGNORED or not _asks(known.text)):
                return self._hear_again(edited)
        if known.question is None or known.author != edited.author.user_id:
            return "nothing_to_reread"
        meet(self.deps, edited)
        with self.deps.unit() as unit:
            done = Edit(self.deps, unit, channel, edited).reread(known.question)
            parts = unit.tx.parts_of(known.question)
            is_told = any(is_with_people(unit, each) for each in parts)
            if done in ("reread", "too_late_to_answer_again") and not is_told:
                raise_by_words(unit, known.question, edited.text)
            return done

    def _hear_again(self, edited: Edited) -> str:
        """A message that asked nothing asks now."""
        side, _ = self.deps.who(edited.author)
        if side in (Side.TEAMMATE, Side.NEITHER):
            return "nothing_to_reread"
        return self._hear_customer(self._gather(_as_heard(edited), side), is_again=True)

    def hear_deletion(self, deleted: Deleted) -> str:
        """Take in that a message is gone: its question is withdrawn, and our reply with it."""
        with self.deps.unit() as unit:
            return _delete(unit, deleted)

    def record_unreadable(self, heard: Heard) -> None:
        """Keep a message that our own mistake kept us from handling: the default owner has it.

        Not where a teammate or a machine is known to have written it.
        """
        with self.deps.unit() as unit:
            person = unit.tx.find_person(heard.author.user_id)
            side = unit.roster.side(heard.author, person)
            channel = self._channel(unit, heard)
            if channel is None or channel.mode in (Mode.OFF, Mode.MENTIONS):
                return
            if side in (Side.TEAMMATE, Side.NEITHER):
                return
            if unit.tx.find_message(channel.key, heard.ts) is not None:
                return
            question = keep_question(unit, channel, heard, QuestionState.ESCALATED, Why.UNREADABLE)
            apply_decision(unit, question, Escalate(Why.UNREADABLE), NOTHING_READ)


def _as_heard(edited: Edited) -> Heard:
    return Heard(
        channel_id=edited.channel_id,
        ts=edited.ts,
        author=edited.author,
        text=edited.text,
        thread_ts=edited.thread_ts,
        is_direct=edited.is_direct,
        mentions_us=edited.mentions_us,
    )


def _asks(raw: str) -> bool:
    words = cleaned(raw)
    return asks_or_reports(words) or wants_person_of(words)


def _delete(unit: Unit, deleted: Deleted) -> str:
    tx = unit.tx
    channel = tx.find_channel(deleted.channel_id)
    if channel is None:
        return "not_watched"
    known = tx.find_message(channel.key, deleted.ts)
    if known is None:
        gone = Heard(deleted.channel_id, deleted.ts, Author(""), "")
        keep_message(unit, channel, gone, Role.DELETED, Why.DELETED)
        return "deleted_unheard"
    if known.role is Role.DELETED:
        return "deleted_before"
    tx.change_message(channel.key, deleted.ts, text="", role=Role.DELETED, why=Why.DELETED)
    if known.question is None or known.role is not Role.ASKED:
        return "deleted"
    question = tx.question(known.question)
    left = [row.text for row in tx.messages_of(question.id) if row.role is Role.ASKED]
    if question.part_of is not None:  # its first words stand in another's message
        left = [_without(question.text, known.text)]
    whole = "\n".join(left)
    if whole:
        tx.change_question(question.id, text=whole)
        addressing.redraw(unit, question)
        quiet_lane.reworded(unit, question)
        _take_back_parts(unit, question, whole)
        return "deleted_in_part"
    withdraw(unit, question)
    return "withdrawn"


def _take_back_parts(unit: Unit, question: Question, whole: str) -> None:
    """Of the parts of a question goes what stands in none of its messages any more."""
    tx = unit.tx
    about = content_of(cleaned(whole))
    for part in tx.parts_of(question.id):
        if part.state is QuestionState.WITHDRAWN:
            continue
        added = {line for row in tx.messages_of(part.id) for line in row.text.split("\n")}
        lines = part.text.split("\n")
        kept = [line for line in lines if line in added or content_of(clean(line)) <= about]
        if not kept:
            withdraw(unit, part)
            continue
        if kept != lines:
            tx.change_question(part.id, text="\n".join(kept))
        addressing.redraw(unit, part)  # its card shows all of the message, too


def _without(text: str, words: str) -> str:
    return text.replace(words, "", 1).strip() if words else text
