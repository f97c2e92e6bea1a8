"""Reactions that stand for buttons: the asker's and teammates'. Anybody else's mean nothing."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core import conversation
from bot.core import escalation as moves
from bot.core.conversation import NeedsPerson, Picks, Solved
from bot.core.models import OutboxRow, Question, QuestionState, Reacted, Say, Side, Verdict
from bot.services import clicks
from bot.services.kit import Kit
from bot.services.steps import CASES, Step

CLAIM = "eyes"
RESOLVE = ("white_check_mark", "heavy_check_mark")
GRADES = {
    "+1": Verdict.GRADED_RIGHT,
    "thumbsup": Verdict.GRADED_RIGHT,
    "-1": Verdict.GRADED_WRONG,
    "thumbsdown": Verdict.GRADED_WRONG,
}
"""A teammate's judgement of an automatic reply: it corrects the threshold."""


@dataclass(frozen=True, slots=True)
class Reactions:
    """Hears reactions on a question, or on what the bot said about it."""

    kit: Kit

    def hear(self, reacted: Reacted) -> str:
        """Take in a reaction; gives a word for the log."""
        emoji = reacted.emoji.split("::")[0]
        is_sign = emoji == CLAIM or emoji in GRADES
        if not is_sign and conversation.reaction_meaning(emoji) is None:
            return "means_nothing"
        with self.kit.store.read() as tx:
            if _question_of(Step(tx, self.kit.roster(), self.kit.clock()), reacted) is None:
                return "not_ours"
        side, _ = self.kit.who(reacted.author)
        with self.kit.store.write() as tx:
            step = Step(tx, self.kit.roster(), self.kit.clock())
            found = _question_of(step, reacted)
            if found is None or found.is_shadow:
                return "not_ours"
            if side is Side.TEAMMATE and emoji in GRADES:
                outcome = self._grade(step, reacted, GRADES[emoji])
            elif side is Side.TEAMMATE:
                outcome = self._teammate(step, found, emoji, reacted.author.user_id)
            elif found.asker == reacted.author.user_id:
                outcome = self._asker(step, found, emoji)
            else:
                outcome = "means_nothing"
        self.kit.said()
        return outcome

    def _teammate(self, step: Step, question: Question, emoji: str, by: str) -> str:
        if emoji == CLAIM:
            step.becomes_theirs(question, by, has_answered=False)
            return "claimed"
        if emoji in RESOLVE:
            escalation = step.tx.find_escalation(question.id)
            if escalation is not None and escalation.state in moves.UNRESOLVED:
                step.over(question, by)
                return "resolved"
            if question.closed_at is None and question.state is not QuestionState.SETTLING:
                step.over(question, by)
                return "closed"
        return "means_nothing"

    def _grade(self, step: Step, reacted: Reacted, verdict: Verdict) -> str:
        row = step.tx.find_row_by_message(reacted.channel_id, reacted.ts)
        if row is None or row.kind is not Say.REPLY or row.decision is None:
            return "means_nothing"
        question = step.tx.question(row.question) if row.question else None
        chosen = step.tx.decision(row.decision).chosen
        if question is None or not chosen or row.facts:
            return "means_nothing"
        by = reacted.author.user_id
        if step.feedback(question, by, verdict, slug=chosen[0].slug):
            step.tx.audit(by, verdict.value.replace("_", " "), f"question {question.id}", step.now)
        return verdict.value

    def _asker(self, step: Step, question: Question, emoji: str) -> str:
        if question.state in (QuestionState.SETTLING, QuestionState.IGNORED):
            return "means_nothing"
        match conversation.reaction_meaning(emoji):
            case Solved():
                step.solve(question, question.asker)
                return "solved"
            case NeedsPerson():
                why = "asked_for_a_person"
                clicks.hand_over(step, question, question.asker, why, Verdict.NOT_SOLVED)
                return "needs_person"
            case Picks(position):
                return (
                    "picked"
                    if clicks.pick(step, question, position, question.asker)
                    else "means_nothing"
                )
        return "means_nothing"


def _question_of(step: Step, reacted: Reacted) -> Question | None:
    """The question that a message is part of, or that a message of ours is about."""
    channel = step.tx.find_channel(reacted.channel_id)
    if channel is not None:
        message = step.tx.find_message(channel.key, reacted.ts)
        if message is not None and message.role in ("asked", "deleted"):
            return step.tx.question(message.question) if message.question else None
    row = step.tx.find_row_by_message(reacted.channel_id, reacted.ts)
    return _question_of_row(step, row) if row is not None else None


def _question_of_row(step: Step, row: OutboxRow) -> Question | None:
    if row.question is None or (row.kind in CASES and row.escalation is None):
        return None
    return step.tx.question(row.question)
