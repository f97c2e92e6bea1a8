"""The sign of a statement: the message asks for nothing, it tells what is done, well or planned."""

from __future__ import annotations

import re

from bot.core.intent import smalltalk, telling
from bot.core.intent.asking import Act, act_of
from bot.core.text import sentences, strip_pleasantries
from bot.matching.contrary.answer_words import AnswerWords
from bot.matching.contrary.lists import is_past
from bot.matching.wording.slips import english_words

# What may be a wish or trouble in broken words, and so is not taken for news.
_WANTS = re.compile(
    r"(?:\b(?:do|does|did|is|are|has|have|ca|could|would|wo)n'?t\b(?! affect)|\bnot\b)"
    r"|\b(?:cannot|but|fail\w*|declin\w*|wrong|wants?|needs?|wonder\w*|help|try(?:ing)? to|check"
    r"|know|looking for|searching|seeking|see when|like to|how|which|order (?:more|some|me)"
    r"|here to)\b"
    r"|^what\b(?! an?\b)",
    re.IGNORECASE,
)
# Harm that was done asks for help, unless it is over.
_HARM = re.compile(
    r"\b(?:stolen|stole|theft|lost|missing|broke|broken|damaged|ruined|cracked|scratched|torn|wet"
    r"|mistakes?|hacked|compromised|unknown|suspicious|unauthori[sz]ed|stuck|twice|cut"
    r"|errors?|crash\w*|freezes|hangs|blocked|locked)\b",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\b(?:again|found|fixed|solved|restored|replaced|repaired|back|already|gone|over|sorted"
    r"|finally|no more|any ?more|no longer|turned up|resolved|refunded)\b",
    re.IGNORECASE,
)
# A question whose mark was left out.
_ASKS = re.compile(
    r"^(?:(?:is|are|was|were|can|will|has|have|did|does|do) (?:it|he|she|they|the|this|that|there"
    r"|my|our|your|you|we|i|someone|anyone)\b|(?:why|when|where|who)\b(?! i\b))"
    r"|\b(?:what|when|where|why|who|how)(?:'s| is| are| does| do| did| will| can)\b"
    r"|\b(?:what|which) \w+ (?:for|to)\b",
    re.IGNORECASE,
)
_COMMANDS = re.compile(  # past forms that are base forms, too: *put it on the list*
    r"\W*(?:please\s+)?(?:put|read|set|let|lets|cut|shut|quit|split|spread|reset|add|open"
    r"|close|start|begin|take|you can|look up)\b",
    re.IGNORECASE,
)
_FINITE = frozenset("is are was were has have had did it's that's".split())  # noqa: SIM905
_FEWEST_WORDS = 4
_SUBJECTS = frozenset(
    "i we he she they it this that the a an my our his her their all looks seems both".split()  # noqa: SIM905
)
_DONE_AT_END = re.compile(
    r"\b(?:\w+ed|done|paid|set|ready|back|live|complete|sent|through|over|now|again|today|already)\W*\Z",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b(?:is|are|was|were|\w+'s|looks?|feels?|works?|loves?|likes?|had|went|did|got|showed|made|has"
    r"|have|saved|helped)\b",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:again|since|(?<!right )now|finally|already|no more|finished|completed|no longer"
    r"|any ?more|at all|as expected|as planned)\b",
    re.IGNORECASE,
)
_LONGEST_QUOTED = 60  # characters
_MANY = 0.2  # of an answer's phrasings: it is for what is told


def sign(text: str, answer: AnswerWords) -> str | None:
    """What a cleaned message only tells; None where it asks, or where the answer is for news."""
    told = told_in(text)
    if told is None or _shows_code(text, answer) or answer.told_share(told_in) >= _MANY:
        return None
    short = told if len(told) <= _LONGEST_QUOTED else f"{told[:_LONGEST_QUOTED].rstrip()} …"
    return f"it only tells something: *{short}*"


def _shows_code(text: str, answer: AnswerWords) -> bool:
    """Whether it tells of the very code that the answer is about, and of no end of it."""
    return any(code in text for code in answer.codes) and _OVER.search(text) is None


def told_in(text: str) -> str | None:
    """The first sentence that tells news, plans, praise or what others say; None if any asks."""
    if "?" in text:
        return None
    said = sentences(strip_pleasantries(text))
    if any(_wants(each) for each in said):
        return None
    if any(act_of(each) not in (Act.TELLS, Act.TALK) for each in said):
        return None
    return next((each for each in said if _tells(each)), None)


def _wants(said: str) -> bool:
    """Whether a sentence may wish, ask or complain, in whatever words."""
    is_harm = _HARM.search(said) is not None and _OVER.search(said) is None
    asks = _WANTS.search(said) or _ASKS.search(said) or _COMMANDS.match(said)
    return is_harm or asks is not None


def _tells(said: str) -> bool:
    is_status = telling.is_status(said) and _DONE_AT_END.search(said) is not None
    is_chat = smalltalk.is_chat(said) and _SAYS.search(said) is not None
    is_told = len(said.split()) >= _FEWEST_WORDS and (_CHANGED.search(said) or _is_finite(said))
    is_news = telling.is_news(said) or telling.is_reported(said)
    return is_news or is_status or is_chat or bool(is_told)


def _is_finite(said: str) -> bool:
    """Whether a sentence has a subject, and a verb that tells what is or was."""
    words = [word.casefold() for word in said.split()]
    name = said.split()[0]
    is_name = name.isalpha() and name.istitle() and words[0] not in english_words()
    is_deed = is_name and is_past(words[1])  # *Marco uploaded it*
    is_told = words[0] in _SUBJECTS or is_deed
    return any(
        word in _FINITE or (is_told and len(word) > 2 and is_past(word)) for word in words[1:]
    )
