"""A teammate's look-up in the library: the best answer whole, the others by title."""

from __future__ import annotations

from slack_sdk.models.blocks import Block

from bot.services.outbox.messages import LookupMessage
from bot.slack import mrkdwn
from bot.slack.blocks.answer import as_much_of, title_of
from bot.slack.blocks.base import MOST_TITLE, Drawn, context, drawn, section
from bot.slack.templates import Words

_MOST_OTHERS = 4
_MOST_QUERY = 200


def lookup(message: LookupMessage, words: Words) -> Drawn:
    """Draw what the library has for a teammate's words."""
    best = title_of(message.best) if message.best else None
    others = [
        {
            "title": mrkdwn.clip(one.title, MOST_TITLE),
            "confidence": one.confidence,
            "slug": mrkdwn.clip(one.slug, MOST_TITLE),
        }
        for one in message.others[:_MOST_OTHERS]
    ]
    query = mrkdwn.clip(mrkdwn.one_line(mrkdwn.readable(message.query)), _MOST_QUERY)
    found = words.mrkdwn("lookup/found", title=best, query=query, confidence=message.confidence)
    blocks: list[Block] = [section(found)]
    if message.best:
        blocks.extend(as_much_of(message.best, words))
    if others:
        blocks.append(section(words.mrkdwn("lookup/others", others=others, has_best=bool(best))))
    blocks.append(context(words.mrkdwn("lookup/how_to_look")))
    return drawn(words.fallback("lookup/found", title=best), blocks)
