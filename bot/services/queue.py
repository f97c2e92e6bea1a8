"""Between outbox and courier: what a row says now, and what follows once it is said, or is not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.core.escalations import Escalation
from bot.core.outbox import (
    AUTOMATIC,
    TO_DESK,
    Automatic,
    Change,
    OutboxRow,
    OutboxState,
    Remove,
    SayBreach,
    SayCard,
    SayNotice,
    SayRefused,
    SayRelay,
    SayReminder,
    SayReply,
    SaySuggestion,
    SayTold,
    ToPerson,
)
from bot.core.questions import Question, QuestionState
from bot.core.why import Why, WhyDropped
from bot.services.escalations import moves
from bot.services.escalations.closing import withdraw
from bot.services.escalations.opening import open_escalation
from bot.services.escalations.stepping_in import answered_first, decide_again, is_being_answered
from bot.services.outbox import addressing
from bot.services.outbox.compose import Composer
from bot.services.outbox.messages import Address, Envelope, NotWanted
from bot.services.recording import last_reading
from bot.services.unit import Deps, Unit


@dataclass(frozen=True, slots=True)
class OutboxQueue:
    """What the courier asks and tells. Every method is one short transaction."""

    deps: Deps

    def take(self, now: datetime, busy: Iterable[str], most: int = 1) -> tuple[OutboxRow, ...]:
        """The next rows that may go, one a destination, marked *sending*."""
        with self.deps.store.write() as tx:  # nothing is decided, so nobody is woken
            return tx.take_ready(now, busy, most)

    def unclear_rows(self) -> tuple[OutboxRow, ...]:
        """Rows that were *sending* when the bot stopped: nobody knows whether they went out."""
        with self.deps.store.read() as tx:
            return tx.sending_rows()

    def envelope(self, row: OutboxRow, now: datetime) -> Envelope | NotWanted:
        """What the row says, from what is true now; or why it is not wanted any more."""
        with self.deps.view(now) as unit:
            composer = Composer(unit, self.deps)
            if isinstance(row.says, Change):
                return self._change(unit, composer, row.says)
            unwanted = composer.unwanted(row.says)
            if unwanted is not None:
                return NotWanted(unwanted)
            return Envelope(
                self._address(unit, row),
                composer.compose(row.says, channel=row.channel),
                is_internal=row.kind in TO_DESK,
            )

    def address(self, row: OutboxRow) -> Address:
        """Where the row goes, or went, whether it is still wanted or not."""
        with self.deps.view() as unit:
            return self._address(unit, row)

    def _address(self, unit: Unit, row: OutboxRow) -> Address:
        channel = unit.tx.channel(row.channel) if row.channel is not None else None
        return Address(
            channel_id=channel.slack_id if channel is not None else None,
            user_id=row.to_user,
            thread_ts=row.thread_ts,
        )

    def _change(self, unit: Unit, composer: Composer, change: Change) -> Envelope | NotWanted:
        """A redraw or removal of an earlier message."""
        target = unit.tx.outbox_row(change.target)
        is_sent = target.sent_ts is not None and target.state is OutboxState.SENT
        if not is_sent or isinstance(target.says, Change):
            return NotWanted(WhyDropped.NEVER_SENT)
        channel = unit.tx.find_channel(target.sent_channel_id or "")
        channel_id = channel.slack_id if channel is not None else target.sent_channel_id
        address = Address(channel_id=channel_id, update_ts=target.sent_ts)
        if isinstance(change, Remove):
            return Envelope(address, None)
        message = composer.compose(target.says, channel=target.channel, is_redraw=True)
        return Envelope(address, message, is_internal=target.kind in TO_DESK)

    def sent(self, row: OutboxRow, channel_id: str | None, ts: str | None, now: datetime) -> None:
        """It is in Slack. What was withdrawn while it went out is taken back."""
        with self.deps.unit(now) as unit:
            tx = unit.tx
            tx.mark_sent(row.id, channel_id, ts, now)
            if isinstance(row.says, SayReply) and row.says.sent_by is None:
                _tell_owners(unit, row.says)
            if isinstance(row.says, Remove):
                tx.mark_over(row.says.target, OutboxState.DROPPED, WhyDropped.REMOVED, now)
            if row.kind not in AUTOMATIC or row.question is None:
                return
            if tx.question(row.question).state is QuestionState.WITHDRAWN:
                tx.remove(row.id, now)

    def drop(self, row: OutboxRow, why: str, now: datetime) -> None:
        """It is not said. A question that this leaves without an answer is decided again.

        `why` is a `WhyDropped`, or Slack's code.
        """
        with self.deps.unit(now) as unit:
            unit.tx.mark_over(row.id, OutboxState.DROPPED, why, unit.now)
            if isinstance(row.says, SayReply):
                _owe_an_answer(unit, unit.tx.question(row.says.question))

    def put_back(self, row: OutboxRow, at: datetime, why: str, *, counts: bool = True) -> None:
        """It did not go out: again at `at`; `counts` adds a try."""
        with self.deps.store.write() as tx:
            tx.put_back(row.id, at, why, counts=counts)

    def failed(self, row: OutboxRow, code: str, now: datetime) -> None:
        """It cannot be said, for the reason that `code` names: the next person in line hears."""
        with self.deps.unit(now) as unit:
            unit.tx.mark_over(row.id, OutboxState.FAILED, code, unit.now)
            match row.says:
                case SayNotice() | SayReminder() | SayBreach() as says:
                    _tell_next_in_line(unit, says)
                case SayCard(escalation=escalation):
                    _tell_instead_of_card(unit, unit.tx.escalation(escalation))
                case SayReply() | SaySuggestion() | SayRelay() as says:
                    _could_not_say(unit, row, says, code)

    def direct_channel(self, user_id: str) -> str | None:
        """The direct message with somebody, once it was opened."""
        with self.deps.store.read() as tx:
            return tx.direct_channel(user_id)

    def opened_direct(self, user_id: str, channel_id: str) -> None:
        """A direct message was opened."""
        with self.deps.store.write() as tx:
            tx.keep_direct_channel(user_id, channel_id)

    def thread_is_gone(self, row: OutboxRow) -> bool:
        """The thread it belongs in was deleted, and what was asked there with it.

        False where nothing was asked there: a card's thread, perhaps.
        """
        if row.channel is None or row.thread_ts is None:
            return False
        with self.deps.unit() as unit:
            asked = unit.tx.questions_in_thread(row.channel, row.thread_ts)
            for question in asked:
                if question.closed_at is None:
                    withdraw(unit, question)
        return bool(asked)

    def channel_is_gone(self, row: OutboxRow) -> None:
        """The bot can no longer speak in the row's channel."""
        if row.channel is not None:
            with self.deps.store.write() as tx:
                tx.mark_channel(row.channel, is_gone=True)

    def desk_is_unsafe(self, channel_id: str) -> None:
        """The desk channel is shared with another company: nothing internal is written there."""
        with self.deps.store.write() as tx:
            tx.mark_desk(channel_id, is_unsafe=True)


def _tell_owners(unit: Unit, reply: SayReply) -> None:
    """An answer went out by itself: tell its owner, where it wants that and they do not know."""
    settings = unit.roster.settings
    question = unit.tx.question(reply.question)
    escalation = moves.find_unresolved(unit, question)
    knows = unit.roster.reached_by(escalation.owner) if escalation is not None else ()
    for chosen in unit.tx.decision(reply.decision).chosen:
        answer = unit.tx.answer_version(chosen.slug, chosen.version)
        if not settings.tells(answer) or question.state is QuestionState.WITHDRAWN:
            continue
        for user_id in unit.roster.reached_by(settings.owner_of(answer)):
            if user_id not in knows:
                says = SayTold(question.id, reply.decision, chosen.slug)
                key = f"told:d{reply.decision}:{chosen.slug}:{user_id}"
                unit.tx.put(says, key, unit.now, to_user=user_id)


def _owe_an_answer(unit: Unit, question: Question) -> None:
    """The answer to a question was dropped: whoever spoke there has it, or it is decided again."""
    if question.state is not QuestionState.ANSWERED or question.closed_at is not None:
        return
    by = unit.tx.find_speaker(question.channel, question.root_ts)
    if by is not None:
        answered_first(unit, question, by)
    elif not is_being_answered(unit, question):
        decide_again(unit, question, unit.now)


def _tell_instead_of_card(unit: Unit, escalation: Escalation) -> None:
    """The desk cannot be told: tell its owner, or the next in line where that is nobody."""
    notice = addressing.notice_of(escalation)
    reached = unit.roster.reached_by(escalation.owner)
    for user_id in reached:
        addressing.to_person(unit, user_id, notice)
    if not reached:
        _tell_next_in_line(unit, notice)


def _tell_next_in_line(unit: Unit, says: ToPerson) -> None:
    """A notice reached nobody: tell the first in line who was not told yet."""
    told = {
        row.to_user
        for row in unit.tx.rows_of_question(says.question)
        if row.kind == says.kind and row.escalation == says.escalation
    }
    escalation = unit.tx.escalation(says.escalation)
    settings = unit.roster.settings
    line = (
        escalation.owner,
        escalation.deputy,
        settings.default_owner,
        settings.default_deputy,
        *settings.admins,
        *settings.curators,
    )
    for handle in line:
        for user_id in unit.roster.reached_by(handle):
            if user_id not in told:
                addressing.to_person(unit, user_id, says)
                return


def _is_automatic(says: SayReply | SaySuggestion | SayRelay) -> bool:
    return isinstance(says, Automatic) and not (isinstance(says, SayReply) and says.is_a_persons)


def _could_not_say(
    unit: Unit, row: OutboxRow, says: SayReply | SaySuggestion | SayRelay, code: str
) -> None:
    """What a customer should have read may not have gone out: a person has to look after it."""
    question = unit.tx.question(says.question)
    escalation = moves.find_unresolved(unit, question)
    if escalation is None:
        reading = last_reading(unit, question)
        escalation = open_escalation(
            unit,
            question,
            Why.COULD_NOT_POST,
            reading,
            since=None if _is_automatic(says) else row.created_at,
        )
        unit.tx.settle_question(question.id, QuestionState.ESCALATED, reopens=True)
    refused = SayRefused(escalation.id, says.kind, code)
    addressing.to_desk(unit, refused, f"note:{row.key}")
    if isinstance(says, SayRelay) and escalation.assignee is not None:
        reminder = addressing.reminder_of(escalation)
        addressing.to_person(unit, escalation.assignee, reminder, again=f":{row.key}")
