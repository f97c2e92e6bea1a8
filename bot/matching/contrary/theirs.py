"""The sign of somebody else's thing: a bank's portal, another provider, a laptop that is slow."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache

from bot.core.intent.patterns import word_set
from bot.matching.contrary.answer_words import AnswerWords
from bot.matching.contrary.denials import is_content
from bot.matching.contrary.lists import is_past, lemma, numbers_of, word_groups
from bot.matching.contrary.names import Names
from bot.matching.contrary.said import Clause, Word

_OWNERS = word_set("our my your the a an his her their this that some")
_NOT_YOURS = word_set("our my the a an his her their some")
_OF = word_set("of from at with")
_BE = word_set("is are was were seems keeps")
_THEM = word_set("them they their theirs him")
_WHICH = word_set("that which who")  # *the file that our old provider made*
_WITHIN = 4  # words between *of* and whose it is: *of our old electricity provider*
_IS = word_set("not a an the so very too always still now being")  # behind *'s* that is *is*


@cache
def _parties() -> Mapping[str, frozenset[str]]:
    groups = word_groups("parties.txt")
    named = groups["companies"] | groups["offices"]
    return {
        **groups,
        "named": numbers_of(named),
        "clients": numbers_of(groups["clients"]),
        "moves": frozenset(map(lemma, groups["moves"])),
    }


@cache
def _devices() -> Mapping[str, frozenset[str]]:
    groups = word_groups("devices.txt")
    return {**groups, "devices": numbers_of(groups["devices"])}


def sign(
    clauses: Sequence[Clause], answer: AnswerWords, names: Names, nots: Collection[str] = ()
) -> str | None:
    """Whose thing a message is about, where the answer says nothing of them; else None."""
    for number, clause in enumerate(clauses):
        if is_along_the_way(clauses, number, answer):
            continue
        for at, word in enumerate(clause.words):
            if word.lemma in nots:
                continue
            theirs = _of_party(clause.words, at, answer, names) or _of_own(clause.words, at, answer)
            if theirs:
                return f"it is about *{theirs}*, of which the answer says nothing"
    device = _device(clauses, answer) or _partner(clauses, answer, names)
    if device is None or device.lemma in nots:
        return None
    return f"it is about *{device.written}* itself, and the answer is not"


def is_along_the_way(clauses: Sequence[Clause], number: int, answer: AnswerWords) -> bool:
    """Whether another clause asks for the answer's thing: *my gym took it twice, I want my money*.

    Not where it is asked of them: *how do I get it from them*.
    """
    others = [each for n, each in enumerate(clauses) if n != number]
    of_them = any(word.plain in _THEM for each in others for word in each.words)
    return not of_them and answer.is_asked_in(others)


def _of_party(words: Sequence[Word], at: int, answer: AnswerWords, names: Names) -> str | None:
    """Somebody whose thing it is, as written."""
    found = _party_at(words, at)
    if found is None:
        return None
    plain, size = found
    named = words[at : at + size]
    written = " ".join(word.written for word in named)
    before, after = words[max(0, at - _WITHIN) : at], words[at + size : at + size + 2]
    if plain not in _parties()["clients"] and _is_other(before, answer):
        return written
    if all(word.lemma in answer.known for word in named):
        return None
    if named[-1].plain.endswith(("'s", "s'")):
        is_thing = bool(after) and after[0].plain not in _IS and not after[0].plain.endswith("ing")
        return written if is_thing else None
    if plain in _parties()["clients"]:
        return None
    is_ours = all(names.is_known(word.lemma) for word in named)
    owners = _OWNERS - {"the", "your"} if is_ours else _NOT_YOURS
    owner = next((word.plain for word in reversed(before) if word.plain in _OWNERS), "")
    if owner not in owners:
        return None
    has_thing = bool(after) and after[0].plain in _parties()["things"]
    return written if has_thing or _is_of(words, at) else None


def _party_at(words: Sequence[Word], at: int) -> tuple[str, int] | None:
    """The party that a place names, and in how many words."""
    named = _parties()["named"]
    one = _bare(words[at])
    if at + 1 < len(words):
        two = f"{one}-{_bare(words[at + 1])}"
        if two in named:
            return two, 2
    return (one, 1) if one in named or one in _parties()["clients"] else None


def _bare(word: Word) -> str:
    return word.plain.removesuffix("'s").removesuffix("'")


def _is_other(before: Sequence[Word], answer: AnswerWords) -> bool:
    """Whether it is *another* one, and not where somebody comes from."""
    others = _parties()["others"] - answer.written
    near = [word.plain for word in before[-2:]]
    is_your = near[-1:] == ["your"] or not _WHICH.isdisjoint(word.plain for word in before[-3:])
    comes = any(word.lemma in _parties()["moves"] for word in before)
    return not comes and not is_your and not others.isdisjoint(near)


def _is_of(words: Sequence[Word], at: int) -> bool:
    """Whether something is *of* it: *the invoices of our electricity provider*."""
    near = words[max(0, at - _WITHIN) : at]
    place = next((n for n in range(len(near) - 1, -1, -1) if near[n].plain in _OF), None)
    if place is None:
        return False
    head = words[: at - len(near) + place]
    if near[place].plain == "of":
        return True
    if near[place].plain == "with":
        return bool(head) and head[-1].plain in _parties()["things"] | _parties()["bonds"]
    moves = _parties()["moves"]
    return not any(is_past(word.plain) or word.lemma in moves for word in head)


def _of_own(words: Sequence[Word], at: int, answer: AnswerWords) -> str | None:
    """A thing of the customer's own: *my own printer*."""
    if at == 0 or words[at].plain != "own" or words[at - 1].plain not in ("our", "my"):
        return None
    thing = next((word for word in words[at + 1 : at + 2] if is_content(word)), None)
    if thing is None or thing.lemma in answer.known or "own" in answer.asked:
        return None
    return f"{words[at - 1].plain} own {thing.written}"


def _device(clauses: Sequence[Clause], answer: AnswerWords) -> Word | None:
    """A machine that is the matter itself: *my laptop is slow*."""
    found = None
    for clause in clauses:
        words = clause.words
        start = next((at for at, word in enumerate(words) if _is_device(words, at, answer)), None)
        if answer.is_asked_in((clause,)):
            return None
        found = found or (words[start] if start is not None else None)
    return found


def _partner(clauses: Sequence[Clause], answer: AnswerWords, names: Names) -> Word | None:
    """A product that the answer names, where it is the matter itself: *is Slack down*."""
    for clause in clauses:
        words = clause.words
        for at, word in enumerate(words):
            if word.plain not in names.products:
                continue
            before = words[at - 1].plain if at else ""
            rest = [each.plain for each in words[at + 1 : at + 4]]
            is_subject = before in _BE if before else bool(rest) and rest[0] in _BE
            if is_subject and not _devices()["ruin"].isdisjoint(rest):
                return None if answer.is_asked_in((clause,)) else word
    return None


def _is_device(words: Sequence[Word], at: int, answer: AnswerWords) -> bool:
    word = words[at]
    if word.plain not in _devices()["devices"] or word.lemma in answer.known:
        return False
    owners = [each.plain for each in words[max(0, at - 2) : at]]
    is_owned = any(owner in ("my", "our", "the") for owner in owners)
    does = words[at + 1].plain if at + 1 < len(words) else ""
    return is_owned and does in _devices()["states"]
