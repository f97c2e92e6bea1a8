"""What the listeners hand things to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.services.answering import Answering
from bot.services.channels import Channels
from bot.services.clicks import Clicks
from bot.services.curating import Curating
from bot.services.escalating import Escalating
from bot.services.homes import Homes
from bot.services.kit import Kit
from bot.services.reactions import Reactions
from bot.slack.payloads import Us
from bot.slack.templates import Words


@dataclass(frozen=True, slots=True)
class Services:
    """Every use case, with the words to answer in and who we are."""

    kit: Kit
    answering: Answering
    clicks: Clicks
    reactions: Reactions
    escalating: Escalating
    curating: Curating
    channels: Channels
    homes: Homes
    words: Words
    us: Us
    on_revoked: Callable[[str], None]
