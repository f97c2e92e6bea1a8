"""Between outbox and courier: what a row says now, and what follows once it is said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.core import moves
from bot.core.models import (
    Escalation,
    OutboxRow,
    OutboxState,
    Question,
    QuestionState,
    Say,
)
from bot.core.why import Why, WhyDropped
from bot.services.hearing import customer_actions
from bot.services.outbox.compose import Portraits
from bot.services.outbox.messages import Address, Briefing, NotWanted
from bot.services.past import reading_of
from bot.services.steps import AUTOMATIC, TO_PEOPLE, Step
from bot.services.unit import Kit


@dataclass(frozen=True, slots=True)
class Speaking:
    """What the courier asks and tells. Every method is one short transaction."""

    kit: Kit

    def take(self, now: datetime, busy: Iterable[str], most: int = 1) -> tuple[OutboxRow, ...]:
        """The next rows that may go, one a destination, marked *sending*."""
        with self.kit.store.write() as tx:
            return tx.take_ready(now, busy, most)

    def unclear_rows(self) -> tuple[OutboxRow, ...]:
        """Rows that were *sending* when the bot stopped: nobody knows whether they went out."""
        with self.kit.store.read() as tx:
            return tx.sending_rows()

    def brief(self, row: OutboxRow, now: datetime) -> Briefing | NotWanted:
        """What the row says, from what is true now; or why it is not wanted any more."""
        with self.kit.store.read() as tx:
            step = Step(tx, self.kit.roster(), now)
            portraits = Portraits(step, self.kit)
            if row.kind in (Say.REDRAW, Say.REMOVE):
                return self._change(step, portraits, row)
            unwanted = portraits.unwanted(row)
            if unwanted is not None:
                return NotWanted(unwanted)
            return Briefing(self._address(step, row), portraits.brief(row))

    def where(self, row: OutboxRow) -> Address:
        """Where the row goes, or went, whether it is still wanted or not."""
        with self.kit.store.read() as tx:
            return self._address(Step(tx, self.kit.roster(), self.kit.clock()), row)

    def _address(self, step: Step, row: OutboxRow) -> Address:
        channel = step.tx.channel(row.channel) if row.channel is not None else None
        return Address(
            channel_id=channel.slack_id if channel is not None else None,
            user_id=row.to_user,
            thread_ts=row.thread_ts,
        )

    def _change(self, step: Step, portraits: Portraits, row: OutboxRow) -> Briefing | NotWanted:
        """A redraw or removal of an earlier message."""
        if row.target is None:
            return NotWanted(WhyDropped.NEVER_SENT)
        target = step.tx.outbox_row(row.target)
        if target.sent_ts is None or target.state is not OutboxState.SENT:
            return NotWanted(WhyDropped.NEVER_SENT)
        channel = step.tx.find_channel(target.sent_channel_id or "")
        channel_id = channel.slack_id if channel is not None else target.sent_channel_id
        address = Address(channel_id=channel_id, update_ts=target.sent_ts)
        if row.kind is Say.REMOVE:
            return Briefing(address, portraits.removal())
        return Briefing(address, portraits.brief(target, is_redraw=True))

    def sent(self, row: OutboxRow, channel_id: str | None, ts: str | None, now: datetime) -> None:
        """It is in Slack. What was withdrawn while it went out is taken back."""
        with self.kit.store.write() as tx:
            tx.mark_sent(row.id, channel_id, ts, now)
            if row.kind is Say.REMOVE and row.target is not None:
                tx.mark_over(row.target, OutboxState.DROPPED, WhyDropped.REMOVED, now)
            if row.kind not in AUTOMATIC or row.question is None:
                return
            question = tx.question(row.question)
            if question.state is QuestionState.WITHDRAWN:
                customer_actions.remove(
                    Step(tx, self.kit.roster(), now), row.id, row.channel, question.id
                )

    def drop(self, row: OutboxRow, why: str, now: datetime) -> None:
        """It is not said. A question that this leaves without an answer is decided again."""
        with self.kit.store.write() as tx:
            tx.mark_over(row.id, OutboxState.DROPPED, why, now)
            if row.kind is not Say.REPLY or row.question is None:
                return
            question = tx.question(row.question)
            if question.state is QuestionState.ANSWERED and question.closed_at is None:
                step = Step(tx, self.kit.roster(), now)
                by = tx.find_speaker(question.channel, question.root_ts)
                if by is not None:
                    step.answered_first(question, by)
                elif not step.is_being_answered(question):
                    step.decide_again(question, now)
        self.kit.said()

    def put_back(self, row: OutboxRow, at: datetime, why: str, *, counts: bool = True) -> None:
        """It did not go out: again at `at`."""
        with self.kit.store.write() as tx:
            tx.put_back(row.id, at, why, counts=counts)

    def failed(self, row: OutboxRow, why: str, now: datetime) -> None:
        """It cannot be said: the next person in line hears of it."""
        with self.kit.store.write() as tx:
            tx.mark_over(row.id, OutboxState.FAILED, why, now)
            step = Step(tx, self.kit.roster(), now)
            if row.kind in TO_PEOPLE and row.escalation is not None:
                _next_in_line(step, row.kind, tx.escalation(row.escalation))
            elif row.kind is Say.CARD and row.escalation is not None:
                _instead_of_card(step, tx.escalation(row.escalation))
            elif row.kind in (Say.REPLY, Say.SUGGESTION, Say.RELAY) and row.question is not None:
                _could_not_say(step, row, tx.question(row.question))
        self.kit.said()

    def direct_channel(self, user_id: str) -> str | None:
        """The direct message with somebody, once it was opened."""
        with self.kit.store.read() as tx:
            return tx.direct_channel(user_id)

    def opened_direct(self, user_id: str, channel_id: str) -> None:
        """A direct message was opened."""
        with self.kit.store.write() as tx:
            tx.keep_direct_channel(user_id, channel_id)

    def thread_is_gone(self, row: OutboxRow) -> bool:
        """The thread it belongs in was deleted, and what was asked there with it.

        False where nothing was asked there: a card's thread, perhaps.
        """
        if row.channel is None or row.thread_ts is None:
            return False
        with self.kit.store.write() as tx:
            step = Step(tx, self.kit.roster(), self.kit.clock())
            asked = tx.questions_in_thread(row.channel, row.thread_ts)
            for question in asked:
                if question.closed_at is None:
                    customer_actions.withdraw(step, question)
        self.kit.said()
        return bool(asked)

    def channel_is_gone(self, row: OutboxRow) -> None:
        """The bot can no longer speak in the row's channel."""
        if row.channel is not None:
            with self.kit.store.write() as tx:
                tx.mark_channel(row.channel, is_gone=True)

    def desk_is_unsafe(self, channel_id: str) -> None:
        """The desk channel is shared with another company: nothing internal is written there."""
        with self.kit.store.write() as tx:
            tx.mark_desk(channel_id, is_unsafe=True)


def _instead_of_card(step: Step, escalation: Escalation) -> None:
    """The desk cannot be told: tell its owner, or the next in line where that is nobody."""
    reached = step.roster.reached_by(escalation.owner)
    for user_id in reached:
        step.to_person(Say.NOTICE, user_id, escalation)
    if not reached:
        _next_in_line(step, Say.NOTICE, escalation)


def _next_in_line(step: Step, kind: Say, escalation: Escalation) -> None:
    """A notice reached nobody: tell the first in line who was not told yet."""
    told = {
        told.to_user
        for told in step.tx.rows_of_question(escalation.question)
        if told.kind is kind and told.escalation == escalation.id
    }
    settings = step.roster.settings
    line = (
        escalation.owner,
        escalation.deputy,
        settings.default_owner,
        settings.default_deputy,
        *settings.admins,
        *settings.curators,
    )
    for handle in line:
        for user_id in step.roster.reached_by(handle):
            if user_id not in told:
                step.to_person(kind, user_id, escalation)
                return


def _could_not_say(step: Step, row: OutboxRow, question: Question) -> None:
    """What a customer should have read was refused: a person has to reach them another way."""
    escalation = step.tx.find_escalation(question.id)
    if escalation is None or escalation.state not in moves.UNRESOLVED:
        reading = reading_of(step.last_decision(question))
        step.tx.reopen_question(question.id)
        escalation = step.open_case(question, Why.COULD_NOT_POST, reading.ranking, reading)
        step.tx.change_question(
            question.id, was=tuple(QuestionState), state=QuestionState.ESCALATED
        )
    facts = {"note": "could_not_post", "why": row.why or "", "escalation": str(escalation.id)}
    step.to_desk(Say.DESK_NOTE, f"note:{row.key}", escalation=escalation.id, facts=facts)
    if row.kind is Say.RELAY and escalation.assignee is not None:
        step.to_person(Say.REMINDER, escalation.assignee, escalation, again=f":{row.key}")
