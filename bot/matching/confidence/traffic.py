"""What past traffic teaches the index: questions without an answer, and how replies were graded."""

from __future__ import annotations

from dataclasses import dataclass

TEACHERS_NOISE = 0.02  # the share of learned phrasings that stand with the wrong answer
GRADERS_NOISE = 0.02  # the share of grades that are wrong themselves
RECENT = 400  # questions; confidence in older ones is of a library that was another


@dataclass(frozen=True, slots=True)
class PastTraffic:
    """The questions seen so far, summed up; all zero on the first day."""

    taught: tuple[tuple[str, str], ...] = ()
    """Past questions that people answered from the library: the answer's slug, and their words."""
    negatives: tuple[str, ...] = ()
    """Past questions that people closed without an answer."""
    seen: int = 0
    """How many questions."""
    answerable_seen: int = 0
    """How many of them had an answer; a reply sent and not graded counts as one."""
    expected_wrong: float = 0.0
    """The sum, over the questions, of the `Index.expected_wrong` in force when each came."""
    found_wrong: float = 0.0
    """`wrong_among_sent` of the grades given since."""
    graded_share: float = 1.0
    """The share of sent replies that were graded: the fewer, the less it shows."""
    confidences: tuple[float, ...] = ()
    """Those in the first answer to each of the last RECENT questions, zero where it could not have
    been sent."""


def wrong_among_sent(*, sent: int, graded: int, graded_wrong: int) -> float:
    """How many of the replies sent were wrong, judged from those that were graded.

    `(graded_wrong - 0.02 graded) sent / graded`, and not below 0.
    """
    if not graded:
        return 0.0
    return max(0.0, graded_wrong - GRADERS_NOISE * graded) * sent / graded
