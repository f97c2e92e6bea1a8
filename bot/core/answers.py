"""The library: an answer, the ways to ask for it, and where it came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Link:
    """A titled URL of an answer."""

    title: str
    url: str


class PhrasingKind(StrEnum):
    """Whether a phrasing is one way to ask, or one that must not match."""

    ASKS = "asks"
    NOT = "not"


class Origin(StrEnum):
    """Where an answer or a phrasing came from."""

    FILE = "file"
    CURATOR = "curator"
    LEARNED = "learned"  # nothing is yet; the database has always taken it


class Sending(StrEnum):
    """Whether a sure answer goes out by itself, or is only ever suggested."""

    ALONE = "alone"
    SUGGEST = "suggest"


@dataclass(frozen=True, slots=True)
class Phrasing:
    """One way to ask what an answer answers (`asks`), or one that must not match it (`not`)."""

    text: str
    kind: PhrasingKind = PhrasingKind.ASKS
    origin: Origin = Origin.FILE


@dataclass(frozen=True, slots=True)
class Answer:
    """One curated answer, as it stands.

    `owner` is a handle of `_library.yml` (a person or a group) or None for the topic's owner.
    `body` is Markdown with the few Jinja expressions that `library.template` allows. `tells`: its
    owner hears of it when the bot sent it by itself. `tells` and `sending` are None where the topic
    decides.
    """

    slug: str
    topic: str
    title: str
    body: str
    phrasings: tuple[Phrasing, ...]
    links: tuple[Link, ...] = ()
    owner: str | None = None
    reviewed_on: date | None = None
    origin: Origin = Origin.FILE
    version: int = 1
    is_retired: bool = False
    tells: bool | None = None
    sending: Sending | None = None

    @property
    def asks(self) -> tuple[str, ...]:
        """The phrasings that ask for this answer."""
        return tuple(p.text for p in self.phrasings if p.kind is PhrasingKind.ASKS)

    @property
    def nots(self) -> tuple[str, ...]:
        """The phrasings that must not match it."""
        return tuple(p.text for p in self.phrasings if p.kind is PhrasingKind.NOT)
