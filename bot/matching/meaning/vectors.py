"""Sentence vectors: what computes them, what remembers them, and how the two work together."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from bot.matching.arrays import Floats

STRETCH = 0.1


class Encoder(Protocol):
    """Turns sentences into vectors of length one."""

    @property
    def model(self) -> str:
        """A name that changes whenever the vectors would."""

    def encode(self, texts: Sequence[str]) -> Floats:
        """Their vectors: `(texts, width)`."""

    def knows(self, word: str) -> bool:
        """Whether the word is one of its own, and so no slip."""


class VectorCache(Protocol):
    """Remembers vectors by model and text hash. The bytes are little-endian float16."""

    def get(self, model: str, hashes: Sequence[str]) -> Mapping[str, bytes]:
        """Those of the vectors that are known."""

    def put(self, model: str, vectors: Mapping[str, bytes]) -> None:
        """Remember these."""


class MemoryCache:
    """A VectorCache that forgets when it goes."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], bytes] = {}

    def get(self, model: str, hashes: Sequence[str]) -> Mapping[str, bytes]:
        """Those of the vectors that are known."""
        return {key: self._known[model, key] for key in hashes if (model, key) in self._known}

    def put(self, model: str, vectors: Mapping[str, bytes]) -> None:
        """Remember these."""
        self._known.update({(model, key): vector for key, vector in vectors.items()})


@dataclass(frozen=True, slots=True)
class Stretch:
    """Widens the directions in which the library's own sentences differ."""

    map: Floats
    """`(width, width)`."""

    @classmethod
    def of(cls, vectors: Floats) -> Stretch:
        """From the covariance of the library's vectors `(texts, width)`, drawn to a round one.

        Its eigenvalues, 0.7 of each and 0.3 of their mean, to the power of 0.1.
        """
        centred = (vectors - vectors.mean(axis=0)).astype(np.float64)
        covariance = centred.T @ centred
        trace = float(np.trace(covariance)) or 1.0
        spread, axes = np.linalg.eigh(covariance / trace)
        spread = np.maximum(0.7 * spread + 0.3 * spread.mean(), 1e-12)
        spread /= spread.mean()
        return cls(np.asarray((axes * spread**STRETCH) @ axes.T, np.float32))

    def __call__(self, vectors: Floats) -> Floats:
        """The stretched vectors, of length one again."""
        stretched = vectors @ self.map
        return np.asarray(stretched / np.linalg.norm(stretched, axis=1, keepdims=True), np.float32)


def hash_of(text: str) -> str:
    """The key of a text in the cache."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]


def encode(texts: Sequence[str], encoder: Encoder, cache: VectorCache | None) -> Floats:
    """The texts' vectors `(texts, width)`, from the cache where it has them."""
    hashes = [hash_of(text) for text in texts]
    cache = cache or MemoryCache()
    known = dict(cache.get(encoder.model, sorted(set(hashes))))
    missing = {key: text for key, text in zip(hashes, texts, strict=True) if key not in known}
    if missing:
        fresh = encoder.encode(list(missing.values())).astype("<f2")
        added = {key: row.tobytes() for key, row in zip(missing, fresh, strict=True)}
        cache.put(encoder.model, added)
        known.update(added)
    if not texts:
        return np.zeros((0, 1), np.float32)
    joined = b"".join(known[key] for key in hashes)
    vectors = np.frombuffer(joined, "<f2").reshape(len(texts), -1).astype(np.float32)
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)
