"""Small values that are kept, and belong to nothing larger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class AuditRow:
    """Who did what that not everybody may do. `by` is a Slack id, `file`, or `cli:` and a login."""

    at: datetime
    by: str
    what: str
    about: str


CUSTOMERS_HOME = "customers"
"""The sign of the App Home that everybody but a teammate sees: nothing of anybody is on it."""


@dataclass(frozen=True, slots=True)
class ShownHome:
    """When somebody last opened their App Home, and a sign that differs where the page does.

    An empty sign: nothing is shown yet, or what is shown may not be so any more.
    """

    opened_at: datetime
    sign: str = ""


@dataclass(frozen=True, slots=True)
class DecidedRequest:
    """A request as it was decided on first, and what has been shown since of its first answer.

    `evidence` is that for the answer, None where it could not have been sent whatever it was.
    `is_sent`: the bot sent it by itself; in shadow nobody is sent anything. `grade` and `shown` are
    1 where it was right, -1 where it was wrong, 0 where nobody knows: `grade` by a teammate who
    judged what was sent, `shown` by what a teammate answered instead of it, or after it.
    """

    evidence: float | None
    is_sent: bool
    grade: int
    shown: int
