"""What closing words are about: all that waits, or a thing that they name."""

from __future__ import annotations

import re
from itertools import chain

from bot.core.intent import languages
from bot.core.intent.contents import content_of
from bot.core.intent.patterns import any_of
from bot.core.intent.settled import DONE, PARTS, THING
from bot.core.text import straight

# Words of closing, and of whom and when: they name no thing.
_CLOSING = frozenset(
    """
    question questions problem problems issue issues request requests ticket tickets post message
    messages thread case topic point query msg note error errors bug bugs warning fault mistake
    answer answers solution rest side end whole entire last previous earlier first above original
    initial old new little small tiny minor silly stupid dumb weird strange annoying quick noise
    solved resolved sorted settled handled answered closed cleared clear works working worked work
    fine well great perfect found forget ignore drop cancel close disregard never mind nvm set
    finally today yesterday meanwhile morning afternoon evening night minute minutes hour hours
    gone back online running week day colleague colleagues admin boss team guys cheers thx lol smile
    """.split()  # noqa: SIM905
)
_X = r"((?:(?!(?:on|in|at|from|by|for|with|to|of|and|who|it|that|this)\b)[\w'-]+ ){1,4}?)"
_BE = (
    r"(?:is|are|was|were|has|have|got|can|may)"
    r"(?: (?:be|now|all|finally|already|just|been|since|again|also|both|really|fully))*"
)
# *The password one is sorted*, *forget the password question*, *that solved the password thing*.
_ONE = any_of(
    rf"""\b(?:forget|ignore|drop|disregard|skip|scratch|cancel|close|withdraw|never ?mind|nvm
    |solved|resolved|fixed|sorted|answered|settled)(?: about)?
    (?: the| my| our| that| this) {_X}{THING}\b""",
    rf"""\b(?:the|my|our|that|this) {_X}{THING}(?:'s)? (?:{_BE} )?
    (?:{DONE}|works|worked|fine|good)\b""",
)
# They speak of the matter itself, whatever they say of how it went.
_THE_MATTER = any_of(
    rf"""\b(?:never ?mind|nvm|nvrmi?n?d|disregard|(?:forget|ignore|drop|scratch|scrap|skip)
    (?: about)? (?:it|this|that|me)|(?:cancel|close|withdraw|retract) (?:it|this|that)|(?:close
    |closing|cancel|ignore|drop) (?:the|my|our|this|that) {THING}|no longer
    |not (?:needed|relevant|necessary|required)|any ?more|no need
    |no (?:further )?(?:action|help|reply|answer)|(?:solved|resolved
    |fixed|answered|sorted) itself|false alarm|(?:my|our) (?:own )?(?:mistake|bad|fault|error)
    |user error|(?:found|figured|spotted|solved|fixed|sorted|worked) (?:it|this|that|one|out
    |the answer|a way|the solution)|don't bother
    |(?:question|request|ticket|thread|this|that|it) (?:can|may) be
    )\b""",
    rf"""^\W*(?:(?:ok(?:ay)?|ah+|oh+|thanks|thank you|thx|great|perfect|good news|cool|yes|yep|hi
    |hey|update|edit|sorry|wait|phew|and|so|all)\b\W*)*
    (?:(?:it|this|that|which)(?:'s| is| was| has| got| just| now)*(?: (?:now|all|just|been
    |already))* )?(?:{DONE}|works?|working|worked|helped|did)\b(?! (?:the|my|our|that|this)\b)""",
)
# *Our connector is back*, *the new office is set up*.
_SUBJECT = any_of(
    rf"""\b(?:the|our|my) {_X}(?:{_BE} (?:{DONE}|working|fine|good|ok|okay|well|back|up|online|live
    |running|set|gone)|works|arrived|came|loads|syncs|opens|runs)\b(?! (?:it|that|this|me|us)\b)"""
)
_OWN_THING = any_of(r"\b(?:the|our|my|a|an) \w")
_BACK = any_of(r"\b(?:it|that|this|them|was|were|had|turns|website|docs?|faq)\b")
_THAT_SOLVED = any_of(
    r"""\b(?:that|this|it|which|thanks|thank you|thx)\W+(?:(?:has|have|just|really|you)\W+)*
    (?:solve[sd]?|resolve[sd]|fixe[sd]|sorted|worked|works|help(?:s|ed)|answer(?:s|ed)
    |did the trick)\b"""
)


def things_of(text: str, *, is_beside: bool) -> frozenset[str]:
    """The words with which a cleaned text that closes something names it; none for the matter.

    `is_beside`: it stands beside the thread, where it may be about anything.
    """
    said = straight(text).strip()
    if languages.is_over(said):
        return frozenset()
    named = _named(_ONE, said)
    if named or _THE_MATTER.search(said):
        return named
    named = _named(_SUBJECT, said)
    if named or not is_beside:
        return named
    parts = [part for part in PARTS.split(said) if _OWN_THING.search(part)]
    return _things(" ".join(part for part in parts if not _BACK.search(part)))


def is_named_in(things: frozenset[str], words: frozenset[str]) -> bool:
    """Whether some words speak of a thing: by its name, in the singular or the plural."""
    forms = {form for thing in things for form in (thing, f"{thing}s", thing.removesuffix("s"))}
    return not words.isdisjoint(forms)


def says_it_solved(text: str) -> bool:
    """Whether what was said solved something: *thanks, that solved the password thing*."""
    return _THAT_SOLVED.search(straight(text)) is not None


def _named(pattern: re.Pattern[str], said: str) -> frozenset[str]:
    groups = (found.groups() for found in pattern.finditer(said))
    return _things(" ".join(words for words in chain.from_iterable(groups) if words))


def _things(said: str) -> frozenset[str]:
    return content_of(said) - _CLOSING
