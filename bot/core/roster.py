"""Who is who: which side somebody stands on, which roles they hold, whom a handle reaches.

A roster is `_library.yml` with its handles resolved to Slack ids. It is a value: refreshed whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from bot.core.people import SLACKBOT, Author, Person, Side
from bot.core.settings import GroupEntry, LibrarySettings, PersonEntry

_WORDS = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class SlackIds:
    """What Slack said of those whom `_library.yml` names: ids by address, members by group id."""

    people: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Roster:
    """The settings with every handle resolved.

    `ids` maps a person's handle to a Slack user id; a handle that is missing could not be found.
    `members` maps a user group's handle to its members' ids. `absent` are ids that cannot be
    reached (deactivated).
    """

    settings: LibrarySettings
    ids: Mapping[str, str] = field(default_factory=dict)
    members: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    absent: frozenset[str] = frozenset()

    @cached_property
    def spoken_names(self) -> frozenset[str]:
        """The words of the names by which customers may call the team, in lower case."""
        people, groups = self.settings.people.values(), self.settings.groups.values()
        entries: tuple[PersonEntry | GroupEntry, ...] = (*people, *groups)
        names = (f"{entry.name} {entry.public_name or ''}" for entry in entries)
        return frozenset(word.casefold() for name in names for word in _WORDS.findall(name))

    def user_id(self, handle: str | None) -> str | None:
        """The Slack id of a person's handle."""
        return self.ids.get(handle) if handle else None

    def handle_of(self, user_id: str) -> str | None:
        """The handle of a Slack id that `_library.yml` names."""
        return next((handle for handle, known in self.ids.items() if known == user_id), None)

    def reached_by(self, handle: str | None) -> tuple[str, ...]:
        """The ids of the people whom a handle reaches: one person, or a group's members."""
        if handle is None:
            return ()
        ids = self.members.get(handle, ()) if handle in self.settings.groups else ()
        one = self.ids.get(handle)
        found = ids or ((one,) if one else ())
        return tuple(user_id for user_id in found if user_id not in self.absent)

    def is_curator(self, user_id: str) -> bool:
        """Whether they may change the library. Admins may."""
        return self._holds(user_id, (*self.settings.curators, *self.settings.admins))

    def is_admin(self, user_id: str) -> bool:
        """Whether they may do what only admins may."""
        return self._holds(user_id, self.settings.admins)

    def _holds(self, user_id: str, handles: Iterable[str]) -> bool:
        return any(user_id in self.reached_by(handle) for handle in handles)

    def curator_names(self) -> tuple[str, ...]:
        """The names of those who can change the library, for "ask one of …"."""
        handles = dict.fromkeys((*self.settings.curators, *self.settings.admins))
        return tuple(self.settings.name_of(handle) for handle in handles)

    def public_name(self, user_id: str) -> str:
        """What a customer may read for a teammate; "our team" where nothing was chosen."""
        return self.settings.public_name(self.handle_of(user_id))

    def side_by_rule(self, user_id: str) -> Side | None:
        """Rule 1 of "Who is who": what `team:` says of this person, or None when it is silent."""
        team = self.settings.team
        if self._holds(user_id, team.not_team) or user_id in team.not_team:
            return Side.CUSTOMER
        named = (*team.people, *team.groups, *self.settings.curators, *self.settings.admins)
        if self._holds(user_id, named) or user_id in team.people:
            return Side.TEAMMATE
        return None

    def side(self, author: Author, person: Person | None, *, hears_bots: bool = False) -> Side:
        """Which side somebody stands on; the first rule that speaks.

        `person` is what Slack says of them (None: not known yet). A matching workspace alone proves
        nothing, because guests carry our workspace's id. A `bot_id` alone does not prove an app:
        what a person posts through one bears it, too, and their account says which it is.
        """
        ruled = self.side_by_rule(author.user_id)
        is_machine = author.bot_id is not None if person is None else person.is_bot
        if author.user_id == SLACKBOT or (person is not None and person.is_deleted):
            return Side.NEITHER
        if ruled is not None and not is_machine:
            return ruled
        if is_machine:
            return Side.CUSTOMER if hears_bots else Side.NEITHER
        if author.team_id and author.team_id not in self.settings.team.workspaces:
            return Side.CUSTOMER
        if person is None:
            return Side.UNKNOWN
        if person.is_guest or person.is_stranger:
            return Side.CUSTOMER
        if person.team_id in self.settings.team.workspaces:
            return Side.TEAMMATE
        return Side.CUSTOMER
