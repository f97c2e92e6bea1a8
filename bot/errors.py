"""Every error of ours that one part raises and another may meet, in one tree.

A signal between two files of one part stays there (`slack.delivery.Interrupted`), and a bug of ours
keeps Python's name for it: nobody catches it by name.

BotError
├─ UserMistake          may be shown to the person who made it
│   ├─ NotAllowed       they may not do this; says who can
│   ├─ IllegalMove      the escalation or question has moved on
│   └─ InvalidAnswer    a draft answer has mistakes, by field
├─ LibraryError         responses/ is wrong: one Mistake a line
├─ ConfigError          start-up must stop
├─ ModelError           the embedding model cannot be used
├─ NotFound             nothing is kept under this id: what names it is older than that
├─ StorageError         the database cannot keep it: not acked, Slack delivers again
└─ SlackCallFailed      a Web API call failed: method and error code
    └─ AccessLost       the token, or a scope of it, was taken away: the bot has to stop
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


class BotError(Exception):
    """The root of every error of ours."""


class UserMistake(BotError):
    """Something a person can put right.

    `code` names the sentence they are shown, `templates/mistake/<code>.mrkdwn.j2`; `facts` fill
    it.
    """

    def __init__(self, code: str, **facts: str) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


class NotAllowed(UserMistake):
    """The person may not do this."""


class IllegalMove(UserMistake):
    """The question or escalation has moved on, so this move no longer applies."""


class InvalidAnswer(UserMistake):
    """A draft answer has mistakes; `fields` maps a field's name to what to do about it."""

    def __init__(self, fields: Mapping[str, str]) -> None:
        super().__init__("invalid_answer")
        self.fields = dict(fields)


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing to put right in `responses/`: where it is and what to do."""

    path: str
    line: int
    advice: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.advice}"


class LibraryError(BotError):
    """`responses/` cannot be used; carries every mistake found, not just the first."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__("\n".join(str(mistake) for mistake in mistakes))
        self.mistakes = tuple(mistakes)


class ConfigError(BotError):
    """The deployment is set up wrongly; the message says what to do."""


class RenderFailed(BotError):
    """A body could not be printed: it was not checked before it was kept."""


class ModelError(BotError):
    """The embedding model is missing, damaged or not what it should be."""


class NotFound(BotError):
    """Nothing is kept under this id; the message says of what kind, and which."""


class StorageError(BotError):
    """The database could not keep what it was given."""


class SlackCallFailed(BotError):
    """A Web API call was refused or got no clear answer."""

    def __init__(self, method: str, code: str, *, retry_after: float | None = None) -> None:
        super().__init__(f"{method}: {code}")
        self.method = method
        self.code = code
        self.retry_after = retry_after


class AccessLost(SlackCallFailed):
    """The token, or a scope of it, was taken away: no call of this kind will work again."""

    def __str__(self) -> str:
        """What happened, and what to do."""
        if self.code == "missing_scope":
            return (
                f"{self.method} needs a scope that was taken from the token. Install the app again "
                "from its manifest (docs/scopes.md), then start the bot."
            )
        return f"Slack took the token away: {self.code}"
