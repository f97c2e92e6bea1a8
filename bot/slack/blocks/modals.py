"""The modals of an escalation: reply in one's own words, send an answer, resolve, shift."""

from __future__ import annotations

from collections.abc import Sequence

from slack_sdk.models.blocks import Block, DividerBlock

from bot.core.questions import Candidate
from bot.services.escalations.clock import Until
from bot.services.outbox.messages import AnswerView, EscalationView
from bot.slack import ids, mrkdwn
from bot.slack.blocks import forms
from bot.slack.blocks.answer import titled_answer
from bot.slack.blocks.base import Json, context, quoted, section
from bot.slack.blocks.escalation import is_direct, place_of
from bot.slack.blocks.forms import Choice, Field, Labels, modal, picked, typed
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
    Choice(ids.RESOLVED_ANSWERED, "The customer has an answer"),
    Choice(ids.RESOLVED_BY_CUSTOMER, "The customer sorted it out"),
    Choice(ids.RESOLVED_NO_ANSWER, "Not one for the library"),
)

UNTIL = (
    Choice(Until.HOUR.value, "In one working hour"),
    Choice(Until.HALF_DAY.value, "In four working hours"),
    Choice(Until.NEXT_DAY.value, "On the next working day"),
)

_ESCALATION = "escalation"
_MOST_QUESTION = 600
_MOST_NAME = 100
_MOST_CANDIDATES = 10
_MOST_NOTE = 500


def reply_form(view: EscalationView, by_name: str, words: Words, *, text: str = "") -> Json:
    """Answer in one's own words. `by_name` is the name that the customer will read."""
    blocks: list[Block] = [
        *_question(view),
        typed(Field(ids.REPLY_TEXT, YOUR_REPLY), text, lines=True),
        context(
            words.mrkdwn(
                "modal/reply_reader",
                customer=mrkdwn.clip(view.customer, _MOST_NAME),
                channel_name=place_of(view),
                is_direct=is_direct(view),
                by_name=by_name,
            )
        ),
    ]
    labels = Labels(REPLY_TITLE, CANCEL, SEND)
    return modal(ids.MODAL_ESCALATION_REPLY, labels, blocks, _meta(view))


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
        blocks = [*_question(view), section(words.mrkdwn("modal/nothing_to_send"))]
        return modal(ids.MODAL_ESCALATION_SEND, Labels(SEND_TITLE, CANCEL), blocks, _meta(view))
    choices = [_choice(candidate) for candidate in candidates]
    value = chosen if chosen in [choice.value for choice in choices] else choices[0].value
    blocks = [
        *_question(view),
        picked(Field(ids.SEND_CHOICE, WHICH_ANSWER), choices, value, tells=True),
    ]
    if preview is not None:
        blocks += [
            DividerBlock(),
            context(words.mrkdwn("modal/preview_intro")),
            *titled_answer(preview, words),
        ]
    labels = Labels(SEND_TITLE, CANCEL, SEND)
    return modal(ids.MODAL_ESCALATION_SEND, labels, blocks, _meta(view))


def resolve_form(view: EscalationView, words: Words) -> Json:
    """Say how it ended."""
    is_answered = view.escalation.answered_at is not None
    initial = ids.RESOLVED_ANSWERED if is_answered else None
    blocks: list[Block] = [
        *_question(view),
        picked(Field(ids.RESOLVE_HOW, HOW_IT_ENDED), OUTCOMES, initial),
        typed(
            Field(ids.RESOLVE_NOTE, NOTE, hint=words.plain("modal/note_hint"), is_optional=True),
            "",
            lines=True,
            limit=_MOST_NOTE,
        ),
    ]
    labels = Labels(RESOLVE_TITLE, CANCEL, RESOLVE)
    return modal(ids.MODAL_ESCALATION_RESOLVE, labels, blocks, _meta(view))


def reassign_form(view: EscalationView, people: Sequence[Choice], words: Words) -> Json:
    """Choose who has it from now on."""
    field = Field(ids.REASSIGN_TO, WHO_HAS_IT, hint=words.plain("modal/reassign_hint"))
    blocks: list[Block] = [*_question(view), forms.chosen(field, people, None)]
    labels = Labels(REASSIGN_TITLE, CANCEL, REASSIGN)
    return modal(ids.MODAL_ESCALATION_REASSIGN, labels, blocks, _meta(view))


def snooze_form(view: EscalationView, words: Words) -> Json:
    """Choose until when nobody is reminded."""
    field = Field(ids.SNOOZE_UNTIL, UNTIL_WHEN, hint=words.plain("modal/snooze_hint"))
    blocks: list[Block] = [*_question(view), picked(field, UNTIL, UNTIL[0].value)]
    labels = Labels(SNOOZE_TITLE, CANCEL, SNOOZE)
    return modal(ids.MODAL_ESCALATION_SNOOZE, labels, blocks, _meta(view))


def _question(view: EscalationView) -> list[Block]:
    return [quoted(mrkdwn.readable(view.question_text), _MOST_QUESTION)]


def _choice(candidate: Candidate) -> Choice:
    return Choice(candidate.slug, candidate.title, mrkdwn.percent(candidate.confidence))


def _meta(view: EscalationView) -> dict[str, str]:
    return {_ESCALATION: str(view.escalation.id)}
