"""The index: the library in searchable form, an immutable value that reads messages."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.core.answers import Answer
from bot.core.contrary import NO_CONTRARY_WORDS, ContraryWords
from bot.core.intent.asking import strength
from bot.core.intent.requests import requests_of
from bot.core.ranking import Match, Reading, Thresholds
from bot.core.text import clean
from bot.matching import reasons
from bot.matching.arrays import Floats, Ints
from bot.matching.confidence.calibration import (
    ELSEWHERE,
    FEWEST_TO_TEST,
    Calibration,
    calibrate,
)
from bot.matching.confidence.evidence import evidence
from bot.matching.confidence.self_test import FEWEST_PHRASINGS, SelfTest, SelfTestCache
from bot.matching.confidence.traffic import PastTraffic
from bot.matching.contrary.signs import ContrarySigns
from bot.matching.meaning.segment_vectors import encode_segments
from bot.matching.meaning.vectors import Encoder, Stretch, VectorCache
from bot.matching.partition import partition, stretches_of
from bot.matching.prepared import prepare
from bot.matching.scored import ScoredSegment
from bot.matching.scoring.ridge import Near, Ridge
from bot.matching.scoring.space import combine, score_of, tier_of
from bot.matching.texts import Texts
from bot.matching.wording.bodies import Bodies
from bot.matching.wording.segments import Segment, segments
from bot.matching.wording.slips import Speller, english_words
from bot.matching.wording.words import COMMON, stem

LONGEST_RANKING = 5
MOST_COMPARED = 5  # segments of a message; those least like any phrasing are left out
PART_PENALTY = 0.3  # of evidence: one of several stretches must convince more than all of it
CLEARLY = 1.0  # how much more the question of a message asks than anything else in it
ONLY_SUGGESTED = "only suggested: that is how its owner wants it"
FEWEST_WORDS = 2  # a question of one word is answered only where a phrasing is that word


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
    self_test: SelfTest
    texts: Texts
    phrasings: Ints
    """How many each answer has, learned ones among them: `(answers,)`."""
    ridge: Ridge
    bodies: Bodies
    speller: Speller
    exact: Mapping[str, frozenset[int]]
    refused: Mapping[str, frozenset[int]]
    stems: Sequence[frozenset[str]]
    encoder: Encoder | None
    stretch: Stretch | None
    signs: ContrarySigns

    @classmethod
    def build(
        cls,
        answers: Sequence[Answer],
        *,
        wrong_rate: float,
        traffic: PastTraffic | None = None,
        encoder: Encoder | None = None,
        vectors: VectorCache | None = None,
        self_tests: SelfTestCache | None = None,
        only_suggested: Collection[str] = (),
        contrary: ContraryWords = NO_CONTRARY_WORDS,
    ) -> Index:
        """Index the live answers; `wrong_rate` is the share of wrong replies one accepts.

        `only_suggested` are the slugs whose owners let nothing be sent by itself; `contrary` are
        the library's own words for what holds a reply back.
        """
        traffic = traffic or PastTraffic()
        model = encoder.model if encoder is not None else ""
        prepared, self_test = prepare(
            Texts.of(answers, traffic, only_suggested), encoder, vectors, self_tests
        )
        texts = prepared.texts
        tier = tier_of(encoder)
        phrasings = texts.labels.phrasings()
        tested = self_test.answers_asked(texts.labels)
        calibration = calibrate(self_test, traffic.decided, wrong_rate, tested, ELSEWHERE[tier])
        return cls(
            version=texts.version(model, wrong_rate, calibration.reply_at, *contrary.facts),
            tier=tier,
            thresholds=calibration.thresholds,
            warnings=_warnings(calibration),
            calibration=calibration,
            self_test=self_test,
            texts=texts,
            phrasings=phrasings,
            ridge=prepared.ridge,
            bodies=prepared.bodies,
            speller=Speller(texts.word_counts(), _known_to(encoder)),
            exact=texts.exact(),
            refused=texts.refused(),
            stems=texts.stems(),
            encoder=encoder,
            stretch=prepared.stretch,
            signs=ContrarySigns(texts, contrary),
        )

    @property
    def expected_wrong(self) -> float:
        """The share of all questions that the threshold in force is expected to get wrong."""
        return self.calibration.expected_wrong

    def own_phrasings(self) -> tuple[OwnPhrasing, ...]:
        """For each phrasing: which answer would rank first, did the library not know it?"""
        answers, columns = self.texts.answers, self.texts.labels.columns
        asked = zip(self.self_test.asked.tolist(), self.self_test.firsts.tolist(), strict=True)
        return tuple(
            OwnPhrasing(self.texts.as_written[row], answers[columns[row]].slug, answers[first].slug)
            for row, first in asked
        )

    def read(self, text: str) -> Reading:
        """Rank the library's answers for a message, raw or cleaned."""
        cleaned = clean(text)
        requests = requests_of(clean(text, keeps_addresses=True))
        stretches = stretches_of(requests)
        scored, repaired = self._score_segments(cleaned, stretches)
        best = max(scored, key=lambda one: one.strongest, default=None)
        parts = partition(requests, stretches, scored, self._ranking, self.thresholds)
        return Reading(
            cleaned=cleaned,
            ranking=self._ranking(best) if best is not None else (),
            parts=parts,
            thresholds=self.thresholds,
            library_version=self.version,
            tier=self.tier,
            score=score_of(self.encoder),
            repaired=repaired,
        )

    # --- scoring -------------------------------------------------------------------------------

    def _score_segments(
        self, cleaned: str, requests: Sequence[Segment]
    ) -> tuple[list[ScoredSegment], tuple[tuple[str, str], ...]]:
        """The segments worth comparing, scored; and each slip with what it was read as."""
        parts = segments(cleaned) if self.texts.answers and self.texts.as_written else ()
        if not parts:
            return [], ()
        asking = _question_among(parts)
        known = {part.words for part in parts}
        apart = {part.words for part in requests}
        parts = (*parts, *(part for part in requests if part.words not in known))
        spelled: dict[str, str] = {}
        words = [self._read_words(part, spelled) for part in parts]
        lexicon = self.ridge.space.lexicon
        terms = [lexicon.vector(list(of_part)) for of_part in words]
        lexical = [lexicon.similarities(of_part) for of_part in terms]
        compared = _most_promising(parts, lexical, asking, apart)
        meanings = self._meanings([parts[at] for at in compared], [words[at] for at in compared])
        scored = [
            self._score(
                parts[at],
                words[at],
                Near(terms[at], *combine(lexical[at], meaning)),
                is_question=parts[at] is asking,
            )
            for at, meaning in zip(compared, meanings, strict=True)
        ]
        return scored, tuple((a, b) for a, b in spelled.items() if a != b)

    def _meanings(
        self, parts: Sequence[Segment], words: Sequence[tuple[str, ...]]
    ) -> Sequence[Floats | None]:
        """How like each text each segment is in meaning `(texts,)`; None in the lexical tier."""
        if self.encoder is None or self.stretch is None:
            return [None] * len(parts)
        encoded = encode_segments(parts, words, self.encoder)
        return list(self.ridge.space.meanings(self.stretch(encoded)))

    def _read_words(self, segment: Segment, spelled: dict[str, str]) -> tuple[str, ...]:
        """The segment's words as they are compared: slips repaired as the library writes them."""
        words = self.speller.read(segment.words)
        spelled.update(zip(segment.words, words, strict=True))
        return words

    def _score(
        self, segment: Segment, words: tuple[str, ...], near: Near, *, is_question: bool
    ) -> ScoredSegment:
        labels = self.texts.labels
        scores = self.ridge.scores(near)
        similarity = labels.best(near.raw[None, :])
        bodies = self.bodies.scores(words)
        found = evidence(scores[None], bodies[None], similarity, self.phrasings)[0]
        penalty = 0.0 if segment.is_whole or is_question else PART_PENALTY
        ordered = scores[: labels.none] + bodies
        told = " ".join(words)
        return ScoredSegment(segment, told, scores, near.raw, ordered, found - penalty, penalty)

    # --- ranking -------------------------------------------------------------------------------

    def _ranking(self, scored: ScoredSegment) -> tuple[Match, ...]:
        """The best answers."""
        order = np.argsort(-scored.ordered, kind="stable")[:LONGEST_RANKING].tolist()
        ranking: list[Match] = []
        ceiling = 1.0
        for column in order:
            match = self._match(scored, column, order, ceiling)
            ceiling = match.confidence
            ranking.append(match)
        return tuple(ranking)

    def _match(
        self, scored: ScoredSegment, column: int, order: Sequence[int], ceiling: float
    ) -> Match:
        answer = self.texts.answers[column]
        confidence = self.calibration.probability(float(scored.evidence[column]))
        is_held = answer.is_only_suggested
        held_back = ONLY_SUGGESTED if is_held else self._held_back(scored, column)
        if held_back is None and self.exact.get(scored.text) == frozenset((column,)):
            confidence = max(confidence, self.thresholds.reply)
        return Match(
            slug=answer.slug,
            title=answer.title,
            confidence=min(confidence, ceiling),
            reason=reasons.of(self.texts, scored, column, order),
            is_automatic=held_back is None,
            held_back=held_back,
            evidence=float(scored.evidence[column]),
        )

    def _held_back(self, scored: ScoredSegment, column: int) -> str | None:
        """Why an answer may be suggested but not sent, or None."""
        refused = self.refused.get(scored.text, frozenset())
        if column in refused:
            return "a phrasing says that this must not match it"
        if self.texts.labels.none in refused or self._none_comes_first(scored):
            return "most like past questions that were closed without an answer"
        same = self.exact.get(scored.text, frozenset())
        is_same, is_as_written = column in same, scored.text == " ".join(scored.segment.words)
        if is_same and len(same) > 1:
            return "another answer has the same phrasing"
        if not (is_same and is_as_written) and (sign := self._sign(scored, column)):
            return sign
        if is_same:
            return None
        return self._says_too_little(scored, column) or self._must_show_more(scored, column)

    def _says_too_little(self, scored: ScoredSegment, column: int) -> str | None:
        """Why the words of a question are too few to be sure of an answer, or None."""
        if len(set(scored.text.split())) < FEWEST_WORDS:
            return "a single word says too little"
        if self.encoder is None and not self._shares_words(scored, column):
            return "only common words, or guessed spellings, in common with it"
        return None

    def _must_show_more(self, scored: ScoredSegment, column: int) -> str | None:
        """Why an answer of few phrasings is not sent yet where others would be, or None.

        The library's test says nothing of it, so that it is held to what other libraries kept to.
        """
        first_day = self.calibration.first_day
        more = first_day.floor - first_day.reply_at
        surplus = float(scored.evidence[column]) - self.calibration.reply_at
        if self.phrasings[column] >= FEWEST_PHRASINGS or not 0 <= surplus < more:
            return None
        return f"with fewer than {FEWEST_PHRASINGS} phrasings more must speak for it"

    def _sign(self, scored: ScoredSegment, column: int) -> str | None:
        """What in the words says that the answer that ranks first does not fit, or None."""
        if column != scored.first:
            return None  # what only ranks behind it is not sent
        read_as = dict(zip(scored.segment.words, scored.text.split(), strict=False))
        return self.signs.find(scored.segment.text, read_as, column)

    def _shares_words(self, scored: ScoredSegment, column: int) -> bool:
        """Whether a word beyond the common ones speaks for the answer: as written, or two repaired.

        Letters alone can make two texts alike that have nothing to do with each other.
        """
        shared = {
            word: written == word
            for written, word in zip(scored.segment.words, scored.text.split(), strict=False)
            if word not in COMMON and stem(word) in self.stems[column]
        }
        return any(shared.values()) or len(shared) > 1

    def _none_comes_first(self, scored: ScoredSegment) -> bool:
        none = self.texts.labels.none
        return bool(scored.scores[none] > scored.scores[scored.first])


def _known_to(encoder: Encoder | None) -> Callable[[str], bool]:
    """A word of English is no slip, nor one of the encoder's; of two letters it has nearly all."""
    if encoder is None:
        return lambda word: word in english_words()
    return lambda word: word in english_words() or (len(word) > 2 and encoder.knows(word))


def _most_promising(
    parts: Sequence[Segment],
    lexical: Sequence[Floats],
    asking: Segment | None,
    requests: Collection[tuple[str, ...]],
) -> list[int]:
    """The places of the segments worth comparing: all of it, what asks, what shares most words.

    `lexical` has each segment's similarities `(texts,)`. All of `requests`, by their words, are
    compared.
    """

    def rank(at: int) -> tuple[bool, bool, bool, bool, float]:
        part = parts[at]
        asks = part.text.endswith("?")
        is_request = part.words in requests
        return part.is_whole, is_request, part is asking, asks, float(lexical[at].max())

    most = max(MOST_COMPARED, len(requests) + 1)
    return sorted(sorted(range(len(parts)), key=rank, reverse=True)[:most])


def _question_among(whole_and_parts: Sequence[Segment]) -> Segment | None:
    """The one stretch that is the question: the only one, or the one that asks most clearly."""
    parts = [part for part in whole_and_parts if not part.is_whole]
    if len(parts) < 2:
        return parts[0] if parts else None
    asking = [strength(part.text) for part in parts]
    second, first = sorted(asking)[-2:]
    is_clear = first > 0 and (second <= 0 or first - second >= CLEARLY)
    return parts[asking.index(first)] if is_clear else None


def _warnings(calibration: Calibration) -> tuple[str, ...]:
    if calibration.first_day.is_tested:
        return ()
    too_few = f"fewer than {FEWEST_TO_TEST} phrasings, of answers with {FEWEST_PHRASINGS} or more"
    return (f"{too_few}: until then replies begin where they did well in other libraries",)
