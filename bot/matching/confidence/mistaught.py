"""Finds what people taught by mistake: a past question that was answered with the wrong answer.

Left in, it draws questions like it to that answer, and makes the library seem unsure of the right
one. docs/matching.md has the measures.
"""

from __future__ import annotations

import numpy as np

from bot.matching.arrays import Ints
from bot.matching.confidence.calibration import fit, likely
from bot.matching.confidence.self_test import NEVER, Simulation
from bot.matching.confidence.traffic import TEACHERS_NOISE


def doubted(simulation: Simulation, answers: int) -> Ints:
    """The learned texts that more likely stand with the wrong answer than with their own.

    Either their own is right and the library, asked without them, is wrong; or it is right, and a
    person took one of the answers by mistake. What the library gives a text's own answer beside the
    one that it puts first tells the two apart.
    """
    slope, middle = fit(simulation, answerable=1.0, nearness=0.0)
    right = likely(slope * (simulation.known.astype(np.float64) - middle))
    slipped = TEACHERS_NOISE * right / answers
    meant = (1 - TEACHERS_NOISE) * (1 - right) * simulation.support
    is_other = simulation.is_learned & ~simulation.is_right & (simulation.known > NEVER)
    return simulation.rows[is_other & (slipped > meant)]
