"""Who somebody is, asked of Slack: short look-ups, and `_library.yml`'s handles made ids."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from bot.core.models import Heard, Person
from bot.core.roster import Roster
from bot.core.settings import LibrarySettings, PersonEntry
from bot.errors import SlackCallFailed
from bot.slack.client import SlackClient
from bot.slack.payloads import Us, read_history_message

log = logging.getLogger(__name__)

_LONGEST_REST = timedelta(minutes=5)  # a rest beyond it comes of a clock that was set back

Json = dict[str, Any]


class _Values(Protocol):
    def value(self, name: str) -> str | None:
        """A small named value."""

    def keep_value(self, name: str, value: str) -> None:
        """Keep it."""


class Remembering(Protocol):
    """Where ids that were looked up once are remembered."""

    def write(self) -> AbstractContextManager[_Values]:
        """A transaction."""


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
            log.info("person not known user=%s code=%s", user_id, error.code)
            if error.retry_after is not None:
                self._rests_until = now + timedelta(seconds=error.retry_after)
            return None

    def thread_authors(self, channel_id: str, root_ts: str) -> tuple[Heard, ...] | None:
        """A thread's replies, oldest first, without its root."""
        try:
            page = self.client.replies(channel_id, root_ts)
        except SlackCallFailed as error:
            log.info("thread not read channel=%s ts=%s code=%s", channel_id, root_ts, error.code)
            return None
        read = (read_history_message(channel_id, message, self.us) for message in page.items)
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


def resolve_roster(settings: LibrarySettings, client: SlackClient, store: Remembering) -> Roster:
    """Turn the handles of `_library.yml` into Slack ids.

    What Slack does not know is left out and logged. An id that was found once is remembered for the
    day on which Slack does not answer, and because the deactivated are found by no address.
    """
    ids: dict[str, str] = {}
    for person in settings.people.values():
        user_id = person.slack_id or _by_email(person, client, store)
        if user_id is not None:
            ids[person.handle] = user_id
    members = {
        handle: _members(handle, group.slack_id, client, store)
        for handle, group in settings.groups.items()
    }
    everyone = {*ids.values(), *(user for group in members.values() for user in group)}
    return Roster(settings, ids, members, _absent(everyone, client))


def _by_email(person: PersonEntry, client: SlackClient, store: Remembering) -> str | None:
    key = f"person:{person.email}"
    try:
        user_id = str(client.lookup_by_email(person.email or "")["id"])
    except SlackCallFailed as error:
        log.warning("person not found handle=%s code=%s", person.handle, error.code)
        with store.write() as tx:
            return tx.value(key)
    with store.write() as tx:
        tx.keep_value(key, user_id)
    return user_id


def _members(
    handle: str, group_id: str, client: SlackClient, store: Remembering
) -> tuple[str, ...]:
    key = f"group:{group_id}"
    try:
        found = client.group_members(group_id)
    except SlackCallFailed as error:
        log.warning("group not read handle=%s code=%s", handle, error.code)
        with store.write() as tx:
            return tuple((tx.value(key) or "").split())
    with store.write() as tx:
        tx.keep_value(key, " ".join(found))
    return found


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
