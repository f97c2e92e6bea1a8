"""The words of English, so that one which the library lacks is not taken for a slip."""

from __future__ import annotations

from functools import cache

from spellchecker import SpellChecker


@cache
def english_words() -> frozenset[str]:
    """The words, read from an installed word list on first use; not how they are spelled right."""
    return frozenset(SpellChecker(language="en"))
