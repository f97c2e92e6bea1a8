"""Draws somebody's words as a quotation: code as code, `:emoji:` as emoji, the rest as typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from slack_sdk.models.blocks import (
    RichTextElement,
    RichTextElementParts,
    RichTextPreformattedElement,
    RichTextQuoteElement,
)

_MOST_DRAWN = 60  # pieces of code and emoji; beyond them, words stand as they were typed
_FENCE = re.compile(r"```[^\S\n]*\n?(.+?)(?:```|\Z)", re.DOTALL)
_NAME = r"(?=[^:]*[a-z]|[+-]1:|100:)[a-z0-9_+'-]{1,60}"
_EMOJI = re.compile(rf":({_NAME}):(?::skin-tone-([2-6])(?:-[2-6])?:)?")
_PIECE = re.compile(
    rf"`(?P<code>[^`\n]*[^`\s][^`\n]*)`|(?<![\w:])(?P<emoji>(?::{_NAME}:)+)(?![\w:])"
)


def as_quoted(text: str) -> list[RichTextElement]:
    """The elements of a quotation, code blocks between its parts; an ellipsis where it is empty."""
    drawing = _Drawing()
    elements: list[RichTextElement] = []
    at = 0
    for fence in _FENCE.finditer(text):
        code = fence[1].strip("\n")
        if not code.strip("` \n") or not drawing.may_draw():
            continue
        elements += drawing.quote(text[at : fence.start()])
        elements.append(RichTextPreformattedElement(elements=[_text(code)]))
        at = fence.end()
    return [*elements, *drawing.quote(text[at:])] or [RichTextQuoteElement(elements=[_text("…")])]


class _Drawing:
    """Counts what is drawn of one quotation, so that hostile words cannot make it too large."""

    def __init__(self) -> None:
        self._left = _MOST_DRAWN

    def may_draw(self) -> bool:
        """Whether one more piece may be drawn; counts it."""
        self._left -= 1
        return self._left >= 0

    def quote(self, text: str) -> list[RichTextElement]:
        """What stands outside of code blocks; nothing where that is nothing."""
        pieces = list(self._pieces(text.strip("\n")))
        return [RichTextQuoteElement(elements=pieces)] if text.strip() else []

    def _pieces(self, text: str) -> Iterator[RichTextElement]:
        at = 0
        for found in _PIECE.finditer(text):
            if self._left <= 0:
                break
            if found.start() > at:
                yield _text(text[at : found.start()])
            if found["code"] is not None and self.may_draw():
                yield _text(found["code"], is_code=True)
            elif found["emoji"] is not None:
                yield from self._emoji(found["emoji"])
            at = found.end()
        if at < len(text):
            yield _text(text[at:])

    def _emoji(self, row: str) -> Iterator[RichTextElement]:
        """Emoji that stand one after the other, perhaps with skin tones."""
        for found in _EMOJI.finditer(row):
            if not self.may_draw():
                yield _text(row[found.start() :])
                return
            tone = int(found[2]) if found[2] else None
            yield RichTextElementParts.Emoji(name=found[1], skin_tone=tone)


def _text(text: str, *, is_code: bool = False) -> RichTextElement:
    style = RichTextElementParts.TextStyle(code=True) if is_code else None
    return RichTextElementParts.Text(text=text, style=style)
