"""Reads the people of `_library.yml`: persons, groups, the team, and who a handle names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.settings import GroupEntry, PersonEntry, Team
from bot.library.fields import SLUG, hidden_character
from bot.library.mistakes import unknown_advice
from bot.library.yaml_form import Advise, Form

_PERSON_KEYS = ("name", "public_name", "slack", "email")
_GROUP_KEYS = ("name", "public_name", "slack")
_LONGEST_NAME = 80
_EMAIL = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+")
_IDS = {
    "person": (re.compile(r"[UW][A-Z0-9]{2,20}"), "U0123ABCD"),
    "group": (re.compile(r"S[A-Z0-9]{2,20}"), "S0123ABCD"),
    "workspace": (re.compile(r"[TE][A-Z0-9]{2,20}"), "T0123ABCD"),
    "channel": (re.compile(r"[CG][A-Z0-9]{2,20}"), "C0123ABCD"),
}


def id_advice(what: str) -> Advise:
    """Advises on Slack ids of this sort: says what one looks like."""
    pattern, example = _IDS[what]

    def advise(text: str) -> str | None:
        is_one = pattern.fullmatch(text)
        return None if is_one else f"'{text}' is not the Slack id of a {what}, such as {example}"

    return advise


def name_advice(name: str) -> str | None:
    """A name is short, and without hidden characters."""
    hidden = hidden_character(name)
    if hidden:
        return f"the name holds the invisible character {hidden}: type it again"
    return f"shorten the name to {_LONGEST_NAME} characters" if len(name) > _LONGEST_NAME else None


def _email_advice(email: str) -> str | None:
    return None if _EMAIL.fullmatch(email) else f"'{email}' is not an e-mail address"


@dataclass(frozen=True, slots=True)
class Handles:
    """Who can be named in `_library.yml` and in response files."""

    people: Mapping[str, PersonEntry]
    groups: Mapping[str, GroupEntry]

    def advice(self, name: str) -> str | None:
        """A handle is that of a person or a group."""
        return unknown_advice("person or group", name, {*self.people, *self.groups})


def read_handles(form: Form) -> Handles:
    """Read `people` and `groups`."""
    people = {
        handle: _person(handle, entry) for handle, entry in form.named_forms("people", _PERSON_KEYS)
    }
    groups: dict[str, GroupEntry] = {}
    for handle, entry in form.named_forms("groups", _GROUP_KEYS):
        groups[handle] = _group(handle, entry)
        if handle in people:
            entry.note(f"'{handle}' is a person too: rename one of them")
    return Handles(people, groups)


def _person(handle: str, entry: Form) -> PersonEntry:
    _check_handle(handle, entry)
    if not entry.has("slack") and not entry.has("email"):
        entry.note(f"give '{handle}' an 'email' or a 'slack' id")
    email = entry.word("email", _email_advice)
    return PersonEntry(
        handle=handle,
        name=_name(handle, entry),
        public_name=entry.word("public_name", name_advice),
        slack_id=entry.word("slack", id_advice("person")),
        email=email.lower() if email else None,
    )


def _group(handle: str, entry: Form) -> GroupEntry:
    _check_handle(handle, entry)
    missing = f"give '{handle}' the 'slack' id of its user group"
    return GroupEntry(
        handle=handle,
        slack_id=entry.word("slack", id_advice("group"), required=missing) or "",
        name=_name(handle, entry),
        public_name=entry.word("public_name", name_advice),
    )


def _check_handle(handle: str, entry: Form) -> None:
    if not SLUG.fullmatch(handle):
        entry.note(f"rename '{handle}': a handle is lower-case letters, digits and hyphens")


def _name(handle: str, entry: Form) -> str:
    return entry.word("name", name_advice, required=f"give '{handle}' a 'name'") or handle


def read_team(form: Form, handles: Handles) -> Team:
    """Read `team`."""
    entry = form.form("team", ("workspaces", "people", "groups", "not"))
    if not form.has("team"):
        form.note("add 'team': the workspaces, people or groups that answer")
    if entry.is_given and not any(entry.has(key) for key in ("workspaces", "people", "groups")):
        entry.note("the team is empty: name a workspace, people or groups")

    def not_team(text: str) -> str | None:
        """Somebody who is not team is often not in `people`, so a Slack id will do as well."""
        return None if _IDS["person"][0].fullmatch(text) else handles.advice(text)

    return Team(
        workspaces=entry.words("workspaces", id_advice("workspace")),
        people=entry.words("people", lambda name: unknown_advice("person", name, handles.people)),
        groups=entry.words("groups", lambda name: unknown_advice("group", name, handles.groups)),
        not_team=entry.words("not", not_team),
    )
