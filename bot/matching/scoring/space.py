"""Where texts meet: raw similarity and kernel between a library's texts, and of a question to them.

Lexical tier: both come from shared words and character grams. Semantic tier: from sentence vectors
too. Nothing here knows about answers.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.matching.arrays import Floats, Ints
from bot.matching.meaning.vectors import Encoder
from bot.matching.wording.lexicon import Lexicon

SCORE = "2"
"""The version of the score: evidence of another one is on another scale."""


def tier_of(encoder: Encoder | None) -> str:
    """The tier that a library is indexed in."""
    return "lexical" if encoder is None else "semantic"


def score_of(encoder: Encoder | None) -> str:
    """The version of the score by an encoder: another one has another scale, too."""
    return SCORE if encoder is None else f"{SCORE}:{encoder.model}"


SHARPNESS = 2.0  # of the semantic kernel
MEANING_SHARE = 0.7  # of the semantic tier's raw similarity


@dataclass(frozen=True, slots=True)
class Space:
    """A library's texts, by their terms and (semantic tier) as unit vectors."""

    lexicon: Lexicon
    vectors: Floats | None
    """`(texts, width)`."""
    upright: Floats | None
    """The same as `(width, texts)` lies in memory: as fast again for questions."""

    @classmethod
    def of(cls, lexicon: Lexicon, vectors: Floats | None) -> Space:
        """The space of these texts; `vectors` are `(texts, width)`."""
        upright = None if vectors is None else np.ascontiguousarray(vectors.T)
        return cls(lexicon, vectors, upright)

    def __len__(self) -> int:
        return len(self.lexicon)

    def meanings(self, vectors: Floats) -> Floats:
        """The cosines of some vectors `(n, width)` with each text's: `(n, texts)`."""
        if self.upright is None:
            return np.zeros((len(vectors), len(self)), np.float32)
        return np.asarray(vectors @ self.upright, np.float32)

    def row(self, at: int) -> tuple[Floats, Floats]:
        """Raw similarity and kernel of one of the library's own texts with all: `(texts,)`."""
        meaning = None if self.vectors is None else self.vectors @ self.vectors[at]
        return combine(self.lexicon.similarities(self.lexicon.row(at)), meaning)

    def among(self, rows: Ints) -> tuple[Floats, Floats]:
        """Raw similarity and kernel of some texts with each other: `(rows, rows)`."""
        chosen = None if self.vectors is None else self.vectors[rows]
        return combine(self.lexicon.among(rows), None if chosen is None else chosen @ chosen.T)

    def all_pairs(self) -> tuple[Floats, Floats]:
        """Raw similarity and kernel of all texts with each other: `(texts, texts)`."""
        meaning = None if self.vectors is None else self.vectors @ self.vectors.T
        return combine(self.lexicon.all_pairs(), meaning)


def combine(lexical: Floats, meaning: Floats | None) -> tuple[Floats, Floats]:
    """Raw similarity and kernel, from lexical similarities (0 to 1) and the vectors' cosines.

    Lexical tier, with l the lexical similarity and no cosines: l and `(l + l²) / 2`. Semantic tier,
    with m the cosine: `0.7 m + 0.3 l` and `exp(2 (m - 1))`.
    """
    if meaning is None:
        return lexical, np.asarray((lexical + lexical * lexical) / 2, np.float32)
    kernel = np.asarray(np.exp(SHARPNESS * (meaning - 1)), np.float32)
    return MEANING_SHARE * meaning + (1 - MEANING_SHARE) * lexical, kernel
