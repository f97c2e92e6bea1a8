"""The modals of curators: add, edit and save an answer, and see how it will read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from slack_sdk.models.blocks import Block, DividerBlock

from bot.core.answers import Sending
from bot.services.curating.curating import Draft
from bot.services.outbox.messages import AnswerView
from bot.slack import ids, mrkdwn
from bot.slack.blocks.answer import titled_answer
from bot.slack.blocks.base import Json, actions, button, context, plain_section, section
from bot.slack.blocks.forms import (
    MOST_INPUT,
    Choice,
    Field,
    chosen,
    has_field,
    modal,
    typed,
    value_in,
)
from bot.slack.templates import Words

TITLE = "Title"
TOPIC = "Topic"
PHRASINGS = "Ways customers ask this"
NOTS = "Not the same as"
BODY = "Answer"
LINKS = "Links"
OWNER = "Who stands behind it"
TELL = "Tell them when it was sent"
SENDING = "How it is sent"
PREVIEW = "Preview"
CANCEL = "Cancel"
BACK = "Back"
SAVE = "Save"

_TELLS = (Choice("yes", "Yes"), Choice("no", "No"))
_SENDINGS = (
    Choice(Sending.ALONE, "By itself, where the bot is sure"),
    Choice(Sending.SUGGEST, "Only when somebody chooses it"),
)
_MOST_ANSWER_TITLE = 150
_TEXTS = ("title", "topic", "phrasings", "nots", "body", "links")


class FormKind(StrEnum):
    """Why the form is open."""

    ADD = "add"
    EDIT = "edit"
    SAVE = "save"


_TITLES = {
    FormKind.ADD: "Add an answer",
    FormKind.EDIT: "Edit an answer",
    FormKind.SAVE: "Save as answer",
}


def answer_form(
    kind: FormKind,
    draft: Draft,
    words: Words,
    *,
    topics: Sequence[Choice],
    owners: Sequence[Choice],
    meta: Mapping[str, str],
) -> Json:
    """The form of an answer, filled in with a draft."""
    is_edit = kind is FormKind.EDIT
    blocks: list[Block] = [
        section(words.mrkdwn("modal/answer_intro", kind=kind.value)),
        typed(Field(ids.ANSWER_TITLE, TITLE), draft.title, limit=_MOST_ANSWER_TITLE),
        chosen(Field(ids.ANSWER_TOPIC, TOPIC), topics, draft.topic),
        *_many_lines(
            _field("phrasings", PHRASINGS, words, is_optional=True), draft.phrasings, words
        ),
        *_many_lines(_field("body", BODY, words), draft.body, words),
        *_many_lines(_field("links", LINKS, words, is_optional=True), draft.links, words),
        *_many_lines(_field("nots", NOTS, words, is_optional=True), draft.nots, words),
        chosen(_field("owner", OWNER, words, is_optional=True), owners, draft.owner),
        chosen(_field("tell", TELL, words, is_optional=True), _TELLS, draft.tell),
        chosen(_field("sending", SENDING, words, is_optional=True), _SENDINGS, draft.sending),
        *actions(ids.BLOCK_PREVIEW, [button(PREVIEW, ids.ANSWER_PREVIEW, kind.value)]),
    ]
    callback_id = ids.MODAL_ANSWER_EDIT if is_edit else ids.MODAL_ANSWER_ADD
    return modal(callback_id, _TITLES[kind], blocks, close=CANCEL, submit=SAVE, meta=meta)


def _field(name: str, label: str, words: Words, *, is_optional: bool = False) -> Field:
    hint = words.plain(f"modal/{name}_hint")
    return Field(ids.FIELD_BLOCKS[name], label, hint=hint, is_optional=is_optional)


def _many_lines(field: Field, value: str, words: Words) -> list[Block]:
    """A field of many lines; what is longer than Slack's inputs is left as it is, and said so."""
    if len(value) > MOST_INPUT:
        return [context(words.mrkdwn("modal/too_long", label=field.label))]
    return [typed(field, value, lines=True)]


def read_draft(payload_view: Mapping[str, Any], was: Draft | None = None) -> Draft:
    """What the form holds. A field that was too long to show keeps what it `was`."""

    def read(name: str) -> str | None:
        block = ids.FIELD_BLOCKS[name]
        is_there = has_field(payload_view, block) or was is None
        return value_in(payload_view, block) if is_there else getattr(was, name)

    return Draft(
        **{name: read(name) or "" for name in _TEXTS},
        owner=read("owner"),
        tell=read("tell"),
        sending=read("sending"),
    )


def preview(answer: AnswerView, words: Words) -> Json:
    """The draft as a customer would read it, on top of its form."""
    blocks: list[Block] = [
        context(words.mrkdwn("modal/preview_intro")),
        DividerBlock(),
        *titled_answer(answer, words),
    ]
    return modal(ids.MODAL_ANSWER_PREVIEW, PREVIEW, blocks[:100], close=BACK)


def preview_mistakes(fields: Mapping[str, str], words: Words) -> Json:
    """What has to be put right before there is anything to preview."""
    lines = "\n".join(f"• {mrkdwn.one_line(advice)}" for advice in fields.values())
    blocks: list[Block] = [
        section(words.mrkdwn("modal/preview_mistakes", count=len(fields))),
        plain_section(lines or "•"),
    ]
    return modal(ids.MODAL_ANSWER_PREVIEW, PREVIEW, blocks, close=BACK)
