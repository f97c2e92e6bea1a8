"""What an edit of a customer's words does: decided again while it may be, else for who has it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from bot.core import triage
from bot.core.channels import Channel
from bot.core.conversation import NeedsPerson
from bot.core.intent.closing import is_over
from bot.core.intent.requests import wants_person_of
from bot.core.messages import Edited, Role
from bot.core.outbox import MessageKind, OutboxState
from bot.core.questions import UNDECIDED, Action, Question, QuestionState, Reply, Ruling
from bot.core.ranking import Reading
from bot.core.why import WhyDropped
from bot.services.escalations import moves, quiet_lane
from bot.services.escalations.closing import call_off
from bot.services.escalations.stepping_in import decide_again
from bot.services.hearing.customer_actions import ask_for_person
from bot.services.hearing.deciding import add_parts, apply_rulings
from bot.services.hearing.meant import closed_by, meant_by, open_of
from bot.services.hearing.questions import circumstances_of, cleaned, words_of
from bot.services.hearing.raising import raise_by_edit
from bot.services.hearing.rewording import is_another
from bot.services.outbox import addressing
from bot.services.unit import Deps, Unit
from bot.services.urgency import urgency_in

_SECOND_THOUGHTS = timedelta(minutes=1)  # after an answer, in which an edit gets another


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit, under the lock."""

    deps: Deps
    unit: Unit
    channel: Channel
    edited: Edited

    def reread(self, question_id: int) -> str:
        """Take the new words; gives a word for the log."""
        tx = self.unit.tx
        kept = tx.find_message(self.channel.key, self.edited.ts)
        if kept is None or kept.role is Role.DELETED or kept.text == self.edited.text:
            return "nothing_changed"
        tx.change_message(self.channel.key, self.edited.ts, text=self.edited.text)
        if kept.role is not Role.ASKED:
            return "not_part_of_the_question"
        question = self._reworded(question_id, kept.text)
        done = self._sign(question, kept.text) or self._decided_again(question)
        fresh = tx.question(question.id)
        return "raised" if raise_by_edit(self.unit, fresh, kept.text, self.edited.text) else done

    def _decided_again(self, question: Question) -> str:
        """By what has become of the question so far."""
        tx, now = self.unit.tx, self.unit.now
        spoken = tx.has_teammate_spoken(self.channel.key, question.root_ts)
        match question.state:
            case QuestionState.SETTLING:
                is_urgent = urgency_in(self.unit, question.text) is not None
                settle = timedelta() if is_urgent else self.unit.roster.settings.settle
                tx.set_question_wake(question.id, now + settle)
                return "reread"
            case QuestionState.SUGGESTED | QuestionState.IGNORED if not spoken:
                return self._decide(question)
            case QuestionState.ANSWERED if not spoken and self._is_fresh(question):
                return self._answer_anew(question)
        return self._tell_who_has_it(question)

    def _sign(self, question: Question, before: str) -> str | None:
        """It says now that all is over, or asks for a person; None where it does not."""
        unit = self.unit
        whole = (question, *unit.tx.parts_of(question.id))
        words = cleaned(self.edited.text)
        if is_over(words) or is_over(_added(before, self.edited.text)):
            meant = closed_by((replace(question, text=before), *whole[1:]), words)
            for each in meant:
                quiet_lane.end(unit, each)
            for each in open_of(unit, meant):
                call_off(unit, each)
            if meant:
                return "over"
        if self._asks_for_person(before, question):
            ask_for_person(unit, meant_by(unit, whole, NeedsPerson()))
            for each in whole:
                addressing.redraw(unit, each)
            return "needs_person"
        return None

    def _asks_for_person(self, before: str, question: Question) -> bool:
        """Whether a person is asked for now, of what was decided on and taken for a question."""
        was, now = (wants_person_of(cleaned(raw)) for raw in (before, self.edited.text))
        return now and not was and question.state not in UNDECIDED and not question.is_shadow

    def _reworded(self, question_id: int, before: str) -> Question:
        tx = self.unit.tx
        question = tx.question(question_id)
        asked = [row for row in tx.messages_of(question_id) if row.role is Role.ASKED]
        whole = "\n".join(row.text for row in asked)
        if question.part_of is not None:  # its first words stand in another's message
            whole = question.text.replace(before or "\n", self.edited.text, 1)
        is_mention = self.edited.mentions_us or None
        tx.change_question(question_id, text=whole, is_mention=is_mention)
        question = tx.question(question_id)
        quiet_lane.reworded(self.unit, question)
        return question

    def _decide(self, question: Question) -> str:
        """An edit made a suggestion, or silence, sure: answer it now.

        What asked nothing and does now is a question like any other; so is what asks something
        else now than the suggestion was for.
        """
        unit = self.unit
        reading = self._read(question)
        rulings = self._rulings(question, reading)
        if question.state is QuestionState.SUGGESTED:
            if not is_another(unit, question, rulings, reading):
                done = self._tell_who_has_it(question)
                state = unit.tx.question(question.id).state
                return "reply" if state is QuestionState.ANSWERED else done
        elif not any(isinstance(ruling.decision, Reply) for ruling in rulings):
            if self._wants_somebody(question):
                decide_again(unit, question, unit.now + unit.roster.settings.settle)
            return "reread"
        self._decide_anew(question, rulings, reading)
        return "reply"

    def _decide_anew(
        self, question: Question, rulings: tuple[Ruling, ...], reading: Reading
    ) -> None:
        """What was offered to the earlier words goes, and these are decided on."""
        unit = self.unit
        offers = (MessageKind.REPLY, MessageKind.SUGGESTION)
        unit.tx.drop_ready(question.id, offers, WhyDropped.EDITED, unit.now)
        for row in unit.tx.rows_of_question(question.id):
            if row.kind in offers and row.state in (OutboxState.SENDING, OutboxState.SENT):
                unit.tx.remove(row.id, unit.now)
        unit.tx.reopen_question(question.id)
        unit.tx.set_question_wake(question.id, None)
        apply_rulings(unit, question, rulings, reading)

    def _is_fresh(self, question: Question) -> bool:
        """Whether the bot answered it a moment ago, and nobody has said anything of it yet."""
        if question.closed_at is not None or question.is_shadow:
            return False
        made = self.unit.tx.decisions_of(question.id)[-1]
        return made.action is Action.REPLY and self.unit.now - made.decided_at <= _SECOND_THOUGHTS

    def _answer_anew(self, question: Question) -> str:
        """Second thoughts: the answer to the earlier words goes, and these are decided on."""
        unit = self.unit
        reading = self._read(question)
        rulings = self._rulings(question, reading)
        if all(ruling.is_silent for ruling in rulings):
            return "reread"
        given = {each.slug for each in unit.tx.decisions_of(question.id)[-1].chosen}
        if given <= _slugs(rulings):
            return self._tell_who_has_it(question)
        self._decide_anew(question, rulings, reading)
        return "answered_anew"

    def _tell_who_has_it(self, question: Question) -> str:
        """Whoever has it reads the new words; what they ask beside it is decided by itself."""
        unit = self.unit
        if question.is_shadow:
            return "too_late_to_answer_again"
        reading = self._read(question)
        is_more = add_parts(unit, question, self._rulings(question, reading), reading)
        whole = (question, *unit.tx.parts_of(question.id))
        for each in whole:
            addressing.redraw(unit, each)
        unit.tx.doubt_homes()
        is_held = any(moves.find_unresolved(unit, each) is not None for each in whole)
        is_open = question.state is QuestionState.SUGGESTED or is_held or is_more
        return "reread" if is_open else "too_late_to_answer_again"

    def _rulings(self, question: Question, reading: Reading) -> tuple[Ruling, ...]:
        before = self.unit.tx.decisions_of(question.id)
        own = {each.slug for made in before for each in made.chosen}
        given = self.unit.tx.given_in_thread(question.channel, question.root_ts) - own
        circumstances = circumstances_of(
            self.unit, question, question.text, self.channel, given=given, is_settled=True
        )
        return triage.rule(reading, circumstances)

    def _read(self, question: Question) -> Reading:
        return self.deps.indexes.current().read(words_of(question.text))

    def _wants_somebody(self, question: Question) -> bool:
        seen = circumstances_of(self.unit, question, question.text, self.channel)
        may_want = seen.may_want or quiet_lane.is_open(self.unit, question)
        return seen.asks or seen.must_answer or may_want


def _slugs(rulings: tuple[Ruling, ...]) -> set[str]:
    replies = (each.decision for each in rulings if isinstance(each.decision, Reply))
    return {match.slug for reply in replies for match in reply.matches}


def _added(before: str, after: str) -> str:
    """What an edit wrote beside the words that stood there: *Edit: never mind*; else nothing."""
    was, now = (cleaned(raw) for raw in (before, after))
    return now.replace(was, " ", 1).strip() if was and was in now else ""
