"""What the asker writes about their own question, in its thread or right after it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core import conversation, triage
from bot.core.channels import Channel
from bot.core.conversation import (
    Asks,
    Meaning,
    NeedsPerson,
    NoneFits,
    NotSolved,
    Over,
    Picks,
    Raises,
    Solved,
    Thanked,
)
from bot.core.escalations import Escalation
from bot.core.intent.contents import content_of
from bot.core.intent.matters import says_it_solved
from bot.core.intent.pressing import only_hurries
from bot.core.intent.requests import is_bare
from bot.core.messages import Heard, Role
from bot.core.outbox import MessageKind, SayHandover
from bot.core.people import Side
from bot.core.questions import Question, QuestionState, Reply, Verdict
from bot.core.ranking import Reading
from bot.core.triage import Circumstances
from bot.core.why import Why
from bot.services.escalations import moves, quiet_lane
from bot.services.escalations.closing import call_off, close, solve
from bot.services.escalations.opening import come_back, owe_again
from bot.services.escalations.urgent import is_with_people
from bot.services.hearing.customer_actions import (
    ask_for_person,
    count_suggested,
    hand_over,
    pick,
    suggested_of,
)
from bot.services.hearing.deciding import apply_rulings
from bot.services.hearing.meant import answered_of, closed_by, meant_by, open_of
from bot.services.hearing.questions import cleaned, keep_message, words_of
from bot.services.hearing.raising import raise_by_siren, raise_by_words
from bot.services.outbox import addressing
from bot.services.unit import Deps, Unit
from bot.services.urgency import urgency_in

_SIGNS = {
    Thanked: Why.THANKED,
    NeedsPerson: Why.ASKED_FOR_A_PERSON,
    NotSolved: Why.NOT_SOLVED,
    NoneFits: Why.NONE_FITS,
    Picks: Why.PICKED,
}


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was found out about a message before the lock."""

    heard: Heard
    side: Side
    reading: Reading
    is_late: bool
    answered_by: str | None

    @property
    def may_reply(self) -> bool:
        """Whether an automatic reply is allowed: the asker is known, and it is not late."""
        return not self.is_late and self.side is not Side.UNKNOWN


@dataclass(frozen=True, slots=True)
class AskAnew:
    """The message is a question of its own."""

    only_if_sure: bool = False


@dataclass(frozen=True, slots=True)
class Followup:
    """One message of an asker who has asked before, under the lock.

    Each method gives a word for the log, or that the message is a question of its own.
    """

    deps: Deps
    unit: Unit
    channel: Channel
    gathered: Gathered

    @property
    def heard(self) -> Heard:
        """The message."""
        return self.gathered.heard

    def take_in(self, own: tuple[Question, ...]) -> str | AskAnew:
        """What follows from more words in a thread in which they have these questions."""
        suggested = max(count_suggested(self.unit, each) for each in own)
        meaning = conversation.meaning(self.heard.text, suggested=suggested)
        question = meant_by(self.unit, own, meaning)
        is_waiting = question.is_shadow or question.state is QuestionState.SETTLING
        if isinstance(meaning, Raises) and not is_waiting:
            self._keep_in(question, Role.SAID, Why.MARKED_URGENT)
            return raise_by_siren(self.deps, self.unit, question, question.asker)
        if not question.is_shadow:
            if isinstance(meaning, Over | Solved):
                return self.end(own, meaning) or self.add(question, asks=False)
            done = self._sign(question, meaning)
            if done is not None:
                if isinstance(meaning, NeedsPerson | NotSolved | NoneFits):
                    raise_by_words(self.unit, question.id, self.heard.text)
                return done
            if self._presses_after_an_answer(question):
                self._keep_in(question, Role.SAID, Why.URGENT)
                raise_by_words(self.unit, question.id, self.heard.text, is_answered=True)
                return "raised"
        return self.add(question, asks=isinstance(meaning, Asks | NotSolved))

    def add(self, question: Question, *, asks: bool) -> str | AskAnew:
        """More words about a question; they may make it urgent."""
        done = self._add(question, asks=asks)
        if not isinstance(done, AskAnew):
            raise_by_words(self.unit, question.id, self.heard.text)
        return done

    def _add(self, question: Question, *, asks: bool) -> str | AskAnew:
        """By what has become of the question; what asks of another thing is a new one."""
        stood_down = self.unit.tx.has_teammate_spoken(self.channel.key, question.root_ts)
        match question.state:
            case QuestionState.SUGGESTED if not stood_down and not question.is_shadow:
                return self._add_to_suggested(question, asks=asks)
            case QuestionState.ESCALATED if not question.is_shadow and question.closed_at is None:
                return self._add_to_escalated(question, asks=asks, stood_down=stood_down)
        if stood_down and not self.heard.mentions_us:
            return self._after_a_teammate(question, asks=asks)
        if not asks and not (self.heard.mentions_us or self.heard.is_direct):
            self._keep_in(question, Role.SAID, Why.ASKS_NOTHING)
            return "said"
        return AskAnew()

    def end(self, own: tuple[Question, ...], meaning: Meaning) -> str | None:
        """It is solved, or over: what was answered is closed, what waits is called off.

        *Solved* is said of what was answered; what a person has beside that, they still have.
        *Over* says nothing of an answer. None where they speak of some other thing.
        """
        unit, by = self.unit, self.heard.author.user_id
        words = cleaned(self.heard.text)
        is_beside = self.heard.thread_ts is None and not self.heard.is_direct
        meant = closed_by(own, words, is_beside=is_beside)
        helped = says_it_solved(words) and len(meant) < len(own)
        answered = answered_of(unit, meant or (own if helped else ()))
        if not (meant or answered):
            return None
        is_solved = bool(answered) and (helped or isinstance(meaning, Solved))
        for question in answered:
            (solve if is_solved else close)(unit, question, by)
        if not is_solved:
            for question in meant:
                quiet_lane.end(unit, question)
            for question in open_of(unit, [unit.tx.question(each.id) for each in meant]):
                call_off(unit, question)
        why = Why.SOLVED if is_solved else Why.OVER
        self._keep_in((answered or meant)[-1], Role.SAID, why)
        return "solved" if is_solved else "over"

    def _sign(self, question: Question, meaning: Meaning) -> str | None:
        """A button in words: carried out, with the word for the log; None where it is none here."""
        if question.state is QuestionState.SETTLING or not self._follows(question, meaning):
            return None
        role = Role.ASKED if isinstance(meaning, NotSolved) else Role.SAID
        self._keep_in(question, role, _SIGNS[type(meaning)])
        return type(meaning).__name__.lower()

    def _follows(self, question: Question, meaning: Meaning) -> bool:
        """Carry a sign out; False where it means nothing to this question."""
        unit, by = self.unit, self.heard.author.user_id
        match meaning:
            case Thanked() if answered_of(unit, (question,)) and not is_with_people(unit, question):
                solve(unit, question, by)
            case NeedsPerson():
                if not is_bare(cleaned(self.heard.text)):
                    self._append(question)
                ask_for_person(unit, unit.tx.question(question.id))
            case NotSolved() if self._can_object(question) and not self._sure_of_another(question):
                hand_over(unit, question, Why.NOT_SOLVED, Verdict.NOT_SOLVED)
            case NotSolved() if question.closed_at is not None and self._is_over(question):
                come_back(unit, question)
            case NoneFits() if question.state is QuestionState.SUGGESTED:
                hand_over(unit, question, Why.NONE_FITS, Verdict.NONE_FIT)
            case Picks(position):
                return pick(unit, question, position)
            case _:
                return False
        return True

    def _presses_after_an_answer(self, question: Question) -> bool:
        """Whether they say only that what was answered cannot wait: so it is not over."""
        is_open = question.closed_at is None and self._can_object(question)
        return is_open and presses(self.unit, self.heard.text)

    def _can_object(self, question: Question) -> bool:
        """Whether "that did not help" is about an answer of the bot's."""
        return question.state is QuestionState.ANSWERED and not self.unit.tx.has_teammate_spoken(
            question.channel, question.root_ts
        )

    def _is_over(self, question: Question) -> bool:
        """Whether nobody has the question any more: what its asker writes now would be lost."""
        over = (QuestionState.ANSWERED, QuestionState.ESCALATED)
        if question.is_shadow or question.state not in over or self.heard.mentions_us:
            return False
        return moves.find_unresolved(self.unit, question) is None

    def _after_a_teammate(self, question: Question, *, asks: bool) -> str:
        """The bot is silent here. What is asked after it was over goes to a person again."""
        if not asks or not self._is_over(question):
            self._keep_in(question, Role.SAID, Why.TEAMMATE_HAS_SPOKEN)
            return "said"
        self._append(question)
        come_back(self.unit, self.unit.tx.question(question.id))
        return "came_back"

    def _add_to_suggested(self, question: Question, *, asks: bool) -> str | AskAnew:
        """More words about a question that has a suggestion: they may make an answer sure."""
        if asks and not self._is_about_the_same(question):
            return AskAnew()
        whole = self._append(question)
        circumstances = self._only_if_sure(question)
        for reading in (self.gathered.reading, self.deps.indexes.current().read(words_of(whole))):
            rulings = triage.rule(reading, circumstances)
            sure = tuple(each for each in rulings if isinstance(each.decision, Reply))
            if sure:
                said = rulings if reading is self.gathered.reading else sure
                apply_rulings(self.unit, self.unit.tx.question(question.id), said, reading)
                addressing.redraw(self.unit, question, MessageKind.SUGGESTION)
                return "reply"
        return "said"

    def _is_about_the_same(self, question: Question) -> bool:
        """Whether what they ask is what they were asked back about, in other words."""
        best = self.gathered.reading.ranking[:1]
        is_of_these = bool(best) and best[0].slug in suggested_of(self.unit, question)
        words = cleaned(self.heard.text)
        return is_of_these or not content_of(words) or only_hurries(words)

    def _add_to_escalated(
        self, question: Question, *, asks: bool, stood_down: bool
    ) -> str | AskAnew:
        """More words for the person who has it; another question that is sure is answered."""
        if asks and not stood_down and self._sure_of_another(question):
            return AskAnew(only_if_sure=True)
        self._append(question)
        escalation = moves.find_unresolved(self.unit, question)
        if escalation is not None:
            if asks and owe_again(self.unit, escalation) and not stood_down:
                self._tell_again(escalation)
            if self.heard.mentions_us:
                says = SayHandover(question.id, escalation.id, is_still_open=True)
                key = f"handover:m{self.heard.ts}:{self.channel.key}"
                addressing.in_thread(self.unit, question, says, key)
        addressing.redraw(self.unit, question)
        return "said"

    def _tell_again(self, escalation: Escalation) -> None:
        """Who answered through the bot does not follow the thread, and would not see it."""
        roster = self.unit.roster
        assignee = escalation.assignee
        for user_id in (assignee,) if assignee else roster.reached_by(escalation.owner):
            again = f":{self.channel.key}:{self.heard.ts}"
            says = addressing.reminder_of(escalation)
            addressing.to_person(self.unit, user_id, says, again=again)

    def _sure_of_another(self, question: Question) -> bool:
        rulings = triage.rule(self.gathered.reading, self._only_if_sure(question))
        return any(isinstance(ruling.decision, Reply) for ruling in rulings)

    def _only_if_sure(self, question: Question) -> Circumstances:
        """What bears on more words about a question: only what is sure is said to them."""
        given = self.unit.tx.given_in_thread(question.channel, question.root_ts)
        return Circumstances(
            asks=True, only_if_sure=True, may_reply=self.gathered.may_reply, given=given
        )

    def _append(self, question: Question) -> str:
        """Add the message to the question; its words stand in the order they were written."""
        return append(self.unit, self.channel, self.heard, question)

    def _keep_in(self, question: Question, role: Role, why: Why) -> None:
        keep_message(self.unit, self.channel, self.heard, role, why, question.id)


def presses(unit: Unit, raw: str) -> bool:
    """Whether a message says only that what was asked before it cannot wait."""
    return urgency_in(unit, raw) is not None and only_hurries(cleaned(raw))


def append(unit: Unit, channel: Channel, heard: Heard, question: Question) -> str:
    """Add a message to a question; its words stand in the order they were written."""
    keep_message(unit, channel, heard, Role.ASKED, Why.MORE_WORDS, question.id)
    messages = unit.tx.messages_of(question.id)
    asked = [row.text for row in messages if row.role is Role.ASKED]
    if question.part_of is not None:  # its first words stand in another's message
        asked = [question.text, heard.text]
    whole = "\n".join(asked).strip()
    unit.tx.change_question(question.id, text=whole)
    return whole
