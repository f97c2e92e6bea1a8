"""The names that may be of somebody else's thing, and the words that the library itself knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.core.contrary import ContraryWords
from bot.matching.contrary.lists import elsewhere, lemma, products
from bot.matching.texts import Texts

_WORD = re.compile(r"[^\W_]+(?:[-'&/.+][^\W_]+)*")
_ITS_TRADE = 2  # words of a field that a library may not name without being about it
_ANYTHING = 10  # fields that a library may touch without being about everything


@dataclass(frozen=True)
class Names:
    """Names of products, everyday things, and all lemmas of the library."""

    products: Mapping[str, bool]
    """In lower case; whether one is a common word, too."""
    everyday: frozenset[str]
    """In lower case, two words with a hyphen; none of a field that the library is about itself."""
    library: frozenset[str]

    @classmethod
    def of(cls, texts: Texts, words: ContraryWords) -> Names:
        """The usual names and a library's own, without those that never count."""
        usual = products() if words.builtin else {}
        own = {name.casefold(): False for name in words.names}
        nots = {word.casefold() for word in words.nots}
        said = _WORD.findall(" ".join((*texts.norms, *_bodies(texts))))
        return cls(
            {name: kind for name, kind in {**usual, **own}.items() if name not in nots},
            (_everyday(said) if words.builtin else frozenset()) - nots,
            frozenset(lemma(word) for word in set(said)),
        )

    def is_known(self, word: str) -> bool:
        """Whether any answer of the library has a lemma."""
        return word in self.library


def _everyday(said: Sequence[str]) -> frozenset[str]:
    """Everyday things that a library with these words does not look after."""
    known = {*said, *(f"{one}-{other}" for one, other in pairwise(said))}
    fields = [(words, _named(words & known)) for words in elsewhere().values()]
    if sum(named > 0 for _, named in fields) > _ANYTHING:
        return frozenset()
    return frozenset().union(*(words for words, named in fields if named < _ITS_TRADE)) - known


def _named(words: Iterable[str]) -> int:
    """How many things some words are, one or several."""
    return len({lemma(word) for word in words})


def _bodies(texts: Texts) -> list[str]:
    return [answer.body.casefold() for answer in texts.answers]
