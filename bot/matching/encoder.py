"""A BERT-shaped sentence encoder in numpy: forward pass, mean of the pieces, length one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.matching.lexicon import Floats
from bot.matching.tokens import WordPieces

PIECES_AT_ONCE = 4_096  # of all texts in one batch; the memory of a pass grows with it


@dataclass(frozen=True, slots=True)
class Shape:
    """What a model's `config.json` says of its layers."""

    layers: int
    heads: int
    epsilon: float


class BertEncoder:
    """Encodes texts with a model's weights. Reading is all it does, so threads may share it."""

    def __init__(
        self, model: str, pieces: WordPieces, shape: Shape, weights: Mapping[str, Floats]
    ) -> None:
        self.model = model
        self._pieces = pieces
        self._shape = shape
        self._words = weights["embeddings.word_embeddings.weight"]
        self._places = (
            weights["embeddings.position_embeddings.weight"]
            + weights["embeddings.token_type_embeddings.weight"][0]
        )
        self._norm = _Norm.of(weights, "embeddings.LayerNorm", shape)
        self._layers = [_Layer.of(weights, at, shape) for at in range(shape.layers)]

    def knows(self, word: str) -> bool:
        """Whether the word is a whole piece of the vocabulary."""
        return word in self._pieces

    def encode(self, texts: Sequence[str]) -> Floats:
        """A unit vector a text. Texts of one length share a pass, so that none is padded."""
        ids = [self._pieces.ids(text) for text in texts]
        found = np.zeros((len(texts), self._words.shape[1]), np.float32)
        by_length: dict[int, list[int]] = {}
        for at, pieces in enumerate(ids):
            by_length.setdefault(len(pieces), []).append(at)
        for length, rows in by_length.items():
            step = max(1, PIECES_AT_ONCE // length)
            for start in range(0, len(rows), step):
                batch = rows[start : start + step]
                found[batch] = self._forward(np.asarray([ids[at] for at in batch]))
        return found

    def _forward(self, ids: np.ndarray[tuple[int, ...], np.dtype[np.int64]]) -> Floats:
        count, length = ids.shape
        states = self._norm(self._words[ids] + self._places[:length]).reshape(count * length, -1)
        for layer in self._layers:
            states = layer(states, count, length)
        means = states.reshape(count, length, -1).mean(axis=1)
        return np.asarray(means / np.linalg.norm(means, axis=1, keepdims=True), np.float32)


@dataclass(frozen=True, slots=True)
class _Norm:
    """Layer normalisation."""

    gain: Floats
    bias: Floats
    epsilon: float

    @classmethod
    def of(cls, weights: Mapping[str, Floats], name: str, shape: Shape) -> _Norm:
        return cls(weights[f"{name}.weight"], weights[f"{name}.bias"], shape.epsilon)

    def __call__(self, states: Floats) -> Floats:
        centred = states - states.mean(axis=-1, keepdims=True)
        spread = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + self.epsilon)
        return np.asarray(centred / spread * self.gain + self.bias, np.float32)


@dataclass(frozen=True, slots=True)
class _Dense:
    """A linear map."""

    matrix: Floats
    bias: Floats

    @classmethod
    def of(cls, weights: Mapping[str, Floats], *names: str) -> _Dense:
        """The map of one name, or those of several side by side."""
        matrix = np.concatenate([weights[f"{name}.weight"] for name in names])
        bias = np.concatenate([weights[f"{name}.bias"] for name in names])
        return cls(np.ascontiguousarray(matrix.T), bias)

    def __call__(self, states: Floats) -> Floats:
        return np.asarray(states @ self.matrix + self.bias, np.float32)


@dataclass(frozen=True, slots=True)
class _Layer:
    """One transformer layer: attention, then a small network, each added and normalised."""

    heads: int
    attend: _Dense
    join: _Dense
    after_attention: _Norm
    widen: _Dense
    narrow: _Dense
    after_network: _Norm

    @classmethod
    def of(cls, weights: Mapping[str, Floats], at: int, shape: Shape) -> _Layer:
        name = f"encoder.layer.{at}"
        sides = [f"{name}.attention.self.{side}" for side in ("query", "key", "value")]
        return cls(
            heads=shape.heads,
            attend=_Dense.of(weights, *sides),
            join=_Dense.of(weights, f"{name}.attention.output.dense"),
            after_attention=_Norm.of(weights, f"{name}.attention.output.LayerNorm", shape),
            widen=_Dense.of(weights, f"{name}.intermediate.dense"),
            narrow=_Dense.of(weights, f"{name}.output.dense"),
            after_network=_Norm.of(weights, f"{name}.output.LayerNorm", shape),
        )

    def __call__(self, states: Floats, count: int, length: int) -> Floats:
        sides = self.attend(states).reshape(count, length, 3, self.heads, -1)
        query, key, value = sides.transpose(2, 0, 3, 1, 4)
        scores = query @ key.transpose(0, 1, 3, 2) / np.sqrt(np.float32(query.shape[-1]))
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        scores /= scores.sum(axis=-1, keepdims=True)
        mixed = (scores @ value).transpose(0, 2, 1, 3).reshape(count * length, -1)
        states = self.after_attention(states + self.join(mixed))
        return self.after_network(states + self.narrow(_gelu(self.widen(states))))


def _gelu(x: Floats) -> Floats:
    """x·Φ(x), with erf to within 2e-7 (Abramowitz and Stegun, 7.1.26)."""
    z = np.abs(x) * np.float32(0.70710678)
    t = 1 / (1 + np.float32(0.3275911) * z)
    series = np.float32(1.061405429) * t - np.float32(1.453152027)
    for term in (1.421413741, -0.284496736, 0.254829592):
        series = series * t + np.float32(term)
    tail = series * t * np.exp(-z * z)
    return np.asarray(np.float32(0.5) * (x + np.abs(x) * (1 - tail)), np.float32)
