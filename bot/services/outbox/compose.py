"""Draws up the briefs: what a row has to say, read from what is true at this moment."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core import moves, sla
from bot.core.models import (
    Candidate,
    DecisionRecord,
    Escalation,
    OutboxRow,
    OutboxState,
    Question,
    QuestionState,
    Role,
    Say,
)
from bot.core.why import Why, WhyDropped
from bot.services.outbox.lookup import look_up
from bot.services.outbox.messages import (
    AnswerBrief,
    Brief,
    CaseBrief,
    CaseKind,
    CaseMessage,
    DeskNoteBrief,
    HandoverBrief,
    HandoverKind,
    HintBrief,
    LookupBrief,
    NudgeBrief,
    RelayBrief,
    RemoveBrief,
    ReplyBrief,
    ReplyStanding,
    ShadowBrief,
    SuggestionBrief,
)
from bot.services.steps import AUTOMATIC, CASES, Step
from bot.services.unit import Kit


@dataclass(frozen=True, slots=True)
class Portraits:
    """Makes briefs, inside a transaction that only reads."""

    step: Step
    kit: Kit

    # Is it still wanted? ------------------------------------------------------------------

    def unwanted(self, row: OutboxRow) -> WhyDropped | None:
        """Why a row need not be said any more; None where it should be."""
        if row.question is not None and row.kind in AUTOMATIC:
            return self._unwanted_by_asker(row, self.step.tx.question(row.question))
        if row.escalation is not None and row.kind in CASES and row.kind is not Say.CARD:
            escalation = self.step.tx.escalation(row.escalation)
            if escalation.state not in moves.UNRESOLVED:
                return WhyDropped(escalation.state.value)
        return None

    def _unwanted_by_asker(self, row: OutboxRow, question: Question) -> WhyDropped | None:
        tx = self.step.tx
        if question.state is QuestionState.WITHDRAWN:
            return WhyDropped.WITHDRAWN
        if row.kind is Say.SUGGESTION and question.state is not QuestionState.SUGGESTED:
            return WhyDropped.NOT_SUGGESTED
        by_people = row.facts.get("sent_by") or row.facts.get("chosen_by") or question.is_mention
        if not by_people and tx.has_teammate_spoken(question.channel, question.root_ts):
            return WhyDropped.TEAMMATE_HAS_SPOKEN
        if row.kind is Say.REPLY and row.decision is not None:
            for chosen in tx.decision(row.decision).chosen:
                if not tx.is_live(chosen.slug):
                    return WhyDropped.ANSWER_RETIRED
        return None

    # What it says -------------------------------------------------------------------------

    def brief(self, row: OutboxRow, *, is_redraw: bool = False) -> Brief:
        """What a row says."""
        match row.kind:
            case Say.REPLY:
                return self._reply(row)
            case Say.SUGGESTION:
                return self._suggestion(row)
            case Say.HANDOVER:
                return self._handover(row)
            case Say.RELAY:
                return self._relay(row)
            case Say.SHADOW:
                return self._shadow(row)
            case Say.LOOKUP:
                return self._lookup(row)
        return self._internal(row, is_redraw=is_redraw)

    def _internal(self, row: OutboxRow, *, is_redraw: bool) -> Brief:
        match row.kind:
            case Say.NOTICE | Say.REMINDER | Say.BREACH | Say.CARD:
                case = self._case(row, is_redraw=is_redraw)
                return CaseMessage(CaseKind(row.kind.value), case, self._given_by(row))
            case Say.DESK_NOTE:
                return self._desk_note(row)
            case Say.HINT:
                return HintBrief()
            case _:
                return NudgeBrief()

    def removal(self) -> RemoveBrief:
        """The brief of a deletion."""
        return RemoveBrief()

    def answer(self, slug: str, version: int, asker: str | None) -> AnswerBrief:
        """An answer, in the version that was decided on, as a customer reads it."""
        answer = self.step.tx.answer_version(slug, version)
        topic = self.step.roster.settings.topics.get(answer.topic)
        owner = answer.owner or (topic.owner if topic else None)
        owner_name = self.step.roster.settings.public_name(owner)
        chunks = self.kit.bodies.render(answer, asker=self._first_name(asker), owner=owner_name)
        return AnswerBrief(
            slug=slug,
            title=answer.title,
            chunks=chunks,
            links=answer.links[:5],
            owner_name=owner_name,
            reviewed_on=answer.reviewed_on,
        )

    def _first_name(self, user_id: str | None) -> str:
        person = self.step.tx.find_person(user_id) if user_id else None
        words = person.name.split() if person is not None else []
        return words[0] if words else "there"

    def _reply(self, row: OutboxRow) -> ReplyBrief:
        question, decision = self._of(row)
        briefs = tuple(
            self.answer(chosen.slug, chosen.version, question.asker) for chosen in decision.chosen
        )
        sent_by = row.facts.get("sent_by")
        return ReplyBrief(
            question=question.id,
            answers=briefs,
            standing=self._standing(question),
            handed_to=self._handed_to(question),
            sent_by=self.step.roster.public_name(sent_by) if sent_by else None,
        )

    def _suggestion(self, row: OutboxRow) -> SuggestionBrief:
        question, decision = self._of(row)
        picked = self._picked(question)
        standing = ReplyStanding.PICKED if picked else self._standing(question)
        if standing is ReplyStanding.OPEN and question.state is QuestionState.ANSWERED:
            standing = ReplyStanding.OVER
        return SuggestionBrief(
            question=question.id,
            decision=decision.id,
            titles=tuple(chosen.title for chosen in decision.chosen),
            standing=standing,
            picked=picked,
            handed_to=self._handed_to(question),
        )

    def _of(self, row: OutboxRow) -> tuple[Question, DecisionRecord]:
        if row.question is None or row.decision is None:
            raise ValueError(f"outbox row {row.id} names no question or no decision")
        return self.step.tx.question(row.question), self.step.tx.decision(row.decision)

    def _picked(self, question: Question) -> str | None:
        for decision in self.step.tx.decisions_of(question.id):
            if decision.why is Why.PICKED and decision.chosen:
                return decision.chosen[0].title
        return None

    def _standing(self, question: Question) -> ReplyStanding:
        """What has become of what the bot said, for the buttons under it."""
        if question.state is QuestionState.WITHDRAWN:
            return ReplyStanding.OVER
        if question.closed_at is not None:
            return ReplyStanding.SOLVED
        if question.state is QuestionState.ESCALATED:
            return ReplyStanding.HANDED_OVER
        if self.step.tx.has_teammate_spoken(question.channel, question.root_ts):
            return ReplyStanding.STOOD_DOWN
        return ReplyStanding.OPEN

    def _handed_to(self, question: Question) -> str | None:
        escalation = self.step.tx.find_escalation(question.id)
        if escalation is None or escalation.state not in moves.UNRESOLVED:
            return None
        return self._who_has(escalation)

    def _who_has(self, escalation: Escalation) -> str:
        """By the name that customers may read: who took it, else whose it is."""
        roster = self.step.roster
        if escalation.assignee is not None:
            return roster.public_name(escalation.assignee)
        return roster.settings.public_name(escalation.owner)

    def _handover(self, row: OutboxRow) -> HandoverBrief:
        if row.question is None or row.escalation is None:
            raise ValueError(f"outbox row {row.id} names no question or no escalation")
        escalation = self.step.tx.escalation(row.escalation)
        hours = self.step.roster.settings.working_hours
        return HandoverBrief(
            question=row.question,
            owner_name=self._who_has(escalation),
            kind=HandoverKind(row.facts.get("kind", HandoverKind.OPENED.value)),
            opens_at=sla.next_open(hours, self.step.now),
        )

    def _relay(self, row: OutboxRow) -> RelayBrief:
        if row.question is None or row.move is None:
            raise ValueError(f"outbox row {row.id} names no question or no move")
        move = self.step.tx.move(row.move)
        name = self.step.roster.public_name(move.by) if move.by else "our team"
        return RelayBrief(question=row.question, text=move.text or "", by_name=name)

    def _shadow(self, row: OutboxRow) -> ShadowBrief:
        question, decision = self._of(row)
        channel = self.step.tx.channel(question.channel)
        shown = decision.chosen or decision.candidates[:1]
        return ShadowBrief(
            channel_name=channel.name or channel.slack_id,
            permalink=self.kit.permalink(channel.slack_id, question.root_ts, None),
            action=decision.action.value,
            titles=tuple(candidate.title for candidate in shown),
            confidence=decision.candidates[0].confidence if decision.candidates else 0.0,
            why=decision.why,
        )

    def _lookup(self, row: OutboxRow) -> LookupBrief:
        asked = None
        if row.channel is not None:
            asked = self.step.tx.find_message(row.channel, row.facts.get("ts", ""))
        query = asked.text if asked is not None else ""
        return look_up(self.kit.indexes.current(), query, self.answer_now)

    def answer_now(self, slug: str) -> AnswerBrief | None:
        """A live answer as it stands."""
        answer = self.step.tx.find_answer(slug)
        if answer is None or answer.is_retired:
            return None
        return self.answer(slug, answer.version, None)

    def _desk_note(self, row: OutboxRow) -> DeskNoteBrief:
        lines = tuple(row.facts[key] for key in sorted(row.facts) if key.startswith("line"))
        return DeskNoteBrief(lines or (row.facts.get("note", ""),))

    # The case -----------------------------------------------------------------------------

    def _given_by(self, row: OutboxRow) -> str | None:
        by = row.facts.get("given_by")
        return self._customer(by) if by else None

    def _case(self, row: OutboxRow, *, is_redraw: bool) -> CaseBrief:
        if row.escalation is None:
            raise ValueError(f"outbox row {row.id} names no escalation")
        return self.case(row.escalation, is_redraw=is_redraw)

    def case(self, escalation_id: int, *, is_redraw: bool = False) -> CaseBrief:
        """An escalation as teammates see it."""
        tx, roster = self.step.tx, self.step.roster
        escalation = tx.escalation(escalation_id)
        question = tx.question(escalation.question)
        channel = tx.channel(question.channel)
        messages = tx.messages_of(question.id)
        assignee = tx.find_person(escalation.assignee) if escalation.assignee else None
        asked = [message for message in messages if message.role is Role.ASKED]
        group = roster.settings.groups.get(escalation.owner)
        return CaseBrief(
            escalation=escalation,
            question_text=question.text,
            customer=self._customer(question.asker),
            channel_id=channel.slack_id,
            channel_name="direct message" if channel.is_direct else channel.name,
            permalink=self.kit.permalink(
                channel.slack_id, asked[0].ts if asked else question.root_ts, question.root_ts
            ),
            owner_name=self._owner_name(escalation.owner),
            assignee_name=assignee.name if assignee else escalation.assignee,
            candidates=self._candidates(question),
            mention=group.slack_id if group else roster.user_id(escalation.owner),
            same_here=sum(message.role is Role.JOINED for message in messages),
            earlier_answers=self._earlier(question),
            is_redraw=is_redraw,
            was_deleted=question.state is QuestionState.WITHDRAWN and not asked,
            was_erased=question.state is QuestionState.WITHDRAWN and bool(asked),
        )

    def _owner_name(self, handle: str) -> str:
        settings = self.step.roster.settings
        if handle in settings.people:
            return settings.people[handle].name
        return settings.groups[handle].name if handle in settings.groups else handle

    def _customer(self, user_id: str) -> str:
        person = self.step.tx.find_person(user_id)
        return person.name if person is not None else user_id or "somebody"

    def _candidates(self, question: Question) -> tuple[Candidate, ...]:
        for decision in reversed(self.step.tx.decisions_of(question.id)):
            if decision.candidates:
                ranked = sorted(decision.candidates, key=lambda candidate: candidate.position)
                return tuple(ranked[:3])
        return ()

    def _earlier(self, question: Question) -> tuple[str, ...]:
        """Titles that the thread was given before, as far as they were sent."""
        said = [
            row
            for row in self.step.tx.rows_of_question(question.id)
            if row.kind is Say.REPLY and row.state is OutboxState.SENT and row.decision is not None
        ]
        return tuple(chosen.title for row in said for chosen in self._decision(row).chosen)

    def _decision(self, row: OutboxRow) -> DecisionRecord:
        return self._of(row)[1]
