"""What a start has to say: what concerns one file or one channel does not stop the bot."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from bot.core.outbox import SayDeskNote
from bot.errors import Mistake, SlackCallFailed
from bot.services.hearing.channels import Channels
from bot.services.outbox import addressing
from bot.services.unit import Deps
from bot.slack.client import Identity, SlackClient, is_shared

log = logging.getLogger(__name__)

_MOST_TOLD = 10  # mistakes in one note to the desk


def say_what_is_wrong(
    deps: Deps, client: SlackClient, us: Identity, mistakes: Sequence[Mistake]
) -> None:
    """Tell the log, and the desk where another company does not read along.

    `mistakes` are those of the library: what they name was left out of it.
    """
    team = deps.roster().settings.team
    if team.workspaces and us.team_id not in team.workspaces:
        log.warning(
            "team.workspaces in _library.yml leaves out the bot's own workspace %s: its "
            "members count as customers unless they are named",
            us.team_id,
        )
    for mistake in mistakes:
        log.warning("library mistake %s", mistake)
    _note_whether_desk_is_shared(deps, client)
    if mistakes:
        _tell_desk(deps, mistakes)


def _note_whether_desk_is_shared(deps: Deps, client: SlackClient) -> None:
    """Nothing internal is written where another company reads along."""
    desk = deps.roster().settings.desk
    if desk is None:
        return
    try:
        info = client.channel_info(desk)
    except SlackCallFailed as error:
        log.warning("desk channel not found channel=%s code=%s", desk, error.code)
        return
    Channels(deps).shared(desk, is_shared=is_shared(info))


def _tell_desk(deps: Deps, mistakes: Sequence[Mistake]) -> None:
    """One note an hour, however often the bot is started."""
    says = SayDeskNote(tuple(map(str, mistakes[:_MOST_TOLD])))
    with deps.unit() as unit:
        addressing.to_desk(unit, says, f"mistakes:{unit.now:%Y-%m-%dT%H}")
