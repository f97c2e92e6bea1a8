"""A segment of a message, scored: all that a ranking and its reasons are made of."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.matching.arrays import Floats
from bot.matching.wording.segments import Segment


@dataclass(frozen=True, slots=True)
class ScoredSegment:
    """A segment with what the library makes of it."""

    segment: Segment
    text: str
    """It in normal words, slips repaired."""
    scores: Floats
    """`(columns,)`: the ridge's score."""
    similarities: Floats
    """`(texts,)`: the raw similarity to each of the library's texts."""
    ordered: Floats
    """`(answers,)`: what answers are ordered by: the score, and what their bodies add."""
    evidence: Floats
    """`(answers,)`."""
    penalty: float = 0.0
    """What is off the evidence because it is one of several stretches."""

    @property
    def alone(self) -> ScoredSegment:
        """The segment as if it were all of a message."""
        return replace(self, evidence=self.evidence + self.penalty, penalty=0.0)

    @property
    def strongest(self) -> float:
        """The evidence for the answer that ranks first."""
        return float(self.evidence[self.first]) if self.evidence.size else 0.0

    @property
    def first(self) -> int:
        """The column of the answer that ranks first, where there is any."""
        return int(self.ordered.argmax())
