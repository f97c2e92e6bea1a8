"""Puts questions together that ask alike, so that a gap in the library is seen as one."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from bot.matching.wording.words import norm, stem

_ALIKE = 0.4  # weighted share of words in common from which two questions are one
_LONGEST = 60  # words of a question that are looked at
_COMMON = (
    "a an and are at be by can could did do does for from have has how i in is it me my of on or "
    "our please so that the their there this to us was we what when where which why will with "
    "would you your hi hello hey thanks thank am not get any if"
)
_SAYS_NOTHING = frozenset(_COMMON.split())


def groups(texts: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """The texts' places, put together where they ask alike: largest first, then as they came."""
    words = [_words(text) for text in texts]
    weight = _weights(words)
    grouped: list[list[int]] = []
    leaders: list[frozenset[str]] = []
    led_by: dict[str, list[int]] = defaultdict(list)
    for place, mine in enumerate(words):
        near = {group for word in mine for group in led_by[word]}
        best = max(near, key=lambda group: _likeness(mine, leaders[group], weight), default=None)
        if best is not None and _likeness(mine, leaders[best], weight) >= _ALIKE:
            grouped[best].append(place)
            continue
        for word in mine:
            led_by[word].append(len(grouped))
        leaders.append(mine)
        grouped.append([place])
    return tuple(sorted(map(tuple, grouped), key=lambda group: (-len(group), group[0])))


def _words(text: str) -> frozenset[str]:
    every = norm(text).split()[:_LONGEST]
    telling = [word for word in every if word not in _SAYS_NOTHING]
    return frozenset(stem(word) for word in telling or every)


def _weights(words: Iterable[frozenset[str]]) -> dict[str, float]:
    seen = Counter(word for of_text in words for word in of_text)
    most = max(seen.values(), default=1)
    return {word: 1 + math.log(most / count) for word, count in seen.items()}


def _likeness(a: frozenset[str], b: frozenset[str], weight: dict[str, float]) -> float:
    """The weighted share of all their words that both have."""
    both = sum(weight[word] for word in a & b)
    either = sum(weight[word] for word in a | b)
    return both / either if either else 0.0
