"""Finds the words that a company never says."""

from __future__ import annotations

import re
from collections.abc import Iterable


def find_never_said(text: str, never_say: Iterable[str]) -> list[tuple[int, str]]:
    """Each (line, words) where whole words of `never_say` stand in a text; lines count from 1."""
    found: list[tuple[int, str]] = []
    for words in never_say:
        spaced = r"\s+".join(re.escape(word) for word in words.split())
        said = re.finditer(rf"(?<!\w){spaced}(?!\w)", text, re.IGNORECASE)
        found.extend((text.count("\n", 0, match.start()) + 1, words) for match in said)
    return sorted(found)
