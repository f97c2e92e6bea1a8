"""What the listeners hand things to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

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

    @classmethod
    def over(
        cls,
        deps: Deps,
        hearing: Hearing,
        *,
        words: Words,
        us: Us,
        on_revoked: Callable[[str], None],
    ) -> Self:
        """Every use case over the same parts; only who answers is chosen by the caller."""
        return cls(
            deps=deps,
            hearing=hearing,
            customer_actions=CustomerActions(deps),
            reactions=Reactions(deps),
            teammate_actions=TeammateActions(deps),
            curating=Curating(deps),
            channels=Channels(deps),
            app_homes=AppHomes(deps),
            words=words,
            us=us,
            on_revoked=on_revoked,
        )
