"""Somebody in Slack, and which side of the conversation they stand on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

SLACKBOT = "USLACKBOT"
"""Slack itself. It has an account in every workspace, and says of it that it is no bot."""


class Side(StrEnum):
    """Which side of the conversation somebody stands on."""

    CUSTOMER = "customer"
    TEAMMATE = "teammate"
    NEITHER = "neither"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Author:
    """Who Slack says did something: the facts of one payload, nothing looked up.

    `team_id` is the person's own team as the payload proves it, or None where it proves nothing. An
    app has a `bot_id`, and perhaps a `name`; a person who writes through one may have both.
    """

    user_id: str
    team_id: str | None = None
    bot_id: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Someone seen in Slack, as last looked up (`users.info`)."""

    user_id: str
    team_id: str | None
    name: str
    is_guest: bool = False
    is_stranger: bool = False
    is_bot: bool = False
    is_deleted: bool = False
    email: str | None = None
    zone: str | None = None
    looked_up_at: datetime | None = None
