"""Recognises answers of the library in what a teammate wrote: by their own links, or their words.

Where that is not clear it finds none.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from bot.core.answers import Answer
from bot.core.text import MAX_TEXT, clean
from bot.matching.wording.bodies import telling, words_of_body
from bot.matching.wording.words import norm

MOST_OF_IT = 0.5  # of what an answer's words tell, that a reply must hold
MUCH_OF_WHAT_IS_SAID = 1 / 3  # of a reply's words must be the answer's
CLEARLY_MORE = 2.0  # times as much as it holds of any other answer's
FEWEST_WORDS = 6  # that tell something: fewer are any reply's words
_ADDRESS = re.compile(r"https?://[^\s<>|\"'`)\]]+")


def answers_in(written: str, answers: Sequence[Answer]) -> frozenset[str]:
    """The slugs of the answers that some words of a teammate's give, raw or as they were typed."""
    return _linked(written, answers) or _worded(written, answers)


def _linked(written: str, answers: Sequence[Answer]) -> frozenset[str]:
    """Those whose link stands in it, where no other answer has the same one."""
    said = _addresses(written[:MAX_TEXT])
    if not said:
        return frozenset()
    having = [(answer.slug, _links_of(answer) & said) for answer in answers]
    times = Counter(address for _, found in having for address in found)
    return frozenset(slug for slug, found in having if any(times[each] == 1 for each in found))


def _worded(written: str, answers: Sequence[Answer]) -> frozenset[str]:
    """The one most of whose words stand in it, and clearly more than of any other's."""
    said = frozenset(telling(norm(clean(written)).split()))
    if len(said) < FEWEST_WORDS:
        return frozenset()
    bodies = [(answer.slug, _of_body(answer.body)) for answer in answers]
    times = Counter(word for _, words in bodies for word in words)
    weight = {word: math.log1p(len(bodies) / count) for word, count in times.items()}
    shares = sorted(
        (
            (_sum(weight, words & said) / _sum(weight, words), len(words & said), slug)
            for slug, words in bodies
            if len(words) >= FEWEST_WORDS
        ),
        reverse=True,
    )
    share, shared, slug = shares[0] if shares else (0.0, 0, "")
    second = shares[1][0] if len(shares) > 1 else 0.0
    is_its = share >= MOST_OF_IT and shared >= MUCH_OF_WHAT_IS_SAID * len(said)
    return frozenset({slug}) if is_its and share >= CLEARLY_MORE * second else frozenset()


def _sum(weight: Mapping[str, float], words: Iterable[str]) -> float:
    return math.fsum(weight[word] for word in words)


def _links_of(answer: Answer) -> frozenset[str]:
    listed = (_address(link.url) for link in answer.links)
    return frozenset(listed) | _addresses(answer.body)


def _addresses(text: str) -> frozenset[str]:
    return frozenset(_address(found) for found in _ADDRESS.findall(text))


def _address(url: str) -> str:
    """An address without what differs where the page is the same."""
    return url.partition("#")[0].rstrip(".,;:!?/").casefold()


@lru_cache(maxsize=4096)
def _of_body(body: str) -> frozenset[str]:
    return frozenset(telling(words_of_body(body)))
