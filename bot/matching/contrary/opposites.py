"""The sign of an opposite: the message wants *disable*, the answer says *enable*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from bot.core.intent.patterns import word_set
from bot.matching.contrary.answer_words import AnswerWords
from bot.matching.contrary.denials import first_not, is_trouble_word
from bot.matching.contrary.endings import is_deed
from bot.matching.contrary.lists import Phrase, Sides, is_past, lemma
from bot.matching.contrary.said import Clause, Word, place_of
from bot.matching.wording.slips import english_words

_PREFIXES = ("un", "dis", "de", "non")
_SHORTEST_BASE = 4  # letters
_REMEMBERED = 8_192  # words
_BEFORE_NOUNS = ("a", "an", "the", "this", "that")
_DOERS = word_set("i we you he she they have has had ve already just was were been")
_NOUN_ENDINGS = ("ion", "ions", "ment", "ments", "ence", "ance")
_NO_DEEDS = word_set("including lets restrictions restriction limits following keeping")
_ARTICLES = word_set("the a an my our your their this that his her any no")
_MANY = 0.2  # of an answer's phrasings: it is about what they say


@dataclass(frozen=True, slots=True)
class _Word:
    """A word, or a verb with its particle; what says the same, and what the opposite."""

    phrase: Phrase
    same: frozenset[Phrase]
    contrary: frozenset[Phrase]


@dataclass(frozen=True)
class Opposites:
    """Which words are opposites, and which say the same: each line by itself."""

    sides: Sequence[Sides]
    nots: frozenset[str] = frozenset()
    """Lemmas that are no sign."""

    def sign(self, clauses: Sequence[Clause], answer: AnswerWords) -> str | None:
        """What a message wants whose opposite is what the answer is about; else None."""
        for number, clause in enumerate(clauses):
            for at, word in self._wanted(clause):
                found = _found(word, answer)
                if found and not _says_both(clauses, number, word.phrase, found):
                    said = _written(word.phrase, clause.words[at:])
                    return f"it says *{said}*, the answer says *{answer.written_as(found[0])}*"
        return None

    def _wanted(self, clause: Clause) -> Iterator[tuple[int, _Word]]:
        """What a clause speaks of, and where; not of what once was, or is refused."""
        words = clause.words
        for at, word in enumerate(words[: first_not(clause)]):
            was = is_past(word.plain) and not is_deed(words, at)
            if word.lemma in self.nots or was or _is_noun(words, at) or not _may_be_deed(words, at):
                continue
            for known in (*_by_prefix(word.plain), *self._by_first.get(word.lemma, ())):
                if place_of(known.phrase, words[at:]) == 0:
                    yield at, known

    @cached_property
    def _by_first(self) -> Mapping[str, Sequence[_Word]]:
        """By the first lemma of their phrases."""
        by_first: dict[str, list[_Word]] = {}
        for one, other in self.sides:
            for here, there in ((one, other), (other, one)):
                for phrase in here:
                    by_first.setdefault(phrase[0], []).append(_Word(phrase, here, there - here))
        return by_first


@lru_cache(_REMEMBERED)
def _by_prefix(plain: str) -> tuple[_Word, ...]:
    """Opposites of a word by rule: *subscribe*, *unsubscribe*."""
    return tuple(
        _Word((lemma(plain),), frozenset({(lemma(plain),)}), frozenset({(lemma(other),)}))
        for prefix in _PREFIXES
        for base, made in ((plain.removeprefix(prefix), prefix + plain),)
        # *an unknown payment*, *it disappears*: these are trouble.
        if not (is_trouble_word(base) or is_trouble_word(plain))
        for other in (
            base if base != plain and len(base) >= _SHORTEST_BASE else "",
            made if len(plain) >= _SHORTEST_BASE else "",
        )
        if other in english_words()
    )


def _found(word: _Word, answer: AnswerWords) -> list[Phrase]:
    """The opposites of a word that an answer is about, the most frequent first; else nothing."""
    if _is_told(word.phrase, answer) or any(_texts_with(each, answer) for each in word.same):
        return []
    count = {each: _texts_with(each, answer) for each in sorted(word.contrary)}
    about = frozenset().union(*count.values())
    if not about or len(about) < _MANY * len(answer.texts):
        return []
    return sorted((each for each in count if count[each]), key=lambda each: -len(count[each]))


def _texts_with(phrase: Phrase, answer: AnswerWords) -> frozenset[int]:
    """In which of an answer's title and phrasings something is to be done."""
    if not answer.asked.issuperset(phrase) or phrase[0] in answer.denied:
        return frozenset()
    return answer.once(
        phrase,
        lambda: frozenset(at for at, text in enumerate(answer.each_text) if _is_done(text, phrase)),
    )


def _is_noun(words: Sequence[Word], at: int) -> bool:
    """Whether a word is the noun of a verb: *stop the renewal* renews nothing."""
    is_named = bool(at) and words[at - 1].plain in _ARTICLES
    return is_named and words[at].plain.endswith((*_NOUN_ENDINGS, "al", "als"))


def _may_be_deed(words: Sequence[Word], at: int) -> bool:
    """Whether a word is not only made of a verb: *including*, *activities*, *I keep …*."""
    plain = words[at].plain
    after = words[at + 1].plain if at + 1 < len(words) else ""
    goes_on = plain in ("keep", "keeps") and after.endswith("ing")
    return not (goes_on or plain in _NO_DEEDS or plain.endswith(("ity", "ities")))


def _is_told(phrase: Phrase, answer: AnswerWords) -> bool:
    """Whether an answer, body and all, says that something is to be done."""
    if not answer.known.issuperset(phrase) or phrase[0] in answer.denied:
        return False
    return answer.once(("told", phrase), lambda: _is_done(answer.all_clauses, phrase))


def _is_said(clauses: Sequence[Clause], phrase: Phrase) -> bool:
    """Whether clauses have a phrase that is no noun: *withdraw an invitation* does not invite."""
    return any(
        at is not None
        and not each.words[at].plain.endswith(_NOUN_ENDINGS)
        and not _was_done(each.words, at)
        and not (at and each.words[at - 1].plain in _BEFORE_NOUNS)
        for each in clauses
        for at in (place_of(phrase, each.words),)
    )


def _was_done(words: Sequence[Word], at: int) -> bool:
    """Whether somebody did it already: *remove a file that I uploaded*."""
    return bool(at) and is_past(words[at].plain) and words[at - 1].plain in _DOERS


def _is_done(clauses: Sequence[Clause], phrase: Phrase) -> bool:
    """Whether clauses say that something is to be done: not that it was, nor *undo a delete*."""
    places = ((each.words, place_of(phrase, each.words)) for each in clauses)
    return any(
        at is not None
        and not is_past(words[at].plain)
        and _may_be_deed(words, at)
        and not (at and words[at - 1].plain in _BEFORE_NOUNS)
        for words, at in places
    )


def _says_both(
    clauses: Sequence[Clause], number: int, phrase: Phrase, contrary: Sequence[Phrase]
) -> bool:
    """Whether it wants the opposite, too: *from monthly to annual*, *open or closed*."""
    here = [clauses[number]]
    here += [each for each in clauses[number + 1 : number + 2] if each.opening == "or"]
    here += [clauses[number - 1]] if number and clauses[number].opening == "or" else []
    others = [
        Clause(each.words[: first_not(each)]) for n, each in enumerate(clauses) if n != number
    ]
    return any(
        each[0] != phrase[0] and (_is_said(here, each) or _is_done(others, each))
        for each in contrary
    )


def _written(phrase: Phrase, words: Sequence[Word]) -> str:
    """A phrase as the message has it, its particle behind its verb."""
    by_lemma = {word.lemma: word.plain for word in reversed(words)}
    return " ".join(by_lemma[each] for each in phrase)
