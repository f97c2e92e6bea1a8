"""What the services need of the store to audit, and to forget. Protocols only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from bot.core.forgetting import Forgotten, Scope
from bot.core.records import AuditRow


class AuditRows(Protocol):
    """Who did what that not everybody may do."""

    def audit(self, by: str, what: str, about: str, at: datetime) -> None:
        """Keep who did what. Ids and slugs, never words."""

    def audit_since(self, since: datetime | None) -> tuple[AuditRow, ...]:
        """What was done since a time, or ever, oldest first; escalations' moves are part of it."""


class ForgettingRows(Protocol):
    """Forgetting. None of it touches the library, but for phrasings that are named."""

    def found_in(self, scope: Scope) -> Forgotten:
        """How much of a scope is still kept; changes nothing."""

    def open_in(self, scope: Scope, limit: int) -> tuple[int, ...]:
        """Questions of a scope for which somebody, or the bot, still owes something."""

    def closed_in(self, scope: Scope, limit: int, after: int = 0) -> tuple[int, ...]:
        """Questions of a scope with words, or an id, in them, for which nothing is owed.

        `after` is the last one of the lot before.
        """

    def words_asked(self, questions: Sequence[int]) -> tuple[str, ...]:
        """What was asked, whole and message by message."""

    def erase_words(self, questions: Sequence[int]) -> bool:
        """Erase the words of some questions and of all that was made of them.

        True where matching may have learned from one of them: it was closed without an answer, or
        people chose an answer for it.
        """

    def erase_ids(self, questions: Sequence[int]) -> None:
        """Erase who asked some questions, wherever it is kept."""

    def erase_messages(self, scope: Scope) -> int:
        """Erase what else was said in a scope: it belongs to no question, or to somebody else's."""

    def erase_people(self, scope: Scope) -> int:
        """Erase the names of a scope; call it while it still shows who wrote there.

        One person; those who wrote in one conversation and nowhere else; or those who have not
        written since a time and have nothing in hand.
        """

    def erase_channel_name(self, channel: int) -> None:
        """Erase what a conversation was called; `_library.yml` may say it again."""

    def phrasings_from_slack(self) -> tuple[str, ...]:
        """The phrasings, of any version, that no file said first."""

    def erase_phrasings(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Erase phrasings from every version of every answer; gives the slugs that had one."""

    def doubt_homes(self) -> None:
        """A teammate's App Home may show words that are no more: draw it again."""

    def forget_lessons(self) -> None:
        """Erase the vectors, which were made from words; the library's are made anew."""

    def expired_before(self, before: datetime, limit: int) -> tuple[int, ...]:
        """Questions asked before a time of which nothing is open and nothing waits to be said."""

    def delete_questions(self, questions: Sequence[int]) -> None:
        """Delete questions with all that hangs on them.

        What the threshold was expected to get wrong shrinks with the questions it was expected of.
        """

    def delete_loose(self, before: datetime) -> int:
        """Delete what belongs to no question and is older than a time; gives how many rows."""
