"""Every name that Slack hands back to us: actions, callbacks, blocks, commands, metadata.

An `action_id` is `noun:verb`. What a button's value holds stands beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

# --- buttons on messages ------------------------------------------------------------------------

QUESTION_SOLVED: Final = "question:solved"  # value: question id
QUESTION_NEED_PERSON: Final = "question:need_person"  # value: question id

SUGGESTION_PICKS: Final = ("suggestion:pick_1", "suggestion:pick_2", "suggestion:pick_3")
"""Value: decision id. The number is the place of the title that was picked."""
SUGGESTION_NONE: Final = "suggestion:none"  # value: question id

ESCALATION_CLAIM: Final = "escalation:claim"  # value of all of these: escalation id
ESCALATION_RELEASE: Final = "escalation:release"
ESCALATION_REPLY: Final = "escalation:reply"
ESCALATION_SEND_ANSWER: Final = "escalation:send_answer"
ESCALATION_RESOLVE: Final = "escalation:resolve"
ESCALATION_REASSIGN: Final = "escalation:reassign"
ESCALATION_SNOOZE: Final = "escalation:snooze"
ESCALATION_OPEN_QUESTION: Final = "escalation:open_question"
"""A link button: Slack still sends the click, which wants nothing but an ack."""

QUIET_SEEN: Final = "quiet:seen"  # value: question ids, with commas between
QUIET_IS_A_QUESTION: Final = "quiet:is_a_question"  # value: question id

# --- commands and shortcuts ---------------------------------------------------------------------

COMMAND_ANSWER: Final = "/answer"
SHORTCUT_SAVE_ANSWER: Final = "answer:save"

# --- modals: callback ids -----------------------------------------------------------------------

MODAL_ANSWER_ADD: Final = "answer:add"
MODAL_ANSWER_EDIT: Final = "answer:edit"
MODAL_ANSWER_PREVIEW: Final = "answer:preview_modal"
MODAL_ESCALATION_REPLY: Final = "escalation:reply_modal"
MODAL_ESCALATION_SEND: Final = "escalation:send_modal"
MODAL_ESCALATION_RESOLVE: Final = "escalation:resolve_modal"
MODAL_ESCALATION_REASSIGN: Final = "escalation:reassign_modal"
MODAL_ESCALATION_SNOOZE: Final = "escalation:snooze_modal"
MODAL_NOTE: Final = "note"
"""One thing said on top of a form, or instead of it; it has nothing to submit."""

# --- modals: elements ---------------------------------------------------------------------------

ANSWER_PREVIEW: Final = "answer:preview"
"""A button in the form; the click carries the form as it stands."""

ANSWER_TITLE: Final = "answer:title"
ANSWER_TOPIC: Final = "answer:topic"
ANSWER_PHRASINGS: Final = "answer:phrasings"
ANSWER_NOTS: Final = "answer:nots"
ANSWER_BODY: Final = "answer:body"
ANSWER_LINKS: Final = "answer:links"
ANSWER_OWNER: Final = "answer:owner"
ANSWER_TELL: Final = "answer:tell"
ANSWER_SENDING: Final = "answer:sending"

REPLY_TEXT: Final = "reply:text"
SEND_CHOICE: Final = "send:choice"
"""The radio of candidates. It sends a click too, so that the preview can follow the choice."""
RESOLVE_HOW: Final = "resolve:how"
RESOLVE_NOTE: Final = "resolve:note"

REASSIGN_TO: Final = "reassign:to"
SNOOZE_UNTIL: Final = "snooze:until"

# --- blocks -------------------------------------------------------------------------------------

BLOCK_QUESTION: Final = "question"
BLOCK_SUGGESTION: Final = "suggestion"
BLOCK_ESCALATION: Final = "escalation"
BLOCK_QUIET: Final = "quiet"
BLOCK_PREVIEW: Final = "answer_preview"

FIELD_BLOCKS: Final[Mapping[str, str]] = {
    "title": ANSWER_TITLE,
    "topic": ANSWER_TOPIC,
    "phrasings": ANSWER_PHRASINGS,
    "nots": ANSWER_NOTS,
    "body": ANSWER_BODY,
    "links": ANSWER_LINKS,
    "owner": ANSWER_OWNER,
    "tell": ANSWER_TELL,
    "sending": ANSWER_SENDING,
    "reply": REPLY_TEXT,
    "answer": SEND_CHOICE,
    "outcome": RESOLVE_HOW,
    "note": RESOLVE_NOTE,
    "person": REASSIGN_TO,
    "until": SNOOZE_UNTIL,
}
"""The block of each field of a form. In our modals an input's block_id is its action_id."""

# --- metadata -----------------------------------------------------------------------------------

METADATA_EVENT: Final = "switchboard_said"
METADATA_KEY: Final = "k"
"""The payload's only key: the outbox row's opaque token. Everybody in the channel can read it."""
