"""What teammates do to an escalation: claim, release, reassign, snooze, reply, resolve …."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bot.core.escalations import Escalation, EscalationState, MoveKind, Outcome
from bot.core.outbox import TO_PEOPLE, SayRelay
from bot.core.people import Author
from bot.core.questions import Question, Reply
from bot.core.ranking import Match, Reason
from bot.core.why import Why, WhyDropped
from bot.errors import IllegalMove, InvalidAnswer, NotAllowed
from bot.services.escalations import clock, moves, showing
from bot.services.escalations.clock import Until
from bot.services.escalations.closing import close
from bot.services.escalations.stepping_in import drop_automatic
from bot.services.naming import name_of
from bot.services.outbox import addressing
from bot.services.outbox.answers import say_reply
from bot.services.outbox.compose import Composer
from bot.services.outbox.messages import EscalationView
from bot.services.recording import last_reading, record_again
from bot.services.unit import Deps, Unit

LONGEST_REPLY = 3000


@dataclass(frozen=True, slots=True)
class TeammateActions:
    """The moves. Each is one transaction; a move that no longer applies raises `IllegalMove`."""

    deps: Deps

    def claim(self, escalation_id: int, by: Author) -> None:
        """Take it: won by exactly one person."""
        with self._act(by, escalation_id) as (unit, escalation):
            self._move(unit, escalation, MoveKind.CLAIM, by, assignee=by.user_id)
            addressing.redraw(unit, unit.tx.question(escalation.question))

    def release(self, escalation_id: int, by: Author) -> None:
        """Give it back: open again, for anyone to claim."""
        with self._act(by, escalation_id) as (unit, escalation):
            if escalation.assignee is None:
                raise self._too_late(unit, escalation)
            self._check_theirs(unit, escalation, by)
            self._move(unit, escalation, MoveKind.RELEASE, by, assignee="")
            clock.run(unit, escalation)
            addressing.redraw(unit, unit.tx.question(escalation.question))

    def reassign(self, escalation_id: int, to: str, by: Author) -> None:
        """Give it to a teammate, by handle: it is theirs, and they are told."""
        with self._act(by, escalation_id) as (unit, escalation):
            self._check_theirs(unit, escalation, by)
            person = unit.roster.user_id(to)
            if person is None or person in unit.roster.absent:
                raise InvalidAnswer({"person": "They cannot be reached in Slack. Choose another."})
            move = self._move(unit, escalation, MoveKind.REASSIGN, by, assignee=person)
            clock.run(unit, escalation)
            if person != by.user_id:
                notice = addressing.notice_of(escalation, given_by=by.user_id)
                addressing.to_person(unit, person, notice, again=f":m{move}")
            addressing.redraw(unit, unit.tx.question(escalation.question))

    def snooze(self, escalation_id: int, until: str, by: Author) -> None:
        """Be silent about it for a while. The customer's due time does not move."""
        if until not in tuple(Until):
            raise InvalidAnswer({"until": "Choose until when."})
        with self._act(by, escalation_id) as (unit, escalation):
            self._check_theirs(unit, escalation, by)
            if not clock.snooze(unit, escalation, by.user_id, Until(until)):
                raise self._too_late(unit, escalation)

    def may_have(self) -> tuple[tuple[str, str], ...]:
        """Who an escalation can be given to: handle and name."""
        roster = self.deps.roster()
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
        with self._act(by, escalation_id) as (unit, escalation):
            self._check_words(unit, words)
            if token is not None and not unit.tx.note_reply_form(token, escalation_id):
                return
            question = unit.tx.question(escalation.question)
            self._take_part(unit, escalation, by)
            move = self._move(unit, escalation, MoveKind.REPLY, by, text=words)
            showing.answered_in_words(unit, question, by.user_id, words)
            self._answered(unit, question, escalation)
            says = SayRelay(question.id, escalation.id, move)
            addressing.in_thread(unit, question, says, f"relay:m{move}")
            addressing.redraw(unit, question)

    def send_answer(self, escalation_id: int, slug: str, by: Author) -> None:
        """Answer the customer with an answer of the library."""
        with self._act(by, escalation_id) as (unit, escalation):
            question = unit.tx.question(escalation.question)
            answer = unit.tx.find_answer(slug)
            if answer is None or answer.is_retired:
                raise IllegalMove("answer_gone")
            if slug in unit.tx.given_in_thread(question.channel, question.root_ts):
                raise IllegalMove("given_before", title=answer.title)
            self._take_part(unit, escalation, by)
            self._move(unit, escalation, MoveKind.SEND_ANSWER, by, text=slug)
            showing.answered_with(unit, question, by.user_id, slug)
            match = Match(slug, answer.title, 1.0, Reason(phrasing="", segment=""))
            reply = Reply((match,), why=Why.SENT_BY_A_TEAMMATE)
            recorded = record_again(unit, question, reply, last_reading(unit, question))
            self._answered(unit, question, escalation)
            say_reply(unit, question, recorded, sent_by=by.user_id)
            addressing.redraw(unit, question)

    def resolve(
        self,
        escalation_id: int,
        by: Author,
        outcome: str = Outcome.ANSWERED,
        note: str | None = None,
    ) -> None:
        """Nobody owes anything any more. The note is for the team, and kept with the move."""
        if outcome not in tuple(Outcome):
            raise IllegalMove("unknown_outcome")
        with self._act(by, escalation_id) as (unit, escalation):
            if not escalation.state.is_unresolved:
                raise self._too_late(unit, escalation)
            question = unit.tx.question(escalation.question)
            unit.tx.drop_ready(question.id, TO_PEOPLE, WhyDropped.RESOLVED, unit.now)
            close(unit, question, by.user_id, Outcome(outcome))
            if note:
                self._move(unit, escalation, MoveKind.NOTE, by, text=note)

    def view(self, escalation_id: int, by: Author) -> EscalationView:
        """An escalation as teammates see it, for the forms that act on it."""
        self.deps.check_teammate(by)
        with self.deps.view() as unit:
            return Composer(unit, self.deps).view(escalation_id)

    @contextmanager
    def _act(self, by: Author, escalation_id: int) -> Iterator[tuple[Unit, Escalation]]:
        """A unit in which a teammate acts, and the escalation that they act on."""
        self.deps.check_teammate(by)
        with self.deps.unit() as unit:
            yield unit, unit.tx.escalation(escalation_id)

    def _move(
        self,
        unit: Unit,
        escalation: Escalation,
        kind: MoveKind,
        by: Author,
        *,
        assignee: str | None = None,
        text: str | None = None,
    ) -> int:
        """Make a move; gives its id. Raises `IllegalMove`, saying why it no longer applies."""
        move = moves.make(unit, escalation.id, kind, by.user_id, assignee=assignee, text=text)
        if move is None:
            raise self._too_late(unit, escalation)
        return move

    def _check_theirs(self, unit: Unit, escalation: Escalation, by: Author) -> None:
        """What somebody has claimed is moved by them, or by an admin."""
        if escalation.assignee in (None, by.user_id) or unit.roster.is_admin(by.user_id):
            return
        raise NotAllowed("not_yours", name=name_of(unit, escalation.assignee))

    def _take_part(self, unit: Unit, escalation: Escalation, by: Author) -> None:
        """Answering claims what nobody has claimed; what somebody has stays theirs."""
        if not escalation.state.is_unresolved:
            raise self._too_late(unit, escalation)
        if escalation.state is EscalationState.OPEN:
            self._move(unit, escalation, MoveKind.CLAIM, by, assignee=by.user_id)

    def _answered(self, unit: Unit, question: Question, escalation: Escalation) -> None:
        """A person answers: the bot stands down in this thread."""
        unit.tx.mark_answered(escalation.id, unit.now)
        drop_automatic(unit, question)
        by = unit.tx.escalation(escalation.id).assignee or escalation.owner
        unit.tx.mark_teammate_spoke(question.channel, question.root_ts, by, unit.now)

    def _too_late(self, unit: Unit, escalation: Escalation) -> IllegalMove:
        name = name_of(unit, escalation.assignee)
        return IllegalMove(f"already_{escalation.state.value}", name=name)

    def _check_words(self, unit: Unit, words: str) -> None:
        if not words:
            raise InvalidAnswer({"reply": "Write something for the customer to read."})
        if len(words) > LONGEST_REPLY:
            raise InvalidAnswer({"reply": f"Keep it under {LONGEST_REPLY} characters."})
        low = words.casefold()
        said = [word for word in unit.roster.settings.never_say if word.casefold() in low]
        if said:
            raise InvalidAnswer({"reply": f"We never say “{said[0]}”. Put it another way."})
