"""The sign of a name: the message is about a product or thing of which the answer says nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import ascii_lowercase

from bot.core.intent.patterns import word_set
from bot.matching.contrary.answer_words import AnswerWords
from bot.matching.contrary.lists import is_past
from bot.matching.contrary.names import Names
from bot.matching.contrary.said import Clause, Word
from bot.matching.contrary.theirs import is_along_the_way
from bot.matching.wording.slips import english_words

_PART = re.compile(r"[^\W_]+")
# What is only come from, gone to or used with: the answer need not name it.
_BESIDE = word_set("with using than like and or via through by")
_TO = word_set("to into")  # *somebody pushed our key to GitHub*; not *how do I upload it to X*
_WHERE = word_set("in on at during under near inside outside")
_SEVERAL = 2
_SHORTEST_NAME = 3  # letters
_OURS = word_set("our my your the")
_SAYS = word_set("asks asked wants wanted needs needed says said requires insists told")
_OWNED = word_set("our my your the a an this that their his her its in on for of")


def sign(clauses: Sequence[Clause], answer: AnswerWords, names: Names) -> str | None:
    """The name of which the answer says nothing; None where there is none."""
    is_open = answer.once("open", lambda: _is_open(answer, names))
    for number, clause in enumerate(clauses):
        for at, word in enumerate(clause.words):
            thing = _everyday_at(clause.words, at, names)
            if thing and not is_along_the_way(clauses, number, answer):
                return f"it names *{thing}*, of which the library says nothing"
            if is_open or word.lemma in answer.known or _is_part_of(word, answer):
                continue
            if _is_product(clause.words, at, names) or _is_unknown_name(
                clause.words, at, answer, names
            ):
                return f"it names *{word.written}*, of which the answer says nothing"
    return None


def _is_open(answer: AnswerWords, names: Names) -> bool:
    """Whether title and phrasings name products as examples of any, and the body lists none."""
    return _names_several(answer.clauses, names) and not _names_several(answer.body_clauses, names)


def _names_several(clauses: Sequence[Clause], names: Names) -> bool:
    named = {word.plain for clause in clauses for word in clause.words}
    return len(named & names.products.keys()) >= _SEVERAL


def _is_part_of(word: Word, answer: AnswerWords) -> bool:
    parts = _PART.findall(word.plain)
    return bool(parts) and all(part in answer.written for part in parts)


def _is_product(words: Sequence[Word], at: int, names: Names) -> bool:
    word = words[at]
    both = "".join(each.written.casefold() for each in words[at : at + 2])
    if both != word.written.casefold() and names.products.get(both) is False:
        return True  # *Power BI*
    is_common = names.products.get(word.written.casefold())
    if is_common is None or (_is_beside(words, at) and not _stands_before_its_thing(words, at)):
        return False
    is_capital = word.written[:1].isupper() and not word.is_first
    is_certain = not is_common or is_capital
    return is_certain or _stands_before_its_thing(words, at) or _stands_bare(words, at)


def _everyday_at(words: Sequence[Word], at: int, names: Names) -> str | None:
    """The everyday thing of which a message speaks at a place, as written."""
    for size in (2, 1):
        named = words[at : at + size]
        if len(named) < size or "-".join(word.plain for word in named) not in names.everyday:
            continue
        if size == 1 and names.is_known(named[0].lemma):
            continue
        says = at + size < len(words) and words[at + size].plain in _SAYS | {"with"}
        if not says and not _is_beside(words, at) and not _is_where(words, at):
            return " ".join(word.written for word in named)
    return None


def _is_where(words: Sequence[Word], at: int) -> bool:
    """Whether it is only where something happened: *I left my card in a taxi*."""
    near = [word.plain for word in words[max(0, at - 2) : at]]
    return not _WHERE.isdisjoint(near) and any(is_past(word.plain) for word in words[:at])


def _stands_before_its_thing(words: Sequence[Word], at: int) -> bool:
    """Whether a name stands between *our* or *the* and a thing: *our zoom subscription*."""
    owner = words[at - 1].plain if at else ""
    after = words[at + 1].plain if at + 1 < len(words) else ""
    return owner in ("our", "my", "your") and len(after) > 2 and after not in _BESIDE


def _stands_bare(words: Sequence[Word], at: int) -> bool:
    """Whether a name stands where a common noun would have an article: *my order at amazon*."""
    before = words[at - 1].plain if at else ""
    return before in ("at", "on", "in", "from") and at + 1 == len(words)


def _is_beside(words: Sequence[Word], at: int) -> bool:
    """Whether something is only done with it, from it or to it, or compared with it."""
    before = words[max(0, at - 2) : at]
    was = any(is_past(word.plain) for word in words[:at])
    return any(word.plain in _BESIDE or (was and word.plain in _TO) for word in before)


def _is_unknown_name(words: Sequence[Word], at: int, answer: AnswerWords, names: Names) -> bool:
    """Whether a word that English does not know names what stands behind it: *our Zyxel router*.

    In small letters it may be a slip, or how somebody is called: then only behind *our*.
    """
    word = words[at]
    is_name = word.written.isalpha() and len(word.written) >= _SHORTEST_NAME
    if not is_name or word.plain in english_words() or names.is_known(word.lemma):
        return False
    owner = words[at - 1].plain if at else ""
    after = words[at + 1] if at + 1 < len(words) else None
    names_kind = after is not None and after.lemma in answer.asked and after.written.islower()
    owners = _OWNED if word.written[:1].isupper() else _OURS
    return owner in owners and names_kind and not _is_nearly_english(word.plain)


def _is_nearly_english(word: str) -> bool:
    """Whether one letter more, less or another, or two swapped, make it a word of English."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    near = (
        new
        for head, tail in cuts
        for new in (
            head + tail[1:],
            head + tail[1:2] + tail[:1] + tail[2:],
            *(head + letter + tail for letter in ascii_lowercase),
            *(head + letter + tail[1:] for letter in ascii_lowercase),
        )
    )
    return any(new in english_words() for new in near)
