"""The steps that several services share, each inside a transaction that is already open.

Nothing here looks anything up outside the store, and nothing here commits.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core import moves, routing, sla
from bot.core.models import (
    Candidate,
    Channel,
    Decision,
    DecisionRecord,
    Escalate,
    Escalation,
    EscalationState,
    Ignore,
    Match,
    MoveKind,
    OutboxState,
    Question,
    QuestionState,
    Reading,
    Reply,
    Role,
    Say,
    Suggest,
    Verdict,
    action_of,
)
from bot.core.records import NewOutboxRow
from bot.core.roster import Roster
from bot.core.why import Why, WhyDropped
from bot.store import Tx

AUTOMATIC = (Say.REPLY, Say.SUGGESTION, Say.HANDOVER, Say.NUDGE)
"""What the bot says to customers by itself."""

CASES = (Say.NOTICE, Say.REMINDER, Say.BREACH, Say.CARD)
"""What shows an escalation to teammates."""

TO_PEOPLE = (Say.NOTICE, Say.REMINDER, Say.BREACH)
"""What goes to a person, and must reach somebody."""

_PLACED = 5  # of the best candidates, that say whose a question is

UNANSWERED = (QuestionState.SETTLING, QuestionState.SUGGESTED)


@dataclass(frozen=True, slots=True)
class Step:
    """What a step needs: the open transaction, who is who, and the time."""

    tx: Tx
    roster: Roster
    now: datetime

    # The question's own thread ------------------------------------------------------------

    def record(self, question: Question, decision: Decision, reading: Reading) -> int:
        """Keep a decision with the ranking it came from."""
        chosen = [match.slug for match in _matches(decision)]
        ranking = _merged(_matches(decision), reading.ranking)
        candidates = [
            Candidate(
                slug=match.slug,
                title=match.title,
                version=version,
                confidence=match.confidence,
                position=position,
                is_chosen=match.slug in chosen and not isinstance(decision, Escalate),
                reason=match.reason,
                held_back=match.held_back,
            )
            for position, (match, version) in enumerate(self._with_versions(ranking), 1)
        ]
        if not isinstance(decision, Ignore) and not self.tx.has_decision(question.id):
            self.tx.expect_wrong(reading.expected_wrong)
        return self.tx.record_decision(
            question.id,
            action=action_of(decision).value,
            why=decision.why,
            thresholds=reading.thresholds,
            library_version=reading.library_version,
            tier=reading.tier,
            decided_at=self.now,
            candidates=candidates,
        )

    def _with_versions(self, ranking: Sequence[Match]) -> Iterable[tuple[Match, int]]:
        versions = self.tx.versions_of(match.slug for match in ranking)
        for match in ranking:
            if match.slug in versions:
                yield match, versions[match.slug]

    def carry_out(self, question: Question, decision: Decision, reading: Reading) -> int:
        """Record a decision and say what follows from it; gives the decision's id."""
        decided = self.record(question, decision, reading)
        if question.is_shadow:
            self._shadow(question, decision, decided)
            return decided
        match decision:
            case Reply():
                self._reply(question, decision, decided, reading)
            case Suggest():
                self._suggest(question, decided)
            case Escalate():
                self.escalate(question, decision.why, reading.ranking, reading)
            case _:
                self._ignore(question)
        return decided

    def _shadow(self, question: Question, decision: Decision, decided: int) -> None:
        states = {
            Reply: QuestionState.ANSWERED,
            Suggest: QuestionState.SUGGESTED,
            Escalate: QuestionState.ESCALATED,
        }
        state = states.get(type(decision), QuestionState.IGNORED)
        self.tx.settle_question(question.id, state, closes_at=self.now)
        if not isinstance(decision, Ignore):
            self.to_desk(Say.SHADOW, f"shadow:d{decided}", question=question.id, decision=decided)

    def _reply(self, question: Question, reply: Reply, decided: int, reading: Reading) -> None:
        self.tx.settle_question(question.id, QuestionState.ANSWERED)
        if reply.open_part is not None:
            rest = replace(reading, ranking=reply.open_part.ranking, parts=())
            self.record(question, Escalate(Why.SECOND_QUESTION), rest)
            self.open_case(question, Why.SECOND_QUESTION, rest.ranking, rest)
        self.say_reply(question, decided)

    def say_reply(self, question: Question, decided: int, **facts: str) -> None:
        """Say the answers that a decision chose."""
        self.in_thread(Say.REPLY, f"reply:d{decided}", question, decision=decided, facts=facts)

    def _suggest(self, question: Question, decided: int) -> None:
        settings = self.roster.settings
        self.tx.change_question(
            question.id, was=tuple(QuestionState), state=QuestionState.SUGGESTED
        )
        wake = sla.add_working_time(settings.working_hours, self.now, settings.suggest_wait)
        self.tx.set_question_wake(question.id, wake)
        self.in_thread(Say.SUGGESTION, f"suggestion:d{decided}", question, decision=decided)

    def _ignore(self, question: Question) -> None:
        """Nobody is answered; a part that a teammate has already stays theirs."""
        if self.is_held(question):
            self.tx.settle_question(question.id, QuestionState.ESCALATED)
            self.redraw(question)
        else:
            self.tx.settle_question(question.id, QuestionState.IGNORED, closes_at=self.now)

    # Escalations --------------------------------------------------------------------------

    def is_held(self, question: Question) -> bool:
        """Whether a teammate owes something about it."""
        escalation = self.tx.find_escalation(question.id)
        return escalation is not None and escalation.state in moves.UNRESOLVED

    def escalate(
        self, question: Question, why: Why, ranking: Sequence[Match], reading: Reading
    ) -> Escalation:
        """Hand a question to its owner, and tell the asker who has it."""
        escalation = self.open_case(question, why, ranking, reading)
        self.tx.settle_question(question.id, QuestionState.ESCALATED, reopens=True)
        if why is not Why.MAY_WANT_SOMEBODY:  # who asked for nothing is told nothing
            self.in_thread(
                Say.HANDOVER, f"handover:e{escalation.id}", question, escalation=escalation.id
            )
        return escalation

    def open_case(
        self, question: Question, why: Why, ranking: Sequence[Match], reading: Reading
    ) -> Escalation:
        """Open an escalation with its notices, or give the one that is still unresolved."""
        current = self.tx.find_escalation(question.id)
        if current is not None and current.state in moves.UNRESOLVED:
            return current
        channel = self.tx.channel(question.channel)
        placings = self.tx.placings_of(match.slug for match in ranking[:_PLACED])
        subject = routing.about(ranking, placings, reading.thresholds)
        way = routing.route(subject, channel, self.roster)
        settings = self.roster.settings
        escalation = self.tx.open_escalation(
            question.id,
            owner=way.owner,
            deputy=way.deputy,
            why=why,
            opened_at=self.now,
            due_at=sla.due_at(settings.working_hours, settings.sla, self.now),
            wake_at=sla.remind_at(settings.working_hours, settings.sla, self.now),
        )
        self.tx.record_move(escalation.id, MoveKind.OPEN, by=None, at=self.now)
        self.announce(escalation, question)
        return escalation

    def announce(self, escalation: Escalation, question: Question) -> None:
        """Tell those who own it: the desk's card, and a direct message to an owner who is a person.

        A group is mentioned on the card; without a desk each of its members is told.
        """
        desk = self.desk()
        if desk is not None:
            self.to_desk(
                Say.CARD,
                f"card:e{escalation.id}",
                question=question.id,
                escalation=escalation.id,
                desk=desk,
            )
        is_group = escalation.owner in self.roster.settings.groups
        if desk is None or not is_group:
            for user_id in self.roster.reached_by(escalation.owner):
                self.to_person(Say.NOTICE, user_id, escalation)

    def to_person(
        self,
        kind: Say,
        user_id: str,
        escalation: Escalation,
        *,
        again: str = "",
        facts: dict[str, str] | None = None,
    ) -> None:
        """Tell one person about an escalation: once, or once more for what `again` names."""
        self.tx.say(
            NewOutboxRow(
                key=f"{kind.value}:e{escalation.id}:{user_id}{again}",
                kind=kind,
                to_user=user_id,
                question=escalation.question,
                escalation=escalation.id,
                facts=facts,
            ),
            self.now,
        )

    def desk(self) -> Channel | None:
        """The desk channel, where one is set and it is safe to write internal words there."""
        slack_id = self.roster.settings.desk
        if slack_id is None or self.tx.is_desk_unsafe(slack_id):
            return None
        channel = self.tx.find_channel(slack_id)
        return channel if channel is not None and not channel.is_gone else None

    def to_desk(
        self,
        kind: Say,
        key: str,
        *,
        question: int | None = None,
        decision: int | None = None,
        escalation: int | None = None,
        facts: dict[str, str] | None = None,
        desk: Channel | None = None,
    ) -> None:
        """Say something in the desk channel, looked up if need be; nothing where there is none."""
        desk = desk or self.desk()
        if desk is not None:
            row = NewOutboxRow(
                key=key,
                kind=kind,
                channel=desk.key,
                question=question,
                decision=decision,
                escalation=escalation,
                facts=facts,
            )
            self.tx.say(row, self.now)

    def in_thread(
        self,
        kind: Say,
        key: str,
        question: Question,
        *,
        decision: int | None = None,
        escalation: int | None = None,
        move: int | None = None,
        facts: dict[str, str] | None = None,
    ) -> None:
        """Say something in the question's thread."""
        row = NewOutboxRow(
            key=key,
            kind=kind,
            channel=question.channel,
            thread_ts=question.root_ts,
            question=question.id,
            decision=decision,
            escalation=escalation,
            move=move,
            facts=facts,
        )
        self.tx.say(row, self.now)

    def redraw(self, question: Question, *kinds: Say) -> None:
        """Draw what was said of a question again, as it is true now; some kinds, or all."""
        wanted = kinds or (Say.REPLY, Say.SUGGESTION, *CASES)
        for row in self.tx.rows_of_question(question.id):
            if row.kind in wanted:
                self.tx.redraw(row.id, self.now)

    # What people say of it ----------------------------------------------------------------

    def solve(self, question: Question, by: str) -> None:
        """The asker says that it is solved: nobody owes anything any more."""
        self.feedback(question, by, Verdict.SOLVED)
        self.over(question, by)

    def over(self, question: Question, by: str | None, outcome: str = "answered") -> None:
        """Close a question and resolve what is open of it."""
        self.tx.set_question_wake(question.id, None)
        self.tx.close_question(question.id, self.now)
        escalation = self.tx.find_escalation(question.id)
        if escalation is not None and self.tx.move_escalation(
            escalation.id,
            was=moves.may_come_from(MoveKind.RESOLVE),
            state=EscalationState.RESOLVED,
            at=self.now,
        ):
            self.tx.record_move(escalation.id, MoveKind.RESOLVE, by=by, at=self.now, text=outcome)
            self.tx.drop_ready(question.id, TO_PEOPLE, WhyDropped.RESOLVED, self.now)
        self.tx.drop_ready(question.id, AUTOMATIC, WhyDropped.SOLVED, self.now)
        self.redraw(question)

    def feedback(
        self,
        question: Question,
        by: str,
        verdict: Verdict,
        *,
        slug: str | None = None,
        counts: bool = True,
    ) -> bool:
        """Keep what somebody said of the question's last answer; False when they said so before."""
        if slug is None:
            chosen = [made.chosen for made in self.tx.decisions_of(question.id) if made.chosen]
            slug = chosen[-1][0].slug if chosen else None
        return self.tx.keep_feedback(
            question.id, slug=slug, by=by, verdict=verdict, at=self.now, counts=counts
        )

    def last_decision(self, question: Question) -> DecisionRecord | None:
        """The newest decision about a question."""
        decisions = self.tx.decisions_of(question.id)
        return decisions[-1] if decisions else None

    def stand_down(self, channel: int, root_ts: str, by: str) -> None:
        """A teammate has spoken in a thread: what waits there becomes theirs."""
        self.tx.mark_teammate_spoke(channel, root_ts, by, self.now)
        for question in self._asked_at(channel, root_ts):
            self.tx.mark_teammate_spoke(channel, question.root_ts, by, self.now)
            if not question.is_shadow and question.closed_at is None:
                self.tx.drop_ready(question.id, AUTOMATIC, WhyDropped.TEAMMATE_HAS_SPOKEN, self.now)
                self.answered_first(question, by)

    def _asked_at(self, channel: int, root_ts: str) -> tuple[Question, ...]:
        """The questions of a thread, and the one whose burst its root was part of."""
        found = self.tx.questions_in_thread(channel, root_ts)
        root = self.tx.find_message(channel, root_ts)
        if root is None or root.question is None or root.role is not Role.ASKED:
            return found
        burst = self.tx.question(root.question)
        return found if burst in found else (*found, burst)

    def answered_first(self, question: Question, by: str) -> None:
        """A teammate was faster than the bot: what the bot has not said, it does not owe."""
        if question.state is QuestionState.ANSWERED and not self.is_being_answered(question):
            self.decide_again(question, None)
            question = self.tx.question(question.id)
        self.becomes_theirs(question, by, has_answered=True)

    def is_being_answered(self, question: Question) -> bool:
        """Whether a reply to the question was sent or is on its way."""
        living = (OutboxState.READY, OutboxState.SENDING, OutboxState.SENT)
        return any(
            row.kind is Say.REPLY and row.state in living
            for row in self.tx.rows_of_question(question.id)
        )

    def decide_again(self, question: Question, at: datetime | None) -> None:
        """A question is as open as when it came; `at` is when to decide on it."""
        self.tx.change_question(question.id, was=tuple(QuestionState), state=QuestionState.SETTLING)
        self.tx.set_question_wake(question.id, at)
        self.tx.reopen_question(question.id)

    def owe_again(self, escalation: Escalation) -> bool:
        """The customer asks on after a person's answer: the clock runs again."""
        settings = self.roster.settings
        return self.tx.owe_again(
            escalation.id,
            due_at=sla.due_at(settings.working_hours, settings.sla, self.now),
            wake_at=sla.remind_at(settings.working_hours, settings.sla, self.now),
        )

    def becomes_theirs(self, question: Question, by: str, *, has_answered: bool) -> None:
        """A teammate takes a question that waits: an escalation of theirs, its clock running."""
        escalation = self.tx.find_escalation(question.id)
        unresolved = escalation is not None and escalation.state in moves.UNRESOLVED
        if not unresolved:
            if question.state not in UNANSWERED or question.closed_at is not None:
                return
            escalation = self.open_for(question, by, Why.TEAMMATE_ANSWERED)
        assert escalation is not None  # noqa: S101 - unresolved, or taken just now
        is_news = self.tx.move_escalation(
            escalation.id,
            was=moves.may_come_from(MoveKind.CLAIM),
            state=EscalationState.CLAIMED,
            assignee=by,
            at=self.now,
        )
        if is_news:
            self.tx.record_move(escalation.id, MoveKind.CLAIM, by=by, at=self.now)
        if has_answered:
            is_news |= self.tx.mark_answered(escalation.id, self.now)
        is_news |= self.tx.change_question(
            question.id, was=UNANSWERED, state=QuestionState.ESCALATED
        )
        self.tx.set_question_wake(question.id, None)
        if is_news:
            self.redraw(question)

    def open_for(self, question: Question, by: str, why: Why) -> Escalation:
        """Open an escalation that is a certain teammate's, whoever owns what it is about."""
        settings = self.roster.settings
        owner = self.roster.handle_of(by) or settings.default_owner
        escalation = self.tx.open_escalation(
            question.id,
            owner=owner,
            deputy=settings.default_deputy,
            why=why,
            opened_at=self.now,
            due_at=sla.due_at(settings.working_hours, settings.sla, self.now),
            wake_at=sla.remind_at(settings.working_hours, settings.sla, self.now),
        )
        self.tx.record_move(escalation.id, MoveKind.OPEN, by=None, at=self.now)
        if self.desk() is not None:
            self.to_desk(
                Say.CARD, f"card:e{escalation.id}", question=question.id, escalation=escalation.id
            )
        else:
            self.to_person(Say.NOTICE, by, escalation)
        return escalation


def _matches(decision: Decision) -> tuple[Match, ...]:
    match decision:
        case Reply() | Suggest():
            return decision.matches
        case _:
            return ()


def _merged(first: Sequence[Match], rest: Sequence[Match]) -> tuple[Match, ...]:
    """The chosen matches, then the rest of the ranking, each answer once."""
    return tuple({match.slug: match for match in (*first, *rest)}.values())
