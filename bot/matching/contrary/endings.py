"""The sign of an end: the message wants something ended or undone, the answer knows of none."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from bot.core.intent.patterns import word_set
from bot.matching.contrary.answer_words import AnswerWords
from bot.matching.contrary.denials import first_not, is_content
from bot.matching.contrary.lists import Phrase, endings, is_base
from bot.matching.contrary.said import Clause, Word, lemmas_of, place_of
from bot.matching.wording.words import COMMON_STEMS

# What stands before the verb of what somebody wants to do, or have done.
_LEADS = word_set(
    """
    to i we you please pls plz and or just also simply then must should can could will would shall
    may might help not dont me us them kindly ever immediately permanently completely finally
    """
)
_POINTS_BACK = word_set("it them ones this that these those both")
_BEFORE_NOUNS = word_set("the a an this that next each every of at in from no our my your deleted")
_OBJECT_ENDS = word_set(
    """
    of from in on for to that which who with at by until so as when if before after again then now
    without because under into onto off out about over during please what how is are was were right
    """
)
_MAY_BE = word_set("can could should must may might to")
_WISHES = word_set("want wants need needs like")
_MAKES = word_set("make let have get")
_NOT_WANTED = word_set("did does had has was were since after before when")


@dataclass(frozen=True)
class _Kind:
    """Ways to say that something is to end, or to be undone, by the first lemma of each."""

    number: int
    wants: Mapping[str, Sequence[Phrase]]
    speaks: Mapping[str, Sequence[Phrase]]
    """What an answer may call it, too."""


@cache
def _kinds() -> tuple[_Kind, ...]:
    kinds = enumerate(endings())
    return tuple(_Kind(at, _by_first(wants), _by_first(speaks)) for at, (wants, speaks) in kinds)


def _by_first(phrases: Collection[Phrase]) -> Mapping[str, Sequence[Phrase]]:
    by_first: dict[str, list[Phrase]] = {}
    for phrase in sorted(phrases, key=lambda each: (-len(each), each)):
        by_first.setdefault(phrase[0], []).append(phrase)
    return by_first


def sign(clauses: Sequence[Clause], answer: AnswerWords, nots: Collection[str] = ()) -> str | None:
    """What a message wants ended or undone, where the answer has no word for it; else None."""
    for kind in _kinds():
        for clause in clauses:
            wanted = _wanted(clause, kind, nots)
            if wanted:
                named = _object(clause, wanted) or lemmas_of(clauses) - COMMON_STEMS
                if _is_told_of(named, answer, kind):
                    break
                return f"it says *{wanted}*, of which the answer says nothing"
    return None


def _object(clause: Clause, wanted: str) -> frozenset[str]:
    """The lemma of what is to end: *agreement* of *end our data agreement*; none of a pronoun."""
    verb, *particles = wanted.split()
    if not is_base(verb):
        return frozenset()  # *wants the data erased*: it stands before
    at = next(at for at, word in enumerate(clause.words) if word.plain == verb)
    rest = [word for word in clause.words[at + 1 :] if word.plain not in particles]
    ends = (n for n, word in enumerate(rest) if word.plain in _OBJECT_ENDS)
    things = [word for word in rest[: next(ends, len(rest))] if is_content(word)]
    return frozenset(word.lemma for word in things[-1:]) - COMMON_STEMS


def _wanted(clause: Clause, kind: _Kind, nots: Collection[str] = ()) -> str | None:
    """What a clause wants of this kind, as written."""
    words = clause.words
    for at, word in enumerate(words[: first_not(clause)]):
        phrases = kind.wants.get(word.lemma, ())
        if not phrases or word.lemma in nots or not (is_deed(words, at) and _is_led(words, at)):
            continue
        for phrase in phrases:
            if place_of(phrase, words[at:]) == 0:
                return " ".join([word.plain, *phrase[1:]])
    return None


def is_deed(words: Sequence[Word], at: int) -> bool:
    """Whether a verb says what is to be done: *stop it*, *can it be stopped*."""
    if is_base(words[at].plain):
        return True
    before = [word.plain for word in words[:at]]
    is_wished = any(word in _WISHES for word in before) and "i" not in before[-1:]
    is_done_to = before[-1:] == ["be"] and not _MAY_BE.isdisjoint(before)  # not *will it be closed*
    return is_done_to or (words[at].plain.endswith(("ed", "n")) and is_wished)


def _is_led(words: Sequence[Word], at: int) -> bool:
    """Whether it stands where somebody says what to do: *to*, *please*, *can you*."""
    if at and words[at - 1].plain in ("to", "be"):
        return True
    if not is_base(words[at].plain):
        return True
    if any(word.plain in _NOT_WANTED for word in words[max(0, at - 3) : at]):
        return False
    is_made = at > 1 and words[at - 2].plain in _MAKES
    return at == 0 or is_made or words[at - 1].plain in _LEADS


def _is_told_of(named: Collection[str], answer: AnswerWords, kind: _Kind) -> bool:
    """Whether title or phrasings speak of an end, or the body does of what the message names."""
    if _speaks_of(kind, answer):
        return True
    speaking = answer.once(
        ("body speaks", kind.number),
        lambda: [clause for clause in answer.body_clauses if _speaks(clause, kind)],
    )
    return any(
        word.lemma in named or word.plain in _POINTS_BACK
        for clause in speaking
        for word in clause.words
    )


def speaks_of_end(answer: AnswerWords) -> bool:
    """Whether title or phrasings speak of an end: there a thing that is not wanted fits."""
    return _speaks_of(_kinds()[0], answer)


def _speaks_of(kind: _Kind, answer: AnswerWords) -> bool:
    return answer.once(
        ("speaks", kind.number), lambda: any(_speaks(each, kind) for each in answer.clauses)
    )


def asks_for_end(answer: AnswerWords) -> bool:
    """Whether title or phrasings want something ended themselves: *stop sending me mails*."""
    return answer.once(
        "asks for end", lambda: any(_wanted(each, _kinds()[0]) for each in answer.clauses)
    )


def wants_end(clauses: Sequence[Clause]) -> bool:
    """Whether a message says itself what is to end."""
    return any(_wanted(clause, _kinds()[0]) for clause in clauses)


def _speaks(clause: Clause, kind: _Kind) -> bool:
    """Whether a clause of an answer has a word of this kind, and not of what once happened."""
    words = clause.words
    return any(
        place_of(phrase, words[at:]) == 0
        for at, word in enumerate(words)
        for phrase in kind.speaks.get(word.lemma, ())
        if not word.plain.endswith("ed")
        and (word.plain == word.lemma or not word.plain.endswith("s"))
        and not (at and words[at - 1].plain in _BEFORE_NOUNS)
    )
