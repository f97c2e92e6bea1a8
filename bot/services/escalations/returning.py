"""What was over and comes back: its asker writes that it is not solved, or asks on."""

from __future__ import annotations

from bot.core.models import Question, QuestionState, Say
from bot.core.why import Why
from bot.services.past import reading_of
from bot.services.steps import Step


def come_back(step: Step, question: Question) -> None:
    """Whoever had it hears so, and a clock runs again. In the thread nothing is said."""
    tx = step.tx
    earlier = tx.find_escalation(question.id)
    had_it = earlier.assignee if earlier is not None else None
    had_it = had_it or tx.find_speaker(question.channel, question.root_ts)
    if had_it is None or had_it in step.roster.absent:
        reading = reading_of(step.last_decision(question))
        step.escalate(question, Why.CAME_BACK, reading.ranking, reading)
        return
    escalation = step.open_for(question, had_it, Why.CAME_BACK)
    step.to_person(Say.NOTICE, had_it, escalation)
    tx.change_question(question.id, was=tuple(QuestionState), state=QuestionState.ESCALATED)
    tx.set_question_wake(question.id, None)
    tx.reopen_question(question.id)
    step.redraw(question)
