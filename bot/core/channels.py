"""A conversation the bot knows, and what it does there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Mode(StrEnum):
    """What the bot does in a channel."""

    LIVE = "live"
    MENTIONS = "mentions"
    SHADOW = "shadow"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Channel:
    """A conversation the bot knows, by our own key; `slack_id` is its newest Slack id."""

    key: int
    slack_id: str
    mode: Mode
    is_direct: bool = False
    with_user: str | None = None
    owner: str | None = None
    listens_to_bots: bool = False
    is_community: bool = False
    name: str = ""
    read_to: str | None = None
    is_gone: bool = False
