"""How signs are joined to patterns."""

from __future__ import annotations

import re


def any_of(*patterns: str) -> re.Pattern[str]:
    """Any of several patterns."""
    return re.compile("|".join(patterns))


def near(first: str, second: str, most: int = 5) -> str:
    """One sign before another, with at most so many words between them."""
    return rf"\b(?:{first})\b[^\w\s]*(?:\s\S+){{0,{most}}}?\s[^\w\s]*(?:{second})\b"


def beside(first: str, second: str, most: int = 5) -> str:
    """Two signs in either order."""
    return f"{near(first, second, most)}|{near(second, first, most)}"
