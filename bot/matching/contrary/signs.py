"""Contrary sentences: signs in the words that an answer near in meaning does not fit."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import numpy as np

from bot.core.contrary import NO_CONTRARY_WORDS, ContraryWords
from bot.matching.contrary import direction, endings, foreign, negation, numbers, statements, theirs
from bot.matching.contrary.answer_words import AnswerWords
from bot.matching.contrary.lists import phrase_of, usual_opposites
from bot.matching.contrary.names import Names
from bot.matching.contrary.opposites import Opposites
from bot.matching.contrary.said import clauses_of
from bot.matching.texts import Texts


class ContrarySigns:
    """Finds the sign that holds an answer back; what an answer says is read when it is needed."""

    def __init__(self, texts: Texts, words: ContraryWords = NO_CONTRARY_WORDS) -> None:
        """`words` are the library's own beside the usual ones."""
        self._texts = texts
        self._words = words
        self._answers: dict[int, AnswerWords] = {}

    def find(self, said: str, repaired: Mapping[str, str], column: int) -> str | None:
        """Why the answer of a column should not be sent to a cleaned text by itself, or None.

        `repaired` says as what each word was read.
        """
        answer = self.of(column)
        clauses = clauses_of(said, repaired)
        return (
            negation.sign(clauses, answer, self._nots)
            or self._opposites.sign(clauses, answer)
            or (endings.sign(clauses, answer, self._nots) if self._words.builtin else None)
            or direction.sign(clauses, answer)
            or foreign.sign(clauses, answer, self._names)
            or (
                theirs.sign(clauses, answer, self._names, self._nots)
                if self._words.builtin
                else None
            )
            or numbers.sign(clauses, answer, self._names.is_known)
            or statements.sign(said, answer)
        )

    def of(self, column: int) -> AnswerWords:
        """What the answer of a column says."""
        known = self._answers.get(column)
        if known is None:
            rows = np.flatnonzero(self._texts.labels.columns[: self._texts.asks] == column)
            texts = [self._texts.as_written[row] for row in rows]
            known = AnswerWords(tuple(texts), self._texts.answers[column].body)
            self._answers[column] = known
        return known

    @cached_property
    def _nots(self) -> frozenset[str]:
        return frozenset(word for each in self._words.nots for word in phrase_of(each))

    @cached_property
    def _opposites(self) -> Opposites:
        usual = usual_opposites() if self._words.builtin else ()
        own = [
            (frozenset(map(phrase_of, one)), frozenset(map(phrase_of, other)))
            for one, other in self._words.opposites
        ]
        return Opposites((*usual, *own), self._nots)

    @cached_property
    def _names(self) -> Names:
        return Names.of(self._texts, self._words)
