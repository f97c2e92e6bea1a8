"""Finds what people taught by mistake: a past question that was answered with the wrong answer.

Left in, it draws questions like it to that answer, and makes the library seem unsure of the right
one. docs/research/matching.md has the measures.
"""

from __future__ import annotations

import numpy as np

from bot.matching.arrays import Ints
from bot.matching.confidence.calibration import fit, likely
from bot.matching.confidence.self_test import NEVER, SelfTest
from bot.matching.confidence.traffic import TEACHERS_NOISE


def mistaught(self_test: SelfTest, answers: int) -> Ints:
    """The rows of learned texts that more likely stand with the wrong answer than with their own.

    Either their own is right and the library, asked without them, is wrong; or it is right, and a
    person took one of the answers by mistake. What the library gives a text's own answer beside the
    one that it puts first tells the two apart: with p how likely the first is right and q the
    text's `support`, it is `0.02 p / answers > 0.98 (1 - p) q`.
    """
    slope, middle = fit(self_test, answerable=1.0, nearness=0.0)
    right = likely(slope * (self_test.known.astype(np.float64) - middle))
    slipped = TEACHERS_NOISE * right / answers
    meant = (1 - TEACHERS_NOISE) * (1 - right) * self_test.support
    is_other = self_test.is_learned & ~self_test.is_right & (self_test.known > NEVER)
    return self_test.asked[is_other & (slipped > meant)]
