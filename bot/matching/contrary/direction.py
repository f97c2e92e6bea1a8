"""The sign of direction: the message goes *from annual to monthly*, the answer the other way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.core.intent.patterns import word_set
from bot.matching.contrary.answer_words import AnswerWords
from bot.matching.contrary.said import Clause, Word

_TO = word_set("to into")
_SKIPPED = word_set("a an the our my your their his her its back over file files format")


def sign(clauses: Sequence[Clause], answer: AnswerWords) -> str | None:
    """The two ends between which a message goes the other way than the answer; else None."""
    for one, other in _ways(clauses):
        ways = answer.once("ways", lambda: _lemmas(answer.clauses))
        if (other.lemma, one.lemma) in ways and (one.lemma, other.lemma) not in ways:
            return (
                f"it goes from *{one.plain}* to *{other.plain}*, the answer from "
                f"*{other.plain}* to *{one.plain}*"
            )
    return None


def _lemmas(clauses: Sequence[Clause]) -> frozenset[tuple[str, str]]:
    return frozenset((one.lemma, other.lemma) for one, other in _ways(clauses))


def _ways(clauses: Sequence[Clause]) -> Iterator[tuple[Word, Word]]:
    """What stands on both sides of each *to*."""
    for clause in clauses:
        words = [word for word in clause.words if word.plain not in _SKIPPED]
        for at in range(1, len(words) - 1):
            if words[at].plain in _TO:
                yield words[at - 1], words[at + 1]
