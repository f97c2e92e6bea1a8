"""What operators and teammates read: shadow lines, notes, the hint under a card."""

from __future__ import annotations

from slack_sdk.models.blocks import Block

from bot.services.outbox.messages import DeskNoteBrief, HintBrief, ShadowBrief
from bot.slack import mrkdwn
from bot.slack.blocks.base import Drawn, context, drawn, plain_section, section
from bot.slack.templates import Words

_MOST_NAME = 100
_MOST_LINES = 20
_MOST_LINE = 400
_MOST_NOTE = 2900


def shadow(brief: ShadowBrief, words: Words) -> Drawn:
    """One line: what the bot would have done."""
    channel = f"#{mrkdwn.clip(brief.channel_name, _MOST_NAME)}"
    values = {
        "action": brief.action,
        "titles": [mrkdwn.clip(title, _MOST_NAME) for title in brief.titles[:3]],
        "confidence": brief.confidence,
        "why": brief.why.value,
        "because": brief.why.sentence,
    }
    line = words.mrkdwn("desk/shadow", place=mrkdwn.link(channel, brief.permalink), **values)
    return drawn(words.fallback("desk/shadow", place=channel, **values), [context(line)])


def desk_note(brief: DeskNoteBrief, words: Words) -> Drawn:
    """Something the operator should know, a line each."""
    lines = [mrkdwn.clip(mrkdwn.one_line(line), _MOST_LINE) for line in brief.lines[:_MOST_LINES]]
    first = lines[0] if lines else ""
    blocks: list[Block] = [section(words.mrkdwn("desk/note", first=first))]
    said = [line for line in lines if " " in line]  # a line of one word is a code: the template's
    if said:
        blocks.append(plain_section(mrkdwn.clip("\n".join(said), _MOST_NOTE)))
    return drawn(words.fallback("desk/note", first=first), blocks)


def hint(_: HintBrief, words: Words) -> Drawn:
    """To a teammate who typed under a notice or card."""
    return drawn(words.fallback("desk/hint"), [section(words.mrkdwn("desk/hint"))])
