"""The modals of an escalation: reply in one's own words, send an answer, resolve, shift."""

from __future__ import annotations

from collections.abc import Sequence

from slack_sdk.models.blocks import Block, DividerBlock

from bot.core.models import Candidate
from bot.services.escalations.clock import Until
from bot.services.outbox.messages import AnswerBrief, CaseBrief
from bot.slack import ids, mrkdwn
from bot.slack.blocks import forms
from bot.slack.blocks.answer import answer_blocks, title_of
from bot.slack.blocks.base import Json, context, quoted, section
from bot.slack.blocks.escalation import is_direct, place_of
from bot.slack.blocks.forms import Choice, Field, Labels, picked, typed, view
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


def reply_form(case: CaseBrief, by_name: str, words: Words, *, text: str = "") -> Json:
    """Answer in one's own words. `by_name` is the name that the customer will read."""
    blocks: list[Block] = [
        *_question(case),
        typed(Field(ids.REPLY_TEXT, YOUR_REPLY), text, lines=True),
        context(
            words.mrkdwn(
                "modal/reply_reader",
                customer=mrkdwn.clip(case.customer, _MOST_NAME),
                channel_name=place_of(case),
                is_direct=is_direct(case),
                by_name=by_name,
            )
        ),
    ]
    labels = Labels(REPLY_TITLE, CANCEL, SEND)
    return view(ids.MODAL_ESCALATION_REPLY, labels, blocks, _meta(case))


def send_form(
    case: CaseBrief, words: Words, *, chosen: str | None = None, preview: AnswerBrief | None = None
) -> Json:
    """Choose one of the candidates; below, how the chosen one will read."""
    candidates = case.candidates[:_MOST_CANDIDATES]
    if not candidates:
        blocks = [*_question(case), section(words.mrkdwn("modal/nothing_to_send"))]
        return view(ids.MODAL_ESCALATION_SEND, Labels(SEND_TITLE, CANCEL), blocks, _meta(case))
    choices = [_choice(candidate) for candidate in candidates]
    value = chosen if chosen in [choice.value for choice in choices] else choices[0].value
    blocks = [
        *_question(case),
        picked(Field(ids.SEND_CHOICE, WHICH_ANSWER), choices, value, tells=True),
    ]
    if preview is not None:
        blocks += [
            DividerBlock(),
            context(words.mrkdwn("modal/preview_intro")),
            section(words.mrkdwn("thread/answer", title=title_of(preview), sent_by=None)),
            *answer_blocks(preview, words),
        ]
    labels = Labels(SEND_TITLE, CANCEL, SEND)
    return view(ids.MODAL_ESCALATION_SEND, labels, blocks, _meta(case))


def resolve_form(case: CaseBrief, words: Words) -> Json:
    """Say how it ended."""
    is_answered = case.escalation.answered_at is not None
    initial = ids.RESOLVED_ANSWERED if is_answered else None
    blocks: list[Block] = [
        *_question(case),
        picked(Field(ids.RESOLVE_HOW, HOW_IT_ENDED), OUTCOMES, initial),
        typed(
            Field(ids.RESOLVE_NOTE, NOTE, hint=words.plain("modal/note_hint"), is_optional=True),
            "",
            lines=True,
            limit=_MOST_NOTE,
        ),
    ]
    labels = Labels(RESOLVE_TITLE, CANCEL, RESOLVE)
    return view(ids.MODAL_ESCALATION_RESOLVE, labels, blocks, _meta(case))


def reassign_form(case: CaseBrief, people: Sequence[Choice], words: Words) -> Json:
    """Choose who has it from now on."""
    field = Field(ids.REASSIGN_TO, WHO_HAS_IT, hint=words.plain("modal/reassign_hint"))
    blocks: list[Block] = [*_question(case), forms.chosen(field, people, None)]
    labels = Labels(REASSIGN_TITLE, CANCEL, REASSIGN)
    return view(ids.MODAL_ESCALATION_REASSIGN, labels, blocks, _meta(case))


def snooze_form(case: CaseBrief, words: Words) -> Json:
    """Choose until when nobody is reminded."""
    field = Field(ids.SNOOZE_UNTIL, UNTIL_WHEN, hint=words.plain("modal/snooze_hint"))
    blocks: list[Block] = [*_question(case), picked(field, UNTIL, UNTIL[0].value)]
    labels = Labels(SNOOZE_TITLE, CANCEL, SNOOZE)
    return view(ids.MODAL_ESCALATION_SNOOZE, labels, blocks, _meta(case))


def _question(case: CaseBrief) -> list[Block]:
    return [quoted(mrkdwn.readable(case.question_text), _MOST_QUESTION)]


def _choice(candidate: Candidate) -> Choice:
    return Choice(candidate.slug, candidate.title, mrkdwn.percent(candidate.confidence))


def _meta(case: CaseBrief) -> dict[str, str]:
    return {_ESCALATION: str(case.escalation.id)}
