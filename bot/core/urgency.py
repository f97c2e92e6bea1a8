"""Tells whether a message cannot wait: what is at stake, and in which words it says so.

No sentence is known by heart. A rule joins signs of different kinds (who, what happened, how near
the limit is), so that a word alone, as in a question about a policy, raises nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.core.signs import (
    asking,
    breach,
    cries,
    draining,
    due,
    losing,
    parting,
    slips,
    stakes,
    standstill,
    temper,
    tongues,
    trespass,
    warnings,
    weighing,
)
from bot.core.signs.patterns import Frame
from bot.core.text import sentences
from bot.core.why import Sentenced

MAX_READ = 2_000  # how much of a message is searched
_MOST_SENTENCES = 40
_MOST_SHOWN = 120  # characters of the words that say so
_SHORTEST_SLIP = 6  # letters of a word that is read as another that is one letter away
_FEWEST_LETTERS = 12  # of which most are capitals where somebody shouts
_SHOUTED = 0.7
_MOST_JOINED = 40  # words of several sentences that signs are joined over
_MOST_WORDS = 60  # of a message in which weak signs are counted


class Urgent(Sentenced):
    """What makes something urgent."""

    SIREN = "siren", "Somebody marked it with 🚨."
    PHRASE = "phrase", "The library calls these words urgent."
    BREACH = "breach", "Somebody may be where they must not be, or read what is not theirs."
    LEGAL = "legal", "The customer speaks of lawyers, a court or a formal notice."
    LEAVING = "leaving", "The customer speaks of leaving."
    MONEY = "money", "It costs the customer money while it lasts."
    LOSS = "loss", "What the customer keeps with us is gone, or going."
    OUTAGE = "outage", "The customer's own work stands still."
    DEADLINE = "deadline", "Something of the customer's is due, and something is in its way."
    ANGER = "anger", "The customer is angry."
    SAID = "said", "The customer says that it cannot wait."
    ADDS_UP = "adds_up", "There is trouble, and much hangs on it."
    SHOUTING = "shouting", "The customer shouts, and has trouble."


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


@lru_cache(maxsize=512)  # several rules ask it of one message, and each drawing of its card
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

    def find_frame(self, frames: Sequence[Frame]) -> str:
        """The words of the first frame whose signs all stand here; empty where none does."""
        for frame in frames:
            spans = []
            for sign in frame:
                if (found := sign.search(self.plain)) is None:
                    break
                spans.append(found.span())
            else:
                return self.shown(min(spans)[0], max(end for _, end in spans))
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


def _told(said: _Said, parts: Sequence[_Said], *doubts: re.Pattern[str]) -> Sequence[_Said]:
    """The sentences that tell something; as one, where the message is short and asks nothing."""
    told = [part for part in parts if not any(part.has(doubt) for doubt in doubts)]
    is_one = 1 < len(told) == len(parts) and len(said.starts) <= _MOST_JOINED
    return [*told, said] if is_one else told


def _breach(said: _Said, parts: Sequence[_Said]) -> str:
    told = _told(said, parts, asking.ASKS_ABOUT, asking.PAPER, asking.MAY_I, asking.IS_OURS)
    if found := next((found for part in told if (found := part.find(*breach.BREACHES))), ""):
        return found
    if said.has(asking.IS_CLOSED):
        return ""
    told = _told(said, parts, asking.QUESTION, asking.PAPER, asking.MAY_I, asking.IS_OURS)
    return _framed(told, trespass.TRESPASSES)


def _framed(told: Sequence[_Said], frames: Sequence[Frame]) -> str:
    return next((found for part in told if (found := part.find_frame(frames))), "")


def _legal(said: _Said, parts: Sequence[_Said]) -> str:
    for part in parts:
        is_about = part.has(asking.ASKS_ABOUT) or part.has(asking.MAY_I) or part.has(asking.NEWS)
        is_about = is_about and not part.has(parting.OR_ELSE)
        if not is_about and (found := part.find(*parting.LEGAL)):
            return found
    told = _told(said, parts, asking.ASKS_ABOUT, asking.MAY_I, asking.NEWS)
    return "" if said.has(asking.KIND) else _framed(told, warnings.CALLED_IN)


def _leaving(said: _Said, parts: Sequence[_Said]) -> str:
    is_pressed = said.has(parting.OR_ELSE) or bool(_anger(said, parts))
    for part in parts:
        if part.has(asking.ASKS_ABOUT) and not is_pressed:
            continue
        if found := part.find(*(parting.LEAVING if is_pressed else parting.LEAVING[:1])):
            return found
    if _is_calm(said):
        return ""
    return _framed(_told(said, parts, asking.ASKS_ABOUT, asking.MAY_I), warnings.WARNINGS)


def _money(said: _Said, parts: Sequence[_Said]) -> str:
    told = _told(said, parts, asking.MEASURES, asking.ASKS_ABOUT)
    if found := next((found for part in told if (found := part.find(*stakes.LOSES))), ""):
        return found
    return "" if _is_calm(said) else _framed(told, draining.DRAINS)


def _loss(said: _Said, parts: Sequence[_Said]) -> str:
    is_well = said.has(asking.IS_CLOSED) or said.has(asking.IS_BACK) or said.has(asking.KIND)
    if is_well or said.has(losing.OWN_DOING):
        return ""
    return _framed(_told(said, parts, asking.ASKS_ABOUT, asking.MAY_I), losing.LOSSES)


def _outage(said: _Said, parts: Sequence[_Said]) -> str:
    if _is_calm(said):
        return ""
    told = _told(said, parts, asking.ASKS_ABOUT)
    if said.has(asking.TROUBLE):
        found = next((found for part in told if (found := part.find(*stakes.STANDS_STILL))), "")
        if found:
            return found
    return _framed(told, standstill.OUTAGES)


def _deadline(said: _Said, parts: Sequence[_Said]) -> str:
    told = _told(said, parts, asking.ASKS_ABOUT)
    if _is_calm(said):
        return ""
    is_in_the_way = any(part.has(asking.TROUBLE) for part in told) or said.has(temper.PRESSED)
    if is_in_the_way and (found := said.find(*stakes.DUE_SOON)):
        return found
    return _framed(_told(said, parts, asking.QUESTION), due.DUE)


def _anger(said: _Said, parts: Sequence[_Said]) -> str:
    for part in parts:
        if not part.has(asking.KIND) and (found := part.find(temper.FURIOUS, cries.SCORN)):
            return found
    if said.has(asking.KIND) or _is_long(said):
        return ""
    cross = {found[0] for found in temper.CROSS.finditer(said.plain)}
    return said.find(temper.CROSS) if len(cross) > 1 or _is_in_trouble(said) else ""


def _says_so(said: _Said, parts: Sequence[_Said]) -> str:
    signs = [temper.CALLS_IT_URGENT, cries.CALL_NOW]
    if _is_in_trouble(said):
        signs.append(temper.WANTS_IT_NOW)
    told = (part for part in parts if not part.has(asking.ASKS_ABOUT))
    return next((found for part in told if (found := part.find(*signs))), "")


def _in_another_language(sign: re.Pattern[str]) -> Callable[[_Said, Sequence[_Said]], str]:
    def find(said: _Said, parts: Sequence[_Said]) -> str:
        if said.has(tongues.NOT_URGENT) or said.has(tongues.TAKES_BACK):
            return ""
        return next((found for part in parts if (found := part.find(sign))), "")

    return find


def _shouting(said: _Said, _: Sequence[_Said]) -> str:
    letters = [char for char in said.written if char.isalpha()]
    capitals = sum(char.isupper() for char in letters)
    is_loud = len(letters) >= _FEWEST_LETTERS and capitals >= _SHOUTED * len(letters)
    is_shouted = is_loud or temper.LOUD.search(said.written) is not None
    if is_shouted and _is_in_trouble(said):
        return said.find(asking.TROUBLE)
    if said.has(asking.KIND):
        return ""
    if len(said.starts) <= cries.LONGEST_CRY:
        if found := said.find(cries.CRY, cries.LOUD_CRY):
            return found
        if stressed := cries.STRESSED.search(said.written):
            return stressed[0]
        is_cried = said.written.isupper() or "!!" in said.written or "??" in said.written
        is_cry = said.has(cries.IN_A_HURRY) or (is_cried and said.has(cries.CALLS_OUT))
        if is_cry and said.has(cries.ONLY_CRIES):
            return said.find(cries.ONLY_CRIES)
    return said.find(temper.CROSS, weighing.DEMANDS) if is_loud else ""


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
    return said.has(asking.TROUBLE) and not _is_calm(said)


def _is_calm(said: _Said) -> bool:
    """Whether it is over, or said kindly."""
    return said.has(asking.IS_OVER) or said.has(asking.KIND)


_RULES: tuple[tuple[Urgent, Callable[[_Said, Sequence[_Said]], str]], ...] = (
    (Urgent.BREACH, _breach),
    (Urgent.LEGAL, _legal),
    (Urgent.MONEY, _money),
    (Urgent.LOSS, _loss),
    (Urgent.OUTAGE, _outage),
    (Urgent.DEADLINE, _deadline),
    (Urgent.LEAVING, _leaving),
    (Urgent.ANGER, _anger),
    (Urgent.SAID, _says_so),
    (Urgent.SHOUTING, _shouting),
    (Urgent.ADDS_UP, _adds_up),
    (Urgent.BREACH, _in_another_language(tongues.BROKEN_INTO)),
    (Urgent.LEGAL, _in_another_language(tongues.LAW)),
    (Urgent.MONEY, _in_another_language(tongues.MONEY)),
    (Urgent.OUTAGE, _in_another_language(tongues.STANDS_STILL)),
    (Urgent.SAID, _in_another_language(tongues.URGENT)),
    (Urgent.SHOUTING, _in_another_language(tongues.CRIES)),
)
