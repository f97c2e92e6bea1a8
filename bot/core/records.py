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
class Traffic:
    """Counts over the questions so far, from which the reply threshold is corrected.

    `answerable` had an answer (an automatic reply that was not graded wrong, or a person's answer);
    `sent` are automatic replies, `graded` those a teammate judged. `expected_wrong` adds up, a term
    a question, the share that the threshold in force was expected to get wrong.
    """

    seen: int = 0
    answerable: int = 0
    sent: int = 0
    graded: int = 0
    graded_wrong: int = 0
    expected_wrong: float = 0.0
