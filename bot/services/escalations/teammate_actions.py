"""What teammates do to an escalation: claim, release, reassign, snooze, reply, resolve …."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bot.core import moves
from bot.core.models import (
    Author,
    Escalation,
    EscalationState,
    Match,
    MoveKind,
    Question,
    Reason,
    Reply,
    Say,
    Side,
)
from bot.core.why import Why, WhyDropped
from bot.errors import IllegalMove, InvalidAnswer, NotAllowed
from bot.services.escalations import clock
from bot.services.escalations.clock import Until
from bot.services.outbox.compose import Portraits
from bot.services.outbox.messages import CaseBrief
from bot.services.past import NOTHING, reading_of
from bot.services.steps import AUTOMATIC, TO_PEOPLE, Step
from bot.services.unit import Kit

OUTCOMES = ("answered", "customer_sorted_it_out", "no_answer")
"""How an escalation can end; `no_answer` teaches the matching that nobody wants this answered."""

LONGEST_REPLY = 3000


@dataclass(frozen=True, slots=True)
class Escalating:
    """The moves. Each is one transaction; a move that no longer applies raises `IllegalMove`."""

    kit: Kit

    def claim(self, escalation_id: int, by: Author) -> None:
        """Take it: won by exactly one person."""
        with self._act(by) as step:
            escalation = step.tx.escalation(escalation_id)
            self._move(step, escalation, MoveKind.CLAIM, by, assignee=by.user_id)
            step.redraw(step.tx.question(escalation.question))

    def release(self, escalation_id: int, by: Author) -> None:
        """Give it back: open again, for anyone to claim."""
        with self._act(by) as step:
            escalation = step.tx.escalation(escalation_id)
            if escalation.assignee is None:
                raise self._too_late(step, escalation)
            self._check_theirs(step, escalation, by)
            self._move(step, escalation, MoveKind.RELEASE, by, assignee="")
            clock.run_clock(step, escalation)
            step.redraw(step.tx.question(escalation.question))

    def reassign(self, escalation_id: int, to: str, by: Author) -> None:
        """Give it to a teammate, by handle: it is theirs, and they are told."""
        with self._act(by) as step:
            escalation = step.tx.escalation(escalation_id)
            self._check_theirs(step, escalation, by)
            person = step.roster.user_id(to)
            if person is None or person in step.roster.absent:
                raise InvalidAnswer({"person": "They cannot be reached in Slack. Choose another."})
            move = self._move(step, escalation, MoveKind.REASSIGN, by, assignee=person)
            clock.run_clock(step, escalation)
            if person != by.user_id:
                facts = {"given_by": by.user_id}
                step.to_person(Say.NOTICE, person, escalation, again=f":m{move}", facts=facts)
            step.redraw(step.tx.question(escalation.question))

    def snooze(self, escalation_id: int, until: str, by: Author) -> None:
        """Be silent about it for a while. The customer's due time does not move."""
        if until not in tuple(Until):
            raise InvalidAnswer({"until": "Choose until when."})
        with self._act(by) as step:
            escalation = step.tx.escalation(escalation_id)
            self._check_theirs(step, escalation, by)
            if not clock.snooze(step, escalation, by.user_id, Until(until)):
                raise self._too_late(step, escalation)

    def may_have(self) -> tuple[tuple[str, str], ...]:
        """Who an escalation can be given to: handle and name."""
        roster = self.kit.roster()
        return tuple(
            (handle, person.name)
            for handle, person in roster.settings.people.items()
            if roster.reached_by(handle)
        )

    def reply(
        self, escalation_id: int, by: Author, words: str, *, token: str | None = None
    ) -> None:
        """Answer the customer in their thread, in the teammate's own words.

        `token` names the form: sent twice, it is one reply.
        """
        words = words.strip()
        with self._act(by) as step:
            self._check_words(step, words)
            if token is not None and not step.tx.note_reply_form(token, escalation_id):
                return
            escalation = step.tx.escalation(escalation_id)
            question = step.tx.question(escalation.question)
            self._take_part(step, escalation, by)
            move = step.tx.record_move(
                escalation.id, MoveKind.REPLY, by=by.user_id, at=step.now, text=words
            )
            self._answered(step, question, escalation)
            step.in_thread(
                Say.RELAY, f"relay:m{move}", question, escalation=escalation.id, move=move
            )
            step.redraw(question)

    def send_answer(self, escalation_id: int, slug: str, by: Author) -> None:
        """Answer the customer with an answer of the library."""
        with self._act(by) as step:
            escalation = step.tx.escalation(escalation_id)
            question = step.tx.question(escalation.question)
            answer = step.tx.find_answer(slug)
            if answer is None or answer.is_retired:
                raise IllegalMove("answer_gone")
            if slug in step.tx.given_in_thread(question.channel, question.root_ts):
                raise IllegalMove("given_before", title=answer.title)
            self._take_part(step, escalation, by)
            step.tx.record_move(
                escalation.id, MoveKind.SEND_ANSWER, by=by.user_id, at=step.now, text=slug
            )
            match = Match(slug, answer.title, 1.0, Reason(phrasing="", segment=""))
            reading = reading_of(step.last_decision(question))
            reply = Reply((match,), why=Why.SENT_BY_A_TEAMMATE)
            decided = step.record(question, reply, reading or NOTHING)
            self._answered(step, question, escalation)
            step.say_reply(question, decided, sent_by=by.user_id)
            step.redraw(question)

    def resolve(
        self,
        escalation_id: int,
        by: Author,
        outcome: str = "answered",
        note: str | None = None,
    ) -> None:
        """Nobody owes anything any more. The note is for the team, and kept with the move."""
        if outcome not in OUTCOMES:
            raise IllegalMove("unknown_outcome")
        with self._act(by) as step:
            escalation = step.tx.escalation(escalation_id)
            if escalation.state not in moves.UNRESOLVED:
                raise self._too_late(step, escalation)
            question = step.tx.question(escalation.question)
            step.tx.drop_ready(question.id, TO_PEOPLE, WhyDropped.RESOLVED, step.now)
            step.over(question, by.user_id, outcome)
            if note:
                step.tx.record_move(
                    escalation.id, MoveKind.NOTE, by=by.user_id, at=step.now, text=note
                )

    def case(self, escalation_id: int, by: Author) -> CaseBrief:
        """An escalation as teammates see it, for the forms that act on it."""
        side, _ = self.kit.who(by)
        if side is not Side.TEAMMATE:
            raise NotAllowed("teammates_only")
        with self.kit.store.read() as tx:
            step = Step(tx, self.kit.roster(), self.kit.clock())
            return Portraits(step, self.kit).case(escalation_id)

    @contextmanager
    def _act(self, by: Author) -> Iterator[Step]:
        side, _ = self.kit.who(by)
        if side is not Side.TEAMMATE:
            raise NotAllowed("teammates_only")
        with self.kit.store.write() as tx:
            yield Step(tx, self.kit.roster(), self.kit.clock())
        self.kit.said()

    def _move(
        self,
        step: Step,
        escalation: Escalation,
        kind: MoveKind,
        by: Author,
        *,
        assignee: str | None = None,
    ) -> int:
        """Make a move and keep it; gives its id. Or say why it no longer applies."""
        if not step.tx.move_escalation(
            escalation.id,
            was=moves.may_come_from(kind),
            state=moves.leads_to(kind),
            assignee=assignee,
            at=step.now,
        ):
            raise self._too_late(step, escalation)
        return step.tx.record_move(escalation.id, kind, by=by.user_id, at=step.now)

    def _check_theirs(self, step: Step, escalation: Escalation, by: Author) -> None:
        """What somebody has claimed is moved by them, or by an admin."""
        if escalation.assignee in (None, by.user_id) or step.roster.is_admin(by.user_id):
            return
        raise NotAllowed("not_yours", name=self._name(step, escalation.assignee))

    def _take_part(self, step: Step, escalation: Escalation, by: Author) -> None:
        """Answering claims what nobody has claimed; what somebody has stays theirs."""
        if escalation.state not in moves.UNRESOLVED:
            raise self._too_late(step, escalation)
        if escalation.state is EscalationState.OPEN:
            self._move(step, escalation, MoveKind.CLAIM, by, assignee=by.user_id)

    def _answered(self, step: Step, question: Question, escalation: Escalation) -> None:
        """A person answers: the bot stands down in this thread."""
        step.tx.mark_answered(escalation.id, step.now)
        step.tx.drop_ready(question.id, AUTOMATIC, WhyDropped.TEAMMATE_HAS_SPOKEN, step.now)
        by = step.tx.escalation(escalation.id).assignee or escalation.owner
        step.tx.mark_teammate_spoke(question.channel, question.root_ts, by, step.now)

    def _too_late(self, step: Step, escalation: Escalation) -> IllegalMove:
        name = self._name(step, escalation.assignee)
        return IllegalMove(f"already_{escalation.state.value}", name=name)

    def _name(self, step: Step, user_id: str | None) -> str:
        person = step.tx.find_person(user_id) if user_id else None
        return person.name if person is not None else "somebody"

    def _check_words(self, step: Step, words: str) -> None:
        if not words:
            raise InvalidAnswer({"reply": "Write something for the customer to read."})
        if len(words) > LONGEST_REPLY:
            raise InvalidAnswer({"reply": f"Keep it under {LONGEST_REPLY} characters."})
        low = words.casefold()
        said = [word for word in step.roster.settings.never_say if word.casefold() in low]
        if said:
            raise InvalidAnswer({"reply": f"We never say “{said[0]}”. Put it another way."})
