"""What one customer's message belongs to, and what follows. All of it under the write lock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from bot.core import conversation, intent, text, triage
from bot.core.channels import Channel, Mode
from bot.core.conversation import (
    Asks,
    Meaning,
    NeedsPerson,
    NoneFits,
    NotSolved,
    Picks,
    Raises,
    SameHere,
    Solved,
    Thanked,
)
from bot.core.escalations import Escalation
from bot.core.messages import Heard, Role, written_at
from bot.core.outbox import MessageKind, SayHandover
from bot.core.people import Side
from bot.core.questions import (
    Decision,
    Escalate,
    Ignore,
    Question,
    QuestionState,
    Reply,
    Verdict,
    Wait,
)
from bot.core.ranking import Reading
from bot.core.triage import Circumstances
from bot.core.why import Why
from bot.services.escalations import moves
from bot.services.escalations.closing import solve
from bot.services.escalations.opening import come_back, owe_again
from bot.services.escalations.stepping_in import take
from bot.services.escalations.urgent import is_with_people
from bot.services.hearing.customer_actions import ask_for_person, hand_over, pick
from bot.services.hearing.deciding import apply_decision, apply_or_nudge
from bot.services.hearing.questions import (
    circumstances_of,
    draft_of,
    keep_message,
    keep_question,
    words_of,
)
from bot.services.hearing.raising import raise_by_siren, raise_by_words
from bot.services.outbox import addressing
from bot.services.recording import record
from bot.services.unit import Deps, Unit
from bot.services.urgency import urgency_in

_ASK_AGAIN = timedelta(minutes=1)  # when somebody unknown is looked up once more
_RECENT = timedelta(days=1)  # how long a direct message's last question is "the" question


_SIGNS = {
    Solved: Why.SOLVED,
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


@dataclass(frozen=True, slots=True)
class CustomerMessage:
    """One customer's message, under the lock."""

    deps: Deps
    unit: Unit
    channel: Channel
    gathered: Gathered

    @property
    def heard(self) -> Heard:
        """The message."""
        return self.gathered.heard

    @property
    def is_spoken_to(self) -> bool:
        """Whether it was said to the bot."""
        return self.heard.mentions_us or self.heard.is_direct

    def take_in(self) -> str:
        """Find out what the message belongs to, and what follows; gives a word for the log."""
        tx, heard, channel = self.unit.tx, self.heard, self.channel
        if channel.mode is Mode.OFF:
            return "channel_is_off"
        thread = tx.questions_in_thread(channel.key, heard.root_ts) if heard.thread_ts else ()
        if channel.mode is Mode.MENTIONS and not heard.mentions_us and not thread:
            return "not_watched"
        if thread:
            own = [question for question in thread if question.asker == heard.author.user_id]
            return self._on_own(own[-1]) if own else self._in_others_thread(thread[-1])
        if heard.thread_ts is not None and not self._is_own_root():
            return self._ask(only_if_sure=not self.is_spoken_to)
        newest = self._direct_question()
        if newest is not None:
            return self._on_own(newest)
        settling = tx.find_settling(channel.key, heard.author.user_id)
        if settling is not None and heard.thread_ts is None and self._is_in_burst(settling):
            return self._join(settling)
        return self._ask()

    def _is_in_burst(self, settling: Question) -> bool:
        """Whether it was written close to the question's other words, whenever it was heard."""
        written = [written_at(row.ts) for row in self.unit.tx.messages_of(settling.id)]
        gap = min(abs(written_at(self.heard.ts) - at) for at in written)
        return gap <= 2 * self.unit.roster.settings.settle

    def _is_own_root(self) -> bool:
        root = self.heard.root_author
        return root is not None and root.user_id == self.heard.author.user_id

    def _direct_question(self) -> Question | None:
        """The question that a bare "2" or "thanks" in a direct message is about.

        People seldom open threads there.
        """
        if not self.heard.is_direct or self.heard.thread_ts is not None:
            return None
        newest = self.unit.tx.find_newest(self.channel.key, self.heard.author.user_id)
        if newest is None or self.unit.now - newest.asked_at > _RECENT:
            return None
        signs = Solved | Thanked | NeedsPerson | Raises | Picks | NoneFits | NotSolved
        is_sign = isinstance(conversation.meaning(self.heard.text), signs)
        return newest if is_sign and newest.state is not QuestionState.SETTLING else None

    # In a thread -----------------------------------------------------------------------------

    def _in_others_thread(self, question: Question) -> str:
        if isinstance(conversation.meaning(self.heard.text), SameHere):
            self._keep_in(question, Role.JOINED, Why.SAME_HERE)
            addressing.redraw(self.unit, question)
            return "joined"
        stood_down = self.unit.tx.has_teammate_spoken(self.channel.key, question.root_ts)
        if stood_down and not self.heard.mentions_us:
            self._keep_in(question, Role.SAID, Why.TEAMMATE_HAS_SPOKEN)
            return "said"
        return self._ask(only_if_sure=not self.heard.mentions_us)

    def _on_own(self, question: Question) -> str:
        """More about one's own question; it may have become urgent."""
        is_waiting = question.is_shadow or question.state is QuestionState.SETTLING
        if isinstance(conversation.meaning(self.heard.text), Raises) and not is_waiting:
            self._keep_in(question, Role.SAID, Why.MARKED_URGENT)
            return raise_by_siren(self.deps, self.unit, question, question.asker)
        done = self._in_own_thread(question)
        kept = self.unit.tx.find_message(self.channel.key, self.heard.ts)
        if kept is not None and kept.question == question.id:
            raise_by_words(self.unit, question.id, self.heard.text)
        return done

    def _in_own_thread(self, question: Question) -> str:
        meaning = conversation.meaning(self.heard.text)
        if not question.is_shadow:
            done = self._sign(question, meaning)
            if done is not None:
                return done
        if question.state is QuestionState.SETTLING:
            return self._join(question)
        stood_down = self.unit.tx.has_teammate_spoken(self.channel.key, question.root_ts)
        asks = isinstance(meaning, Asks | NotSolved)
        match question.state:
            case QuestionState.SUGGESTED if not stood_down and not question.is_shadow:
                return self._add_to_suggested(question)
            case QuestionState.ESCALATED if not question.is_shadow and question.closed_at is None:
                return self._add_to_escalated(question, asks=asks, stood_down=stood_down)
        if stood_down and not self.heard.mentions_us:
            return self._after_a_teammate(question, asks=asks)
        if not asks and not self.is_spoken_to:
            self._keep_in(question, Role.SAID, Why.ASKS_NOTHING)
            return "said"
        return self._ask()

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
            case Solved():
                solve(unit, question, by)
            case Thanked() if self._was_answered(question):
                solve(unit, question, by)
            case NeedsPerson():
                ask_for_person(unit, question)
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

    def _was_answered(self, question: Question) -> bool:
        """Whether somebody, or the bot, has given an answer that thanks could be for."""
        tx = self.unit.tx
        if is_with_people(self.unit, question):
            return False
        if tx.given_in_thread(question.channel, question.root_ts):
            return True
        escalation = tx.find_escalation(question.id)
        return escalation is not None and escalation.answered_at is not None

    def _add_to_suggested(self, question: Question) -> str:
        """More words about a question that has a suggestion: they may make an answer sure."""
        whole = self._append(question)
        circumstances = self._only_if_sure(question)
        for reading in (self.gathered.reading, self.deps.indexes.current().read(words_of(whole))):
            decision = triage.decide(reading, circumstances)
            if isinstance(decision, Reply):
                apply_decision(self.unit, self.unit.tx.question(question.id), decision, reading)
                addressing.redraw(self.unit, question, MessageKind.SUGGESTION)
                return "reply"
        return "said"

    def _add_to_escalated(self, question: Question, *, asks: bool, stood_down: bool) -> str:
        """More words for the person who has it; another question that is sure is answered."""
        if asks and not stood_down and self._sure_of_another(question):
            return self._ask(only_if_sure=True)
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
        decision = triage.decide(self.gathered.reading, self._only_if_sure(question))
        return isinstance(decision, Reply)

    def _only_if_sure(self, question: Question) -> Circumstances:
        """What bears on more words about a question: only what is sure is said to them."""
        given = self.unit.tx.given_in_thread(question.channel, question.root_ts)
        return Circumstances(asks=True, only_if_sure=True, may_reply=self._may_reply(), given=given)

    def _append(self, question: Question) -> str:
        """Add the message to the question; its words stand in the order they were written."""
        self._keep_in(question, Role.ASKED, Why.MORE_WORDS)
        messages = self.unit.tx.messages_of(question.id)
        asked = (row.text for row in messages if row.role is Role.ASKED)
        whole = "\n".join(asked).strip()
        self.unit.tx.change_question(question.id, text=whole)
        return whole

    def _keep_in(self, question: Question, role: Role, why: Why) -> None:
        keep_message(self.unit, self.channel, self.heard, role, why, question.id)

    # A question ------------------------------------------------------------------------------

    def _join(self, question: Question) -> str:
        """More of a burst: decide on all of its words."""
        if text.is_thanks(text.clean(self.heard.text)):
            self._keep_in(question, Role.SAID, Why.THANKS)
            return "said"
        whole = self._append(question)
        is_newest = written_at(self.heard.ts) > written_at(question.root_ts)
        root = self.heard.ts if self.heard.thread_ts is None and is_newest else None
        is_mention = question.is_mention or self.heard.mentions_us
        self.unit.tx.change_question(
            question.id, was=(QuestionState.SETTLING,), root_ts=root, is_mention=is_mention
        )
        question = self.unit.tx.question(question.id)
        reading = self.deps.indexes.current().read(words_of(whole))
        return self._settle_or_say(question, self._decide(question, reading, whole), reading)

    def _ask(self, *, only_if_sure: bool = False) -> str:
        """Take the message as a question of its own."""
        heard, reading = self.heard, self.gathered.reading
        draft = draft_of(self.channel, heard)
        decision = self._decide(draft, reading, heard.text, only_if_sure=only_if_sure)
        if isinstance(decision, Ignore) and heard.thread_ts is not None:
            keep_message(self.unit, self.channel, heard, Role.IGNORED, decision.why)
            return f"ignore:{decision.why}"
        question = keep_question(self.unit, self.channel, heard, QuestionState.SETTLING, Why.ASKED)
        return self._settle_or_say(question, decision, reading)

    def _decide(
        self, question: Question, reading: Reading, raw: str, *, only_if_sure: bool = False
    ) -> Decision:
        unit = self.unit
        # A mention below a teammate's words wants the bot; one above them was answered by them.
        is_below = question.is_mention and self.heard.thread_ts is not None
        if unit.tx.has_teammate_spoken(self.channel.key, question.root_ts) and not is_below:
            return Ignore(Why.TEAMMATE_HAS_SPOKEN)
        circumstances = circumstances_of(
            question,
            raw,
            self.channel,
            given=unit.tx.given_in_thread(self.channel.key, question.root_ts),
            may_reply=self._may_reply(),
            only_if_sure=only_if_sure,
            is_urgent=urgency_in(unit, raw) is not None,
        )
        decision = triage.decide(reading, circumstances)
        if isinstance(decision, Wait) and self.gathered.is_late:
            return triage.decide(reading, replace(circumstances, is_settled=True))
        return decision

    def _may_reply(self) -> bool:
        return not self.gathered.is_late and self.gathered.side is not Side.UNKNOWN

    def _settle_or_say(self, question: Question, decision: Decision, reading: Reading) -> str:
        """Wait for more words, or carry out what was decided."""
        unit = self.unit
        if decision == Ignore(Why.TEAMMATE_HAS_SPOKEN) and not question.is_shadow:
            return self._is_theirs(question, reading)
        if self.gathered.side is Side.UNKNOWN:
            unit.tx.set_question_wake(question.id, unit.now + _ASK_AGAIN)
            return "wait:who_is_this"
        if isinstance(decision, Wait):
            unit.tx.set_question_wake(question.id, unit.now + unit.roster.settings.settle)
            return f"wait:{decision.why}"
        apply_or_nudge(unit, question, decision, reading)
        return f"{decision.action}:{decision.why}"

    def _is_theirs(self, question: Question, reading: Reading) -> str:
        """A teammate's reply was heard before the question itself: it is that teammate's."""
        unit = self.unit
        by = self.gathered.answered_by or unit.tx.find_speaker(self.channel.key, question.root_ts)
        if by is None or not intent.asks_or_reports(text.clean(question.text)):
            apply_decision(unit, question, Ignore(Why.TEAMMATE_HAS_SPOKEN), reading)
            return "ignore:teammate_has_spoken"
        record(unit, question, Escalate(Why.TEAMMATE_ANSWERED), reading)
        take(unit, question, by, has_answered=True)
        return "escalate:teammate_answered"
