"""A library made ready to be asked: its texts, what was reckoned of them, and what they showed."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from bot.matching.confidence.mistaught import doubted
from bot.matching.confidence.self_test import Simulation, SimulationCache, simulate
from bot.matching.meaning.vectors import Encoder, Stretch, VectorCache, encode
from bot.matching.scoring.ridge import GLOBAL_LIMIT, Ridge, Solved
from bot.matching.scoring.space import Space
from bot.matching.texts import Rows
from bot.matching.wording.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Ground:
    """Texts, and what was reckoned of them to compare questions with."""

    rows: Rows
    stretch: Stretch | None
    solved: Solved | None
    ridge: Ridge

    @classmethod
    def of(cls, rows: Rows, encoder: Encoder | None, vectors: VectorCache | None) -> Ground:
        """Compare the texts with each other, and solve them where they are not too many."""
        columns = np.where(rows.labels.signs > 0, rows.labels.columns, rows.labels.width)
        lexicon = Lexicon(rows.norms, columns.tolist(), rows.labels.answers)
        dense = stretch = None
        if encoder is not None and rows.texts:
            plain = encode(rows.norms, encoder, vectors)
            stretch = Stretch.of(plain)
            dense = stretch(plain)
        space = Space.of(lexicon, dense)
        solved = Solved.of(space, rows.labels) if len(space) <= GLOBAL_LIMIT else None
        ridge = Ridge(space, rows.labels, None if solved is None else solved.weights)
        return cls(rows, stretch, solved, ridge)

    def simulate(self) -> Simulation:
        """Ask the library its own phrasings."""
        return simulate(self.ridge, self.solved, self.rows.learned)


def prepare(
    whole: Rows,
    encoder: Encoder | None,
    vectors: VectorCache | None,
    simulations: SimulationCache | None,
) -> tuple[Ground, Simulation]:
    """The texts without what was taught by mistake, and how they fared against themselves.

    That is played once for a library, where it is remembered.
    """
    name = whole.version(encoder.model if encoder is not None else "", whole.learned.tolist())
    known = simulations.get(name) if simulations is not None else None
    if known is not None:
        return Ground.of(whole.without(known.doubted), encoder, vectors), known
    ground, simulation = _play(whole, encoder, vectors)
    if simulations is not None:
        simulations.put(name, simulation)
    return ground, simulation


def _play(
    whole: Rows, encoder: Encoder | None, vectors: VectorCache | None
) -> tuple[Ground, Simulation]:
    ground = Ground.of(whole, encoder, vectors)
    simulation = ground.simulate()
    mistaught = doubted(simulation, whole.labels.answers)
    if not mistaught.size:
        return ground, simulation
    ground = Ground.of(whole.without(mistaught), encoder, vectors)
    return ground, replace(ground.simulate(), doubted=mistaught)
