"""What the rules of language are written with: patterns that can be read, and little words."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Classes of words, each as one group to be put into a pattern.
SUBJECT = (
    r"(?:i|we|you|u|it|they|he|she|there|this|that|these|those|the|an?|my|our|your|its|his|her"
    r"|their|one|some(?:one|body|thing)?|any(?:one|body|thing)?|all|both|each|every(?:one|body"
    r"|thing)?|people|customers?|users?|other|another|more|nobody|no one)"
)
AUXILIARY = (
    r"(?:can|could|would|will|do|does|did|is|are|was|were|am|should|shall|may|might|must|has|have"
    r"|had|isn't|aren't|can't|don't|doesn't|didn't|won't|couldn't|wouldn't|shouldn't|hasn't"
    r"|haven't|wasn't|weren't)"
)
ASKING_WORD = r"(?:how|what|where|when|why|which|who|whose|whom|whats|hows|wheres|whos|whens)"
LEAD = (  # what stands before a sentence without being part of it
    r"^\W*(?:(?:and|but|so|or|also|then|next|now|ok(?:ay)?|well|hm+|l+o+l+|(?:ha){2,}h?|lmao|omg"
    r"|wow|ah+|oh+|sorry|btw|by the way|plus|besides|again|yes|no|hey|hi|hello|just|ps|p\.s\."
    r"|secondly|thirdly|finally|lastly|separately|another (?:thing|question|one|q)"
    r"|one more (?:thing|question)|quick (?:question|one)|question|q|edit|anyway"
    r"|actually)\b[\s,:.!-]*)*"
)
BREAK = (  # where another clause may begin
    r"(?:[,;:(/]\s*|\s[-\u2013\u2014]\s"
    r"|\b(?:and|but|so|or|then|also|plus|because|if|since|though|although|&) )"
)

_LINES, _BLANK = re.compile(r"\s*\n\s*"), re.compile(r" +([?*])?")
_IN_A_WORD = re.compile(
    r"(?<=[a-z])'(?=(?:[tsmd]|ve)(?![a-z]))"
)  # not 'll and 're: see *ill*, *were*
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]])*\]|.", re.DOTALL)
_WORD = re.compile(r"[^\W_](?:[\w'/-]*\w)?|[^\W_]")


def any_of(*patterns: str) -> re.Pattern[str]:
    """A pattern for any of these, line ends left out; `don't` stands for `dont`, too."""
    ways = [way for pattern in patterns for way in _ways(_LINES.sub("", pattern))]
    groups = []
    for start in (LEAD, BREAK, r"^\W*", r"\b", ""):  # what many begin with is looked for once
        rests = [way.removeprefix(start) for way in ways if way.startswith(start)]
        ways = [way for way in ways if not way.startswith(start)]
        groups += [f"{start}(?:{'|'.join(rests)})"] if rests else []
    written = _BLANK.sub(lambda blank: r"\s*" if blank[1] else r"\s+", "|".join(groups))
    return re.compile(_IN_A_WORD.sub("'?", written), re.IGNORECASE | re.MULTILINE)


def _ways(pattern: str) -> list[str]:
    """A pattern's alternatives, where bars in groups and classes part nothing."""
    ways, depth = [""], 0
    for sign in _TOKEN.findall(pattern):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and not depth:
            ways.append("")
        else:
            ways[-1] += sign
    return ways


def word_set(*tables: str) -> frozenset[str]:
    """The words of tables, as `words` finds them in a text."""
    return frozenset(word for table in tables for word in table.split())


def words(said: str) -> list[str]:
    """The words of a text in lower case, with what is inside them: *don't*, *first-name*, *n/a*."""
    return _WORD.findall(said.casefold())


def has_any(table: frozenset[str], said: Iterable[str]) -> bool:
    """Whether any of the words stands in a table."""
    return not table.isdisjoint(said)
