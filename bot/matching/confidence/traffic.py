"""What past traffic teaches the index: questions without an answer, and how replies were graded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from bot.core.records import DecidedRequest
from bot.matching.arrays import Bools, Floats, Ints

TEACHERS_NOISE = 0.02  # the share of learned phrasings that stand with the wrong answer
GRADERS_NOISE = 0.02  # of grades, and of what teammates' answers show: those that are wrong
NO_EVIDENCE = -9.0  # below every threshold


@dataclass(frozen=True, slots=True)
class Decided:
    """Requests that were decided on, newest first, with what is known of each since.

    Those of this tier and version of the score; small talk, statements and the quiet lane are none.
    """

    evidence: Floats
    """`(requests,)`: that for the first answer when it was decided; -9 where nothing ranked, or it
    was held back for another reason than too little evidence."""
    is_sent: Bools
    """`(requests,)`: whether somebody was sent that answer by itself; in shadow nobody is."""
    grades: Ints
    """`(requests,)`: 1 where a teammate graded what was sent as right, -1 as wrong, else 0."""
    shown: Ints
    """`(requests,)`: what a teammate's own answer showed of the first answer: 1 right, -1 wrong, 0
    nothing clear. Of what was sent only after the asker had pressed that it did not help."""

    @classmethod
    def nothing(cls) -> Decided:
        """None at all: the first day."""
        none = np.zeros(0, np.int64)
        return cls(np.zeros(0, np.float32), np.zeros(0, np.bool_), none, none)

    @classmethod
    def of(cls, requests: Sequence[DecidedRequest]) -> Decided:
        """Some requests as arrays, in their order."""
        evidence = (NO_EVIDENCE if each.evidence is None else each.evidence for each in requests)
        return cls(
            evidence=np.fromiter(evidence, np.float32, len(requests)),
            is_sent=np.array([each.is_sent for each in requests], np.bool_),
            grades=np.array([each.grade for each in requests], np.int64),
            shown=np.array([each.shown for each in requests], np.int64),
        )


@dataclass(frozen=True, slots=True)
class PastTraffic:
    """What the questions so far teach; nothing on the first day."""

    taught: tuple[tuple[str, str], ...] = ()
    """Past questions that people answered from the library: the answer's slug, and their words."""
    negatives: tuple[str, ...] = ()
    """Past questions that people closed without an answer."""
    decided: Decided = field(default_factory=Decided.nothing)
    """What was decided on, and what is known of it since."""
