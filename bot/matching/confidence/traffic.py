"""What past traffic teaches the index: questions without an answer, and how replies were graded."""

from __future__ import annotations

from dataclasses import dataclass

TEACHERS_NOISE = 0.02  # the share of learned phrasings that stand with the wrong answer
GRADERS_NOISE = 0.02  # the share of grades that are wrong themselves
RECENT = 400  # questions; confidence in older ones is of a library that was another


@dataclass(frozen=True, slots=True)
class Lessons:
    """Sums over the questions seen so far; all zero on the first day.

    `taught` are past questions that people answered from the library: the answer's slug, and their
    words. `negatives` are those that people closed without an answer. `seen` counts questions and
    `answerable_seen` those that had an answer (a reply sent and not graded counts as one).
    `graded_share` is the share of sent replies that were graded: the fewer, the less it shows.
    `expected_wrong` adds up, a term a question, the `Index.expected_wrong` in force when it came;
    `found_wrong` is `wrong_among_sent` of the grades given since. `confidences` are those in the
    first answer to each of the last RECENT questions, zero where it could not have been sent.
    """

    taught: tuple[tuple[str, str], ...] = ()
    negatives: tuple[str, ...] = ()
    seen: int = 0
    answerable_seen: int = 0
    expected_wrong: float = 0.0
    found_wrong: float = 0.0
    graded_share: float = 1.0
    confidences: tuple[float, ...] = ()


def wrong_among_sent(*, sent: int, graded: int, graded_wrong: int) -> float:
    """How many of the replies sent were wrong, judged from those that were graded."""
    if not graded:
        return 0.0
    return max(0.0, graded_wrong - GRADERS_NOISE * graded) * sent / graded
