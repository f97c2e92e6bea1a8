"""Tells whether a message cannot wait: what is at stake, and in which words it says so.

No sentence is known by heart. A rule joins signs of different kinds (who, what happened, how near
the limit is), so that a word alone, as in a question about a policy, raises nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from bot.core.signs import asking, breach, parting, slips, stakes, temper, weighing
from bot.core.text import sentences

MAX_READ = 2_000  # how much of a message is searched
_MOST_SENTENCES = 40
_MOST_SHOWN = 120  # characters of the words that say so
_SHORTEST_SLIP = 6  # letters of a word that is read as another that is one letter away
_FEWEST_LETTERS = 12  # of which most are capitals where somebody shouts
_SHOUTED = 0.7
_MOST_WORDS = 60  # of a message in which weak signs are counted


class Urgent(StrEnum):
    """What makes something urgent: a code, and one sentence for people."""

    sentence: str

    def __new__(cls, code: str, sentence: str = "") -> Urgent:
        """A code with its sentence."""
        urgent = str.__new__(cls, code)
        urgent._value_ = code
        urgent.sentence = sentence
        return urgent

    SIREN = "siren", "Somebody marked it with 🚨."
    PHRASE = "phrase", "The library calls these words urgent."
    BREACH = "breach", "Somebody may be where they must not be, or read what is not theirs."
    LEGAL = "legal", "The customer speaks of lawyers, a court or a formal notice."
    LEAVING = "leaving", "The customer speaks of leaving."
    MONEY = "money", "It costs the customer money while it lasts."
    OUTAGE = "outage", "The customer's own work stands still."
    DEADLINE = "deadline", "Something of the customer's is due, and trouble is in its way."
    ANGER = "anger", "The customer is angry."
    SAID = "said", "The customer says that it cannot wait."
    ADDS_UP = "adds_up", "There is trouble, and much hangs on it."
    SHOUTING = "shouting", "The customer shouts, and has trouble."

    @classmethod
    def _missing_(cls, value: object) -> Urgent:
        """A code that another version of the bot wrote, in readable words."""
        code = str(value)
        urgent = str.__new__(cls, code)
        urgent._name_ = urgent._value_ = code
        urgent.sentence = f"{code.replace('_', ' ').capitalize()}."
        return urgent


@dataclass(frozen=True, slots=True)
class Urgency:
    """That something cannot wait, why, and the customer's words that say so (none for a 🚨)."""

    code: Urgent
    words: str = ""


@dataclass(frozen=True, slots=True)
class UrgentWords:
    """What a library adds: phrases that raise, `nots` that take back; `builtin`: ours count."""

    phrases: tuple[str, ...] = ()
    nots: tuple[str, ...] = ()
    builtin: bool = True


NO_WORDS = UrgentWords()


@lru_cache(maxsize=512)  # asked when a message is decided, and for each drawing of its card
def find_urgency(text: str, added: UrgentWords = NO_WORDS) -> Urgency | None:
    """What makes a cleaned text urgent; None where nothing does."""
    whole = _Said.of(text[:MAX_READ])
    if _phrase_in(whole, added.nots):
        return None
    if found := _phrase_in(whole, added.phrases):
        return Urgency(Urgent.PHRASE, whole.shown(*found))
    if not added.builtin or whole.has(asking.NO_HURRY):
        return None
    parts = [_Said.of(part) for part in sentences(text[:MAX_READ])[:_MOST_SENTENCES]]
    for code, find in _RULES:
        if said := find(whole, parts):
            return Urgency(code, said)
    return None


# --- reading -----------------------------------------------------------------------------------

_TOKEN = re.compile(r"\S+")
_APOSTROPHES = re.compile(
    "['`\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}\N{ACUTE ACCENT}]"
)
_LETTERS = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class _Said:
    """A text as rules read it, in plain small words, with the way back to what was written."""

    written: str
    plain: str
    starts: tuple[tuple[int, int], ...]
    """Where each word starts in `plain`, and in `written`."""

    @classmethod
    def of(cls, written: str) -> _Said:
        plain: list[str] = []
        starts: list[tuple[int, int]] = []
        at = 0
        for token in _TOKEN.finditer(written):
            word = _plain(token[0])
            starts.append((at, token.start()))
            plain.append(word)
            at += len(word) + 1
        return cls(written, " ".join(plain), tuple(starts))

    def shown(self, start: int, end: int) -> str:
        """The words as they were written, from one place in `plain` to another."""
        first = max((there for here, there in self.starts if here <= start), default=0)
        last = min((there for here, there in self.starts if here >= end), default=None)
        shown = " ".join(self.written[first:last].split()).strip(" ,;:-")
        return shown if len(shown) <= _MOST_SHOWN else shown[: _MOST_SHOWN - 1].rstrip() + "…"

    def find(self, *patterns: re.Pattern[str]) -> str:
        """The words in which the first of the patterns is found; empty where none is."""
        for pattern in patterns:
            if found := pattern.search(self.plain):
                return self.shown(*found.span())
        return ""

    def has(self, pattern: re.Pattern[str]) -> bool:
        """Whether a pattern is found."""
        return pattern.search(self.plain) is not None


def _plain(token: str) -> str:
    word = _APOSTROPHES.sub("", token.lower())
    return _LETTERS.sub(lambda found: _without_slip(found[0]), word)


@lru_cache(maxsize=4096)
def _without_slip(word: str) -> str:
    """The word of ours that a word is but for one letter; else the word as it is."""
    if len(word) < _SHORTEST_SLIP or word in slips.NO_SLIPS or word in slips.MISSPELT:
        return word
    for meant in slips.MISSPELT:
        if word[0] == meant[0] and _is_one_slip(word, meant):
            return word if word.startswith(meant) or meant.startswith(word) else meant
    return word


def _is_one_slip(one: str, other: str) -> bool:
    """Whether two words are one letter apart: another, one more, one less, or two in turn."""
    short, long = sorted((one, other), key=len)
    at = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    rest, more = short[at:], long[at:]
    if len(short) < len(long):
        return rest == more[1:]
    return bool(rest) and (rest[1:] == more[1:] or rest == more[1::-1] + more[2:])


def _phrase_in(said: _Said, phrases: Sequence[str]) -> tuple[int, int] | None:
    """Where one of a library's phrases stands, as whole words in any case; None where none does."""
    for phrase in phrases:
        plain = " ".join(_plain(token) for token in phrase.split())
        if plain and (found := re.search(rf"(?<!\w){re.escape(plain)}(?!\w)", said.plain)):
            return found.span()
    return None


# --- rules: each gives the words that say so, or none ------------------------------------------


def _breach(_: _Said, parts: Sequence[_Said]) -> str:
    doubts = (asking.ASKS_ABOUT, asking.PAPER, asking.MAY_I)
    told = [part for part in parts if not any(part.has(doubt) for doubt in doubts)]
    return next((found for part in told if (found := part.find(*breach.BREACHES))), "")


def _legal(_: _Said, parts: Sequence[_Said]) -> str:
    for part in parts:
        is_about = part.has(asking.ASKS_ABOUT) and not part.has(parting.OR_ELSE)
        if not is_about and (found := part.find(*parting.LEGAL)):
            return found
    return ""


def _leaving(said: _Said, parts: Sequence[_Said]) -> str:
    is_pressed = said.has(parting.OR_ELSE) or bool(_anger(said, parts))
    for part in parts:
        if part.has(asking.ASKS_ABOUT) and not is_pressed:
            continue
        if found := part.find(*(parting.LEAVING if is_pressed else parting.LEAVING[:1])):
            return found
    return ""


def _money(_: _Said, parts: Sequence[_Said]) -> str:
    for part in parts:
        is_measure = part.has(asking.MEASURES) or part.has(asking.ASKS_ABOUT)
        if not is_measure and (found := part.find(*stakes.LOSES)):
            return found
    return ""


def _outage(said: _Said, parts: Sequence[_Said]) -> str:
    if not _is_in_trouble(said):
        return ""
    told = (part for part in parts if not part.has(asking.ASKS_ABOUT))
    return next((found for part in told if (found := part.find(*stakes.STANDS_STILL))), "")


def _deadline(said: _Said, parts: Sequence[_Said]) -> str:
    told = (part for part in parts if not part.has(asking.ASKS_ABOUT))
    if _is_in_trouble(said) and any(part.has(asking.TROUBLE) for part in told):
        return said.find(*stakes.DUE_SOON)
    return ""


def _anger(said: _Said, parts: Sequence[_Said]) -> str:
    for part in parts:
        if not part.has(asking.KIND) and (found := part.find(temper.FURIOUS)):
            return found
    if said.has(asking.KIND) or _is_long(said):
        return ""
    cross = {found[0] for found in temper.CROSS.finditer(said.plain)}
    return said.find(temper.CROSS) if len(cross) > 1 or _is_in_trouble(said) else ""


def _says_so(said: _Said, parts: Sequence[_Said]) -> str:
    signs = [temper.CALLS_IT_URGENT]
    if _is_in_trouble(said):
        signs.append(temper.WANTS_IT_NOW)
    told = (part for part in parts if not part.has(asking.ASKS_ABOUT))
    return next((found for part in told if (found := part.find(*signs))), "")


def _shouting(said: _Said, _: Sequence[_Said]) -> str:
    letters = [char for char in said.written if char.isalpha()]
    capitals = sum(char.isupper() for char in letters)
    is_loud = len(letters) >= _FEWEST_LETTERS and capitals >= _SHOUTED * len(letters)
    is_shouted = is_loud or temper.LOUD.search(said.written) is not None
    if is_shouted and _is_in_trouble(said):
        return said.find(asking.TROUBLE)
    return (
        said.find(temper.CROSS, weighing.DEMANDS) if is_loud and not said.has(asking.KIND) else ""
    )


def _adds_up(said: _Said, parts: Sequence[_Said]) -> str:
    """Trouble, and at least two signs that are too weak alone; where lives are at stake, one."""
    told = [part for part in parts if part.has(asking.TROUBLE)]
    if (
        _is_long(said)
        or not _is_in_trouble(said)
        or all(part.has(asking.ASKS_ABOUT) for part in told)
    ):
        return ""
    found = [sign for sign in weighing.WEAK if said.has(sign)]
    weight = len(found) + 2 * said.has(weighing.LIFE_OR_DEATH)
    weight += weighing.STRESSED.search(said.written) is not None and said.written.upper() != (
        said.written
    )
    return said.find(asking.TROUBLE) if weight > 1 else ""


def _is_long(said: _Said) -> bool:
    """Whether there are so many words that weak signs come together by chance."""
    return len(said.starts) > _MOST_WORDS


def _is_in_trouble(said: _Said) -> bool:
    return said.has(asking.TROUBLE) and not (said.has(asking.IS_OVER) or said.has(asking.KIND))


_RULES: tuple[tuple[Urgent, Callable[[_Said, Sequence[_Said]], str]], ...] = (
    (Urgent.BREACH, _breach),
    (Urgent.LEGAL, _legal),
    (Urgent.MONEY, _money),
    (Urgent.OUTAGE, _outage),
    (Urgent.DEADLINE, _deadline),
    (Urgent.LEAVING, _leaving),
    (Urgent.ANGER, _anger),
    (Urgent.SAID, _says_so),
    (Urgent.SHOUTING, _shouting),
    (Urgent.ADDS_UP, _adds_up),
)
