"""Small things that are kept by a name, in the table `values`: one method or pair for each kind.

A name is the kind, a colon, and whom or what it is about (`direct:U0KIM`). The names and the texts
are those of earlier versions, whose databases are read as they are.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from datetime import datetime

from bot.core.records import ShownHome
from bot.core.roster import SlackIds
from bot.store.rows import Rows

_CHANGES = "library_changes"
_LABELS = "label_changes"
_QUIET_CHANGES = "quiet_changes"
_LAST_GOOD = "settings:last_good"
_LAST_SELF_TEST = "simulation:last"


class ValueRows(Rows):
    """Small things that are kept by a name."""

    # Of conversations ---------------------------------------------------------------------

    def direct_channel(self, user_id: str) -> str | None:
        """The Slack id of the direct message with somebody, or None where none was opened yet."""
        return self._value(f"direct:{user_id}")

    def keep_direct_channel(self, user_id: str, channel_id: str) -> None:
        """A direct message was opened."""
        self._keep_value(f"direct:{user_id}", channel_id)

    def is_desk_unsafe(self, slack_id: str) -> bool:
        """Whether a channel was seen to be shared, or about to be, with another company."""
        return bool(self._value(f"desk_unsafe:{slack_id}"))

    def mark_desk(self, slack_id: str, *, is_unsafe: bool) -> None:
        """Keep whether another company reads, or will soon read, what is written in a channel."""
        self._keep_value(f"desk_unsafe:{slack_id}", "shared" if is_unsafe else "")

    def watched_from(self, channel: int | None) -> str | None:
        """The ts from which on a channel (by our key) is read; nothing older is ever answered.

        With None: that from which on direct messages are read that nobody told us of.
        """
        return self._value(_watched_from(channel))

    def keep_watched_from(self, channel: int | None, ts: str) -> None:
        """Set the ts from which on a channel is read; with None, direct messages not known yet."""
        self._keep_value(_watched_from(channel), ts)

    def known_as(self, channel: int) -> str | None:
        """A channel's name as Slack listed it last, by our key."""
        return self._value(f"known_as:{channel}")

    def keep_known_as(self, channel: int, name: str) -> None:
        """Keep a channel's name as Slack lists it."""
        self._keep_value(f"known_as:{channel}", name)

    def forget_known_as(self, channel: int) -> None:
        """Forget a channel's name as Slack lists it."""
        self._forget(f"known_as:{channel}")

    # Of people ----------------------------------------------------------------------------

    def slack_ids(self) -> SlackIds:
        """What Slack said of addresses and groups when it last answered."""
        groups = self._values_of("group")
        return SlackIds(
            people=self._values_of("person"),
            groups={group: tuple(members.split()) for group, members in groups.items()},
        )

    def keep_slack_ids(self, ids: SlackIds) -> None:
        """Keep what Slack said; what it said nothing of stays as it was."""
        for email, user_id in ids.people.items():
            self._keep_value(f"person:{email}", user_id)
        for group, members in ids.groups.items():
            self._keep_value(f"group:{group}", " ".join(members))

    def homes(self) -> Mapping[str, ShownHome]:
        """The App Homes that were ever opened, by the Slack id of their person."""
        parts = {user: kept.partition(" ") for user, kept in self._values_of("home").items()}
        return {
            user: ShownHome(datetime.fromisoformat(opened_at), sign)
            for user, (opened_at, _, sign) in parts.items()
        }

    def keep_home(self, user_id: str, home: ShownHome) -> None:
        """Keep when somebody's App Home was opened, and what it shows."""
        self._keep_value(f"home:{user_id}", f"{home.opened_at.isoformat()} {home.sign}")

    def forget_person(self, user_id: str) -> None:
        """Forget somebody's direct message and App Home."""
        self._forget(f"direct:{user_id}", f"home:{user_id}")

    # Of forms and rows that come again ----------------------------------------------------

    def note_reply_form(self, token: str, escalation: int) -> bool:
        """A form with a reply was sent in; False where the same one was before."""
        if self._value(f"replied:{token}") is not None:
            return False
        self._keep_value(f"replied:{token}", str(escalation))
        return True

    def answer_of_form(self, token: str) -> str | None:
        """The slug of the answer that was made by a form, or None where it was not sent in yet."""
        return self._value(f"saved:{token}")

    def keep_answer_of_form(self, token: str, slug: str) -> None:
        """Keep which answer a form made."""
        self._keep_value(f"saved:{token}", slug)

    def count_failed_wake(self, row: str) -> int:
        """A row (`question:7`) could not be woken once more; gives how often so far."""
        tries = int(self._value(f"wake_failed:{row}") or 0) + 1
        self._keep_value(f"wake_failed:{row}", str(tries))
        return tries

    def quiet_changes(self) -> int:
        """Something that grows with each line that comes to the quiet lane, or ends."""
        return int(self._value(_QUIET_CHANGES) or 0)

    def _count_quiet_change(self) -> None:
        self._keep_value(_QUIET_CHANGES, str(self.quiet_changes() + 1))

    # Of the library and the matching ------------------------------------------------------

    def library_changed_at(self) -> str:
        """A token that changes whenever any answer changes; cheap."""
        return self._value(_CHANGES) or "0"

    def _count_library_change(self) -> None:
        self._keep_value(_CHANGES, str(int(self.library_changed_at()) + 1))

    def last_good_settings(self) -> str | None:
        """`_library.yml` as it was when it could last be read; None before the first time."""
        return self._value(_LAST_GOOD)

    def keep_last_good_settings(self, text: str) -> None:
        """Keep `_library.yml`, which could be read."""
        self._keep_value(_LAST_GOOD, text)

    def last_self_test(self, name: str) -> bytes | None:
        """What was kept last, if it was kept under exactly this name (without spaces)."""
        of, _, packed = (self._value(_LAST_SELF_TEST) or "").partition(" ")
        return base64.b64decode(packed) if of == name else None

    def keep_last_self_test(self, name: str, packed: bytes) -> None:
        """Keep a self-test under a name, in place of the one before."""
        self._keep_value(_LAST_SELF_TEST, f"{name} {base64.b64encode(packed).decode('ascii')}")

    def labels_changed_at(self) -> str:
        """A token that changes whenever people have shown more of an answer, or less; cheap."""
        return self._value(_LABELS) or "0"

    def _count_label_change(self) -> None:
        self._keep_value(_LABELS, str(int(self.labels_changed_at()) + 1))

    # How they are kept --------------------------------------------------------------------

    def _value(self, name: str) -> str | None:
        row = self._first('SELECT value FROM "values" WHERE name = :name', name=name)
        return None if row is None else str(row["value"])

    def _values_of(self, kind: str) -> Mapping[str, str]:
        """The values of a kind, by the rest of their names."""
        rows = self._all(
            """SELECT name, value FROM "values" WHERE name >= :first AND name < :beyond
            ORDER BY name""",
            first=f"{kind}:",
            beyond=f"{kind};",  # the character after the colon
        )
        return {row["name"].removeprefix(f"{kind}:"): str(row["value"]) for row in rows}

    def _keep_value(self, name: str, value: str) -> None:
        self._replace('"values"', "name", name=name, value=value)

    def _forget(self, *names: str) -> None:
        for name in names:
            self._change('DELETE FROM "values" WHERE name = :name', name=name)


def _watched_from(channel: int | None) -> str:
    return f"watched_from:{'directs' if channel is None else channel}"
