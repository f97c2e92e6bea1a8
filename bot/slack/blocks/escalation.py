"""An escalation as teammates see it: the notice, the reminder, the breach, the desk's card."""

from __future__ import annotations

import re

from slack_sdk.models.blocks import Block, ButtonElement

from bot.core.escalations import EscalationState
from bot.core.outbox import MessageKind
from bot.core.questions import Candidate
from bot.services.outbox.messages import EscalationMessage, EscalationView
from bot.slack import ids, mrkdwn
from bot.slack.blocks.base import (
    MOST_NAME,
    MOST_TITLE,
    Drawn,
    actions,
    button,
    context,
    drawn,
    link_button,
    quoted,
    section,
)
from bot.slack.mrkdwn import Mrkdwn
from bot.slack.templates import Words

CLAIM = "Claim"
RELEASE = "Release"
REPLY = "Reply"
SEND_ANSWER = "Send this answer"
RESOLVE = "Resolve"
REASSIGN = "Reassign"
SNOOZE = "Snooze"
OPEN_QUESTION = "Open question"

MOST_CANDIDATES = 5
_MOST_SPOKEN = 500
_MOST_WHOLE = 1_000
_MOST_SAID = 150
_STARRED = re.compile(
    r"\*([^*]+)\*"
)  # what a reason quotes; stars are lost where words are escaped


def escalation(message: EscalationMessage, words: Words) -> Drawn:
    """Draw an escalation as it stands now, for the place it is drawn on."""
    view = message.view
    is_over = not view.escalation.state.is_unresolved
    blocks: list[Block] = [section(_headline(message, words))]
    blocks.append(quoted(mrkdwn.readable(view.question_text)))
    if view.whole_text:
        blocks.append(context(words.mrkdwn("escalation/part_of")))
        blocks.append(quoted(mrkdwn.readable(view.whole_text), _MOST_WHOLE))
    blocks.append(context(_facts(message, words)))
    standing = _standing(view, words)
    if standing:
        blocks.append(section(standing))
    if not is_over:
        blocks.append(section(_candidates(view, words)))
        blocks.extend(actions(ids.BLOCK_ESCALATION, buttons_of(view)))
        blocks.append(context(words.mrkdwn("escalation/how_to_move", kind=message.kind.value)))
    return drawn(_fallback(message, words), blocks)


def _headline(message: EscalationMessage, words: Words) -> Mrkdwn:
    view = message.view
    mention = view.mention if message.kind is MessageKind.CARD and not view.is_redraw else None
    return words.mrkdwn(
        "escalation/headline",
        kind=message.kind.value,
        state=view.escalation.state.value,
        owner_name=mrkdwn.clip(view.owner_name, MOST_NAME),
        mention=mention,
        given_by=mrkdwn.clip(message.given_by or "", MOST_NAME),
        due_at=view.escalation.due_at,
        answered_at=view.escalation.answered_at,
        is_urgent=is_urgent(view),
        was_deleted=view.was_deleted,
        was_erased=view.was_erased,
    )


def is_urgent(view: EscalationView) -> bool:
    """Whether it cannot wait: until a person has answered."""
    return view.urgency is not None and view.escalation.answered_at is None


def place_of(view: EscalationView) -> str:
    """Where the question was asked, as teammates call it."""
    return channel_called(view.channel_name, is_direct=is_direct(view.channel_id))


def channel_called(name: str, *, is_direct: bool = False) -> str:
    """A channel's name with its sign, where Slack has told it; never its id."""
    name = mrkdwn.clip(name, MOST_NAME)
    return f"a {name}" if is_direct else f"#{name}" if name else "a channel"


def is_direct(channel_id: str) -> bool:
    """Whether only the customer reads what is written there."""
    return channel_id.startswith("D")


def _facts(message: EscalationMessage, words: Words) -> Mrkdwn:
    view = message.view
    is_due = view.escalation.state.is_unresolved and view.escalation.answered_at is None
    return words.mrkdwn(
        "escalation/facts",
        customer=mrkdwn.clip(view.customer, MOST_NAME),
        place=mrkdwn.link(place_of(view), view.permalink),
        opened_at=view.written_at or view.escalation.opened_at,
        due_at=view.escalation.due_at,
        is_overdue=view.is_overdue,
        says_due=is_due and message.kind in (MessageKind.NOTICE, MessageKind.CARD),
        same_here=view.same_here,
        why=view.escalation.why.value,
        because=view.escalation.why.sentence,
        named=mrkdwn.clip(view.owner_name, MOST_NAME) if view.was_named else "",
        urgent=_urgent(view),
    )


def _urgent(view: EscalationView) -> dict[str, str] | None:
    """Why it cannot wait, and the customer's words that say so."""
    if view.urgency is None:
        return None
    said = mrkdwn.inline(mrkdwn.within_quotes(view.urgency.words or ""), _MOST_SAID)
    return {"because": view.urgency.code.sentence, "said": said}


def _standing(view: EscalationView, words: Words) -> Mrkdwn:
    escalation = view.escalation
    return words.mrkdwn(
        "escalation/standing",
        state=escalation.state.value,
        assignee_name=mrkdwn.clip(view.assignee_name or "", MOST_NAME),
        claimed_at=escalation.claimed_at,
        answered_at=escalation.answered_at,
        resolved_at=escalation.resolved_at,
        wake_at=escalation.wake_at,
    )


def _close(view: EscalationView) -> list[Candidate]:
    """The candidates worth reading: those that the customer could have been asked about."""
    likely = (one for one in view.candidates if one.confidence >= view.suggests_from)
    return list(likely)[:MOST_CANDIDATES]


def _sendable(view: EscalationView) -> list[Candidate]:
    """The candidates that can still be sent: the thread takes no answer twice."""
    return [one for one in _close(view) if one.title not in view.earlier_answers]


def _candidates(view: EscalationView, words: Words) -> Mrkdwn:
    candidates = [
        {
            "title": mrkdwn.clip(candidate.title, MOST_TITLE),
            "confidence": candidate.confidence,
            "held_back": mrkdwn.clip(_STARRED.sub(r"“\1”", candidate.held_back or ""), MOST_TITLE),
        }
        for candidate in _close(view)
    ]
    earlier = [mrkdwn.clip(title, MOST_TITLE) for title in view.earlier_answers[:3]]
    return words.mrkdwn("escalation/candidates", candidates=candidates, earlier=earlier)


def buttons_of(view: EscalationView) -> list[ButtonElement | None]:
    """What a teammate can do about an escalation that is not over."""
    id_, state = view.escalation.id, view.escalation.state
    is_open = state is EscalationState.OPEN
    claim = button(CLAIM, ids.ESCALATION_CLAIM, id_, style="primary")
    release = button(RELEASE, ids.ESCALATION_RELEASE, id_)
    send = button(SEND_ANSWER, ids.ESCALATION_SEND_ANSWER, id_)
    snooze = button(SNOOZE, ids.ESCALATION_SNOOZE, id_)
    return [
        claim if is_open else release,
        button(REPLY, ids.ESCALATION_REPLY, id_, style=None if is_open else "primary"),
        send if _sendable(view) else None,
        button(RESOLVE, ids.ESCALATION_RESOLVE, id_),
        button(REASSIGN, ids.ESCALATION_REASSIGN, id_),
        snooze if state is EscalationState.CLAIMED else None,
        link_button(OPEN_QUESTION, ids.ESCALATION_OPEN_QUESTION, view.permalink),
    ]


def _fallback(message: EscalationMessage, words: Words) -> str:
    view = message.view
    asked = mrkdwn.inline(mrkdwn.readable(view.question_text), _MOST_SPOKEN)
    return words.fallback(
        "escalation/case",
        kind=message.kind.value,
        state=view.escalation.state.value,
        customer=mrkdwn.clip(view.customer, MOST_NAME),
        answered_at=view.escalation.answered_at,
        is_urgent=is_urgent(view),
        asked=asked,
    )
