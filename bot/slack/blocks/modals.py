"""The modals of an escalation: reply in one's own words, send an answer, resolve, shift."""

from __future__ import annotations

from collections.abc import Sequence

from slack_sdk.models.blocks import Block, DividerBlock

from bot.core.escalations import Outcome
from bot.core.questions import Candidate
from bot.services.escalations.clock import Until
from bot.services.outbox.messages import AnswerView, EscalationView
from bot.slack import ids, mrkdwn
from bot.slack.blocks import forms
from bot.slack.blocks.answer import titled_answer
from bot.slack.blocks.base import MOST_NAME, Json, context, quoted, section
from bot.slack.blocks.escalation import is_direct, place_of
from bot.slack.blocks.forms import Choice, Field, modal, picked, typed
from bot.slack.templates import Words

REPLY_TITLE = "Reply to the customer"
SEND_TITLE = "Send an answer"
RESOLVE_TITLE = "Resolve"
REASSIGN_TITLE = "Reassign"
SNOOZE_TITLE = "Snooze"
WHO_HAS_IT = "Who has it from now on?"
UNTIL_WHEN = "Until when?"
YOUR_REPLY = "Your reply"
WHICH_ANSWER = "Which answer?"
HOW_IT_ENDED = "How did it end?"
NOTE = "Note for the team"
SEND = "Send"
RESOLVE = "Resolve"
REASSIGN = "Reassign"
SNOOZE = "Snooze"
CANCEL = "Cancel"

OUTCOMES = (
    Choice(Outcome.ANSWERED, "The customer has an answer"),
    Choice(Outcome.CUSTOMER_SORTED_IT_OUT, "The customer sorted it out"),
    Choice(Outcome.NO_ANSWER, "Not one for the library"),
)

UNTIL = (
    Choice(Until.HOUR.value, "In one working hour"),
    Choice(Until.HALF_DAY.value, "In four working hours"),
    Choice(Until.NEXT_DAY.value, "On the next working day"),
)

_ESCALATION = "escalation"
_MOST_QUESTION = 600
_MOST_CANDIDATES = 10
_MOST_NOTE = 500


def reply_form(view: EscalationView, by_name: str, words: Words) -> Json:
    """Answer in one's own words. `by_name` is the name that the customer will read."""
    blocks: list[Block] = [
        typed(Field(ids.REPLY_TEXT, YOUR_REPLY), "", lines=True),
        context(
            words.mrkdwn(
                "modal/reply_reader",
                customer=mrkdwn.clip(view.customer, MOST_NAME),
                channel_name=place_of(view),
                is_direct=is_direct(view.channel_id),
                by_name=by_name,
            )
        ),
    ]
    return _form(ids.MODAL_ESCALATION_REPLY, REPLY_TITLE, view, blocks, SEND)


def send_form(
    view: EscalationView,
    words: Words,
    *,
    chosen: str | None = None,
    preview: AnswerView | None = None,
) -> Json:
    """Choose one of the candidates; below, how the chosen one will read."""
    candidates = view.candidates[:_MOST_CANDIDATES]
    if not candidates:
        nothing = section(words.mrkdwn("modal/nothing_to_send"))
        return _form(ids.MODAL_ESCALATION_SEND, SEND_TITLE, view, [nothing])
    choices = [_choice(candidate) for candidate in candidates]
    value = chosen if chosen in [choice.value for choice in choices] else choices[0].value
    field = Field(ids.SEND_CHOICE, WHICH_ANSWER)
    blocks: list[Block] = [picked(field, choices, value, tells=True)]
    if preview is not None:
        blocks += [
            DividerBlock(),
            context(words.mrkdwn("modal/preview_intro")),
            *titled_answer(preview, words),
        ]
    return _form(ids.MODAL_ESCALATION_SEND, SEND_TITLE, view, blocks, SEND)


def resolve_form(view: EscalationView, words: Words) -> Json:
    """Say how it ended."""
    is_answered = view.escalation.answered_at is not None
    initial = Outcome.ANSWERED if is_answered else None
    note = Field(ids.RESOLVE_NOTE, NOTE, hint=words.plain("modal/note_hint"), is_optional=True)
    blocks: list[Block] = [
        picked(Field(ids.RESOLVE_HOW, HOW_IT_ENDED), OUTCOMES, initial),
        typed(note, "", lines=True, limit=_MOST_NOTE),
    ]
    return _form(ids.MODAL_ESCALATION_RESOLVE, RESOLVE_TITLE, view, blocks, RESOLVE)


def reassign_form(view: EscalationView, people: Sequence[Choice], words: Words) -> Json:
    """Choose who has it from now on."""
    field = Field(ids.REASSIGN_TO, WHO_HAS_IT, hint=words.plain("modal/reassign_hint"))
    blocks: list[Block] = [forms.chosen(field, people, None)]
    return _form(ids.MODAL_ESCALATION_REASSIGN, REASSIGN_TITLE, view, blocks, REASSIGN)


def snooze_form(view: EscalationView, words: Words) -> Json:
    """Choose until when nobody is reminded."""
    field = Field(ids.SNOOZE_UNTIL, UNTIL_WHEN, hint=words.plain("modal/snooze_hint"))
    blocks: list[Block] = [picked(field, UNTIL, UNTIL[0].value)]
    return _form(ids.MODAL_ESCALATION_SNOOZE, SNOOZE_TITLE, view, blocks, SNOOZE)


def _form(
    callback_id: str,
    title: str,
    view: EscalationView,
    blocks: Sequence[Block],
    submit: str | None = None,
) -> Json:
    """A modal about an escalation, with the question on top."""
    question = quoted(mrkdwn.readable(view.question_text), _MOST_QUESTION)
    meta = {_ESCALATION: str(view.escalation.id)}
    return modal(callback_id, title, [question, *blocks], close=CANCEL, submit=submit, meta=meta)


def _choice(candidate: Candidate) -> Choice:
    return Choice(candidate.slug, candidate.title, mrkdwn.percent(candidate.confidence))
