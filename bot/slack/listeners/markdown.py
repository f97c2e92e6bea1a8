"""Turns what somebody wrote in Slack into the Markdown of an answer's body. Pure."""

from __future__ import annotations

import re

from bot.core.text import unescape
from bot.slack import mrkdwn

_CODE = re.compile(r"(```.*?```|`[^`\n]+`)", re.DOTALL)
_LINK = re.compile(r"<(https?://[^|>\s]+)\|([^>]+)>")
_ADDRESS = re.compile(r"<(?:mailto:)?((?:https?://)?[^|>\s@!#][^|>\s]*)(?:\|[^>]*)?>")
_BOLD = re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])")
_STRUCK = re.compile(r"(?<![\w~])~(?=\S)([^~\n]+?)(?<=\S)~(?![\w~])")
_BULLET = re.compile(r"^(\s*)[•◦▪]\s+", re.MULTILINE)
_MENTION = re.compile(r"\s*<[@!#][^>]*>")


def markdown_of(raw: str) -> str:
    """A message as a curator would have written it. Mentions go: an answer speaks to anybody."""
    parts = _CODE.split(raw)
    return "".join(
        mrkdwn.readable(part) if index % 2 else _prose(part) for index, part in enumerate(parts)
    ).strip()


def _prose(raw: str) -> str:
    text = _MENTION.sub("", raw.replace("\0", ""))
    links: list[str] = []

    def set_aside(link: str) -> str:
        links.append(link)
        return f"\0{len(links) - 1}\0"

    text = _LINK.sub(lambda found: set_aside(f"[{found[2]}]({found[1]})"), text)
    text = _ADDRESS.sub(lambda found: set_aside(found[1]), text)
    text = _STRUCK.sub(r"~~\1~~", _BOLD.sub(r"**\1**", _BULLET.sub(r"\1- ", text)))
    for number, link in enumerate(links):
        text = text.replace(f"\0{number}\0", link)
    return unescape(text)
