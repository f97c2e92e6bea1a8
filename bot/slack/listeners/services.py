"""What the listeners hand things to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.services.app_home import AppHomes
from bot.services.curating.curating import Curating
from bot.services.escalations.teammate_actions import TeammateActions
from bot.services.hearing.channels import Channels
from bot.services.hearing.customer_actions import CustomerActions
from bot.services.hearing.incoming import Hearing
from bot.services.hearing.reactions import Reactions
from bot.services.unit import Deps
from bot.slack.payloads import Us
from bot.slack.templates import Words


@dataclass(frozen=True, slots=True)
class Services:
    """Every use case, with the words to answer in and who we are."""

    deps: Deps
    hearing: Hearing
    customer_actions: CustomerActions
    reactions: Reactions
    teammate_actions: TeammateActions
    curating: Curating
    channels: Channels
    app_homes: AppHomes
    words: Words
    us: Us
    on_revoked: Callable[[str], None]
