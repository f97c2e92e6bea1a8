"""Where texts meet: raw similarity and kernel between a library's texts, and of a question to them.

Lexical tier: both come from shared words and character grams. Semantic tier: from sentence vectors
too. Nothing here knows about answers.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.matching.arrays import Floats, Ints
from bot.matching.wording.lexicon import Lexicon, Sparse


@dataclass(frozen=True, slots=True)
class Tuning:
    """A tier's constants, the same for every library; docs/matching.md says how they were found.

    `reach` is what an answer gains for knowing the question's words at all, in whichever of its
    phrasings; `stray` what it loses in evidence if it has none of those that tell what is asked.
    `alike` is how much of the raw similarity counts as evidence. `unknown` is how near real unknown
    questions come to the simulated ones, `seen` what mistakes expected of real questions count at.
    """

    reach: float
    stray: float
    alike: float
    unknown: float
    seen: float


LEXICAL = Tuning(reach=0.25, stray=0.4, alike=1.0, unknown=0.9, seen=1.0)
SEMANTIC = Tuning(reach=0.1, stray=0.0, alike=0.6, unknown=0.5, seen=0.85)
SHARPNESS = 3.0  # of the semantic kernel
LEXICAL_PART = 0.25  # of the semantic kernel
MEANING_SHARE = 0.7  # of the semantic tier's raw similarity


@dataclass(frozen=True, slots=True)
class Query:
    """A segment of a message, ready to be compared.

    `shared` is its lexical similarity to each text. `meaning` is the similarity of its vector to
    each text's, which several segments get at once.
    """

    terms: Sparse
    shared: Floats
    meaning: Floats | None


@dataclass(frozen=True, slots=True)
class Space:
    """A library's texts, as rows of the lexicon and (semantic tier) of unit vectors.

    `upright` holds the vectors once more, a column a text: as fast again for questions.
    """

    lexicon: Lexicon
    vectors: Floats | None
    upright: Floats | None

    @classmethod
    def of(cls, lexicon: Lexicon, vectors: Floats | None) -> Space:
        """The space of these texts."""
        upright = None if vectors is None else np.ascontiguousarray(vectors.T)
        return cls(lexicon, vectors, upright)

    @property
    def tuning(self) -> Tuning:
        """The constants of this space's tier."""
        return LEXICAL if self.vectors is None else SEMANTIC

    def __len__(self) -> int:
        return len(self.lexicon)

    def to_all(self, query: Query) -> tuple[Floats, Floats]:
        """The raw similarity and the kernel of a query with every text."""
        return _combine(query.shared, query.meaning)

    def meanings(self, vectors: Floats) -> Floats:
        """The similarity of each of some vectors, a row each, to every text's."""
        if self.upright is None:
            return np.zeros((len(vectors), len(self)), np.float32)
        return np.asarray(vectors @ self.upright, np.float32)

    def row(self, at: int) -> Query:
        """One of the texts, as a query."""
        meaning = None if self.vectors is None else self.vectors @ self.vectors[at]
        terms = self.lexicon.row(at)
        return Query(terms, self.lexicon.similarities(terms), meaning)

    def among(self, rows: Ints) -> tuple[Floats, Floats]:
        """The same of some texts with each other."""
        chosen = None if self.vectors is None else self.vectors[rows]
        return _combine(self.lexicon.among(rows), None if chosen is None else chosen @ chosen.T)

    def all_pairs(self) -> tuple[Floats, Floats]:
        """The same of all texts with each other."""
        meaning = None if self.vectors is None else self.vectors @ self.vectors.T
        return _combine(self.lexicon.all_pairs(), meaning)


def _combine(lexical: Floats, meaning: Floats | None) -> tuple[Floats, Floats]:
    if meaning is None:
        return lexical, np.asarray((lexical + lexical * lexical) / 2, np.float32)
    kernel = np.exp(SHARPNESS * (meaning - 1)) + LEXICAL_PART * lexical
    return MEANING_SHARE * meaning + (1 - MEANING_SHARE) * lexical, kernel
