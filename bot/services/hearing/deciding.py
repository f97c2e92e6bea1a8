"""What follows from a decision: a reply, a suggestion, people, or silence."""

from __future__ import annotations

from dataclasses import replace

from bot.core import sla, text
from bot.core.outbox import SayNudge, SayReply, SayShadow, SaySuggestion
from bot.core.questions import Decision, Escalate, Ignore, Question, QuestionState, Reply, Suggest
from bot.core.ranking import Reading
from bot.core.why import Why
from bot.services.escalations import moves
from bot.services.escalations.opening import escalate, open_escalation
from bot.services.hearing.questions import words_of
from bot.services.outbox import addressing
from bot.services.recording import record
from bot.services.unit import Unit
from bot.services.urgency import urgency_in


def apply_or_nudge(unit: Unit, question: Question, decision: Decision, reading: Reading) -> None:
    """Carry a decision out. Who spoke to the bot and asked nothing is told how to ask."""
    words = text.clean(words_of(question.text))
    is_empty = not text.is_only_a_file(question.text) and (not words or text.is_small_talk(words))
    spoken_to = question.is_mention or question.is_direct
    if spoken_to and is_empty and not isinstance(decision, Reply) and not question.is_shadow:
        apply_decision(unit, question, Ignore(Why.GREETING), reading)
        addressing.in_thread(unit, question, SayNudge(question.id), f"nudge:q{question.id}")
        return
    apply_decision(unit, question, decision, reading)


def apply_decision(unit: Unit, question: Question, decision: Decision, reading: Reading) -> None:
    """Record a decision, and say what follows from it."""
    recorded = record(unit, question, decision, reading)
    if question.is_shadow:
        _shadow(unit, question, decision, recorded)
        return
    match decision:
        case Reply():
            _reply(unit, question, decision, recorded, reading)
        case Suggest():
            _suggest(unit, question, recorded)
        case Escalate():
            escalate(unit, question, decision.why, reading.ranking, reading)
        case _:
            _ignore(unit, question)


def _shadow(unit: Unit, question: Question, decision: Decision, recorded: int) -> None:
    states = {
        Reply: QuestionState.ANSWERED,
        Suggest: QuestionState.SUGGESTED,
        Escalate: QuestionState.ESCALATED,
    }
    state = states.get(type(decision), QuestionState.IGNORED)
    unit.tx.settle_question(question.id, state, closes_at=unit.now)
    if not isinstance(decision, Ignore):
        addressing.to_desk(unit, SayShadow(question.id, recorded), f"shadow:d{recorded}")


def _reply(unit: Unit, question: Question, reply: Reply, recorded: int, reading: Reading) -> None:
    unit.tx.settle_question(question.id, QuestionState.ANSWERED)
    if reply.open_part is not None:
        rest = replace(reading, ranking=reply.open_part.ranking, parts=())
        record(unit, question, Escalate(Why.SECOND_QUESTION), rest)
        open_escalation(unit, question, Why.SECOND_QUESTION, rest.ranking, rest)
    elif urgency_in(unit, question.text) is not None:  # answered, and a person looks at it, too
        open_escalation(unit, question, Why.URGENT, reading.ranking, reading)
    addressing.in_thread(unit, question, SayReply(question.id, recorded), f"reply:d{recorded}")


def _suggest(unit: Unit, question: Question, recorded: int) -> None:
    settings = unit.roster.settings
    unit.tx.change_question(question.id, state=QuestionState.SUGGESTED)
    wake = sla.add_working_time(settings.working_hours, unit.now, settings.suggest_wait)
    unit.tx.set_question_wake(question.id, wake)
    says = SaySuggestion(question.id, recorded)
    addressing.in_thread(unit, question, says, f"suggestion:d{recorded}")


def _ignore(unit: Unit, question: Question) -> None:
    """Nobody is answered; a part that a teammate has already stays theirs."""
    if moves.find_unresolved(unit, question) is not None:
        unit.tx.settle_question(question.id, QuestionState.ESCALATED)
        addressing.redraw(unit, question)
    else:
        unit.tx.settle_question(question.id, QuestionState.IGNORED, closes_at=unit.now)
