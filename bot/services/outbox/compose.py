"""Composes messages: what a row has to say, read from what is true at this moment."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core import text
from bot.core.messages import Role
from bot.core.outbox import (
    BEGINNING,
    Automatic,
    Escalated,
    Message,
    OutboxState,
    SayBreach,
    SayCard,
    SayDeskNote,
    SayHandover,
    SayHint,
    SayLookup,
    SayNotice,
    SayNudge,
    SayQuiet,
    SayRefused,
    SayRelay,
    SayReminder,
    SayReply,
    SayShadow,
    SaySuggestion,
    SayTold,
)
from bot.core.questions import Action, Candidate, DecisionRecord, Question, QuestionState
from bot.core.triage import is_likely, suggests_from
from bot.core.why import Why, WhyDropped
from bot.services.naming import TEAMMATE, name_of, name_of_channel, named, named_by, place_of
from bot.services.outbox import quiet_lines
from bot.services.outbox.answers import answer_view, within
from bot.services.outbox.handed_on import (
    NEVER_SAID,
    handed_on,
    is_told,
    opens_at,
    own_words,
    rest_of,
    waits,
    who_has,
)
from bot.services.outbox.messages import (
    AnswerView,
    ComposedMessage,
    EscalationMessage,
    EscalationView,
    HandedOn,
    HandoverMessage,
    LookupMessage,
    RefusedMessage,
    RelayMessage,
    ReplyMessage,
    ReplyStanding,
    ShadowMessage,
    SuggestionMessage,
    ToldMessage,
)
from bot.services.unit import Deps, Unit
from bot.services.urgency import explain, urgency_in

_MOST_FOUND = 5
_MOST_CANDIDATES = 3


@dataclass(frozen=True, slots=True)
class Composer:
    """Makes messages, inside a unit that only reads."""

    unit: Unit
    deps: Deps

    # Is it still wanted? ------------------------------------------------------------------

    def unwanted(self, says: Message) -> WhyDropped | None:
        """Why something need not be said any more; None where it should be."""
        if isinstance(says, Escalated) and not isinstance(says, SayCard):
            state = self.unit.tx.escalation(says.escalation).state
            return None if state.is_unresolved else WhyDropped(state.value)
        if isinstance(says, Automatic):
            return self._unwanted_by_asker(says)
        if isinstance(says, SayTold):
            asked = self.unit.tx.question(says.question).state
            return WhyDropped.WITHDRAWN if asked is QuestionState.WITHDRAWN else None
        return None

    def _unwanted_by_asker(self, says: Automatic) -> WhyDropped | None:
        tx = self.unit.tx
        question = tx.question(says.question)
        if question.state is QuestionState.WITHDRAWN:
            return WhyDropped.WITHDRAWN
        if isinstance(says, SayReply) and says.begins != BEGINNING:
            return None if self._has_begun(says) else WhyDropped.BEGINNING_NOT_SENT
        if isinstance(says, SaySuggestion) and question.state is not QuestionState.SUGGESTED:
            return WhyDropped.NOT_SUGGESTED
        is_asked_for = question.is_mention or (isinstance(says, SayReply) and says.is_a_persons)
        if not is_asked_for and tx.has_teammate_spoken(question.channel, question.root_ts):
            return WhyDropped.TEAMMATE_HAS_SPOKEN
        if isinstance(says, SayReply):
            chosen = tx.decision(says.decision).chosen
            if not all(tx.is_live(candidate.slug) for candidate in chosen):
                return WhyDropped.ANSWER_RETIRED
        return None

    def _has_begun(self, says: SayReply) -> bool:
        """Whether the message that this one goes on from is in the thread."""
        return any(
            isinstance(row.says, SayReply)
            and (row.says.decision, row.says.begins) == (says.decision, BEGINNING)
            and row.state is OutboxState.SENT
            for row in self.unit.tx.rows_of_question(says.question)
        )

    # What it says -------------------------------------------------------------------------

    def compose(
        self, says: Message, *, channel: int | None, is_redraw: bool = False
    ) -> ComposedMessage:
        """What something says now; `channel` is where it is said, by our key."""
        match says:
            case SayReply():
                return self._reply(says)
            case SaySuggestion():
                return self._suggestion(says)
            case SayHandover():
                return self._handover(says)
            case SayRelay():
                return self._relay(says)
            case SayNudge() | SayHint() | SayDeskNote():
                return says
        return self._internal(says, channel, is_redraw=is_redraw)

    def _internal(self, says: Message, channel: int | None, *, is_redraw: bool) -> ComposedMessage:
        match says:
            case SayQuiet():
                return quiet_lines.card(self.unit, self.deps, says)
            case SayShadow():
                return self._shadow(says)
            case SayLookup():
                return self._lookup(says, channel)
            case SayRefused():
                return RefusedMessage(says.refused, says.code, self.view(says.escalation))
            case SayTold():
                return self._told(says)
            case SayNotice() | SayReminder() | SayBreach() | SayCard():
                return self._escalated(says, is_redraw=is_redraw)
        raise TypeError(f"nothing composes a {type(says).__name__}")

    # To customers -------------------------------------------------------------------------

    def _reply(self, says: SayReply) -> ReplyMessage:
        question = self.unit.tx.question(says.question)
        chosen = self.unit.tx.decision(says.decision).chosen
        answers = [self.answer(each.slug, each.version, question.asker) for each in chosen]
        rest = rest_of(self.unit, question) if not says.is_a_persons else ()
        return ReplyMessage(
            question=question.id,
            answers=within(answers, says),
            standing=self._standing(question, says),
            handed_to=self._handed_to(question),
            sent_by=self.unit.roster.public_name(says.sent_by) if says.sent_by else None,
            rest=rest,
            opens_at=opens_at(self.unit, rest),
            goes_on=says.ends is not None,
        )

    def answer(self, slug: str, version: int, asker: str | None) -> AnswerView:
        """An answer, in the version that was decided on, as a customer reads it."""
        return answer_view(self.unit, self.deps.bodies, slug, version, asker)

    def _suggestion(self, says: SaySuggestion) -> SuggestionMessage:
        question = self.unit.tx.question(says.question)
        decision = self.unit.tx.decision(says.decision)
        picked = self._picked(question)
        rest = rest_of(self.unit, question)
        standing = ReplyStanding.PICKED if picked else self._standing(question, says)
        if standing is ReplyStanding.OPEN and question.state is QuestionState.ANSWERED:
            standing = ReplyStanding.OVER
        return SuggestionMessage(
            question=question.id,
            decision=decision.id,
            titles=tuple(chosen.title for chosen in decision.chosen),
            standing=standing,
            picked=picked,
            handed_to=self._handed_to(question),
            about=self._about(question, decision),
            rest=rest,
            opens_at=opens_at(self.unit, rest),
        )

    def _about(self, question: Question, decision: DecisionRecord) -> str | None:
        """The request that a suggestion is for, where its message holds several."""
        is_one_of_several = question.part_of is not None or self.unit.tx.parts_of(question.id)
        suggested = [each for each in decision.requests if each.action is Action.SUGGEST]
        return suggested[0].text if is_one_of_several and suggested else None

    def _picked(self, question: Question) -> str | None:
        for decision in self.unit.tx.decisions_of(question.id):
            if decision.why is Why.PICKED and decision.chosen:
                return decision.chosen[0].title
        return None

    def _standing(self, question: Question, says: SayReply | SaySuggestion) -> ReplyStanding:
        """What has become of what the bot said, for the buttons under it."""
        if question.state is QuestionState.WITHDRAWN:
            return ReplyStanding.OVER
        if question.closed_at is not None:
            return ReplyStanding.SOLVED
        if question.state is QuestionState.ESCALATED:
            is_here = self._tells_who_has_it(question, says)
            return ReplyStanding.HANDED_OVER if is_here else ReplyStanding.OVER
        if self.unit.tx.has_teammate_spoken(question.channel, question.root_ts):
            return ReplyStanding.STOOD_DOWN
        return ReplyStanding.OPEN

    def _tells_who_has_it(self, question: Question, says: SayReply | SaySuggestion) -> bool:
        """Whether this is where the asker reads who has it: a hand-over is said once.

        That is not where a message of its own says so, nor below what a teammate sent, and only in
        the last thing that the bot offered.
        """
        if isinstance(says, SayReply) and says.sent_by is not None:
            return False
        escalation = self.unit.tx.find_escalation(question.id)
        if escalation is not None and is_told(self.unit, question, escalation):
            return False
        offered = (
            row.says.decision
            for row in self.unit.tx.rows_of_question(question.id)
            if isinstance(row.says, SayReply | SaySuggestion) and row.state not in NEVER_SAID
        )
        return says.decision == max(offered, default=says.decision)

    def _handed_to(self, question: Question) -> str | None:
        escalation = self.unit.tx.find_escalation(question.id)
        if escalation is None or not escalation.state.is_unresolved:
            return None
        return who_has(self.unit, escalation)

    def _handover(self, says: SayHandover) -> HandoverMessage:
        escalation = self.unit.tx.escalation(says.escalation)
        who = who_has(self.unit, escalation)
        rest = handed_on(self.unit, says)
        told = rest or (HandedOn(who, waits=waits(self.unit, escalation)),)
        return HandoverMessage(
            owner_name=who,
            is_still_open=says.is_still_open,
            opens_at=opens_at(self.unit, told),
            rest=rest,
        )

    def _relay(self, says: SayRelay) -> RelayMessage:
        move = self.unit.tx.move(says.move)
        name = self.unit.roster.public_name(move.by) if move.by else "our team"
        return RelayMessage(text=move.text or "", by_name=name)

    # To teammates -------------------------------------------------------------------------

    def _shadow(self, says: SayShadow) -> ShadowMessage:
        question = self.unit.tx.question(says.question)
        decision = self.unit.tx.decision(says.decision)
        channel = self.unit.tx.channel(question.channel)
        shown = decision.chosen or _likely_first(decision)
        return ShadowMessage(
            channel_name=name_of_channel(self.unit, channel),
            permalink=self.deps.permalink(channel.slack_id, question.root_ts, None),
            action=decision.action.value,
            titles=tuple(candidate.title for candidate in shown),
            confidence=decision.candidates[0].confidence if decision.candidates else 0.0,
            why=decision.why,
            urgency=urgency_in(self.unit, question.text),
        )

    def _told(self, says: SayTold) -> ToldMessage:
        question = self.unit.tx.question(says.question)
        channel = self.unit.tx.channel(question.channel)
        chosen = self.unit.tx.decision(says.decision).chosen
        return ToldMessage(
            title=next((each.title for each in chosen if each.slug == says.slug), says.slug),
            customer=name_of(self.unit, question.asker),
            channel_id=channel.slack_id,
            channel_name=place_of(self.unit, channel),
            permalink=self.deps.permalink(channel.slack_id, question.root_ts, None),
        )

    def _lookup(self, says: SayLookup, channel: int | None) -> LookupMessage:
        asked = self.unit.tx.find_message(channel, says.ts) if channel is not None else None
        return self.look_up(asked.text if asked is not None else "")

    def look_up(self, query: str) -> LookupMessage:
        """What the library makes of a teammate's words: the best answer whole, the next by title.

        What would not even be suggested to a customer is listed only where nothing fits better.
        """
        reading = self.deps.indexes.current().read(query)
        live = [match for match in reading.ranking if self.unit.tx.is_live(match.slug)]
        near = [match for match in live[:_MOST_FOUND] if is_likely(match, reading.thresholds)]
        others = near[1:] if near else live[:_MOST_FOUND]
        return LookupMessage(
            query=named(self.unit, query),
            best=self._answer_now(near[0].slug) if near else None,
            confidence=near[0].confidence if near else 0.0,
            others=tuple(others),
        )

    def _answer_now(self, slug: str) -> AnswerView | None:
        """A live answer as it stands."""
        answer = self.unit.tx.find_answer(slug)
        return None if answer is None else self.answer(slug, answer.version, None)

    def _escalated(self, says: Escalated, *, is_redraw: bool) -> EscalationMessage:
        given_by = says.given_by if isinstance(says, SayNotice) else None
        return EscalationMessage(
            kind=says.kind,
            view=self.view(says.escalation, is_redraw=is_redraw),
            given_by=name_of(self.unit, given_by, TEAMMATE) if given_by else None,
        )

    def view(self, escalation_id: int, *, is_redraw: bool = False) -> EscalationView:
        """An escalation as teammates see it."""
        tx, roster = self.unit.tx, self.unit.roster
        escalation = tx.escalation(escalation_id)
        question = tx.question(escalation.question)
        whole = tx.question(question.part_of) if question.part_of else question
        own = own_words(self.unit, question)
        channel = tx.channel(question.channel)
        messages = tx.messages_of(whole.id)
        assignee = escalation.assignee
        asked = [message for message in messages if message.role is Role.ASKED]
        group = roster.settings.groups.get(escalation.owner)
        is_withdrawn = question.state is QuestionState.WITHDRAWN
        candidates, threshold = self._candidates(question)
        return EscalationView(
            escalation=escalation,
            question_text=named(self.unit, own),
            whole_text=named(self.unit, whole.text) if _is_more(whole.text, own) else None,
            customer=name_of(self.unit, question.asker),
            channel_id=channel.slack_id,
            channel_name=place_of(self.unit, channel),
            permalink=self.deps.permalink(
                channel.slack_id, asked[0].ts if asked else question.root_ts, question.root_ts
            ),
            owner_name=roster.settings.name_of(escalation.owner),
            assignee_name=name_of(self.unit, assignee, TEAMMATE) if assignee else None,
            candidates=candidates[:_MOST_CANDIDATES],
            suggests_from=threshold,
            mention=group.slack_id if group else roster.user_id(escalation.owner),
            same_here=sum(message.role is Role.JOINED for message in messages),
            earlier_answers=self._earlier(whole),
            written_at=question.asked_at if escalation.why is Why.A_TEAMMATE_SAYS_SO else None,
            is_redraw=is_redraw,
            was_deleted=is_withdrawn and not asked,
            was_erased=is_withdrawn and bool(asked) and not question.text,
            is_overdue=escalation.due_at <= self.unit.now,
            was_named=escalation.owner in named_by(self.unit, question),
            urgency=explain(self.unit, question, escalation),
        )

    def _candidates(self, question: Question) -> tuple[tuple[Candidate, ...], float]:
        """The candidates of the newest decision that had any, and what it could suggest from."""
        for decision in reversed(self.unit.tx.decisions_of(question.id)):
            if decision.candidates:
                ranked = sorted(decision.candidates, key=lambda candidate: candidate.position)
                return tuple(ranked), suggests_from(decision.thresholds)
        return (), 1.0

    def _earlier(self, question: Question) -> tuple[str, ...]:
        """Titles that the thread was given before, as far as they were sent."""
        sent = (
            row.says
            for each in (question, *self.unit.tx.parts_of(question.id))
            for row in self.unit.tx.rows_of_question(each.id)
            if row.state is OutboxState.SENT
        )
        replies = dict.fromkeys(says.decision for says in sent if isinstance(says, SayReply))
        return tuple(
            chosen.title
            for decision in replies
            for chosen in self.unit.tx.decision(decision).chosen
        )


def _is_more(whole: str, part: str) -> bool:
    """Whether a message says more than a part of it does."""
    return text.clean(whole).split() != text.clean(part).split()


def _likely_first(decision: DecisionRecord) -> tuple[Candidate, ...]:
    """The best candidate, where it could have been suggested."""
    best = decision.candidates[:1]
    return tuple(each for each in best if is_likely(each, decision.thresholds))
