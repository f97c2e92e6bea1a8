"""What people call somebody or something whose id we have. A raw id is never given.

Read in a unit, so nothing is asked of Slack here: `hearing.introductions` does that before one.
"""

from __future__ import annotations

from bot.core import mentions
from bot.core.channels import Channel
from bot.core.naming import named_in
from bot.core.people import SLACKBOT, Author, Side
from bot.core.questions import Question
from bot.services.unit import Unit

SOMEBODY = "somebody"
TEAMMATE = "somebody on the team"


def find_name(unit: Unit, user_id: str) -> str | None:
    """Somebody's name: as Slack gave it, else as `_library.yml` has it."""
    person = unit.tx.find_person(user_id)
    if person is not None and person.name not in ("", user_id):
        return person.name
    if user_id == SLACKBOT:
        return "Slackbot"
    handle = unit.roster.handle_of(user_id)
    return unit.roster.settings.name_of(handle) if handle is not None else None


def name_of(unit: Unit, user_id: str | None, otherwise: str = SOMEBODY) -> str:
    """Somebody's name for teammates; `otherwise` where nobody knows it."""
    return (find_name(unit, user_id) if user_id else None) or otherwise


def name_of_channel(unit: Unit, channel: Channel) -> str:
    """A conversation as teammates call it; empty where Slack has not told its name."""
    return channel.name or unit.tx.known_as(channel.key) or ""


def place_of(unit: Unit, channel: Channel) -> str:
    """Where something was asked, as teammates call it."""
    return "direct message" if channel.is_direct else name_of_channel(unit, channel)


def named_by(unit: Unit, question: Question) -> tuple[str, ...]:
    """The teammates whom a question names, by handle; of a part, then those of its message."""
    own = named_in(question.text, unit.roster)
    if question.part_of is None:
        return own
    whole = unit.tx.question(question.part_of)
    return tuple(dict.fromkeys((*own, *named_in(whole.text, unit.roster))))


def named(unit: Unit, raw: str) -> str:
    """Slack's text with the names of those it mentions, for teammates to read."""
    return mentions.named(raw, lambda slack_id: _find_any(unit, slack_id))


def _find_any(unit: Unit, slack_id: str) -> str | None:
    if slack_id.startswith("S"):
        groups = unit.roster.settings.groups.values()
        return next((group.name for group in groups if group.slack_id == slack_id), None)
    if slack_id.startswith(("U", "W", "B")):
        if unit.roster.side(Author(slack_id), unit.tx.find_person(slack_id)) is Side.TEAMMATE:
            return name_of(unit, slack_id, TEAMMATE)
        return find_name(unit, slack_id)
    channel = unit.tx.find_channel(slack_id)
    return name_of_channel(unit, channel) if channel is not None else None
