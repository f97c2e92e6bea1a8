"""Tells what a sentence does: it asks, wants something done, reports trouble, or only tells.

Silence on a question costs more than a look at what was none: see the promises in docs/design.md.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from bot.core.intent import (
    closing,
    facts,
    languages,
    questions,
    smalltalk,
    telling,
    troubles,
    wishes,
)
from bot.core.text import (
    is_acknowledgement,
    is_small_talk,
    sentences,
    straight,
    strip_pleasantries,
)

MAX_ASKED = 2_000  # how much of a message is searched for signs that it asks
_MOST_SENTENCES = 40
_LONGEST_FRAGMENT = 14  # words


class Act(StrEnum):
    """What somebody does by saying a sentence."""

    QUESTION = "question"
    REQUEST = "request"
    TROUBLE = "trouble"
    FRAGMENT = "fragment"  # it names something, and says nothing of it
    TELLS = "tells"
    TALK = "talk"

    @property
    def asks(self) -> bool:
        """Whether somebody should do something about it."""
        return self in (Act.QUESTION, Act.REQUEST, Act.TROUBLE)


_CLAUSES = re.compile(
    r"[,;()]\s*|\s+(?:(?<!nothing\s)but|and|so|because(?!\s+of\b)|while|however|yet)\s+"
    r"|(?<=[.!])(?<!\b[MmDd][rs]\.)(?<!\bMrs\.)\s+|\s+(?=(?:although|though|whereas|except|apart\s+from|other\s+than)\b)",
    re.IGNORECASE,
)
_VERB_FORM = re.compile(
    r"\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|can|could|will|would|should|may"
    r"|might|must|\x27(?:s|re|ll|ve|m)|\w{3,}ed|went|got|came|took|made|sent|found|built|left|kept"
    r"|gave|told|saw|ran|set|put|let|works?|looks?|feels?|seems?|loves?|likes?|gets?|goes|lands"
    r"|matters?|handles|covers|lives|means|says|thinks?|knows?)\b|\b(?:i|we|you|they|he|she"
    r"|it)\s+\w+|\b(?:is|are|was|were|be|been|'m|'re|'s)\s+\w+ing\b",
    re.IGNORECASE,
)
_CALL_FOR_HELP = re.compile(
    r"\b(?:can|could|would|will)\s+(?:any\s?one|some\s?one|any\s?body|some\s?body"
    r"|you)\s+(?:please\s+)?help\b|^\W*(?:(?:please|pls|hi|hey|hello)\W+)*help(?:\s+(?:me|us"
    r"|needed|please))*\W*$|^\W*(?:please|pls|plz|kindly)\W+(?:advise|assist|respond|reply)\W*$",
    re.IGNORECASE,
)
_TAG = re.compile(
    r"\W*(?:huh|eh|hm+|what|really|right|ok(?:ay)?|no|yes|why|so|you\s+know|anyone|wow|lol)\W*",
    re.IGNORECASE,
)
_LONG = {"u": "you", "r": "are", "ur": "your", "hw": "how", "wat": "what", "wen": "when"}
_SHORTHAND = re.compile(
    r"\b(?:u|ur|hw|wat|wen|r(?=\s(?:u|you|we|they|there|the|my|your|ur)\b))\b(?!['.&-])",
    re.IGNORECASE,
)
_GERUND = re.compile(
    r"\W*(?!during|nothing|something|everything|being|having)\w{2,}ing\s+\w+", re.IGNORECASE
)
_MORE = re.compile(r"\W*(?:also|plus|as\s+well\s+as|and\s+also)\b", re.IGNORECASE)
_PLEASE_AT_END = re.compile(r"\w\W+(?:please|pls|plz|plse)\W*\Z", re.IGNORECASE)
_ALSO = re.compile(  # *also a copy for our archive*: another thing is wanted
    r"\W*(?:oh\s+|ah\s+)?(?:and\s+)?(?:also|plus|as\s+well\s+as|additionally)\s+\w+\s+\w",
    re.IGNORECASE,
)
# *Closed accounts*: which ones, and not what became of them.
_KIND_OF = re.compile(r"\W*[a-z-]+ed(?:\s+[\w-]+){1,3}\W*\Z", re.IGNORECASE)
_SUBJECT = re.compile(
    r"\b(?:i|we|you|they|he|she|it|is|are|was|were|has|have|had)\b", re.IGNORECASE
)
_CHANGED = re.compile(r"\b(?:again|now|since|finally|already|meanwhile|lately)\b", re.IGNORECASE)
_DIGIT_ASKED = re.compile(r"\d.*[?？؟]")  # noqa: RUF001


@lru_cache(maxsize=2_048)  # several rules ask it of one sentence, and again when it has settled
def act_of(sentence: str) -> Act:
    """What a sentence of a cleaned text does."""
    said = _written_out(sentence[:MAX_ASKED])
    if not any(char.isalpha() for char in said):
        return Act.QUESTION if _DIGIT_ASKED.search(said) else Act.TALK
    if _CALL_FOR_HELP.search(said):  # somebody has to ask back
        return Act.REQUEST
    if _TAG.fullmatch(said) or is_small_talk(said) or is_acknowledgement(said):
        return Act.TALK
    if languages.is_courtesy(said) or languages.is_over(said) or smalltalk.is_talk(said):
        return Act.TALK
    if questions.is_to_nobody(said):
        return Act.TALK
    if questions.is_question(said):
        return Act.QUESTION
    if languages.is_foreign(said) or wishes.wishes(said):
        return Act.REQUEST
    return _wanted(said) or _told(said)


def _written_out(said: str) -> str:
    """A sentence with the shorthand of telephones written out: *r u open*."""
    said = straight(said)
    return _SHORTHAND.sub(lambda short: _LONG[short[0].lower()], said)


def _wanted(said: str) -> Act | None:
    """What the clauses want that tell no news: one may be fine where the next is not."""
    if not smalltalk.is_chat(said) and all(telling.is_status(each) for each in _clauses(said)):
        return None
    if troubles.alarms(said):
        return Act.TROUBLE
    if telling.is_reported(said) and not telling.lasts(troubles.without_relief(said)):
        return None
    if not any(wishes.may_wish(each) or troubles.reports(each) for each in _clauses(said)):
        is_off = troubles.differs(said) and not telling.is_news(said)
        return Act.TROUBLE if is_off or facts.comes_of_it(said) else None
    lasting = telling.since_settled(said)
    if troubles.differs(lasting) and not telling.is_news(said):
        return Act.TROUBLE
    clauses = _clauses(troubles.without_relief(lasting))
    if any(wishes.may_wish(clause) and not telling.is_news(clause) for clause in clauses):
        return Act.REQUEST
    is_done = any(telling.is_news(clause) for clause in clauses)
    reports = any(
        troubles.reports(clause)
        and not telling.is_news(clause)
        and not (is_done and telling.is_before(clause))
        for clause in clauses
    )
    return Act.TROUBLE if reports else None


def _clauses(said: str) -> list[str]:
    return [clause for clause in _CLAUSES.split(said) if clause.strip()]


def _told(said: str) -> Act:
    """What a sentence is that asks nothing."""
    if _MORE.match(said) and not _VERB_FORM.search(said):
        return Act.FRAGMENT
    if smalltalk.is_chat(said) or telling.is_notice(said) or closing.is_over(said):
        return Act.TALK
    if telling.is_status(said):
        return Act.TELLS
    is_relief = troubles.without_relief(said) != said or telling.since_settled(said) != said
    if is_relief or telling.is_news(said) or telling.is_reported(said):
        return Act.TELLS
    if facts.is_amiss(said):
        return Act.TROUBLE
    if _GERUND.match(said):
        return Act.FRAGMENT
    is_short = len(said.split()) <= _LONGEST_FRAGMENT
    if is_short and _ALSO.match(said) and not _SUBJECT.search(said):
        return Act.REQUEST
    is_state = (_VERB_FORM.search(said) and not _KIND_OF.match(said)) or _CHANGED.search(said)
    return Act.FRAGMENT if is_short and not is_state else Act.TELLS


def acts_of(text: str) -> tuple[Act, ...]:
    """What each sentence of a cleaned text does."""
    plain = text[:MAX_ASKED]
    if is_small_talk(plain) and _CALL_FOR_HELP.search(plain):
        return (Act.REQUEST,)
    if is_small_talk(plain) or is_acknowledgement(plain) or languages.is_courtesy(plain):
        return (Act.TALK,)
    if smalltalk.is_agenda(plain):
        return (Act.TALK,)
    if not any(char.isalpha() for char in plain):
        return (act_of(plain),)
    acts = [act_of(said) for said in sentences(strip_pleasantries(plain))[:_MOST_SENTENCES]]
    if _PLEASE_AT_END.search(plain) and acts and not any(act.asks for act in acts):
        acts[-1] = Act.REQUEST  # the word itself is a pleasantry, and was stripped
    return tuple(acts)


def asks_or_reports(text: str) -> bool:
    """Whether a cleaned text asks for something or reports trouble."""
    return any(act.asks for act in acts_of(text))


def names_something(text: str) -> bool:
    """Whether a cleaned text is nothing but names of things, as people type into a search box."""
    acts = set(acts_of(text))
    return Act.FRAGMENT in acts and acts <= {Act.FRAGMENT, Act.TALK}


def tells_something(text: str) -> bool:
    """Whether a cleaned text is more than small talk, if it asks or not."""
    return any(act is not Act.TALK for act in acts_of(text))


def is_news(text: str) -> bool:
    """Whether a cleaned text tells that something is well, is planned or was done, or praises."""
    said = sentences(strip_pleasantries(text[:MAX_ASKED]))[:_MOST_SENTENCES]
    return any(telling.is_news(sentence) for sentence in said)


def strength(sentence: str) -> float:
    """How clearly a sentence asks: a question most, trouble least."""
    order = {Act.QUESTION: 3.0, Act.REQUEST: 2.0, Act.TROUBLE: 1.5}
    return order.get(act_of(sentence), 0.0)
