"""What follows from a decision: a reply, a suggestion, people, or silence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core import sla, text
from bot.core.outbox import SayNudge, SayShadow, SaySuggestion
from bot.core.questions import (
    Decision,
    Escalate,
    Ignore,
    Question,
    QuestionState,
    Quiet,
    Reply,
    Request,
    Ruling,
    Suggest,
)
from bot.core.ranking import Reading
from bot.core.urgency import Urgency
from bot.core.why import Why
from bot.services.escalations import moves, quiet_lane
from bot.services.escalations.opening import escalate, open_escalation
from bot.services.escalations.stepping_in import take
from bot.services.hearing.parting import (
    Group,
    Shared,
    beside,
    keep_part,
    requests_as,
    reword,
    shared,
)
from bot.services.hearing.questions import cleaned
from bot.services.hearing.raising import raise_by_words
from bot.services.hearing.rewording import Compared, is_said
from bot.services.outbox import addressing
from bot.services.outbox.answers import say_reply
from bot.services.recording import record, request_of
from bot.services.unit import Unit
from bot.services.urgency import urgency_in


def apply_or_nudge(
    unit: Unit, question: Question, rulings: Sequence[Ruling], reading: Reading
) -> None:
    """Carry out what was decided. Who spoke to the bot and asked nothing is told how to ask."""
    words = cleaned(question.text)
    is_empty = not text.is_only_a_file(question.text) and (not words or text.is_small_talk(words))
    spoken_to = question.is_mention or question.is_direct
    is_reply = any(isinstance(ruling.decision, Reply) for ruling in rulings)
    if spoken_to and is_empty and not is_reply and not question.is_shadow:
        apply_decision(unit, question, Ignore(Why.GREETING), reading)
        addressing.in_thread(unit, question, SayNudge(question.id), f"nudge:q{question.id}")
        return
    apply_rulings(unit, question, rulings, reading)


def apply_rulings(
    unit: Unit, question: Question, rulings: Sequence[Ruling], reading: Reading
) -> None:
    """Record what was decided of each request of a question, and say what follows from it.

    Those that are answered are answered together. What shares another fate (one to choose from, or
    other people's) becomes a question of its own, in the same thread.
    """
    if len(rulings) == 1 and not unit.tx.parts_of(question.id):
        whole = request_of(rulings[0], question, question.text)
        apply_decision(unit, question, rulings[0].decision, reading, requests=(whole,))
        return
    rulings = tuple({ruling.words: ruling for ruling in rulings}.values())  # each is said once
    sharing = shared(unit, question, rulings, reading)
    head = sharing.own
    decision = _together(head) if head else Ignore(Why.WITH_OTHERS)
    if question.is_shadow:
        requests = tuple(each for ruling in rulings for each in requests_as((ruling,), question))
        apply_decision(unit, question, decision, reading, requests=requests)
        return
    parts = [(group, keep_part(unit, question, group)) for group in sharing.others]
    apply_decision(
        unit,
        question,
        decision,
        _reading_of(head, reading),
        requests=_recorded(question, rulings, sharing, parts),
        is_urgent=_is_urgent(unit, sharing),
    )
    for group, whose in parts:
        _apply_to_part(unit, whose, group, reading, is_told=True)
    _follow(unit, question, sharing.kept, reading)


def _recorded(
    question: Question,
    rulings: Sequence[Ruling],
    sharing: Shared,
    parts: Sequence[tuple[Group, Question]],
) -> tuple[Request, ...]:
    """The requests of a message, in their order, each with the question that it is now."""
    had = [*sharing.kept.same, *sharing.kept.reworded]
    whose = [
        *((sharing.own, question), (sharing.nothing, question), *parts),
        *(((ruling,), one.question) for ruling, one in had),
    ]
    return tuple(
        request
        for ruling in rulings
        for group, asked in whose
        if ruling in group
        for request in requests_as((ruling,), asked)
    )


def _is_urgent(unit: Unit, sharing: Shared) -> bool | None:
    """Whether people look at what is answered, too; None where the question's words say so.

    Of a message that cannot wait people have what is urgent in it, not its answered part as well.
    """
    theirs = (ruling for group in sharing.others for ruling in group)
    had = (ruling for ruling, _ in (*sharing.kept.same, *sharing.kept.reworded))
    is_theirs = any(
        each.decision.why is Why.URGENT or urgency_in(unit, each.words) for each in (*theirs, *had)
    )
    return False if is_theirs else None


def add_parts(unit: Unit, question: Question, rulings: Sequence[Ruling], reading: Reading) -> bool:
    """Decide on what a question that was decided on asks now beside it; False where it is nothing.

    What those who have a part of it read follows the new words. Where a teammate has spoken since,
    what is asked beside it is theirs.
    """
    groups, had = beside(unit, question, rulings, reading)
    by = unit.tx.find_speaker(question.channel, question.root_ts)
    for group in groups:
        whose = keep_part(unit, question, group)
        if by is not None:
            record(unit, whose, Escalate(Why.TEAMMATE_ANSWERED), _reading_of(group, reading))
            take(unit, whose, by, has_answered=False)
        else:
            _apply_to_part(unit, whose, group, reading)
    _follow(unit, question, had, reading)
    return bool(groups)


def _apply_to_part(
    unit: Unit, whose: Question, group: Group, reading: Reading, *, is_told: bool = False
) -> None:
    """Decide on the requests that are a question of their own."""
    requests, read = tuple(requests_as(group, whose)), _reading_of(group, reading)
    apply_decision(unit, whose, _together(group), read, requests=requests, is_told=is_told)


def _follow(unit: Unit, question: Question, had: Compared, reading: Reading) -> None:
    """What was put in other words is read so by whoever has it; what is sure now is answered."""
    for ruling, one in (*had.same, *had.reworded):
        whose = unit.tx.question(one.question.id)
        if whose.part_of is not None and whose.id != question.id:
            whose = reword(unit, whose, one.words, ruling.words)
            raise_by_words(unit, whose.id, ruling.words)
        is_sure = isinstance(ruling.decision, Reply) and not is_said(unit, whose, ruling)
        if whose.state is QuestionState.SUGGESTED and is_sure:
            apply_decision(unit, whose, ruling.decision, _reading_of((ruling,), reading))
        addressing.redraw(unit, whose)


def _together(group: Sequence[Ruling]) -> Decision:
    """The one decision of requests that share a fate."""
    first = group[0].decision
    if isinstance(first, Reply):
        matches = {m.slug: m for ruling in group for m in ruling.decision.matches}  # type: ignore[union-attr]
        return Reply(tuple(matches.values()))
    if isinstance(first, Escalate) and len(group) > 1:
        return Escalate(first.why, tuple(m for r in group for m in r.decision.candidates))  # type: ignore[union-attr]
    return first


def _reading_of(group: Sequence[Ruling], reading: Reading) -> Reading:
    """What a group was decided on: the rankings of its requests, the surest first."""
    if not group:
        return replace(reading, ranking=(), parts=())
    best = max(
        group,
        key=lambda ruling: (ruling.part.ranking[:1] and ruling.part.ranking[0].confidence) or 0,
    )
    return replace(reading, ranking=best.part.ranking, parts=())


def apply_decision(
    unit: Unit,
    question: Question,
    decision: Decision,
    reading: Reading,
    *,
    requests: Sequence[Request] = (),
    is_told: bool = False,
    is_urgent: bool | None = None,
) -> None:
    """Record a decision, and say what follows from it.

    `is_told`: what is said of the rest of the message tells the asker who has this part of it.
    `is_urgent`: what is answered cannot wait, and people look at it, too; None: its words say so.
    """
    recorded = record(unit, question, decision, reading, requests)
    if question.is_shadow:
        _shadow(unit, question, decision, recorded)
        return
    if not isinstance(decision, Quiet):
        quiet_lane.end(unit, question)
    match decision:
        case Reply():
            _reply(unit, question, recorded, reading, is_urgent=is_urgent)
        case Suggest():
            _suggest(unit, question, recorded)
        case Escalate():
            urgency = _urgency(unit, question) if decision.why is Why.URGENT else None
            escalate(unit, question, decision.why, reading, urgency, is_told=is_told)
        case Quiet():
            _quiet(unit, question, reading)
        case _:
            _ignore(unit, question)


def _urgency(unit: Unit, question: Question) -> Urgency | None:
    """What makes a question urgent: its own words, or else those around it in its message."""
    whole = unit.tx.question(question.part_of) if question.part_of else question
    return urgency_in(unit, question.text) or urgency_in(unit, whole.text)


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


def _reply(
    unit: Unit, question: Question, recorded: int, reading: Reading, *, is_urgent: bool | None
) -> None:
    unit.tx.settle_question(question.id, QuestionState.ANSWERED)
    if urgency_in(unit, question.text) if is_urgent is None else is_urgent:
        open_escalation(unit, question, Why.URGENT, reading)
    say_reply(unit, question, recorded)


def _suggest(unit: Unit, question: Question, recorded: int) -> None:
    settings = unit.roster.settings
    unit.tx.change_question(question.id, state=QuestionState.SUGGESTED)
    wake = sla.add_working_time(settings.working_hours, unit.now, settings.suggest_wait)
    unit.tx.set_question_wake(question.id, wake)
    says = SaySuggestion(question.id, recorded)
    addressing.in_thread(unit, question, says, f"suggestion:d{recorded}")


def _quiet(unit: Unit, question: Question, reading: Reading) -> None:
    """Nobody is told; its owner finds it in the quiet lane."""
    _ignore(unit, question)
    if unit.tx.question(question.id).state is QuestionState.IGNORED:
        quiet_lane.note(unit, question, reading)


def _ignore(unit: Unit, question: Question) -> None:
    """Nobody is answered; a part that a teammate has already stays theirs."""
    if moves.find_unresolved(unit, question) is not None:
        unit.tx.settle_question(question.id, QuestionState.ESCALATED)
        addressing.redraw(unit, question)
    else:
        unit.tx.settle_question(question.id, QuestionState.IGNORED, closes_at=unit.now)
