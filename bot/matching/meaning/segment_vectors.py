"""The vectors of a message's segments, in bounded time: a long message is not encoded twice."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.matching.arrays import Floats
from bot.matching.meaning.vectors import Encoder
from bot.matching.wording.segments import Segment

TOLD = 12  # words of sentences that are enough to say what a long message means
LONG = 24  # words; few phrasings are as long, and a message that is means what its sentences mean
MOST_WORDS = 112  # of a message that are encoded


def encode_segments(
    segments: Sequence[Segment], words: Sequence[Sequence[str]], encoder: Encoder
) -> Floats:
    """A unit vector of each segment: `(segments, width)`.

    `words` are the segments' words, slips repaired.

    A long message gets the mean of its sentences' vectors, weighted by their words, if these are
    half of it or say enough.
    """
    lengths = np.asarray([len(of_segment) for of_segment in words])
    is_whole = np.asarray([segment.is_whole for segment in segments])
    parts = lengths * ~is_whole
    is_told = parts.sum() >= np.minimum(TOLD, lengths / 2)
    is_mean = is_whole & (lengths > LONG) & is_told
    most = _most_words(lengths[~is_mean].tolist())
    texts = [" ".join(words[at][:most]) for at in np.flatnonzero(~is_mean).tolist()]
    encoded = encoder.encode(texts)
    vectors = np.zeros((len(segments), encoded.shape[1]), np.float32)
    vectors[~is_mean] = encoded
    if is_mean.any():
        mean = parts.astype(np.float32) @ vectors
        vectors[is_mean] = mean / np.linalg.norm(mean)
    return vectors


def _most_words(lengths: Sequence[int]) -> int:
    """How many words each segment may have, so that all of them keep to MOST_WORDS."""
    left = MOST_WORDS
    for count, length in zip(range(len(lengths), 0, -1), sorted(lengths), strict=True):
        if length * count > left:
            return left // count
        left -= length
    return MOST_WORDS
