"""What the listeners hand things to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.services.app_home import Homes
from bot.services.curating.curating import Curating
from bot.services.escalations.teammate_actions import Escalating
from bot.services.hearing.channels import Channels
from bot.services.hearing.customer_actions import Clicks
from bot.services.hearing.incoming import Answering
from bot.services.hearing.reactions import Reactions
from bot.services.unit import Kit
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
