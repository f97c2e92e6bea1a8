"""Reads the people of `_library.yml`: persons, groups, the team, and who a handle names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.core.settings import GroupEntry, PersonEntry, Team
from bot.library.fields import SLUG, hidden_character
from bot.library.form import Form
from bot.library.mistakes import Mistakes, did_you_mean
from bot.library.yamltree import Text

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


def check_id(text: Text | None, what: str, mistakes: Mistakes) -> str | None:
    """A Slack id of this sort, or None after saying what one looks like."""
    if text is None:
        return None
    pattern, example = _IDS[what]
    if not pattern.fullmatch(text.value):
        mistakes.add(
            text.line, f"'{text.value}' is not the Slack id of a {what}, such as {example}"
        )
        return None
    return text.value


def check_name(text: Text | None, mistakes: Mistakes) -> str | None:
    """A short name without hidden characters, or None after saying what is wrong."""
    if text is None:
        return None
    hidden = hidden_character(text.value)
    if hidden:
        mistakes.add(text.line, f"the name holds the invisible character {hidden}: type it again")
    elif len(text.value) > _LONGEST_NAME:
        mistakes.add(text.line, f"shorten the name to {_LONGEST_NAME} characters")
    else:
        return text.value
    return None


@dataclass(frozen=True, slots=True)
class Handles:
    """Who can be named in `_library.yml` and in response files."""

    people: Mapping[str, PersonEntry]
    groups: Mapping[str, GroupEntry]

    def anyone(self, text: Text | None, mistakes: Mistakes) -> str | None:
        """The handle of a person or group, or None after saying that nobody is called that."""
        return _among(text, {*self.people, *self.groups}, "person or group", mistakes)

    def several(self, texts: Iterable[Text], mistakes: Mistakes) -> tuple[str, ...]:
        """The handles among these that name a person or a group."""
        return _unique(self.anyone(text, mistakes) for text in texts)


def read_handles(form: Form) -> Handles:
    """Read `people` and `groups`."""
    people = {
        handle: _person(handle, entry) for handle, entry in form.named_forms("people", _PERSON_KEYS)
    }
    groups: dict[str, GroupEntry] = {}
    for handle, entry in form.named_forms("groups", _GROUP_KEYS):
        groups[handle] = _group(handle, entry)
        if handle in people:
            entry.mistakes.add(entry.line, f"'{handle}' is a person too: rename one of them")
    return Handles(people, groups)


def _person(handle: str, entry: Form) -> PersonEntry:
    _check_handle(handle, entry)
    if not entry.has("slack") and not entry.has("email"):
        entry.mistakes.add(entry.line, f"give '{handle}' an 'email' or a 'slack' id")
    email = entry.text("email")
    if email and not _EMAIL.fullmatch(email.value):
        entry.mistakes.add(email.line, f"'{email.value}' is not an e-mail address")
    name = check_name(entry.text("name", required=f"give '{handle}' a 'name'"), entry.mistakes)
    return PersonEntry(
        handle=handle,
        name=name or handle,
        public_name=check_name(entry.text("public_name"), entry.mistakes),
        slack_id=check_id(entry.text("slack"), "person", entry.mistakes),
        email=email.value.lower() if email else None,
    )


def _group(handle: str, entry: Form) -> GroupEntry:
    _check_handle(handle, entry)
    slack = entry.text("slack", required=f"give '{handle}' the 'slack' id of its user group")
    name = check_name(entry.text("name", required=f"give '{handle}' a 'name'"), entry.mistakes)
    return GroupEntry(
        handle=handle,
        slack_id=check_id(slack, "group", entry.mistakes) or "",
        name=name or handle,
        public_name=check_name(entry.text("public_name"), entry.mistakes),
    )


def _check_handle(handle: str, entry: Form) -> None:
    if not SLUG.fullmatch(handle):
        advice = f"rename '{handle}': a handle is lower-case letters, digits and hyphens"
        entry.mistakes.add(entry.line, advice)


def read_team(form: Form, handles: Handles) -> Team:
    """Read `team`."""
    entry = form.form("team", ("workspaces", "people", "groups", "not"))
    if entry is None:
        if not form.has("team"):
            form.mistakes.add(form.line, "add 'team': the workspaces, people or groups that answer")
        return Team()
    if not any(entry.has(key) for key in ("workspaces", "people", "groups")):
        entry.mistakes.add(entry.line, "the team is empty: name a workspace, people or groups")
    mistakes = entry.mistakes
    ids = (check_id(text, "workspace", mistakes) for text in entry.texts("workspaces"))
    people = (_among(t, handles.people, "person", mistakes) for t in entry.texts("people"))
    groups = (_among(t, handles.groups, "group", mistakes) for t in entry.texts("groups"))
    return Team(
        workspaces=_unique(ids),
        people=_unique(people),
        groups=_unique(groups),
        not_team=_unique(_not_team(text, handles, mistakes) for text in entry.texts("not")),
    )


def _not_team(text: Text, handles: Handles, mistakes: Mistakes) -> str | None:
    """Somebody who is not team is often not in `people`, so a Slack id will do as well."""
    if _IDS["person"][0].fullmatch(text.value):
        return text.value
    return handles.anyone(text, mistakes)


def _among(text: Text | None, known: Iterable[str], what: str, mistakes: Mistakes) -> str | None:
    if text is None:
        return None
    names = set(known)
    if text.value in names:
        return text.value
    hint = did_you_mean(text.value, names)
    mistakes.add(text.line, f"no {what} is called '{text.value}'{hint}")
    return None


def _unique(found: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in found if one))
