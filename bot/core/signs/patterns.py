"""How signs are joined to patterns."""

from __future__ import annotations

import re

Frame = tuple[re.Pattern[str], ...]
"""Signs that say something only together: all of them in what is said, in any order."""


def any_of(*patterns: str) -> re.Pattern[str]:
    """Any of several patterns."""
    return re.compile("|".join(patterns))


def words(*alternatives: str) -> re.Pattern[str]:
    """Any of several whole words or phrases."""
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b")


def near(first: str, second: str, most: int = 5) -> str:
    """One sign before another, with at most so many words between them."""
    return rf"\b(?:{first})\b[^\w\s]*(?:\s\S+){{0,{most}}}?\s[^\w\s]*(?:{second})\b"


def beside(first: str, second: str, most: int = 5) -> str:
    """Two signs in either order."""
    return f"{near(first, second, most)}|{near(second, first, most)}"
