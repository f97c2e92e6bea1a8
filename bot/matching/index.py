"""The index: the library in searchable form, an immutable value that reads messages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.core.intent import asks_or_reports, strength
from bot.core.models import Answer, Match, Part, Reading, Thresholds
from bot.core.text import clean
from bot.matching import reasons
from bot.matching.arrays import Floats
from bot.matching.confidence.calibration import Calibration, calibrate
from bot.matching.confidence.evidence import evidence_for_all
from bot.matching.confidence.self_test import (
    FEWEST_PHRASINGS,
    Simulation,
    SimulationCache,
)
from bot.matching.confidence.traffic import Lessons
from bot.matching.meaning.segment_vectors import encode_segments
from bot.matching.meaning.vectors import Encoder, Stretch, VectorCache
from bot.matching.prepared import prepare
from bot.matching.scoring.labels import best_by_column, mean_by_column
from bot.matching.scoring.ridge import Near, Ridge
from bot.matching.scoring.space import Query
from bot.matching.texts import Entry, Rows
from bot.matching.wording.dictionary import english_words
from bot.matching.wording.segments import Segment, segments
from bot.matching.wording.slips import Speller
from bot.matching.wording.words import COMMON, stem

FEWEST_TO_SIMULATE = 30  # phrasings; with fewer there is nothing to learn a threshold from
LONGEST_RANKING = 5
MOST_COMPARED = 5  # segments of a message; those least like any phrasing are left out
MORE_CROWDING = 0.4  # of an answer's crowding, off once more where it is not the first
PART_PENALTY = 0.3  # of evidence: one of several stretches must convince more than all of it
CLEARLY = 1.0  # how much more the question of a message asks than anything else in it
FEWEST_WORDS = 2  # a question of one word is answered only where a phrasing is that word


@dataclass(frozen=True, slots=True)
class Heard:
    """A segment with what the library makes of it, a column an answer.

    `kinship` is what answers behind the first are ordered by: the ridge's score, and how much all
    of an answer's phrasings are like the segment.
    """

    segment: Segment
    text: str
    ridge: Floats
    similarities: Floats
    kinship: Floats
    evidence: Floats

    @property
    def strongest(self) -> float:
        """The evidence for the answer that ranks first."""
        return float(self.evidence.max()) if self.evidence.size else 0.0


@dataclass(frozen=True, slots=True)
class OwnPhrasing:
    """A phrasing held out: its own answer, and the one that ranked first without it."""

    phrasing: str
    slug: str
    first: str

    @property
    def is_found(self) -> bool:
        """Whether its own answer still ranked first."""
        return self.first == self.slug


@dataclass(frozen=True)
class Index:
    """The library in searchable form. Build one with `Index.build`; it never changes."""

    version: str
    tier: str
    thresholds: Thresholds
    warnings: tuple[str, ...]
    calibration: Calibration
    simulation: Simulation
    rows: Rows
    ridge: Ridge
    speller: Speller
    exact: Mapping[str, frozenset[int]]
    refused: Mapping[str, frozenset[int]]
    stems: Sequence[frozenset[str]]
    encoder: Encoder | None
    stretch: Stretch | None

    @classmethod
    def build(
        cls,
        answers: Sequence[Answer],
        *,
        wrong_rate: float,
        lessons: Lessons | None = None,
        encoder: Encoder | None = None,
        vectors: VectorCache | None = None,
        simulations: SimulationCache | None = None,
    ) -> Index:
        """Index the live answers; `wrong_rate` is the share of wrong replies one accepts."""
        lessons = lessons or Lessons()
        model = encoder.model if encoder is not None else ""
        ground, simulation = prepare(Rows.of(answers, lessons), encoder, vectors, simulations)
        rows = ground.rows
        tuning = ground.ridge.space.tuning
        calibration = calibrate(simulation, lessons, wrong_rate, tuning.unknown, tuning.seen)
        return cls(
            version=rows.version(model, wrong_rate, calibration.reply_at),
            tier="lexical" if encoder is None else "semantic",
            thresholds=calibration.thresholds,
            warnings=_warnings(rows),
            calibration=calibration,
            simulation=simulation,
            rows=rows,
            ridge=ground.ridge,
            speller=Speller(rows.words(), _known_to(encoder)),
            exact=rows.exact(),
            refused=rows.refused(),
            stems=rows.stems(),
            encoder=encoder,
            stretch=ground.stretch,
        )

    @property
    def expected_wrong(self) -> float:
        """The share of all questions that the threshold in force is expected to get wrong."""
        return self.calibration.expected_wrong

    def own_phrasings(self) -> tuple[OwnPhrasing, ...]:
        """For each phrasing: which answer would rank first, did the library not know it?"""
        entries, columns = self.rows.entries, self.rows.labels.columns
        asked = zip(self.simulation.rows.tolist(), self.simulation.rivals.tolist(), strict=True)
        return tuple(
            OwnPhrasing(self.rows.texts[row], entries[columns[row]].slug, entries[first].slug)
            for row, first in asked
        )

    def read(self, text: str) -> Reading:
        """Rank the library's answers for a message, raw or cleaned."""
        cleaned = clean(text)
        heard, repaired = self._hear(cleaned)
        best = max(heard, key=lambda each: each.strongest, default=None)
        parts = self._parts(heard)
        return Reading(
            cleaned=cleaned,
            ranking=self._ranking(best) if best is not None else (),
            parts=parts,
            thresholds=self.thresholds,
            library_version=self.version,
            tier=self.tier,
            repaired=repaired,
        )

    # --- hearing -------------------------------------------------------------------------------

    def _hear(self, cleaned: str) -> tuple[list[Heard], tuple[tuple[str, str], ...]]:
        found = segments(cleaned) if self.rows.entries and self.rows.texts else ()
        if not found:
            return [], ()
        spelled: dict[str, str] = {}
        asking = _question_among(found)
        words = [self._read_words(each, spelled) for each in found]
        lexicon = self.ridge.space.lexicon
        terms = [lexicon.vector(list(each)) for each in words]
        shared = [lexicon.similarities(each) for each in terms]
        kept = _most_promising(found, shared, asking)
        meanings = self._meanings([found[at] for at in kept], [words[at] for at in kept])
        heard = [
            self._score(
                found[at],
                words[at],
                self.ridge.near(Query(terms[at], shared[at], meaning)),
                is_question=found[at] is asking,
            )
            for at, meaning in zip(kept, meanings, strict=True)
        ]
        return heard, tuple((a, b) for a, b in spelled.items() if a != b)

    def _meanings(
        self, found: Sequence[Segment], words: Sequence[tuple[str, ...]]
    ) -> Sequence[Floats | None]:
        """How alike in meaning each segment is to each text; nothing in the lexical tier."""
        if self.encoder is None or self.stretch is None:
            return [None] * len(found)
        encoded = encode_segments(found, words, self.encoder)
        return list(self.ridge.space.meanings(self.stretch(encoded)))

    def _read_words(self, segment: Segment, spelled: dict[str, str]) -> tuple[str, ...]:
        """The segment's words as they are compared: slips repaired as the library writes them."""
        words = self.speller.read(segment.words)
        spelled.update(zip(segment.words, words, strict=True))
        return words

    def _score(
        self, segment: Segment, words: tuple[str, ...], near: Near, *, is_question: bool
    ) -> Heard:
        labels, leanings = self.rows.labels, self.simulation.leanings
        scores = self.ridge.scores(near) - leanings.crowding
        best = best_by_column(near.raw[None, :], labels)[0]
        stray = self.ridge.stray(near.query)
        alike = self.ridge.space.tuning.alike * best
        leaning = leanings.at(near.kernel)
        found = evidence_for_all(scores[None], alike[None], stray[None], labels.none, leaning)
        evidence = found[0]
        if not (segment.is_whole or is_question):
            evidence = evidence - PART_PENALTY
        kinship = scores + mean_by_column(near.raw, labels) - MORE_CROWDING * leanings.crowding
        return Heard(segment, " ".join(words), scores, near.raw, kinship, evidence)

    # --- ranking -------------------------------------------------------------------------------

    def _ranking(self, heard: Heard) -> tuple[Match, ...]:
        none = self.rows.labels.none
        kinship = heard.kinship[:none].copy()
        kinship[np.argmax(heard.ridge[:none])] = np.inf
        order = np.argsort(-kinship, kind="stable")[:LONGEST_RANKING].tolist()
        found: list[Match] = []
        ceiling = 1.0
        for column in order:
            match = self._match(heard, column, order, ceiling)
            ceiling = match.confidence
            found.append(match)
        return tuple(found)

    def _match(self, heard: Heard, column: int, order: Sequence[int], ceiling: float) -> Match:
        entry = self.rows.entries[column]
        confidence = self.calibration.probability(float(heard.evidence[column]))
        held_back = self._held_back(heard, column, entry)
        if held_back is None and self._reads_exactly(heard, column):
            confidence = max(confidence, self.thresholds.reply)
        return Match(
            slug=entry.slug,
            title=entry.title,
            confidence=min(confidence, ceiling),
            reason=reasons.of(self.rows, heard, column, order),
            is_automatic=held_back is None,
            held_back=held_back,
        )

    def _reads_exactly(self, heard: Heard, column: int) -> bool:
        return self.exact.get(heard.text) == frozenset((column,))

    def _held_back(self, heard: Heard, column: int, entry: Entry) -> str | None:
        """Why an answer may be suggested but not sent, or None."""
        refused = self.refused.get(heard.text, frozenset())
        if column in refused:
            return "a phrasing says that this must not match it"
        if self.rows.labels.none in refused or self._none_comes_first(heard):
            return "most like past questions that were closed without an answer"
        same = self.exact.get(heard.text, frozenset())
        if column in same:
            return "another answer has the same phrasing" if len(same) > 1 else None
        if entry.asks < FEWEST_PHRASINGS:
            return f"fewer than {FEWEST_PHRASINGS} phrasings: sent only to the same words"
        if len(set(heard.text.split())) < FEWEST_WORDS:
            return "a single word says too little"
        if self.encoder is None and not self._shares_words(heard, column):
            return "only common words, or guessed spellings, in common with it"
        if self.rows.asks < FEWEST_TO_SIMULATE:
            return (
                f"the library has fewer than {FEWEST_TO_SIMULATE} phrasings: sent only to the "
                "same words"
            )
        return None

    def _shares_words(self, heard: Heard, column: int) -> bool:
        """Whether a word beyond the common ones speaks for the answer: as written, or two repaired.

        Letters alone can make two texts alike that have nothing to do with each other.
        """
        shared = {
            word: written == word
            for written, word in zip(heard.segment.words, heard.text.split(), strict=False)
            if word not in COMMON and stem(word) in self.stems[column]
        }
        return any(shared.values()) or len(shared) > 1

    def _none_comes_first(self, heard: Heard) -> bool:
        none = self.rows.labels.none
        return bool(heard.ridge[none] > heard.ridge[:none].max())

    # --- two questions -------------------------------------------------------------------------

    def _parts(self, heard: Sequence[Heard]) -> tuple[Part, ...]:
        """The two questions of a message that clearly asks two, in the order they were asked."""
        apart = [each for each in heard if not each.segment.is_whole]
        if len(apart) < 2:
            return ()
        first = max(apart, key=lambda each: each.strongest)
        ranking = self._ranking(first)
        if not self._is_sent(ranking):
            return ()
        others = [self._second(each, ranking[0].slug) for each in apart if each is not first]
        found = [each for each in others if each is not None]
        if not found:
            return ()
        best = max(found, key=lambda part: part.ranking[0].confidence)
        mine = Part(first.segment.text, ranking)
        texts = [each.segment.text for each in heard]
        both = sorted((mine, best), key=lambda part: texts.index(part.text))
        return tuple(both)

    def _second(self, heard: Heard, first: str) -> Part | None:
        """A segment as a second question: surely another answer's, or a question of its own."""
        ranking = self._ranking(heard)
        if self._is_sent(ranking):
            return Part(heard.segment.text, ranking) if ranking[0].slug != first else None
        asks = heard.segment.text.rstrip().endswith("?") and asks_or_reports(heard.segment.text)
        near = {match.slug for match in ranking[:3] if match.confidence > 0.05}
        if asks and len(heard.segment.words) > 3 and first not in near:
            return Part(heard.segment.text, ranking)
        return None

    def _is_sent(self, ranking: Sequence[Match]) -> bool:
        best = ranking[0]
        return best.is_automatic and best.confidence >= self.thresholds.reply


def _known_to(encoder: Encoder | None) -> Callable[[str], bool]:
    """A word of English is no slip, nor one of the encoder's; of two letters it has nearly all."""
    if encoder is None:
        return lambda word: word in english_words()
    return lambda word: word in english_words() or (len(word) > 2 and encoder.knows(word))


def _most_promising(
    found: Sequence[Segment], shared: Sequence[Floats], asking: Segment | None
) -> list[int]:
    """The places of the segments worth comparing: all of it, what asks, what shares most words."""

    def rank(at: int) -> tuple[bool, bool, bool, float]:
        part = found[at]
        asks = part.text.endswith("?")
        return part.is_whole, part is asking, asks, float(shared[at].max())

    return sorted(sorted(range(len(found)), key=rank, reverse=True)[:MOST_COMPARED])


def _question_among(found: Sequence[Segment]) -> Segment | None:
    """The one stretch that is the question: the only one, or the one that asks most clearly."""
    parts = [part for part in found if not part.is_whole]
    if len(parts) < 2:
        return parts[0] if parts else None
    asking = [strength(part.text) for part in parts]
    second, first = sorted(asking)[-2:]
    is_clear = first > 0 and (second <= 0 or first - second >= CLEARLY)
    return parts[asking.index(first)] if is_clear else None


def _warnings(rows: Rows) -> tuple[str, ...]:
    found: list[str] = []
    if rows.asks < FEWEST_TO_SIMULATE:
        found.append(
            f"the library has {rows.asks} phrasings; below {FEWEST_TO_SIMULATE} there is no "
            "measured threshold, and only a question in the same words is answered automatically"
        )
    few = [entry.slug for entry in rows.entries if entry.asks < FEWEST_PHRASINGS]
    if few:
        found.append(
            f"{len(few)} answers have fewer than {FEWEST_PHRASINGS} phrasings and are only "
            f"suggested: {', '.join(few[:5])}{' …' if len(few) > 5 else ''}"
        )
    return tuple(found)
