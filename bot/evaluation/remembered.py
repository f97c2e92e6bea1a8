"""An encoder that remembers: the same questions are put to many libraries."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.matching.arrays import Floats
from bot.matching.meaning.vectors import Encoder


class RememberingEncoder:
    """An encoder that encodes each text once, and forgets when it goes."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, Floats] = {}

    @property
    def model(self) -> str:
        """That of the encoder itself."""
        return self._encoder.model

    def knows(self, word: str) -> bool:
        """Whether the word is one of the encoder's own."""
        return self._encoder.knows(word)

    def encode(self, texts: Sequence[str]) -> Floats:
        """Their vectors: `(texts, width)`."""
        unknown = [text for text in dict.fromkeys(texts) if text not in self._known]
        if unknown or not texts:
            vectors = self._encoder.encode(unknown)
            self._known.update(zip(unknown, vectors, strict=True))
            if not texts:
                return vectors
        return np.stack([self._known[text] for text in texts])
