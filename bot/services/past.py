"""Reads recorded decisions back as rankings, so that later steps can go on from them."""

from __future__ import annotations

from bot.core.models import Candidate, DecisionRecord, Match, Reading, Reason, Thresholds

NOTHING = Reading("", (), (), Thresholds(1.0, 1.0), "", "none")
"""The reading of a message that nothing is known of."""


def match_of(candidate: Candidate) -> Match:
    """A recorded candidate as the match it was."""
    return Match(
        slug=candidate.slug,
        title=candidate.title,
        confidence=candidate.confidence,
        reason=candidate.reason or Reason(phrasing="", segment=""),
        is_automatic=candidate.held_back is None,
        held_back=candidate.held_back,
    )


def reading_of(decision: DecisionRecord | None) -> Reading:
    """The reading that a decision was made on, as far as it was recorded."""
    if decision is None:
        return NOTHING
    by_confidence = sorted(decision.candidates, key=lambda candidate: candidate.position)
    return Reading(
        cleaned="",
        ranking=tuple(match_of(candidate) for candidate in by_confidence),
        parts=(),
        thresholds=decision.thresholds,
        library_version=decision.library_version,
        tier=decision.tier,
    )
