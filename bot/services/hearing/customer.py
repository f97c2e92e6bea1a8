"""What one customer's message belongs to, and what follows. All of it under the write lock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from bot.core import conversation, text, triage
from bot.core.channels import Channel, Mode
from bot.core.conversation import (
    Chatter,
    NeedsPerson,
    NoneFits,
    NotSolved,
    Over,
    Picks,
    Raises,
    SameHere,
    Solved,
    Thanked,
)
from bot.core.intent import asking
from bot.core.intent.closing import is_over
from bot.core.messages import Heard, Role, written_at
from bot.core.people import Side
from bot.core.questions import (
    Escalate,
    Ignore,
    Question,
    QuestionState,
    Ruling,
    Wait,
)
from bot.core.ranking import Part, Reading
from bot.core.why import Why
from bot.services.escalations.stepping_in import take
from bot.services.hearing.customer_actions import count_suggested
from bot.services.hearing.deciding import apply_decision, apply_or_nudge
from bot.services.hearing.followup import AskAnew, Followup, Gathered, append, presses
from bot.services.hearing.meant import meant_by
from bot.services.hearing.questions import (
    circumstances_of,
    cleaned,
    draft_of,
    keep_message,
    keep_question,
    words_of,
)
from bot.services.outbox import addressing
from bot.services.recording import record
from bot.services.unit import Deps, Unit

_ASK_AGAIN = timedelta(minutes=1)  # when somebody unknown is looked up once more
_RECENT = timedelta(days=1)  # how long a direct message's last question is "the" question
_GOES_ON = timedelta(minutes=5)  # how long after a question more words about it may follow it


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
            own = tuple(each for each in thread if each.asker == heard.author.user_id)
            return self._in_own_thread(own) if own else self._in_others_thread(thread[-1])
        if heard.thread_ts is not None and not self._is_own_root():
            return self._ask(only_if_sure=not self.is_spoken_to)
        direct = self._direct_questions()
        if direct:
            return self._in_own_thread(direct)
        settling = tx.find_settling(channel.key, heard.author.user_id)
        if settling is not None and heard.thread_ts is None and self._is_in_burst(settling):
            return self._join(settling, (settling, *tx.parts_of(settling.id)))
        return self._go_on() or self._ask()

    def _in_own_thread(self, own: tuple[Question, ...]) -> str:
        settling = [each for each in own if each.state is QuestionState.SETTLING]
        if settling:
            return self._join(settling[-1], own)
        done = self._followup.take_in(own)
        return self._ask(only_if_sure=done.only_if_sure) if isinstance(done, AskAnew) else done

    @property
    def _followup(self) -> Followup:
        return Followup(self.deps, self.unit, self.channel, self.gathered)

    def _is_in_burst(self, settling: Question) -> bool:
        """Whether it was written close to the question's other words, whenever it was heard."""
        written = [written_at(row.ts) for row in self.unit.tx.messages_of(settling.id)]
        gaps = [abs(written_at(self.heard.ts) - at) for at in written]
        return bool(gaps) and min(gaps) <= 2 * self.unit.roster.settings.settle

    def _go_on(self) -> str | None:
        """Words beside a thread that only go on with what was asked just before; else None."""
        meaning = conversation.meaning(self.heard.text)
        own = self._asked_just_before()
        if isinstance(meaning, Over):
            own += self._told_just_before()
        if not own:
            return None
        if isinstance(meaning, Over | Solved):
            return self._followup.end(own, meaning)
        if isinstance(meaning, Raises) or presses(self.unit, self.heard.text):
            return self._in_own_thread(own)
        is_more = isinstance(meaning, Chatter | SameHere)
        if not is_more or not asking.tells_something(cleaned(self.heard.text)):
            return None
        done = self._followup.add(meant_by(self.unit, own, meaning), asks=False)
        return None if isinstance(done, AskAnew) else done

    def _asked_just_before(self) -> tuple[Question, ...]:
        tx, heard = self.unit.tx, self.heard
        newest = tx.find_newest(self.channel.key, heard.author.user_id)
        if newest is None or newest.is_shadow or heard.thread_ts is not None or self.is_spoken_to:
            return ()
        if not self._is_just_before(newest):
            return ()
        thread = tx.questions_in_thread(self.channel.key, newest.root_ts)
        return tuple(each for each in thread if each.asker == heard.author.user_id)

    def _told_just_before(self) -> tuple[Question, ...]:
        """What they told just before, and nobody of the team has seen yet."""
        tx, heard = self.unit.tx, self.heard
        if heard.thread_ts is not None or self.is_spoken_to:
            return ()
        lines = (line for line in tx.open_quiet() if line.channel == self.channel.key)
        told = (tx.question(line.question) for line in lines)
        by = heard.author.user_id
        return tuple(each for each in told if each.asker == by and self._is_just_before(each))

    def _is_just_before(self, question: Question) -> bool:
        gap = written_at(self.heard.ts) - written_at(question.root_ts)
        return timedelta() < gap <= _GOES_ON

    def _is_own_root(self) -> bool:
        root = self.heard.root_author
        return root is not None and root.user_id == self.heard.author.user_id

    def _direct_questions(self) -> tuple[Question, ...]:
        """The questions that a bare "2" or "thanks" in a direct message is about.

        People seldom open threads there.
        """
        if not self.heard.is_direct or self.heard.thread_ts is not None:
            return ()
        tx, by = self.unit.tx, self.heard.author.user_id
        newest = tx.find_newest(self.channel.key, by)
        if newest is None or self.unit.now - newest.asked_at > _RECENT:
            return ()
        thread = tx.questions_in_thread(self.channel.key, newest.root_ts)
        own = tuple(each for each in thread if each.asker == by)
        signs = Solved | Over | Thanked | NeedsPerson | Raises | Picks | NoneFits | NotSolved
        suggested = max(count_suggested(self.unit, each) for each in own)
        is_sign = isinstance(conversation.meaning(self.heard.text, suggested=suggested), signs)
        is_settling = any(each.state is QuestionState.SETTLING for each in own)
        is_sign = is_sign or presses(self.unit, self.heard.text)
        return own if is_sign and not is_settling else ()

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

    def _keep_in(self, question: Question, role: Role, why: Why) -> None:
        keep_message(self.unit, self.channel, self.heard, role, why, question.id)

    # A question ------------------------------------------------------------------------------

    def _join(self, question: Question, own: tuple[Question, ...]) -> str:
        """More of a burst: decide on all of its words."""
        words = cleaned(self.heard.text)
        meaning = conversation.meaning(self.heard.text)
        if is_over(words) or isinstance(meaning, Over | Solved):
            done = self._followup.end(own, meaning)
            if done is not None:
                return done
        if asking.acts_of(words) and not asking.tells_something(words):
            self._keep_in(question, Role.SAID, Why.THANKS)
            return "said"
        whole = append(self.unit, self.channel, self.heard, question)
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
        rulings = self._decide(draft, reading, heard.text, only_if_sure=only_if_sure)
        why = rulings[0].decision.why
        if isinstance(rulings[0].decision, Ignore) and heard.thread_ts is not None:
            keep_message(self.unit, self.channel, heard, Role.IGNORED, why)
            return f"ignore:{why}"
        question = keep_question(self.unit, self.channel, heard, QuestionState.SETTLING, Why.ASKED)
        return self._settle_or_say(question, rulings, reading)

    def _decide(
        self, question: Question, reading: Reading, raw: str, *, only_if_sure: bool = False
    ) -> tuple[Ruling, ...]:
        unit = self.unit
        # A mention below a teammate's words wants the bot; one above them was answered by them.
        is_below = question.is_mention and self.heard.thread_ts is not None
        if unit.tx.has_teammate_spoken(self.channel.key, question.root_ts) and not is_below:
            theirs = Ignore(Why.TEAMMATE_HAS_SPOKEN)
            return (Ruling(Part(reading.cleaned, reading.ranking), theirs),)
        circumstances = circumstances_of(
            unit,
            question,
            raw,
            self.channel,
            given=unit.tx.given_in_thread(self.channel.key, question.root_ts),
            may_reply=self.gathered.may_reply,
            only_if_sure=only_if_sure,
        )
        rulings = triage.rule(reading, circumstances)
        if isinstance(rulings[0].decision, Wait) and self.gathered.is_late:
            return triage.rule(reading, replace(circumstances, is_settled=True))
        return rulings

    def _settle_or_say(
        self, question: Question, rulings: tuple[Ruling, ...], reading: Reading
    ) -> str:
        """Wait for more words, or carry out what was decided."""
        unit, first = self.unit, rulings[0].decision
        if first == Ignore(Why.TEAMMATE_HAS_SPOKEN) and not question.is_shadow:
            return self._is_theirs(question, reading)
        if self.gathered.side is Side.UNKNOWN:
            unit.tx.set_question_wake(question.id, unit.now + _ASK_AGAIN)
            return "wait:who_is_this"
        if isinstance(first, Wait):
            unit.tx.set_question_wake(question.id, unit.now + unit.roster.settings.settle)
            return f"wait:{first.why}"
        apply_or_nudge(unit, question, rulings, reading)
        return ",".join(f"{ruling.decision.action}:{ruling.decision.why}" for ruling in rulings)

    def _is_theirs(self, question: Question, reading: Reading) -> str:
        """A teammate's reply was heard before the question itself: it is that teammate's."""
        unit = self.unit
        by = self.gathered.answered_by or unit.tx.find_speaker(self.channel.key, question.root_ts)
        if by is None or not asking.asks_or_reports(text.clean(question.text)):
            apply_decision(unit, question, Ignore(Why.TEAMMATE_HAS_SPOKEN), reading)
            return "ignore:teammate_has_spoken"
        record(unit, question, Escalate(Why.TEAMMATE_ANSWERED), reading)
        take(unit, question, by, has_answered=True)
        return "escalate:teammate_answered"
