"""What matching makes of a message: its reading, and each answer with a confidence."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a match is what it is, in terms a curator understands."""

    phrasing: str
    segment: str
    words: tuple[str, ...] = ()
    runner_up: str | None = None
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class Match:
    """An answer with the calibrated probability, 0 to 1, that it is the right one.

    `is_automatic` is false where the answer may be suggested but never sent by itself; `held_back`
    then says why, in a curator's words. `evidence` is what the confidence was made of, on the scale
    that thresholds are found on.
    """

    slug: str
    title: str
    confidence: float
    reason: Reason
    is_automatic: bool = True
    held_back: str | None = None
    evidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The confidence from which to reply, and from which to suggest; both 0 to 1."""

    reply: float
    suggest: float


@dataclass(frozen=True, slots=True)
class Part:
    """One request of a message that holds several, with its ranking, best first."""

    text: str
    ranking: tuple[Match, ...]
    wants_person: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What matching made of a message.

    `ranking` is the whole message's, best first, at most 5. `parts` are the requests of a message
    that holds several, in their order; empty where it holds one or none. `repaired` lists (as
    written, as read) spellings. `score` is the version of the score that evidence is of.
    """

    cleaned: str
    ranking: tuple[Match, ...]
    parts: tuple[Part, ...]
    thresholds: Thresholds
    library_version: str
    tier: str
    score: str = ""
    repaired: tuple[tuple[str, str], ...] = ()


NOTHING_READ = Reading("", (), (), Thresholds(1.0, 1.0), "", "none")
"""The reading of a message that nothing is known of."""
