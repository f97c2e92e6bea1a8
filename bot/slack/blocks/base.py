"""The few pieces that every message and modal is built from, safe by construction."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ContextBlock,
    MarkdownTextObject,
    PlainTextObject,
    RichTextBlock,
    RichTextElementParts,
    RichTextSectionElement,
    SectionBlock,
)

from bot.slack import mrkdwn
from bot.slack.blocks.quotation import as_quoted
from bot.slack.mrkdwn import Mrkdwn
from bot.slack.templates import Words

Json = dict[str, Any]

MOST_BLOCKS = 50  # of a message; docs.slack.dev/reference/block-kit/blocks
MOST_WORDS = 11_000  # of all blocks; Slack was seen to answer msg_blocks_too_long above 11,300
MOST_TEXT = 3800  # chat.update answers msg_too_long above 4,000
MOST_SECTION = 3000
MOST_LABEL = 75  # a button's text, an option's text
MOST_QUOTED = 2500
MOST_SPOKEN = 5000  # a form takes less; an address in it counts twice
MOST_TITLE = 150
MOST_NAME = 100  # a person's, a channel's

_ADDRESS = re.compile(r"https?://[^\s<>\"|]+")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A message as Slack takes it: the notification's text, and blocks within Slack's limits."""

    text: str
    blocks: tuple[Json, ...]


class DoesNotFitError(ValueError):
    """A message came out larger than Slack allows."""


def drawn(text: str, blocks: Sequence[Block]) -> Drawn:
    """Close a message: the models check each block, and the whole is measured here."""
    if not text or len(text) > MOST_TEXT:
        raise DoesNotFitError(f"text of {len(text)} characters")
    if len(blocks) > MOST_BLOCKS:
        raise DoesNotFitError(f"{len(blocks)} blocks")
    whole = tuple(block.to_dict() for block in blocks)
    size = sum(words_in(block) for block in whole)
    if size > MOST_WORDS:
        raise DoesNotFitError(f"blocks of {size} characters")
    return Drawn(text, whole)


def words_in(part: Any) -> int:
    """How many characters of text there are in a block, or in anything that it is made of."""
    if isinstance(part, Mapping):
        return sum(
            len(value) if name in ("text", "url") and isinstance(value, str) else words_in(value)
            for name, value in part.items()
        )
    return sum(words_in(each) for each in part) if isinstance(part, list | tuple) else 0


def fitting(blocks: Iterable[Block], room: int) -> list[Block]:
    """The first of some blocks that hold together no more text than this, and as many as may be."""
    kept: list[Block] = []
    for block in blocks:
        room -= words_in(block.to_dict())
        if room < 0:
            break
        kept.append(block)
    return kept


def sentence(words: Words, name: str, **values: object) -> Drawn:
    """A message of one template, which has a text for notifications beside it."""
    return drawn(words.fallback(name, **values), [section(words.mrkdwn(name, **values))])


def mrkdwn_text(text: Mrkdwn) -> MarkdownTextObject:
    """A mrkdwn object in which Slack looks for no names, channels or addresses by itself."""
    return MarkdownTextObject(text=text, verbatim=True)


def plain_text(text: str, limit: int = 3000) -> PlainTextObject:
    """A plain_text object: nothing in it is parsed, not even `:emoji:`."""
    return PlainTextObject(text=mrkdwn.clip(text, limit), emoji=False)


def section(text: Mrkdwn, *, accessory: ButtonElement | None = None) -> SectionBlock:
    """A paragraph of mrkdwn, a button beside it. Of a list that is too long, the last lines go."""
    lines = text.split("\n")
    while len(text) > MOST_SECTION and len(lines) > 1:
        lines.pop()
        text = Mrkdwn("\n".join((*lines, "…")))
    return SectionBlock(text=mrkdwn_text(text), accessory=accessory)


def plain_section(text: str) -> SectionBlock:
    """A paragraph in which nothing is parsed."""
    return SectionBlock(text=plain_text(mrkdwn.many_lines(text)))


def context(*texts: Mrkdwn) -> ContextBlock:
    """A line in small print."""
    return ContextBlock(elements=[mrkdwn_text(text) for text in texts])


def quoted(words: str, limit: int = MOST_QUOTED) -> RichTextBlock:
    """Somebody's words, as a quotation: only code and `:emoji:` are drawn. Takes readable text."""
    return RichTextBlock(elements=as_quoted(mrkdwn.clip(mrkdwn.many_lines(words).strip(), limit)))


def spoken(words: str) -> RichTextBlock:
    """A teammate's words to a customer: nothing is parsed, and web addresses are links."""
    text = mrkdwn.clip(mrkdwn.many_lines(words).strip(), MOST_SPOKEN) or "…"
    return RichTextBlock(elements=[RichTextSectionElement(elements=list(_parts(text)))])


def _parts(text: str) -> Iterable[RichTextElementParts.Text | RichTextElementParts.Link]:
    at = 0
    for found in _ADDRESS.finditer(text):
        url = found.group().rstrip(".,;:!?)]}'*_~`")
        if mrkdwn.web_address(url) is None:
            continue
        if found.start() > at:
            yield RichTextElementParts.Text(text=text[at : found.start()])
        yield RichTextElementParts.Link(url=url, text=url)
        at = found.start() + len(url)
    if at < len(text):
        yield RichTextElementParts.Text(text=text[at:])


def button(label: str, action_id: str, value: object, *, style: str | None = None) -> ButtonElement:
    """A button that carries one id."""
    text = plain_text(mrkdwn.one_line(label), MOST_LABEL)
    return ButtonElement(text=text, action_id=action_id, value=str(value), style=style)


def link_button(label: str, action_id: str, url: str) -> ButtonElement | None:
    """A button that opens a web address; None where it is not one."""
    if mrkdwn.web_address(url) is None:
        return None
    return ButtonElement(text=plain_text(label, MOST_LABEL), action_id=action_id, url=url)


def actions(block_id: str, buttons: Iterable[ButtonElement | None]) -> list[Block]:
    """A row of buttons, or no block where there are none."""
    present = [one for one in buttons if one is not None]
    return [ActionsBlock(block_id=block_id, elements=present)] if present else []
