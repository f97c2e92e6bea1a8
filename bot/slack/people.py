"""Who somebody is, asked of Slack: short look-ups, and `_library.yml`'s handles made ids."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.messages import Heard
from bot.core.people import Person
from bot.core.roster import Roster, SlackIds
from bot.core.settings import GroupEntry, LibrarySettings, PersonEntry
from bot.errors import SlackCallFailed
from bot.slack.client import SlackClient
from bot.slack.payloads import Json, Us, read_history_message

log = logging.getLogger(__name__)

_LONGEST_REST = timedelta(minutes=5)  # a rest beyond it comes of a clock that was set back


@dataclass(slots=True)
class SlackPeople:
    """The services' port `People`. None where Slack gave no answer in time."""

    client: SlackClient
    us: Us
    clock: Callable[[], datetime]
    _rests_until: datetime | None = None

    def look_up(self, user_id: str) -> Person | None:
        """Ask `users.info`, unless Slack has asked to wait: who writes is asked about again."""
        now = self.clock()
        if self._rests_until is not None and now < self._rests_until <= now + _LONGEST_REST:
            return None
        try:
            return person_of(self.client.user_info(user_id), now)
        except SlackCallFailed as error:
            log.info("person not known code=%s", error.code)  # a question may have named them
            if error.retry_after is not None:
                self._rests_until = now + timedelta(seconds=error.retry_after)
            return None

    def thread_authors(self, channel_id: str, root_ts: str) -> tuple[Heard, ...] | None:
        """A thread's replies, oldest first, without its root."""
        try:
            messages = list(self.client.replies(channel_id, root_ts, most_pages=1))
        except SlackCallFailed as error:
            log.info("thread not read channel=%s ts=%s code=%s", channel_id, root_ts, error.code)
            return None
        read = (read_history_message(channel_id, message, self.us) for message in messages)
        return tuple(each for each in read if isinstance(each, Heard) and each.ts != root_ts)


def person_of(user: Json, at: datetime) -> Person:
    """A person as `users.info` tells of them."""
    profile = user.get("profile") or {}
    user_id = str(user.get("id", ""))
    name = profile.get("real_name") or user.get("real_name") or user.get("name") or user_id
    return Person(
        user_id=user_id,
        team_id=user.get("team_id") or profile.get("team"),
        name=str(name),
        is_guest=bool(user.get("is_restricted") or user.get("is_ultra_restricted")),
        is_stranger=bool(user.get("is_stranger")),
        is_bot=bool(user.get("is_bot")),
        is_deleted=bool(user.get("deleted")),
        email=profile.get("email"),
        zone=user.get("tz"),
        looked_up_at=at,
    )


def resolve_roster(
    settings: LibrarySettings, client: SlackClient, known: SlackIds
) -> tuple[Roster, SlackIds]:
    """Turn the handles of `_library.yml` into Slack ids; gives what Slack said now, too.

    What Slack does not know is left out and logged. What it said before (`known`) holds on the day
    on which it does not answer, and because the deactivated are found by no address.
    """
    people = _people(settings.people.values(), client)
    groups = _groups(settings.groups.values(), client)
    by_email = {**known.people, **people}
    by_id = {**known.groups, **groups}
    found = {
        person.handle: person.slack_id or by_email.get(person.email or "")
        for person in settings.people.values()
    }
    ids = {handle: user_id for handle, user_id in found.items() if user_id is not None}
    members = {handle: by_id.get(group.slack_id, ()) for handle, group in settings.groups.items()}
    everyone = {*ids.values(), *(user for group in members.values() for user in group)}
    return Roster(settings, ids, members, _absent(everyone, client)), SlackIds(people, groups)


def _people(people: Iterable[PersonEntry], client: SlackClient) -> dict[str, str]:
    """The ids that Slack has for the addresses of those who are named without one."""
    ids = {}
    for person in people:
        if person.slack_id is None and person.email is not None:
            try:
                ids[person.email] = str(client.lookup_by_email(person.email)["id"])
            except SlackCallFailed as error:
                log.warning("person not found handle=%s code=%s", person.handle, error.code)
    return ids


def _groups(groups: Iterable[GroupEntry], client: SlackClient) -> dict[str, tuple[str, ...]]:
    """Who is in each group, by the group's Slack id."""
    members = {}
    for group in groups:
        try:
            members[group.slack_id] = client.group_members(group.slack_id)
        except SlackCallFailed as error:
            log.warning("group not read handle=%s code=%s", group.handle, error.code)
    return members


def _absent(user_ids: Iterable[str], client: SlackClient) -> frozenset[str]:
    """Those who were deactivated: nothing reaches them."""
    absent = set()
    for user_id in user_ids:
        try:
            if client.user_info(user_id).get("deleted"):
                absent.add(user_id)
        except SlackCallFailed as error:
            if error.code in ("user_not_found", "user_not_visible"):
                absent.add(user_id)
    return frozenset(absent)
