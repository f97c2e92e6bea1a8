"""What the listeners hand things to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

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
    """Every use case, over the same parts, with the words to answer in and who we are."""

    deps: Deps
    hearing: Hearing
    words: Words
    us: Us
    on_revoked: Callable[[str], None]
    customer_actions: CustomerActions = field(init=False)
    reactions: Reactions = field(init=False)
    teammate_actions: TeammateActions = field(init=False)
    curating: Curating = field(init=False)
    channels: Channels = field(init=False)
    app_homes: AppHomes = field(init=False)

    def __post_init__(self) -> None:
        make: dict[str, Callable[[Deps], object]] = {
            "customer_actions": CustomerActions,
            "reactions": Reactions,
            "teammate_actions": TeammateActions,
            "curating": Curating,
            "channels": Channels,
            "app_homes": AppHomes,
        }
        for name, of in make.items():
            object.__setattr__(self, name, of(self.deps))
