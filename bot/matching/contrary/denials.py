"""Finds what a clause says *not* of, told apart from trouble, conditions and questions.

*Please do not deactivate Tom* and *it is not a 401* deny; *I cannot log in* is trouble.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from bot.core.intent.patterns import word_set
from bot.matching.contrary.lists import word_groups
from bot.matching.contrary.said import Clause, Word

_GROUPS = word_groups("negation.txt")
_PERSONS, _WISHES, _TROUBLE = _GROUPS["persons"], _GROUPS["wishes"], _GROUPS["trouble"]
_LIGHT, _AT_EASE, _MAYBE = _GROUPS["light"], _GROUPS["at ease"], _GROUPS["maybe"]
_NEEDED, _NO_WISH, _NOT_MEANT = _GROUPS["needed"], _GROUPS["no wish"], _GROUPS["not meant"]
_NEVER_EVER = _GROUPS["never ever"]
_HARMS = _GROUPS["harms"]
_BURDENS, _DEEDS = _GROUPS["burdens"], _GROUPS["deeds"]
_EMPHASIS = _GROUPS["emphasis"]
_BEFORE_COMMAND = _GROUPS["before a command"]
_DO, _BE, _HAVE = word_set("do does did"), word_set("am is are was were"), word_set("have has had")
_CAN, _MUST = word_set("can could"), word_set("must may shall should")
_AUXILIARIES = _DO | _BE | _HAVE | _CAN | _MUST | word_set("will would might need be")
_LACKS = word_set("have like")  # *we do not have*, *I do not like* complain, and refuse nothing
_ALONE = word_set("alone untouched unchanged")
_OTHERS = word_set("he she they")  # what these did not do may be trouble
_ADVERBS = word_set("yet really actually just even ever still currently at all be been being to")
_NAMES_IT = word_set("a an the about for my our your this that these those from because")
_RULED_OUT = (
    "out of the question",
    "off the table",
    "not an option",
    "the last thing",
    "not on the table",
    "not up for",
)
_RULING = frozenset(phrase.split()[0] for phrase in _RULED_OUT)
_NO_MORE = (
    "do without",
    "live without",
    "manage without",
    "rather than",
    "nothing to",
    "hold off",
    "refrain from",
    "forget about",
    "anything but",
    "never mind",
    "hands off",
)
_DUE = word_set("should must needs need has gets ought may")
_WORKS = word_set(
    "arrive work load open sync come receive get see show match run appear connect find"
)
_MAY_ASK = word_set("what how when where who why which not all much many long often and or if time")
_SUBJECT_AT_MOST = 4  # words
_SHORT = 3  # words
_REACH = 8  # words behind a negator that it may govern


class Kind(Enum):
    """How something is denied."""

    REFUSED = auto()  # *do not deactivate Tom*: whatever is said so is not wanted
    NOT_WANTED = auto()  # *we do not need a refund*: a thing is not
    DENIED = auto()  # *it is not a 401*


@dataclass(frozen=True, slots=True)
class Denial:
    """A negator, as written, how it denies, and the words that it may govern."""

    negator: str
    kind: Kind
    words: Sequence[Word]

    @property
    def content(self) -> list[Word]:
        """What it says *not* of, the nearest first."""
        return [word for word in self.words if is_content(word)]


def first_not(clause: Clause) -> int:
    """Where the first *not* of a clause stands, or its end; what one *cannot* do, one wants to."""
    plain = [word.plain for word in clause.words]
    places = (
        at
        for at, word in enumerate(plain)
        if word in ("not", "never") and not (at and plain[at - 1] in _CAN)
    )
    return next(places, len(plain))


def is_trouble(word: Word) -> bool:
    """Whether it is a verb whose *not* tells of trouble: *does not work*."""
    return word.plain in _TROUBLE


def is_trouble_word(plain: str) -> bool:
    """The same, of a word in lower case."""
    return plain in _TROUBLE


def is_content(word: Word) -> bool:
    """Whether a word says what is denied, and only leads to it: *want*, *to*."""
    return word.plain not in _LIGHT and len(word.plain) > 1


def denial_at(clause: Clause, at: int) -> Denial | None:
    """What the word at a place negates, where that is a refusal or a denial; else None."""
    words = clause.words
    word, after = words[at], words[at + 1 : at + 1 + _REACH]
    if not after:
        return None
    if at and word.plain in _RULING and _is_ruled_out(words[at:]):
        return Denial(f"{word.plain} …", Kind.DENIED, words[:at])
    if f"{word.plain} {after[0].plain}" in _NO_MORE or _is_instead(words[at:]):
        return None if _is_maybe(clause, at) else Denial(word.plain, Kind.DENIED, after[1:])
    find = _KINDS.get(word.plain)
    kind = find(clause, at, after) if find else None
    if kind is None:
        return None
    is_of_subject = word.plain in _DO or (word.plain == "not" and after[0].plain in _NOT_MEANT)
    return Denial(word.plain, kind, (*words[:at], *after) if is_of_subject else after)


def _is_ruled_out(words: Sequence[Word]) -> bool:
    """*Cancelling is off the table*: what stands before it is denied."""
    return " ".join(word.plain for word in words[:4]).startswith(_RULED_OUT)


def _of_not(clause: Clause, at: int, after: Sequence[Word]) -> Kind | None:
    """How a *not* refuses or denies; None where it tells of trouble, asks, or is a condition."""
    before = _without_emphasis(clause.words[:at])
    first = next((word for word in after if word.plain not in _ADVERBS), None)
    if _sees_to_it(before):
        return Kind.DENIED
    if first is None or _is_maybe(clause, at):
        return None
    auxiliary, subject = (before[-1].plain, before[:-1]) if before else ("", ())
    if before and after[0].plain == "to" and auxiliary not in _BE:
        return Kind.REFUSED  # *we would prefer not to cancel*
    if auxiliary not in _AUXILIARIES:
        return _of_bare_not(clause, before, first)
    if auxiliary in _DO and _is_command(subject):
        return _of_command(auxiliary, first, after)
    return _of_subject(subject, auxiliary, first, after) if subject else None  # *don't you …*


def _without_emphasis(before: Sequence[Word]) -> Sequence[Word]:
    """What stands before a *not*: *we would* of *we would rather*."""
    while len(before) > 1 and before[-1].plain in _EMPHASIS and before[-2].plain in _AUXILIARIES:
        before = before[:-1]
    return before


def _is_instead(words: Sequence[Word]) -> bool:
    """*Instead of cancelling it*; not *euros instead of dollars*."""
    plain = [word.plain for word in words[:3]]
    return plain[:2] == ["instead", "of"] and plain[-1].endswith("ing")


def _of_bare_not(clause: Clause, before: Sequence[Word], first: Word) -> Kind | None:
    """*Not looking for a sandbox*, *let's not cancel*; not *salt and not pepper*."""
    is_apart = clause.is_beginning or first.plain in _NAMES_IT
    is_wish = first.plain in _WISHES or first.plain in ("about", "interested")
    is_open = (clause.opening and not is_wish) or first.plain in _TROUBLE or not _is_command(before)
    return Kind.DENIED if is_apart and not is_open else None


def _of_command(auxiliary: str, first: Word, after: Sequence[Word]) -> Kind | None:
    """*Don't cancel it*; not *don't worry*, *doesn't work*."""
    if auxiliary != "do" or first.plain in _AT_EASE or first.plain in _LACKS:
        return None
    return _of_wish(after) if first.plain in _WISHES else Kind.REFUSED


def _of_subject(
    subject: Sequence[Word], auxiliary: str, first: Word, after: Sequence[Word]
) -> Kind | None:
    """*We do not pay by card*, *it is not a 401*, *it must not be deleted*."""
    if auxiliary in _MUST:
        return Kind.DENIED if after[0].plain == "be" or auxiliary == "must" else None
    if auxiliary == "would" and first.plain == "have":
        return Kind.REFUSED  # *we would rather not have it*
    if auxiliary in _CAN or (auxiliary in _DO and first.plain in _LACKS):
        return None
    if auxiliary in _DO | _BE and first.plain in _WISHES:
        return _of_wish(after)
    if first.plain in _HARMS and auxiliary in _BE | _HAVE | _DO:
        return Kind.DENIED  # *our card was not declined*
    if not _is_person(subject):
        is_named = first.plain in _NAMES_IT or first.plain[0].isdecimal()
        return Kind.DENIED if auxiliary in _BE and is_named else None
    is_own = first.plain in _DEEDS and subject[-1].plain in ("i", "we")
    is_deed = (is_own or first.plain not in _TROUBLE) and subject[-1].plain not in _OTHERS
    return Kind.DENIED if is_deed else None


def _of_wish(after: Sequence[Word]) -> Kind | None:
    """Whether a deed is not wished for, or a thing."""
    plain = [word.plain for word in after]
    wish = next((at for at, word in enumerate(plain) if word in _WISHES), 0)
    rest = plain[wish + 1 : wish + 4]
    if not _BURDENS.isdisjoint(rest):
        return None  # *I do not want to think of it every month*
    is_deed = "to" in rest or (rest and rest[0].endswith("ing"))
    return Kind.REFUSED if is_deed else Kind.NOT_WANTED


def _of_never(clause: Clause, at: int, after: Sequence[Word]) -> Kind | None:
    is_denial = _is_person(clause.words[:at]) and after[0].plain not in _TROUBLE
    return Kind.DENIED if is_denial and not _is_maybe(clause, at) else None


def _of_no(clause: Clause, at: int, after: Sequence[Word]) -> Kind | None:
    """*No longer want*, *no need to*, *under no circumstances*, *no refund needed*."""
    plain = [word.plain for word in after]
    before = [word.plain for word in clause.words[:at]]
    if plain[0] == "one":
        return _of_nobody(clause, at, after)
    if plain[0] == "longer":
        is_wish = any(word in _WISHES or word in ("use", "using") for word in plain[1:2])
        return Kind.NOT_WANTED if is_wish else None
    if plain[0] in _NEVER_EVER and before[-1:] in (["under"], ["by"], ["in"], ["on"], ["at"]):
        return Kind.REFUSED
    if plain[0] in _NO_WISH:
        return Kind.REFUSED if {"to", "of"} & set(plain[1:3]) else Kind.NOT_WANTED
    is_short = at == 0 and not clause.is_beginning and len(clause.words) <= _SHORT
    return Kind.NOT_WANTED if is_short or not _NEEDED.isdisjoint(plain[1:4]) else None


def _of_nobody(_clause: Clause, _at: int, after: Sequence[Word]) -> Kind | None:
    is_due = any(word.plain in _WISHES or word.plain in _DUE for word in after[:4])
    return Kind.DENIED if is_due else None


def _of_nothing(clause: Clause, at: int, after: Sequence[Word]) -> Kind | None:
    """*Nothing should be deleted*, *nothing to cancel*."""
    plain = [word.plain for word in after]
    is_to = any(one in _BE and other == "to" for one, other in pairwise(plain))
    is_due = not _DUE.isdisjoint(plain) or plain[0] == "to" or is_to
    return Kind.DENIED if is_due and not _is_maybe(clause, at) else None


def _of_than(clause: Clause, at: int, _after: Sequence[Word]) -> Kind | None:
    """*We'd sooner leave than upgrade*."""
    is_rather = any(word.plain in ("rather", "sooner") for word in clause.words[:at])
    return Kind.DENIED if is_rather and not _is_maybe(clause, at) else None


def _of_refusal(clause: Clause, at: int, after: Sequence[Word]) -> Kind | None:
    """*We refuse to upgrade*, *he objects to closing it*; not *my card refused to work*."""
    is_deed = after[0].plain == "to" or after[0].plain.endswith("ing")
    is_refused = is_deed and _is_person(clause.words[:at]) and not _is_maybe(clause, at)
    return Kind.REFUSED if is_refused and after[-1].plain not in _TROUBLE else None


def _of_against(clause: Clause, at: int, _after: Sequence[Word]) -> Kind | None:
    """*We are against deleting it*, *we decided against a refund*."""
    before = [word.plain for word in clause.words[:at]]
    is_stand = before[-1:] and before[-1] in _BE | word_set(
        "decided decide voted advise strongly be"
    )
    return Kind.DENIED if is_stand and not _is_maybe(clause, at) else None


def _of_ceasing(clause: Clause, at: int, after: Sequence[Word]) -> Kind | None:
    """*Stop raising my limit*, *we want to avoid upgrading*; not *it stops loading*."""
    before = [word.plain for word in clause.words[:at]]
    is_wanted = before[-1:] == ["to"] or _is_command(clause.words[:at])
    is_deed = after[0].plain.endswith("ing") and not _is_maybe(clause, at)
    return Kind.DENIED if is_deed and is_wanted else None


def _of_doing(clause: Clause, at: int, after: Sequence[Word]) -> Kind | None:
    """*The webhooks do arrive*: who stresses that it works denies the trouble."""
    before = clause.words[:at]
    is_told = bool(before) and len(before) <= _SUBJECT_AT_MOST and not clause.opening
    is_stress = after[0].plain in _WORKS and not _is_maybe(clause, at)
    asks = any(word.plain in _MAY_ASK for word in before)
    return Kind.DENIED if is_told and is_stress and not asks else None


def _of_leaving(clause: Clause, at: int, after: Sequence[Word]) -> Kind | None:
    """*Leave our address alone*, *keep it as it is*."""
    plain = [word.plain for word in after]
    is_left = not _ALONE.isdisjoint(plain) or any(
        one == "as" and other in ("is", "it", "they") for one, other in pairwise(plain)
    )
    return Kind.DENIED if is_left and not _is_maybe(clause, at) else None


_KINDS: Mapping[str, Callable[[Clause, int, Sequence[Word]], Kind | None]] = {
    "not": _of_not,
    "never": _of_never,
    "no": _of_no,
    "nobody": _of_nobody,
    "none": _of_nobody,
    "neither": _of_nobody,
    "do": _of_doing,
    "does": _of_doing,
    "did": _of_doing,
    "nothing": _of_nothing,
    "against": _of_against,
    "than": _of_than,
    **dict.fromkeys(_GROUPS["refusals"], _of_refusal),
    **dict.fromkeys(_GROUPS["ceasing"], _of_ceasing),
    "leave": _of_leaving,
    "keep": _of_leaving,
}


def _sees_to_it(before: Sequence[Word]) -> bool:
    """*Please make sure that it does not …*: who writes so does not ask how."""
    said = [word.plain for word in before if word.plain not in _BEFORE_COMMAND]
    return said[:1] == ["ensure"] or said[:2] in (["make", "sure"], ["be", "sure"])


def _is_maybe(clause: Clause, at: int) -> bool:
    """Whether what is denied is only supposed or asked: *if I do not …*, *why do you not …*."""
    before = [word.plain for word in clause.words[:at]]
    is_open = clause.opening in ("so", "because", "or") and not before
    asked = before[1:] if before[:1] == ["that"] else before
    return is_open or not _MAYBE.isdisjoint(asked)


def _is_command(subject: Sequence[Word]) -> bool:
    """Whether nobody is the subject: *please don't …*."""
    return all(word.plain in _BEFORE_COMMAND for word in subject)


def _is_person(subject: Sequence[Word]) -> bool:
    """Whether a person is the subject of what is denied: *we*, *my boss*, *Agnieszka*."""
    near = [word for word in subject if word.plain not in _AUXILIARIES and word.plain != "also"]
    if not near:
        return False
    last = near[-1]
    is_name = last.written[:1].isupper() and not last.written.isupper() and len(near) == 1
    return last.plain in _PERSONS or is_name
