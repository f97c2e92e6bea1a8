"""When an answer has to be read again. Pure."""

from __future__ import annotations

from datetime import date, timedelta

REVIEW_EVERY = timedelta(days=180)


def is_review_due(reviewed_on: date | None, today: date) -> bool:
    """Whether nobody has made sure of an answer for too long, or ever."""
    return reviewed_on is None or reviewed_on + REVIEW_EVERY < today
