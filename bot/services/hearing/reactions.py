"""Reactions that stand for buttons: the asker's and teammates'. Anybody else's mean nothing."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import timedelta

from bot.core import conversation
from bot.core.conversation import NeedsPerson, Picks, Solved, plain_emoji
from bot.core.messages import Reacted, Role, written_at
from bot.core.outbox import SayReply
from bot.core.people import Side
from bot.core.questions import UNDECIDED, Question, QuestionState, Verdict
from bot.errors import SlackCallFailed, StorageError
from bot.services.escalations import clock, moves, quiet_lane
from bot.services.escalations.clock import Until
from bot.services.escalations.closing import close, solve
from bot.services.escalations.stepping_in import concerned, take
from bot.services.hearing.customer_actions import ask_for_person, pick
from bot.services.hearing.meant import answered_of, meant_by, open_of
from bot.services.hearing.questions import is_deleted
from bot.services.hearing.raising import raise_by_siren
from bot.services.recording import feedback
from bot.services.unit import Deps, Unit
from bot.services.urgency import SIREN
from bot.store import Tx

log = logging.getLogger(__name__)

CLAIM = "eyes"
SNOOZE = "zzz"
RESOLVE = ("white_check_mark", "heavy_check_mark")
GRADES = {
    "+1": Verdict.GRADED_RIGHT,
    "thumbsup": Verdict.GRADED_RIGHT,
    "-1": Verdict.GRADED_WRONG,
    "thumbsdown": Verdict.GRADED_WRONG,
}
"""A teammate's judgement of an automatic reply: the threshold rests on it.

Of an answer that a person chose only that it was wrong is heard: then it teaches nothing.
"""

_WAITS_FOR = timedelta(hours=1)  # how long a reaction waits for its message


@dataclass(frozen=True, slots=True)
class Reactions:
    """Hears reactions on a question, or on what the bot said about it."""

    deps: Deps

    def hear(self, reacted: Reacted) -> str:
        """Take in a reaction; gives a word for the log.

        One that comes before its message, or before the bot knows what it has just posted, waits.
        """
        emoji = plain_emoji(reacted.emoji)
        is_sign = emoji in (CLAIM, SNOOZE) or emoji in GRADES
        if not is_sign and conversation.reaction_meaning(emoji) is None:
            return "means_nothing"
        return self._take_in(reacted, is_early=False)

    def hear_taken_back(self, reacted: Reacted) -> str:
        """Take in that a reaction was taken away: a grade is one no more, all else stays done."""
        emoji, by = plain_emoji(reacted.emoji), reacted.author.user_id
        if emoji not in GRADES:
            return "means_nothing"
        with self.deps.unit() as unit:
            unit.tx.let_reaction_wait(reacted, is_waiting=False)
            row = unit.tx.find_row_by_message(reacted.channel_id, reacted.ts)
            if row is None or not isinstance(row.says, SayReply):
                return "means_nothing"
            slug = _graded(unit, row.says)
            is_gone = slug is not None and unit.tx.drop_feedback(
                row.says.question, (GRADES[emoji],), by, slug
            )
            if is_gone:
                unit.tx.audit(by, "grade taken back", f"question {row.says.question}", unit.now)
            return "grade_taken_back" if is_gone else "means_nothing"

    def hear_early(self) -> int:
        """Take in what waited for a message that has been heard by now; gives how many."""
        with self.deps.store.read() as tx:
            early = tx.early_reactions()
        for reacted in early:
            try:
                self._take_in(reacted, is_early=True)
            except (StorageError, SlackCallFailed):
                raise
            except Exception:  # one reaction must not stop the clock
                log.exception("reaction not taken in channel=%s", reacted.channel_id)
                with self.deps.store.write() as tx:
                    tx.let_reaction_wait(reacted, is_waiting=False)
        return len(early)

    def _take_in(self, reacted: Reacted, *, is_early: bool) -> str:
        with self.deps.store.read() as tx:
            is_known = _question_of(tx, reacted) is not None
        if not is_known and self.deps.clock() - written_at(reacted.ts) > _WAITS_FOR:
            return "not_ours"
        side = self.deps.who(reacted.author)[0] if is_known else Side.UNKNOWN
        given = written_at(reacted.reacted_ts) if reacted.reacted_ts else None
        with self.deps.unit(written_at=given) as unit:
            tx = unit.tx
            if not is_early and not tx.keep_reaction(reacted, unit.now):
                return "heard_before"
            question = _question_of(tx, reacted)
            if question is None or not is_known:
                tx.let_reaction_wait(reacted, is_waiting=not is_early)
                tx.forget_early_reactions(unit.now - _WAITS_FOR)
                return "early"
            tx.let_reaction_wait(reacted, is_waiting=False)
            return self._mean(unit, reacted, question, side)

    def _mean(self, unit: Unit, reacted: Reacted, question: Question, side: Side) -> str:
        emoji, by = plain_emoji(reacted.emoji), reacted.author.user_id
        if question.is_shadow:
            return "not_ours"
        if emoji == SIREN and (side is Side.TEAMMATE or question.asker == by):
            return self._raise(unit, reacted, question, by)
        if side is Side.TEAMMATE and emoji in GRADES:
            return self._grade(unit, reacted, GRADES[emoji])
        if side is Side.TEAMMATE:
            whole = concerned(unit, _whole(unit, reacted, question), by)
            done = [self._teammate(unit, each, emoji, by) for each in whole]
            return next((each for each in done if each != "means_nothing"), "means_nothing")
        if question.asker != by:
            return "means_nothing"
        return self._asker(unit, _whole(unit, reacted, question), emoji)

    def _raise(self, unit: Unit, reacted: Reacted, question: Question, by: str) -> str:
        """What people have of a message, or what nobody has answered; else all of it."""
        open_ = open_of(unit, _whole(unit, reacted, question))
        is_waiting = [each for each in open_ if each.state is not QuestionState.ANSWERED]
        done = [raise_by_siren(self.deps, unit, each, by) for each in is_waiting or (question,)]
        return done[0]

    def _teammate(self, unit: Unit, question: Question, emoji: str, by: str) -> str:
        if emoji in (CLAIM, *RESOLVE) and quiet_lane.end(unit, question, by):
            return "seen"
        if emoji == CLAIM:
            take(unit, question, by, has_answered=False)
            return "claimed"
        if emoji == SNOOZE:
            return self._snooze(unit, question, by)
        if emoji in RESOLVE:
            if moves.find_unresolved(unit, question) is not None:
                close(unit, question, by)
                return "resolved"
            if question.closed_at is None and question.state is not QuestionState.SETTLING:
                close(unit, question, by)
                return "closed"
        return "means_nothing"

    def _snooze(self, unit: Unit, question: Question, by: str) -> str:
        """Until the next working day; nothing where it is not theirs to move."""
        escalation = unit.tx.find_escalation(question.id)
        if escalation is None or escalation.assignee not in (None, by):
            return "means_nothing"
        is_done = clock.snooze(unit, escalation, by, Until.NEXT_DAY)
        return "snoozed" if is_done else "means_nothing"

    def _grade(self, unit: Unit, reacted: Reacted, verdict: Verdict) -> str:
        row = unit.tx.find_row_by_message(reacted.channel_id, reacted.ts)
        if row is None or not isinstance(row.says, SayReply):
            return "means_nothing"
        reply = row.says
        question = unit.tx.question(reply.question)
        by, slug = reacted.author.user_id, _graded(unit, reply)
        if slug is None or (reply.is_a_persons and verdict is Verdict.GRADED_RIGHT):
            return "means_nothing"
        if feedback(unit, question, by, verdict, slug=slug, counts=not reply.is_a_persons):
            unit.tx.audit(by, verdict.value.replace("_", " "), f"question {question.id}", unit.now)
        return verdict.value

    def _asker(self, unit: Unit, whole: tuple[Question, ...], emoji: str) -> str:
        asked = tuple(each for each in whole if each.state not in UNDECIDED)
        meaning = conversation.reaction_meaning(emoji)
        if not asked or meaning is None:
            return "means_nothing"
        question = meant_by(unit, asked, meaning)
        match meaning:
            case Solved():
                for each in answered_of(unit, asked) or open_of(unit, asked) or (question,):
                    solve(unit, each, each.asker)
                return "solved"
            case NeedsPerson() if not is_deleted(question):
                ask_for_person(unit, question)
                return "needs_person"
            case Picks(position):
                return "picked" if pick(unit, question, position) else "means_nothing"
        return "means_nothing"


def _graded(unit: Unit, reply: SayReply) -> str | None:
    """The answer that a grade of a message is about: the first one in it."""
    chosen = unit.tx.decision(reply.decision).chosen
    return chosen[reply.begins[0]].slug if chosen else None


def _whole(unit: Unit, reacted: Reacted, question: Question) -> tuple[Question, ...]:
    """What a reaction is on: of the customer's own message all parts, else the one question."""
    channel = unit.tx.find_channel(reacted.channel_id)
    is_theirs = channel is not None and unit.tx.find_message(channel.key, reacted.ts) is not None
    return (question, *unit.tx.parts_of(question.id)) if is_theirs else (question,)


def _question_of(tx: Tx, reacted: Reacted) -> Question | None:
    """The question that a message is part of, or that a message of ours is about."""
    channel = tx.find_channel(reacted.channel_id)
    if channel is not None:
        message = tx.find_message(channel.key, reacted.ts)
        if message is not None and message.role in (Role.ASKED, Role.DELETED):
            return tx.question(message.question) if message.question else None
    row = tx.find_row_by_message(reacted.channel_id, reacted.ts)
    if row is None or row.question is None:
        return None
    return tx.question(row.question)
