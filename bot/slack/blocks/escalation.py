"""An escalation as teammates see it: the notice, the reminder, the breach, the desk's card."""

from __future__ import annotations

from slack_sdk.models.blocks import Block, ButtonElement

from bot.core.models import Candidate, EscalationState
from bot.services.outbox.messages import CaseBrief, CaseKind, CaseMessage
from bot.slack import ids, mrkdwn
from bot.slack.blocks.base import (
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
_LEAST_SHOWN = 0.05
_MOST_NAME = 100
_MOST_SPOKEN = 500
_OVER = (EscalationState.RESOLVED, EscalationState.WITHDRAWN)


def case(message: CaseMessage, words: Words) -> Drawn:
    """Draw the case as it stands now, for the place it is drawn on."""
    brief = message.case
    is_over = brief.escalation.state in _OVER
    blocks: list[Block] = [section(_headline(message, words))]
    blocks.append(quoted(mrkdwn.readable(brief.question_text)))
    blocks.append(context(_facts(message, words)))
    standing = _standing(brief, words)
    if standing:
        blocks.append(section(standing))
    if not is_over:
        blocks.append(section(_candidates(brief, words)))
        blocks.extend(actions(ids.BLOCK_ESCALATION, buttons_of(brief)))
        blocks.append(context(words.mrkdwn("escalation/how_to_move", kind=message.kind.value)))
    return drawn(_fallback(message, words), blocks)


def _headline(message: CaseMessage, words: Words) -> Mrkdwn:
    brief = message.case
    mention = brief.mention if message.kind is CaseKind.CARD and not brief.is_redraw else None
    return words.mrkdwn(
        "escalation/headline",
        kind=message.kind.value,
        state=brief.escalation.state.value,
        owner_name=mrkdwn.clip(brief.owner_name, _MOST_NAME),
        mention=mention,
        given_by=mrkdwn.clip(message.given_by, _MOST_NAME) if message.given_by else None,
        due_at=brief.escalation.due_at,
        answered_at=brief.escalation.answered_at,
        was_deleted=brief.was_deleted,
        was_erased=brief.was_erased,
    )


def place_of(brief: CaseBrief) -> str:
    """Where the question was asked, as teammates call it."""
    name = mrkdwn.clip(brief.channel_name, _MOST_NAME) or brief.channel_id
    return name if is_direct(brief) else f"#{name}"


def is_direct(brief: CaseBrief) -> bool:
    """Whether only the customer reads what is written where they asked."""
    return brief.channel_id.startswith("D")


def _facts(message: CaseMessage, words: Words) -> Mrkdwn:
    brief = message.case
    is_due = brief.escalation.state not in _OVER and brief.escalation.answered_at is None
    return words.mrkdwn(
        "escalation/facts",
        customer=mrkdwn.clip(brief.customer, _MOST_NAME),
        place=mrkdwn.link(place_of(brief), brief.permalink),
        opened_at=brief.escalation.opened_at,
        due_at=brief.escalation.due_at,
        says_due=is_due and message.kind in (CaseKind.NOTICE, CaseKind.CARD),
        same_here=brief.same_here,
        why=brief.escalation.why.value,
        because=brief.escalation.why.sentence,
    )


def _standing(brief: CaseBrief, words: Words) -> Mrkdwn:
    escalation = brief.escalation
    name = brief.assignee_name
    return words.mrkdwn(
        "escalation/standing",
        state=escalation.state.value,
        assignee_name=mrkdwn.clip(name, _MOST_NAME) if name else None,
        claimed_at=escalation.claimed_at,
        answered_at=escalation.answered_at,
        resolved_at=escalation.resolved_at,
        wake_at=escalation.wake_at,
    )


def _close(brief: CaseBrief) -> list[Candidate]:
    """The candidates worth reading; less is noise, and nothing to send."""
    likely = (one for one in brief.candidates if one.confidence >= _LEAST_SHOWN)
    return list(likely)[:MOST_CANDIDATES]


def _candidates(brief: CaseBrief, words: Words) -> Mrkdwn:
    candidates = [
        {
            "title": mrkdwn.clip(candidate.title, MOST_TITLE),
            "confidence": candidate.confidence,
            "held_back": mrkdwn.clip(candidate.held_back, MOST_TITLE)
            if candidate.held_back
            else "",
        }
        for candidate in _close(brief)
    ]
    earlier = [mrkdwn.clip(title, MOST_TITLE) for title in brief.earlier_answers[:3]]
    return words.mrkdwn("escalation/candidates", candidates=candidates, earlier=earlier)


def buttons_of(brief: CaseBrief) -> list[ButtonElement | None]:
    """What a teammate can do about a case that is not over."""
    escalation = brief.escalation.id
    is_open = brief.escalation.state is EscalationState.OPEN
    if is_open:
        first = button(CLAIM, ids.ESCALATION_CLAIM, escalation, style="primary")
    else:
        first = button(RELEASE, ids.ESCALATION_RELEASE, escalation)
    reply_style = None if is_open else "primary"
    send = button(SEND_ANSWER, ids.ESCALATION_SEND_ANSWER, escalation)
    snooze = button(SNOOZE, ids.ESCALATION_SNOOZE, escalation)
    is_claimed = brief.escalation.state is EscalationState.CLAIMED
    return [
        first,
        button(REPLY, ids.ESCALATION_REPLY, escalation, style=reply_style),
        send if _close(brief) else None,
        button(RESOLVE, ids.ESCALATION_RESOLVE, escalation),
        button(REASSIGN, ids.ESCALATION_REASSIGN, escalation),
        snooze if is_claimed else None,
        link_button(OPEN_QUESTION, ids.ESCALATION_OPEN_QUESTION, brief.permalink),
    ]


def _fallback(message: CaseMessage, words: Words) -> str:
    brief = message.case
    asked = mrkdwn.inline(mrkdwn.readable(brief.question_text), _MOST_SPOKEN)
    return words.fallback(
        "escalation/case",
        kind=message.kind.value,
        state=brief.escalation.state.value,
        customer=mrkdwn.clip(brief.customer, _MOST_NAME),
        answered_at=brief.escalation.answered_at,
        asked=asked,
    )
