"""What operators and teammates read: shadow lines, notes, the hint under a card."""

from __future__ import annotations

from slack_sdk.models.blocks import Block

from bot.core.outbox import OURS, SayDeskNote, SayHint
from bot.services.outbox.messages import RefusedMessage, ShadowMessage, ToldMessage
from bot.slack import mrkdwn
from bot.slack.blocks.base import (
    MOST_NAME,
    MOST_TITLE,
    Drawn,
    context,
    drawn,
    plain_section,
    section,
    sentence,
)
from bot.slack.blocks.escalation import channel_called, is_direct, place_of
from bot.slack.calls import NOT_SENT, Unclear
from bot.slack.templates import Words

_MOST_LINES = 20
_MOST_LINE = 400
_MOST_NOTE = 2900


def shadow(message: ShadowMessage, words: Words) -> Drawn:
    """One line: what the bot would have done."""
    channel = channel_called(message.channel_name)
    values = {
        "action": message.action,
        "titles": [mrkdwn.clip(title, MOST_NAME) for title in message.titles[:3]],
        "confidence": message.confidence,
        "why": message.why.value,
        "because": message.why.sentence,
        "urgent": message.urgency.code.sentence if message.urgency is not None else "",
    }
    line = words.mrkdwn("desk/shadow", place=mrkdwn.link(channel, message.permalink), **values)
    return drawn(words.fallback("desk/shadow", place=channel, **values), [context(line)])


def desk_note(message: SayDeskNote, words: Words) -> Drawn:
    """Something the operator should know, a line each."""
    lines = [mrkdwn.clip(mrkdwn.one_line(line), _MOST_LINE) for line in message.lines[:_MOST_LINES]]
    said = mrkdwn.clip("\n".join(lines), _MOST_NOTE)
    blocks: list[Block] = [section(words.mrkdwn("desk/note")), plain_section(said)]
    return drawn(words.fallback("desk/note", first=lines[0]), blocks)


def refused(message: RefusedMessage, words: Words) -> Drawn:
    """What a customer should have read did not go out: what, whose, where, and why."""
    view = message.view
    values = {
        "what": message.what.value,
        "is_ours": message.code == NOT_SENT or message.code.startswith(OURS),
        "is_unclear": message.code in Unclear.codes,
        "code": message.code.removeprefix(OURS).strip(),
        "customer": mrkdwn.clip(view.customer, MOST_NAME),
        "owner_name": mrkdwn.clip(view.assignee_name or view.owner_name, MOST_NAME),
    }
    place = place_of(view)
    link = mrkdwn.link(place, view.permalink)
    return drawn(
        words.fallback("desk/refused", place=place, **values),
        [section(words.mrkdwn("desk/refused", place=link, **values))],
    )


def told(message: ToldMessage, words: Words) -> Drawn:
    """To an answer's owner: it was sent by itself, to whom and where."""
    is_alone = is_direct(message.channel_id)
    place = channel_called(message.channel_name, is_direct=is_alone)
    values = {
        "title": mrkdwn.clip(message.title, MOST_TITLE),
        "customer": mrkdwn.clip(message.customer, MOST_NAME),
    }
    link = mrkdwn.link(place, message.permalink)
    return drawn(
        words.fallback("desk/told", place=place, **values),
        [section(words.mrkdwn("desk/told", place=link, **values))],
    )


def hint(_: SayHint, words: Words) -> Drawn:
    """To a teammate who typed under a notice or card."""
    return sentence(words, "desk/hint")
