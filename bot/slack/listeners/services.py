"""What the listeners hand things to."""

from __future__ import annotations

from collections.abc import Callable

from bot.services.app_home import AppHomes
from bot.services.curating.curating import Curating
from bot.services.escalations.quiet_actions import QuietActions
from bot.services.escalations.teammate_actions import TeammateActions
from bot.services.hearing.channels import Channels
from bot.services.hearing.customer_actions import CustomerActions
from bot.services.hearing.incoming import Hearing
from bot.services.hearing.reactions import Reactions
from bot.services.unit import Deps
from bot.slack.payloads import Us
from bot.slack.templates import Words


class Services:
    """Every use case, over the same parts, with the words to answer in and who we are."""

    def __init__(
        self, deps: Deps, hearing: Hearing, words: Words, us: Us, on_revoked: Callable[[str], None]
    ) -> None:
        self.deps, self.hearing, self.words, self.us = deps, hearing, words, us
        self.on_revoked = on_revoked
        self.customer_actions = CustomerActions(deps)
        self.reactions = Reactions(deps)
        self.teammate_actions = TeammateActions(deps)
        self.quiet_actions = QuietActions(deps)
        self.curating = Curating(deps)
        self.channels = Channels(deps)
        self.app_homes = AppHomes(deps)
