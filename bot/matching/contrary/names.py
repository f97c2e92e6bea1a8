"""The names that may be of somebody else's thing, and the words that the library itself knows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.contrary import ContraryWords
from bot.matching.contrary.lists import elsewhere, lemma, products
from bot.matching.texts import Texts

_WORD = re.compile(r"[^\W_]+(?:[-'&/.+][^\W_]+)*")
_MOST_EVERYDAY = 3  # everyday things that a library may name, and still be about none


@dataclass(frozen=True)
class Names:
    """Names of products, everyday things, and all lemmas of the library."""

    products: Mapping[str, bool]
    """In lower case; whether one is a common word, too."""
    everyday: frozenset[str]
    """In lower case; none where the library is about such things itself."""
    library: frozenset[str]

    @classmethod
    def of(cls, texts: Texts, words: ContraryWords) -> Names:
        """The usual names and a library's own, without those that never count."""
        usual = products() if words.builtin else {}
        own = {name.casefold(): False for name in words.names}
        nots = {word.casefold() for word in words.nots}
        said = set(_WORD.findall(" ".join((*texts.norms, *_bodies(texts)))))
        library = frozenset(lemma(word) for word in said)
        everyday = elsewhere() if words.builtin else frozenset()
        is_everyday = len({lemma(word) for word in said & everyday}) > _MOST_EVERYDAY
        return cls(
            {name: kind for name, kind in {**usual, **own}.items() if name not in nots},
            frozenset() if is_everyday else everyday - nots,
            library,
        )

    def is_known(self, word: str) -> bool:
        """Whether any answer of the library has a lemma."""
        return word in self.library


def _bodies(texts: Texts) -> list[str]:
    return [answer.body.casefold() for answer in texts.answers]
