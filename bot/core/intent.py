"""Tells whether a message wants somebody: it asks, it reports trouble, or it only talks.

Each sentence is looked at by itself, so that thanks around a question do not outweigh it. Being
silent on a question costs more than a look at what was none: see the promises in docs/design.md.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.core.text import (
    is_acknowledgement,
    is_small_talk,
    is_thanks,
    sentences,
    strip_pleasantries,
)

MAX_ASKED = 2_000  # how much of a message is searched for signs that it asks
_MOST_SENTENCES = 40
_SHORTEST_WORD = 4  # letters; of two words or more any will do


def _sign(weight: float, *patterns: str) -> tuple[float, re.Pattern[str]]:
    return weight, re.compile("|".join(patterns), re.IGNORECASE | re.MULTILINE)


_SUBJECT = (
    r"(?:i|we|you|it|they|he|she|there|this|that|the|my|our|your|someone|anyone|any(?:body)?)"
)
_QUESTION_WORD = r"(?:how|what|where|when|why|which|who|whose|whom|whats|hows|wheres)"
_NOT = r"(?:not|never|n't|nt|no\s+longer|cannot|unable\s+to)"
_OPINION = r"(?:think|mind|agree|care|worry|believe|guess|suppose|know\s+if|like\s+that)"

# What a request begins with where nobody is named: verbs that people give to a service.
_REQUEST = (
    r"(?:add|activate|adjust|allow|apply|approve|arrange|assign|assist|authori[sz]e|block|book|bring"
    r"|buy|calculate|call|cancel|change|charge|check|clear|close|confirm|connect|contact|convert|copy"
    r"|correct|create|deactivate|delete|deposit|disable|disconnect|display|download|edit|email|enable"
    r"|end|erase|escalate|exchange|expedite|explain|export|extend|file|fill|find|fix|forward|freeze"
    r"|generate|get|give|grant|help|import|inform|install|invite|let\s+(?:me|us)|list|locate|lock|lower"
    r"|make|merge|move|notify|open|order|pause|pay|place|postpone|print|process|provide|purchase|put"
    r"|raise|recover|redirect|reduce|refund|register|reinstate|remind|remove|rename|renew|reopen|replace"
    r"|report|request|resend|reserve|reset|restart|restore|resume|retrieve|return|reverse|revoke|save"
    r"|schedule|search|secure|send|set|share|show|sign\s+(?:me|us)|start|stop|submit|subscribe|switch"
    r"|sync|talk|tell|test|text|track|transfer|translate|turn|unblock|unlock|unsubscribe|update|upgrade"
    r"|downgrade|upload|validate|verify|withdraw)"
)

_SIGNS: tuple[tuple[float, re.Pattern[str]], ...] = (
    _sign(3.0, r"\?(?:\s|$|[!?)\"'])"),
    _sign(2.0, rf"^\W*{_QUESTION_WORD}\b(?!\s+a\s)"),
    _sign(
        1.5,
        rf"\b{_QUESTION_WORD}\s+(?:do|does|did|can|could|should|would|to|is|are|was|were|if|am|will"
        rf"|much|many|long|about|kind|sort|type|often|soon|far)\b",
    ),
    _sign(
        2.0,
        r"^\W*(?:can|could|would|will|do|does|did|is|are|am|should|may|might|has|have|had|was|were)"
        rf"(?:n't)?\s+(?:{_SUBJECT}\b|\w+\s+(?:included|possible|allowed|supported|available|free"
        r"|extra|required|needed|necessary|safe|secure)\b|(?:a|an|all|both|some)\s)",
    ),
    _sign(2.0, r"\b(?:is|are|was)\s+(?:it|there|this|that)\s+(?:possible|any|a\s+way|normal)\b"),
    _sign(
        2.0,
        r"\b(?:any|some)(?:one|body)\s+(?:know|knows|have|has|seen|got|help|tried|else|can|could|able"
        r"|point|explain|tell)\b",
    ),
    _sign(
        1.8,
        r"\b(?:any|some|more)\s+(?:idea|ideas|help|advice|suggestions?|pointers?|clue|workaround"
        r"|info(?:rmation)?|details?|news|update)\b",
    ),
    # Trouble, by its name.
    _sign(
        1.8,
        r"\b(?:errors?|fail(?:s|ed|ing|ures?)?|broken?|breaks|broke|crash(?:es|ed|ing)?|bugs?|buggy"
        r"|exceptions?|outages?|time\s?outs?|timed\s+out|denied|declined|rejected|refused|blocked"
        r"|locked|stuck|hangs?|hanging|freezes|frozen|invalid|corrupt(?:ed)?|unresponsive|unreachable"
        r"|offline|greyed|grayed|blank|empty|stolen|hacked|compromised|phishing|fraud(?:ulent)?"
        r"|unauthori[sz]ed|suspicious|swallowed|damaged|cracked|vanished|disappeared|overcharged"
        r"|suspended|disconnected|duplicate[ds]?|truncated|garbled|unreadable|laggy|revoked|stole|non-?\w*functional"
        r"|malfunction(?:s|ed|ing)?)\b",
        r"\b(?:charged|billed|paid|sent|delivered|imported|counted|listed)\s+(?:\w+\s+){0,2}"
        r"(?:twice|double|again|wrong(?:ly)?|too\s+much)\b|\b(?:twice|double)\s+(?:charged|billed)\b",
        r"\b(?:0|zero)\s+(?:bytes?|rows?|results?|records?|items?)\b|\b[45]\d\d\s?s?\b(?=.*\b(?:api|http"
        r"|error|status|response|page|code|get|gets|getting|got|returns?|see|seeing)\b)"
        r"|\b(?:get|gets|getting|got|returns?|see|seeing)\b.{0,20}\b[45]\d\ds?\b",
        r"\bnothing\s+(?:happens|happened|works|shows|arrives|arrived|changes|changed|comes|came|loads)\b",
        r"\b(?:takes?|taking|took)\s+(?:forever|ages|too\s+long|so\s+long|very\s+long|hours|days)\b",
        r"\b(?:kicks?|kicked|logs?|logged|throws?|threw|signs?|signed)\s+(?:me|us|everyone|them)\s+out\b",
    ),
    _sign(
        1.6,
        r"\b(?:issues?|problems?|trouble|wrong|missing|lost|down|slow|unavailable|forgot|forgotten"
        r"|unexpected|incorrect|expired|overdue|delayed|pending|gone|weird|strange|worse|urgent"
        r"|unclear|confus(?:ed|ing)|complain(?:t|ing)?)\b",
    ),
    # Trouble, by what is not so.
    _sign(
        1.8,
        rf"\b{_NOT}\s+(?:\w+\s+)?(?:work|works|working|load|loads|loading|open|opens|see|find|get"
        r"|getting|receive|received|receiving|connect|connecting|able|log|login|sign|access|show|shows"
        r"|showing|send|sending|arrive|arrived|arriving|respond|responding|let|accept|figure|sure|know"
        r"|failing|saying|update|updating|updated|save|saving|sync|syncing|match|recogni[sz]e|respond"
        r"|resolved|solved|fixed|answered|allow|allowed|there|visible|available|enough|correct|right"
        r"|going\s+through|functional|responsive|usable|possible|complete|completed|processed)\b",
        r"\b(?:stopped|keeps?)\s+(?:on\s+)?\w+ing\b",
        r"\b(?:can't|cannot|cant|couldn't|can\s+not|unable\s+to|won't|doesn't|isn't|hasn't|haven't"
        r"|aren't|wasn't|weren't|didn't|no\s+longer)\b",
        rf"\b(?:don'?t|do\s+not)\s+(?:even\s+)?(?!{_OPINION})\w+",
        r"\bno\s+(?:\w+\s+)?(?:showing|visible|available|yet|anymore|any\s+more|data|access|response"
        r"|reply|answer|idea|clue|option|way|record|trace|sign\s+of)\b",
    ),
    # What somebody wants.
    _sign(
        1.8,
        r"\b(?:i|we)(?:'d|\s+would)?\s+(?:\w+\s+)?(?:need|want|wish|like|require|wanna|expect|prefer"
        r"|demand|have)\s+(?:to|help|you|a|an|some|my|our|the|more|your|another|one|it|information)\b",
        r"\b(?:i'm|i\s+am|im|we're|we\s+are|i've\s+been|we've\s+been|i|still|been)\s+(?:\w+\s+)?(?:trying"
        r"|looking|wondering|struggling|wanting|hoping|attempting|waiting|expecting|calling|asking"
        r"|having|getting|seeing|missing|interested|confused|stuck|concerned|worried|unsure)\b",
        r"\b(?:i|we)(?:'ve|\s+have)?\s+(?:waited|tried|lost|forgot|noticed|try|call|wonder|expect)\b",
        r"\b(?:needs?|has|have)\s+to\s+be\s+\w+|\b(?:i|we)\s+(?:must|require|have\s+(?:got\s+)?to)\b",
        r"\b(?:can|could)\s+(?:you|ya|u)\b|\b(?:tell|inform|give)\s+(?:me|us)\b",
    ),
    _sign(1.5, r"\b(?:help|assist|assistance)\b"),
    _sign(1.5, r"\b(?:trying|tried|looking\s+(?:for|to|at)|wondering|struggling|wanting|hoping)\b"),
    _sign(1.5, r"\b(?:please|pls|plz|kindly|asap)\b"),
    _sign(1.6, rf"^\W*{_REQUEST}\s+\w+"),
    _sign(
        1.5,
        r"^\W*(?:need|want|looking\s+for|require|request(?:ing)?|question\s+(?:about|on|regarding))\b",
    ),
    _sign(
        1.2,
        r"\b(?:questions?|requests?|support|refund(?:ed|s)?|cancel(?:ing|ling|led)?|invoices?)\b",
    ),
    _sign(0.4, r"\b(?:i|we|my|our|me|us|i'm|i've)\b"),
    # What talks, tells or is over.
    _sign(
        -1.5,
        r"\b(?:fyi|announcing|announcement|released|heads[\s-]up|reminder|congrats|congratulations"
        r"|welcome|lol|haha|blog\s+post|we're\s+hiring|just\s+published|no\s+action\s+needed)\b",
    ),
    _sign(
        -1.2,
        r"\b(?:solved|fixed|resolved|works\s+now|working\s+now|figured\s+(?:it\s+)?out|no\s+problem"
        r"|no\s+worries|never\s*mind|nvm|no\s+issues?)\b",
    ),
    _sign(
        -1.0,
        r"^\W*(?:you\s+(?:can|could|should|need|might|may)|try|i\s+think|i\s+guess|maybe|yes|yeah"
        r"|yep|no|nope|sure|well|ah|oh|actually|it's|that's|because|ok|okay|right)\b",
    ),
)
_START = -1.4
_PLAIN = 0.5

_CALL_FOR_HELP = re.compile(
    r"\b(?:can|could|would|will)\s+(?:any\s?one|some\s?one|any\s?body|some\s?body|you)\s+(?:please\s+)?"
    r"help\b"
    r"|\bneed\s+(?:some\s+|your\s+)?(?:help|some\s?one|some\s?body|support|assistance)\b"
    r"|\b(?:none\s+of|no\s?one|nobody)\b[^.!?\n]{0,40}\b(?:can|could|able|works?)\b"
    r"|^\W*help(?:\s+(?:me|us|needed|please))*\W*$",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\b(?:never\s*mind|nvm|figured\s+(?:it\s+)?out|(?:works|working|solved|fixed|resolved)\s+now"
    r"|(?:is|was|got|been|all)\s+(?:solved|fixed|resolved|sorted)|(?:i|we)\s+(?:fixed|solved|sorted)\s+it)\b",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"\b(?:fyi|announc(?:ing|ement)|heads[\s-]up|no\s+action\s+(?:is\s+)?(?:needed|required)|just\s+(?:to"
    r"\s+let\s+you\s+know|sharing)|for\s+your\s+information|out\s+of\s+(?:the\s+)?office|ooo|on\s+(?:vacation"
    r"|holiday|leave)|congrat(?:s|ulations)|happy\s+(?:birthday|holidays|new\s+year|friday)|lol|haha+)\b",
    re.IGNORECASE,
)
_OPENS_WITH_THANKS = re.compile(
    r"\W*(?:many\s+)?(?:thanks|thank\s+you|thx|cheers)\b", re.IGNORECASE
)
_SHOWN = re.compile(r"```|<https?://|`[^`\n]{8,}`")
_TAG = re.compile(
    r"\W*(?:huh|eh|hm+|what|really|right|ok(?:ay)?|no|yes|why|so|you\s+know|anyone)\W*",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)  # several rules ask it of one message, and again when it has settled
def asks_or_reports(text: str, *, among_peers: bool = False) -> bool:
    """Whether a cleaned text asks for something or reports trouble.

    A bare call for help is a question, too: somebody has to ask back. Where people also talk
    `among_peers`, as in a community's channel, the signs must be plainer.
    """
    plain = text[:MAX_ASKED].replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    if _CALL_FOR_HELP.search(plain):
        return True
    if is_small_talk(plain) or is_acknowledgement(plain):
        return False
    if _OVER.search(plain) and "?" not in plain:
        return False
    said = sentences(strip_pleasantries(plain))[:_MOST_SENTENCES]
    least = _PLAIN if among_peers else 0.0
    return any(strength(sentence) > least for sentence in said)


@lru_cache(maxsize=512)
def may_want_somebody(text: str) -> bool:
    """Whether a cleaned text is more than small talk, thanks or a notice, if it asks or not."""
    plain = text[:MAX_ASKED].replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    if is_small_talk(plain) or is_acknowledgement(plain) or is_thanks(plain):
        return False
    if _NOTICE.search(plain) or _OVER.search(plain):
        return False
    said = sentences(strip_pleasantries(plain))[:_MOST_SENTENCES]
    return any(_tells(sentence) for sentence in said)


def _tells(sentence: str) -> bool:
    words = [word for word in sentence.split() if any(char.isalpha() for char in word)]
    is_talk = is_small_talk(sentence) or _OPENS_WITH_THANKS.match(sentence) is not None
    says = len(words) > 1 or any(len(word) >= _SHORTEST_WORD for word in words)
    return says and not is_talk


def shows_something(raw: str) -> bool:
    """Whether Slack text shows code, a log or a link, with or without words about it."""
    return _SHOWN.search(raw[:MAX_ASKED]) is not None


def strength(sentence: str) -> float:
    """How much a sentence sounds like wanting somebody; above zero it does."""
    if not any(char.isalpha() for char in sentence) or _TAG.fullmatch(sentence):
        return _START
    if is_small_talk(sentence) or is_acknowledgement(sentence):
        return _START
    return _START + sum(weight for weight, sign in _SIGNS if sign.search(sentence))
