"""A library made ready to be asked: its texts, what was reckoned of them, and what they showed."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from bot.matching.arrays import Floats, Ints
from bot.matching.confidence.mistaught import mistaught
from bot.matching.confidence.self_test import SelfTest, SelfTestCache, run_self_test
from bot.matching.meaning.vectors import Encoder, Stretch, VectorCache, encode
from bot.matching.scoring.ridge import GLOBAL_LIMIT, Ridge, SolvedRidge
from bot.matching.scoring.space import Space
from bot.matching.texts import Texts
from bot.matching.wording.bodies import Bodies
from bot.matching.wording.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Prepared:
    """Texts, and what was reckoned of them to compare questions with."""

    texts: Texts
    stretch: Stretch | None
    solved: SolvedRidge | None
    """None where there are too many texts."""
    ridge: Ridge
    bodies: Bodies

    @classmethod
    def of(cls, texts: Texts, encoder: Encoder | None, vectors: VectorCache | None) -> Prepared:
        """Compare the texts with each other, and solve them where they are not too many."""
        labels = texts.labels
        owners = np.where(labels.signs > 0, labels.columns, labels.width)
        lexicon = Lexicon(texts.norms, owners.tolist(), labels.answers)
        dense = stretch = None
        if encoder is not None and texts.as_written:
            plain = encode(texts.norms, encoder, vectors)
            stretch = Stretch.of(plain)
            dense = stretch(plain)
        space = Space.of(lexicon, dense)
        solved = SolvedRidge.of(space, labels) if len(space) <= GLOBAL_LIMIT else None
        ridge = Ridge(space, labels, None if solved is None else solved.weights)
        return cls(texts, stretch, solved, ridge, Bodies([each.body for each in texts.answers]))

    def self_test(self) -> SelfTest:
        """Ask the library its own phrasings."""
        return run_self_test(self.ridge, self.solved, self.texts.learned, self._bodies_for)

    def _bodies_for(self, rows: Ints) -> Floats:
        """What each answer's body speaks for it by, for some texts: `(rows, answers)`."""
        scores = [self.bodies.scores(self.texts.norms[row].split()) for row in rows.tolist()]
        return np.asarray(scores, np.float32).reshape(len(rows), len(self.texts.answers))


def prepare(
    whole: Texts,
    encoder: Encoder | None,
    vectors: VectorCache | None,
    self_tests: SelfTestCache | None,
) -> tuple[Prepared, SelfTest]:
    """The texts without what was taught by mistake, and how they fared in their test of themselves.

    That is run once for a library, where it is remembered.
    """
    name = whole.version(encoder.model if encoder is not None else "", whole.learned.tolist())
    known = self_tests.get(name) if self_tests is not None else None
    if known is not None:
        return Prepared.of(whole.without(known.mistaught), encoder, vectors), known
    prepared, self_test = _without_mistaught(whole, encoder, vectors)
    if self_tests is not None:
        self_tests.put(name, self_test)
    return prepared, self_test


def _without_mistaught(
    whole: Texts, encoder: Encoder | None, vectors: VectorCache | None
) -> tuple[Prepared, SelfTest]:
    """Test the library, and once more without what it then takes for a mistake."""
    prepared = Prepared.of(whole, encoder, vectors)
    self_test = prepared.self_test()
    dropped = mistaught(self_test, whole.labels.answers)
    if not dropped.size:
        return prepared, self_test
    prepared = Prepared.of(whole.without(dropped), encoder, vectors)
    return prepared, replace(prepared.self_test(), mistaught=dropped)
