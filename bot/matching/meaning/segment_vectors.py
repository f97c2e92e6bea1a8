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
    """A unit vector a segment; `words` are the segments' words, slips repaired.

    A long message gets the mean of its sentences' vectors, weighted by their words, if these are
    half of it or say enough.
    """
    lengths = np.asarray([len(each) for each in words])
    is_whole = np.asarray([each.is_whole for each in segments])
    parts = lengths * ~is_whole
    is_told = parts.sum() >= np.minimum(TOLD, lengths / 2)
    is_mean = is_whole & (lengths > LONG) & is_told
    most = _most_words(lengths[~is_mean].tolist())
    texts = [" ".join(each[:most]) for each, skip in zip(words, is_mean, strict=True) if not skip]
    encoded = encoder.encode(texts)
    found = np.zeros((len(segments), encoded.shape[1]), np.float32)
    found[~is_mean] = encoded
    if is_mean.any():
        mean = parts.astype(np.float32) @ found
        found[is_mean] = mean / np.linalg.norm(mean)
    return found


def _most_words(lengths: Sequence[int]) -> int:
    """How many words each segment may have, so that all of them keep to MOST_WORDS."""
    left = MOST_WORDS
    for count, length in zip(range(len(lengths), 0, -1), sorted(lengths), strict=True):
        if length * count > left:
            return left // count
        left -= length
    return MOST_WORDS
